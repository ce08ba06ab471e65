"""Noun phrases, their roles, groups and clauses, in five languages."""

from __future__ import annotations

import pytest
from marked import acting, marked

CASES = [
    ("ur", "[مصر|c|eg] اور [شام|c|sy] نے خط بھیجا۔", ["مصر=eg:agent", "شام=sy:agent"]),
    (
        "ur",
        "[مصر|c|eg] کے صدر [سامی حداد|p|eg-haddad] نے [شام|c|sy] سے ملاقات کی۔",
        ["مصر کے صدر سامی حداد=eg-haddad:agent", "شام=sy:from+with"],
    ),
    ("ur", "[مصری|d|eg] فوج نے سرحد بند کی۔", ["مصری فوج=eg:agent"]),
    ("ur", "[مصر|c|eg] امن چاہتا ہے۔", ["مصر=eg:agent"]),
    ("hi", "[मिस्र|c|eg] की सरकार ने पत्र भेजा।", ["मिस्र की सरकार=eg:agent"]),
    (
        "hi",
        "[मिस्र|c|eg], [सीरिया|c|sy] और [जॉर्डन|c|jo] ने पत्र भेजा।",
        ["मिस्र=eg:agent", "सीरिया=sy:agent", "जॉर्डन=jo:agent"],
    ),
    ("fa", "نیروهای [مصری|d|eg] به [شام|c|sy] رفتند.", ["نیروهای مصری=eg:agent", "شام=sy:to"]),
    (
        "fa",
        "[سامی حداد|p|eg-haddad]، رئیس جمهور [مصر|c|eg]، با [شام|c|sy] گفتگو کرد.",
        ["سامی حداد، رئیس جمهور مصر،=eg-haddad:agent", "شام=sy:with"],
    ),
    ("en", "[Egypt|c|eg] and [Syria|c|sy] signed a pact.", ["Egypt=eg:agent", "Syria=sy:agent"]),
    (
        "en",
        "[Sami Haddad|p|eg-haddad], president of [Egypt|c|eg], spurned [Syria|c|sy]'s offer.",
        ["Sami Haddad, president of Egypt,=eg-haddad:agent", "Syria=sy:of"],
    ),
    (
        "en",
        "[Sami Haddad|p|eg-haddad], president of [Egypt|c|eg], met [Syria|c|sy]'s envoy.",
        ["Sami Haddad, president of Egypt,=eg-haddad:agent", "Syria's envoy=sy:object"],
    ),
    (
        "en",
        "[Egyptian|d|eg] troops entered [Aleppo|t|sy-aleppo].",
        ["Egyptian troops=eg:agent", "Aleppo=sy-aleppo:object"],
    ),
    (
        "en",
        "The pact was signed by [Egypt|c|eg] in [Aleppo|t|sy-aleppo].",
        ["Egypt=eg:by", "Aleppo=sy-aleppo:in"],
    ),
    (
        "ru",
        "Президент [Египта|c|eg] [Омар Хаддад|p|eg-haddad] встретился с [Сирией|c|sy].",
        ["Президент Египта Омар Хаддад=eg-haddad:agent", "Сирией=sy:with"],
    ),
    ("ru", "[Египетская|d|eg] сторона отвергла план.", ["Египетская сторона=eg:agent"]),
    (
        "ru",
        "[Египет|c|eg] обвинил [Ирак|c|iq] в обстреле.",
        ["Египет=eg:agent", "Ирак=iq:object"],
    ),
    ("ru", "В [Каире|t|eg-cairo] заявили о мире.", ["Каире=eg-cairo:agent+in"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_actors(language: str, text: str, expected: list[str]) -> None:
    assert acting(marked(language, text)) == expected


def test_a_country_in_a_title_lies_inside() -> None:
    article = marked("ur", "[مصر|c|eg] کے صدر [سامی حداد|p|eg-haddad] نے خط لکھا۔")
    assert [(actor.entity, actor.inside) for actor in article.actors] == [
        ("eg-haddad", False),
        ("eg", True),
    ]


def test_joined_names_share_a_group_and_others_do_not() -> None:
    article = marked("en", "[Egypt|c|eg] and [Syria|c|sy] accused [Iraq|c|iq].")
    groups = {actor.entity: actor.group for actor in article.actors}
    assert groups["eg"] == groups["sy"] != groups["iq"]


def test_a_comma_alone_joins_nothing() -> None:
    article = marked("en", "[Egypt|c|eg], [Syria|c|sy]'s neighbour, signed the pact.")
    groups = {actor.entity: actor.group for actor in article.actors}
    assert groups["eg"] != groups["sy"]


def test_an_adjective_of_a_thing_is_no_actor() -> None:
    assert acting(marked("en", "The [Egyptian|d|eg] desert is dry.")) == []


def test_clauses_do_not_part_names() -> None:
    article = marked("ur", "صدر [شی جن پنگ|p|cn-xi] نے کہا کہ سرحد کھلی ہے۔")
    parts = [article.document.quote(clause.span) for clause in article.clauses]
    assert parts == ["صدر شی جن پنگ نے کہا", "کہ سرحد کھلی ہے۔"]
