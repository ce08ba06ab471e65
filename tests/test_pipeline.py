"""The order of articles, and reading them in one or many runs, changes nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.facts.parts import entities_of, spans_of
from elchi.model import Document, Reading
from elchi.pipeline import STEPS, Known, connect_all, run, store, unread
from elchi.read import Problem, read
from elchi.store import Ledger
from elchi.understand.reading import understand

ARTICLES = Path(__file__).parents[1] / "examples" / "articles"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    found = list(run(STEPS, read(sorted(ARTICLES.glob("*.txt"))[:9])))
    assert all(isinstance(one, Reading) for one in found)
    return [one for one in found if isinstance(one, Reading)]


def contents(ledger: Ledger) -> tuple[object, ...]:
    connect_all(ledger)
    stored = [(one.reading, one.facts) for one in ledger.readings()]
    return stored, ledger.identities()


def test_the_order_of_articles_changes_nothing(readings: list[Reading], tmp_path: Path) -> None:
    ledgers = []
    for seed in (1, 2, 3):
        mixed = list(readings)
        random.Random(seed).shuffle(mixed)
        ledger = Ledger(tmp_path / f"{seed}.db")
        for part in (mixed[:4], mixed[4:], mixed[2:5]):
            store(part, ledger)
        ledgers.append(contents(ledger))
    assert ledgers[0] == ledgers[1] == ledgers[2]


def test_reading_twice_gives_the_same_reading(readings: list[Reading]) -> None:
    documents = [one.document for one in readings]
    assert list(run(STEPS, documents)) == readings


def test_every_span_quotes_the_text(readings: list[Reading]) -> None:
    for one in readings:
        length = len(one.document.text)
        spans = [m.span for m in one.mentions] + [d.span for d in one.dates]
        spans += [r.span for r in one.references] + [s.span for s in one.sentences]
        assert all(span.end <= length for span in spans)
        assert all(span.of(one.document.text).strip() for span in spans)


def test_every_party_of_a_fact_is_an_entity_of_the_article(readings: list[Reading]) -> None:
    for one in readings:
        known = {entity.id for entity in one.entities}
        for fact in one.facts():
            assert {entity for _, entity in entities_of(fact)} <= known


def test_a_language_without_a_folder_is_counted(readings: list[Reading]) -> None:
    document = readings[0].document
    other = Document("x", document.text, document.sha256, "xx", None, None, None, "x", ())
    (reading,) = run(STEPS, [other])
    assert isinstance(reading, Reading)
    assert reading.facts() == ()
    assert reading.dropped == (("language not read", 1),)


def test_what_was_read_by_this_reader_is_not_understood_again(
    readings: list[Reading], tmp_path: Path
) -> None:
    ledger = Ledger(tmp_path / "one.db")
    store(readings[:2], ledger)
    documents = [one.document for one in readings[:3]]
    marked = list(unread(documents, ledger))
    assert [type(one) for one in marked] == [Known, Known, Document]
    summary = store(run(STEPS, marked), ledger)
    assert (summary.read, summary.new) == (3, 1)


def test_a_fault_in_one_article_is_named_and_the_rest_goes_on(
    readings: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [one.document for one in readings[:2]]

    def faulty(document: Document) -> Reading:
        if document.id == documents[0].id:
            raise IndexError("out of range")
        return understand(document)

    monkeypatch.setattr("elchi.pipeline.understand", faulty)
    problem, reading = run(STEPS, documents)
    assert isinstance(problem, Problem)
    assert "IndexError: out of range" in problem.reason
    assert reading == readings[1]


MIXED = st.sampled_from(sorted((Path(__file__).parents[1] / "corpus").glob("*/*/*.txt")))


@settings(max_examples=60, deadline=None)
@given(MIXED, st.integers(0, 2000), st.integers(1, 500), st.randoms(use_true_random=False))
def test_no_stretch_of_text_makes_the_reader_fail(
    path: Path, start: int, length: int, chance: random.Random
) -> None:
    text = path.read_text("utf-8")[start : start + length]
    words = text.split(" ")
    if chance.random() < 0.5:
        chance.shuffle(words)
    mixed = " ".join(words) or "."
    language = path.parent.name
    document = Document("x", mixed, "0" * 64, language, "2025-05-05", None, None, "x", ())
    reading = understand(document)
    for fact in reading.facts():
        assert all(span.end <= len(mixed) for _, span in spans_of(fact))
    assert understand(document) == reading
