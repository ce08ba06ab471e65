"""Who and what the articles of a ledger name, article by article, for `connect`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from elchi.account import Identity
from elchi.connect.identity import Cast
from elchi.model import Entity
from elchi.store import tables as t
from elchi.store.parting import Parted, cast_apart, partings, stems

_AT_ONCE = 500
"""So many readings are held in memory at a time."""


def newest(connection: Connection) -> list[int]:
    """Return the numbers of the newest reading of every article, in order."""
    query = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    return sorted(row[0] for row in connection.execute(query))


def casts(
    connection: Connection,
    readings: Sequence[int] | None = None,
    parted: Parted | None = None,
) -> Iterator[Cast]:
    """Yield who and what every article names, by its newest reading.

    Args:
        connection: To the ledger.
        readings: Numbers of readings; None for the newest of all articles.
        parted: Ids that people parted, by article; None for those that hold.
    """
    held = partings(connection) if parted is None else parted
    numbers = newest(connection) if readings is None else list(readings)
    for first in range(0, len(numbers), _AT_ONCE):
        for cast in _casts(connection, numbers[first : first + _AT_ONCE]):
            yield cast_apart(cast, held)


def _casts(connection: Connection, numbers: Sequence[int]) -> Iterator[Cast]:
    articles = (
        select(t.reading.c.id, t.reading.c.article, t.reading.c.published, t.article.c.text)
        .join(t.article, t.article.c.sha256 == t.reading.c.article)
        .where(t.reading.c.id.in_(numbers))
        .order_by(t.reading.c.id)
    )
    entities = _by_reading(connection, t.entity, numbers, t.entity.c.position)
    mentions = _by_reading(connection, t.mention, numbers, t.mention.c.start)
    offices = _by_reading(connection, t.office, numbers, t.office.c.start)
    for row in connection.execute(articles):
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for one in mentions[row.id]:
            if not one.demonym:
                names[one.entity][row.text[one.start : one.end]] = None
        yield Cast(
            row.article,
            row.published,
            tuple(Entity(one.id, one.kind, one.name, one.country) for one in entities[row.id]),
            {id_: tuple(found) for id_, found in names.items()},
            tuple((one.person, one.role, one.body) for one in offices[row.id]),
        )


def _by_reading(
    connection: Connection, table: Any, numbers: Sequence[int], order: Any
) -> dict[int, list[Any]]:
    query = select(table).where(table.c.reading.in_(numbers)).order_by(table.c.reading, order)
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.reading].append(row)
    return found


def followed(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Return, for ids that no newest reading has, the id that the same words have now.

    A new version of the reader may give a person another id, because it reads the state
    or the name better; the words stay where they were, and most of them decide.
    """
    wanted = sorted(set(ids))
    numbers = set(newest(connection)) if wanted else set()
    out: dict[str, str] = {}
    for id_ in wanted:
        stem, mark, article = id_.partition("@")
        rows = connection.execute(select(t.entity.c.reading).where(t.entity.c.id == id_)).all()
        if not rows and mark:  # parted from the one whose id comes before the mark
            whole = followed(connection, [stem]).get(stem)
            if whole is not None:
                out[id_] = f"{whole}@{article}"
            continue
        if not rows or any(row[0] in numbers for row in rows):
            continue
        now: Counter[str] = Counter()
        for (old,) in rows:
            now.update(_same_words(connection, old, id_, numbers))
        if now:
            out[id_] = min(now, key=lambda each: (-now[each], each))
    return out


def _same_words(connection: Connection, old: int, id_: str, newest: set[int]) -> Iterator[str]:
    article = select(t.reading.c.article).where(t.reading.c.id == old).scalar_subquery()
    query = select(t.reading.c.id).where(t.reading.c.article == article)
    current = [row[0] for row in connection.execute(query) if row[0] in newest]
    was = select(t.mention).where(t.mention.c.reading == old, t.mention.c.entity == id_)
    spans = [(row.start, row.end) for row in connection.execute(was)]
    for row in connection.execute(select(t.mention).where(t.mention.c.reading.in_(current))):
        if any(row.start < end and start < row.end for start, end in spans):
            yield row.entity


def identities(connection: Connection) -> tuple[Identity, ...]:
    """Return who was joined to whom, with score and reason, by id."""
    query = select(t.identity).order_by(t.identity.c.entity)
    return tuple(
        Identity(row.entity, row.canonical, row.score, row.reason)
        for row in connection.execute(query)
    )


def set_identities(connection: Connection, found: Iterable[Identity]) -> None:
    """Replace who was joined to whom; rows that stay as they are are not written again."""
    now = {each.entity: each for each in found}
    was = {each.entity: each for each in identities(connection)}
    gone = [id_ for id_, each in was.items() if now.get(id_) != each]
    for first in range(0, len(gone), _AT_ONCE):
        some = gone[first : first + _AT_ONCE]
        connection.execute(t.identity.delete().where(t.identity.c.entity.in_(some)))
    rows = [
        {
            "entity": each.entity,
            "canonical": each.canonical,
            "score": each.score,
            "reason": each.reason,
        }
        for id_, each in now.items()
        if was.get(id_) != each
    ]
    if rows:
        connection.execute(t.identity.insert(), rows)


def readings_of(connection: Connection, ids: Sequence[str]) -> list[int]:
    """Return the numbers of the newest readings that name any of the entities, in order."""
    numbers = set(newest(connection))
    query = select(t.entity.c.reading).where(t.entity.c.id.in_(stems(ids))).distinct()
    return sorted(row[0] for row in connection.execute(query) if row[0] in numbers)
