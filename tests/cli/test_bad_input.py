"""Bad input: a clear message, nothing lost, the rest read."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from typer.testing import CliRunner

from elchi.cli import build
from elchi.store import Ledger
from elchi.store.database import connect

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "examples" / "articles"
GOOD = "2022-07-08-en-cpc-court.txt"


def elchi(ledger: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("elchi")
    command = [str(program), "--ledger", str(ledger), *words]
    environment = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mixed"
    made.mkdir()
    shutil.copy(ARTICLES / GOOD, made / "good.txt")
    return made


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\n", "no text"),
        ("binary.txt", bytes(range(256)) * 40, ""),
        ("nul.txt", b"\0" * 1000, ""),
        ("broken.json", b'{"text": "Iran and', "JSON"),
        ("list.json", b"[1, 2, 3]", ""),
        ("line.jsonl", b'{"title": "no text"}\n', "text"),
        ("long.txt", "یہ ".encode() * 18_000_000, "large"),
        (
            "other.txt",
            "Ministri i Jashtëm u takua sot me homologun e tij në Tiranë. ".encode() * 5,
            "",
        ),
    ],
)
def test_one_bad_file_is_named_and_the_good_one_is_read(
    folder: Path, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (folder / name).write_bytes(content)
    done = elchi(tmp_path / "x.db", "read", "--workers", "1", "--json", str(folder))
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    summary = json.loads(done.stdout)
    assert summary["facts"] > 0
    (problem,) = summary["problems"]
    assert name in problem["path"]
    assert said in problem["reason"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path, tmp_path: Path) -> None:
    (folder / "closed.txt").write_text("closed", encoding="utf-8")
    (folder / "closed.txt").chmod(0)
    done = elchi(tmp_path / "x.db", "read", "--workers", "1", str(folder))
    assert done.returncode == 1
    assert "closed.txt" in done.stderr


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(folder: Path, tmp_path: Path, encoding: str) -> None:
    text = (ARTICLES / "2024-07-05-fa-sco-astana.txt").read_text("utf-8").replace("\u200c", " ")
    plain = text.encode(encoding, errors="ignore")
    (folder / "fa.txt").write_bytes(plain)
    done = elchi(tmp_path / "x.db", "read", "--workers", "1", "--json", str(folder))
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["ledger_counts"]["article"] == 2


def test_a_full_disk_keeps_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's own limit of pages gives the error that a full disk gives."""
    ledger = tmp_path / "x.db"
    Ledger(ledger).close()

    def full(place: str, create: bool) -> Engine:
        engine = connect(place, create)

        @event.listens_for(engine, "connect")
        def _limit(connection: sqlite3.Connection, _: object) -> None:
            connection.execute("PRAGMA max_page_count=180")

        return engine

    call = ["--ledger", str(ledger), "read", "--workers", "1", str(ARTICLES)]
    with monkeypatch.context() as patch:
        patch.setattr("elchi.store.ledger.connect", full)
        done = CliRunner().invoke(build(), call)
    assert done.exit_code == 1, done.output
    assert "disk is full" in done.output
    kept = Ledger(ledger).count()["article"]
    assert f"{kept} articles are kept" in done.output
    assert 0 < kept < 16
    assert list(Ledger(ledger).check()) == []
    assert elchi(*[ledger, *call[2:]]).returncode == 0
    assert Ledger(ledger).count()["article"] >= 16


def test_a_ledger_that_cannot_be_written(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("not a folder", encoding="utf-8")
    done = elchi(place / "x.db", "read", str(ARTICLES))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
