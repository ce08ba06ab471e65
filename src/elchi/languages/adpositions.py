"""Finding short fixed phrases beside a word, and what they say about a noun phrase.

Languages that mark a phrase by words before or after it share these tools;
each language's ``grammar.py`` decides how to use them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from elchi.languages.grammar import Role
from elchi.languages.words.grammar import Marks
from elchi.model import Token
from elchi.text.words import words

T = TypeVar("T")

OPENING = frozenset("\"'([")
CLOSING = frozenset("\"')]")
STOPS = frozenset(",;:-")


class Phrases(Generic[T]):
    """Fixed phrases of one or more words, each with values, by their match keys.

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
            keys = tuple(token.key for token in words(wording))
            known = self._values.get(keys, ())
            if keys and value not in known:
                self._values[keys] = (*known, value)
        for keys in self._values:
            for table, end in ((self._lengths_first, keys[0]), (self._lengths_last, keys[-1])):
                table[end] = tuple(sorted({*table.get(end, ()), len(keys)}, reverse=True))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]]:
        """Return length and values of the longest phrase that begins at `index`, or (0, ())."""
        if not 0 <= index < len(tokens):
            return 0, ()
        for length in self._lengths_first.get(tokens[index].key, ()):
            keys = tuple(token.key for token in tokens[index : index + length])
            if keys in self._values:
                return length, self._values[keys]
        return 0, ()

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[T, ...]]:
        """Return length and values of the longest phrase that ends before `index`."""
        if not 0 < index <= len(tokens):
            return 0, ()
        for length in self._lengths_last.get(tokens[index - 1].key, ()):
            keys = tuple(token.key for token in tokens[max(0, index - length) : index])
            if keys in self._values:
                return length, self._values[keys]
        return 0, ()

    def within(self, tokens: Sequence[Token], first: int, last: int) -> int | None:
        """Return where the first phrase that lies inside `tokens[first:last]` begins."""
        for index in range(max(0, first), min(last, len(tokens))):
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


class ClauseParter:
    """Parts a sentence into clauses by its conjunctions, marks and finite verbs.

    A subordinating word always opens a clause. At commas, dashes and
    coordinating words a clause ends only if it has a finite verb and what
    follows has one too, so that lists are never cut.
    """

    def __init__(self, marks: Marks) -> None:
        self._opening = one(marks.opening)
        self._parting = one((*marks.parting, *marks.joining))

    def part(self, tokens: Sequence[Token], verbs: Sequence[bool]) -> tuple[tuple[int, int], ...]:
        """Return the clauses of `tokens`; `verbs` tells which are finite verbs."""
        cuts: list[tuple[int, bool]] = []
        index = 1
        while index < len(tokens):
            length, _ = self._opening.at(tokens, index)
            if length:
                cuts.append((index, True))
                index += length
                continue
            word = tokens[index].key
            if word in STOPS:
                cuts.append((index + 1, False))
            else:
                length, _ = self._parting.at(tokens, index)
                if length and word != ",":
                    cuts.append((index, False))
            index += 1
        return _join(cuts, verbs)


def _join(cuts: list[tuple[int, bool]], verbs: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    total = len(verbs)
    edges = [*cuts, (total, True)]
    clauses: list[tuple[int, int]] = []
    start, has_verb = 0, False
    for number, (cut, _) in enumerate(edges[:-1]):
        if cut >= total or cut <= start:
            continue
        has_verb = any(verbs[start:cut])
        hard = edges[number][1]
        next_cut = next(edge for edge, _ in edges[number + 1 :] if edge > cut)
        if hard or (has_verb and any(verbs[cut:next_cut])):
            clauses.append((start, cut))
            start = cut
    if total > start:
        clauses.append((start, total))
    return tuple(clauses)
