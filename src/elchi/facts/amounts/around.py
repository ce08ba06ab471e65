"""What stands round an amount, in terms that need no word of any language."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.figure_scan import Dated
from elchi.facts.figure_words import Cues
from elchi.model import FigureStatus, Measure, Quantity
from elchi.text.calendars import bounds

SHORT = ("second", "minute", "hour")
_TIME = ("day", "week", "month", "year")
_LENGTHS = ("kilometre", "metre", "mile", "hectare", "square_kilometre")
_GAPS = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (7, "7"), (12, "12"), (20, "20"))
_OF_A_DAY: tuple[Measure, ...] = ("casualties", "people", "troops", "agreements")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of the article as the rules read it."""

    quantity: Quantity
    status: FigureStatus
    period: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An amount whose status and period are asked for.

    Attributes:
        told: As the rules read it.
        measure: What it measures.
        before: The figure before it in the article.
    """

    cues: Cues
    told: Told
    measure: Measure
    before: Told | None

    @property
    def quantity(self) -> Quantity:
        """The number with its unit or counted noun."""
        return self.told.quantity


def group(unit: str) -> str:
    """Return the kind of a unit.

    >>> group("USD"), group("hour"), group("tonne")
    ('money', 'short', 'volume')
    """
    if len(unit) == 3 and unit.isupper():
        return "money"
    if unit in ("percent", "people", "count"):
        return unit
    named = {"short": SHORT, "time": _TIME, "length": _LENGTHS}
    return next((name for name, units in named.items() if unit in units), "volume")


def sort(measure: Measure, unit: str) -> str:
    """Return ``p`` for what happens on a day, ``s`` for sums, else the kind of the unit.

    >>> sort("casualties", "people"), sort("trade", "USD"), sort("duration", "year")
    ('p', 's', 'time')
    """
    if measure in _OF_A_DAY:
        return "p"
    kind = group(unit)
    return "s" if kind in ("money", "volume", "percent") else kind


def gap_step(gap: int) -> str:
    """Return the name of a distance in tokens.

    >>> gap_step(3), gap_step(40)
    ('4', 'far')
    """
    return next((name for most, name in _GAPS if gap <= most), "far")


def grain(value: str) -> str:
    """Return how fine a date is.

    >>> grain("2025"), grain("2025-03"), grain("2025/.."), grain("2024/2025")
    ('year', 'month', 'open', 'range')
    """
    if value.endswith("/.."):
        return "open"
    return "range" if "/" in value else {4: "year", 7: "month", 10: "day"}.get(len(value), "other")


def side_of_today(cues: Cues, value: str) -> str:
    """Return whether a date lies ahead of the article (f), before (p) or holds its day (n)."""
    published = cues.article.document.published
    today, span = bounds(published) if published else None, bounds(value)
    if not (today and span):
        return "-"
    return "f" if span[0] > today[1] else "p" if span[1] < today[0] else "n"


def marks(cues: Cues, dated: Dated) -> str:
    """Return what governs a date: "since", "after", "by", "from", "compared with"."""
    words = cues.words
    named = (
        ("since", words.since),
        ("apart", words.apart),
        ("until", words.until),
        ("away", words.away),
        ("against", words.cues["against"]),
    )
    found = [name for name, phrases in named if cues.beside(dated.place, phrases) is not None]
    return "+".join(found) or "-"


def distance(cues: Cues, dated: Dated) -> int:
    """Return how many tokens part a date from the amount."""
    return max(0, dated.place.start - cues.last, cues.first - dated.place.stop)
