"""Which slots of two tellings speak of one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from elchi.connect.conflict.context import Passage
from elchi.connect.conflict.labels import Labels
from elchi.connect.conflict.slots import Item, Slot
from elchi.connect.divergence.amounts import Amount
from elchi.connect.divergence.amounts import same as same_amount
from elchi.connect.divergence.contrasts import contrasts
from elchi.connect.divergence.days import When
from elchi.connect.divergence.days import same as same_day
from elchi.connect.divergence.notions import Notion
from elchi.connect.divergence.side import Side, within
from elchi.model import Mention
from elchi.text.calendars import bounds

EQUAL = 0.12
"""So near must passages be that hold the same number, date, place or notion."""

UNEQUAL = 0.25
"""So near must passages be that hold two numbers of one unit and no equal one."""

_TIMES = 2.2
"""Two readings of one number are seldom further apart than this factor."""

_INDIRECT = 0.5
"""How sure it is that two seats speak of one thing that only a third one joins."""

Near = Callable[[Sequence[Passage], Passage], float]


@dataclass(frozen=True, slots=True)
class Seat:
    """A slot with the passages that its items stand in."""

    slot: Slot
    passages: tuple[Passage, ...]
    sides: Mapping[str, Side]


def _surely(unequal: int, context: float) -> float:
    """Return how sure a meeting is: two that agree are surer than any two that do not."""
    return 0.25 + context / 4 if unequal else 0.5 + context / 2


Met = tuple[Seat, Seat, float]
"""Two seats that speak of one thing, and how sure that is."""


def meet(one: Sequence[Seat], other: Sequence[Seat], near: Near, called: Labels) -> Iterator[Met]:
    """Yield the seats of two tellings that speak of one thing, each with one other at most."""
    pairs: list[tuple[int, float, int, int]] = []
    sorts = [type(next(iter(seat.slot.items.values()))) for seat in other]
    for i, first in enumerate(one):
        sort = type(next(iter(first.slot.items.values())))
        loose = sort in (Notion, Mention) and not first.slot.changed
        for j, second in enumerate(other):
            if sorts[j] is not sort or (loose and not second.slot.changed):
                continue
            rank = _rank(first, second, near, called)
            if rank is not None:
                pairs.append((*rank, i, j))
    rows: set[int] = set()
    columns: set[int] = set()
    for unequal, context, i, j in sorted(pairs):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            yield one[i], other[j], min(1.0, _surely(unequal, -context))


def through(met: Sequence[Met], seats: Sequence[Sequence[Seat]]) -> Iterator[Met]:
    """Yield the seats that met, and those that met one and the same seat of a third telling.

    The surest meetings join first; no group holds two seats of one telling.
    """
    telling = {id(seat): at for at, row in enumerate(seats) for seat in row}
    place = {id(seat): (at, n) for at, row in enumerate(seats) for n, seat in enumerate(row)}
    group: dict[int, dict[int, Seat]] = {}
    sure: dict[frozenset[int], float] = {}
    order = sorted(met, key=lambda one: (-one[2], place[id(one[0])], place[id(one[1])]))
    for first, second, score in order:
        sure[frozenset((id(first), id(second)))] = score
        ours = group.setdefault(id(first), {telling[id(first)]: first})
        theirs = group.setdefault(id(second), {telling[id(second)]: second})
        if ours is theirs or set(ours) & set(theirs):
            continue
        ours.update(theirs)
        for seat in theirs.values():
            group[id(seat)] = ours
    done: set[frozenset[int]] = set()
    for members in group.values():
        for one, other in combinations(sorted(members.values(), key=lambda s: place[id(s)]), 2):
            pair = frozenset((id(one), id(other)))
            if pair not in done:
                done.add(pair)
                yield one, other, sure.get(pair, _INDIRECT)
    for first, second, score in order:
        if frozenset((id(first), id(second))) not in done:
            yield first, second, score


def _rank(first: Seat, second: Seat, near: Near, called: Labels) -> tuple[int, float] | None:
    """Return how well two seats go together, lower is better; None if they do not."""
    equal = any(
        agree(x, y, first.sides[sha], second.sides[other_sha], called)
        for sha, x in first.slot.items.items()
        for other_sha, y in second.slot.items.items()
    )
    if not equal and not _readings(first.slot, second.slot):
        return None
    context = max((near(first.passages, each) for each in second.passages), default=0.0)
    if context < (EQUAL if equal else UNEQUAL):
        return None
    return (0 if equal else 1), -context


def agree(one: Item, other: Item, side: Side, other_side: Side, called: Labels) -> bool:
    """Tell whether two items say the same."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        units = one.scaled[0] == other.scaled[0] or "" in (one.scaled[0], other.scaled[0])
        return units and same_amount(one, other)
    if isinstance(one, When) and isinstance(other, When):
        return _one_time(one, other)
    if isinstance(one, Mention) and isinstance(other, Mention):
        return called(side, one.entity) == called(other_side, other.entity)
    if isinstance(one, Notion) and isinstance(other, Notion):
        if one.concept in contrasts().ranks and (
            _holder(one, side, called) != _holder(other, other_side, called)
        ):
            return False
        if one.concept == other.concept:
            if one.concept in contrasts().dated and _open(one, side) and _open(other, other_side):
                return True
            denied = one.negated == _denied(other, other_side)
            return denied and not _timed((one, side), (other, other_side))
        return _denial(one, other)
    return False


