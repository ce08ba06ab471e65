"""Learn ``src/elchi/data/weights.tsv`` from the annotated articles.

Two choices are learnt: the status of a figure and its period (see
``elchi.facts.figure_status`` and ``elchi.facts.figure_dates`` for the options
and their features). Each is a conditional log-linear model with a Gaussian
prior on the weights, fitted by L-BFGS; where several options are right, their
probabilities are added. The articles that rules were written beside count less,
since there the rules' own choice looks better than it is on new ones.

Judged by cross-validation over articles: the rules' choice beside the learnt
one, on articles that were not learnt from.

Usage: python scripts/train_figures.py [--judge]
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from elchi.facts import event, statement
from elchi.facts.article import Article
from elchi.facts.figure import drafts
from elchi.facts.figure_dates import period_options
from elchi.facts.figure_status import STATUSES, by_rule, status_options
from elchi.model import Document, Span
from elchi.read import read
from elchi.understand.reading import analyse

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
TABLE = ROOT / "src" / "elchi" / "data" / "weights.tsv"
PARTS = {"development": 0.3, "open": 1.0}  # of the corpus, and how much an article of it counts
PRIOR = {"status": 1.0, "period": 1.0}  # variance of a weight
SMALL = 0.02  # a weight below this is left out
FOLDS = 10

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One choice: its options' features, which of them are right, what the rules took."""

    article: str
    weight: float
    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]
    ruled: int


def examples() -> dict[str, list[Example]]:
    """Return the examples of every model, from all annotated articles at hand."""
    found: dict[str, list[Example]] = defaultdict(list)
    for part, weight in PARTS.items():
        for gold_file in sorted((CORPUS / part).glob("*.jsonl")):
            lines = gold_file.read_text(encoding="utf-8").splitlines()
            gold = {record["id"]: record for record in map(json.loads, filter(str.strip, lines))}
            for document in read([gold_file.with_suffix("") / f"{one}.txt" for one in gold]):
                if isinstance(document, Document):
                    for model, example in _of_article(document, gold[document.id], weight):
                        found[model].append(example)
    return found


def _of_article(
    document: Document, record: dict[str, Any], weight: float
) -> Iterator[tuple[str, Example]]:
    article = analyse(document)
    article.statements = tuple(statement.extract(article))
    article.events = tuple(event.extract(article))
    for draft in drafts(article):
        gold = _match(article, draft.quantity.span, draft.quantity, record["figures"])
        if gold is None:
            continue
        quantity, measure, cues = draft.quantity, draft.measure, draft.cues
        ruled = by_rule(quantity, measure, cues)[0]
        options = tuple(tuple(one) for one in status_options(quantity, measure, cues))
        right = (STATUSES.index(gold["status"]),)
        yield "status", Example(document.id, weight, options, right, STATUSES.index(ruled))
        periods = period_options(cues, quantity, measure, ruled)
        good = tuple(n for n, option in enumerate(periods) if option.value == gold["period"])
        first = next((n for n, one in enumerate(periods) if RULED & set(one.features)), 0)
        features = tuple(option.features for option in periods)
        yield "period", Example(document.id, weight, features, good, first)


RULED = {"ruled", "counted"}


def _match(
    article: Article, span: Span, quantity: Any, figures: Sequence[dict[str, Any]]
) -> dict[str, Any] | None:
    for figure in figures:
        if figure["unit"] != quantity.unit or figure["start"] >= span.end:
            continue
        if span.start < figure["end"] and abs(figure["value"] - quantity.value) <= 1e-3 * abs(
            figure["value"]
        ):
            return figure
    return None


def fit(given: Sequence[Example], prior: float) -> dict[str, float]:
    """Return the weights that make the right options likely, by the log-linear model."""
    given = [one for one in given if one.right and len(one.options) > 1]
    names: dict[str, int] = {}
    rows: list[NDArray[np.int64]] = []
    for one in given:
        for option in one.options:
            rows.append(np.array([names.setdefault(f, len(names)) for f in option]))
    owner = np.concatenate([[n] * len(one.options) for n, one in enumerate(given)])
    right = np.concatenate(
        [[n in one.right for n in range(len(one.options))] for one in given]
    ).astype(np.float64)
    flat = np.concatenate(rows)
    row = np.concatenate([[n] * len(r) for n, r in enumerate(rows)])
    worth = np.array([one.weight for one in given])

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = np.bincount(row, weights[flat], len(rows))
        score = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        share = score / np.bincount(owner, score)[owner]
        good = share * right
        chance = np.bincount(owner, good)
        wanted = good / chance[owner]
        value = -float(worth @ np.log(chance)) + float(weights @ weights) / (2 * prior)
        slope = np.bincount(flat, ((share - wanted) * worth[owner])[row], len(names))
        return value, slope + weights / prior

    starts = np.unique(owner, return_index=True)[1]
    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: float(best[at]) for name, at in names.items()}


def chosen(one: Example, table: dict[str, float]) -> int:
    """Return the option that the weights choose."""
    scores = [sum(table.get(f, 0.0) for f in option) for option in one.options]
    return max(range(len(scores)), key=scores.__getitem__)


def judge(given: Sequence[Example], prior: float, keep: Callable[[str], bool]) -> str:
    """Return how many of the articles kept back the rules and the weights get right."""
    articles = sorted({one.article for one in given})
    ruled = learnt = total = 0
    for fold in range(FOLDS):
        held = set(articles[fold::FOLDS])
        table = fit([one for one in given if one.article not in held], prior)
        for one in given:
            if one.article in held and keep(one.article):
                total += 1
                ruled += one.ruled in one.right
                learnt += chosen(one, table) in one.right
    return f"{total} examples: rules {ruled / total:.3f}, learnt {learnt / total:.3f}"


def main() -> None:
    """Learn and write the table, or judge it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", action="store_true", help="cross-validate, write nothing")
    options = parser.parse_args()
    found = examples()
    if options.judge:
        open_ones = {file.stem for file in (CORPUS / "open").glob("*/*.txt")}
        for model, given in found.items():
            for name, keep in (
                ("open", open_ones.__contains__),
                ("development", lambda one: one not in open_ones),
            ):
                print(model, name, judge(given, PRIOR[model], keep))
        return
    lines = ["# generated by scripts/train_figures.py; do not edit", "model\tfeature\tweight"]
    for model, given in found.items():
        table = fit(given, PRIOR[model])
        lines += [
            f"{model}\t{name}\t{weight:.3f}"
            for name, weight in sorted(table.items())
            if abs(weight) >= SMALL
        ]
    TABLE.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
