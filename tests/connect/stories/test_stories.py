"""Articles on one happening come together, whatever the order and the number of runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.connect.stories.articles import TEXTS, hashes, reading

from elchi.pipeline_stories import connect_stories
from elchi.store import Ledger

Account = dict[str, Any]


def connected(place: Path, runs: Sequence[Sequence[str]]) -> Ledger:
    ledger = Ledger(place / f"{uuid4().hex}.db")
    for names in runs:
        for name in names:
            ledger.add(reading(name))
        connect_stories(ledger)
    return ledger


def account(ledger: Ledger) -> Account:
    pairs = ledger.account.pairings()
    return {
        "stories": ledger.account.stories(),
        "pairs": pairs,
        "links": [ledger.account.links(one.a, one.b) for one in pairs],
        "divergences": [ledger.account.divergences(one.a, one.b) for one in pairs],
        "conflicts": {(one.a, one.b, one.reason) for one in ledger.account.conflicts()},
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return connected(tmp_path_factory.mktemp("whole"), [list(TEXTS)])


def groups(ledger: Ledger) -> set[frozenset[str]]:
    names = hashes()
    return {frozenset(names[each] for each in one.articles) for one in ledger.account.stories()}


def test_one_happening_in_three_languages_with_what_followed_is_one_story(whole: Ledger) -> None:
    assert frozenset({"dam-en", "dam-ru", "dam-hi", "dam-later-en"}) in groups(whole)


def test_the_same_men_on_another_day_are_another_story(whole: Ledger) -> None:
    assert groups(whole) == {
        frozenset({"dam-en", "dam-ru", "dam-hi", "dam-later-en"}),
        frozenset({"cotton-en", "cotton-ru"}),
    }


def test_versions_are_told_from_a_follow_up(whole: Ledger) -> None:
    names = hashes()
    found = {
        frozenset((names[one.a], names[one.b])): one.relation for one in whole.account.pairings()
    }
    dam = ("dam-en", "dam-ru", "dam-hi")
    for one in dam:
        for other in dam:
            if one != other:
                assert found[frozenset((one, other))] == "translation"
    assert found[frozenset(("dam-en", "dam-later-en"))] == "follow_up"


def test_a_story_says_what_its_articles_share(whole: Ledger) -> None:
    story = max(whole.account.stories(), key=lambda one: len(one.articles))
    assert story.score > 0.5
    assert "Abdykaparov" in story.reason or "312000000 USD" in story.reason


def test_the_version_published_first_is_the_origin(whole: Ledger) -> None:
    names = hashes()
    pair = next(
        one
        for one in whole.account.pairings()
        if {names[one.a], names[one.b]} == {"dam-en", "dam-hi"}
    )
    assert pair.origin is not None
    assert names[pair.origin] == "dam-en"


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.permutations(sorted(TEXTS)), st.integers(1, 6))
def test_order_and_number_of_runs_change_nothing(
    whole: Ledger, tmp_path: Path, order: list[str], size: int
) -> None:
    runs = [order[start : start + size] for start in range(0, len(order), size)]
    assert account(connected(tmp_path, runs)) == account(whole)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.permutations(sorted(TEXTS)), st.integers(1, 6))
def test_nor_where_keys_become_crowded_on_the_way(
    tmp_path: Path, order: list[str], size: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("elchi.store.stories.CROWDED", 3)
        runs = [order[start : start + size] for start in range(0, len(order), size)]
        at_once = connected(tmp_path, [sorted(TEXTS)])
        assert account(connected(tmp_path, runs)) == account(at_once)


def test_connecting_again_changes_nothing(tmp_path: Path) -> None:
    ledger = connected(tmp_path, [["dam-en", "dam-ru"], ["dam-hi"]])
    before = account(ledger)
    assert connect_stories(ledger) == frozenset()
    assert account(ledger) == before
