"""Two persons of one state with one full name are parted by article or by post."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from elchi.cli import build
from elchi.connect.identity import connect
from elchi.model import Document
from elchi.pipeline import connect_all
from elchi.pipeline_identity import connect_identity
from elchi.store import Ledger
from elchi.understand.reading import understand

TEXTS = {
    "envoy": "TASHKENT, May 3, 2024 - Uzbek ambassador Rustam Karimberdiev met Kazakh officials "
    "on Friday. Karimberdiev said that Uzbekistan supports the canal.\n",
    "energy": "TASHKENT, June 5, 2024 - Uzbek Energy Minister Rustam Karimberdiev visited "
    "Kazakhstan on Wednesday. Rustam Karimberdiev spoke of gas.\n",
    "energy-later": "TASHKENT, July 9, 2024 - Uzbek Energy Minister Rustam Karimberdiev said on "
    "Tuesday that Kazakhstan would buy gas.\n",
}
WHO = "person:uz:rustam-karimberdiev"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    kept = Ledger(tmp_path / "elchi.db")
    for name, text in TEXTS.items():
        sha = hashlib.sha256(text.encode()).hexdigest()
        day = {"envoy": "2024-05-03", "energy": "2024-06-05", "energy-later": "2024-07-09"}[name]
        kept.add(understand(Document(name, text, sha, "en", day, None, None, f"{name}.txt", ())))
    connect_all(kept)
    return kept


def judge(ledger: Ledger, *arguments: str) -> str:
    result = CliRunner().invoke(build(), ["--ledger", ledger.place, "judge", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def groups(ledger: Ledger) -> set[frozenset[str]]:
    """Return who is one in which articles."""
    joined = {one.entity: one.canonical for one in ledger.joins()}
    found: dict[str, set[str]] = {}
    for stored in ledger.readings():
        for one in stored.reading.entities:
            if one.id.startswith(WHO):
                to = joined.get(one.id, one.id)
                found.setdefault(to, set()).add(stored.reading.document.id)
    return {frozenset(articles) for articles in found.values()}


def test_at_first_they_are_one(ledger: Ledger) -> None:
    assert groups(ledger) == {frozenset(TEXTS)}


@pytest.mark.parametrize("how", [("--as", "energy minister"), ("--in", "energy,energy-later")])
def test_who_holds_another_post_is_another(ledger: Ledger, how: tuple[str, str]) -> None:
    option, values = how
    judge(ledger, WHO, "different", *(x for value in values.split(",") for x in (option, value)))
    assert groups(ledger) == {frozenset({"envoy"}), frozenset({"energy", "energy-later"})}
    again = connect(ledger.casts(), ledger.account.judgements())
    assert again == ledger.joins()


def test_facts_follow_and_keep_their_ids(ledger: Ledger) -> None:
    before = {id_ for one in ledger.readings() for id_, _ in one.facts}
    judge(ledger, WHO, "different", "--in", "envoy")
    stored = ledger.find("envoy")
    assert stored is not None
    speakers = {one.speaker for one in stored.reading.statements}
    assert any(one is not None and one.startswith(f"{WHO}@") for one in speakers)
    assert {id_ for one in ledger.readings() for id_, _ in one.facts} == before


def test_what_an_article_tells_in_time_follows_too(ledger: Ledger) -> None:
    judge(ledger, WHO, "different", "--in", "energy")
    told = ledger.find("energy")
    assert told is not None
    assert ledger.tellings.fresh() == []
    accounts = ledger.tellings.accounts([told.reading.document.sha256])
    sources = {one.source for one in accounts[0].moments if one.sort == "tie"}
    assert any(one is not None and one.startswith(f"{WHO}@") for one in sources)
    assert WHO not in sources


def test_it_is_taken_back(ledger: Ledger) -> None:
    judge(ledger, WHO, "different", "--in", "envoy")
    assert len(groups(ledger)) == 2
    judge(ledger, WHO, "none", "--in", "envoy")
    assert groups(ledger) == {frozenset(TEXTS)}
    assert connect_identity(ledger) == frozenset()


def test_somebody_must_be_left(ledger: Ledger) -> None:
    call = ["--ledger", ledger.place, "judge", WHO, "different"]
    result = CliRunner().invoke(build(), [*call, *(x for name in TEXTS for x in ("--in", name))])
    assert result.exit_code == 2
    assert groups(ledger) == {frozenset(TEXTS)}
