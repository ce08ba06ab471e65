"""Train the weights of the dates of acts (`src/elchi/data/act_date_weights.tsv`).

Needs the development install. The annotated articles of the corpus are read as the
program reads them; every event that an annotated one is matched with is one example,
and the dates that it may have (none among them) are weighed against each other
(`conditional_logit`).

    python scripts/train_act_dates.py              writes the weights
    python scripts/train_act_dates.py --trial      leave-articles-out trial, writes nothing

The locked part of the corpus is never read. Run `train_parties.py` first: the parties
are known when a date is chosen.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse

from conditional_logit import RARE, REACH, Candidates, annotated, fit
from elchi.facts import event, statement
from elchi.facts.article import Article
from elchi.facts.dating.candidates import Calendar
from elchi.facts.dating.features import features
from elchi.score.matching import distance

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "elchi" / "data" / "act_date_weights.tsv"
PENALTY = 4.0
STEPS = 80
HEADER = "# Weights of the dates of acts. Made by scripts/train_act_dates.py; do not edit."


@dataclass(frozen=True, slots=True)
class Example:
    """One event with the dates that it may have.

    Attributes:
        features: Of each date.
        right: Which of them is the annotated one.
        ruled: The date of the rules is.
    """

    features: list[list[str]]
    right: list[bool]
    ruled: bool
    language: str


def examples(article: Article, gold: dict[str, Any]) -> list[Example]:
    """Return the examples of an article."""
    article.statements = tuple(sorted(statement.extract(article), key=lambda fact: fact.span))
    stage, told, events = event.with_parties(article)
    calendar = Calendar(stage, told, events)
    acts = {act.span: act for act in stage.acts}
    made = []
    for one in events:
        spans = [{"start": s.start, "end": s.end} for s in (one.trigger, *one.also)]
        near = [
            (min(distance(a, b) for a in spans for b in (its["trigger"], *its["also"])), number)
            for number, its in enumerate(gold["events"])
            if its["type"] == one.type
        ]
        gap, number = min(near, default=(REACH + 1, 0))
        if gap > REACH:
            continue
        date = gold["events"][number]["date"]
        question = calendar.question(one, acts[one.trigger])
        made.append(
            Example(
                [features(calendar, question, each) for each in question.candidates],
                [(each.value or None) == date for each in question.candidates],
                one.date == date,
                article.language.code,
            )
        )
    return made


def corpus(folder: Path) -> list[list[Example]]:
    """Return the examples of every article of the open parts of the corpus."""
    return [examples(article, gold) for article, gold in annotated(folder)]


def matrix(examples: Sequence[Example], numbers: dict[str, int]) -> Candidates:
    """Return the dates of all examples with their features."""
    rows: list[int] = []
    columns: list[int] = []
    starts: list[int] = []
    right: list[bool] = []
    for example in examples:
        starts.append(len(right))
        for found, good in zip(example.features, example.right, strict=True):
            known = [numbers[name] for name in found if name in numbers]
            rows += [len(right)] * len(known)
            columns += known
            right.append(good)
    shape = (len(right), len(numbers))
    table = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    return Candidates(table, np.array(starts), np.array(right))


def train(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of every feature that is not rare."""
    examples = [one for one in examples if any(one.right)]
    if not examples:
        return {}
    seen: Counter[str] = Counter()
    for example in examples:
        for found in example.features:
            seen.update(set(found))
    numbers = {name: n for n, name in enumerate(sorted(k for k, t in seen.items() if t >= RARE))}
    found = fit(matrix(examples, numbers), np.full(len(numbers), PENALTY), STEPS)
    return {name: float(found[number]) for name, number in numbers.items()}


def write(weights: dict[str, float], articles: int, examples: int) -> str:
    """Return the table of the weights, those near nothing left out."""
    lines = [HEADER, f"# {articles} articles, {examples} acts", "feature\tweight"]
    lines += [
        f"{name}\t{value:.3f}" for name, value in sorted(weights.items()) if abs(value) >= 0.005
    ]
    return "\n".join(lines) + "\n"


def trial(articles: list[list[Example]], folds: int = 6) -> None:
    """Print how often rules and weights are right on articles left out."""
    order = list(range(len(articles)))
    random.Random(5).shuffle(order)
    tally: Counter[str] = Counter()
    for fold in range(folds):
        held = set(order[fold::folds])
        weights = train([one for n in order if n not in held for one in articles[n]])
        for example in (one for n in held for one in articles[n]):
            scores = [sum(weights.get(name, 0.0) for name in found) for found in example.features]
            best = max(range(len(scores)), key=scores.__getitem__)
            for kind in ("all", example.language):
                tally[kind] += 1
                tally[f"{kind} rules"] += example.ruled
                tally[f"{kind} weights"] += example.right[best]
    for name, count in sorted(tally.items()):
        print(f"{name:20s} {count:5d}  {count / tally[name.split()[0]]:.3f}")


def main() -> None:
    """Train, and write the weights or print a trial."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--trial", action="store_true")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    options = parser.parse_args()
    articles = corpus(options.corpus)
    if options.trial:
        trial(articles)
        return
    every = [one for article in articles for one in article]
    TABLE.write_text(write(train(every), len(articles), len(every)), encoding="utf-8")


if __name__ == "__main__":
    main()
