"""Train the weights of the status and period of figures (`src/elchi/data/figure_weights.tsv`).

Needs the development install. The annotated articles of the corpus and the passages of
`tests/golden/<language>/figures.tsv` are read as the program reads them; every figure that
an annotated one is matched with is one example of each choice (`conditional_logit`).

    python scripts/train_figures.py              writes the weights
    python scripts/train_figures.py --trial      leave-articles-out trial, writes nothing

The locked part of the corpus is never read.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse

from conditional_logit import RARE, Candidates, annotated, fit
from elchi.facts.amounts.around import Asked
from elchi.facts.amounts.choice import STATUSES, SURE
from elchi.facts.amounts.periods import candidates
from elchi.facts.amounts.statuses import signs
from elchi.facts.article import Article
from elchi.facts.figure import read
from elchi.model import Document
from elchi.understand.reading import analyse

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "elchi" / "data" / "figure_weights.tsv"
PASSAGES = ROOT / "tests" / "golden"
PENALTY = 4.0
STEPS = 80
HEADER = (
    "# Weights of the status and period of figures. Made by scripts/train_figures.py; do not edit."
)
FIGURE = re.compile(r"\{\{(.*?)\}\}")
DAY = "2026-06-17"  # of the passages


@dataclass(frozen=True, slots=True)
class Example:
    """One choice: what may be chosen, with the features of each.

    Attributes:
        right: The annotated value, "" for none.
        ruled: The value of the rules.
    """

    options: dict[str, list[str]]
    right: str
    ruled: str


@dataclass(frozen=True, slots=True)
class Group:
    """The examples of an article or passage."""

    name: str
    status: list[Example]
    period: list[Example]


def group(name: str, article: Article, gold: list[dict[str, Any]]) -> Group:
    """Return the examples of an article."""
    made = Group(name, [], [])
    taken: set[int] = set()
    for asked, fixed in read(article):
        number = matched(asked, gold, taken)
        if number is None:
            continue
        taken.add(number)
        right = gold[number]
        found = signs(asked)
        statuses = {str(one): [f"{one}|{name}" for name in found] for one in STATUSES}
        made.status.append(Example(statuses, right["status"], asked.told.status))
        if not fixed:
            periods = candidates(asked)
            ruled = asked.told.period or ""
            made.period.append(Example(periods, right["period"] or "", ruled))
    return made


def matched(asked: Asked, gold: list[dict[str, Any]], taken: set[int]) -> int | None:
    """Return the number of the annotated figure that a read one overlaps with, None if none."""
    span, value = asked.quantity.span, asked.quantity.value
    found = [
        (min(span.end, one["end"]) - max(span.start, one["start"]), number)
        for number, one in enumerate(gold)
        if number not in taken
        and one["unit"] == asked.quantity.unit
        and abs(float(one["value"]) - value) <= 1e-3 * abs(float(one["value"]))
    ]
    overlap, number = max(found, default=(0, 0))
    return number if overlap > 0 else None


def groups(folder: Path) -> list[Group]:
    """Return the examples of the open parts of the corpus and of the passages."""
    made = [
        group(f"corpus {article.language.code}", article, gold["figures"])
        for article, gold in annotated(folder)
    ]
    for path in sorted(PASSAGES.glob("*/figures.tsv")):
        for document, gold in passages(path):
            made.append(group(f"passages {path.parent.name}", analyse(document), gold))
    return made


def passages(path: Path) -> Iterator[tuple[Document, list[dict[str, Any]]]]:
    """Yield the passages of a file, each with its figures."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, gold, place = "", [], 0
        passage = line.split("\t")[0]
        for found in FIGURE.finditer(passage):
            words, measure, amount, comparison, period, status = found[1].split("|")
            value, unit = amount.split(" ")
            text += passage[place : found.start()]
            one = {"start": len(text), "end": len(text) + len(words), "measure": measure}
            one |= {"value": float(value), "unit": unit, "comparison": comparison}
            gold.append(one | {"period": period or None, "status": status})
            text += words
            place = found.end()
        text += passage[place:]
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        yield Document("a", text, sha256, path.parent.name, DAY, None, None, "a", ()), gold


