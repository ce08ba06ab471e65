"""Keeping pairs of names that may be one, and the groups that they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Engine, bindparam, delete, func, insert, select

from elchi.account import Identity
from elchi.connect.identity import Pair
from elchi.store import identity_tables as t
from elchi.store import tables
from elchi.store.account import Write
from elchi.store.parting import stems
from elchi.store.parts import in_parts

Scored: TypeAlias = tuple[str, str, bool, Pair | None]
"""Two ids, the smaller first; whether the pair rests on the two alone; the pair if it holds."""


class PairStore:
    """Compared pairs of names, and the groups they make, of one ledger.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write

    def of(
        self, ids: Iterable[str], *, strong: bool | None = None, sure: bool = False
    ) -> list[Scored]:
        """Return the kept pairs with one of some ids, sorted: ids, whether strong, the pair.

        Args:
            strong: Only those that are, or are not.
            sure: Leave out those that nothing confirms.
        """
        found: dict[tuple[str, str], Scored] = {}
        with self._engine.connect() as connection:
            for part in in_parts(sorted(set(ids))):
                for side in (t.likeness.c.one, t.likeness.c.other):
                    query = select(t.likeness).where(side.in_(part))
                    if strong is not None:
                        query = query.where(t.likeness.c.strong == strong)
                    if sure:
                        query = query.where(t.likeness.c.score.isnot(None))
                    for row in connection.execute(query):
                        pair = (
                            None
                            if row.score is None
                            else Pair(row.score, row.one, row.other, row.sort, row.reason)
                        )
                        found[row.one, row.other] = (row.one, row.other, row.strong, pair)
        return [found[each] for each in sorted(found)]

    def drop(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Forget some pairs."""
        gone = [{"first": one, "second": other} for one, other in pairs]
        if gone:
            it = t.likeness.c.one == bindparam("first")
            it &= t.likeness.c.other == bindparam("second")
            with self._write() as connection:
                connection.execute(delete(t.likeness).where(it), gone)

    def keep(self, rows: Iterable[Scored]) -> None:
        """Keep pairs: ids, whether strong, and the pair where something confirms it."""
        values = [
            {
                "one": one,
                "other": other,
                "strong": strong,
                "score": pair.score if pair else None,
                "sort": pair.sort if pair else None,
                "reason": pair.reason if pair else None,
            }
            for one, other, strong, pair in rows
        ]
        if values:
            with self._write() as connection:
                connection.execute(insert(t.likeness), values)

    # Groups.

    def grouped(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the canonical id of those that strong pairs joined to another."""
        return self._canonical(t.grouping, ids)

    def joined(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the canonical id of those that were joined to another."""
        return self._canonical(tables.identity, ids)

    def _canonical(self, table: Any, ids: Iterable[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        with self._engine.connect() as connection:
            for part in in_parts(sorted(set(ids))):
                query = select(table.c.entity, table.c.canonical).where(table.c.entity.in_(part))
                found.update((row.entity, row.canonical) for row in connection.execute(query))
        return found

    def regroup(self, ids: Iterable[str], canonical: Mapping[str, str]) -> None:
        """Replace the groups of some ids that strong pairs make."""
        rows = [{"entity": id_, "canonical": to} for id_, to in sorted(canonical.items())]
        self._replace(t.grouping, ids, rows)

    def rejoin(self, ids: Iterable[str], found: Iterable[Identity]) -> None:
        """Replace who of some ids was joined to whom."""
        rows = [
            {
                "entity": one.entity,
                "canonical": one.canonical,
                "score": one.score,
                "reason": one.reason,
            }
            for one in found
        ]
        self._replace(tables.identity, ids, rows)

    def _replace(self, table: Any, ids: Iterable[str], rows: list[dict[str, Any]]) -> None:
        with self._write() as connection:
            for part in in_parts(sorted(set(ids))):
                connection.execute(delete(table).where(table.c.entity.in_(part)))
            if rows:
                connection.execute(insert(table), rows)

    def beside(self, ids: Iterable[str]) -> set[str]:
        """Return all that articles name which name one of some ids."""
        found: set[str] = set()
        entity = tables.entity
        with self._engine.connect() as connection:
            for part in in_parts(stems(ids)):
                readings = (
                    select(entity.c.reading)
                    .join(t.gathered, t.gathered.c.reading == entity.c.reading)
                    .where(entity.c.id.in_(part))
                )
                query = select(entity.c.id).where(entity.c.reading.in_(readings)).distinct()
                found.update(row.id for row in connection.execute(query))
        return found

    def articles(self, ids: Iterable[str]) -> set[str]:
        """Return the hashes of the articles that name one of some ids."""
        found: set[str] = set()
        for part in in_parts(stems(ids)):
            query = (
                select(t.gathered.c.article)
                .join(tables.entity, tables.entity.c.reading == t.gathered.c.reading)
                .where(tables.entity.c.id.in_(part))
                .distinct()
            )
            with self._engine.connect() as connection:
                found.update(row.article for row in connection.execute(query))
        return found

    def count(self) -> int:
        """Return how many entities are joined to another."""
        with self._engine.connect() as connection:
            query = select(func.count()).select_from(tables.identity)
            return int(connection.execute(query).scalar_one())
