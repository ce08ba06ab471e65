"""``elchi score``: how the records compare with gold records."""

from __future__ import annotations

import json as json_module
from pathlib import Path
from typing import Annotated, Any

import typer

from elchi.cli._common import as_json, fail, open_ledger


def command(
    context: typer.Context,
    gold: Annotated[Path, typer.Argument(help="Gold records (.jsonl).", exists=True)],
    system: Annotated[
        Path | None, typer.Option(help="Records to score; else they are read afresh.")
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option(help="Folder of the texts; else the folder named like the gold file."),
    ] = None,
    lang: Annotated[str | None, typer.Option(help="Only articles in this language.")] = None,
    errors: Annotated[str | None, typer.Option(help="Print the wrong ones of one kind.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score records against gold records.

    Without --system the articles are read afresh, from --texts or the folder
    beside GOLD that has its name, or, without such a folder, taken from the ledger.
    """
    from elchi.score import compare, totals

    wanted = _load(gold)
    folder = texts or gold.with_suffix("")
    if system is not None:
        mine = _load(system)
    elif folder.is_dir():
        mine = _read([folder / f"{one}.txt" for one in wanted])
    else:
        mine = _stored(context)
    ids = [one for one, record in wanted.items() if lang in (None, record["language"])]
    absent = [one for one in ids if one not in mine]
    if absent:
        typer.echo(f"not among the records: {', '.join(absent)}", err=True)
    articles = [compare(wanted[one], mine.get(one)) for one in ids]
    if not articles:
        fail("no gold article is selected")
    if errors is not None:
        for article in articles:
            for kind, what, item in article.misses:
                if kind == errors:
                    line = json_module.dumps(item, ensure_ascii=False)
                    typer.echo(f"{article.gold['id']} {what} {line}")
        return
    rows = totals(articles)
    if json:
        keys = ("precision", "recall", "f1", "low", "high")
        typer.echo(
            as_json(
                {row.measure: {key: round(getattr(row, key), 4) for key in keys} for row in rows}
            )
        )
        return
    typer.echo(f"{len(articles)} articles")
    for row in rows:
        typer.echo(
            f"{row.measure:22s} P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}"
            f"  [{row.low:.3f}, {row.high:.3f}]"
        )


def _load(path: Path) -> dict[str, Any]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return {record["id"]: record for record in map(json_module.loads, filter(str.strip, lines))}
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        fail(f"{path} is no file of records: {error}")


def _read(texts: list[Path]) -> dict[str, Any]:
    """Read the articles and join persons as a ledger would."""
    from elchi.connect.identity import cast_of, connect
    from elchi.model import Reading
    from elchi.read import read
    from elchi.scale.cores import many_cores
    from elchi.serve.export.records import record

    readings = [
        item
        for item in many_cores(read([one for one in texts if one.is_file()]))
        if isinstance(item, Reading)
    ]
    entities = {entity.id: entity for one in readings for entity in one.entities}
    joined = {one.entity: entities[one.canonical] for one in connect(map(cast_of, readings))}
    return {reading.document.id: record(reading, joined) for reading in readings}


def _stored(context: typer.Context) -> dict[str, Any]:
    from elchi.serve.export.records import record

    ledger = open_ledger(context)
    identities = ledger.identities()
    return {
        stored.reading.document.id: record(stored.reading, identities)
        for stored in ledger.readings()
    }
