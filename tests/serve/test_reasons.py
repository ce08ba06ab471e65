"""Reasons in the five languages: known sentences are found again, words of articles stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.reason_sentences import LISTED, SENTENCES
from elchi.serve.reasons import in_words, known
from elchi.serve.web.messages import translations
from elchi.serve.web.view import interface_languages
from elchi.serve.who import who
from elchi.serve.wording import reader
from elchi.store import Ledger

ROOT = Path(__file__).parents[2]
FIELD = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    made = Ledger(tmp_path_factory.mktemp("reasons") / "elchi.db")
    store(run(STEPS, read([ROOT / "examples" / "articles"])), made)
    connect_all(made)
    return made


def reasons(ledger: Ledger) -> set[str]:
    kept = ledger.account
    found = {one.reason for one in (*kept.stories(), *kept.pairings(), *kept.conflicts())}
    found |= {one.reason for one in (*kept.changes(), *ledger.joins())}
    for one in kept.pairings():
        found |= {each.reason for each in kept.divergences(one.a, one.b)}
    persons = sorted({entity.id for _, entity, _ in ledger.entities() if entity.kind == "person"})
    for id_ in persons[:8]:
        found |= {near.reason for near in who(ledger, id_).near}
    return found


def test_every_reason_of_the_bundled_articles_is_known(ledger: Ledger) -> None:
    found = reasons(ledger)
    assert len(found) > 40
    assert [one for one in found if not known(one)] == []


@pytest.mark.parametrize("language", [one for one in interface_languages() if one != "en"])
def test_translations_have_the_fields_of_their_sentences(language: str) -> None:
    for message in (*SENTENCES, *LISTED):
        said = translations(language).gettext(message)
        assert said != message
        assert set(FIELD.findall(said)) == set(FIELD.findall(message))


def test_closed_values_dates_and_numbers_are_said_in_the_language() -> None:
    say = translations("fa").gettext
    said = in_words("supports (2024-05), then opposes (2025-01-02)", reader("fa", {}), say)
    text = re.sub("<[^>]+>", "", said)
    assert text == "حمایت می‌کند (مهٔ ۲۰۲۴)، سپس مخالف است (۲ ژانویهٔ ۲۰۲۵)"


def test_lists_are_said_part_by_part() -> None:
    reason = "names sound alike (Orlov ~ اورلوف, 0.93), states agree, both foreign minister"
    said = in_words(reason, reader("ru", {}), translations("ru").gettext)
    assert "<bdi>اورلوف</bdi>" in said
    assert "государства совпадают" in said
    assert "министр иностранных дел" in said


def test_what_is_not_known_stays_english_and_inert() -> None:
    said = in_words("<b>a new\u202e reason</b>", reader("ur", {}), translations("ur").gettext)
    assert said == '<bdi lang="en" dir="ltr">&lt;b&gt;a new reason&lt;/b&gt;</bdi>'
    hostile = in_words("“<i>\u202e” is missing", reader("ur", {}), translations("ur").gettext)
    assert "<i>" not in hostile
    assert "\u202e" not in hostile
