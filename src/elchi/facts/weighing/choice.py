"""Taking the measure, status and period of a figure that the trained weights hold likeliest.

The rules read every figure first (`elchi.facts.figure`), and what they chose is among the
features; the weights decide where they are surer of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from typing import TypeVar, get_args

from elchi.facts.article import Article
from elchi.facts.figure_words import Cues
from elchi.facts.ranking.weights import softmax
from elchi.facts.rejected import heard, reject
from elchi.facts.weighing.case import Case, cases
from elchi.facts.weighing.classes import measure_features, status_features
from elchi.facts.weighing.periods import NONE, Question
from elchi.languages.tables import data
from elchi.model import Figure, FigureStatus, Measure

SURE = 0.4
"""How likely another value than that of the rules must be to be taken."""

STATUSES: tuple[FigureStatus, ...] = get_args(FigureStatus)
"""The statuses, in the order in which their chances are counted."""

V = TypeVar("V", bound=str)


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of ``data/figure_weights.tsv``.

    Attributes:
        field: ``measure``, ``status`` or ``period``; ``may`` for the measures that figures
            of a sort of unit (`elchi.facts.weighing.case.sort_of`) may have.
        feature: Name, as `elchi.facts.weighing.classes` and `.periods` give it.
        value: The measure or status that it speaks for; None for periods.
        weight: What it adds to the score of a value that has it.
    """

    field: str
    feature: str
    value: str | None
    weight: float


Table = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Mapping[str, Table]:
    """Return the trained weights by field, feature and value, read once."""
    table: dict[str, dict[str, dict[str, float]]] = {}
    for row in data("figure_weights", Weight):
        table.setdefault(row.field, {}).setdefault(row.feature, {})[row.value or ""] = row.weight
    return table


@cache
def _periods() -> Mapping[str, float]:
    return {name: one[""] for name, one in weights().get("period", {}).items()}


def settle(article: Article, read: Iterable[tuple[Cues, Figure]]) -> Iterator[Figure]:
    """Yield the figures that the rules read with what the weights hold likelier."""
    table = weights()
    if not table:
        yield from (figure for _, figure in read)
        return
    for case in cases(article, list(read)):
        yield _settled(case, table, _periods())


def _settled(case: Case, table: Mapping[str, Table], periods: Mapping[str, float]) -> Figure:
    figure = case.figure
    may = measures_of(case.sort)
    measure, status, period = figure.measure, figure.status, figure.period
    if len(may) > 1:
        measure = taken(
            case, "measure", measure, chances(table["measure"], measure_features(case), may)
        )
    status = taken(
        case, "status", status, chances(table["status"], status_features(case), STATUSES)
    )
    question = Question(case)
    if len(question.found) > 1:
        scores = [
            sum(map(periods.get, question.features(one), repeat(0.0)))
            for one in question.candidates
        ]
        likely = dict(zip(question.found, softmax(scores), strict=True))
        period = taken(case, "period", period or NONE, likely) or None
    return replace(
        figure,
        measure=measure,
        status=status,
        period=period,
        rule=f"{case.quantity.rule}:{measure}",
    )


def measures_of(sort: str) -> tuple[Measure, ...]:
    """Return what figures of a sort of unit may measure, as the annotated ones do."""
    may = weights().get("may", {}).get(sort, {})
    return tuple(measure for measure in get_args(Measure) if measure in may)


def chances(table: Table, features: Iterable[str], values: tuple[V, ...]) -> dict[V, float]:
    """Return how likely each of some values is.

    >>> table = {"c:trade": {"trade": 2.0}, "bias": {"other": 1.0}}
    >>> found = chances(table, ["bias", "c:trade"], ("trade", "other"))
    >>> round(found["trade"], 2)
    0.73
    """
    scores: dict[str, float] = dict.fromkeys(values, 0.0)
    for row in filter(None, map(table.get, features)):
        for value, weight in row.items():
            if value in scores:
                scores[value] += weight
    return dict(zip(values, softmax([*scores.values()]), strict=True))


def taken(case: Case, what: str, ruled: V, likely: Mapping[V, float]) -> V:
    """Return the likeliest value if it is sure enough, else that of the rules."""
    best = max(likely, key=likely.__getitem__)
    taken = best if likely[best] >= SURE else ruled
    if heard() and taken != ruled:
        why = f"The trained weights hold another {what} likelier ({likely[best]:.2f})."
        reject("figure", case.quantity.span, f"{what} {ruled or 'none'}", why)
    return taken
