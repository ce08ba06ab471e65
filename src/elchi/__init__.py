"""Elchi: what the press writes about relations between states, with its words.

`open` opens a ledger that ``elchi read`` made and answers questions from it; see
`elchi.serve.answers.Library` and docs/python-api.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from elchi.serve.answers import open_ledger as open

__all__ = ["open"]


def __getattr__(name: str) -> Any:
    """Load the library when it is first asked for, so that importing a part stays quick."""
    if name == "open":
        from elchi.serve.answers import open_ledger

        return open_ledger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
