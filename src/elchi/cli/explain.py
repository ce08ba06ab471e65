"""``elchi explain``: the words behind one fact, what fired, and what was rejected."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Annotated

import typer

from elchi.cli._common import as_json, fail, open_ledger

if TYPE_CHECKING:
    from rich.console import Console

    from elchi.serve.explain import Explanation


def command(
    context: typer.Context,
    fact: Annotated[str, typer.Argument(help="The fact's id, or the beginning of it.")],
    lang: Annotated[str, typer.Option(help="Language of the fact in words.")] = "en",
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show why a fact was read: its words, the wording, and the nearest readings rejected."""
    from rich.console import Console

    from elchi.languages import codes
    from elchi.serve.explain import explain
    from elchi.serve.wording import reader

    if lang not in codes():
        fail(f"no language {lang!r}: known are {', '.join(codes())}")
    ledger = open_ledger(context)
    found = explain(ledger, fact, None if lang == "en" else reader(lang, {}))
    if found is None:
        fail(f"no fact, or several, in the newest readings of {ledger.place} begin with {fact!r}")
    if json:
        typer.echo(as_json(dataclasses.asdict(found)))
        return
    _print(Console(highlight=False, soft_wrap=True), found)


def _print(console: Console, found: Explanation) -> None:
    from rich.text import Text

    line = found.line
    about = ", ".join(part for part in (line.date, line.status) if part)
    head = Text(f"{line.kind}  ", style="bold").append(line.text, style="not bold")
    console.print(head.append(f"  ({about})" if about else "", style="dim"))
    sentence = Text("  ")
    for piece in found.pieces:
        sentence.append(piece.words, style="bold yellow" if piece.marked else "")
    console.print(sentence)
    rows = [("article", f"{found.article}: {found.title}"), ("wording", line.rule)]
    rows += [*found.parts, ("reader", found.version), ("fact", line.id)]
    for name, value in rows:
        console.print(Text(f"  {name:<8} ", style="cyan").append(value, style="default"))
    if not found.same_reader:
        console.print(f"  This is another reader ({found.present}): it may decide otherwise.")
    if not found.again:
        console.print("  The present reader no longer reads this fact in the article.")
    if not found.rejected:
        console.print("Nothing else was considered at these words.")
        return
    console.print("[bold]Rejected[/bold], the nearest first")
    for one in found.rejected:
        rejected = Text(f"  {one.kind} ", style="magenta").append(one.rule, style="default")
        console.print(rejected.append(f"  “{one.words}”", style="dim"))
        console.print(f"    {one.why}", markup=False)
