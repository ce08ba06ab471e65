"""Keeping what each article tells in time, and finding the articles on two states."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Engine, delete, func, insert, select

from elchi.connect.changes import Account, restored
from elchi.store import account_tables as t
from elchi.store import tables
from elchi.store.account import Write
from elchi.store.load import Stored
from elchi.store.parts import in_parts

_AT_HAND = 4000
"""So many accounts are kept in memory: an article speaks of several pairs of states."""


class TellingStore:
    """What the articles of one ledger tell in time.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write
        self._at_hand: OrderedDict[str, Account] = OrderedDict()

    def fresh(self) -> list[str]:
        """Return the articles whose newest reading has no account yet, sorted."""
        self._at_hand.clear()  # another process may have made some anew
        latest = (
            select(tables.reading.c.article, func.max(tables.reading.c.id).label("id"))
            .group_by(tables.reading.c.article)
            .subquery()
        )
        query = (
            select(latest.c.article)
            .outerjoin(t.telling, t.telling.c.reading == latest.c.id)
            .where(t.telling.c.article.is_(None))
            .order_by(latest.c.article)
        )
        with self._engine.connect() as connection:
            return [row.article for row in connection.execute(query)]

    def keep(self, readings: Iterable[Stored], account: Callable[[Stored], Account]) -> None:
        """Keep the accounts of some readings in the place of earlier ones."""
        rows = [
            {
                "article": one.reading.document.sha256,
                "reading": one.number,
                "body": account(one).plain(),
            }
            for one in readings
        ]
        articles = [str(row["article"]) for row in rows]
        for each in articles:
            self._at_hand.pop(each, None)
        with self._write() as connection:
            for part in in_parts(articles):
                connection.execute(delete(t.telling).where(t.telling.c.article.in_(part)))
            if rows:
                connection.execute(insert(t.telling), rows)

    def accounts(self, articles: Sequence[str]) -> list[Account]:
        """Return the accounts of some articles, in their order."""
        lacking = [each for each in articles if each not in self._at_hand]
        with self._engine.connect() as connection:
            for part in in_parts(lacking):
                query = select(t.telling.c.article, t.telling.c.body).where(
                    t.telling.c.article.in_(part)
                )
                for row in connection.execute(query):
                    self._at_hand[row.article] = restored(row.body)
        found = []
        for each in articles:
            if each in self._at_hand:
                self._at_hand.move_to_end(each)
                found.append(self._at_hand[each])
        while len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return found

    def pairs(self, articles: Sequence[str]) -> list[tuple[str, str]]:
        """Return the pairs of states that some articles speak of, or an old reading did."""
        found: set[tuple[str, str]] = set()
        pair = tables.reading_pair
        with self._engine.connect() as connection:
            for part in in_parts(articles):
                query = (
                    select(pair.c.one, pair.c.other)
                    .join(tables.reading, tables.reading.c.id == pair.c.reading)
                    .where(tables.reading.c.article.in_(part))
                    .distinct()
                )
                found.update((row.one, row.other) for row in connection.execute(query))
        return sorted(found)

    def latest(self, one: str, other: str, most: int) -> list[str]:
        """Return the latest articles that speak of two states, latest first."""
        pair = tables.reading_pair
        query = (
            select(t.telling.c.article)
            .join(pair, pair.c.reading == t.telling.c.reading)
            .join(tables.reading, tables.reading.c.id == pair.c.reading)
            .where(pair.c.one == one, pair.c.other == other)
            .order_by(
                func.coalesce(tables.reading.c.published, "").desc(), t.telling.c.article.desc()
            )
            .limit(most)
        )
        with self._engine.connect() as connection:
            return [row.article for row in connection.execute(query)]
