"""Embassies: whose ("the Indian embassy", «российское посольство»), and where."""

from __future__ import annotations

from functools import cache

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.languages.words.ministries import Words as Ministries
from elchi.model import Entity
from elchi.understand.names.lexicon import states
from elchi.understand.names.page import Found, Page
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import office_stems

_REACH = 6


@cache
def _heads(code: str) -> Phrases[str]:
    words = load(code).words(Words)
    return Phrases(office_stems(code), [(form, form) for form in words.embassy])


def find_embassies(page: Page) -> None:
    """Enter embassies whose state stands beside the noun, as part of the name."""
    heads = _heads(page.article.language.code)
    done = 0
    for index in page.starts(heads):
        hit = heads.at(page.keys, index, page.line_end(index))
        if index < done or hit is None or page.name(index) is not None:
            continue
        first, last = index, hit[0]
        before, after = page.name(first - 1), page.name(last)
        owner: Found | None = None
        state = before is not None and before.kind == "country" and before.last == first
        beside = before is not None and (before.demonym or (state and _noun_first(page)))
        if before is not None and beside and page.same_line(first - 1, first):
            owner, first = before, before.first
        elif after is not None and after.kind == "country" and page.same_line(last, index):
            owner = after
            if page.article.language.words(Ministries).state_within or after.demonym:
                last = after.last
        if owner is not None and owner.country is not None:
            _enter(page, first, last, owner.country)
        done = last


def _noun_first(page: Page) -> bool:
    """Tell whether a state's name may stand before the noun ("Pakistan High Commission")."""
    return page.article.language.words(Ministries).state_first


def _enter(page: Page, first: int, last: int, state: str) -> None:
    where = _seat(page, first, last, state)
    name = f"Embassy of {states()[state].name}"
    ident = f"body:{state.lower()}-embassy"
    if where is not None and where.entity is not None:
        name = f"{name}, {where.entity.name}"
        ident = f"{ident}-{where.entity.id.partition(':')[2].lower()}"
    entity = Entity(ident, "organisation", name, state)
    page.put(Found(first, last, page.span(first, last), "organisation", entity, rule="embassy"))


def _seat(page: Page, first: int, last: int, state: str) -> Found | None:
    """Return the city abroad that is named beside the embassy."""
    for at in [*range(first - 1, first - _REACH, -1), *range(last, last + _REACH)]:
        found = page.name(at) if page.same_line(at, first) else None
        if found is not None and found.kind == "place" and found.country != state:
            return found
    return None
