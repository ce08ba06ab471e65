"""Namesakes who share an id, parted by people: in one article the id means somebody else.

Two persons of one state with one full name have one id. A verdict that the id differs
from itself followed by ``@`` and the beginning of an article's hash says that in this
article it is another person. Nothing stored is changed: what is read from the ledger
comes with the parted id.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from elchi.connect.identity import Cast
from elchi.model import Event, Fact, Figure, Position, Statement, Tie
from elchi.store import account_tables as account
from elchi.store.load import Stored

LENGTH = 8
"""So many characters of an article's hash tell which it is."""

Parted = Mapping[str, frozenset[str]]
"""By the beginning of an article's hash: the ids that mean somebody else there."""


def parted_id(id_: str, article: str) -> str:
    """Return the id of somebody in one article who is not the one that the id means elsewhere.

    >>> parted_id("person:ru:pavel-orlov", "ab12cd34ef")
    'person:ru:pavel-orlov@ab12cd34'
    """
    return f"{id_}@{article[:LENGTH]}"


def stems(ids: Iterable[str]) -> list[str]:
    """Return ids, and of those with an article the part before it, sorted."""
    return sorted({each for id_ in ids for each in (id_, id_.partition("@")[0])})


def partings(connection: Connection) -> Parted:
    """Return which ids people parted in which articles; of verdicts the newest counts."""
    row = account.judgement.c
    query = (
        select(row.one, row.other, row.verdict)
        .where(row.other.like(row.one + "@%"))
        .order_by(row.id)
    )
    newest = {(one.one, one.other): one.verdict for one in connection.execute(query)}
    found: dict[str, set[str]] = defaultdict(set)
    for (one, other), verdict in newest.items():
        if verdict == "different":
            found[other.removeprefix(one)[1:]].add(one)
    return {article: frozenset(ids) for article, ids in found.items()}


def ids_in(parted: Parted, article: str) -> frozenset[str]:
    """Return the ids that mean somebody else in an article."""
    return parted.get(article[:LENGTH], frozenset())


def cast_apart(cast: Cast, parted: Parted) -> Cast:
    """Return who an article names, with parted ids."""
    to = _new(cast.article, ids_in(parted, cast.article), [one.id for one in cast.entities])
    if not to:
        return cast
    return Cast(
        cast.article,
        cast.published,
        tuple(dataclasses.replace(one, id=to.get(one.id, one.id)) for one in cast.entities),
        {to.get(id_, id_): names for id_, names in cast.names.items()},
        tuple((to.get(one, one), role, body) for one, role, body in cast.offices),
    )


def apart(stored: Stored, parted: Parted) -> Stored:
    """Return a reading with parted ids, also in its facts, which keep theirs."""
    reading = stored.reading
    sha256 = reading.document.sha256
    to = _new(sha256, ids_in(parted, sha256), [one.id for one in reading.entities])
    if not to:
        return stored

    def new(rows: tuple[Any, ...], name: str) -> tuple[Any, ...]:
        return tuple(
            dataclasses.replace(one, **{name: to.get(getattr(one, name), getattr(one, name))})
            for one in rows
        )

    facts = tuple((id_, _renamed(fact, to)) for id_, fact in stored.facts)
    values = [fact for _, fact in facts]
    reading = dataclasses.replace(
        reading,
        entities=new(reading.entities, "id"),
        mentions=new(reading.mentions, "entity"),
        references=new(reading.references, "entity"),
        offices=new(reading.offices, "person"),
        statements=tuple(one for one in values if isinstance(one, Statement)),
        events=tuple(one for one in values if isinstance(one, Event)),
        figures=tuple(one for one in values if isinstance(one, Figure)),
        ties=tuple(one for one in values if isinstance(one, Tie)),
        positions=tuple(one for one in values if isinstance(one, Position)),
    )
    return Stored(stored.number, reading, facts)


def _renamed(fact: Fact, to: Mapping[str, str]) -> Fact:
    """Return a fact about others."""

    def all_of(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(to.get(id_, id_) for id_ in ids)

    def one_of(id_: str | None) -> str | None:
        return None if id_ is None else to.get(id_, id_)

    change = dataclasses.replace
    if isinstance(fact, Statement):
        return change(fact, speaker=one_of(fact.speaker), addressee=one_of(fact.addressee))
    if isinstance(fact, Event):
        return change(fact, source=all_of(fact.source), target=all_of(fact.target))
    if isinstance(fact, Figure):
        return change(fact, parties=all_of(fact.parties))
    if isinstance(fact, Tie):
        return change(fact, source=to.get(fact.source, fact.source))
    assert isinstance(fact, Position)
    return change(fact, holder=to.get(fact.holder, fact.holder))


def _new(article: str, ids: Collection[str], named: Iterable[str]) -> dict[str, str]:
    return {id_: parted_id(id_, article) for id_ in named if id_ in ids} if ids else {}
