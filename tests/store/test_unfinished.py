"""A run of connect that was broken off: the next one connects as if it had never been."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert
from tests.test_pipeline_account import ALL, connected, kept

from elchi.pipeline import connect_all
from elchi.store import Ledger, LedgerError
from elchi.store.tables import metadata
from elchi.store.unfinished import DERIVED, unfinished

KEPT = {"article", "source", "reading", "zone", "sentence", "entity", "mention", "reference"}
KEPT |= {"date", "quantity", "office", "fact", "fact_party", "fact_span", "reading_pair"}
KEPT |= {"dropped", "judgement", "unfinished"}


def test_every_table_is_kept_or_made_again() -> None:
    derived = {table.name for table in DERIVED}
    assert derived | KEPT == set(metadata.tables)
    assert not derived & KEPT


@pytest.mark.parametrize(
    ("module", "step"),
    [
        ("elchi.pipeline_stories", "compared"),
        ("elchi.pipeline_stories", "_laid"),
        ("elchi.pipeline", "connect_account"),
    ],
)
def test_a_broken_run_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, step: str
) -> None:
    ledger = connected(tmp_path / "one.db", ALL[:3], at_once=True)
    for one in ALL[3:]:
        ledger.add(one)

    def full(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(f"{module}.{step}", full)
        with pytest.raises(OSError, match="no space"):
            connect_all(ledger)
    connect_all(ledger)
    assert kept(ledger) == kept(connected(tmp_path / "two.db", ALL, at_once=True))


def note(ledger: Ledger, host: str, process: int) -> None:
    with ledger.engine.begin() as connection:
        row = {"host": host, "process": process, "since": datetime.now(UTC)}
        connection.execute(insert(unfinished), [row])


def test_two_processes_do_not_connect_at_once(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "one.db")
    note(ledger, socket.gethostname(), os.getppid())
    with pytest.raises(LedgerError, match="is connecting this ledger"):
        connect_all(ledger)


def test_nor_do_two_machines(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "one.db")
    note(ledger, "elsewhere", 1)
    with pytest.raises(LedgerError, match="on elsewhere"):
        connect_all(ledger)


def test_a_process_that_is_gone_does_not_stand_in_the_way(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    ledger = Ledger(tmp_path / "one.db")
    note(ledger, socket.gethostname(), gone.pid)
    assert connect_all(ledger) == 0
    with ledger.engine.connect() as connection:
        assert connection.execute(unfinished.select()).all() == []
