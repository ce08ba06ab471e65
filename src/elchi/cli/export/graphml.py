"""``elchi export graphml``: the graph of events and ties."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import open_ledger, write
from elchi.cli.export._report import report


def command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; - for standard output.")
    ] = None,
) -> None:
    """Write states, bodies and persons as nodes, events and ties as edges with their words."""
    from elchi.serve.export.graphml import graphml
    from elchi.serve.export.source import Lost

    lost = Lost()
    text = graphml(open_ledger(context), lost).decode()
    write(text, output)
    report(output, f"{text.count('<edge ')} edges", lost)
