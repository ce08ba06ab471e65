"""``elchi export plover``: events as PLOVER records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import open_ledger, write
from elchi.cli.export._report import lines, report


def command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; - for standard output.")
    ] = None,
) -> None:
    """Write the events as PLOVER JSON Lines, with the place of their words in the text."""
    from elchi.serve.export.plover import plover
    from elchi.serve.export.source import Lost

    lost = Lost()
    rows = list(plover(open_ledger(context), lost))
    write(lines(rows), output)
    report(output, f"{len(rows)} events", lost)