def matrix(examples: Sequence[Example], numbers: dict[str, int]) -> Candidates:
    """Return the options of all examples with their features."""
    rows: list[int] = []
    columns: list[int] = []
    starts: list[int] = []
    right: list[bool] = []
    for example in examples:
        starts.append(len(right))
        for value, found in example.options.items():
            known = [numbers[name] for name in found if name in numbers]
            rows += [len(right)] * len(known)
            columns += known
            right.append(value == example.right)
    shape = (len(right), len(numbers))
    table = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    return Candidates(table, np.array(starts), np.array(right))


def train(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of every feature that is not rare."""
    examples = [one for one in examples if one.right in one.options]
    seen: Counter[str] = Counter()
    for example in examples:
        for found in example.options.values():
            seen.update(set(found))
    numbers = {name: n for n, name in enumerate(sorted(k for k, t in seen.items() if t >= RARE))}
    if not examples or not numbers:
        return {}
    found = fit(matrix(examples, numbers), np.full(len(numbers), PENALTY), STEPS)
    return {name: float(found[number]) for name, number in numbers.items()}


def chosen(weights: dict[str, float], example: Example, sure: float) -> str:
    """Return what the weights choose, or the rules where they are not sure."""
    values = list(example.options)
    scores = np.array(
        [sum(weights.get(name, 0.0) for name in found) for found in example.options.values()]
    )
    chances = np.exp(scores - scores.max())
    best = int(chances.argmax())
    return values[best] if chances[best] / chances.sum() >= sure else example.ruled


def write(status: dict[str, float], period: dict[str, float], articles: int) -> str:
    """Return the table of the weights, those near nothing left out."""
    rows = [(*name.split("|", 1), value) for name, value in status.items()]
    rows += [("period", name, value) for name, value in period.items()]
    lines = [HEADER, f"# {articles} articles and passages", "choice\tfeature\tweight"]
    lines += [
        f"{choice}\t{name}\t{value:.2f}"
        for choice, name, value in sorted(rows)
        if abs(value) >= 0.1
    ]
    return "\n".join(lines) + "\n"


def trial(articles: list[Group], folds: int = 6) -> None:
    """Print how often rules, weights and both are right on articles left out."""
    order = list(range(len(articles)))
    random.Random(5).shuffle(order)
    tally: Counter[tuple[str, str, str]] = Counter()
    for fold in range(folds):
        held = set(order[fold::folds])
        for name in ("status", "period"):
            weights = train([e for n in order if n not in held for e in getattr(articles[n], name)])
            for number in held:
                for example in getattr(articles[number], name):
                    for where in (articles[number].name, articles[number].name.split()[0]):
                        tally[name, where, "all"] += 1
                        tally[name, where, "rules"] += example.ruled == example.right
                        for how, sure in (("weights", 0.0), ("both", SURE[name])):
                            tally[name, where, how] += (
                                chosen(weights, example, sure) == example.right
                            )
    for name, where in sorted({key[:2] for key in tally}):
        count = tally[name, where, "all"]
        shares = (
            f"{how} {tally[name, where, how] / count:.3f}" for how in ("rules", "weights", "both")
        )
        print(f"{name:8s}{where:14s}{count:5d}  {'  '.join(shares)}")


def main() -> None:
    """Train, and write the weights or print a trial."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--trial", action="store_true")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    options = parser.parse_args()
    articles = groups(options.corpus)
    if options.trial:
        trial(articles)
        return
    status = train([one for article in articles for one in article.status])
    period = train([one for article in articles for one in article.period])
    TABLE.write_text(write(status, period, len(articles)), encoding="utf-8")


if __name__ == "__main__":
    main()
