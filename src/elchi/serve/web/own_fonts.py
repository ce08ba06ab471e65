"""Fonts inside a page: for the dossier that is one file and asks for nothing elsewhere.

The build cuts each family by script; only the files with the letters and digits of the
languages on the page are put in, so that Nastaliq, Naskh and Devanagari are shaped on
any machine. A dossier of all five languages grows by some 700 KB, of English and Russian
alone by 80 KB. Without a build the page uses the fonts of its reader's system.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable

import regex
from markupsafe import Markup

from elchi.serve.web.assets import STATIC, assets

_FACE = regex.compile(r"@font-face\s*\{[^}]*\}")
_FILE = regex.compile(r"url\((?:\./)?([^)\"']+\.woff2)\)")


def faces(languages: Iterable[str]) -> Markup:
    """Return the style rules of the fonts of some languages, the fonts in them.

    Args:
        languages: BCP 47 tags; those that no font is shipped for are passed over.
    """
    built = assets()
    wanted = {STATIC / file for one in sorted(set(languages)) for file in built.early(one)}
    rules = []
    for style in built.styles:
        sheet = STATIC / style
        if not wanted or not sheet.is_file():
            continue
        for face in _FACE.findall(sheet.read_text("utf-8")):
            file = _FILE.search(face)
            if file is not None and sheet.parent / file[1] in wanted:
                font = base64.b64encode((sheet.parent / file[1]).read_bytes()).decode()
                rules.append(face.replace(file[0], f"url(data:font/woff2;base64,{font})"))
    return Markup("\n".join(rules))
