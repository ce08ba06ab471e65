"""Records: one JSON object per article, all its facts with code-point offsets.

The fields are those of docs/data-model.md; `elchi score` compares such files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from elchi.model import Entity, Event, Figure, Position, Reading, Span, Statement, Tie
from elchi.serve.joined import joined


def record(reading: Reading, identities: Mapping[str, Entity]) -> dict[str, Any]:
    """Return the record of one reading, ready for JSON.

    Args:
        identities: For an entity that was joined to another across articles,
            the canonical one. Its id stands in the record; the facts stay.
    """
    reading = joined(reading, identities)
    document = reading.document
    return {
        "id": document.id,
        "sha256": document.sha256,
        "language": document.language,
        "published": document.published,
        "title": document.title,
        "url": document.url,
        "zones": [{"kind": zone.kind, **_span(zone.span)} for zone in document.zones],
        "sentences": [
            {**_span(one.span), "language": one.language, "zone": one.zone}
            for one in reading.sentences
        ],
        "entities": _entities(reading),
        "dates": [{**_span(date.span), "value": date.value} for date in reading.dates],
        "statements": [_statement(fact) for fact in reading.statements],
        "events": [_event(fact) for fact in reading.events],
        "figures": [_figure(fact) for fact in reading.figures],
        "ties": [_tie(fact) for fact in reading.ties],
        "positions": [_position(fact) for fact in reading.positions],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _optional(span: Span | None) -> dict[str, int] | None:
    return None if span is None else _span(span)


def _entities(reading: Reading) -> list[dict[str, Any]]:
    rows = []
    for entity in reading.entities:
        mine = [mention for mention in reading.mentions if mention.entity == entity.id]
        rows.append(
            {
                "id": entity.id,
                "kind": entity.kind,
                "name": entity.name,
                "country": entity.country,
                "mentions": [_span(mention.span) for mention in mine if not mention.demonym],
                "demonyms": [_span(mention.span) for mention in mine if mention.demonym],
            }
        )
    return rows


def _statement(fact: Statement) -> dict[str, Any]:
    return {
        "speaker": fact.speaker,
        "speaker_text": fact.speaker_text,
        **_span(fact.span),
        "form": fact.form,
        "quotes": [_span(quote) for quote in fact.quotes],
        "cue": _optional(fact.cue),
        "addressee": fact.addressee,
        "medium": fact.medium,
        "date": fact.date,
        "rule": fact.rule,
    }


def _event(fact: Event) -> dict[str, Any]:
    return {
        "type": fact.type,
        "mode": fact.mode,
        "source": list(fact.source),
        "target": list(fact.target),
        "date": fact.date,
        "place": fact.place,
        "status": fact.status,
        "trigger": _span(fact.trigger),
        "also": [_span(span) for span in fact.also],
        "rule": fact.rule,
    }


def _figure(fact: Figure) -> dict[str, Any]:
    return {
        **_span(fact.span),
        "measure": fact.measure,
        "value": fact.value,
        "unit": fact.unit,
        "comparison": fact.comparison,
        "period": fact.period,
        "status": fact.status,
        "parties": list(fact.parties),
        "rule": fact.rule,
    }


def _tie(fact: Tie) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "source": fact.source,
        "target": fact.target,
        "role": fact.role,
        "period": fact.period,
        "status": fact.status,
        **_span(fact.span),
        "rule": fact.rule,
    }


def _position(fact: Position) -> dict[str, Any]:
    return {
        "holder": fact.holder,
        "stance": fact.stance,
        "object": fact.object,
        **_span(fact.span),
        "date": fact.date,
        "rule": fact.rule,
    }
