"""``elchi export stories``: stories, versions, divergences and conflicts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from elchi.cli._common import as_json, open_ledger, write


def command(
    context: typer.Context,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; - for standard output.")
    ] = None,
) -> None:
    """Write what was found across articles as one JSON object, offsets in code points.

    The fields are described in docs/connect/stories.md.
    """
    from elchi.serve.export.stories import stories

    write(as_json(stories(open_ledger(context))) + "\n", output)
