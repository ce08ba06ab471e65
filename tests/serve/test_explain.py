"""Explaining a fact: the words, the wording, and what was rejected near it."""

from __future__ import annotations

from pathlib import Path

import pytest

from elchi.facts.rejected import Rejected
from elchi.model import Event, Reading, Span
from elchi.pipeline import STEPS, run, store
from elchi.read import read
from elchi.serve.explain import MOST, explain, nearest
from elchi.store import Ledger
from elchi.store.codec import fact_id

TEXT = (
    "VIENNA, March 12, 2025\n\n"
    "Iran and Turkey held talks in Vienna. Ankara rejected secondary sanctions.\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    made = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read([tmp_path / "one.txt"])), made)
    return made


def talks(ledger: Ledger) -> str:
    (stored,) = ledger.readings()
    return next(
        id_ for id_, fact in stored.facts if isinstance(fact, Event) and fact.type == "CONSULT"
    )


def test_words_and_wording_are_shown(ledger: Ledger) -> None:
    found = explain(ledger, talks(ledger)[:12])
    assert found is not None
    assert found.line.id == talks(ledger)
    assert [piece.words for piece in found.pieces if piece.marked] == [found.line.words]
    assert "".join(piece.words for piece in found.pieces).startswith("Iran and Turkey held talks")
    assert found.line.words in found.line.rule
    assert found.same_reader
    assert found.again


def test_a_place_that_is_no_party_is_told(ledger: Ledger) -> None:
    found = explain(ledger, talks(ledger))
    assert found is not None
    assert any(one.words == "Vienna" and "only says where" in one.why for one in found.rejected)


def test_a_fact_that_another_reader_made_is_said_to_be_so(tmp_path: Path, reading: Reading) -> None:
    ledger = Ledger(tmp_path / "other.db")
    ledger.add(reading)
    found = explain(ledger, fact_id(reading.document.sha256, reading.ties[0]))
    assert found is not None
    assert found.version == "test"
    assert not found.same_reader
    assert not found.again


def test_no_fact_and_several_facts_are_none(ledger: Ledger) -> None:
    assert explain(ledger, "no such id") is None
    assert explain(ledger, "") is None


def test_own_kind_comes_first_and_five_are_the_most() -> None:
    fact = Event("CONSULT", None, ("a",), (), None, None, "actual", Span(20, 25), (), "rule")
    said = [
        Rejected("figure", Span(22, 24), "f", "Other kind, same words."),
        Rejected("figure", Span(28, 30), "f", "Other kind, other words."),
        Rejected("event", Span(35, 38), "e", "Far."),
        Rejected("event", Span(26, 28), "e", "Near."),
        Rejected("event", Span(26, 28), "e", "Near."),
        Rejected("event", Span(60, 62), "e", "Another sentence."),
        Rejected("event", Span(20, 25), "rule", "The fact itself."),
    ]
    found = nearest(fact, Span(0, 50), said)
    assert [one.why for one in found] == ["Near.", "Far.", "Other kind, same words."]
    many = [Rejected("event", Span(at, at + 1), "e", "Many.") for at in range(30, 45)]
    assert len(nearest(fact, Span(0, 50), many)) == MOST
