"""Numbers of one bead against each other: what is left over was changed or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from elchi.account import Divergence, DivergenceClass
from elchi.connect.divergence.amounts import Amount, comparable, garbled, same
from elchi.connect.divergence.finding import Bead, change, omission, quoted
from elchi.connect.divergence.side import Side, within

_SMALL = frozenset({"count", "people", "hour", "day", "week", "month", "year"})
_LONG = frozenset({"month", "year"})

_TEN = 10
_CLOCK = 24

T = TypeVar("T")


def compare_numbers(bead: Bead) -> Iterator[Divergence]:
    """Yield the numbers that differ and those that only one side has."""
    ours, theirs = within(bead.a.amounts, bead.ours), within(bead.b.amounts, bead.theirs)
    left, right, used = leftover(ours, theirs)
    yield from _units(bead, used)
    for one, other in _paired(left, right, used):
        left.remove(one)
        right.remove(other)
        score = 0.95 if garbled(one, other) else 0.85
        reason = f"{quoted(bead.a, one.span)} and {quoted(bead.b, other.span)} are not the same"
        yield change(_class(one, other), one.span, other.span, score, reason)
    yield from _lost(bead, left, right)


def leftover(
    ours: Sequence[Amount], theirs: Sequence[Amount]
) -> tuple[list[Amount], list[Amount], list[tuple[Amount, Amount]]]:
    """Return the numbers of each side that the other lacks, and the pairs that are one."""
    left, right = list(ours), list(theirs)
    used: list[tuple[Amount, Amount]] = []
    for fits in (_exact, same, _whatever_unit):
        used += matched(left, right, fits)
    return left, right, used


def matched(left: list[T], right: list[T], fits: Callable[[T, T], bool]) -> list[tuple[T, T]]:
    """Take out of both lists, in order, what fits, and return it in pairs."""
    found: list[tuple[T, T]] = []
    for one in list(left):
        other = next((each for each in right if fits(one, each)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            found.append((one, other))
    return found


def _exact(one: Amount, other: Amount) -> bool:
    return one.unit == other.unit and one.value == other.value


def _whatever_unit(one: Amount, other: Amount) -> bool:
    """Tell whether the numerals are one; the unit may have been read wrongly."""
    return one.value == other.value


def _units(bead: Bead, used: Sequence[tuple[Amount, Amount]]) -> Iterator[Divergence]:
    """Yield one numeral with two units of one dimension: 48 hours, 48 days."""
    for one, other in used:
        if one.value != other.value or same(one, other):
            continue
        ours, theirs = one.scaled[0], other.scaled[0]
        money = len(one.unit) == 3 == len(other.unit) and one.unit.isupper()
        if (ours == theirs and ours) or money:
            reason = (
                f"{quoted(bead.a, one.span)} and {quoted(bead.b, other.span)} have one number "
                "and two units"
            )
            yield change("number", one.span, other.span, 0.9, reason)


def _paired(
    left: Sequence[Amount], right: Sequence[Amount], used: Sequence[tuple[Amount, Amount]]
) -> list[tuple[Amount, Amount]]:
    """Return numbers of the two sides that stand for each other and differ."""
    candidates = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if comparable(one, other) and _told(one, other, used, (left, right)):
                units = one.unit == other.unit and bool(one.unit)
                candidates.append((not garbled(one, other), not units, abs(i - j), i, j))
    pairs, rows, columns = [], set(), set()
    for *_, i, j in sorted(candidates):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((left[i], right[j]))
    return pairs


def _told(
    one: Amount,
    other: Amount,
    used: Sequence[tuple[Amount, Amount]],
    rest: tuple[Sequence[Amount], Sequence[Amount]],
) -> bool:
    """Tell whether two numbers are no chance pair.

    Numbers with a unit are not; bare ones and ordinals must be large or stand beside
    numbers that agree ("from two to four" and "from two to fourteen").
    """
    if one.kind == other.kind == "measure":
        return True
    if "ordinal" in (one.kind, other.kind):
        return min(one.value, other.value) > 2
    if garbled(one, other) and min(one.value, other.value) > 10:
        return True
    alone = len(rest[0]) == 1 == len(rest[1])
    beside = any(
        abs(x.span.start - one.span.start) < 40 and abs(y.span.start - other.span.start) < 40
        for x, y in used
        if x.kind != "ordinal"
    )
    return alone and (beside or (one.digits and other.digits))


def _class(one: Amount, other: Amount) -> DivergenceClass:
    """A span of years or months is a matter of time ("in the next four years")."""
    return "date" if {one.unit, other.unit} <= _LONG else "number"


def _lost(bead: Bead, left: Sequence[Amount], right: Sequence[Amount]) -> Iterator[Divergence]:
    for one in left:
        if _weighs(one) and not _near(one, right) and not _elsewhere(one, bead.b):
            reason = f"{quoted(bead.a, one.span)} is missing"
            yield omission("number", one.span, None, 0.7, reason)
    for other in right:
        if _weighs(other) and not _near(other, left) and not _elsewhere(other, bead.a):
            reason = f"{quoted(bead.b, other.span)} is missing"
            yield omission("number", None, other.span, 0.7, reason)


def _weighs(one: Amount) -> bool:
    small = one.value <= 1 and one.unit in _SMALL
    share = one.unit == "percent" and not one.digits  # "more than half": no number elsewhere
    round_the_clock = one.unit == "hour" and one.value == _CLOCK
    return one.kind == "measure" and not (small or share or round_the_clock)


def _near(one: Amount, others: Sequence[Amount]) -> bool:
    """Tell whether the other side has a number left that may stand for this one."""
    return any(comparable(one, other) for other in others if other.kind != "ordinal")


def _elsewhere(one: Amount, side: Side) -> bool:
    """Tell whether the other text has a number somewhere; a small bare one is no proof."""
    return any(
        same(one, other)
        if one.scaled[0] and one.scaled[0] == other.scaled[0]
        else one.value == other.value > _TEN
        for other in side.amounts
    )
