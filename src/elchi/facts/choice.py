"""Choosing between readings by weights that were learnt from annotated articles.

A log-linear chooser (multinomial logistic regression, also called a conditional
or maximum entropy model): every option has features, plain words such as
``same clause``; the sum of their weights is its score, and the best one wins.
The weights are a table that anybody can read (``data/weights.tsv``), made by
``scripts/train_figures.py``; nothing but addition happens here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.languages.tables import data


@dataclass(frozen=True, slots=True)
class Weight:
    """One line of ``data/weights.tsv``.

    Attributes:
        model: What is chosen: ``status``, ``period`` …
        feature: The feature, in words.
        weight: How much it speaks for an option, in natural log-odds.
    """

    model: str
    feature: str
    weight: float


@cache
def weights(model: str) -> Mapping[str, float]:
    """Return the weights of one model, empty for one that was not trained."""
    return {row.feature: row.weight for row in data("weights", Weight) if row.model == model}


def best(model: str, options: Sequence[Iterable[str]]) -> int:
    """Return the index of the option whose features weigh most, the first of equals.

    >>> best("no such model", [["near"], ["far"]])
    0
    """
    table = weights(model)
    scores = [sum(table.get(feature, 0.0) for feature in option) for option in options]
    return max(range(len(scores)), key=scores.__getitem__)
