"""Flat tables of the whole ledger: for CSV and Parquet, one file each.

Each kind of fact has a table with its own fields. What a fact has several of stands
apart: its parties in ``parties``, its words in ``words``, both by the fact's id. All
offsets are code points into ``articles.text``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from elchi.facts.parts import entities_of, kind_of, spans_of, words_of
from elchi.model import Event, Figure, Position, Statement, Tie
from elchi.serve.export.source import Found, Row, facts, readings
from elchi.store import Ledger, Stored

if TYPE_CHECKING:
    import pyarrow

#: Columns of each table with their types.
TABLES: dict[str, dict[str, type]] = {
    "articles": {
        "sha256": str, "id": str, "language": str, "published": str, "title": str, "url": str,
        "reader": str, "text": str,
    },
    "entities": {"sha256": str, "id": str, "kind": str, "name": str, "country": str},
    "mentions": {
        "sha256": str, "start": int, "end": int, "words": str, "entity": str, "demonym": bool,
    },
    "dates": {"sha256": str, "start": int, "end": int, "words": str, "value": str},
    "statements": {
        "speaker": str, "speaker_text": str, "form": str, "addressee": str, "medium": str,
    },
    "events": {"type": str, "mode": str, "place": str, "status": str},
    "figures": {
        "measure": str, "value": float, "unit": str, "comparison": str, "status": str,
    },
    "ties": {"tie": str, "source": str, "target": str, "role": str, "status": str},
    "positions": {"holder": str, "stance": str, "object": str},
    "parties": {"fact": str, "part": str, "entity": str, "name": str, "country": str},
    "words": {"fact": str, "sha256": str, "part": str, "start": int, "end": int, "words": str},
}  # fmt: skip

#: What every table of facts begins and ends with.
_FACT: dict[str, type] = {"id": str, "sha256": str, "article": str, "language": str}
_WORDS: dict[str, type] = {"date": str, "start": int, "end": int, "words": str, "rule": str}

for _name in ("statements", "events", "figures", "ties", "positions"):
    TABLES[_name] = {**_FACT, **TABLES[_name], **_WORDS}


def tables(ledger: Ledger) -> dict[str, list[Row]]:
    """Return the rows of every table, in order of the articles and places."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for stored in readings(ledger):
        for name, row in _article(stored):
            rows[name].append(row)
        for found in facts(stored):
            rows[f"{kind_of(found.fact)}s"].append(_fact(found))
            rows["parties"].extend(_parties(found))
            rows["words"].extend(_words(found))
    return rows


def _article(stored: Stored) -> Iterator[tuple[str, Row]]:
    reading, document = stored.reading, stored.reading.document
    sha256 = document.sha256
    yield (
        "articles",
        {
            "sha256": sha256,
            "id": document.id,
            "language": document.language,
            "published": document.published,
            "title": document.title,
            "url": document.url,
            "reader": reading.reader,
            "text": document.text,
        },
    )
    for entity in reading.entities:
        named = {"id": entity.id, "kind": entity.kind, "name": entity.name}
        yield "entities", {"sha256": sha256, **named, "country": entity.country}
    for mention in reading.mentions:
        span = mention.span
        row = {"sha256": sha256, "start": span.start, "end": span.end, "entity": mention.entity}
        yield "mentions", row | {"words": document.quote(span), "demonym": mention.demonym}
    for date in reading.dates:
        row = {"sha256": sha256, "start": date.span.start, "end": date.span.end}
        yield "dates", row | {"words": document.quote(date.span), "value": date.value}


def _fact(found: Found) -> Row:
    document, fact = found.stored.reading.document, found.fact
    span = words_of(fact)
    row: Row = {
        "id": found.id,
        "sha256": document.sha256,
        "article": document.id,
        "language": document.language,
        "date": found.date,
        "start": span.start,
        "end": span.end,
        "words": found.words(span),
        "rule": fact.rule,
    }
    own: tuple[str, ...]
    match fact:
        case Statement():
            own = ("speaker", "speaker_text", "form", "addressee", "medium")
        case Event():
            own = ("type", "mode", "place", "status")
        case Figure():
            own = ("measure", "value", "unit", "comparison", "status")
        case Tie():
            row["tie"] = fact.kind
            own = ("source", "target", "role", "status")
        case Position():
            own = ("holder", "stance", "object")
    return row | {name: getattr(fact, name) for name in own}


def _parties(found: Found) -> Iterator[Row]:
    for part, id_ in entities_of(found.fact):
        entity = found.entities[id_]
        row = {"fact": found.id, "part": part, "entity": id_}
        yield row | {"name": entity.name, "country": entity.country}


def _words(found: Found) -> Iterator[Row]:
    sha256 = found.stored.reading.document.sha256
    for part, span in spans_of(found.fact):
        row = {"fact": found.id, "sha256": sha256, "part": part}
        yield row | {"start": span.start, "end": span.end, "words": found.words(span)}


def write_csv(rows: dict[str, list[Row]], folder: Path) -> None:
    """Write one CSV file per table (RFC 4180, UTF-8); an empty cell is an unknown value."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns in TABLES.items():
        out = io.StringIO()
        writer = csv.DictWriter(out, fieldnames=list(columns))
        writer.writeheader()
        writer.writerows(rows[name])
        (folder / f"{name}.csv").write_text(out.getvalue(), "utf-8", newline="")


def write_parquet(rows: dict[str, list[Row]], folder: Path) -> None:
    """Write one Parquet file per table.

    Raises:
        ModuleNotFoundError: If pyarrow is not installed (the extra ``parquet``).
    """
    import pyarrow
    import pyarrow.parquet

    folder.mkdir(parents=True, exist_ok=True)
    types: dict[type, pyarrow.DataType] = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
    }
    for name, columns in TABLES.items():
        schema = pyarrow.schema([(column, types[kind]) for column, kind in columns.items()])
        table = pyarrow.Table.from_pylist(rows[name], schema=schema)
        pyarrow.parquet.write_table(table, folder / f"{name}.parquet", compression="zstd")
