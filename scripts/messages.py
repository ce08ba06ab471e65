"""Bring the message catalogues of the web application up to date with its pages.

    python scripts/messages.py           add new messages, drop those that are gone
    python scripts/messages.py --check   say which messages a catalogue lacks

A new message has an empty translation until somebody writes it; a test fails until
then.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

SERVE = Path(__file__).parent.parent / "src" / "elchi" / "serve"
LOCALE = SERVE / "web" / "locale"

METHODS = [("**.py", "python"), ("**.j2", "jinja2")]
OPTIONS = {"**.j2": {"trimmed": "true", "silent": "false", "newstyle_gettext": "true"}}
#: What asks for a message besides gettext's own names.
NOISE = re.compile(
    r'^"(Project-Id|Report-Msgid|POT-C|PO-Rev|Last-T|Language-Team|MIME|Generated|Content-T'
    r"ransfer).*\n",
    re.MULTILINE,
)
KEYWORDS = {"gettext": None, "ngettext": (1, 2), "_": None, "say": None, "N_": None}


def template() -> Catalog:
    """All messages of the pages, in order of the files."""
    found = Catalog(charset="utf-8")
    rows = extract_from_dir(SERVE, METHODS, OPTIONS, KEYWORDS)
    for filename, _, message, _, _ in sorted(rows, key=lambda row: (row[0], row[1])):
        found.add(message, locations=[(filename, 0)])
    return found


def lacking(code: str) -> list[str]:
    """The messages of the pages that a language does not translate."""
    with (LOCALE / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    missing = []
    for message in template():
        if not message.id:
            continue
        known = catalogue.get(message.id)
        text = known.string if known else ""
        if not (all(text) if isinstance(text, (tuple, list)) else text):
            missing.append(str(message.id))
    return missing


def main() -> None:
    """Update or check every catalogue."""
    codes = sorted(path.stem for path in LOCALE.glob("*.po"))
    if "--check" in sys.argv:
        for code in codes:
            print(code, *lacking(code), sep="\n    ")
        return
    for code in codes:
        path = LOCALE / f"{code}.po"
        with path.open("rb") as file:
            catalogue = read_po(file, locale=code)
        catalogue.update(template(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with path.open("wb") as out:
            write_po(out, catalogue, width=100, include_lineno=False)
        text = path.read_text("utf-8")
        path.write_text(NOISE.sub("", text), "utf-8")


if __name__ == "__main__":
    main()
