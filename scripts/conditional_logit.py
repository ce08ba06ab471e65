"""Weights of features by which one of several candidates is chosen, and what to train them on.

A conditional logit: of the candidates of an example each has the sum of the weights of its
features, and the probability of the right ones, added, is to be high. Trained by L-BFGS
with an L2 penalty (McFadden 1974).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from elchi.facts.article import Article
from elchi.model import Document
from elchi.read import read
from elchi.understand.reading import analyse

PARTS = ("development", "open")
"""The parts of the corpus that may be looked at; the locked part is never read."""

REACH = 40
"""Code points between two triggers of one event, as the score has it."""

RARE = 3
"""A feature seen less often gets no weight."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidates of all examples, one below the other.

    Attributes:
        table: Features by candidate, a sparse matrix.
        starts: The first candidate of each example.
        right: Which candidates are right.
    """

    table: Any
    starts: np.ndarray
    right: np.ndarray


def fit(
    candidates: Candidates, penalty: np.ndarray, steps: int, weight: np.ndarray | float = 1.0
) -> np.ndarray:
    """Return the weight of each feature.

    Args:
        penalty: What holds the weight of each feature back.
        steps: Iterations at most.
        weight: How much each example counts.
    """
    table, starts = candidates.table, candidates.starts
    turned = table.T.tocsr()
    counts = np.broadcast_to(weight, len(starts))
    owner = np.repeat(np.arange(len(starts)), np.diff([*starts, table.shape[0]]))

    def loss(vector: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ vector
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chance = powers / np.add.reduceat(powers, starts)[owner]
        hit = np.where(candidates.right, chance, 0.0)
        right = np.maximum(np.add.reduceat(hit, starts), 1e-300)
        slope = turned @ ((chance - hit / right[owner]) * counts[owner])
        value = -(counts * np.log(right)).sum() + 0.5 * (penalty * vector**2).sum()
        return float(value), slope + penalty * vector

    start = np.zeros(table.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return np.asarray(found.x)


def annotated(folder: Path) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Yield the articles of the open parts of a corpus, analysed, with their annotations."""
    for part in PARTS:
        for records in sorted((folder / part).glob("*.jsonl")):
            lines = records.read_text(encoding="utf-8").splitlines()
            gold = {one["id"]: one for one in map(json.loads, filter(str.strip, lines))}
            texts = [records.with_suffix("") / f"{name}.txt" for name in sorted(gold)]
            for document in read(texts):
                if isinstance(document, Document):
                    yield analyse(document), gold[document.id]
