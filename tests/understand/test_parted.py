"""Words that careless typing writes together."""

from __future__ import annotations

import pytest
from tests.passages import document

from elchi.text.key import key
from elchi.text.words import words
from elchi.understand.parted import part
from elchi.understand.reading import understand


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("قراردیا", "قرار دیا"),
        ("اورکہاکہ", "اور کہا کہ"),
        ("لگادئیے", "لگا دئیے"),
        ("کررہی", "کر رہی"),
        ("بتایاکہ", "بتایا کہ"),
        ("وزیرکا", "وزیر کا"),
        ("قرارديا", "قرار دیا"),
    ],
)
def test_parted(written: str, meant: str) -> None:
    (token,) = words(written)
    assert [one.key for one in part(token, "ur")] == [key(word) for word in meant.split()]


@pytest.mark.parametrize(
    "word", ["ترکی", "کوہاٹ", "سلوواکیا", "مارکو", "لوٹانے", "اورنگزیب", "کولمبیا"]
)
def test_one_word(word: str) -> None:
    (token,) = words(word)
    assert part(token, "ur") == (token,)


def test_parts_keep_their_places() -> None:
    text = "الزام بلاجواز قراردیا"
    parts = [one for token in words(text) for one in part(token, "ur")]
    assert [one.span.of(text) for one in parts] == ["الزام", "بلاجواز", "قرار", "دیا"]


def test_other_languages_part_nothing() -> None:
    (token,) = words("कहाकि")
    assert part(token, "hi") == (token,)


def test_a_name_may_begin_where_words_are_parted() -> None:
    reading = understand(document("وفد نے ایران اوربھارت کا دورہ کیا۔", "ur"))
    assert {entity.country for entity in reading.entities} == {"IR", "IN"}
