"""Whole names: order of words, initials, patronymics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.text.full_names import full_similarity, match, take_apart

SAME = [
    ("Aigul Sarsenbayeva", "Сарсенбаева Айгуль"),
    ("Nurlan Kadyrov", "Нурлан Болатович Кадыров"),
    ("Menon, S", "शिवा मेनन"),
    ("S. Menon", "एस मेनन"),
    ("شیرزود یولدوش بیکوف", "Sherzod Yuldoshbekov"),
]
OTHER = [
    ("Mirlan Asanov", "Улан Асанов"),
    ("S. Menon", "Rajesh Menon"),
    ("Saad Qureshi", "نادیہ قریشی"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person(one: str, other: str) -> None:
    assert full_similarity(one, other) > 0.84


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_persons(one: str, other: str) -> None:
    assert full_similarity(one, other) < 0.8


def test_initials_are_told_from_short_words() -> None:
    assert take_apart("Kohli, V").initials == ("v",)
    assert take_apart("А. Оспанов").initials == ("а",)
    assert take_apart("Li Wei").initials == ()


def test_a_sure_surname_is_never_taken_for_a_given_name() -> None:
    assert full_similarity("David, TH", "डेविड वॉर्नर") < full_similarity("Warner, DA", "डेविड वॉर्नर")


def test_an_initial_that_fits_nothing_speaks_against() -> None:
    assert match("S. Menon", "Rajesh Menon").against
    assert not match("S. Menon", "Shiva Menon").against


NAMES = st.sampled_from([name for pair in [*SAME, *OTHER] for name in pair] + ["", "К."])


@given(NAMES, NAMES)
def test_symmetric_and_bounded(one: str, other: str) -> None:
    assert full_similarity(one, other) == pytest.approx(full_similarity(other, one))
    assert 0 <= full_similarity(one, other) <= 1
