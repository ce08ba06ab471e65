"""Identities kept up article by article are those made from all articles at once."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elchi.account import Identity, Verdict
from elchi.connect.identity import connect
from elchi.model import Document, Entity, Mention, Office, Reading, Span
from elchi.pipeline_identity import connect_identity
from elchi.store import Ledger

#: Names that sound alike or not, in several scripts; some with a post of their state.
NAMES = (
    "Yerlan Seitkaliyev",
    "Ерлан Сейткалиев",
    "یرلان سیتقالییف",
    "येरलान सेइतकालियेव",
    "Yerlan Seidaliyev",
    "Seitkaliyev",
    "Y. Seitkaliyev",
    "Marat Seitkaliyev",
    "Oleg Lapshin",
    "Олег Лапшин",
    "Lapshin",
    "Лапшин",
    "Oleg Lupshan",
    "Pavel Orlov",
    "Павел Орлов",
    "Pawel Orlow",
    "Orlov",
)
STATES = ("KZ", "RU", None)
POSTS = (None, None, ("envoy", "country:RU"), ("minister", "country:KZ"))


def person(chance: random.Random, sha: str) -> tuple[Entity, str, tuple[str, str] | None]:
    name = chance.choice(NAMES)
    state = chance.choice(STATES)
    here = f"@{sha[:8]}" if " " not in name else ""
    slug = "-".join(f"{ord(char):x}" for char in name.lower()[:9:2])
    id_ = f"person:{(state or '').lower()}:{slug}-{len(name)}{here}"
    return Entity(id_, "person", name, state), name, chance.choice(POSTS)


def meeting(chance: random.Random, sha: str) -> tuple[Entity, str, None]:
    stem = chance.choice(("gathering:river-forum", "gathering:bridge-council"))
    return Entity(f"{stem}@{sha[:8]}", "gathering", "forum", None), "forum", None


def place(chance: random.Random) -> tuple[Entity, str, None]:
    name = chance.choice(("Qumtepa", "Kumtepa", "Sariqum", "Сарыкум"))
    return Entity(f"place:kz-{name.lower()}", "place", name, "KZ"), name, None


def reading(seed: int, reader: str = "1") -> Reading:
    """One made-up article: some of its names change with the version of the reader."""
    title = f"article {seed}"
    sha = hashlib.sha256(title.encode()).hexdigest()
    chance = random.Random(f"{seed} {reader if seed % 3 == 0 else ''}")
    found = [person(chance, sha) for _ in range(chance.randint(1, 5))]
    found += [place(chance)] * chance.randint(0, 1) + [meeting(chance, sha)] * chance.randint(0, 1)
    text, mentions, offices = "", [], []
    entities: dict[str, Entity] = {}
    for entity, name, post in found:
        span = Span(len(text), len(text) + len(name))
        text += f"{name} . "
        entities.setdefault(entity.id, entity)
        mentions.append(Mention(span, entity.id, False))
        if post:
            offices.append(Office(entity.id, post[0], post[1], False, span))
    day = f"202{chance.randint(3, 5)}-0{chance.randint(1, 9)}-11" if chance.random() < 0.8 else None
    text = (title + " " * 400)[: len(title)] + "\n" + text
    shift = len(title) + 1
    moved = [
        Mention(Span(m.span.start + shift, m.span.end + shift), m.entity, False) for m in mentions
    ]
    posts = [
        Office(o.person, o.role, o.body, False, Span(o.span.start + shift, o.span.end + shift))
        for o in offices
    ]
    return Reading(
        Document(title, text, sha, "en", day, None, None, title, ()),
        reader,
        (),
        tuple(entities.values()),
        tuple(moved),
        offices=tuple(posts),
    )


def kept(ledger: Ledger) -> tuple[Identity, ...]:
    return ledger.joins()


def from_scratch(ledger: Ledger) -> tuple[Identity, ...]:
    judgements = ledger.account.judgements()
    ids = {id_ for one in judgements for id_ in (one.one, one.other)}
    return connect(ledger.casts(), judgements, ledger.followed(ids))


def run(ledger: Ledger, readings: Sequence[Reading]) -> None:
    for one in readings:
        ledger.add(one)
    connect_identity(ledger)


@pytest.fixture(params=[150, 4])
def crowded(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many names may share a key: once as ever, once so few that keys crowd and thin."""
    for module in ("elchi.connect.identity.blocks", "elchi.store.identity"):
        monkeypatch.setattr(f"{module}.CROWDED", request.param)
    return int(request.param)


CHECKED = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@CHECKED
@given(st.permutations(range(24)), st.integers(1, 24), st.data())
def test_any_order_and_number_of_runs_and_new_versions_of_the_reader(
    crowded: int, tmp_path: Path, order: list[int], size: int, data: st.DataObject
) -> None:
    ledger = Ledger(tmp_path / f"{uuid4().hex}.db")
    for start in range(0, len(order), size):
        run(ledger, [reading(seed) for seed in order[start : start + size]])
        assert kept(ledger) == from_scratch(ledger)
    again = data.draw(st.lists(st.sampled_from(order), max_size=6, unique=True))
    run(ledger, [reading(seed, "2") for seed in again])
    assert kept(ledger) == from_scratch(ledger)
    ledger.close()


@CHECKED
@given(
    st.permutations(range(20)),
    st.lists(
        st.tuples(
            st.integers(0, 30), st.integers(0, 30), st.sampled_from(["same", "different", "none"])
        ),
        max_size=8,
    ),
)
def test_verdicts_between_the_runs(
    crowded: int, tmp_path: Path, order: list[int], said: list[tuple[int, int, Verdict]]
) -> None:
    ledger = Ledger(tmp_path / f"{uuid4().hex}.db")
    run(ledger, [reading(seed) for seed in order[:10]])
    ids = sorted({one.id for seed in order for one in reading(seed).entities})
    for number, (one, other, verdict) in enumerate(said):
        first, second = ids[one % len(ids)], ids[other % len(ids)]
        if first != second:
            ledger.account.judge(first, second, verdict, "")
        if number % 3 == 0:
            connect_identity(ledger)
            assert kept(ledger) == from_scratch(ledger)
    run(ledger, [reading(seed) for seed in order[10:]])
    assert kept(ledger) == from_scratch(ledger)
    ledger.close()


def test_many_articles_join_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "elchi.db")
    run(ledger, [reading(seed) for seed in range(120)])
    before = kept(ledger)
    assert len(before) > 20
    assert connect_identity(ledger) == frozenset()
    assert kept(ledger) == before == from_scratch(ledger)


def test_who_came_into_another_group_is_told(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "elchi.db")
    run(ledger, [reading(seed) for seed in range(10)])
    before = {one.entity: one.canonical for one in kept(ledger)}
    for seed in range(10, 40):
        ledger.add(reading(seed))
    moved = connect_identity(ledger)
    after = {one.entity: one.canonical for one in kept(ledger)}

    def groups(joined: dict[str, str]) -> set[frozenset[str]]:
        known = {id_: joined.get(id_, id_) for id_ in {*before, *before.values()}}
        return {
            frozenset(one for one, to in known.items() if to == canonical)
            for canonical in known.values()
        }

    assert moved
    if groups(before) != groups(after):
        assert moved & {id_ for one in groups(before) ^ groups(after) for id_ in one}
