"""Choosing facts in the database, so that only those of one page are loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, exists, func, or_, select

from elchi.model import Fact, Figure, Tie
from elchi.store import Ledger
from elchi.store import tables as t


@dataclass(frozen=True, slots=True)
class Selection:
    """Which facts are wanted; None is any.

    Attributes:
        state: Code of a state that takes part itself or through what belongs to it.
        article: Hash of an article.
        known_at: EDTF day; readings made after it do not count.
    """

    kind: str | None = None
    state: str | None = None
    entity: str | None = None
    article: str | None = None
    known_at: str | None = None


def date_of(fact: Fact) -> str | None:
    """Return the EDTF date of a fact: when it held or happened."""
    return fact.period if isinstance(fact, Figure | Tie) else fact.date


def select_facts(
    ledger: Ledger, wanted: Selection, offset: int, limit: int
) -> tuple[list[tuple[str, str]], int]:
    """Return hash of article and id of the facts of one page, and how many there are in all."""
    query = _query(wanted)
    with ledger.engine.connect() as connection:
        total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        ordered = query.order_by(t.reading.c.article, t.fact.c.start, t.fact.c.end, t.fact.c.id)
        rows = connection.execute(ordered.offset(offset).limit(limit)).all()
    return [(row.article, row.id) for row in rows], int(total)


def _query(wanted: Selection) -> Select[Any]:
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    if wanted.known_at is not None:
        newest = newest.where(func.date(t.reading.c.read) <= wanted.known_at)
    query = (
        select(t.reading.c.article, t.fact.c.id, t.fact.c.start, t.fact.c.end)
        .join(t.reading, t.reading.c.id == t.fact.c.reading)
        .where(t.fact.c.reading.in_(newest))
    )
    if wanted.kind is not None:
        query = query.where(t.fact.c.kind == wanted.kind)
    if wanted.article is not None:
        query = query.where(t.reading.c.article == wanted.article)
    if wanted.entity is not None:
        joined = select(t.identity.c.entity).where(t.identity.c.canonical == wanted.entity)
        mine = or_(t.fact_party.c.entity == wanted.entity, t.fact_party.c.entity.in_(joined))
        query = query.join(*_taking_part(mine))
    if wanted.state is not None:
        belongs = and_(
            t.entity.c.reading == t.fact_party.c.reading,
            t.entity.c.id == t.fact_party.c.entity,
            t.entity.c.country == wanted.state,
        )
        query = query.join(*_taking_part(exists().where(belongs)))
    return query


def _taking_part(mine: ColumnElement[bool]) -> tuple[Subquery, ColumnElement[bool]]:
    """Return the facts in which such entities take part, and what joins them to `fact`.

    They are looked up by the entity; asking of every fact of a large ledger whether
    it has such a party takes many times as long.
    """
    facts = select(t.fact_party.c.reading, t.fact_party.c.fact).where(mine).distinct().subquery()
    return facts, and_(facts.c.reading == t.fact.c.reading, facts.c.fact == t.fact.c.id)
