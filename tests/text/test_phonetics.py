"""Names that sound alike, across scripts and spellings."""

from __future__ import annotations

import pytest

from elchi.text.phonetics import FULL, SINGLE, Bank, blocking_key, similarity, sounds

SAME = [
    ("Tokayev", "توکایف"),
    ("Tokayev", "توقایف"),
    ("Tokayev", "टोकायव"),
    ("توکایف", "Токаев"),
    ("Putin", "پوٹن"),
    ("پیوٹن", "पुतिन"),
    ("Lavrov", "لاوروف"),
    ("Pashinyan", "पशिन्यान"),
    ("بایژانوف", "بایجانوف"),
]
OTHER = [
    ("Tokayev", "توفیق"),
    ("Tokayev", "Tolkien"),
    ("Putin", "پٹنہ"),
    ("Lavrov", "لاہور"),
    ("Nurtleu", "نورلان"),
    ("Zelensky", "Зеленин"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert similarity(one, other) >= SINGLE


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_names(one: str, other: str) -> None:
    assert similarity(one, other) < SINGLE


def test_symmetric_and_bounded() -> None:
    for one, other in [*SAME, *OTHER]:
        assert similarity(one, other) == pytest.approx(similarity(other, one))
        assert 0 <= similarity(one, other) <= 1
    assert similarity("Saadiq", "Saadiq") == 1


def test_full_names() -> None:
    assert similarity("Roman Vasilenko", "رومن واسیلنکو") >= FULL
    assert similarity("Roman Vasilenko", "رومن پولانسکی") < FULL


def test_nothing_heard() -> None:
    assert similarity("", "Omar") == 0
    assert sounds("123") == ()


def test_blocking_key_keeps_spellings_together() -> None:
    assert blocking_key("Lavrov") == blocking_key("लावरोव")
    assert blocking_key("Karimov") != blocking_key("Sadiq")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Masri", "المصري"),
        ("Omar", "عمر"),
        ("Lodhi", "لودھی"),
        ("Lodhi", "Лодхи"),
        ("Garhi", "گڑھی"),
        ("Laurence", "لورنس"),
        ("Gwyneth", "جوينيث"),
        ("Barić", "باريتش"),
        ("Vaidya", "वैद्य"),
        ("Datta", "दत्त"),
        ("Mumbai", "मुंबई"),
        ("Justo", "Хусто"),
        ("Watson", "واتسون"),
        ("Wang", "Ван"),
    ],
)
def test_spelling_habits_of_scripts(one: str, other: str) -> None:
    assert similarity(one, other) > 0.78


def test_a_bank_gives_what_single_comparisons_give() -> None:
    names = [name for pair in [*SAME, *OTHER] for name in pair] + ["", "al-Masri", "Анна"]
    bank = Bank(names)
    for name in names:
        assert bank.similar(name) == pytest.approx([similarity(name, other) for other in names])
