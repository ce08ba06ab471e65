"""``elchi export``: the ledger in forms that other programs read."""

from __future__ import annotations

import importlib
import pkgutil

import typer

app = typer.Typer(no_args_is_help=True, help="Write the ledger for other programs.")
for _info in pkgutil.iter_modules(__path__):
    if _info.name.startswith("_"):
        continue
    _module = importlib.import_module(f"{__name__}.{_info.name}")
    app.command(_info.name)(_module.command)
