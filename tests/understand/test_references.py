"""Whom pronouns, bare titles and "both sides" stand for, in five languages."""

from __future__ import annotations

import pytest
from marked import marked, resolved

CASES = [
    (
        "ur",
        "[سامی حداد|p|eg-haddad] نے خط لکھا۔ انہوں نے کہا کہ سرحد کھلی ہے۔",
        ["انہوں=eg-haddad"],
    ),
    ("ur", "[سامی حداد|p|eg-haddad] نے خط لکھا۔ ان کے مطابق سرحد کھلی ہے۔", ["ان=eg-haddad"]),
    (
        "ur",
        "[مصر|c|eg] اور [شام|c|sy] نے خط لکھا۔ دونوں ممالک نے امن چاہا۔",
        ["دونوں ممالک=eg", "دونوں ممالک=sy"],
    ),
    (
        "hi",
        "[सामी हद्दाद|p|eg-haddad] ने पत्र लिखा। उन्होंने कहा कि सीमा खुली है।",
        ["उन्होंने=eg-haddad"],
    ),
    (
        "fa",
        "[سامی حداد|p|eg-haddad] نامه نوشت. وی گفت که مرز باز است.",
        ["وی=eg-haddad"],
    ),
    (
        "en",
        "[Sami Haddad|p|eg-haddad] met [Lina Aziz|p|sy-aziz]. He praised the talks.",
        ["He=eg-haddad"],
    ),
    (
        "en",
        "Ms [Lina Aziz|p|sy-aziz] met [Sami Haddad|p|eg-haddad]. He praised the talks.",
        ["He=eg-haddad"],
    ),
    (
        "ru",
        "[Сами Хаддад|p|eg-haddad] написал письмо. По его словам, граница открыта.",
        ["По его словам=eg-haddad"],
    ),
    (
        "ru",
        "[Египет|c|eg] и [Сирия|c|sy] провели встречу. Стороны подписали договор.",
        ["Стороны=eg", "Стороны=sy"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_references(language: str, text: str, expected: list[str]) -> None:
    assert resolved(marked(language, text)) == expected


def test_both_sides_of_three_states_stay_open() -> None:
    text = "[Egypt|c|eg], [Syria|c|sy] and [Iraq|c|iq] met. The two sides agreed."
    assert resolved(marked("en", text)) == []


def test_a_pronoun_without_person_stays_open() -> None:
    assert resolved(marked("en", "[Egypt|c|eg] signed the pact. He praised it much.")) != ["He=eg"]


def test_that_he_looks_only_into_its_own_sentence() -> None:
    text = "[Sami Haddad|p|eg-haddad] left. Experts said that he may return."
    assert resolved(marked("en", text)) == []
