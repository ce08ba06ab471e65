"""The HTTP API and the Python API give the same answers, with words that are in the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import elchi
from elchi.model import Reading
from elchi.serve.answers import Library
from elchi.serve.web.app import create_app
from elchi.store import Ledger, LedgerError


@pytest.fixture
def ledger(tmp_path: Path, reading: Reading) -> Ledger:
    made = Ledger(tmp_path / "test.db")
    made.add(reading)
    return made


@pytest.fixture
def asked(ledger: Ledger) -> TestClient:
    return TestClient(create_app(ledger), base_url="http://127.0.0.1")


def test_open_opens_and_refuses(ledger: Ledger, tmp_path: Path) -> None:
    with elchi.open(ledger.place) as library:
        assert library.facts().total == 5
    with pytest.raises(LedgerError):
        elchi.open(tmp_path / "none.db")


def test_words_are_in_the_text(ledger: Ledger, reading: Reading) -> None:
    for one in Library(ledger).facts().items:
        for words in one.words:
            assert reading.document.text[words.start : words.end] == words.text


@pytest.mark.parametrize("kind", ["statement", "event", "figure", "tie", "position"])
def test_kinds_are_chosen(asked: TestClient, kind: str) -> None:
    answer = asked.get("/api/facts", params={"kind": kind}).json()
    assert [one["kind"] for one in answer["items"]] == [kind]
    assert answer["total"] == 1


def test_states_are_chosen_by_any_name(asked: TestClient) -> None:
    by_code = asked.get("/api/facts", params={"state": "TR"}).json()
    by_name = asked.get("/api/facts", params={"state": "ترکیہ"}).json()
    assert by_code == by_name
    assert by_code["total"] == 3
    assert asked.get("/api/facts", params={"state": "Atlantis"}).status_code == 404


def test_pages_of_a_list_meet(asked: TestClient) -> None:
    whole = asked.get("/api/facts").json()["items"]
    parts = [
        one
        for offset in range(0, 5, 2)
        for one in asked.get("/api/facts", params={"offset": offset, "limit": 2}).json()["items"]
    ]
    assert parts == whole
    assert asked.get("/api/facts", params={"limit": 0}).status_code == 422


def test_what_was_not_read_by_then_is_not_known(asked: TestClient) -> None:
    assert asked.get("/api/facts", params={"known_at": "2001-01-01"}).json()["total"] == 0
    assert asked.get("/api/facts", params={"known_at": "2999-01-01"}).json()["total"] == 5
    assert asked.get("/api/facts", params={"known_at": "soon"}).status_code == 422


def test_one_fact_by_its_id(asked: TestClient) -> None:
    first = asked.get("/api/facts").json()["items"][0]
    assert asked.get(f"/api/facts/{first['id']}").json() == first
    assert asked.get(f"/api/facts/{first['id'][:10]}").json() == first
    assert asked.get("/api/facts/zz").status_code == 404


def test_pairs_articles_entities(asked: TestClient, reading: Reading) -> None:
    assert asked.get("/api/pairs/IR/TR").json()["total"] == 4  # nobody is named as the speaker
    article = asked.get("/api/articles/one").json()
    assert article["text"] == reading.document.text
    assert asked.get("/api/articles", params={"q": "معاہدے"}).json()["total"] == 1
    assert [one["id"] for one in asked.get("/api/entities").json()] == ["country:IR", "country:TR"]
    assert asked.get("/api/compare/one/one").status_code == 404
    assert asked.get("/api/compare/one/none").status_code == 404


def test_a_known_answer_is_not_sent_again(asked: TestClient) -> None:
    tag = asked.get("/api/facts").headers["etag"]
    assert asked.get("/api/facts", headers={"If-None-Match": tag}).status_code == 304


def test_the_description_names_every_address(asked: TestClient) -> None:
    description = asked.get("/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    assert {"/api/facts", "/api/pairs/{a}/{b}", "/api/compare/{a}/{b}"} <= set(description["paths"])
    assert "FactAnswer" in description["components"]["schemas"]
