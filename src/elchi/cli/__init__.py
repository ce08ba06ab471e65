"""The command line: one file per command, found by its name.

Each module in this package offers ``command``, a function that Typer turns
into the command of the module's name. Commands import what is heavy inside
the function, so that ``elchi --help`` stays quick.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
from pathlib import Path
from typing import Annotated

import typer

from elchi.version import VERSION

EPILOG = (
    "Exit codes: 0 all went well; 1 the work was done but something is wrong "
    "(a file could not be read, a span does not match); 2 the call was wrong."
)


def _default_ledger() -> Path:
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "elchi" / "elchi.db"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"elchi {VERSION}")
        raise typer.Exit


def _root(
    context: typer.Context,
    ledger: Annotated[
        str | None,
        typer.Option(envvar="ELCHI_LEDGER", help="The ledger: a file, or a database URL."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read the press on relations between states, and show the words behind every fact."""
    context.obj = ledger or str(_default_ledger())


def build() -> typer.Typer:
    """Return the application with every command of this package."""
    app = typer.Typer(
        no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, epilog=EPILOG
    )
    app.callback(epilog=EPILOG)(_root)
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        if info.ispkg:
            app.add_typer(module.app, name=info.name)
        else:
            app.command(info.name.replace("_", "-"))(module.command)
    return app


def main() -> None:
    """Run the command line."""
    less_garbage()
    build()()


def less_garbage() -> None:
    """Look for garbage less often than Python does by itself.

    A command lives for seconds and makes tables of some hundred thousand objects that stay:
    looking through them again and again took a quarter of a short run.
    """
    gc.set_threshold(200_000, 10, 10)
