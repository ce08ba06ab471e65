"""Finding wordings in the words of a sentence, where the words are inflected.

A wording is written as its words, parted by spaces. A word may end in ``*``
(any ending) and may give alternatives parted by ``|``:

    ``подписа* соглашени*|договор*``
    ``دستخط کر|کیے|کئے|ہو|ہوئے``

``…`` stands for up to six words of one clause between the parts of a wording
that takes its object in its middle: ``took … to task``.

`elchi.text.match` finds many exact names in a whole text; this module finds
fewer, freer wordings in token sequences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from elchi.model import Token
from elchi.text.key import key

T = TypeVar("T")
_key = cache(key)  # one verb's forms stand in many wordings
_GAP = "…"
_GAP_WORDS = 6
_JOINTS = frozenset({"-", "'", "’", "%", "$", "€"})  # no end of a clause


class WordSet:
    """A set of words, some of them open at the end.

    >>> words = WordSet(["treaty", "agree*|accord"])
    >>> "agreement" in words, "accord" in words, "treaties" in words
    (True, True, False)
    """

    __slots__ = ("exact", "prefixes")

    def __init__(self, words: Iterable[str]) -> None:
        exact, prefixes = set(), set()
        for word in words:
            for form in word.split("|"):
                if form.endswith("*"):
                    prefixes.add(_key(form[:-1]))
                else:
                    exact.add(_key(form))
        self.exact = frozenset(exact)
        self.prefixes = tuple(sorted(prefixes))

    def __contains__(self, word: str) -> bool:
        return word in self.exact or word.startswith(self.prefixes)

    def __bool__(self) -> bool:
        return bool(self.exact or self.prefixes)

    def stands_in(self, tokens: Iterable[Token]) -> bool:
        """Tell whether one of the words stands in a row of tokens."""
        exact, prefixes = self.exact, self.prefixes
        for token in tokens:  # noqa: SIM110  # a generator takes twice as long, for every clause
            if token.key in exact or token.key.startswith(prefixes):
                return True
        return False

    def meets(self, words: frozenset[str]) -> bool:
        """Tell whether one of `words` is in the set; whole words are looked at together."""
        if not self.exact.isdisjoint(words):
            return True
        stems = self.prefixes
        return bool(stems) and any(word.startswith(stems) for word in words)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A wording found: the tokens `first` to `last` (exclusive) and its value.

    Attributes:
        end: Where its last word ends; beyond `last` where it holds a gap: what
            stands in the gap is told about the wording and no part of it.
    """

    first: int
    last: int
    value: T
    end: int


class _Opened(Generic[T]):
    """The wordings that one first word opens, and the words that may follow it.

    Attributes:
        wordings: The further words of each, with its value.
        anything: A wording has no further word, or a gap for any: whatever follows will do.
        exact: Whole words that may follow; `prefixes` are the beginnings of others.
    """

    __slots__ = ("anything", "exact", "prefixes", "wordings")

    def __init__(self, particles: WordSet) -> None:
        self.wordings: list[tuple[tuple[WordSet, ...], T]] = []
        self.anything = False
        self.exact, self.prefixes = particles.exact, particles.prefixes

    def add(self, tail: tuple[WordSet, ...], value: T) -> None:
        """Take in one more wording."""
        self.wordings.append((tail, value))
        self.anything = self.anything or not tail or _GAP in tail[0].exact
        if tail:
            self.exact |= tail[0].exact
            self.prefixes = tuple({*self.prefixes, *tail[0].prefixes})


class Patterns(Generic[T]):
    """A set of wordings, each with a value, looked for in sequences of tokens.

    >>> from elchi.text.words import words
    >>> patterns = Patterns([("подписа*", "AGREE"), ("не подписа*", "none")])
    >>> [(f.first, f.value) for f in patterns.all(list(words("стороны не подписали")))]
    [(1, 'none'), (2, 'AGREE')]
    >>> also = Patterns([("дали гарантии", "AGREE")], ["также"])
    >>> [(f.first, f.last) for f in also.all(list(words("они дали также гарантии")))]
    [(1, 4)]
    >>> apart = Patterns([("took … to task", "ACCUSE")])
    >>> [(f.first, f.last, f.end) for f in apart.all(list(words("Oslo took its partner to task")))]
    [(1, 2, 6)]
    """

    def __init__(self, wordings: Iterable[tuple[str, T]], particles: Iterable[str] = ()) -> None:
        """Take wordings with their values; `particles` may stand between their words."""
        self._particles = WordSet(particles)
        self._exact: dict[str, _Opened[T]] = {}
        self._open: dict[str, _Opened[T]] = {}
        for wording, value in wordings:
            head, *rest = wording.replace("-", " - ").split()
            tail = tuple(WordSet([word]) for word in rest)
            for form in head.split("|"):
                table = self._open if form.endswith("*") else self._exact
                opened = table.setdefault(_key(form.rstrip("*")), _Opened(self._particles))
                opened.add(tail, value)
        self._lengths = tuple(sorted({len(stem) for stem in self._open}))
        # Most words begin like no stem at all: one look tells.
        self._least = min(self._lengths, default=0)
        self._starts = frozenset(stem[: self._least] for stem in self._open)

    def all(self, tokens: Sequence[Token]) -> Iterator[Found[T]]:
        """Yield every wording that stands in `tokens`, overlapping ones included."""
        for first, token in enumerate(tokens):
            word = token.key
            found = self._exact.get(word)
            if found:
                yield from self._complete(tokens, first, found)
            if word[: self._least] not in self._starts:
                continue
            size = len(word)
            for length in self._lengths:
                if length > size:
                    break
                found = self._open.get(word[:length])
                if found:
                    yield from self._complete(tokens, first, found)

    def _complete(
        self, tokens: Sequence[Token], first: int, opened: _Opened[T]
    ) -> Iterator[Found[T]]:
        following = tokens[first + 1].key if first + 1 < len(tokens) else ""
        if not (
            opened.anything or following in opened.exact or following.startswith(opened.prefixes)
        ):
            return  # most fail at the next word: one look tells
        skipped = following in self._particles
        for tail, value in opened.wordings:
            if not (skipped or not tail or following in tail[0] or _GAP in tail[0].exact):
                continue
            last, end = self._end(tokens, first + 1, tail)
            if end:
                yield Found(first, last, value, end)

    def _end(self, tokens: Sequence[Token], at: int, tail: tuple[WordSet, ...]) -> tuple[int, int]:
        """Return where the words of `tail` end that begin at `at`: before a gap, and in all.

        Zeros if they do not stand there.
        """
        stop, before_gap, gap = len(tokens), 0, 0
        for words in tail:
            if _GAP in words.exact:
                before_gap, gap = before_gap or at, _GAP_WORDS
                continue
            exact, prefixes = words.exact, words.prefixes
            while at < stop:
                word = tokens[at].key
                if word in exact or word.startswith(prefixes):
                    break
                if gap and (word[:1].isalnum() or word in _JOINTS):
                    gap -= 1
                elif word not in self._particles:
                    return 0, 0
                at += 1
            if at >= stop:
                return 0, 0
            at, gap = at + 1, 0
        return before_gap or at, at
