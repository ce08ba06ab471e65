"""Conflicts that facts tell: one act done and not done, on two days, one office held by two.

Places of texts that speak of the same are found by what stands in them (`meeting`); facts
say it themselves: who, to whom, as what. Only what excludes the other is a conflict, and
only where nothing else in the two texts makes them agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from elchi.account import Conflict, ConflictClass, Place
from elchi.connect.conflict.labels import Labels
from elchi.connect.divergence.side import Side
from elchi.model import DateExpression, Event, Position, Span, Tie
from elchi.text.calendars import bounds
from elchi.text.full_names import full_similarity

_OTHER_NAME = 0.6
"""Two spellings of one name are never less alike than this."""

_WEEK = 7
"""Two reports that date one act so many days apart, or fewer, mean one act."""

_ONE_HOLDER = ("president", "prime minister", "head of state", "king", "chancellor")
_NOT_ALONE = ("deputy", "former", "vice", "assistant", "acting", "first", "state minister")

_OPPOSITE = {("supports", "opposes"), ("recognises", "does_not_recognise")}
"""What a state will do and what it will not are mostly two things, so they are left out."""


def between(one: Side, other: Side, called: Labels) -> Iterator[Conflict]:
    """Yield where facts of two independent texts of one story cannot both hold."""
    yield from _acts(one, other)
    yield from _offices(one, other)
    yield from _positions(one, other, called)


def same_time(one: Side, first: Span, other: Side, second: Span) -> bool:
    """Tell whether two numbers may be of one time: the periods of their figures meet.

    Where one is not told, they may.
    """
    mine, yours = _period(one, first), _period(other, second)
    return mine is None or yours is None or (mine[0] <= yours[1] and yours[0] <= mine[1])


def _period(side: Side, span: Span) -> tuple[date, date] | None:
    found = next((each for each in side.reading.figures if each.span.overlaps(span)), None)
    return None if found is None or found.period is None else bounds(found.period)


def _conflict(
    class_: ConflictClass, here: tuple[Side, Span], there: tuple[Side, Span], score: float
) -> Conflict:
    places = sorted(
        ((Place(side.reading.document.sha256, span), side) for side, span in (here, there)),
        key=lambda each: each[0].article,
    )
    (a, side), (b, side_b) = places
    words = a.span.of(side.text), b.span.of(side_b.text)
    return Conflict(class_, a, b, score, f"“{words[0]}” and “{words[1]}” cannot both be so")


def _states(side: Side, ids: Sequence[str]) -> frozenset[str]:
    found = (side.entities[id_] for id_ in ids if id_ in side.entities)
    return frozenset(one.country or one.id for one in found)


def _acts(one: Side, other: Side) -> Iterator[Conflict]:
    for mine, yours in product(one.reading.events, other.reading.events):
        if (mine.type, mine.mode) != (yours.type, yours.mode):
            continue
        parties = _states(one, (*mine.source, *mine.target))
        if len(parties) < 2 or parties != _states(other, (*yours.source, *yours.target)):
            continue
        if not (_only(one, mine) and _only(other, yours)):
            continue
        if {mine.status, yours.status} == {"actual", "denied"} and _near(mine, yours):
            yield _conflict("polarity", (one, mine.trigger), (other, yours.trigger), 0.6)
        elif mine.status == yours.status == "actual":
            days = _day(one, mine), _day(other, yours)
            if days[0] and days[1] and _two_days(one, mine, other, yours):
                yield _conflict("date", (one, days[0].span), (other, days[1].span), 0.55)


def _only(side: Side, event: Event) -> bool:
    """Tell whether an article tells one act of this type between these parties."""
    parties = _states(side, (*event.source, *event.target))
    same = [
        each
        for each in side.reading.events
        if (each.type, each.mode) == (event.type, event.mode)
        and _states(side, (*each.source, *each.target)) == parties
    ]
    return len(same) == 1


def _near(one: Event, other: Event) -> bool:
    first, second = bounds(one.date or ""), bounds(other.date or "")
    if first is None or second is None:
        return True
    return (max(first[0], second[0]) - min(first[1], second[1])).days <= _WEEK


def _around(side: Side, event: Event) -> list[DateExpression]:
    """Return the dates in the sentence of an act."""
    spans = [each.span for each in side.sentences if each.span.overlaps(event.trigger)]
    return [
        one for one in side.reading.dates if one.value and any(s.covers(one.span) for s in spans)
    ]


def _day(side: Side, event: Event) -> DateExpression | None:
    """Return the words that tell the day of an act."""
    day = bounds(event.date or "")
    if day is None or day[0] != day[1]:
        return None
    return next((each for each in _around(side, event) if each.value == event.date), None)


def _two_days(one: Side, mine: Event, other: Side, yours: Event) -> bool:
    """Tell whether two texts date one act on two days, neither naming the other's day."""
    first, second = bounds(mine.date or ""), bounds(yours.date or "")
    if first is None or second is None or first == second:
        return False
    if abs((first[0] - second[0]).days) > _WEEK:
        return False
    told = {each.value for each in _around(one, mine)}, {e.value for e in _around(other, yours)}
    return yours.date not in told[0] and mine.date not in told[1]


