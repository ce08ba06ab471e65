"""``elchi courses``: positions and ties with their three times, as known on a day."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from tests.connect.changes.test_changes import ONE, THREE, TWO
from typer.testing import CliRunner

from elchi.cli import build
from elchi.pipeline import connect_all
from elchi.store import Ledger
from elchi.store.tables import reading


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A ledger that read the sanction three days after the denial of problems."""
    ledger = Ledger(tmp_path / "elchi.db")
    for one in (ONE, TWO, THREE):
        ledger.add(one)
    connect_all(ledger)
    read = datetime(2026, 3, 1, tzinfo=UTC)
    with ledger.engine.begin() as connection:
        for number, one in enumerate((ONE, THREE, TWO)):
            late = update(reading).where(reading.c.article == one.document.sha256)
            connection.execute(late.values(read=read + timedelta(days=3 * number)))
    ledger.close()
    return tmp_path / "elchi.db"


def courses(place: Path, *words: str) -> str:
    found = CliRunner().invoke(build(), ["--ledger", str(place), "courses", *words])
    assert found.exit_code == 0, found.output
    return found.output


def rows(place: Path, *words: str) -> list[dict[str, Any]]:
    return list(json.loads(courses(place, "UZ", "TM", "--json", *words)))


def test_a_tie_has_its_three_times_apart(place: Path) -> None:
    found = [row for row in rows(place) if "president" in row["what"]]
    assert found
    telling = found[0]["tellings"][0]
    assert telling["said"] == "2024-06-02"
    assert telling["read"].startswith("2026-03-04")
    assert found[0]["first"] == found[0]["last"] == "2024-06-02"
    assert "held ?, said 2024-06-02, read 2026-03-04" in courses(place, "UZ", "TM", "--all")


def test_what_was_read_later_is_not_known_yet(place: Path) -> None:
    known = rows(place, "--known-at", date(2026, 3, 2).isoformat())
    assert not any("president" in row["what"] for row in known)
    assert any("president" in row["what"] for row in rows(place, "--known-at", "2026-03-05"))


def test_one_state_has_no_courses_with_itself(place: Path) -> None:
    call = ["--ledger", str(place), "courses", "UZ", "Uzbekistan"]
    assert CliRunner().invoke(build(), call).exit_code == 2
