"""Train the weights of figures (`src/elchi/data/figure_weights.tsv`).

Needs the development install. The annotated articles of the corpus are read as the
program reads them; every figure that an annotated one is matched with is one example of
what it measures, of its status and of its period (`conditional_logit`).

    python scripts/train_figures.py              writes the weights
    python scripts/train_figures.py --trial      leave-articles-out trial, writes nothing

The locked part of the corpus is never read. Run `train_parties.py` and
`train_act_dates.py` first: acts and their dates are known when a figure is read.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse

from conditional_logit import Candidates, annotated, fit
from elchi.facts import event, figure, statement
from elchi.facts.article import Article
from elchi.facts.ranking.weights import softmax
from elchi.facts.weighing.case import cases
from elchi.facts.weighing.choice import STATUSES, SURE
from elchi.facts.weighing.classes import measure_features, status_features
from elchi.facts.weighing.periods import Question
from elchi.score.matching import one_to_one, overlap

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "elchi" / "data" / "figure_weights.tsv"
FIELDS = ("measure", "status", "period")
PENALTY = {"measure": 6.0, "status": 10.0, "period": 10.0}
RARE = 8
"""A feature met in fewer articles gets no weight."""
SORTS = ("money", "people", "percent")
"""The sorts of units of which measures are weighed; of others the rules are as often right."""
SELDOM = 3
"""What fewer figures of a sort of unit measure is no candidate for that sort."""
SMALL = 0.1
"""Weights nearer to nothing are left out."""
STEPS = 80
HEADER = "# Weights of figures. Made by scripts/train_figures.py; do not edit."

Row = dict[tuple[str, str], float]  # weight by feature and value


@dataclass(frozen=True, slots=True)
class Example:
    """One field of one figure with the values that it may have.

    Attributes:
        values: The values; of periods "" is none.
        features: Those of the figure, for measure and status; of each period.
        gold: The annotated value, None where nothing annotated matches.
        ruled: The value of the rules.
    """

    sort: str
    values: tuple[str, ...]
    features: list[list[str]]
    gold: str | None
    ruled: str

    def rows(self, field: str) -> Iterator[list[tuple[str, str]]]:
        """Yield the features of each value."""
        if field == "period":
            yield from ([(name, "") for name in found] for found in self.features)
        else:
            yield from ([(name, value) for name in self.features[0]] for value in self.values)


@dataclass(frozen=True, slots=True)
class Read:
    """One article: its figures by field, and how many are annotated."""

    name: str
    language: str
    figures: list[dict[str, Example]]
    annotated: int


def examples(article: Article, gold: dict[str, Any]) -> Read:
    """Return the figures of an article beside their annotation."""
    article.statements = tuple(sorted(statement.extract(article), key=lambda fact: fact.span))
    article.events = tuple(event.extract(article))
    found = cases(article, figure.by_rules(article))
    mine = [
        {"start": case.figure.span.start, "end": case.figure.span.end, "number": number}
        for number, case in enumerate(found)
    ]

    def same(one: dict[str, Any], other: dict[str, Any]) -> float:
        have = found[other["number"]].figure
        close = abs(one["value"] - have.value) <= 1e-3 * abs(one["value"])
        return overlap(one, other) if close and one["unit"] == have.unit else 0.0

    wanted = {two["number"]: one for one, two in one_to_one(gold["figures"], mine, same)}
    figures = []
    for number, case in enumerate(found):
        right = wanted.get(number)
        right = right and {name: right[name] or "" for name in FIELDS}
        question, ruled = Question(case), case.figure
        options = {
            "measure": ((), [measure_features(case)], ruled.measure),
            "status": (STATUSES, [status_features(case)], ruled.status),
            "period": (
                tuple(question.found),
                [question.features(one) for one in question.candidates],
                ruled.period or "",
            ),
        }
        figures.append(
            {
                name: Example(case.sort, values, rows, right[name] if right else None, chosen)
                for name, (values, rows, chosen) in options.items()
            }
        )
    return Read(gold["id"], article.language.code, figures, len(gold["figures"]))


def allowed(read: Sequence[Read]) -> dict[str, tuple[str, ...]]:
    """Return what annotated figures of each sort of unit measure."""
    seen: dict[str, Counter[str]] = {}
    for one in (found["measure"] for article in read for found in article.figures):
        if one.gold is not None:
            seen.setdefault(one.sort, Counter())[one.gold] += 1
    return {
        sort: tuple(sorted(value for value, times in values.items() if times >= SELDOM))
        for sort, values in seen.items()
        if sort in SORTS
    }


def with_values(example: Example, may: Mapping[str, tuple[str, ...]]) -> Example:
    """Return an example of a measure with the values that its sort of unit may have."""
    values = may.get(example.sort) or (example.ruled,)
    return Example(example.sort, values, example.features, example.gold, example.ruled)


def train(read: Sequence[Read], field: str) -> Row:
    """Return the weight of every feature of a field that is not rare."""
    may = allowed(read)
    met: Counter[str] = Counter()
    chosen: list[Example] = []
    for article in read:
        asked = [found[field] for found in article.figures if found[field].gold is not None]
        asked = [with_values(one, may) for one in asked] if field == "measure" else asked
        asked = [one for one in asked if one.gold in one.values and len(one.values) > 1]
        met.update({name for one in asked for found in one.features for name in found})
        chosen += asked
    if not chosen:
        return {}
    numbers: dict[tuple[str, str], int] = {}
    rows: list[int] = []
    columns: list[int] = []
    starts: list[int] = []
    right: list[bool] = []
    for example in chosen:
        starts.append(len(right))
        for value, found in zip(example.values, example.rows(field), strict=True):
            known = [
                numbers.setdefault(name, len(numbers)) for name in found if met[name[0]] >= RARE
            ]
            rows += [len(right)] * len(known)
            columns += known
            right.append(value == example.gold)
    shape = (len(right), len(numbers))
    table = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    candidates = Candidates(table, np.array(starts), np.array(right))
    weights = fit(candidates, np.full(len(numbers), PENALTY[field]), STEPS)
    return {name: float(weights[number]) for name, number in numbers.items()}


def write(read: Sequence[Read]) -> str:
    """Return the table of the weights, those near nothing left out."""
    count = sum(one["measure"].gold is not None for each in read for one in each.figures)
    lines = [HEADER, f"# {len(read)} articles, {count} figures", "field\tfeature\tvalue\tweight"]
    for sort, values in sorted(allowed(read).items()):
        lines += [f"may\t{sort}\t{value}\t1" for value in values]
    for field in FIELDS:
        for (name, value), weight in sorted(train(read, field).items()):
            if abs(weight) >= SMALL:
                lines.append(f"{field}\t{name}\t{value}\t{weight:.2f}")
    return "\n".join(lines) + "\n"


def chosen(example: Example, field: str, weights: Row) -> str:
    """Return the value that is taken: the likeliest if it is sure enough, else the rules'."""
    if len(example.values) < 2:
        return example.ruled
    scores = [sum(weights.get(name, 0.0) for name in row) for row in example.rows(field)]
    likely = softmax(scores)
    best = max(range(len(scores)), key=likely.__getitem__)
    return example.values[best] if likely[best] >= SURE else example.ruled


