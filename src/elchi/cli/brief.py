"""``elchi brief``: the dossier of two states."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import fail, open_ledger, write


def command(
    context: typer.Context,
    a: Annotated[str, typer.Argument(help="A state: code or name in any language.")],
    b: Annotated[str, typer.Argument(help="Another state.")],
    since: Annotated[
        str | None, typer.Option(help="Leave out what ended before: 2022, 2022-05.")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Leave out what began after.")] = None,
    known_at: Annotated[
        str | None, typer.Option("--known-at", help="Only what had been read by then.")
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the dossier.")] = "en",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="FILE.html, FILE.md or FILE.json; else the terminal."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Write the dossier of two states: every line with its words and its article."""
    from elchi.languages import codes
    from elchi.serve.dossier import build
    from elchi.serve.questions import UnknownStateError, is_date, pair, state_code
    from elchi.serve.surfaces import surfaces
    from elchi.serve.web.alone import pair_alone
    from elchi.serve.wording import reader
    from elchi.serve.write import data, markdown

    if lang not in codes():
        fail(f"no language {lang!r}: known are {', '.join(codes())}")
    for value in (since, until, known_at):
        if value is not None and not is_date(value):
            fail(f"{value!r} is no date: write 2022, 2022-05 or 2022-05-31")
    try:
        states = state_code(a), state_code(b)
    except UnknownStateError as error:
        fail(str(error))
    if states[0] == states[1]:
        fail(f"a dossier needs two states, not {states[0]} twice")
    ending = output.suffix.lower() if output is not None else ".md"
    if ending not in (".html", ".md", ".json"):
        fail(f"{output}: the name must end in .html, .md or .json")
    ledger = open_ledger(context)
    account = pair(ledger, *states, since=since, until=until, known_at=known_at)
    known = reader(lang, surfaces(account.articles, lang))
    dossier = build(account, known)
    if json or ending == ".json":
        write(data(dossier), output)
    elif ending == ".html":
        write(pair_alone(ledger, account, known), output)
    else:
        write(markdown(dossier), output)
    if output is not None:
        typer.echo(f"{output}: {len(account.lines)} facts from {len(account.articles)} articles")
