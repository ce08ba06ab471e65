"""``elchi export ftm``: FollowTheMoney entities."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import open_ledger, write
from elchi.cli.export._report import lines, report


def command(
    context: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="The file of entities.")],
) -> None:
    """Write FollowTheMoney entities, and beside them FILE.spans.jsonl with what they cannot hold.

    The side file has the spans of every fact, quotations, figures and positions.
    """
    from elchi.serve.export.ftm import ftm
    from elchi.serve.export.source import Lost

    lost = Lost()
    entities, side = ftm(open_ledger(context), lost)
    write(lines(entities), output)
    beside = output.with_name(output.stem + ".spans.jsonl")
    write(lines(side), beside)
    report(output, f"{len(entities)} entities; {beside}: {len(side)} rows", lost)
