"""Scripts, styles and fonts as the front end's build left them.

The build writes a manifest from source names to hashed file names. Without a
build (a checkout that has never run ``make web``) pages still work: they use the
plain style sheet and draw no pictures.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses, below ``/static/``, of what every page loads.

    Attributes:
        script: The page's one script; None without a build.
        styles: Its style sheets.
    """

    script: str | None
    styles: tuple[str, ...]


@cache
def assets() -> Assets:
    """Return what the build left; the plain style sheet where there was none.

    Raises:
        ValueError: If the manifest is not one of this program.
    """
    manifest = STATIC / "manifest.json"
    if not manifest.is_file():
        return Assets(None, ("style.css",))
    entries = json.loads(manifest.read_text("utf-8"))
    main = entries.get("src/main.js")
    if main is None:
        raise ValueError(f"{manifest} has no entry for src/main.js: run make web again")
    return Assets(main["file"], tuple(main.get("css", ())))
