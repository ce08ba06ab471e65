"""PLOVER: one JSON object per event, with the place of its words in the original text.

The fields are those of the PLOVER manual (draft 2.0). What public data sets leave empty
is filled: ``text_info`` holds the true offsets, in code points, of the words that name
the act. The manual's auxiliary modes (future, hypothetical, negation) carry the status.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.languages.tables import State, data
from elchi.model import Entity, Event
from elchi.serve.export.source import Found, Lost, Row, days, facts, readings
from elchi.store import Ledger

_AUXILIARY = {"planned": "future", "possible": "hypothetical", "denied": "negation"}

#: PLOVER's classes: verbal and material cooperation, verbal and material conflict.
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


def alpha3() -> dict[str, str]:
    """Return the ISO 3166-1 alpha-3 codes of states by their alpha-2 codes."""
    return {row.code: row.alpha3 for row in data("states", State)}


def plover(ledger: Ledger, lost: Lost) -> Iterator[Row]:
    """Yield one record per event.

    PLOVER wants a date; an event without one takes that of its article, which the
    record says, and is counted; without either it is left out.
    """
    codes = alpha3()
    for stored in readings(ledger):
        reading = stored.reading
        lost.add("figures, ties, positions and statements (PLOVER holds events)", sum(
            not isinstance(fact, Event) for _, fact in stored.facts))  # fmt: skip
        for found in facts(stored):
            if isinstance(found.fact, Event):
                record = _record(found, found.fact, codes, lost)
                if record is not None:
                    record["coder"] = f"elchi {reading.reader}"
                    yield record


def _record(found: Found, event: Event, codes: dict[str, str], lost: Lost) -> Row | None:
    document = found.stored.reading.document
    when = days(found.date)
    comment = ""
    if when is None:
        when = days(document.published)
        if when is None:
            lost.add("events without a date, in articles without one")
            return None
        lost.add("dates of events (taken from the article, said in comment)")
        comment = "date of publication"
    sentence = found.sentence(event.trigger)
    if not event.source:
        lost.add("actors that the text does not name (actor is empty)")
    modes = [one for one in (event.mode, _AUXILIARY.get(event.status)) if one]
    record: Row = {
        "id": found.id,
        "date": when[0],
        "actor": [_entity(found.entities[one], codes) for one in event.source],
        "event": [event.type],
        "recipient": [_entity(found.entities[one], codes) for one in event.target],
        "mode": modes,
        "event_text": [found.words(event.trigger)],
        "quad_code": QUAD[event.type],
        "text": found.words(sentence),
        "text_info": {"start": event.trigger.start, "end": event.trigger.end},
        "cite_info": {
            "citation": document.id,
            "title": document.title,
            "url": document.url,
            "language": document.language,
            "publication": document.published,
            "codebook": "PLOVER 2.0",
        },
    }
    if when[1] != when[0]:
        record["enddate"] = when[1]
    if event.place is not None:
        record["event_loc"] = found.entities[event.place].name
    if comment:
        record["comment"] = comment
    return record


def _entity(entity: Entity, codes: dict[str, str]) -> Row:
    row: Row = {"entity_text": entity.name, "identifier_id": entity.id}
    if entity.country is not None:
        row["code"] = codes.get(entity.country, entity.country)
    return row
