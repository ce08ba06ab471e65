"""What several commands share: the ledger, the console, ways to fail."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from elchi.store import Ledger


def open_ledger(context: typer.Context, *, create: bool = False) -> Ledger:
    """Open the ledger that the call names, or end the program saying what to do."""
    from elchi.store import Ledger, LedgerError

    try:
        return Ledger(context.obj, create=create)
    except LedgerError as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """End the program: the call was wrong (exit code 2)."""
    typer.echo(f"elchi: {message}", err=True)
    raise typer.Exit(2)


def write(text: str, output: Path | None) -> None:
    """Write `text` to a file, or to standard output where none is named."""
    if output is None or str(output) == "-":
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"cannot write {output}: {error.strerror}")


def as_json(value: Any) -> str:
    """Return `value` as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2)
