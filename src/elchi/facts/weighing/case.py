"""A figure as the rules read it, with what stands round it: what its features are made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from elchi.facts.article import Article
from elchi.facts.figure_governor import Link, chain
from elchi.facts.figure_words import Cues
from elchi.model import Event, Figure, Sentence, Span

_TIME = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
_LENGTHS = frozenset(("kilometre", "metre", "mile", "hectare", "acre", "square_kilometre", "cusec"))
_VOLUMES = frozenset(
    ("barrel", "megawatt", "gigawatt", "kilowatt_hour", "cubic_metre", "cubic_foot")
)
_OWN = ("percent", "people", "count", "tonne")
_STEPS = ((0, "0"), (1, "1"), (3, "3"), (6, "6"), (10, "10"), (16, "16"))
_OUTSIDE = 4  # words by which a cue outside clause, numbers or pause stands farther off


def sort_of(unit: str) -> str:
    """Return the sort of a unit: what figures of it may measure.

    >>> sort_of("USD"), sort_of("hour"), sort_of("tonne"), sort_of("barrel"), sort_of("goat")
    ('money', 'time', 'tonne', 'volume', 'else')
    """
    if unit in _OWN:
        return unit
    if len(unit) == 3 and unit.isupper():
        return "money"
    if unit in _TIME:
        return "time"
    return "length" if unit in _LENGTHS else "volume" if unit in _VOLUMES else "else"


def step(words: int) -> str:
    """Return a distance in words, coarsely.

    >>> step(0), step(5), step(40)
    ('0', '6', 'far')
    """
    return next((name for most, name in _STEPS if words <= most), "far")


@dataclass(frozen=True, slots=True)
class Deed:
    """An act told in the sentence of a figure.

    Attributes:
        gap: Code points between its words and the figure's.
        inside: It stands in the clause of the figure.
    """

    event: Event
    gap: int
    inside: bool


class Hit(NamedTuple):
    """The nearest word of a class.

    Attributes:
        rank: How far it stands, words outside clause or numbers counted as farther.
        away: Words between it and the number.
        side: ``b`` before the number, ``a`` behind it, ``i`` in it.
        clause: It stands in the clause of the figure.
        own: No other number stands between.
    """

    rank: int
    away: int
    side: str
    clause: bool
    own: bool


class Page:
    """One article with its acts by sentence, looked up once for all of its figures."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._starts = [sentence.span.start for sentence in article.sentences]
        self.deeds: dict[int, list[tuple[Span, Event]]] = {}
        for event in article.events:
            for span in (event.trigger, *event.also):
                self.deeds.setdefault(self.number(span.start), []).append((span, event))
        self.lead = next((n for n, s in enumerate(article.sentences) if s.zone is None), 0)

    def number(self, offset: int) -> int:
        """Return the number of the sentence that an offset lies in."""
        return bisect_right(self._starts, offset) - 1

    def sentence(self, number: int) -> Sentence:
        """Return the sentence with this number."""
        return self.article.sentences[number]


class Case:
    """A figure of the rules, and what stands round it."""

    def __init__(self, page: Page, cues: Cues, figure: Figure, before: Case | None) -> None:
        self.page, self.cues, self.figure, self.before = page, cues, figure, before
        self.after: Case | None = None
        self.quantity = cues.quantity
        self.sort = sort_of(self.quantity.unit)
        self.sentence = page.number(figure.span.start)
        if before is not None:
            before.after = self

    @property
    def article(self) -> Article:
        """The article."""
        return self.page.article

    def together(self, other: Case | None) -> bool:
        """Tell whether another figure stands in the same sentence."""
        return other is not None and other.sentence == self.sentence

    @cached_property
    def links(self) -> list[Link]:
        """The verbs that govern the figure, nearest first."""
        return chain(self.cues)

    @cached_property
    def tense(self) -> str:
        """How the verb of the clause is put, in one word."""
        mood = self.cues.mood
        if mood.future:
            return "future"
        return (
            "possible"
            if mood.possible
            else "past"
            if mood.past
            else "present"
            if mood.present
            else "-"
        )

    @cached_property
    def deeds(self) -> list[Deed]:
        """The acts of the sentence: those of the clause first, then the nearest."""
        told = self.page.deeds.get(self.sentence)
        if not told:
            return []
        tokens, area, own = self.cues.tokens, self.cues.clause, self.quantity.span
        clause = Span(tokens[area.start].span.start, tokens[area.stop - 1].span.end)
        found = [
            Deed(event, max(own.start - span.end, span.start - own.end), clause.covers(span))
            for span, event in told
        ]
        return sorted(found, key=lambda one: (not one.inside, one.gap))

    def hits(self, names: frozenset[str]) -> dict[str, Hit]:
        """Return the nearest word of each class that has one in the figure's part."""
        cues = self.cues
        first, last, part, clause, fence = cues.first, cues.last, cues.part, cues.clause, cues.fence
        found: dict[str, Hit] = {}
        for name in cues.scan.classes(names):
            for at, stop in cues.scan.of(name):
                if first <= at < last:
                    away, side, rank = 0, "i", 0
                elif at not in part or at in cues.names:
                    continue
                elif at < first:
                    away, side, rank = max(0, first - stop), "b", 0
                else:
                    away, side, rank = at - last, "a", _OUTSIDE * (at > cues.joint)
                inside, own = at in clause, at in fence
                rank += away + _OUTSIDE * ((not inside) + (not own))
                if name not in found or rank < found[name].rank:
                    found[name] = Hit(rank, away, side, inside, own)
        return found


def cases(article: Article, read: Iterable[tuple[Cues, Figure]]) -> list[Case]:
    """Return the figures of an article as cases, each knowing its neighbours."""
    page = Page(article)
    found: list[Case] = []
    for cues, figure in read:
        found.append(Case(page, cues, figure, found[-1] if found else None))
    return found
