"""Train the weights of the features of parties (`src/elchi/data/party_weights.tsv`).

Needs the development install. The annotated articles of the corpus are read as the
program reads them; every act that an annotated event is matched with is one example.
The model is a conditional logit over the pairs of parties that the act may have
(`elchi.facts.ranking.weights`, `conditional_logit`); the annotated
pair may be several pairs (any of two sources), whose probabilities are added.

    python scripts/train_parties.py              writes the weights
    python scripts/train_parties.py --trial      leave-articles-out trial, writes nothing

The locked part of the corpus is never read.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse

from conditional_logit import RARE, REACH, Candidates, annotated, fit
from elchi.facts import event, statement
from elchi.facts.article import Article
from elchi.facts.ranking.cases import NOBODY, Case
from elchi.facts.ranking.choice import decides, is_mutual, is_open, pairs_of
from elchi.facts.ranking.features import Scene
from elchi.facts.ranking.pairs import pair_features
from elchi.facts.stage import Stage
from elchi.facts.triggers import find_acts
from elchi.score.matching import distance, one_to_one, overlap

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "elchi" / "data" / "party_weights.tsv"
PENALTY = 20.0
#: Features that say what the rules chose are held back less: they are the best there is.
TRUSTED = ("r:", "2:", "none")
TRUST = 0.1
REPEATED = 0.5  # weight of an act that only takes up an event told elsewhere
#: Weight of the articles of `development`, which are nearest to what the press prints;
#: those of `open` were written to be unlike each other.
PLAIN = 3.0
STEPS = 60
HEADER = "# Weights of the features of parties. Made by scripts/train_parties.py; do not edit."

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One act with the pairs of parties that it may have.

    Attributes:
        unary: Features of each candidate.
        joint: Features of each pair.
        right: Numbers of the pairs that agree with the annotation.
        ruled: The rules agree with it.
    """

    case: Case
    mutual: bool
    unary: list[list[str]]
    pairs: list[tuple[int, int]]
    joint: list[list[str]]
    right: list[int]
    ruled: bool
    weight: float = 1.0
    language: str = ""


@dataclass(slots=True)
class Reader:
    """One article beside its annotation."""

    article: Article
    gold: dict[str, Any]
    entities: dict[str, str] = field(default_factory=dict)

    def examples(self) -> list[Example]:
        """Return the examples of the article."""
        article = self.article
        article.statements = tuple(sorted(statement.extract(article), key=lambda fact: fact.span))
        stage = Stage(article)
        found = find_acts(article)
        stage.acts = [act for act in found if not event.asked_for(stage, act, found)]
        told, cases = event.first_reading(stage, stage.acts)
        kept = {one.trigger for one in event.joined_events(stage, told)}
        self.entities = self._entities()
        scene = Scene(stage, cases)
        made = []
        for case in cases:
            gold = self._gold(case)
            if gold is not None:
                weight = 1.0 if case.act.span in kept else REPEATED
                made.append(self._example(scene, case, gold, weight))
        return [one for one in made if one.right]

    def _entities(self) -> dict[str, str]:
        """Return for each entity of the program the annotated party that it is."""
        gold = [
            {**span, "party": one["country"] or one["name"]}
            for one in self.gold["entities"]
            for span in (*one["mentions"], *one["demonyms"])
        ]
        mine = [
            {"start": m.span.start, "end": m.span.end, "entity": m.entity}
            for m in self.article.mentions
        ]
        votes: dict[str, Counter[str]] = {}
        for wanted, have in one_to_one(gold, mine, overlap):
            votes.setdefault(have["entity"], Counter())[wanted["party"]] += 1
        return {entity: count.most_common(1)[0][0] for entity, count in votes.items()}

    def _party(self, state: str) -> str:
        return state if len(state) == 2 else self.entities.get(state, state)

    def _gold(self, case: Case) -> dict[str, Any] | None:
        """Return the annotated event of the act's type whose words stand nearest."""
        here = {"start": case.act.span.start, "end": case.act.span.end}
        near = [
            (min(distance(here, one) for one in (gold["trigger"], *gold["also"])), number)
            for number, gold in enumerate(self.gold["events"])
            if gold["type"] == case.type
        ]
        gap, number = min(near, default=(REACH + 1, 0))
        return self.gold["events"][number] if gap <= REACH else None

    def _states(self, ids: Iterable[str]) -> set[str]:
        by_id = {one["id"]: one for one in self.gold["entities"]}
        return {by_id[i]["country"] or by_id[i]["name"] for i in ids}

    def _example(self, scene: Scene, case: Case, gold: dict[str, Any], weight: float) -> Example:
        setting = scene.setting(case)
        candidates = (NOBODY, *setting.candidates)
        mutual = is_mutual(case)
        pairs = pairs_of(candidates, mutual)
        names = [{self._party(state)} - {NOBODY} if state else set() for state in candidates]
        sides = self._states(gold["source"]), self._states(gold["target"])
        right = [
            number
            for number, (i, j) in enumerate(pairs)
            if _agrees((names[i], names[j]), sides, mutual)
        ]
        ruled = tuple(
            {self._party(state) for state in side} for side in (setting.source, setting.target)
        )
        return Example(
            case,
            mutual,
            [scene.features(setting, state) for state in candidates],
            pairs,
            [pair_features(scene, setting, candidates[i], candidates[j]) for i, j in pairs],
            right,
            _close_enough(ruled, sides, mutual),
            weight,
            self.article.language.code,
        )


