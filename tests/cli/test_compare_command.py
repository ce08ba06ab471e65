"""``elchi compare`` and ``elchi brief --known-at`` as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.connect.divergence.port import reading
from typer.testing import CliRunner, Result

from elchi.cli import build
from elchi.store import Ledger


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "test.db"
    made = Ledger(path)
    made.add(reading("en"))
    made.add(reading("ur"))
    made.close()
    return path


def elchi(place: Path, *words: str, columns: int = 120) -> Result:
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1"}
    return CliRunner().invoke(build(), ["--ledger", str(place), *words], env=environment)


def test_both_texts_stand_beside_each_other(place: Path) -> None:
    done = elchi(place, "compare", "port-en", "port-ur")
    assert done.exit_code == 0, done.output
    first = next(line for line in done.output.splitlines() if "framework accord" in line)
    assert "\u2067" in first, "the right-to-left side is closed off"
    assert "polarity, change" in done.output


def test_a_narrow_terminal_has_them_below_each_other(place: Path) -> None:
    done = elchi(place, "compare", "port-en", "port-ur", columns=50)
    assert done.exit_code == 0, done.output
    assert not [line for line in done.output.splitlines() if "\u2066" in line and "\u2067" in line]


def test_json_has_the_words_of_both_sides(place: Path) -> None:
    done = elchi(place, "compare", "port-en", "port-ur", "--json")
    found = json.loads(done.output)
    dates = [one for one in found["divergences"] if one["class_"] == "date"]
    assert [(one["a"], one["b"]) for one in dates] == [("November 2026", "اکتوبر 2026")]


def test_a_file_is_written(place: Path, tmp_path: Path) -> None:
    target = tmp_path / "both.html"
    done = elchi(place, "compare", "port-en", "port-ur", "-o", str(target), "--lang", "fa")
    assert done.exit_code == 0, done.output
    assert '<html lang="fa" dir="rtl">' in target.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "port-en", "nobody"),
        ("compare", "port-en", "port-en"),
        ("compare", "port-en", "port-ur", "-o", "both.txt"),
        ("compare", "port-en", "port-ur", "--lang", "xx"),
        ("brief", "OM", "TZ", "--known-at", "spring"),
    ],
)
def test_a_wrong_call_ends_with_two(place: Path, words: tuple[str, ...]) -> None:
    assert elchi(place, *words).exit_code == 2


def test_before_anything_was_read_nothing_was_known(place: Path) -> None:
    done = elchi(place, "brief", "OM", "TZ", "--known-at", "2001", "--json")
    assert done.exit_code == 0, done.output
    assert all(not section["entries"] for section in json.loads(done.output)["sections"])
