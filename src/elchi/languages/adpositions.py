"""Finding short fixed phrases beside a word, and what they say about a noun phrase.

Languages that mark a phrase by words before or after it share these tools;
each language's ``grammar.py`` decides how to use them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Generic, TypeVar

from elchi.languages.grammar import Role
from elchi.languages.words.grammar import Marks
from elchi.model import Token
from elchi.text.words import word_keys

T = TypeVar("T")

OPENING = frozenset("\"'([")
CLOSING = frozenset("\"')]")
STOPS = frozenset(",;:-")


class Phrases(Generic[T]):
    """Fixed phrases of one or more words, each with values, by their match keys.

    >>> from elchi.text.words import words
    >>> phrases = Phrases([("together with", "with"), ("with", "with"), ("to", "to")])
    >>> tokens = tuple(words("talks together with Iran"))
    >>> phrases.before(tokens, 3), phrases.at(tokens, 2)
    ((2, ('with',)), (1, ('with',)))
    """

    def __init__(self, wordings: Iterable[tuple[str, T]]) -> None:
        self._values: dict[tuple[str, ...], tuple[T, ...]] = {}
        self._lengths_first: dict[str, tuple[int, ...]] = {}
        self._lengths_last: dict[str, tuple[int, ...]] = {}
        for wording, value in wordings:
            keys = tuple(word_keys(wording))
            known = self._values.get(keys, ())
            if keys and value not in known:
                self._values[keys] = (*known, value)
        #: The words that a phrase can begin with.
        self.openers = frozenset(keys[0] for keys in self._values)
        for keys in self._values:
            for table, end in ((self._lengths_first, keys[0]), (self._lengths_last, keys[-1])):
                table[end] = tuple(sorted({*table.get(end, ()), len(keys)}, reverse=True))

    def __bool__(self) -> bool:
        return bool(self._values)

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]]:
        """Return length and values of the longest phrase that begins at `index`, or (0, ())."""
        if not 0 <= index < len(tokens):
            return 0, ()
        for length in self._lengths_first.get(tokens[index].key, ()):
            keys = tuple(token.key for token in tokens[index : index + length])
            if len(keys) == length and keys in self._values:
                return length, self._values[keys]
        return 0, ()

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]]:
        """Return length and values of the longest phrase that ends before `index`."""
        if not 0 < index <= len(tokens):
            return 0, ()
        for length in self._lengths_last.get(tokens[index - 1].key, ()):
            keys = tuple(token.key for token in tokens[max(0, index - length) : index])
            if len(keys) == length and keys in self._values:
                return length, self._values[keys]
        return 0, ()

    def within(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Return where the first phrase that lies inside `tokens[first:last]` begins."""
        openers = self._lengths_first
        for index in range(max(0, first), min(last, len(tokens))):
            if tokens[index].key in openers:
                length, _ = self.at(tokens, index)
                if length and index + length <= last:
                    return index
        return None


def one(wordings: Iterable[str]) -> Phrases[bool]:
    """Return phrases that only have to be found."""
    return Phrases((wording, True) for wording in wordings)


def by_role(table: Mapping[str, tuple[str, ...]]) -> Phrases[Role]:
    """Return the adpositions of a ``grammar.toml`` with their roles."""
    return Phrases((wording, role) for role, listed in table.items() for wording in listed)  # type: ignore[misc]


def after_phrase(tokens: Sequence[Token], last: int) -> int:
    """Return the index after closing marks and one parenthesis that follow `last`."""
    while last < len(tokens) and tokens[last].key in "\"'":
        last += 1
    if last < len(tokens) and tokens[last].key == "(":
        for index in range(last + 1, min(len(tokens), last + 12)):
            if tokens[index].key == ")":
                return index + 1
    return last


_BEGINNING = 6  # words of a clause among which the word that opens it is looked for
_KEPT = 64  # sentences; each step asks for those of one article in turn


def once_per_sentence(find: Callable[[Sequence[Token]], T]) -> Callable[[Sequence[Token]], T]:
    """Return `find`, remembering what it found for the last rows of tokens.

    Every kind of fact asks for the clauses of the same sentences. Rows are
    known by identity, which holds as long as they are kept here.
    """
    kept: dict[int, tuple[Sequence[Token], T]] = {}

    @wraps(find)
    def found(tokens: Sequence[Token]) -> T:
        known = kept.get(id(tokens))
        if known is not None and known[0] is tokens:
            return known[1]
        result = find(tokens)
        if isinstance(tokens, tuple):
            if len(kept) >= _KEPT:
                kept.clear()
            kept[id(tokens)] = (tokens, result)
        return result

    return found


