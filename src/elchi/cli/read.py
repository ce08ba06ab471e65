"""``elchi read``: read articles into the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import as_json, open_ledger


def command(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(help="Files or folders: .txt, .html, .json, .jsonl.", exists=True),
    ],
    workers: Annotated[int, typer.Option(min=0, help="Processes; 0 for one per core.")] = 0,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Read articles into the ledger and print what was found.

    Reading the same article again adds nothing. A file that cannot be read is
    named with the reason, the rest goes on, and the exit code is 1.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from elchi.pipeline import Item, connect_all, store, unread
    from elchi.read import read
    from elchi.scale.cores import many_cores
    from elchi.store import LedgerError

    ledger = open_ledger(context, create=True)
    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"))
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("read", total=None)

        def counted(items: Iterable[Item]) -> Iterator[Item]:
            for item in items:
                bar.advance(task)
                yield item

        try:
            summary = store(
                counted(many_cores(unread(read(paths), ledger), workers or None)), ledger
            )
            joined = connect_all(ledger)
        except LedgerError as error:
            kept = ledger.count()["article"]
            typer.echo(f"elchi: {error}", err=True)
            typer.echo(f"{kept} articles are kept; free space and run the same again", err=True)
            raise typer.Exit(1) from error
    counts = ledger.count()
    if json:
        typer.echo(
            as_json(
                {
                    "ledger": ledger.place,
                    "read": summary.read,
                    "new": summary.new,
                    "facts": summary.facts,
                    "joined": joined,
                    "problems": [
                        {"path": one.path, "reason": one.reason} for one in summary.problems
                    ],
                    "dropped": dict(summary.dropped),
                    "ledger_counts": counts,
                }
            )
        )
    else:
        typer.echo(
            f"{summary.read} articles read, {summary.new} of them new, {summary.facts} facts added"
        )
        kinds = ", ".join(
            f"{counts.get(kind, 0)} {kind}s"
            for kind in ("statement", "event", "figure", "tie", "position")
        )
        typer.echo(f"in the ledger: {counts['article']} articles, {kinds}")
        typer.echo(f"ledger: {ledger.place}")
        for what, count in summary.dropped:
            typer.echo(f"dropped: {count} × {what}", err=True)
        for one in summary.problems:
            typer.echo(f"not read: {one.path}: {one.reason}", err=True)
    if summary.problems:
        raise typer.Exit(1)
