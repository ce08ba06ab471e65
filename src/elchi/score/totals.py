"""Totals over many articles: precision, recall, F1, and how sure F1 is."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from elchi.score.compare import Comparison

#: Bootstrap samples for the interval; identity is dearer and takes fewer.
SAMPLES, SAMPLES_IDENTITY = 500, 60


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: precision, recall, F1 (0 to 1) and the 95 % interval of F1."""

    measure: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float


def totals(articles: Sequence[Comparison], *, seed: int = 7) -> list[Row]:
    """Return one row per measure over all articles.

    The interval comes from bootstrap samples of the articles; the same seed
    gives the same interval.

    Raises:
        ValueError: If there is no article.
    """
    if not articles:
        raise ValueError("no article to score")
    names = list(articles[0].tally)
    names.insert(names.index("names exact") + 1, "identity")
    generator = random.Random(seed)
    rows = []
    for name in names:
        count = SAMPLES_IDENTITY if name == "identity" else SAMPLES
        scores = sorted(
            _total([generator.choice(articles) for _ in articles], name)[2] for _ in range(count)
        )
        low, high = scores[int(0.025 * count)], scores[int(0.975 * count) - 1]
        rows.append(Row(name, *_total(articles, name), low, high))
    return rows


def _total(articles: Sequence[Comparison], name: str) -> tuple[float, float, float]:
    if name == "identity":
        return b_cubed([pair for article in articles for pair in article.linked])
    columns = zip(*(article.tally[name] for article in articles), strict=True)
    hits, system, gold = (sum(column) for column in columns)
    precision = hits / system if system else float(not gold)
    recall = hits / gold if gold else 1.0
    return precision, recall, _f1(precision, recall)


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Return B³ precision, recall and F1 of (gold group, system group) pairs.

    >>> b_cubed([("Putin", "a"), ("Putin", "a"), ("Lavrov", "b")])
    (1.0, 1.0, 1.0)
    """
    if not pairs:
        return 0.0, 0.0, 0.0
    both = Counter(pairs)
    gold: dict[str, int] = defaultdict(int)
    system: dict[str, int] = defaultdict(int)
    for (one, other), count in both.items():
        gold[one] += count
        system[other] += count
    precision = sum(count * count / system[other] for (_, other), count in both.items())
    recall = sum(count * count / gold[one] for (one, _), count in both.items())
    precision, recall = precision / len(pairs), recall / len(pairs)
    return precision, recall, _f1(precision, recall)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