def once_per_phrase(
    find: Callable[[Sequence[Token], int, int], T],
) -> Callable[[Sequence[Token], int, int], T]:
    """Return `find`, remembering what it found for the stretches of the last rows of tokens."""

    @once_per_sentence
    def stretches(tokens: Sequence[Token]) -> dict[tuple[int, int], T]:
        return {}

    @wraps(find)
    def found(tokens: Sequence[Token], first: int, last: int) -> T:
        known, at = stretches(tokens), (first, last)
        if at not in known:
            known[at] = find(tokens, first, last)
        return known[at]

    return found


def follows(
    clauses: Sequence[tuple[int, int]],
    start: int,
    tokens: Sequence[Token],
    openers: Phrases[bool],
) -> bool:
    """Tell whether the clause before the one at `start` begins with one of `openers`.

    A few words may stand before it: "by his estimate, if …".
    """
    before = next((clause for clause in clauses if clause[1] == start), None)
    if before is None:
        return False
    return openers.within(tokens, before[0], min(before[1], before[0] + _BEGINNING)) is not None


class ClauseParter:
    """Parts a sentence into clauses by its conjunctions, marks and finite verbs.

    A subordinating word always opens a clause. At commas, dashes and
    coordinating words a clause ends only if it has a finite verb and what
    follows has one too, so that lists are never cut. Where the verb stands
    last, it must stand right before the cut.
    """

    def __init__(self, marks: Marks, *, verb_last: bool) -> None:
        self._opening = one(marks.opening)
        self._parting = one(marks.parting)
        self._joining = one(marks.joining)
        self._verb_last = verb_last
        self._marks = self._opening.openers | self._parting.openers | self._joining.openers | STOPS

    def part(self, tokens: Sequence[Token], verbs: Sequence[bool]) -> tuple[tuple[int, int], ...]:
        """Return the clauses of `tokens`; `verbs` tells which are finite verbs."""
        cuts = self._cuts(tokens)
        clauses: list[tuple[int, int]] = []
        start = 0
        for number, (cut, rank) in enumerate(cuts):
            if cut <= start or cut >= len(tokens):
                continue
            # A weak cut looks ahead to the next cut, a conjunction to the next clause.
            # Where the verb stands last, a list may come before it:
            # "بست و واردات سوخت و میوه را …".
            least = rank + 1 if self._verb_last and rank == 0 else rank
            after = next(
                (at for at, r in cuts[number + 1 :] if at > cut and r >= least), len(tokens)
            )
            # Whatever follows a semicolon is another clause.
            closed = ";" in (tokens[cut].key, tokens[cut - 1].key)
            if rank == 2 or (self._ended(verbs, start, cut) and (closed or any(verbs[cut:after]))):
                if rank == 1 and self._verb_last:
                    cut = self._behind_verb(tokens, verbs, start, cut)
                clauses.append((start, cut))
                start = cut
        clauses.append((start, len(tokens)))
        return tuple(clauses)

    def _ended(self, verbs: Sequence[bool], start: int, cut: int) -> bool:
        return any(verbs[max(start, cut - 3) : cut] if self._verb_last else verbs[start:cut])

    def _behind_verb(
        self, tokens: Sequence[Token], verbs: Sequence[bool], start: int, cut: int
    ) -> int:
        """Return where the clause begins whose conjunction stands second ("…; Iran however …").

        It is right after a comma between the last verb and the conjunction, if any.
        """
        for at in range(cut - 1, max(start, cut - 3), -1):
            if verbs[at]:
                break
            if tokens[at].key in STOPS:
                return at + 1
        return cut

    def _cuts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """Return places where a clause may begin: 0 weak, 1 conjunction, 2 certain."""
        cuts: list[tuple[int, int]] = []
        index = 1
        while index < len(tokens):
            step = 1
            if tokens[index].key not in self._marks:
                index += 1
                continue
            for rank, phrases in ((2, self._opening), (1, self._parting), (0, self._joining)):
                length, _ = phrases.at(tokens, index)
                if length and tokens[index].key != ",":
                    cuts.append((index, rank))
                    step = length
                    break
            else:
                if tokens[index].key in STOPS:
                    cuts.append((index + 1, 0))
            index += step
        return cuts
