"""Finding many wordings at once in a match key, on whole words only.

The automaton runs over the key, so half-spaces, vowel signs, nukta, digits
and look-alikes never hide a word. All hits are looked at, the overlapping
ones too: a long hit that ends inside a word must not hide a shorter good one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick
import regex

from elchi.model import Span
from elchi.text.key import Key, key

T = TypeVar("T")

_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}]")
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """One wording found: where it stands, its key as matched, what it stands for."""

    span: Span
    key: str
    value: T


class Matcher(Generic[T]):
    """A set of wordings, each with a value, that is looked for all at once.

    One wording may be added several times with different values; all are
    found. Wordings are turned into match keys when they are added.

    >>> matcher = Matcher([("روس", "RU"), ("قازقستان", "KZ")])
    >>> text = Key("عروس اور روس، قازقستان‌")
    >>> [(match.span.start, match.value) for match in matcher.longest(text)]
    [(9, 'RU'), (14, 'KZ')]
    """

    def __init__(self, wordings: Iterable[tuple[str, T]]) -> None:
        values: dict[str, list[T]] = {}
        for wording, value in wordings:
            at = values.setdefault(key(wording.strip()), [])
            if value not in at:
                at.append(value)
        values.pop("", None)
        self._size = len(values)
        self._automaton = ahocorasick.Automaton()
        for wording, found in values.items():
            self._automaton.add_word(wording, (wording, tuple(found)))
        if values:
            self._automaton.make_automaton()

    def __len__(self) -> int:
        return self._size

    def all(self, text: Key, start: int = 0, end: int | None = None) -> Iterator[Match[T]]:
        """Yield every hit on whole words, overlapping ones included, by its end.

        `start` and `end` are key offsets.
        """
        if not self._size:
            return
        body = text.text
        stop = len(body) if end is None else end
        for last, (wording, values) in self._automaton.iter(body, start, stop):
            begin, after = last + 1 - len(wording), last + 1
            joined = begin and _WORD.match(body[begin]) and _WORD.match(body[begin - 1])
            if joined and begin not in text.edges:
                continue
            if after in text.edges:
                pass
            elif after < len(body) and _WORD.match(body[last]) and _WORD.match(body[after]):
                # A half-space in the source is a boundary: پوتین‌ها names پوتین.
                tail = text.source[text.offset(last) + 1 : text.offset(after)]
                if not any(joiner in tail for joiner in _JOINERS):
                    continue
            span = text.span(begin, after)
            for value in values:
                yield Match(span, wording, value)

    def longest(self, text: Key) -> list[Match[T]]:
        """Return the hits that no longer hit overlaps, in order of the text."""
        return longest(self.all(text))


def longest(hits: Iterable[Match[T]]) -> list[Match[T]]:
    """Return those of `hits` that no longer one overlaps, in order of the text.

    Of two hits of one length the earlier wins; all values of a winning
    wording are kept.
    """
    taken: list[Span] = []
    kept: list[Match[T]] = []
    for hit in sorted(hits, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if any(hit.span.overlaps(span) and hit.span != span for span in taken):
            continue
        taken.append(hit.span)
        kept.append(hit)
    return sorted(kept, key=lambda m: m.span)
