"""Building a reading again from the rows of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from elchi.model import (
    DateExpression,
    Document,
    Entity,
    Event,
    Fact,
    Figure,
    Mention,
    Position,
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


def latest(articles: Sequence[str] | None) -> Select[Any]:
    """Return the query for the newest reading per article with its first source."""
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    first = (
        select(t.source.c.article, func.min(t.source.c.place).label("place"))
        .group_by(t.source.c.article)
        .subquery()
    )
    query = (
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
    return query if articles is None else query.where(t.reading.c.article.in_(articles))


def load(connection: Connection, row: Any) -> Stored:
    """Build one reading again from its rows. Sentences come without their words."""

    def rows(table: Any, *order: Any) -> Sequence[Any]:
        query = select(table).where(table.c.reading == row.id).order_by(*order)
        return connection.execute(query).all()

    document = Document(
        id=row.stem,
        text=row.text,
        sha256=row.article,
        language=row.language,
        published=row.published,
        title=row.title,
        url=row.url,
        source=row.place,
        zones=tuple(
            Zone(one.kind, Span(one.start, one.end)) for one in rows(t.zone, t.zone.c.start)
        ),
    )
    facts = tuple(
        (one.id, unpack(one.kind, one.body))
        for one in rows(t.fact, t.fact.c.start, t.fact.c.end, t.fact.c.id)
    )
    values = [fact for _, fact in facts]
    reading = Reading(
        document=document,
        reader=row.reader,
        sentences=tuple(
            Sentence(Span(one.start, one.end), one.zone, one.paragraph, (), one.language)
            for one in rows(t.sentence, t.sentence.c.start)
        ),
        entities=tuple(
            Entity(one.id, one.kind, one.name, one.country)
            for one in rows(t.entity, t.entity.c.position)
        ),
        mentions=tuple(
            Mention(Span(one.start, one.end), one.entity, one.demonym)
            for one in rows(t.mention, t.mention.c.start, t.mention.c.end)
        ),
        references=tuple(
            Reference(Span(one.start, one.end), one.entity, one.form)
            for one in rows(t.reference, t.reference.c.start, t.reference.c.end)
        ),
        dates=tuple(
            DateExpression(Span(one.start, one.end), one.value, one.rule)
            for one in rows(t.date, t.date.c.start)
        ),
        statements=tuple(fact for fact in values if isinstance(fact, Statement)),
        events=tuple(fact for fact in values if isinstance(fact, Event)),
        figures=tuple(fact for fact in values if isinstance(fact, Figure)),
        ties=tuple(fact for fact in values if isinstance(fact, Tie)),
        positions=tuple(fact for fact in values if isinstance(fact, Position)),
        dropped=tuple((one.what, one.count) for one in rows(t.dropped, t.dropped.c.what)),
    )
    return Stored(row.id, reading, facts)
