"""The forms of Russian verbs that word lists name by their infinitive."""

import pytest

from elchi.languages import load
from elchi.languages.ru.inflection import conjugate, inflect
from elchi.languages.schema import inflected
from elchi.languages.words.event import Words
from elchi.text.patterns import WordSet


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("отозвать", ["отозвали", "отзовет", "отозвана", "отозванный"]),
        ("ввести", ["ввел", "введут", "введены", "введенных"]),
        ("отвергнуть", ["отверг", "отвергла", "отвергнут"]),
        ("прийти", ["пришли", "придет", "пришедший"]),
        ("передать", ["передаст", "передадут", "переданные"]),
        ("договориться", ["договорились", "договорятся"]),
        ("освободить", ["освобожден", "освободят"]),
        ("предостеречь", ["предостерег", "предостережет"]),
        ("признавать", ["признает", "признавала"]),
    ],
)
def test_forms(infinitive: str, forms: list[str]) -> None:
    known = WordSet(inflect(infinitive))
    assert [form for form in forms if form not in known] == []


def test_a_reflexive_verb_has_no_plain_forms() -> None:
    assert "договорили" not in WordSet(inflect("договориться"))


def test_the_present_stands_apart_from_the_past() -> None:
    verb = conjugate("подписать")
    assert "подпишет" in verb.present
    assert "подписал" in verb.past


def test_a_plus_leaves_out_the_past() -> None:
    known = WordSet(inflect("+построить"))
    assert "построят" in known
    assert "построить" in known
    assert "построили" not in known


def test_alternatives_beside_a_verb_stay() -> None:
    assert inflected(["~идти домой|сюда"], lambda word: (word, "идет")) == ["идти|идет домой|сюда"]


def test_no_mark_of_a_verb_is_left_in_the_words() -> None:
    words = load("ru").words(Words)
    assert [form for trigger in words.trigger for form in trigger.words if "~" in form] == []
