"""The trained weights of the features, and the score of a pair of parties.

The numbers are in ``data/party_weights.tsv``; ``scripts/train_parties.py`` makes them
from the annotated articles of the corpus. The model is log-linear: the score of a pair
is the sum of the weights of its features, and the pairs of one act share a probability
of one by the softmax of their scores (McFadden's conditional logit).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp
from typing import Literal

from elchi.languages.tables import data

Side = Literal["source", "target", "partner", "pair", "partners"]


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of ``data/party_weights.tsv``.

    Attributes:
        side: What the feature is one of: the source, the target, a partner of a
            mutual act, or of two parties together.
        feature: Name, as `elchi.facts.ranking.features` and `.pairs` give it.
        weight: What it adds to the score of a pair that has it.
    """

    side: str
    feature: str
    weight: float


Weights = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """Return the trained weights by side and feature, read once."""
    table: dict[str, dict[str, float]] = {}
    for row in data("party_weights", Weight):
        table.setdefault(row.side, {})[row.feature] = row.weight
    return table


def total(table: Weights, side: Side, features: Sequence[str]) -> float:
    """Return the sum of the weights of `features`; one that is not known adds nothing.

    >>> total({"source": {"bias": 1.5, "c:agent": 0.5}}, "source", ["bias", "c:agent", "new"])
    2.0
    """
    return sum(map(table.get(side, {}).get, features, repeat(0.0)))


def softmax(scores: Sequence[float]) -> list[float]:
    """Return the probabilities that scores stand for; they add up to one.

    >>> softmax([1.0, 1.0])
    [0.5, 0.5]
    """
    most = max(scores)
    powers = [exp(score - most) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]
