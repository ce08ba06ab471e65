"""The ledger as a whole: which pairs it speaks of, what was read last, what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sqlalchemy import and_, func, select

from elchi.store import Ledger
from elchi.store import tables as t


@dataclass(frozen=True, slots=True)
class Covered:
    """Two states and how many articles name both."""

    a: str
    b: str
    articles: int


def covered_pairs(ledger: Ledger, limit: int = 30) -> tuple[Covered, ...]:
    """Return the pairs of states that most articles name together, the most named first."""
    return _covered(ledger, ledger.state())[:limit]


def pairs_of_state(ledger: Ledger, state: str, limit: int = 24) -> tuple[Covered, ...]:
    """Return the pairs that a state belongs to, those most named together first."""
    mine = (one for one in _covered(ledger, ledger.state()) if state in (one.a, one.b))
    return tuple(islice(mine, limit))


@lru_cache(maxsize=4)
def _covered(ledger: Ledger, state: str) -> tuple[Covered, ...]:
    """Return all pairs; counted once for each state of the ledger."""
    one, other = t.entity.alias("one"), t.entity.alias("other")
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    articles = func.count(func.distinct(one.c.reading))
    query = (
        select(one.c.country, other.c.country, articles)
        .join(other, and_(one.c.reading == other.c.reading, one.c.country < other.c.country))
        .where(
            one.c.kind == "country",
            other.c.kind == "country",
            one.c.country.is_not(None),
            one.c.reading.in_(newest),
        )
        .group_by(one.c.country, other.c.country)
        .order_by(articles.desc(), one.c.country, other.c.country)
    )
    with ledger.engine.connect() as connection:
        return tuple(Covered(*row) for row in connection.execute(query))


def latest_articles(ledger: Ledger, limit: int = 12) -> tuple[str, ...]:
    """Return the hashes of the articles published last."""
    query = (
        select(t.reading.c.article)
        .where(t.reading.c.published.is_not(None))
        .group_by(t.reading.c.article)
        .order_by(func.max(t.reading.c.published).desc(), t.reading.c.article)
        .limit(limit)
    )
    with ledger.engine.connect() as connection:
        return tuple(row[0] for row in connection.execute(query))


def languages_read(ledger: Ledger) -> tuple[tuple[str, int], ...]:
    """Return the languages of the articles with their numbers, the most read first."""
    articles = func.count(func.distinct(t.reading.c.article))
    query = (
        select(t.reading.c.language, articles)
        .group_by(t.reading.c.language)
        .order_by(articles.desc(), t.reading.c.language)
    )
    with ledger.engine.connect() as connection:
        return tuple((row[0], row[1]) for row in connection.execute(query))


def dropped(ledger: Ledger) -> tuple[tuple[str, int], ...]:
    """Return what was dropped and counted while reading, by name."""
    query = (
        select(t.dropped.c.what, func.sum(t.dropped.c.count))
        .group_by(t.dropped.c.what)
        .order_by(t.dropped.c.what)
    )
    with ledger.engine.connect() as connection:
        return tuple((row[0], int(row[1])) for row in connection.execute(query))
