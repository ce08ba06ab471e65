"""Figures over time, ready to be drawn: actual amounts as lines, targets as points apart.

A chart holds the figures of one unit, since amounts in dollars and in tonnes share no
axis. A figure without a period, or of a lone year, has no place on an axis of time, so
a series has at least two points or stands beside one that has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.model import Figure
from elchi.serve.questions import Line
from elchi.serve.wording import Reader

#: Measures whose amounts make a series; a rank or a duration does not flow.
_DRAWN = frozenset(
    {"trade", "exports", "imports", "investment", "loan", "aid", "debt", "price", "energy",
     "freight", "people", "troops"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One figure on a chart.

    Attributes:
        date: First day of its period, ISO 8601.
        label: The period in the reader's language.
        shown: The amount in the reader's language.
        target: Where its words stand.
    """

    date: str
    value: float
    label: str
    shown: str
    target: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one measure; those that are not actual stand apart."""

    name: str
    actual: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn on one pair of axes."""

    description: str
    series: tuple[Series, ...]


def charts(lines: Sequence[Line], reader: Reader) -> Iterator[Chart]:
    """Yield one chart for each unit with at least two dated figures, the fullest first."""
    units: dict[str, dict[tuple[str, str], list[tuple[str, Line, Figure]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for line in lines:
        fact = line.fact
        if not isinstance(fact, Figure) or fact.measure not in _DRAWN or len(line.sides) < 2:
            continue
        day = _first_day(fact.period)
        if day is not None:
            units[fact.unit][fact.measure, fact.status].append((day, line, fact))
    ranked = sorted(units.items(), key=lambda item: (-sum(map(len, item[1].values())), item[0]))
    for unit, measures in ranked:
        if len({day for of in measures.values() for day, _, _ in of}) < 2:
            continue
        series = tuple(
            Series(
                _name(measure, status, reader),
                status == "actual",
                tuple(_point(*one, reader) for one in sorted(of, key=lambda o: (o[0], o[1].id))),
            )
            for (measure, status), of in sorted(measures.items())
        )
        name = reader.labels.units.get(unit, unit)
        yield Chart(f"{reader.labels.sections['flows']}: {name}", series)


def _name(measure: str, status: str, reader: Reader) -> str:
    name = reader.labels.measures[measure]
    return name if status == "actual" else f"{name} – {reader.labels.status[status]}"


def _point(day: str, line: Line, figure: Figure, reader: Reader) -> Point:
    return Point(
        day,
        figure.value,
        reader.date(figure.period),
        reader.amount(figure),
        f"/article/{line.stored.reading.document.sha256[:16]}#f-{line.id[:12]}",
    )


def _first_day(period: str | None) -> str | None:
    """Return the first day of an EDTF period; None for a season or an open one.

    >>> _first_day("2023"), _first_day("2023-05/2023-09"), _first_day("2023-24")
    ('2023-01-01', '2023-05-01', None)
    """
    if not period:
        return None
    start = period.split("/")[0].strip("~?%")
    parts = start.split("-")
    if len(parts) > 1 and not "01" <= parts[1] <= "12":
        return None
    if not parts[0].isdecimal():
        return None
    return "-".join([*parts, "01", "01"][:3])
