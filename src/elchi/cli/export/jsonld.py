"""``elchi export jsonld``: linked data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import as_json, open_ledger, write
from elchi.cli.export._report import report


def command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; - for standard output.")
    ] = None,
) -> None:
    """Write everything as one JSON-LD object: schema.org, PROV-O and Web Annotation."""
    from elchi.serve.export.jsonld import jsonld
    from elchi.serve.export.source import Lost

    lost = Lost()
    answer = jsonld(open_ledger(context), lost)
    write(as_json(answer) + "\n", output)
    report(output, f"{len(answer['@graph'])} things", lost)
