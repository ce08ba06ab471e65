"""Taking the measure, status and period of a figure that the trained weights hold likeliest.

The rules read every figure first (`elchi.facts.figure`), and what they chose is among the
features; the weights decide where they are surer of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


Rows = Mapping[str, tuple[tuple[int, float], ...]]
"""By feature: the numbers of the values that it speaks for, and its weights for them."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights, ready to be added up.

    Attributes:
        may: What figures of each sort of unit may measure.
        measures: Weights for these, by sort.
        statuses: Weights for `STATUSES`.
        periods: Weights by feature.
    """

    may: Mapping[str, tuple[Measure, ...]]
    measures: Mapping[str, Rows]
    statuses: Rows
    periods: Mapping[str, float]


def model_of(weights: Iterable[Weight]) -> Model:
    """Return the model that the rows of a table make."""
    table: dict[str, dict[str, dict[str, float]]] = {}
    for row in weights:
        table.setdefault(row.field, {}).setdefault(row.feature, {})[row.value or ""] = row.weight
    may = {
        sort: tuple(one for one in get_args(Measure) if one in listed)
        for sort, listed in table.get("may", {}).items()
    }
    measured = table.get("measure", {})
    return Model(
        may,
        {sort: _rows(measured, values) for sort, values in may.items()},
        _rows(table.get("status", {}), STATUSES),
        {name: one[""] for name, one in table.get("period", {}).items()},
    )


def _rows(table: Mapping[str, Mapping[str, float]], values: Sequence[str]) -> Rows:
    numbers = {value: number for number, value in enumerate(values)}
    rows = {
        name: tuple((numbers[value], weight) for value, weight in row.items() if value in numbers)
        for name, row in table.items()
    }
    return {name: row for name, row in rows.items() if row}


@cache
def trained() -> Model:
    """Return the trained model, read once."""
    return model_of(data("figure_weights", Weight))


def settle(
    article: Article, read: Iterable[tuple[Cues, Figure]], model: Model | None = None
) -> Iterator[Figure]:
    """Yield the figures that the rules read with what the weights hold likelier."""
    model = model or trained()
    for case in cases(article, read):
        yield _settled(case, model)


def _settled(case: Case, model: Model) -> Figure:
    figure = case.figure
    measure, status, period = figure.measure, figure.status, figure.period
    may = model.may.get(case.sort, ())
    if len(may) > 1:
        likely = chances(model.measures[case.sort], measure_features(case), may)
        measure = taken(case, "measure", measure, likely)
    likely_statuses = chances(model.statuses, status_features(case), STATUSES)
    status = taken(case, "status", status, likely_statuses)
    question = Question(case)
    if len(question.found) > 1:
        weight = model.periods.get
        scores = [
            sum(map(weight, question.features(one), repeat(0.0))) for one in question.candidates
        ]
        periods = dict(zip(question.found, softmax(scores), strict=True))
        period = taken(case, "period", period or NONE, periods) or None
    return replace(
        figure,
        measure=measure,
        status=status,
        period=period,
        rule=f"{case.quantity.rule}:{measure}",
    )


def chances(rows: Rows, features: Iterable[str], values: tuple[V, ...]) -> dict[V, float]:
    """Return how likely each of some values is.

    >>> rows = {"c:trade": ((0, 2.0),), "bias": ((1, 1.0),)}
    >>> found = chances(rows, ["bias", "c:trade", "new"], ("trade", "other"))
    >>> round(found["trade"], 2)
    0.73
    """
    scores = [0.0] * len(values)
    for row in map(rows.get, features):
        if row:
            for number, weight in row:
                scores[number] += weight
    return dict(zip(values, softmax(scores), strict=True))


def taken(case: Case, what: str, ruled: V, likely: Mapping[V, float]) -> V:
    """Return the likeliest value if it is sure enough, else that of the rules."""
    best = max(likely, key=likely.__getitem__)
    if best == ruled or likely[best] < SURE:
        return ruled
    if heard():
        why = f"The trained weights hold another {what} likelier ({likely[best]:.2f})."
        reject("figure", case.quantity.span, f"{what} {ruled or 'none'}", why)
    return best
