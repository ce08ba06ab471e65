"""GDELT-like events and mentions, with true offsets into the original text.

Two tables in the columns of GDELT 2.0. Codes are CAMEO's: the root that PLOVER's type
came from, or the one code below it that a mode names. Goldstein's values are those
published for these codes. What GDELT counts or guesses and the text does not tell (tone,
ethnicity, religion) stays empty.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from elchi.languages.tables import Place, data
from elchi.model import Entity, Event
from elchi.serve.export.plover import QUAD, alpha3
from elchi.serve.export.source import Found, Lost, days, dyads, facts, readings
from elchi.store import Ledger

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = (
    "Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID",
)  # fmt: skip

EVENT_COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
    "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{name}" for name in _GEO),
    *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip

MENTION_COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset",
    "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone",
    "MentionDocTranslationInfo", "Extras",
)  # fmt: skip

#: CAMEO code and Goldstein value of a PLOVER type, or of one with its mode.
CAMEO: dict[str, tuple[str, float]] = {
    "AGREE": ("030", 4.0),
    "CONSULT": ("040", 1.0),
    "phone": ("041", 1.0),
    "visit": ("042", 1.9),
    "third-party": ("045", 5.0),
    "SUPPORT": ("050", 3.5),
    "COOPERATE": ("060", 6.0),
    "AID": ("070", 7.0),
    "CONCEDE": ("080", 5.0),
    "RETREAT": ("087", 9.0),
    "REQUEST": ("100", -5.0),
    "ACCUSE": ("112", -2.0),
    "REJECT": ("120", -4.0),
    "THREATEN": ("130", -4.4),
    "PROTEST": ("140", -6.5),
    "MOBILIZE": ("150", -7.2),
    "SANCTION": ("163", -8.0),
    "COERCE": ("170", -7.0),
    "ASSAULT": ("190", -10.0),
}

#: PLOVER's classes in GDELT's numbering: concessions are material there.
_QUAD = {**QUAD, "CONCEDE": 2, "RETREAT": 2}


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows of both tables, as text, in the order of the columns."""

    events: tuple[tuple[str, ...], ...]
    mentions: tuple[tuple[str, ...], ...]


def gdelt(ledger: Ledger, lost: Lost) -> Tables:
    """Return both tables. What was only planned, possible or denied is left out and counted."""
    codes = alpha3()
    events: list[tuple[str, ...]] = []
    mentions: list[tuple[str, ...]] = []
    for stored in readings(ledger):
        for found in facts(stored):
            fact = found.fact
            if not isinstance(fact, Event):
                lost.add("figures, ties, positions and statements (GDELT holds events)")
                continue
            for event, mention in _rows(found, fact, codes, lost):
                events.append(tuple(event.get(name, "") for name in EVENT_COLUMNS))
                mentions.append(tuple(mention.get(name, "") for name in MENTION_COLUMNS))
    return Tables(tuple(events), tuple(mentions))


def _rows(
    found: Found, event: Event, codes: dict[str, str], lost: Lost
) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    if event.status != "actual":
        lost.add(f"events that are {event.status} (GDELT has no status)")
        return
    document = found.stored.reading.document
    when = days(found.date) or days(document.published)
    if when is None:
        lost.add("events without a date, in articles without one")
        return
    if days(found.date) is None:
        lost.add("dates of events (SQLDATE is the article's)")
    pairs = dyads(event, found.entities)
    if not pairs:
        lost.add("events with one side only")
    sentence = next(
        (
            number
            for number, one in enumerate(found.stored.reading.sentences, 1)
            if one.span.start <= event.trigger.start < one.span.end
        ),
        0,
    )
    published = days(document.published)
    added = _compact(published[0] if published else when[0]) + "000000"
    for a, b in pairs:
        code, goldstein = CAMEO.get(event.mode or "") or CAMEO[event.type]
        number = str(int(hashlib.sha256(f"{found.id}{a.id}{b.id}".encode()).hexdigest()[:13], 16))
        day = _compact(when[0])
        row = {
            "GLOBALEVENTID": number,
            "SQLDATE": day,
            "MonthYear": day[:6],
            "Year": day[:4],
            "FractionDate": f"{_fraction(when[0]):.4f}",
            **_actor("Actor1", a, codes),
            **_actor("Actor2", b, codes),
            "IsRootEvent": str(int(sentence <= 1)),
            "EventCode": code,
            "EventBaseCode": code,
            "EventRootCode": code[:2],
            "QuadClass": str(_QUAD[event.type]),
            "GoldsteinScale": str(goldstein),
            "NumMentions": str(1 + len(event.also)),
            "NumSources": "1",
            "NumArticles": "1",
            **_geo(found.entities[event.place] if event.place else None),
            "DATEADDED": added,
            "SOURCEURL": document.url or document.id,
        }
        mention = {
            "GLOBALEVENTID": number,
            "EventTimeDate": day + "000000",
            "MentionTimeDate": added,
            "MentionType": "1" if document.url else "2",
            "MentionSourceName": document.source,
            "MentionIdentifier": document.url or document.id,
            "SentenceID": str(sentence),
            "Actor1CharOffset": _offset(found, a, event),
            "Actor2CharOffset": _offset(found, b, event),
            "ActionCharOffset": str(event.trigger.start),
            "InRawText": "1",
            "Confidence": "100",
            "MentionDocLen": str(len(document.text)),
            "Extras": document.sha256,
        }
        yield row, mention


def _offset(found: Found, entity: Entity, event: Event) -> str:
    """Return where the name that stands nearest to the act begins; "" if it is only meant."""
    starts = [one.span.start for one in found.stored.reading.mentions if one.entity == entity.id]
    if not starts:
        return ""
    return str(min(starts, key=lambda start: (abs(start - event.trigger.start), start)))


def _actor(side: str, entity: Entity, codes: dict[str, str]) -> dict[str, str]:
    code = codes.get(entity.country or "", "")
    government = "GOV" if entity.kind in ("person", "country") and code else ""
    return {
        f"{side}Code": code + government,
        f"{side}Name": entity.name,
        f"{side}CountryCode": code,
        f"{side}Type1Code": government,
    }


def _geo(place: Entity | None) -> dict[str, str]:
    if place is None:
        return {}
    known = _places().get(place.id.removeprefix("place:"))
    row = {
        "ActionGeo_Type": "1" if place.kind == "country" else "4",
        "ActionGeo_FullName": place.name,
        "ActionGeo_CountryCode": place.country or "",
    }
    if known is not None and known.lat is not None and known.lon is not None:
        row |= {"ActionGeo_Lat": str(known.lat), "ActionGeo_Long": str(known.lon)}
        row["ActionGeo_FeatureID"] = str(known.geonames or "")
    return row


@cache
def _places() -> dict[str, Place]:
    return {row.id: row for row in data("places", Place)}


def _compact(day: str) -> str:
    """Return a day, month or year in eight digits; unknown parts are zeros, as GDELT has them.

    >>> _compact("2024-11-27"), _compact("2024-11")
    ('20241127', '20241100')
    """
    return (day.replace("-", "") + "0000")[:8]


def _fraction(day: str) -> float:
    parts = [int(part) for part in day.split("-")] + [1, 1]
    year = parts[0]
    start = date(year, 1, 1)
    days_in_year = (date(year + 1, 1, 1) - start).days if year < 9999 else 365
    return year + (date(year, parts[1], parts[2]) - start).days / days_in_year
