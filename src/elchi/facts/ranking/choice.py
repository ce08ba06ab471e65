"""Taking the weights' parties for an act, where they are likelier right than the rules'.

What one party does to another the weights decide: the rules' choice is the best of
their features. Of what two do together the rules of `elchi.facts.partners` are right
more often, so there the weights overrule them only where they are sure, or where the
rules had nothing to go on. "Nobody" is a candidate like any state: a side that the
text leaves open stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from elchi.facts.owners import Sides
from elchi.facts.partners import sides_of
from elchi.facts.ranking.cases import NOBODY, Case, Setting
from elchi.facts.ranking.features import Scene
from elchi.facts.ranking.pairs import pair_features
from elchi.facts.ranking.sightings import Sighting
from elchi.facts.ranking.weights import Side, Weights, softmax, total, weights
from elchi.facts.rejected import heard, reject
from elchi.facts.stage import MUTUAL, Stage
from elchi.model import Span

#: From this probability on the weights overrule the rules for what two do together.
SURE = 0.6
#: Rules that only guess: there the weights decide, sure or not.
GUESSES = frozenset({"nobody", "official", "past", "endured"})
#: Rules that read the partners off the words beside the act: there the weights are no
#: better, so they are not asked.
FIRM_PARTNERS = frozenset({"clause", "sentence", "host", "owners"})
#: What `Sides` says of a side that the weights found.
BY = "weights"

#: A pair whose members are this much less likely each by itself is not looked at together.
_FAR = 3.5


@dataclass(frozen=True, slots=True)
class Ranked:
    """The likeliest pair of parties of an act, as states, with its probability.

    For a mutual act the order of the two tells nothing.
    """

    source: str
    target: str
    probability: float


def is_mutual(case: Case) -> bool:
    """Tell whether both parties do the act to each other."""
    return case.type in MUTUAL or case.act.trigger.mutual


def is_open(case: Case) -> bool:
    """Tell whether the weights are asked for the parties of an act."""
    return not is_mutual(case) or case.sides.source_by not in FIRM_PARTNERS


def decides(case: Case, probability: float) -> bool:
    """Tell whether the weights' parties are taken, which have this probability."""
    return not is_mutual(case) or probability > SURE or case.sides.source_by in GUESSES


def pairs_of(candidates: tuple[str, ...], mutual: bool) -> list[tuple[int, int]]:
    """Return the pairs of candidates, by number, that may be the parties of an act.

    Of a mutual act each two are one pair; `candidates` begins with `NOBODY`.

    >>> pairs_of(("", "RU", "KZ"), mutual=True)
    [(0, 0), (1, 0), (2, 0), (2, 1)]
    """
    numbers = range(len(candidates))
    return [(i, j) for i in numbers for j in numbers if not mutual or j < i or i == j == 0]


def rank(scene: Scene, setting: Setting, table: Weights) -> Ranked:
    """Return the likeliest parties of an act by the weights of `table`."""
    mutual = is_mutual(setting.case)
    first: Side = "partner" if mutual else "source"
    second: Side = "partner" if mutual else "target"
    both: Side = "partners" if mutual else "pair"
    candidates = (NOBODY, *setting.candidates)
    features = [scene.features(setting, state) for state in candidates]
    sources = [total(table, first, found) for found in features]
    targets = sources if mutual else [total(table, second, found) for found in features]
    pairs = pairs_of(candidates, mutual)
    alone = [sources[i] + targets[j] for i, j in pairs]
    least = max(alone) - _FAR
    likely = [n for n, score in enumerate(alone) if score > least]
    pairs = [pairs[n] for n in likely]
    scores = [
        alone[n] + total(table, both, pair_features(scene, setting, candidates[i], candidates[j]))
        for n, (i, j) in zip(likely, pairs, strict=True)
    ]
    chances = softmax(scores)
    best = max(range(len(pairs)), key=chances.__getitem__)
    i, j = pairs[best]
    return Ranked(candidates[i], candidates[j], chances[best])


