"""What the pages say in the reader's language, from gettext catalogues.

English stands in the templates. Each other language has one catalogue,
``locale/<code>.po``, read when the application starts; a message without a
translation is an error of the tests, not of the page.
"""

from __future__ import annotations

import gettext
import io
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


def catalogue(code: str) -> Catalog:
    """Return the catalogue of a language as Babel reads it.

    Raises:
        FileNotFoundError: If the language has none.
    """
    with (LOCALE / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


@cache
def translations(code: str) -> gettext.NullTranslations:
    """Return the translations of a language; English needs none."""
    if code == "en":
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