def _offices(one: Side, other: Side) -> Iterator[Conflict]:
    for mine, yours in product(one.reading.ties, other.reading.ties):
        if not (mine.kind == yours.kind == "holds_office" and mine.role == yours.role):
            continue
        if not _alone(mine.role) or not mine.status == yours.status == "actual":
            continue
        if mine.period or yours.period or mine.target != yours.target:
            continue
        if mine.source == yours.source or _alike(one, mine, other, yours):
            continue
        yield _conflict("name", (one, _holder(one, mine)), (other, _holder(other, yours)), 0.55)


def _alone(role: str | None) -> bool:
    """Tell whether an office has one holder at a time."""
    if role is None or any(role.startswith(each) for each in _NOT_ALONE):
        return False
    return role in _ONE_HOLDER or role.endswith(" minister")


def _alike(one: Side, mine: Tie, other: Side, yours: Tie) -> bool:
    ours = _names(one, mine.source)
    theirs = _names(other, yours.source)
    return (
        not ours
        or not theirs
        or any(
            len(a.split()) < 2 or len(b.split()) < 2 or full_similarity(a, b) >= _OTHER_NAME
            for a, b in product(ours, theirs)
        )
    )


def _names(side: Side, id_: str) -> set[str]:
    named = {each.span.of(side.text) for each in side.reading.mentions if each.entity == id_}
    return {name for name in named if " " in name} or named


def _holder(side: Side, tie: Tie) -> Span:
    """Return the name of who holds an office, where it stands nearest to the title."""
    named = [each.span for each in side.reading.mentions if each.entity == tie.source]
    middle = (tie.span.start + tie.span.end) / 2
    return min(named, key=lambda span: abs((span.start + span.end) / 2 - middle), default=tie.span)


def _positions(one: Side, other: Side, called: Labels) -> Iterator[Conflict]:
    for mine, yours in product(one.reading.positions, other.reading.positions):
        if not {(mine.stance, yours.stance), (yours.stance, mine.stance)} & _OPPOSITE:
            continue
        holder = _states(one, [mine.holder])
        if not holder or holder != _states(other, [yours.holder]):
            continue
        shared = _about(one, mine, called) & _about(other, yours, called)
        if len(shared - holder) >= 2:
            yield _conflict("polarity", (one, mine.span), (other, yours.span), 0.5)


def _about(side: Side, position: Position, called: Labels) -> set[str]:
    """Return what is named in the sentence of a position, and its notions but for the stance."""
    spans = [each.span for each in side.sentences if each.span.overlaps(position.span)]
    named = {called(side, each.entity) for each in side.mentions_in(spans)}
    stances = {"support", "oppose", "recognise"}
    notions = {each.concept for each in side.notions if any(s.covers(each.span) for s in spans)}
    return named | {f"notion {each}" for each in notions - stances}
