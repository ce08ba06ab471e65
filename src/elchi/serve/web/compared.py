"""The comparison of two articles as one HTML file: what ``elchi compare -o`` writes."""

from __future__ import annotations

from typing import Any

from elchi.languages import load
from elchi.languages.words.language import Words as About
from elchi.serve.compare import Compared
from elchi.serve.differences import TERMS
from elchi.serve.reasons import in_words
from elchi.serve.web.messages import translations
from elchi.serve.web.own_fonts import faces
from elchi.serve.web.view import environment
from elchi.serve.wording import reader
from elchi.serve.write import style
from elchi.version import VERSION


def compare_alone(compared: Compared, code: str) -> str:
    """Return the comparison as a page that needs nothing else, in language `code`."""
    say = translations(code).gettext
    known = reader(code, {})
    context: dict[str, Any] = {
        "layout": "alone.html.j2",
        "alone": True,
        "lang": code,
        "dir": load(code).words(About).direction,
        "style": faces({code, compared.a.language, compared.b.language}) + style(),
        "version": VERSION,
        "why": lambda reason: in_words(reason, known, say),
        "number": known.number,
        "term": lambda value: say(TERMS[value]),
        "c": compared,
    }
    return environment(code).get_template("compare.html.j2").render(context)
