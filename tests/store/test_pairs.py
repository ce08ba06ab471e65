"""Which readings speak of two states: the table leaves nothing out, whoever was joined to whom."""

from __future__ import annotations

import hashlib
import importlib
import random
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy import select, text

from elchi.account import Identity
from elchi.model import Document, Entity, Event, Mention, Reading, Span, Statement, Tie
from elchi.serve.questions import _lines, one_identity, pair
from elchi.store import Ledger
from elchi.store import tables as t
from elchi.store.pairs import pairs_of

STATES = ("IR", "KZ", "RU", "TR")
WORDS = "aa bb cc dd ee ff gg hh ii jj"


def a_reading(number: int, draw: random.Random) -> Reading:
    """A reading with names, events, ties and statements drawn at random."""
    entities = [Entity(f"country:{code}", "country", code, code) for code in STATES]
    for one in range(4):
        country = draw.choice((*STATES, None))
        entities.append(Entity(f"person:{one}", "person", f"Person {one}", country))
    entities = draw.sample(entities, draw.randint(2, 6))
    ids = [one.id for one in entities]
    body = f"{WORDS} {number}"
    spans = [Span(3 * place, 3 * place + 2) for place in range(10)]
    some = lambda least: tuple(draw.sample(ids, draw.randint(least, min(2, len(ids)))))  # noqa: E731
    return Reading(
        Document(
            f"d{number}", body, hashlib.sha256(body.encode()).hexdigest(), "en", None, None, None,
            f"d{number}.txt", (),
        ),
        "test",
        entities=tuple(entities),
        mentions=tuple(Mention(span, draw.choice(ids)) for span in spans if draw.random() < 0.7),
        events=tuple(
            Event("CONSULT", "meet", some(1), some(0), None, draw.choice((None, *ids)), "actual",
                  spans[place], (), "r")
            for place in range(draw.randint(0, 3))
        ),
        ties=tuple(
            Tie("ally", *draw.sample(ids, 2), None, None, "actual", spans[place], "r")
            for place in range(4, 4 + draw.randint(0, 2))
        ),
        statements=tuple(
            Statement(draw.choice(ids), None, spans[place], "direct", (), None, None,
                      draw.choice(ids), None, "r")
            for place in range(7, 7 + draw.randint(0, 2))
        ),
    )  # fmt: skip


@pytest.fixture(params=range(12))
def draw(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(request.param)


@pytest.fixture
def ledger(tmp_path: Path, draw: random.Random) -> Ledger:
    made = Ledger(tmp_path / "test.db")
    for number in range(12):
        made.add(a_reading(number, draw))
    return made


def test_a_pair_is_what_all_readings_say_of_it(ledger: Ledger, draw: random.Random) -> None:
    joins = [("person:1", "person:0"), ("person:3", "person:2")]
    for joined in ([], joins[: draw.randint(1, 2)]):
        ledger.set_identities(Identity(one, to, 0.9, "test") for one, to in joined)
        identities = ledger.identities()
        everything = [one_identity(one, identities) for one in ledger.readings(whole=False)]
        for a, b in combinations(STATES, 2):
            expected = {line.id for one in everything for line in _lines(one, (a, b))}
            assert {line.id for line in pair(ledger, a, b).lines} == expected


def test_a_ledger_of_before_gets_the_same_rows(ledger: Ledger) -> None:
    expected = {
        (*both, stored.number) for stored in ledger.readings() for both in pairs_of(stored.reading)
    }
    migration = importlib.import_module("elchi.store.migrations.versions.0005_pairs")
    with ledger.engine.begin() as connection:
        written = set(map(tuple, connection.execute(select(t.reading_pair))))
        connection.execute(t.reading_pair.delete())
        connection.execute(text(migration.FILL))
        filled = set(map(tuple, connection.execute(select(t.reading_pair))))
    assert written == expected
    assert filled == expected
    assert expected
