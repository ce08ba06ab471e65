"""Saying what an export wrote and what it could not hold."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from elchi.serve.export.source import Lost


def lines(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def report(output: Path | None, what: str, lost: Lost) -> None:
    """Print, beside the output itself, how much was written and what was left out."""
    typer.echo(f"{output or 'standard output'}: {what}", err=True)
    for line in lost.lines():
        typer.echo(f"  not expressed: {line}", err=True)
