"""``elchi export records``: all facts, one JSON object per article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import open_ledger, write


def command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; - for standard output.")
    ] = None,
) -> None:
    """Write all facts as JSON Lines, one article a line, offsets in code points.

    The fields are described in docs/data-model.md.
    """
    from elchi.serve.export.records import record

    ledger = open_ledger(context)
    identities = ledger.identities()
    lines = [
        json.dumps(record(stored.reading, identities), ensure_ascii=False)
        for stored in ledger.readings()
    ]
    write("".join(line + "\n" for line in lines), output)
