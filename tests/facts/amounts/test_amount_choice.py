"""Status and period that the weights choose, and what they are chosen from."""

from __future__ import annotations

import pytest
from tests.passages import document

from elchi.facts.amounts.choice import STATUSES, weights
from elchi.facts.amounts.periods import NONE, candidates
from elchi.facts.figure import read
from elchi.model import Figure
from elchi.understand.reading import analyse, understand

DAY = "2026-06-17"


def figures(text: str) -> tuple[Figure, ...]:
    return understand(document(text, "en", DAY)).figures


def periods(text: str) -> list[set[str]]:
    return [set(candidates(asked)) for asked, _ in read(analyse(document(text, "en", DAY)))]


def test_the_table_knows_every_choice() -> None:
    assert set(weights()) == {"period", *STATUSES}


def test_the_dates_of_the_sentence_and_none_are_candidates() -> None:
    text = "Trade was worth $3 billion in 2024. In May 2025 exports stood at $1 billion."
    assert periods(text) == [{NONE, "2024"}, {NONE, "2025-05"}]


def test_what_began_then_may_go_on() -> None:
    assert periods("Since 2022 it has sent $4 billion in aid.") == [{NONE, "2022", "2022/.."}]


def test_a_sentence_without_a_date_may_go_on_from_the_one_before() -> None:
    text = "In 2025 exports reached $9 billion. Imports stood at $4 billion."
    assert periods(text)[1] == {NONE, "2025"}


@pytest.mark.parametrize(
    ("text", "status", "period"),
    [
        ("Bilateral trade reached $4 billion in 2025.", "actual", "2025"),
        ("They want to raise trade to $9 billion by 2030.", "target", "2030"),
        ("Kenya owes China $6 billion.", "actual", None),
    ],
)
def test_readings(text: str, status: str, period: str | None) -> None:
    assert [(one.status, one.period) for one in figures(text)] == [(status, period)]
