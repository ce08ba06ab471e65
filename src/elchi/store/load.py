"""Building a reading again from the rows of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, func, select

from elchi.model import (
    DateExpression,
    Document,
    Entity,
    Event,
    Fact,
    Figure,
    Mention,
    Office,
    Position,
    Quantity,
    Reading,
    Reference,
    Sentence,
    Span,
    Statement,
    Tie,
    Zone,
)
from elchi.store import tables as t
from elchi.store.codec import unpack
from elchi.store.memory import uncollected


@dataclass(frozen=True, slots=True)
class Stored:
    """One reading as the ledger holds it: the facts with their ids.

    Attributes:
        number: The ledger's own number of the reading.
        facts: Pairs of fact id and fact, in order of the text, kind by kind.
    """

    number: int
    reading: Reading
    facts: tuple[tuple[str, Fact], ...]


def latest(articles: Sequence[str] | None, known_at: date | None = None) -> Select[Any]:
    """Return the query for the newest reading per article with its first source.

    Args:
        known_at: Only readings made by the end of this day (UTC) count.
    """
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    if known_at is not None:
        midnight = datetime.combine(known_at + timedelta(days=1), time.min, UTC)
        newest = newest.where(t.reading.c.read < midnight)
    places = select(t.source.c.article, func.min(t.source.c.place).label("place")).group_by(
        t.source.c.article
    )
    if articles is not None:
        newest = newest.where(t.reading.c.article.in_(articles))
        places = places.where(t.source.c.article.in_(articles))
    first = places.subquery()
    return (
        select(
            t.reading,
            t.article.c.text,
            t.source.c.id.label("stem"),
            t.source.c.place,
            t.source.c.url,
        )
        .join(t.article, t.article.c.sha256 == t.reading.c.article)
        .join(first, first.c.article == t.reading.c.article)
        .join(
            t.source,
            and_(t.source.c.article == first.c.article, t.source.c.place == first.c.place),
        )
        .where(t.reading.c.id.in_(newest))
        .order_by(t.source.c.id, t.reading.c.article)
    )


#: The tables of a reading with their order: those that facts need to be shown, and the rest.
_SHOWN: tuple[tuple[Table, tuple[Any, ...]], ...] = (
    (t.zone, (t.zone.c.start,)),
    (t.fact, (t.fact.c.start, t.fact.c.end, t.fact.c.id)),
    (t.sentence, (t.sentence.c.start,)),
    (t.entity, (t.entity.c.position,)),
    (t.mention, (t.mention.c.start, t.mention.c.end)),
)
_REST: tuple[tuple[Table, tuple[Any, ...]], ...] = (
    (t.reference, (t.reference.c.start, t.reference.c.end)),
    (t.date, (t.date.c.start,)),
    (t.quantity, (t.quantity.c.start,)),
    (t.office, (t.office.c.start, t.office.c.end, t.office.c.person, t.office.c.role)),
    (t.dropped, (t.dropped.c.what,)),
)


def load_all(connection: Connection, rows: Sequence[Any], *, whole: bool = True) -> list[Stored]:
    """Build readings again from their rows, with one query per table for all of them.

    Args:
        whole: False leaves out what only reading on needs: references, dates,
            quantities, offices and the counts of what was dropped.
    """
    numbers = [row.id for row in rows]
    found: dict[str, Mapping[int, Sequence[Any]]] = {table.name: {} for table, _ in _REST}
    with uncollected():
        for table, order in (*_SHOWN, *(_REST if whole else ())):
            found[table.name] = _grouped(connection, table, numbers, order)
        return [
            _stored(row, {name: groups.get(row.id, ()) for name, groups in found.items()})
            for row in rows
        ]


def _grouped(
    connection: Connection, table: Table, numbers: Sequence[int], order: Sequence[Any]
) -> dict[int, list[Any]]:
    query = select(table).where(table.c.reading.in_(numbers)).order_by(table.c.reading, *order)
    groups: dict[int, list[Any]] = defaultdict(list)
    for one in connection.execute(query).all():
        groups[one.reading].append(one)
    return groups


def _stored(row: Any, of: Mapping[str, Sequence[Any]]) -> Stored:
    """Build one reading. Sentences come without their words."""
    document = Document(
        id=row.stem,
        text=row.text,
        sha256=row.article,
        language=row.language,
        published=row.published,
        title=row.title,
        url=row.url,
        source=row.place,
        zones=tuple(Zone(one.kind, Span(one.start, one.end)) for one in of["zone"]),
    )
    facts = tuple((one.id, unpack(one.kind, one.body)) for one in of["fact"])
    values = [fact for _, fact in facts]
    reading = Reading(
        document=document,
        reader=row.reader,
        sentences=tuple(
            Sentence(Span(one.start, one.end), one.zone, one.paragraph, (), one.language)
            for one in of["sentence"]
        ),
        entities=tuple(Entity(one.id, one.kind, one.name, one.country) for one in of["entity"]),
        mentions=tuple(
            Mention(Span(one.start, one.end), one.entity, one.demonym) for one in of["mention"]
        ),
        references=tuple(
            Reference(Span(one.start, one.end), one.entity, one.form) for one in of["reference"]
        ),
        dates=tuple(
            DateExpression(Span(one.start, one.end), one.value, one.rule) for one in of["date"]
        ),
        quantities=tuple(
            Quantity(
                Span(one.start, one.end),
                one.value,
                one.unit,
                one.comparison,
                one.noun,
                one.inferred,
                one.rule,
            )
            for one in of["quantity"]
        ),
        offices=tuple(
            Office(one.person, one.role, one.body, one.former, Span(one.start, one.end))
            for one in of["office"]
        ),
        statements=tuple(fact for fact in values if isinstance(fact, Statement)),
        events=tuple(fact for fact in values if isinstance(fact, Event)),
        figures=tuple(fact for fact in values if isinstance(fact, Figure)),
        ties=tuple(fact for fact in values if isinstance(fact, Tie)),
        positions=tuple(fact for fact in values if isinstance(fact, Position)),
        dropped=tuple((one.what, one.count) for one in of["dropped"]),
    )
    return Stored(row.id, reading, facts)
