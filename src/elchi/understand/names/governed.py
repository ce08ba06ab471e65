"""Titles that another title is of: "adviser to the president", «пресс-секретарь премьера».

Where the title comes first, the second one stands right after it in the genitive, an
adjective of its state between them at most. Both make one office, held by whoever is
named behind; nobody is told who holds the second.
"""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.article import Title
from elchi.languages.words.offices import RANKS
from elchi.understand.names.beside import order_of
from elchi.understand.names.page import Page

_TO = ("advis", "aide", "assistant", "secretary")
_FOR = ("spokes", "press ")
_OF = ("envoy", "representative", "commissioner", "head of office", "chief of staff", "rapporteur")
_GENITIVE = ("а", "я", "ы", "и", "го")


def merged(page: Page, titles: list[Title]) -> list[Title]:
    """Return the titles, each with the one it governs as one title."""
    order = order_of(page.article.language.code)
    if order.body_before and not order.inflected:
        return titles
    found: list[Title] = []
    for title in titles:
        outer = found[-1] if found else None
        if outer is not None and _governs(page, outer, title, order.inflected):
            role = f"{outer.role} {_link(outer.role)} the {title.role}"
            found[-1] = replace(outer, last=title.last, role=role)
        else:
            found.append(title)
    return found


def _governs(page: Page, outer: Title, inner: Title, inflected: bool) -> bool:
    if outer.sort != "title" or inner.sort != "title" or inner.role in RANKS:
        return False
    if not any(part in outer.role for part in (*_TO, *_FOR, *_OF)) or " the " in outer.role:
        return False
    between = page.name(outer.last) if page.same_line(outer.first, inner.first) else None
    start = between.last if between is not None and between.demonym else outer.last
    if start != inner.first or not page.same_line(outer.first, inner.first):
        return False
    return not inflected or page.key(inner.first).endswith(_GENITIVE)


def _link(role: str) -> str:
    """Return the English preposition between a role and whom it serves.

    >>> _link("adviser"), _link("press secretary"), _link("special envoy")
    ('to', 'for', 'of')
    """
    if any(part in role for part in _FOR):
        return "for"
    return "to" if any(part in role for part in _TO) else "of"
