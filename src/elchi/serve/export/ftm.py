"""FollowTheMoney: entities for the tools of investigators, and a side file for the rest.

Articles, states (as public bodies: only those may take part in anything), persons, bodies,
offices, memberships, other ties, events and sanctions become entities of the model. What
it has no schema for goes into the side file, one JSON object a line: spans in code points
(``span``), quotations (``quotation``), figures (``indicator``) and positions
(``position``), each with the id of the entity that it belongs to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from elchi.facts.parts import entities_of, kind_of, spans_of
from elchi.model import Entity, Event, Figure, Position, Statement, Tie
from elchi.serve.export.source import Found, Lost, Row, days, facts, readings
from elchi.store import Ledger, Stored

_SCHEMATA = {
    "country": "PublicBody",
    "person": "Person",
    "organisation": "Organization",
}
#: ISO 639-3 codes, which the model wants.
_LANGUAGES = {"ur": "urd", "fa": "fas", "hi": "hin", "en": "eng", "ru": "rus"}


def ftm(ledger: Ledger, lost: Lost) -> tuple[list[Row], list[Row]]:
    """Return the entities and the rows of the side file."""
    entities: dict[str, Row] = {}
    side: list[Row] = []
    for stored in readings(ledger):
        one = _article(stored)
        entities[one["id"]] = one
        for entity in stored.reading.entities:
            if entity.kind in _SCHEMATA:
                made = _party(entity)
                entities.setdefault(made["id"], made)
            else:
                lost.add(f"names of kind {entity.kind} (the model has no schema that takes part)")
        for found in facts(stored):
            for made in _fact(found, lost):
                entities.setdefault(made["id"], made)
            side.extend(_side(found))
    return list(entities.values()), side


def _id(*parts: str) -> str:
    return "elchi-" + hashlib.sha1("\0".join(parts).encode()).hexdigest()


def _entity(id_: str, schema: str, **values: str | list[str] | None) -> Row:
    properties = {
        name: [value] if isinstance(value, str) else value
        for name, value in values.items()
        if value
    }
    return {"id": id_, "schema": schema, "properties": properties}


def _article(stored: Stored) -> Row:
    document = stored.reading.document
    published = days(document.published)
    return _entity(
        _id("article", document.sha256),
        "Article",
        fileName=document.id,
        title=document.title,
        language=_LANGUAGES.get(document.language),
        publishedAt=published[0] if published else None,
        sourceUrl=document.url if document.url and document.url.startswith("http") else None,
        contentHash=hashlib.sha1(document.text.encode()).hexdigest(),
        bodyText=document.text,
    )


def _party(entity: Entity) -> Row:
    state = entity.kind == "country"
    return _entity(
        _id("entity", entity.id),
        _SCHEMATA[entity.kind],
        name=entity.name,
        country=entity.country.lower() if entity.country else None,
        topics="gov" if state else None,
    )


def _dates(found: Found) -> dict[str, str | None]:
    both = days(found.date)
    if both is None:
        return {}
    first, last = both
    return {"date": first} if first == last else {"startDate": first, "endDate": last}


def _fact(found: Found, lost: Lost) -> Iterator[Row]:
    fact = found.fact
    document = found.stored.reading.document
    taking_part = {id_ for _, id_ in entities_of(fact) if found.entities[id_].kind in _SCHEMATA}
    common: dict[str, str | list[str] | None] = {
        "proof": _id("article", document.sha256),
        "recordId": found.id,
        **_dates(found),
    }
    match fact:
        case Event():
            if fact.status != "actual":
                lost.add(f"events that are {fact.status} (an Event of the model has happened)")
                return
            yield from _event(found, fact, taking_part, common)
        case Tie():
            if fact.status not in ("actual", "ended"):
                lost.add(f"ties that are {fact.status}")
            elif {fact.source, fact.target} <= taking_part:
                yield from _tie(found, fact, common)
            else:
                lost.add("ties with a side that has no schema")
        case Statement():
            lost.add("quotations (in the side file)")
        case Figure():
            lost.add("figures (in the side file)")
        case Position():
            lost.add("positions (in the side file)")


def _event(
    found: Found, fact: Event, taking_part: set[str], common: dict[str, str | list[str] | None]
) -> Iterator[Row]:
    sides = [one for one in dict.fromkeys((*fact.source, *fact.target)) if one in taking_part]
    names = ", ".join(found.entities[one].name for one in sides)
    place = found.entities[fact.place].name if fact.place else None
    yield _entity(
        _id("event", found.id),
        "Event",
        name=f"{fact.mode or fact.type.lower()}: {names}" if names else fact.mode or fact.type,
        involved=[_id("entity", one) for one in sides],
        location=place,
        keywords=[one for one in (fact.type, fact.mode) if one],
        summary=found.words(found.sentence(fact.trigger)),
        **common,
    )
    if fact.type == "SANCTION":
        authority = ", ".join(found.entities[one].name for one in fact.source)
        for target in fact.target:
            if target in taking_part:
                yield _entity(
                    _id("sanction", found.id, target),
                    "Sanction",
                    entity=_id("entity", target),
                    authority=authority,
                    **common,
                )


def _tie(found: Found, fact: Tie, common: dict[str, str | list[str] | None]) -> Iterator[Row]:
    source, target = _id("entity", fact.source), _id("entity", fact.target)
    status = fact.status
    if fact.kind == "holds_office":
        post = _id("post", fact.role or "", fact.target)
        body = found.entities[fact.target]
        yield _entity(
            post,
            "Position",
            name=f"{fact.role or 'office'}, {body.name}",
            country=body.country.lower() if body.country else None,
        )
        yield _entity(
            _id("tie", found.id),
            "Occupancy",
            holder=source,
            post=post,
            status="ended" if status == "ended" else "current",
            **common,
        )
    elif fact.kind in ("member", "observer", "chair"):
        yield _entity(
            _id("tie", found.id),
            "Membership",
            member=source,
            organization=target,
            role=fact.kind,
            status=status,
            **common,
        )
    else:
        role = fact.kind.replace("_", " ")
        yield _entity(
            _id("tie", found.id),
            "UnknownLink",
            subject=source,
            object=target,
            role=role,
            status=status,
            **common,
        )


_SIDE = {Statement: "quotation", Figure: "indicator", Position: "position"}


def _side(found: Found) -> Iterator[Row]:
    """Yield what the model has no place for, with the words in the original text."""
    fact = found.fact
    document = found.stored.reading.document
    kind = _SIDE.get(type(fact), "span")
    row: Row = {
        "what": kind,
        "fact": found.id,
        "kind": kind_of(fact),
        "article": _id("article", document.sha256),
        "entities": [
            {"part": part, "entity": _id("entity", one), "name": found.entities[one].name}
            for part, one in entities_of(fact)
        ],
        "date": found.date,
        "spans": [
            {"part": part, "start": span.start, "end": span.end, "words": found.words(span)}
            for part, span in spans_of(fact)
        ],
    }
    match fact:
        case Statement():
            row |= {"form": fact.form, "speaker_text": fact.speaker_text, "medium": fact.medium}
        case Figure():
            row |= {
                "measure": fact.measure,
                "value": fact.value,
                "unit": fact.unit,
                "comparison": fact.comparison,
                "status": fact.status,
            }
        case Position():
            row |= {"stance": fact.stance, "object": fact.object}
        case Event() | Tie():
            row["status"] = fact.status
    yield row
