"""The weighed choice of parties: features, pairs, probabilities, and what it may change."""

from __future__ import annotations

import hashlib

import pytest

from elchi.facts import event, statement
from elchi.facts.ranking import choice
from elchi.facts.ranking.cases import NOBODY, Case
from elchi.facts.ranking.choice import is_open, pairs_of, rank, settle
from elchi.facts.ranking.features import Scene
from elchi.facts.ranking.pairs import pair_features
from elchi.facts.ranking.weights import softmax, weights
from elchi.facts.stage import Stage
from elchi.facts.triggers import find_acts
from elchi.model import Document
from elchi.understand.reading import analyse

TEXT = (
    "Georgia and Armenia are at odds over a dam. Armenia rejected the plan on Friday. "
    '"We were never asked," said Armenian Foreign Minister Aram Tevosyan.'
)


def cases(text: str = TEXT, language: str = "en") -> tuple[Stage, list[Case]]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("made", text, digest, language, None, None, None, "made", ())
    article = analyse(document)
    article.statements = tuple(statement.extract(article))
    stage = Stage(article)
    stage.acts = find_acts(article)
    return stage, event.first_reading(stage, stage.acts)[1]


def case_of(found: list[Case], type_: str) -> Case:
    return next(case for case in found if case.type == type_)


def test_features_say_how_a_state_stands_to_the_act() -> None:
    stage, found = cases()
    scene = Scene(stage, found)
    refusal = scene.setting(case_of(found, "REJECT"))
    agent = scene.features(refusal, "AM")
    other = scene.features(refusal, "GE")
    assert "c:agent:b" in agent
    assert "c:absent" in other
    assert "r:10" in agent


def test_features_hold_no_word_of_the_text() -> None:
    stage, found = cases()
    scene = Scene(stage, found)
    for case in found:
        setting = scene.setting(case)
        for state in (NOBODY, *setting.candidates):
            for feature in scene.features(setting, state):
                assert feature.isascii()
                assert not {"Armenia", "Georgia", "AM", "GE"} & set(feature.split(":"))


def test_we_in_quoted_words_is_the_speaker() -> None:
    stage, found = cases()
    forms = {one.form: one.state for line in Scene(stage, found).sentences for one in line}
    assert forms["own"] == "AM"


def test_a_mutual_act_has_each_two_once() -> None:
    assert len(pairs_of(("", "a", "b", "c"), mutual=True)) == 1 + 6
    assert len(pairs_of(("", "a", "b", "c"), mutual=False)) == 16


def test_probabilities_add_up_and_follow_the_scores() -> None:
    found = softmax([0.0, 2.0, -800.0])
    assert sum(found) == pytest.approx(1.0)
    assert found[1] > found[0] > found[2] >= 0


def test_weights_decide_the_pair() -> None:
    stage, found = cases()
    scene = Scene(stage, found)
    setting = scene.setting(case_of(found, "REJECT"))
    liked = {"source": {"c:agent:b": 9.0}, "target": {"c:absent": 5.0, "none": 9.0}}
    best = rank(scene, setting, liked)
    assert (best.source, best.target) == ("AM", NOBODY)
    assert best.probability > 0.9
    swapped = {"source": {"c:absent": 9.0}, "target": {"c:agent:b": 9.0}}
    assert rank(scene, setting, swapped).target == "AM"


def test_two_sides_that_are_one_state_are_told_apart() -> None:
    stage, found = cases()
    scene = Scene(stage, found)
    setting = scene.setting(case_of(found, "REJECT"))
    assert "2:same" in pair_features(scene, setting, "AM", "AM")
    assert "2:two" in pair_features(scene, setting, "AM", "GE")


def test_without_weights_the_rules_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, found = cases()
    monkeypatch.setattr(choice, "weights", dict)
    assert settle(stage, found, {case.act.span for case in found}) == {}


def test_sure_weights_leave_a_side_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, found = cases()
    refusal = case_of(found, "REJECT")
    assert refusal.sides.target  # the rules infer one
    assert is_open(refusal)
    table = {"source": {"c:agent:b": 20.0}, "target": {"none": 20.0}}
    monkeypatch.setattr(choice, "weights", lambda: table)
    assert settle(stage, found, {refusal.act.span})[refusal.act.span].target == ()


def test_of_two_who_act_together_the_weights_are_asked_only_where_the_rules_infer() -> None:
    stage, found = cases("Norway and Chad signed an agreement on roads.")
    agreement = case_of(found, "AGREE")
    assert agreement.sides.source_by in choice.FIRM_PARTNERS
    assert not is_open(agreement)
    assert settle(stage, found, {agreement.act.span}) == {}


def test_what_one_does_to_another_the_weights_decide_however_sure_they_are() -> None:
    _, found = cases("Norway urged Chad to open the road.")
    request = case_of(found, "REQUEST")
    assert is_open(request)
    assert choice.decides(request, 0.1)


def test_the_committed_weights_are_of_the_features_in_use() -> None:
    stage, found = cases()
    scene = Scene(stage, found)
    used: set[str] = set()
    for case in found:
        setting = scene.setting(case)
        for state in (NOBODY, *setting.candidates):
            used.update(scene.features(setting, state))
    table = weights()
    assert set(table) == {"source", "target", "partner", "pair", "partners"}
    known = {feature for side in table.values() for feature in side}
    assert len(used & known) > 0.8 * len(used)