def settle(stage: Stage, cases: list[Case], wanted: set[Span]) -> dict[Span, Sides]:
    """Return other parties for the acts whose triggers are `wanted`, where the weights have them.

    Acts whose parties stay as the rules found them are not in the result.
    """
    table = weights()
    asked = [case for case in cases if case.act.span in wanted and is_open(case)]
    if not table or not asked:
        return {}
    scene = Scene(stage, cases)
    changed: dict[Span, Sides] = {}
    for case in asked:
        setting = scene.setting(case)
        best = rank(scene, setting, table)
        sides = case.sides
        if decides(case, best.probability):
            sides = _sides(scene, setting, best)
            if (sides.source, sides.target) != (case.sides.source, case.sides.target):
                changed[case.act.span] = sides
        if heard():
            _drop_other(scene, setting, best, sides)
    return changed


def _drop_other(scene: Scene, setting: Setting, best: Ranked, sides: Sides) -> None:
    """Say which parties lost: the rules' where the weights decided, else the weights'."""
    ruled, chance = setting.case.sides, f"{best.probability:.2f}"
    lost = ruled
    why = f"The trained weights hold other parties likelier (probability {chance})."
    if (sides.source, sides.target) == (ruled.source, ruled.target):
        lost = _sides(scene, setting, best)
        why = f"The weights are not sure enough of it ({chance}; more than {SURE} is asked)."
    if (lost.source, lost.target) != (sides.source, sides.target):
        named = scene.stage.article.entities
        source, target = (
            ", ".join(named[one].name for one in side) or "nobody"
            for side in (lost.source, lost.target)
        )
        reject("event", setting.case.act.span, f"parties {source} → {target}", why)


def _sides(scene: Scene, setting: Setting, best: Ranked) -> Sides:
    """Return the entities of the article that stand for the states of `best`."""
    ruled = setting.case.sides
    if is_mutual(setting.case):
        either = (*ruled.source, *ruled.target)
        both = scene.stage.distinct(
            entity
            for state in (best.source, best.target)
            if state != NOBODY
            for entity in _entities(scene, setting, state, either)
        )
        if _same_states(scene, both, either):
            return ruled
        act = setting.case.act
        split = sides_of(scene.stage, act, both, scene.stage.pools(act))
        return replace(split, source_by=BY, target_by=BY)
    source = _side(scene, setting, best.source, ruled.source, best.target)
    target = _side(scene, setting, best.target, ruled.target, best.source)
    return Sides(source, target, BY, BY)


def _same_states(scene: Scene, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return scene.of(one) == scene.of(other)


def _side(
    scene: Scene, setting: Setting, state: str, ruled: tuple[str, ...], other: str
) -> tuple[str, ...]:
    """Return one side of an act; what is joined to it by "and" belongs to it."""
    if state == NOBODY:
        return ()
    stage = scene.stage
    found = _entities(scene, setting, state, ruled)
    return stage.distinct(one for one in found if stage.state(one) != other or state == other)


def _entities(scene: Scene, setting: Setting, state: str, ruled: tuple[str, ...]) -> list[str]:
    """Return the entity that stands for a state, and those joined to it by "and"."""
    stage = scene.stage
    here = (*setting.near, *setting.wide)
    found = [one for one in ruled if stage.state(one) == state]
    if not found:
        mine = [s for s in here if s.state == state] or scene.states.get(state, [])
        if mine:
            found = [min(mine, key=lambda one: _distance(one, setting)).entity]
        else:
            found = list(stage.representative(state)[:1])
    named = [s for s in here if s.state == state and not s.inside and s.group >= 0]
    if named:
        group = min(named, key=lambda one: _distance(one, setting)).group
        found += [s.entity for s in here if s.group == group and s.state != state and not s.inside]
    return found


def _distance(one: Sighting, setting: Setting) -> tuple[int, bool, int]:
    """Return how far a sighting stands from the act: sentences, then code points."""
    act = setting.case.act
    gap = max(one.span.start, act.span.start) - min(one.span.end, act.span.end)
    return abs(one.sentence - act.sentence), one.inside, max(0, gap)
