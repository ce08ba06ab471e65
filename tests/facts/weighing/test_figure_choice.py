"""Measure, status and period of a figure as the weights choose them."""

from __future__ import annotations

import hashlib
from typing import get_args

from elchi.facts import figure
from elchi.facts.article import Article
from elchi.facts.rejected import listening
from elchi.facts.weighing import choice
from elchi.facts.weighing.case import cases
from elchi.facts.weighing.classes import measure_features, status_features
from elchi.facts.weighing.periods import NONE, Question
from elchi.languages.tables import data
from elchi.model import Document, FigureStatus, Measure
from elchi.understand.reading import analyse


def article(text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return analyse(Document("t", text, digest, "en", "2025-03-13", None, None, "t", ()))


TEXT = (
    "Kenya's trade with Uganda reached $3 billion in 2024. "
    "Kampala plans to lend Nairobi 20 million dollars by 2027, its ministry said on Monday."
)


def test_table_fits_what_may_be_chosen() -> None:
    rows = data("figure_weights", choice.Weight)
    values = {
        field: {row.value for row in rows if row.field == field}
        for field in {row.field for row in rows}
    }
    assert set(values) == {"may", "measure", "status", "period"}
    assert values["status"] <= set(get_args(FigureStatus))
    assert values["measure"] | values["may"] <= set(get_args(Measure))
    assert values["period"] == {None}
    assert "time" not in choice.trained().may
    assert {"trade", "aid"} <= set(choice.trained().may["money"])


def test_table_fits_the_features() -> None:
    """Most features of a figure have a weight; a table of other features would have few."""
    model, page = choice.trained(), article(TEXT)
    for case in cases(page, figure.by_rules(page)):
        question = Question(case)
        asked = {name for one in question.candidates for name in question.features(one)}
        for names, known in (
            (measure_features(case), model.measures["money"]),
            (status_features(case), model.statuses),
            (asked, model.periods),
        ):
            assert len(set(names) & set(known)) * 3 > len(set(names))


def test_periods_that_are_weighed() -> None:
    page = article(TEXT)
    first, second = (Question(one) for one in cases(page, figure.by_rules(page)))
    assert set(first.found) >= {NONE, "2024"}
    assert set(second.found) >= {NONE, "2027", "2025-03-10", "2024"}


def test_what_began_may_go_on() -> None:
    page = article("Since 2023 Kenya has sent Uganda 40 trucks.")
    (case,) = cases(page, figure.by_rules(page))
    assert {"2023", "2023/..", "2023/2025-03"} <= set(Question(case).found)


def test_without_weights_the_rules_stand() -> None:
    page = article(TEXT)
    ruled = [one for _, one in figure.by_rules(page)]
    assert list(choice.settle(page, figure.by_rules(page), choice.model_of([]))) == ruled


def test_what_is_less_likely_is_said() -> None:
    page = article("Kenya imported 300 tonnes of maize from Uganda.")
    model = choice.model_of([choice.Weight("status", "bias", "target", 3.0)])
    with listening() as dropped:
        (found,) = choice.settle(page, figure.by_rules(page), model)
    assert found.status == "target"
    assert [one.rule for one in dropped if "weights" in one.why] == ["status actual"]


def test_an_unsure_choice_leaves_the_rules() -> None:
    page = article("Kenya imported 300 tonnes of maize from Uganda.")
    (case,) = cases(page, figure.by_rules(page))
    likely = dict.fromkeys(("freight", "imports", "aid"), 1 / 3)
    assert choice.taken(case, "measure", "other", likely) == "other"
    assert choice.taken(case, "measure", "other", {"freight": 0.7, "other": 0.3}) == "freight"
