"""``elchi who`` and ``elchi judge``: finding persons in any script, and verdicts that last."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from elchi.cli import build
from elchi.model import Document, Reading
from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.store import Ledger

TEXTS = {
    "one-en": "ASTANA, March 3, 2025\n\nKazakhstan's Deputy Energy Minister Yerlan Seitkaliyev "
    "met Russia's Deputy Energy Minister Pavel Orlov in Astana. Seitkaliyev said that the "
    "talks went well.\n",
    "two-ru": "Заместитель министра энергетики Казахстана Ерлан Сейткалиев заявил, что "
    "переговоры прошли хорошо. Заместитель министра энергетики России Павел Орлов "
    "согласился с ним.\n",
    "three-hi": "कज़ाख़स्तान के उप ऊर्जा मंत्री येरलान सेइतकालियेव ने कहा कि बातचीत अच्छी रही।\n",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ledger = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read(sorted(tmp_path.glob("*.txt")))), ledger)
    connect_all(ledger)
    ledger.close()
    return tmp_path / "elchi.db"


def elchi(place: Path, *words: str) -> Result:
    return CliRunner().invoke(build(), ["--ledger", str(place), *words])


def found(place: Path, name: str) -> list[dict[str, object]]:
    done = elchi(place, "who", name, "--json")
    assert done.exit_code == 0, done.output
    people: list[dict[str, object]] = json.loads(done.stdout)["found"]
    return people


@pytest.mark.parametrize(
    "name", ["Yerlan Seitkaliyev", "Сейткалиев", "येरलान सेइतकालियेव", "سیتکالیف", "Seytkaliev"]
)
def test_one_person_is_found_in_any_script_and_spelling(place: Path, name: str) -> None:
    (person,) = found(place, name)
    spellings = person["spellings"]
    assert isinstance(spellings, dict)
    assert set(spellings) == {"en", "ru", "hi"}
    assert ["Seitkaliyev", 1] in spellings["en"]


def test_posts_have_days_and_sources_and_joins_their_reasons(place: Path) -> None:
    done = elchi(place, "who", "Seitkaliyev")
    assert "deputy energy minister of country:KZ" in done.stdout
    assert "one-en" in done.stdout
    assert "sound alike" in done.stdout


def test_nobody_of_the_name_is_an_error_that_says_so(place: Path) -> None:
    done = elchi(place, "who", "Mgbekwulu")
    assert done.exit_code == 2
    assert "nobody" in done.stderr


def ids(place: Path, name: str) -> set[str]:
    (person,) = found(place, name)
    joined = person["joined"]
    assert isinstance(joined, list)
    return {str(person["id"]), *(one["entity"] for one in joined)}


def test_a_verdict_parts_joins_and_is_taken_back(place: Path) -> None:
    russian = next(id_ for id_ in ids(place, "Seitkaliyev") if "erlan-seytkaliev" in id_)
    english = next(id_ for id_ in ids(place, "Seitkaliyev") if id_ != russian and "yerlan" in id_)
    before = ids(place, english)
    done = elchi(place, "judge", russian, english, "different", "--reason", "two brothers")
    assert done.exit_code == 0, done.output
    assert not {russian, english} <= ids(place, english)
    assert "two brothers" in elchi(place, "who", english).stdout
    assert elchi(place, "judge", russian, english, "none").exit_code == 0
    assert ids(place, english) == before
    listed = elchi(place, "judge", "--list").stdout
    assert listed.count(russian) == 2
    assert "a newer one counts" in listed


def test_what_fits_one_of_two_judged_the_same_still_joins_them(place: Path) -> None:
    before = ids(place, "Seitkaliyev")
    elchi(place, "judge", "Pavel Orlov", "Seitkaliyev", "same")
    assert before < ids(place, "Seitkaliyev")


def test_a_verdict_by_names_joins_two_persons(place: Path) -> None:
    done = elchi(place, "judge", "Pavel Orlov", "Seitkaliyev", "same")
    assert done.exit_code == 0, done.output
    assert found(place, "Орлов")[0]["id"] == found(place, "Seitkaliyev")[0]["id"]


def test_a_wrong_call_says_what_to_do(place: Path) -> None:
    assert elchi(place, "judge", "Orlov", "Seitkaliyev", "perhaps").exit_code == 2
    assert elchi(place, "judge", "Orlov", "Orlov", "same").exit_code == 2


def test_verdicts_survive_a_reader_that_gives_other_ids(place: Path) -> None:
    elchi(place, "judge", "Pavel Orlov", "Seitkaliyev", "same")
    ledger = Ledger(place)
    orlov = next(one for one in ledger.entities() if "pavel-orlov" in one[1].id)[1].id
    for stored in list(ledger.readings()):
        ledger.add(renamed(stored.reading, orlov, "person:another-id"))
    connect_all(ledger)
    to = {one.entity: one.canonical for one in ledger.joins()}
    seitkaliyev = "person:kz:yerlan-seitkaliyev"
    assert to.get("person:another-id", "person:another-id") == to.get(seitkaliyev, seitkaliyev)
    ledger.close()


def renamed(reading: Reading, old: str, new: str) -> Reading:
    """The reading as another version would give it: another id, no facts."""
    document: Document = reading.document
    return Reading(
        document,
        "another version",
        entities=tuple(
            dataclasses.replace(one, id=new) if one.id == old else one for one in reading.entities
        ),
        mentions=tuple(
            dataclasses.replace(one, entity=new) if one.entity == old else one
            for one in reading.mentions
        ),
    )
