"""``elchi new``: the empty files of something new."""

from __future__ import annotations

import importlib
import pkgutil

import typer

app = typer.Typer(no_args_is_help=True, help="Begin something new: writes its empty files.")


@app.callback()
def _group() -> None:
    """Keep `language` a command of its own while it is the only one."""


for _info in pkgutil.iter_modules(__path__):
    _module = importlib.import_module(f"{__name__}.{_info.name}")
    app.command(_info.name)(_module.command)
