"""``elchi export gdelt``: events and mentions in the columns of GDELT 2.0."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import open_ledger, write
from elchi.cli.export._report import report


def command(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The folder for events.tsv and mentions.tsv.")
    ],
) -> None:
    """Write the events as GDELT-like tables, with true offsets into the original text."""
    from elchi.serve.export.gdelt import EVENT_COLUMNS, MENTION_COLUMNS, gdelt
    from elchi.serve.export.source import Lost

    lost = Lost()
    tables = gdelt(open_ledger(context), lost)
    for name, columns, rows in (
        ("events", EVENT_COLUMNS, tables.events),
        ("mentions", MENTION_COLUMNS, tables.mentions),
    ):
        text = "".join("\t".join(map(_cell, row)) + "\n" for row in (columns, *rows))
        write(text, output / f"{name}.tsv")
    report(output, f"{len(tables.events)} dyads", lost)


def _cell(value: str) -> str:
    """Return a value without what would break its line."""
    return " ".join(value.split())