def trial(read: Sequence[Read], since: int, folds: int = 5) -> None:
    """Print how often rules and weights are right on articles left out.

    Args:
        since: Articles of this number or higher are counted once more by themselves.
    """
    order = list(range(len(read)))
    random.Random(5).shuffle(order)
    tally: Counter[tuple[str, str, str]] = Counter()
    for fold in range(folds):
        held = set(order[fold::folds])
        rest = [one for number, one in enumerate(read) if number not in held]
        may = allowed(rest)
        weights = {field: train(rest, field) for field in FIELDS}
        for article in (read[number] for number in held):
            groups = ["all", f"all {article.language}"]
            if int(article.name.rsplit("-")[-1]) >= since:
                groups += [f"since {since}", f"since {since} {article.language}"]
            for group in groups:
                tally[group, "figures", "gold"] += article.annotated
                tally[group, "figures", "found"] += len(article.figures)
            for found in article.figures:
                if found["measure"].gold is None:
                    continue
                found = {**found, "measure": with_values(found["measure"], may)}
                hits = {
                    how: {
                        field: one.gold
                        == (chosen(one, field, weights[field]) if how == "weights" else one.ruled)
                        for field, one in found.items()
                    }
                    for how in ("rules", "weights")
                }
                for group in groups:
                    tally[group, "figures", "matched"] += 1
                    for how, hit in hits.items():
                        tally[group, "all three", how] += all(hit.values())
                        for field in FIELDS:
                            tally[group, field, how] += hit[field]
    for group in sorted({key[0] for key in tally}):
        count = tally[group, "figures", "matched"]
        line = [f"{group:14s} {count:5d}"]
        for field in (*FIELDS, "all three"):
            shares = (tally[group, field, how] / count for how in ("rules", "weights"))
            line.append(f"{field} {' '.join(f'{share:.3f}' for share in shares)}")
        print(" | ".join(line))


def main() -> None:
    """Train, and write the weights or print a trial."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--trial", action="store_true")
    parser.add_argument("--since", type=int, default=111)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    options = parser.parse_args()
    read = [examples(article, gold) for article, gold in annotated(options.corpus)]
    if options.trial:
        trial(read, options.since)
        return
    TABLE.write_text(write(read), encoding="utf-8")


if __name__ == "__main__":
    main()
