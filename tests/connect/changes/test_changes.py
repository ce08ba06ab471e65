"""Positions and ties over time, and how many independent texts say a fact."""

from __future__ import annotations

import hashlib
import random

from elchi.connect.changes import Told, changes, courses
from elchi.connect.corroboration import Witness, claims
from elchi.model import Document, Fact, Reading
from elchi.store.codec import fact_id
from elchi.understand.reading import understand

BEFORE = """کابل، 4 مئی 2021: ازبکستان نے کہا کہ ترمذ کے پل پر اس کا ترکمانستان سے کوئی مسئلہ نہیں۔
ازبکستان کے وزیر خارجہ شوکت میرعالموف نے کہا کہ ازبکستان اور ترکمانستان کے درمیان کوئی تنازع نہیں ہے۔
"""
AFTER = """ASHGABAT, May 9, 2023 - Turkmenistan imposed sanctions on Uzbekistan over the bridge.
"""
VISIT = """TASHKENT, June 2, 2024 - Uzbek President Rustam Alimov visited Turkmenistan on Friday, May 31, 2024.
Trade between Uzbekistan and Turkmenistan reached $860 million in 2023.
"""
VISIT_RU = """ТАШКЕНТ, 2 июня 2024 года. Президент Узбекистана Рустам Алимов в пятницу, 31 мая 2024 года, посетил Туркменистан.
Товарооборот Узбекистана и Туркменистана в 2023 году достиг 860 млн долларов.
"""
LATER = """DUSHANBE, July 8, 2026 - Uzbek President Dilshod Karimov met Turkmen officials on Wednesday.
"""


def reading(name: str, code: str, text: str, published: str) -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return understand(Document(name, text, digest, code, published, None, None, f"{name}.txt", ()))


def facts(one: Reading) -> tuple[tuple[str, Fact], ...]:
    return tuple((fact_id(one.document.sha256, fact), fact) for fact in one.facts())


def told(one: Reading, text: str = "") -> Told:
    return Told(one, facts(one), text or one.document.sha256)


ONE = reading("before", "ur", BEFORE, "2021-05-04")
TWO = reading("after", "en", AFTER, "2023-05-09")
THREE = reading("visit", "en", VISIT, "2024-06-02")
FOUR = reading("visit-ru", "ru", VISIT_RU, "2024-06-02")
FIVE = reading("later", "en", LATER, "2026-07-08")


def test_no_problem_beside_a_sanction_is_contradicted() -> None:
    found = [one for one in changes([told(ONE), told(TWO)]) if one.kind == "contradicted"]
    assert found
    for one in found:
        assert one.earlier.article == ONE.document.sha256
        assert one.later is not None
        assert one.later.article == TWO.document.sha256
        assert "SANCTION" in one.reason


def test_a_saying_alone_changes_nothing() -> None:
    assert changes([told(ONE)]) == ()


def test_an_office_that_passes_to_another_is_a_change() -> None:
    found = [one for one in changes([told(THREE), told(FIVE)]) if "president" in one.reason]
    assert [one.kind for one in found] == ["changed"]
    assert found[0].earlier.article == THREE.document.sha256


def test_versions_of_one_text_do_not_change_each_other() -> None:
    assert changes([told(THREE, "one"), told(FIVE, "one")]) == ()


def test_the_order_of_the_articles_does_not_matter() -> None:
    listed = [told(one) for one in (ONE, TWO, THREE, FOUR, FIVE)]
    mixed = [*listed]
    random.Random(4).shuffle(mixed)
    assert changes(mixed) == changes(listed)
    assert courses(mixed) == courses(listed)


def test_a_course_knows_when_it_was_first_and_last_said() -> None:
    row = [one for one in courses([told(THREE), told(FOUR)]) if "president" in one.what]
    assert [(one.first, one.last, one.witnesses) for one in row] == [
        ("2024-06-02", "2024-06-02", 2)
    ]


def witness(one: Reading, text: str = "") -> Witness:
    return Witness(one, facts(one), text or one.document.sha256)


def figures(found: object) -> list[int]:
    assert isinstance(found, tuple)
    return [one.witnesses for one in found if one.reason.startswith("figure")]


def test_two_independent_reports_are_two_witnesses() -> None:
    assert figures(claims([witness(THREE), witness(FOUR)])) == [2]


def test_two_versions_are_one_witness() -> None:
    assert figures(claims([witness(THREE, "one"), witness(FOUR, "one")])) == [1]


def test_one_report_is_no_claim_of_several() -> None:
    assert claims([witness(THREE)]) == ()


def test_claims_do_not_depend_on_the_order() -> None:
    row = [witness(one) for one in (ONE, TWO, THREE, FOUR, FIVE)]
    assert claims(row) == claims(row[::-1])


def test_a_claim_is_told_beside_the_acts_nearest_to_it_only() -> None:
    acts = [
        reading(
            f"act-{year}",
            "en",
            f"ASHGABAT, May 9, {year} - Turkmenistan imposed sanctions on Uzbekistan over the bridge.\n",
            f"{year}-05-09",
        )
        for year in range(2012, 2031)
    ]
    found = changes([told(ONE), *map(told, acts)])
    dates = {one.document.sha256: one.document.published for one in acts}
    beside = {
        dates[one.later.article]
        for one in found
        if one.kind == "contradicted" and one.later is not None
    }
    assert beside == {f"{year}-05-09" for year in range(2018, 2024)}
