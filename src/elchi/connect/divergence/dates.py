"""Dates of one bead against each other: what is left over was changed or dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.account import Divergence
from elchi.connect.divergence.days import When, comparable, known, other_weekday, same
from elchi.connect.divergence.finding import Bead, change, omission, quoted
from elchi.connect.divergence.numbers import matched
from elchi.connect.divergence.side import SILENT, Side, within
from elchi.model import Span
from elchi.text.calendars import bounds


def compare_dates(bead: Bead) -> Iterator[Divergence]:
    """Yield the dates that differ and those that only one side has."""
    ours = within(bead.a.days, bead.ours)
    theirs = within(bead.b.days, bead.theirs)
    left = [one for one in ours if known(one)]
    right = [one for one in theirs if known(one)]
    matched(left, right, _equal)
    matched(left, right, same)
    left = [one for one in left if not any(_repeated(one, other) for other in theirs)]
    right = [one for one in right if not any(_repeated(other, one) for other in ours)]
    for one, other in matched(left, right, _same_size) + matched(left, right, comparable):
        reason = f"{quoted(bead.a, one.span)} and {quoted(bead.b, other.span)} are two dates"
        yield change("date", one.span, other.span, 0.85, reason)
    yield from _weekdays(bead, ours, theirs)
    for one in _lost(left, (theirs, bead.theirs), bead.a, bead.b):
        yield omission("date", one.span, None, 0.75, f"{quoted(bead.a, one.span)} is missing")
    for one in _lost(right, (ours, bead.ours), bead.b, bead.a):
        yield omission("date", None, one.span, 0.75, f"{quoted(bead.b, one.span)} is missing")


def _weekdays(bead: Bead, ours: Sequence[When], theirs: Sequence[When]) -> Iterator[Divergence]:
    """Yield one weekday for another, where both sides tell nothing but that."""
    first = [one for one in ours if one.size != "vague"]
    second = [one for one in theirs if one.size != "vague"]
    if len(first) == 1 == len(second) and other_weekday(first[0], second[0]):
        words = quoted(bead.a, first[0].span), quoted(bead.b, second[0].span)
        reason = f"{words[0]} and {words[1]} are two weekdays"
        yield change("date", first[0].span, second[0].span, 0.75, reason)


def _equal(one: When, other: When) -> bool:
    return one.size == other.size and same(one, other)


def _repeated(one: When, other: When) -> bool:
    """Tell whether a date that another one stood for already is the same as this one."""
    return comparable(one, other) and same(one, other)


def _same_size(one: When, other: When) -> bool:
    return one.size == other.size and comparable(one, other)


def _lost(
    left: Sequence[When],
    opposite: tuple[Sequence[When], Sequence[Span]],
    here: Side,
    there: Side,
) -> Iterator[When]:
    """Yield the dates that the other text has nowhere and nothing stands for."""
    beside, spans = opposite
    if any(one.size == "vague" or not one.fixed for one in beside):
        return
    for one in left:
        if any(known(other) and _equal(one, other) for other in there.days):
            continue
        years = {day.year for day in (one.first, one.last) if day is not None}
        if any(_written(year, spans, there) for year in sorted(years)):
            continue
        if _published(one, here) or _published(one, there) or _opening(one, here):
            continue
        if any(other.size == "weekday" for other in beside) and one.size == "day":
            continue
        yield one


def _written(year: int, spans: Sequence[Span], side: Side) -> bool:
    """Tell whether the number of a year stands in a bead, read as a date or not."""
    return any(
        token.key == str(year) for one in side.sentences_in(spans) for token in one.tokens
    ) and not any(known(day) for day in within(side.days, spans))


def _published(one: When, side: Side) -> bool:
    """Tell whether a date is the day that the article came out, or the day before or after."""
    span = bounds(side.reading.document.published or "")
    if span is None or one.first is None or one.size != "day":
        return False
    return abs((span[0].replace(year=2024) - one.first.replace(year=2024)).days) <= 1


def _opening(one: When, side: Side) -> bool:
    """Tell whether a date belongs to a dateline or to a line that is no running text."""
    return any(
        zone.kind in SILENT and zone.span.covers(one.span) for zone in side.reading.document.zones
    )
