"""Keeping what stories are made from, and finding what a new article changes.

Which pairs are compared follows from all articles together and not from the
order they came in: two articles that share enough keys which are not crowded.
When a key becomes crowded, or is so no more, all articles that have it are looked
at again; everything else stays. So many small runs and one large one leave the
same rows.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Engine,
    Select,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    union_all,
    update,
)

from elchi.account import Conflict, Pairing, Story
from elchi.connect.stories.digest import Digest
from elchi.connect.stories.edge import Edge
from elchi.connect.stories.keys import APART, CROWDED, ENOUGH
from elchi.connect.stories.resemblance import first_day
from elchi.store import account_tables as account
from elchi.store import story_tables as t
from elchi.store import tables
from elchi.store.account import Write, conflict_row

_MANY = 400
"""Values in one query; databases bound them."""


@dataclass(frozen=True, slots=True)
class Touched:
    """The articles that new digests touch.

    Attributes:
        compare: Articles to be compared with their neighbours: the new ones, and those
            with a key that is crowded no more.
        thinned: Articles with a key that became crowded: they may lose neighbours.
    """

    compare: frozenset[str]
    thinned: frozenset[str]


def _sharing() -> Select[tuple[int]]:
    """Return the query for who shares a key that is not crowded, once for each such key."""
    mine = t.blocking.alias()
    return (
        select(_THEIRS.c.digest)
        .select_from(mine)
        .join(t.crowd, t.crowd.c.key == mine.c.key)
        .join(_THEIRS, _THEIRS.c.key == mine.c.key)
        .where(
            mine.c.digest == bindparam("me"),
            t.crowd.c.articles <= bindparam("crowded"),
            _THEIRS.c.digest != bindparam("me"),
        )
    )


def _enough(sharing: Select[tuple[int]] | CompoundSelect[tuple[int]]) -> Select[tuple[str]]:
    """Return the query for the articles that share enough keys."""
    shared = sharing.subquery()
    often = (
        select(shared.c.digest)
        .group_by(shared.c.digest)
        .having(func.count() >= bindparam("enough"))
        .subquery()
    )
    return (
        select(t.digest.c.article)
        .join(often, often.c.digest == t.digest.c.id)
        .order_by(t.digest.c.article)
    )


_THEIRS = t.blocking.alias()
_EVER = _enough(_sharing())
_SEASON = _enough(
    union_all(  # two ranges of the index: an "or" would read the key's articles of all times
        _sharing().where(_THEIRS.c.day.between(bindparam("first"), bindparam("last"))),
        _sharing().where(_THEIRS.c.day.is_(None)),
    )
)


class StoryStore:
    """Digests, blocking keys and compared pairs of one ledger.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write

    def names(self) -> dict[str, str]:
        """Return the id that each article goes by: the stem of its first file."""
        source = tables.source
        query = select(source.c.article, source.c.id).order_by(source.c.place.desc())
        with self._engine.connect() as connection:
            return {row.article: row.id for row in connection.execute(query)}

    def fresh(self) -> list[str]:
        """Return the articles whose latest reading has no digest yet, sorted."""
        latest = (
            select(tables.reading.c.article, func.max(tables.reading.c.id).label("id"))
            .group_by(tables.reading.c.article)
            .subquery()
        )
        query = (
            select(latest.c.article)
            # By the article, which is indexed: a join by the reading looks through all digests.
            .outerjoin(t.digest, t.digest.c.article == latest.c.article)
            .where(or_(t.digest.c.id.is_(None), t.digest.c.reading != latest.c.id))
            .order_by(latest.c.article)
        )
        with self._engine.connect() as connection:
            return [row.article for row in connection.execute(query)]

    def keep(self, rows: Sequence[tuple[int, Digest, frozenset[str]]]) -> Touched:
        """Keep digests with their keys; return which articles this touches.

        Args:
            rows: Number of the reading, digest and blocking keys.
        """
        touched = {digest.article for _, digest, _ in rows}
        thinned: set[str] = set()
        with self._write() as connection:
            change = Counter[int]()
            self._drop(connection, touched, change)
            for number, digest, keys in rows:
                day = first_day(digest)
                values = {
                    "article": digest.article,
                    "reading": number,
                    "day": day,
                    "body": _body(digest),
                }
                id_ = connection.execute(insert(t.digest), values).inserted_primary_key
                hashed = {_hash(key) for key in keys}
                change.update(hashed)
                if hashed and id_ is not None:
                    connection.execute(
                        insert(t.blocking),
                        [{"digest": id_[0], "key": key, "day": day} for key in sorted(hashed)],
                    )
            for key, crowded in self._count(connection, change):
                (thinned if crowded else touched).update(self._having(connection, key))
        return Touched(frozenset(touched), frozenset(thinned - touched))

    def near(self, article: str) -> list[str]:
        """Return the articles that share enough keys with one to be compared, sorted."""
        with self._engine.connect() as connection:
            mine = select(t.digest.c.id, t.digest.c.day).where(t.digest.c.article == article)
            me = connection.execute(mine).first()
            if me is None:
                return []
            values = {"me": me.id, "crowded": CROWDED, "enough": ENOUGH}
            if me.day is None:
                return [row.article for row in connection.execute(_EVER, values)]
            values |= {"first": me.day - APART, "last": me.day + APART}
            return [row.article for row in connection.execute(_SEASON, values)]

    def digests(self, articles: Sequence[str]) -> dict[str, Digest]:
        """Return the digests of some articles."""
        found: dict[str, Digest] = {}
        with self._engine.connect() as connection:
            for part in _parts(articles):
                query = select(t.digest.c.body).where(t.digest.c.article.in_(part))
                for row in connection.execute(query):
                    body = dict(row.body)
                    found[body["article"]] = Digest(**{**body, "states": tuple(body["states"])})
        return found

    def pairs(self, articles: Sequence[str], above: float | None = None) -> list[tuple[str, str]]:
        """Return the compared pairs with one of some articles, sorted.

        Args:
            above: Only those with a logit above this.
        """
        found: set[tuple[str, str]] = set()
        with self._engine.connect() as connection:
            for part in _parts(articles):
                for side in (t.edge.c.a, t.edge.c.b):
                    query = select(t.edge.c.a, t.edge.c.b).where(side.in_(part))
                    if above is not None:
                        query = query.where(t.edge.c.logit > above)
                    found.update((row.a, row.b) for row in connection.execute(query))
        return sorted(found)

    def drop_edges(self, articles: Sequence[str]) -> None:
        """Forget all compared pairs with one of some articles."""
        with self._write() as connection:
            for part in _parts(articles):
                for side in (t.edge.c.a, t.edge.c.b):
                    connection.execute(delete(t.edge).where(side.in_(part)))

    def thin(self, articles: Sequence[str]) -> set[str]:
        """Forget compared pairs that no longer share enough keys; return the articles concerned.

        Only pairs of two such articles are looked at, since a pair loses a key that both have.

        Args:
            articles: All that have a key which became crowded, but for those without pairs.
        """
        gone: list[dict[str, str]] = []
        near: dict[str, frozenset[str]] = {}
        having = frozenset(articles)
        for a, b in self.pairs(articles):
            if a not in having or b not in having:
                continue
            if a not in near:
                near[a] = frozenset(self.near(a))
            if b not in near[a]:
                gone.append({"first": a, "second": b})
        if gone:
            pair = (t.edge.c.a == bindparam("first")) & (t.edge.c.b == bindparam("second"))
            with self._write() as connection:
                connection.execute(delete(t.edge).where(pair), gone)
        return {each for row in gone for each in row.values()}

    def add_edges(self, edges: Sequence[Edge]) -> None:
        """Keep compared pairs that are new."""
        if edges:
            with self._write() as connection:
                connection.execute(insert(t.edge), [dataclasses.asdict(one) for one in edges])

    def edges(self, articles: Sequence[str]) -> list[Edge]:
        """Return the compared pairs with one of some articles, sorted."""
        found: dict[tuple[str, str], Edge] = {}
        with self._engine.connect() as connection:
            for part in _parts(articles):
                for side in (t.edge.c.a, t.edge.c.b):
                    for row in connection.execute(select(t.edge).where(side.in_(part))):
                        found[row.a, row.b] = Edge(*row)
        return [found[pair] for pair in sorted(found)]

    def linked(self, articles: Sequence[str]) -> list[tuple[str, str]]:
        """Return the pairs of versions with one of some articles whose links are kept, sorted."""
        link = account.link
        found: set[tuple[str, str]] = set()
        with self._engine.connect() as connection:
            for part in _parts(articles):
                for side in (link.c.a, link.c.b):
                    query = select(link.c.a, link.c.b).where(side.in_(part)).distinct()
                    found.update((row.a, row.b) for row in connection.execute(query))
        return sorted(found)

    def replace(
        self, articles: Sequence[str], stories: Iterable[Story], pairs: Iterable[Pairing]
    ) -> None:
        """Put the stories and pairs of some articles in the place of those that they had."""
        story, pairing = account.story, account.pairing
        with self._write() as connection:
            for part in _parts(articles):
                connection.execute(delete(story).where(story.c.article.in_(part)))
                gone = or_(pairing.c.a.in_(part), pairing.c.b.in_(part))
                connection.execute(delete(pairing).where(gone))
            rows: list[dict[str, Any]] = [
                {"article": article, "story": one.id, "score": one.score, "reason": one.reason}
                for one in stories
                for article in one.articles
            ]
            if rows:
                connection.execute(insert(story), rows)
            rows = [dataclasses.asdict(one) for one in pairs]
            if rows:
                connection.execute(insert(pairing), rows)

    def replace_conflicts(self, articles: Sequence[str], found: Iterable[Conflict]) -> None:
        """Put the conflicts of some articles in the place of those that they had."""
        conflict = account.conflict
        rows = [conflict_row(one) for one in found]
        with self._write() as connection:
            for part in _parts(articles):
                for side in (conflict.c.a, conflict.c.b):
                    connection.execute(delete(conflict).where(side.in_(part)))
            if rows:
                connection.execute(insert(conflict), rows)

    def _drop(self, connection: Connection, articles: set[str], change: Counter[int]) -> None:
        """Forget what was kept of earlier readings of some articles."""
        for part in _parts(sorted(articles)):
            ids = [
                row.id
                for row in connection.execute(
                    select(t.digest.c.id).where(t.digest.c.article.in_(part))
                )
            ]
            if ids:
                has = t.blocking.c.digest.in_(ids)
                change.subtract(
                    row.key for row in connection.execute(select(t.blocking.c.key).where(has))
                )
                connection.execute(delete(t.blocking).where(has))
                connection.execute(delete(t.digest).where(t.digest.c.id.in_(ids)))

    def _count(self, connection: Connection, change: Counter[int]) -> list[tuple[int, bool]]:
        """Write how many articles have each key; return the keys whose standing changed.

        With True for a key that is crowded now, False for one that is so no more.
        """
        flipped: list[tuple[int, bool]] = []
        changed = sorted(key for key, by in change.items() if by)
        for part in _parts(changed):
            had = {
                row.key: row.articles
                for row in connection.execute(select(t.crowd).where(t.crowd.c.key.in_(part)))
            }
            new = [{"key": key, "articles": change[key]} for key in part if key not in had]
            old = [{"which": key, "many": had[key] + change[key]} for key in part if key in had]
            if new:
                connection.execute(insert(t.crowd), new)
            if old:
                connection.execute(
                    update(t.crowd)
                    .where(t.crowd.c.key == bindparam("which"))
                    .values(articles=bindparam("many")),
                    old,
                )
            flipped += [
                (key, many + change[key] > CROWDED)
                for key, many in had.items()
                if (many > CROWDED) != (many + change[key] > CROWDED)
            ]
        return flipped

    def _having(self, connection: Connection, key: int) -> Iterator[str]:
        query = (
            select(t.digest.c.article)
            .join(t.blocking, t.blocking.c.digest == t.digest.c.id)
            .where(t.blocking.c.key == key)
        )
        for row in connection.execute(query):
            yield row.article


def _body(digest: Digest) -> dict[str, Any]:
    """Return the fields of a digest, which are plain values already."""
    return {field.name: getattr(digest, field.name) for field in dataclasses.fields(digest)}


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), signed=True)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]
