"""Witnesses and changes as the pipeline keeps them, whatever the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.connect.changes.test_changes import FIVE, FOUR, ONE, THREE, TWO

from elchi.model import Reading
from elchi.pipeline import connect_all
from elchi.store import Ledger

ALL = (ONE, TWO, THREE, FOUR, FIVE)


def connected(place: Path, readings: Sequence[Reading], *, at_once: bool) -> Ledger:
    ledger = Ledger(place)
    for one in readings:
        ledger.add(one)
        if not at_once:
            connect_all(ledger)
    connect_all(ledger)
    return ledger


def kept(ledger: Ledger) -> tuple[object, ...]:
    account = ledger.account
    changes = sorted(account.changes(), key=repr)
    return account.claims(), changes, account.conflicts(), account.stories()


def test_a_sanction_after_no_problem_is_kept(tmp_path: Path) -> None:
    ledger = connected(tmp_path / "one.db", ALL, at_once=True)
    assert "contradicted" in {one.kind for one in ledger.account.changes("country:UZ")}


def test_order_and_number_of_runs_do_not_matter(tmp_path: Path) -> None:
    first = connected(tmp_path / "one.db", ALL, at_once=True)
    other = connected(tmp_path / "two.db", ALL[::-1], at_once=False)
    assert kept(first) == kept(other)


def test_connecting_again_changes_nothing(tmp_path: Path) -> None:
    ledger = connected(tmp_path / "one.db", ALL, at_once=True)
    before = kept(ledger)
    connect_all(ledger)
    assert kept(ledger) == before
