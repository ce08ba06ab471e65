"""``elchi judge``: say that two entities are the same, or that they are not.

Two persons of one state with one full name have one id; ``--in`` and ``--as`` name the
articles in which it is the other of the two.
"""

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
    inside: Annotated[
        list[str] | None,
        typer.Option("--in", help="NAME different --in ARTICLE: there it is somebody else."),
    ] = None,
    post: Annotated[
        str | None,
        typer.Option("--as", help="NAME different --as POST: whoever holds this post is another."),
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
    if one is not None and (inside or post):
        said_of = other if verdict is None else verdict
        if said_of not in ("different", "none"):
            fail("with --in or --as say a name or id, and different or none")
        _part(ledger, _meant(ledger, one), said_of, (tuple(inside or ()), post), reason)
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


def _part(
    ledger: Ledger,
    id_: str,
    verdict: str,
    where: tuple[Sequence[str], str | None],
    reason: str,
) -> None:
    """Part somebody from a namesake of the same id, or take that back."""
    from elchi.pipeline import connect_all
    from elchi.serve.parting import articles_of, part

    articles, post = where
    try:
        found = articles_of(ledger, id_, articles, post)
    except LookupError as error:
        fail(str(error.args[0]))
    if verdict == "different" and part(ledger, id_, found, reason) == 0:
        fail(f"no other article would name {id_}: say which of them name the other")
    if verdict == "none":
        part(ledger, id_, found, reason, verdict="none")
    joined = connect_all(ledger)
    ids = ", ".join(sorted(found.values()))
    typer.echo(f"{id_} and {ids}: {verdict}; {joined} entities are joined now")


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
