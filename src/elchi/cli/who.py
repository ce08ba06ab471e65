"""``elchi who``: who somebody is, under all spellings, and why they are one."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Annotated, Any

import typer

from elchi.cli._common import as_json, fail, open_ledger

if TYPE_CHECKING:
    from rich.console import Console

    from elchi.serve.who import Who

_MOST_ARTICLES = 20


def command(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A name in any script, a part of it, or an id.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Show all whom the name may mean, and all articles.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show who a name means: spellings, posts, articles, what was joined and why, who is near."""
    from rich.console import Console

    from elchi.serve.who import find, who

    ledger = open_ledger(context)
    found = find(ledger, name)
    if not found:
        fail(f"nobody in {ledger.place} has a name like {name!r}")
    sure = [one for one in found if one.score == found[0].score]
    shown = [who(ledger, one.id) for one in (found if everything else sure)[:20]]
    if json:
        others = [dataclasses.asdict(one) for one in found[len(shown) :]]
        typer.echo(as_json({"found": [_plain(one) for one in shown], "also": others}))
        return
    console = Console(highlight=False, soft_wrap=True)
    for one in shown:
        _print(console, one, everything)
    rest = found[len(shown) :]
    if rest:
        console.print("[bold]It may also mean[/bold] (elchi who ID)")
        for each in rest[:10]:
            console.print(f"  {each.score:.2f}  {each.id}  {each.name}", markup=False)


def _plain(one: Who) -> dict[str, Any]:
    """Return the fields as JSON values, moments as ISO 8601."""
    fields = dataclasses.asdict(one)
    for said in fields["verdicts"]:
        said["made"] = said["made"].isoformat()
    return fields


def _print(console: Console, one: Who, everything: bool) -> None:
    from rich.markup import escape

    states = f", {', '.join(one.countries)}" if one.countries else ""
    console.print(f"[bold]{escape(one.name)}[/bold]  {one.kind}{states}  [dim]{one.id}[/dim]")
    for language, spellings in one.spellings.items():
        listed = ", ".join(f"{escape(words)} ×{count}" for words, count in spellings)
        console.print(f"  [cyan]{language}[/cyan] {listed}")
    if one.offices:
        console.print("  [bold]Offices[/bold]")
    for held in one.offices:
        days = held.first or "undated"
        if held.last and held.last != held.first:
            days += f" to {held.last}"
        ended = "" if held.status == "actual" else f" ({held.status})"
        sources = ", ".join(dict.fromkeys(source.stem for source in held.sources))
        console.print(f"  {days}: {held.role} of {held.body}{ended}  [dim]{escape(sources)}[/dim]")
    console.print(f"  [bold]Articles[/bold] {len(one.articles)}")
    for article in one.articles if everything else one.articles[:_MOST_ARTICLES]:
        title = escape(article.title or "")
        when = article.published or "undated"
        console.print(f"  {when} {article.language} {escape(article.id)} [dim]{title}[/dim]")
    if one.joined:
        console.print("  [bold]Joined[/bold]")
    for joined in one.joined:
        console.print(f"  {joined.score:.2f}  {joined.entity}: {joined.reason}", markup=False)
    if one.near:
        console.print("  [bold]Near, not joined[/bold]")
    for near in one.near:
        state = f" ({near.country})" if near.country else ""
        line = f"  {near.score:.2f}  {near.name}{state}, {near.id}: {near.reason}"
        console.print(line, markup=False)
    for said in one.verdicts:
        when = said.made.date().isoformat()
        reason = f": {said.reason}" if said.reason else ""
        console.print(
            f"  judged {when}: {said.one} and {said.other} {said.verdict}{reason}", markup=False
        )
