"""``elchi show``: one article with its facts marked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import as_json, fail, open_ledger, write

_STYLES = {
    "event": "bold yellow",
    "figure": "bold cyan",
    "tie": "magenta",
    "position": "magenta",
    "name": "green",
    "date": "blue",
    "statement": "italic",
    "zone": "dim",
    "number": "dim red",
}


def command(
    context: typer.Context,
    article: Annotated[str, typer.Argument(help="The article's id: file stem or content hash.")],
    lang: Annotated[str, typer.Option(help="Language of what stands beside the text.")] = "en",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="FILE.html; else the terminal.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the record as JSON.")] = False,
) -> None:
    """Show an article with its facts marked in the text and listed below it."""
    from rich.console import Console
    from rich.text import Text

    from elchi.languages import codes
    from elchi.serve.export.records import record
    from elchi.serve.show import show
    from elchi.serve.surfaces import surfaces
    from elchi.serve.wording import reader
    from elchi.serve.write import article_page, article_text

    if lang not in codes():
        fail(f"no language {lang!r}: known are {', '.join(codes())}")
    ledger = open_ledger(context)
    stored = ledger.find(article)
    if stored is None:
        fail(f"no article {article!r} in {ledger.place}")
    if json:
        write(as_json(record(stored.reading, ledger.identities())), output)
        return
    known = reader(lang, surfaces([stored], lang))
    shown = show(stored, known)
    if output is not None:
        if output.suffix.lower() != ".html":
            fail(f"{output}: the name must end in .html")
        write(article_page(shown, known), output)
        typer.echo(f"{output}: {len(shown.facts)} facts")
        return
    text = Text()
    for words, style in article_text(shown):
        text.append(words, style=_STYLES.get(style, ""))
    Console(highlight=False, soft_wrap=True).print(text)
