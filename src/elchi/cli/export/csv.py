"""``elchi export csv``: flat tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import fail, open_ledger
from elchi.cli.export._report import report


def command(
    context: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder for the tables.")],
) -> None:
    """Write everything as CSV tables: articles, names, facts by kind, parties, words."""
    from elchi.serve.export.source import Lost
    from elchi.serve.export.tables import tables, write_csv

    rows = tables(open_ledger(context))
    try:
        write_csv(rows, output)
    except OSError as error:
        fail(f"cannot write {output}: {error.strerror}")
    report(output, f"{sum(map(len, rows.values()))} rows in {len(rows)} tables", Lost())
