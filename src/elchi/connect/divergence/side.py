"""One text made ready to be compared with another: what each of its sentences holds.

A `Side` is made from a reading alone. It finds again what facts leave out: every
number, also where nothing is counted ("from two to four"), the day and month of a
date whose year the article does not tell, and the notions of
``concepts.toml`` with their mood.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from elchi.connect.divergence.amounts import Amount, find_amounts
from elchi.connect.divergence.days import When, find_days
from elchi.connect.divergence.notions import Notion, denials, find_notions
from elchi.languages import Language, load
from elchi.model import Entity, Mention, Reading, Reference, Sentence, Span
from elchi.text.words import words

SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline"})
"""Zones that are no part of what an article says."""


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Side:
    """One article as it is compared; all tuples stand in order of the text.

    Attributes:
        sentences: With their words, which the ledger does not keep.
        entities: By id.
    """

    reading: Reading
    language: Language
    sentences: tuple[Sentence, ...]
    entities: dict[str, Entity]
    amounts: tuple[Amount, ...]
    days: tuple[When, ...]
    notions: tuple[Notion, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.document.text

    def sentences_in(self, spans: Sequence[Span]) -> tuple[Sentence, ...]:
        """Return the sentences that lie in any of `spans`."""
        return within(self.sentences, spans)

    def denials_in(self, spans: Sequence[Span]) -> int:
        """Return how many words of denial stand in any of `spans`."""
        return sum(denials(one.tokens, self.language) for one in self.sentences_in(spans))

    def denies(self, span: Span) -> int:
        """Return how many words of denial stand in `span`."""
        return sum(
            denials([token for token in one.tokens if span.covers(token.span)], self.language)
            for one in self.sentences
            if one.span.overlaps(span)
        )

    def mentions_in(self, spans: Sequence[Span]) -> tuple[Mention, ...]:
        """Return the names in any of `spans`."""
        return within(self.reading.mentions, spans)

    def references_in(self, spans: Sequence[Span]) -> tuple[Reference, ...]:
        """Return the words in any of `spans` that stand for an entity without naming it."""
        return within(self.reading.references, spans)


_KEPT = 256
_READY: OrderedDict[int, tuple[Reading, Side]] = OrderedDict()
"""The sides made last, by the identity of their readings: a version is compared with
each of the others."""


def side(reading: Reading) -> Side | None:
    """Make a reading ready; None where its language has no folder."""
    if not reading.sentences:
        return None
    kept = _READY.get(id(reading))
    if kept is not None and kept[0] is reading:
        _READY.move_to_end(id(reading))
        return kept[1]
    made = _side(reading)
    _READY[id(reading)] = reading, made
    while len(_READY) > _KEPT:
        _READY.popitem(last=False)
    return made


def _side(reading: Reading) -> Side:
    language = load(reading.document.language)
    text = reading.document.text
    sentences = tuple(
        one
        if one.tokens
        else Sentence(
            one.span,
            one.zone,
            one.paragraph,
            tuple(words(text, one.span.start, one.span.end)),
            one.language,
        )
        for one in reading.sentences
    )
    return Side(
        reading,
        language,
        sentences,
        {entity.id: entity for entity in reading.entities},
        find_amounts(reading, sentences, language),
        find_days(reading, sentences, language),
        tuple(
            one
            for one in find_notions(sentences, language)
            if one.concept != "end" or not any(d.span.overlaps(one.span) for d in reading.dates)
        ),
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start < outer.end


def within(items: Iterable[S], spans: Sequence[Span]) -> tuple[S, ...]:
    """Return the items that begin in any of `spans`, in their order."""
    listed = tuple(items)
    starts = [item.span.start for item in listed]
    if starts != sorted(starts):
        return tuple(item for item in listed if any(_holds(span, item.span) for span in spans))
    kept: list[S] = []
    for span in sorted(spans):
        kept += listed[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return tuple(kept)