def _one_time(one: When, other: When) -> bool:
    """Tell whether two dates name the same day, month or end of a span of years."""
    if one.last is None or other.last is None or not (one.fixed and other.fixed):
        return False
    sizes = {one.size, other.size}
    if sizes <= {"year", "span"}:
        return one.last.year == other.last.year and one.dated and other.dated
    return (len(sizes) == 1 or sizes == {"day", "month"}) and same_day(one, other)


def _denied(one: Notion, side: Side) -> bool:
    """Tell whether an act is denied, by its own verb or by a word of denial in its clause."""
    return one.negated or bool(side.denies(one.clause))


def _holder(one: Notion, side: Side, called: Labels) -> str | None:
    """Return the label of the person whose title a notion stands in."""
    near = [
        (max(one.span.start, each.span.start) - min(one.span.end, each.span.end), each.entity)
        for each in side.mentions_in((one.clause,))
        if side.entities[each.entity].kind == "person"
    ]
    return called(side, min(near)[1]) if near else None


def _timed(one: tuple[Notion, Side], other: tuple[Notion, Side]) -> bool:
    """Tell whether of two mentions of an act one is done and one still to come."""
    if one[0].concept not in contrasts().dated:
        return False
    return any(
        early[0].done and not early[0].negated and _open(*late)
        for early, late in ((one, other), (other, one))
    )


def _open(one: Notion, side: Side) -> bool:
    """Tell whether an act is still to come: by its verb, its denial or a date after today."""
    if one.negated:
        return True
    if one.done:
        return False
    published = bounds(side.reading.document.published or "")
    later = published is not None and any(
        day.first is not None and day.first > published[1] and day.size in ("day", "month")
        for day in within(side.days, (one.clause,))
    )
    return one.ahead or later


def _denial(one: Notion, other: Notion) -> bool:
    """Tell whether one notion is the denial of the other: not to accept, to refuse."""
    return one.negated != other.negated and any(
        group.opposite and group.exclude(one.concept, other.concept)
        for group in contrasts().group
        if {one.concept, other.concept} <= set(group.concepts)
    )


def _readings(one: Slot, other: Slot) -> bool:
    """Tell whether two slots hold numbers of one unit and of one order, both in digits."""
    for x in one.items.values():
        for y in other.items.values():
            if not (isinstance(x, Amount) and isinstance(y, Amount)) or x.unit != y.unit:
                continue
            if x.kind == y.kind == "measure" and x.digits and y.digits:
                low, high = sorted((abs(x.value), abs(y.value)))
                if low > 0 and high / low <= _TIMES:
                    return True
    return False


def differ(one: Item, other: Item, side: Side, other_side: Side, called: Labels) -> bool:
    """Tell whether two items of met slots cannot both be so."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        return not same_amount(one, other)
    if isinstance(one, When) and isinstance(other, When):
        return not _one_time(one, other) and one.size != "weekday" != other.size
    if isinstance(one, Mention) and isinstance(other, Mention):
        return called(side, one.entity) != called(other_side, other.entity)
    if isinstance(one, Notion) and isinstance(other, Notion):
        if one.concept == other.concept:
            if _timed((one, side), (other, other_side)):
                return True
            return one.concept not in contrasts().dated and (
                _denied(one, side) != _denied(other, other_side)
            )
        ranks, pair = set(contrasts().ranks), {one.concept, other.concept}
        if len(pair & ranks) == 1:
            holders = _holder(one, side, called), _holder(other, other_side, called)
            return holders[0] is not None and holders[0] == holders[1]
        return not _denial(one, other) and any(
            group.exclude(one.concept, other.concept)
            for group in contrasts().group
            if pair <= set(group.concepts) and not group.soft
        )
    return False
