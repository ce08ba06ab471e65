"""Taking the status and period of an amount that the trained weights hold likeliest.

Rules read both first (`elchi.facts.figure_status`, `elchi.facts.figure_period`). The
weights see how words and dates stand to the amount, never what the rules made of it: the
rules were made on the articles that the weights are trained on, and look better there
than elsewhere. Where the weights are in doubt the rules' reading stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import get_args

from elchi.facts.amounts.around import Asked
from elchi.facts.amounts.periods import candidates
from elchi.facts.amounts.statuses import signs
from elchi.facts.ranking.weights import softmax
from elchi.languages.tables import data
from elchi.model import FigureStatus

STATUSES: tuple[FigureStatus, ...] = get_args(FigureStatus)
SURE = {"status": 0.7, "period": 0.7}
"""The probability from which the weights overrule the rules."""
SURE_OF_GOAL = 0.9
"""The probability from which they make a goal of what the rules read as a fact."""


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of ``data/figure_weights.tsv``.

    Attributes:
        choice: ``period``, or the status that the feature speaks for.
        feature: Name, as `elchi.facts.amounts` gives it.
        weight: What it adds to the score.
    """

    choice: str
    feature: str
    weight: float


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """Return the trained weights by choice and feature, read once."""
    table: dict[str, dict[str, float]] = {}
    for row in data("figure_weights", Weight):
        table.setdefault(row.choice, {})[row.feature] = row.weight
    return table


def settled_status(asked: Asked) -> FigureStatus:
    """Return the status of an amount: the likeliest, or the rules' where that is in doubt."""
    table = weights()
    if not table:
        return asked.told.status
    found = signs(asked)
    chances = softmax([_sum(table.get(name, {}), found) for name in STATUSES])
    best = max(range(len(STATUSES)), key=chances.__getitem__)
    return STATUSES[best] if chances[best] >= needed(asked, STATUSES[best]) else asked.told.status


def needed(asked: Asked, status: FigureStatus) -> float:
    """Return how probable a status must be to overrule the rules; a term set is never overruled."""
    ruled = asked.told.status
    if ruled == "limit" and asked.measure == "duration":
        return 1.1
    return SURE_OF_GOAL if (ruled, status) == ("actual", "target") else SURE["status"]


def settled_period(asked: Asked, ruled: str | None) -> str | None:
    """Return the period of an amount: the likeliest, or the rules' where that is in doubt."""
    table = weights().get("period", {})
    found = candidates(asked) if table else {}
    if len(found) < 2:
        return ruled
    values = list(found)
    chances = softmax([_sum(table, found[value]) for value in values])
    best = max(range(len(values)), key=chances.__getitem__)
    return (values[best] or None) if chances[best] >= SURE["period"] else ruled


def _sum(table: Mapping[str, float], found: Iterable[str]) -> float:
    return sum(map(table.get, found, repeat(0.0)))
