"""The page of one fact: in every language, hostile text inert, a plain word for none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from elchi.model import Document
from elchi.pipeline import STEPS, run, store
from elchi.serve.web.app import create_app
from elchi.serve.web.view import interface_languages
from elchi.store import Ledger

TEXT = "Iran and Turkey held talks in Vienna <script>alert(1)</script> on March 12, 2025."


@pytest.fixture
def ledger(tmp_path: Path, make_document: Callable[..., Document]) -> Ledger:
    made = Ledger(tmp_path / "test.db")
    store(run(STEPS, [make_document(TEXT, language="en")]), made)
    return made


def client(ledger: Ledger) -> TestClient:
    return TestClient(create_app(ledger, None), base_url="http://127.0.0.1")


def an_event(ledger: Ledger) -> str:
    (stored,) = ledger.readings()
    return next(id_ for id_, fact in stored.facts if fact in stored.reading.events)


@pytest.mark.parametrize("language", interface_languages())
def test_the_words_and_the_rejected_stand_on_the_page(ledger: Ledger, language: str) -> None:
    answer = client(ledger).get(f"/fact/{an_event(ledger)[:12]}", params={"lang": language})
    assert answer.status_code == 200
    assert "<mark>held talks</mark>" in answer.text
    rejected = answer.text[answer.text.rindex("<h2>") :]
    assert "<bdi>Vienna</bdi>" in rejected
    # The reason is told in the reader's language, not in English.
    assert ('lang="en" dir="ltr">The ' in rejected) is False
    assert ("The place only says" in rejected) == (language == "en")
    assert answer.text.count("<h1") == 1
    assert "<script>alert" not in answer.text


def test_the_article_leads_to_its_facts(ledger: Ledger) -> None:
    page = client(ledger).get("/article/one", params={"lang": "en"}).text
    assert f'href="/fact/{an_event(ledger)}?lang=en"' in page


def test_no_such_fact_is_said_plainly(ledger: Ledger) -> None:
    answer = client(ledger).get("/fact/none")
    assert answer.status_code == 404
    assert "There is no such fact in the ledger." in answer.text
