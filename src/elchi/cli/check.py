"""``elchi check``: verify every span of the ledger against the stored text."""

from __future__ import annotations

from typing import Annotated

import typer

from elchi.cli._common import as_json, open_ledger


def command(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Verify that every fact still points to the words that it was read from.

    Exits with 1 if any span does not.
    """
    ledger = open_ledger(context)
    broken = list(ledger.check())
    counts = ledger.count()
    if json:
        rows = [
            {
                "article": one.article,
                "fact": one.fact,
                "part": one.part,
                "start": one.span.start,
                "end": one.span.end,
                "was": one.was,
                "now": one.now,
            }
            for one in broken
        ]
        typer.echo(as_json({"articles": counts["article"], "mismatches": rows}))
    else:
        for one in broken:
            typer.echo(
                f"{one.article[:12]} fact {one.fact[:12]} {one.part} at "
                f"{one.span.start}..{one.span.end}: was {one.was!r}, now {one.now!r}"
            )
        typer.echo(f"{counts['article']} articles checked, {len(broken)} spans do not match")
    if broken:
        raise typer.Exit(1)
