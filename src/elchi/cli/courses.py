"""``elchi courses``: positions and ties of two states over time."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from elchi.cli._common import as_json, fail, open_ledger

if TYPE_CHECKING:
    from elchi.serve.over_time import Row, Telling

_MOST = 6


def command(
    context: typer.Context,
    a: Annotated[str, typer.Argument(help="A state: code or name in any language.")],
    b: Annotated[str, typer.Argument(help="Another state.")],
    known_at: Annotated[
        str | None, typer.Option("--known-at", help="Only what had been read by then.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every telling of each.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what two states held: first seen, last confirmed, changed, contradicted.

    Each telling has three times: when it held, when it was said, when it was read.
    """
    from elchi.serve.over_time import over_time
    from elchi.serve.questions import UnknownStateError, is_date, state_code

    if known_at is not None and not is_date(known_at):
        fail(f"{known_at!r} is no date: write 2022, 2022-05 or 2022-05-31")
    try:
        states = state_code(a), state_code(b)
    except UnknownStateError as error:
        fail(str(error))
    if states[0] == states[1]:
        fail(f"courses need two states, not {states[0]} twice")
    rows = over_time(open_ledger(context), *states, known_at=known_at)
    if json:
        typer.echo(as_json([_plain(dataclasses.asdict(row)) for row in rows]))
        return
    if not rows:
        typer.echo("no position or tie of the two is told")
    for row in rows:
        _print(row, None if everything else _MOST)


def _print(row: Row, most: int | None) -> None:
    seen = f"first seen {row.first or 'undated'}, last confirmed {row.last or 'undated'}"
    texts = "1 text" if row.witnesses == 1 else f"{row.witnesses} independent texts"
    typer.echo(f"{row.holder} {row.what}: {seen}, {texts}")
    for telling in row.tellings[:most]:
        typer.echo(f"  {_told(telling)}")
    if most is not None and len(row.tellings) > most:
        typer.echo(f"  … {len(row.tellings) - most} more (--all)")
    for turn in row.turns:
        typer.echo(f"  {turn.kind.replace('_', ' ')}: {turn.reason}")
        if turn.later is not None:
            typer.echo(f"    {_told(turn.later)}")


def _told(one: Telling) -> str:
    times = f"held {one.held or '?'}, said {one.said or '?'}, read {one.read.date().isoformat()}"
    return f"“{one.words}”  [{times}; {one.article}, {one.fact[:8]}]"


def _plain(value: Any) -> Any:
    """Return a value with its moments as ISO 8601."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime) else value
