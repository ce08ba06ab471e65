"""The page of a pair as one file that needs nothing else: what ``elchi brief`` writes.

It is the page of the web application without its frame and filters, with every fact and
the whole text of every article.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from elchi.serve.differences import TERMS, Differences, differences
from elchi.serve.dossier import article_cards, article_texts
from elchi.serve.pair_page import PairPage, whole
from elchi.serve.questions import Account
from elchi.serve.reasons import in_words
from elchi.serve.web.messages import translations
from elchi.serve.web.own_fonts import faces
from elchi.serve.web.view import environment
from elchi.serve.wording import Reader, state_name
from elchi.serve.write import style
from elchi.store import Ledger
from elchi.version import VERSION


def pair_alone(ledger: Ledger, account: Account, reader: Reader) -> str:
    """Return the page of a pair as one HTML file.

    Everything is in the file, the fonts of its languages as well where the front end was
    built, and nothing in it asks for anything elsewhere.
    """
    code = reader.language.code
    say = translations(code).gettext
    languages = {code, *(one.reading.document.language for one in account.articles)}
    differing = differences(ledger, account, reader, say)
    shown = shown_pair(account, reader, whole(account, reader, say), differing)
    context: dict[str, Any] = {
        "layout": "alone.html.j2",
        "alone": True,
        "lang": code,
        "dir": reader.language.about.direction,
        "style": faces(languages) + style(),
        "version": VERSION,
        "number": reader.number,
        "why": lambda reason: in_words(reason, reader, say),
        "state_name": lambda state: state_name(state, code),
        "term": lambda value: say(TERMS[value]),
        "at": lambda sha256, fact=None: f"#article-{sha256[:16]}",
        "both": lambda a, b: f"#article-{a[:16]}",
        "p": {**shown, "texts": tuple(article_texts(account, reader))},
    }
    return environment(code).get_template("pair.html.j2").render(context)


def shown_pair(
    account: Account, reader: Reader, built: PairPage, differing: Differences
) -> dict[str, Any]:
    """Return what the template of a pair shows."""
    return {
        **{field.name: getattr(built, field.name) for field in dataclasses.fields(built)},
        **{field.name: getattr(differing, field.name) for field in dataclasses.fields(differing)},
        "chart": [dataclasses.asdict(one) for one in built.charts],
        "articles": tuple(article_cards(account.articles, reader)),
        "articles_title": reader.labels.sections["articles"],
    }
