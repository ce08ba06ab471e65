"""Free wordings in token sequences."""

from __future__ import annotations

import pytest

from elchi.text.patterns import Patterns, WordSet
from elchi.text.words import words


def found(wordings: list[str], text: str) -> list[tuple[int, int]]:
    patterns = Patterns([(wording, wording) for wording in wordings])
    return [(one.first, one.last) for one in patterns.all(list(words(text)))]


@pytest.mark.parametrize(
    ("wording", "text", "places"),
    [
        ("подписа*", "они подписали", [(1, 2)]),
        ("دستخط کیے|کئے", "معاہدے پر دستخط کئے", [(2, 4)]),
        ("cease - fire", "a cease-fire holds", [(1, 4)]),
        ("cease-fire", "a cease-fire holds", [(1, 4)]),
        ("sign", "they signed", []),
        ("दौरा", "दौरा किया", [(0, 1)]),
        ("two words", "two", []),
    ],
)
def test_wordings(wording: str, text: str, places: list[tuple[int, int]]) -> None:
    assert found([wording], text) == places


def test_overlapping_wordings_are_all_found() -> None:
    assert found(["not signed", "signed"], "not signed") == [(0, 2), (1, 2)]


def test_empty_word_set_holds_nothing() -> None:
    assert not WordSet([])
    assert "word" not in WordSet([])