def _agrees(have: tuple[set[str], set[str]], gold: tuple[set[str], set[str]], mutual: bool) -> bool:
    """Tell whether one party a side agrees with the annotation: right, and none too many."""
    if mutual:
        both, wanted = have[0] | have[1], gold[0] | gold[1]
        return both <= wanted and len(both) >= min(2, len(wanted))
    return all(bool(one & want) if want else not one for one, want in zip(have, gold, strict=True))


def _close_enough(
    have: tuple[set[str], ...], gold: tuple[set[str], set[str]], mutual: bool
) -> bool:
    """Tell whether parties share half of their union with the annotation, as the score asks."""

    def close(one: set[str], other: set[str]) -> bool:
        return len(one & other) * 2 >= len(one | other)

    if mutual:
        return close(have[0] | have[1], gold[0] | gold[1])
    return close(have[0], gold[0]) and close(have[1], gold[1])


def corpus(folder: Path) -> list[list[Example]]:
    """Return the examples of every article of the open parts of the corpus."""
    plain = {text.stem for text in (folder / "development").glob("*/*.txt")}
    found = []
    for article, gold in annotated(folder):
        examples = Reader(article, gold).examples()
        if gold["id"] in plain:
            examples = [replace(one, weight=one.weight * PLAIN) for one in examples]
        found.append(examples)
    return found


def _keys(example: Example) -> tuple[list[list[Key]], list[list[Key]], list[list[Key]]]:
    sides = ("partner", "partner", "partners") if example.mutual else ("source", "target", "pair")
    first, second = ([[(side, f) for f in one] for one in example.unary] for side in sides[:2])
    return first, second, [[(sides[2], f) for f in one] for one in example.joint]


def matrix(examples: Sequence[Example], numbers: dict[Key, int]) -> Candidates:
    """Return the pairs of all examples with their features."""
    rows: list[int] = []
    columns: list[int] = []
    starts: list[int] = []
    right: list[int] = []
    count = 0
    for example in examples:
        first, second, joint = _keys(example)
        starts.append(count)
        right += [count + number for number in example.right]
        for (i, j), both in zip(example.pairs, joint, strict=True):
            for key in (*first[i], *second[j], *both):
                if key in numbers:
                    rows.append(count)
                    columns.append(numbers[key])
            count += 1
    table = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, len(numbers)))
    good = np.zeros(count, dtype=bool)
    good[right] = True
    return Candidates(table, np.array(starts), good)


def train(examples: Sequence[Example]) -> dict[Key, float]:
    """Return the weight of every feature that is not rare."""
    seen: Counter[Key] = Counter()
    for example in examples:
        for group in _keys(example):
            seen.update({key for one in group for key in one})
    numbers: dict[Key, int] = {}
    for key in sorted(key for key, times in seen.items() if times >= RARE):
        numbers[key] = len(numbers)
    weight = np.array([example.weight for example in examples])
    penalty = np.array(
        [PENALTY * (TRUST if key[1].startswith(TRUSTED) else 1.0) for key in numbers]
    )
    found = fit(matrix(examples, numbers), penalty, STEPS, weight)
    return {key: float(found[number]) for key, number in numbers.items()}


def write(weights: dict[Key, float], articles: int, examples: int) -> str:
    """Return the table of the weights, those near nothing left out."""
    lines = [HEADER, f"# {articles} articles, {examples} acts", "side\tfeature\tweight"]
    lines += [
        f"{side}\t{feature}\t{value:.3f}"
        for (side, feature), value in sorted(weights.items())
        if abs(value) >= 0.005
    ]
    return "\n".join(lines) + "\n"


def trial(articles: list[list[Example]], folds: int = 6) -> None:
    """Print how often rules, weights and both together are right on articles left out."""
    order = list(range(len(articles)))
    random.Random(5).shuffle(order)
    tally: Counter[str] = Counter()
    for fold in range(folds):
        held = set(order[fold::folds])
        weights = train([one for n in order if n not in held for one in articles[n]])
        numbers = {key: number for number, key in enumerate(weights)}
        vector = np.array(list(weights.values()))
        for example in (one for n in held for one in articles[n] if one.weight == 1.0):
            pairs = matrix([example], numbers)
            scores = pairs.table @ vector
            powers = np.exp(scores - scores.max())
            best = int(scores.argmax())
            chance = float(powers[best] / powers.sum())
            sure = is_open(example.case) and decides(example.case, chance)
            for kind in ("mutual" if example.mutual else "directed", example.language):
                tally[kind] += 1
                tally[f"{kind} rules"] += example.ruled
                tally[f"{kind} weights"] += bool(pairs.right[best])
                tally[f"{kind} together"] += bool(pairs.right[best]) if sure else example.ruled
    for name, count in sorted(tally.items()):
        share = count / tally[name.split()[0]]
        print(f"{name:20s} {count:5d}  {share:.3f}")


def main() -> None:
    """Train, and write the weights or print a trial."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--trial", action="store_true")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    options = parser.parse_args()
    articles = corpus(options.corpus)
    examples = [one for article in articles for one in article]
    if options.trial:
        trial(articles)
        return
    TABLE.write_text(write(train(examples), len(articles), len(examples)), encoding="utf-8")


if __name__ == "__main__":
    main()
