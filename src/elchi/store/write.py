"""Writing one reading into the rows of the ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from elchi.facts.parts import entities_of, kind_of, spans_of, words_of
from elchi.model import Document, Reading
from elchi.store import tables as t
from elchi.store.codec import fact_id, pack
from elchi.store.pairs import pairs_of
from elchi.text.key import key


def add_source(connection: Connection, document: Document, now: datetime) -> None:
    """Keep the text and the place that it was read from, unless they are there."""
    known = select(t.article.c.sha256).where(t.article.c.sha256 == document.sha256)
    if connection.execute(known).first() is None:
        row = {"sha256": document.sha256, "text": document.text, "norm": key(document.text)}
        connection.execute(t.article.insert().values(row))
    place = select(t.source.c.id).where(
        t.source.c.article == document.sha256, t.source.c.place == document.source
    )
    if connection.execute(place).first() is None:
        connection.execute(
            t.source.insert().values(
                article=document.sha256,
                place=document.source,
                id=document.id,
                url=document.url,
                added=now,
            )
        )


def add_contents(connection: Connection, number: int, reading: Reading) -> None:
    """Keep everything that was understood, under the reading's number."""
    text, sha256 = reading.document.text, reading.document.sha256
    facts = {fact_id(sha256, fact): fact for fact in reading.facts()}
    rows: dict[Any, list[dict[str, Any]]] = {
        t.zone: [
            {"kind": zone.kind, "start": zone.span.start, "end": zone.span.end}
            for zone in reading.document.zones
        ],
        t.sentence: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "zone": one.zone,
                "paragraph": one.paragraph,
                "language": one.language,
            }
            for one in reading.sentences
        ],
        t.entity: [
            {
                "id": one.id,
                "position": position,
                "kind": one.kind,
                "name": one.name,
                "country": one.country,
            }
            for position, one in enumerate(reading.entities)
        ],
        t.mention: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "entity": one.entity,
                "demonym": one.demonym,
            }
            for one in dict.fromkeys(reading.mentions)
        ],
        t.reference: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "entity": one.entity,
                "form": one.form,
            }
            for one in dict.fromkeys(reading.references)
        ],
        t.date: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "value": one.value,
                "rule": one.rule,
            }
            for one in reading.dates
        ],
        t.quantity: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "value": one.value,
                "unit": one.unit,
                "comparison": one.comparison,
                "noun": one.noun,
                "inferred": one.inferred,
                "rule": one.rule,
            }
            for one in {each.span: each for each in reading.quantities}.values()
        ],
        t.office: [
            {
                "start": one.span.start,
                "end": one.span.end,
                "person": one.person,
                "role": one.role,
                "body": one.body,
                "former": one.former,
            }
            for one in {
                (each.span, each.person, each.role): each for each in reading.offices
            }.values()
        ],
        t.fact: [
            {
                "id": id_,
                "kind": kind_of(fact),
                "start": words_of(fact).start,
                "end": words_of(fact).end,
                "body": pack(fact),
                "rule": fact.rule,
            }
            for id_, fact in facts.items()
        ],
        t.fact_party: [
            {"fact": id_, "part": part, "entity": entity}
            for id_, fact in facts.items()
            for part, entity in dict.fromkeys(entities_of(fact))
        ],
        t.fact_span: [
            {
                "fact": id_,
                "part": part,
                "start": span.start,
                "end": span.end,
                "words": span.of(text),
            }
            for id_, fact in facts.items()
            for part, span in dict.fromkeys(spans_of(fact))
        ],
        t.reading_pair: [{"one": one, "other": other} for one, other in sorted(pairs_of(reading))],
        t.dropped: [{"what": what, "count": count} for what, count in reading.dropped],
    }
    for table, values in rows.items():
        if values:
            connection.execute(table.insert(), [{"reading": number, **row} for row in values])
