"""JSON-LD: facts as linked data; their words as annotations with positions in the text.

Articles are schema.org articles. Each fact is derived from its article (PROV-O) and
points to its words with a Web Annotation text position selector, in code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from elchi.facts.parts import entities_of, kind_of, spans_of
from elchi.serve.export.source import Found, Lost, Row, facts, readings
from elchi.store import Ledger, Stored

CONTEXT: Row = {
    "schema": "http://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "elchi": "urn:elchi:",
    "@base": "urn:elchi:",
    "Article": "schema:NewsArticle",
    "name": "schema:name",
    "inLanguage": "schema:inLanguage",
    "datePublished": "schema:datePublished",
    "url": {"@id": "schema:url", "@type": "@id"},
    "country": "schema:addressCountry",
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "date": "elchi:date",
    "words": {"@id": "oa:hasSelector", "@container": "@set"},
    "exact": "oa:exact",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "@vocab": "urn:elchi:",
}

_CLASSES = {
    "person": "schema:Person",
    "country": "schema:Country",
    "place": "schema:Place",
    "organisation": "schema:Organization",
    "gathering": "schema:Event",
    "instrument": "schema:CreativeWork",
    "system": "schema:Thing",
}

#: Fields that are told in another way: by spans, parties or the date.
_ELSEWHERE = frozenset(
    {"span", "trigger", "also", "quotes", "cue", "rule", "date", "speaker", "addressee",
     "source", "target", "place", "parties", "holder"}
)  # fmt: skip


def jsonld(ledger: Ledger, lost: Lost) -> Row:
    """Return the whole ledger as one JSON-LD object."""
    graph: list[Row] = []
    seen: set[str] = set()
    for stored in readings(ledger):
        graph.append(_article(stored))
        for entity in stored.reading.entities:
            if entity.id not in seen:
                seen.add(entity.id)
                row: Row = {"@id": _id(entity.id), "@type": _CLASSES[entity.kind]}
                graph.append(row | {"name": entity.name} | _known({"country": entity.country}))
        graph.extend(_fact(found) for found in facts(stored))
        lost.add("mentions of names outside facts", len(stored.reading.mentions))
    return {"@context": CONTEXT, "@graph": graph}


def _id(id_: str) -> str:
    """Return an IRI: characters that none may hold are percent-encoded.

    >>> _id("person:ab cd")
    'urn:elchi:person:ab%20cd'
    """
    from urllib.parse import quote

    return f"urn:elchi:{quote(id_, safe=':-._~/')}"


def _known(row: Row) -> Row:
    return {key: value for key, value in row.items() if value is not None}


def _article(stored: Stored) -> Row:
    document = stored.reading.document
    row = {
        "@id": _id(f"article:{document.sha256}"),
        "@type": "Article",
        "name": document.title or document.id,
        "inLanguage": document.language,
        "datePublished": document.published,
        "url": document.url if document.url and document.url.startswith("http") else None,
    }
    return _known(row)


def _fact(found: Found) -> Row:
    fact = found.fact
    row: Row = {
        "@id": _id(f"fact:{found.id}"),
        "@type": f"elchi:{kind_of(fact).capitalize()}",
        "derivedFrom": _id(f"article:{found.stored.reading.document.sha256}"),
        "words": list(_words(found)),
    }
    for field in fields(fact):
        value = getattr(fact, field.name)
        if field.name not in _ELSEWHERE and value is not None:
            row[field.name] = value
    if found.date is not None:
        row["date"] = found.date
    for part, entity in entities_of(fact):
        row.setdefault(part, []).append({"@id": _id(entity)})
    return row


def _words(found: Found) -> Iterator[Row]:
    for part, span in spans_of(found.fact):
        yield {
            "@type": "oa:TextPositionSelector",
            "part": part,
            "start": span.start,
            "end": span.end,
            "exact": found.words(span),
        }
