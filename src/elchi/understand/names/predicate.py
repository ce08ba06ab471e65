"""Offices that a clause tells: "X, who heads B", "X is an adviser to B", "X … B کے مشیر ہیں".

Either a verb of leading stands behind the person and before the body, or a title with
its body is joined to the person by a copula. Where the verb comes last, the copula
follows the title and the person stands right before the phrase or before "who".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from elchi.facts.article import Title
from elchi.languages import load
from elchi.languages.words.offices import Words
from elchi.text.key import key
from elchi.understand.names.attach import Held, phrase_of
from elchi.understand.names.beside import order_of
from elchi.understand.names.page import Found, Page
from elchi.understand.names.phrases import Phrases, Stems

_BACK = 8
"""Words between "who" and the title where the verb comes last ("who since May …")."""

_FOR = 5
"""Words of what an office is for, between the title and a copula behind it."""

_COPULA = 4
"""Words of the longest copula."""


@dataclass(frozen=True, slots=True)
class _Told:
    heads: Phrases[str]
    joins: Phrases[bool]
    who: frozenset[str]
    fillers: frozenset[str]
    astray: frozenset[str]
    verb_last: bool


@cache
def _told(code: str) -> _Told:
    language = load(code)
    words = language.words(Words)
    copulas = [(form, False) for form in words.holds] + [(form, True) for form in words.held]
    return _Told(
        heads=Phrases(Stems(()), [(form, role) for role, fs in words.heads.items() for form in fs]),
        joins=Phrases(Stems(()), copulas),
        who=frozenset(map(key, words.who)),
        fillers=frozenset(map(key, words.fillers)),
        astray=frozenset(map(key, words.astray)),
        verb_last=bool(words.heads_last),
    )


def told_offices(page: Page, titles: list[Title]) -> Iterator[Held]:
    """Yield the offices that verbs and copulas tell of persons found already."""
    told = _told(page.article.language.code)
    keys = page.keys
    free = [title for title in titles if title.sort == "title"]
    for title in [*free, *_heading(page, told, keys)]:
        verb = title.sort == "profession"
        first, last, bodies, abroad = phrase_of(page, replace(title, sort="title"))
        if not bodies:
            continue
        if told.verb_last:
            joined = (
                told.joins.at(keys, last, page.line_end(last - 1)) if last < len(keys) else None
            )
            former = joined[1][0] if joined else None
            person = _before_phrase(page, told, first) if joined else None
        elif verb:
            former, person = False, _subject(page, told, title.first)
        else:
            former, person = _copula(page, told, keys, first)
        if person is not None and former is not None and not _inside(person, first, last):
            title = replace(title, sort="title", former=title.former or former)
            yield Held(title, person, bodies[0], abroad, first, last)


def _joined(page: Page, told: _Told, keys: list[str], last: int) -> tuple[int, list[bool]] | None:
    """Return the copula behind a title, over what it is for: "adviser … in matters of X is"."""
    of = order_of(page.article.language.code).of
    for at in range(last, min(last + _FOR, len(keys))):
        if not page.same_line(last - 1, at) or (at == last + 1 and page.key(last) not in of):
            return None
        joined = told.joins.at(keys, at, page.line_end(at))
        if joined is not None:
            return joined
    return None


def _inside(person: Found, first: int, last: int) -> bool:
    return first <= person.first < last


def _heading(page: Page, told: _Told, keys: list[str]) -> Iterator[Title]:
    """Yield verbs and nouns of leading as titles; "profession" marks them as no title."""
    for index in page.starts(told.heads):
        hit = told.heads.at(keys, index, page.line_end(index))
        if hit is not None and page.name(index) is None and page.key(hit[0]) not in told.astray:
            yield Title(index, hit[0], hit[1][0], False, "profession")


def _copula(
    page: Page, told: _Told, keys: list[str], first: int
) -> tuple[bool | None, Found | None]:
    """Return whether the office is past and the person before "is", "served as"."""
    at = first
    while page.same_line(at - 1, first) and page.key(at - 1) in told.fillers:
        at -= 1
    if at < first and page.same_line(at - 1, first) and page.key(at - 1) == ",":
        return False, _person(page, at - 2, first)  # "X, now president of B"
    for size in range(min(_COPULA, at), 0, -1):
        hit = told.joins.at(keys, at - size, at)
        if hit is not None and hit[0] == at and page.same_line(at - size, first):
            return hit[1][0], _subject(page, told, at - size)
    return None, None


def _subject(page: Page, told: _Told, verb: int) -> Found | None:
    """Return the person right before a verb, or before "who" that opens its clause."""
    at = verb - 1
    while page.same_line(at, verb) and page.key(at) in told.fillers:
        at -= 1
    if page.key(at) in told.who:
        at -= 1
        if page.key(at) == ",":
            at -= 1
    return _person(page, at, verb)


def _before_phrase(page: Page, told: _Told, first: int) -> Found | None:
    """Return the person right before a phrase, or before a "who" not far before it."""
    while page.same_line(first - 1, first) and page.key(first - 1) in told.fillers:
        first -= 1
    near = _person(page, first - 1, first) or (
        _person(page, first - 2, first) if page.key(first - 1) == "," else None
    )
    if near is not None:
        return near
    for at in range(first - 1, max(0, first - 1 - _BACK), -1):
        if not page.same_line(at, first) or page.key(at) in (".", ":"):
            return None
        if page.key(at) in told.who:
            return _person(page, at - 1, first) or (
                _person(page, at - 2, first) if page.key(at - 1) in (",", "،") else None
            )
    return None


def _person(page: Page, at: int, verb: int) -> Found | None:
    found = page.name(at) if at >= 0 and page.same_line(at, verb) else None
    return found if found is not None and found.kind == "person" else None
