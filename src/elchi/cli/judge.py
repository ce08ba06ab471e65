"""``elchi judge``: say that two entities are the same, or that they are not."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from elchi.cli._common import as_json, fail, open_ledger

if TYPE_CHECKING:
    from elchi.account import Judgement
    from elchi.store import Ledger

VERDICTS = ("same", "different", "none")


def command(
    context: typer.Context,
    one: Annotated[str | None, typer.Argument(help="A name or id.")] = None,
    other: Annotated[str | None, typer.Argument(help="Another name or id.")] = None,
    verdict: Annotated[
        str | None, typer.Argument(help="same, different, or none to take a verdict back.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why; kept with the verdict.")] = "",
    listing: Annotated[bool, typer.Option("--list", help="List all verdicts ever given.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Keep a verdict on two entities; it overrules scores, and the newest on a pair counts."""
    from elchi.pipeline import connect_all

    ledger = open_ledger(context)
    if listing:
        _list(ledger.account.judgements(), json)
        return
    if one is None or other is None or verdict not in VERDICTS:
        fail("say two names or ids and same, different or none (or --list)")
    first, second = (_meant(ledger, name) for name in (one, other))
    if first == second:
        fail(f"both are {first}: name them by their own ids (elchi who shows them)")
    said = ledger.account.judge(first, second, verdict, reason)  # type: ignore[arg-type]
    joined = connect_all(ledger)
    if json:
        typer.echo(as_json({**dataclasses.asdict(said), "made": said.made.isoformat()}))
        return
    typer.echo(f"{said.one} and {said.other}: {said.verdict}; {joined} entities are joined now")


def _list(rows: Sequence[Judgement], json: bool) -> None:
    if json:
        packed = [{**dataclasses.asdict(one), "made": one.made.isoformat()} for one in rows]
        typer.echo(as_json(packed))
        return
    newest = {(one.one, one.other): one for one in rows}
    for one in rows:
        holds = "" if newest[one.one, one.other] is one else "  (a newer one counts)"
        reason = f": {one.reason}" if one.reason else ""
        when = one.made.isoformat(timespec="minutes")
        typer.echo(f"{when}  {one.one} and {one.other} {one.verdict}{reason}{holds}")


def _meant(ledger: Ledger, name: str) -> str:
    """Return the id that a name or id means, or end the program where it is not one."""
    from elchi.serve.who import find, is_id

    if is_id(ledger, name):
        return name
    found = find(ledger, name)
    if not found:
        fail(f"nobody in {ledger.place} has a name like {name!r}")
    best = [one for one in found if one.score == found[0].score]
    if len(best) > 1:
        ids = ", ".join(one.id for one in best[:8])
        fail(f"{name!r} may mean several, name one by id: {ids}")
    return best[0].id
