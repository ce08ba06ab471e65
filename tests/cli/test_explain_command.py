"""``elchi explain``: for reading and as JSON, and a plain word where there is no such fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from elchi.cli import build
from elchi.pipeline import STEPS, run, store
from elchi.read import read
from elchi.store import Ledger


@pytest.fixture
def place(tmp_path: Path) -> Path:
    text = "Iran and Turkey held talks in Vienna on March 12, 2025.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    ledger = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read([tmp_path / "one.txt"])), ledger)
    ledger.close()
    return tmp_path / "elchi.db"


def elchi(place: Path, *words: str) -> Result:
    return CliRunner().invoke(build(), ["--ledger", str(place), "explain", *words])


def an_event(place: Path) -> str:
    (stored,) = Ledger(place).readings()
    return next(id_ for id_, fact in stored.facts if fact in stored.reading.events)


def test_it_is_told_in_words(place: Path) -> None:
    id_ = an_event(place)
    done = elchi(place, id_[:10])
    assert done.exit_code == 0, done.output
    assert id_ in done.stdout
    assert "Iran and Turkey held talks in Vienna" in done.stdout
    assert "party Vienna" in done.stdout
    assert "only says where" in done.stdout


def test_json_holds_the_same(place: Path) -> None:
    found = json.loads(elchi(place, an_event(place), "--json").stdout)
    assert found["again"] is True
    assert found["version"] == found["present"]
    assert "party Vienna" in [one["rule"] for one in found["rejected"]]


def test_an_unknown_fact_or_language_is_a_wrong_call(place: Path) -> None:
    assert elchi(place, "nothing").exit_code == 2
    assert elchi(place, an_event(place), "--lang", "xx").exit_code == 2
