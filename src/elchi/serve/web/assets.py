"""Scripts, styles and fonts as the front end's build left them.

The build writes a manifest from source names to hashed file names. Without a
build (a checkout that has never run ``make web``) pages still work: they use the
plain style sheet and draw no pictures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
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
        fonts: Files of fonts by their names without the ending.
    """

    script: str | None
    styles: tuple[str, ...]
    fonts: Mapping[str, str]

    def early(self, language: str) -> tuple[str, ...]:
        """Return the fonts that pages in a language are written with, to load them early.

        Digits of another script's font stand a little higher or lower, so that lines
        would move when it came late.
        """
        return tuple(self.fonts[name] for name in _FONTS.get(language, ()) if name in self.fonts)


#: The files with a language's letters and digits, of the families in web/src/fonts.css.
_FONTS = {
    "en": ("noto-sans-latin-wght-normal",),
    "ru": ("noto-sans-cyrillic-wght-normal", "noto-sans-latin-wght-normal"),
    "ur": ("noto-nastaliq-urdu-arabic-wght-normal", "noto-nastaliq-urdu-latin-wght-normal"),
    "fa": ("vazirmatn-arabic-wght-normal", "vazirmatn-latin-wght-normal"),
    "hi": (
        "noto-sans-devanagari-devanagari-wght-normal",
        "noto-sans-devanagari-latin-wght-normal",
    ),
}


@cache
def assets() -> Assets:
    """Return what the build left; the plain style sheet where there was none.

    Raises:
        ValueError: If the manifest is not one of this program.
    """
    manifest = STATIC / "manifest.json"
    if not manifest.is_file():
        return Assets(None, ("style.css",), {})
    entries = json.loads(manifest.read_text("utf-8"))
    main = entries.get("src/main.js")
    if main is None:
        raise ValueError(f"{manifest} has no entry for src/main.js: run make web again")
    fonts = {
        Path(name).stem: entry["file"] for name, entry in entries.items() if name.endswith(".woff2")
    }
    return Assets(main["file"], tuple(main.get("css", ())), fonts)
