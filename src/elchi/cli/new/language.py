"""``elchi new language``: the folder of a language, ready to be filled."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import fail


def command(
    code: Annotated[str, typer.Argument(help="BCP 47 tag, such as tr.")],
    name: Annotated[str, typer.Option(help="The language's own name.")],
    english: Annotated[str, typer.Option(help="Its name in English.")],
    script: Annotated[str, typer.Option(help="ISO 15924 code.")] = "Latn",
    rtl: Annotated[bool, typer.Option("--rtl", help="Written from right to left.")] = False,
    folder: Annotated[
        Path | None, typer.Option(help="Where to write it; else among the languages.")
    ] = None,
) -> None:
    """Write the empty files of a new language and what is to be done with them."""
    from elchi.languages import FOLDER, LanguageError
    from elchi.languages.scaffold import NewLanguage, scaffold

    capitals = script in ("Latn", "Cyrl", "Grek", "Armn")
    new = NewLanguage(code, name, english, script, "rtl" if rtl else "ltr", capitals)
    try:
        written = scaffold(new, folder or FOLDER)
    except LanguageError as error:
        fail(str(error))
    typer.echo(f"{len(written)} files to fill, best in this order (docs/add-a-language.md):")
    order = ("language.toml", "names", "dates", "numbers", "grammar", "facts", "zones", "labels")
    for path in sorted(written, key=lambda p: _rank(str(p), order)):
        typer.echo(f"  {path}")
    typer.echo(f"then write tests/golden/{code}/<kind>.toml and run make test")


def _rank(path: str, order: tuple[str, ...]) -> tuple[int, str]:
    return next((i for i, part in enumerate(order) if part in path), len(order)), path
