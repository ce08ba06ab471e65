"""Bodies with a foreign "of" in their name, in scripts without capitals: "چیمبر آف کامرس".

Such a preposition stands in transliterated names only. What is before and after it
belongs to the name up to a mark of case, a function word or a verb; "and" goes on once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.titles import is_title

_BEFORE, _AFTER = 3, 2
_FUNCTION = 53
"""From this frequency a word is none of a foreign name."""


@dataclass(frozen=True, slots=True)
class _Loaned:
    of: frozenset[str]
    joins: frozenset[str]
    instruments: frozenset[str]
    marks: frozenset[str]


@cache
def _loaned(code: str) -> _Loaned:
    words = load(code).words(Words)
    return _Loaned(
        frozenset(map(key, words.loaned)),
        frozenset(map(key, words.inside)) - {"-"},
        frozenset(map(key, words.instrument)),
        frozenset(map(key, (*words.located, *words.bare))),
    )


def find_loaned(page: Page) -> None:
    """Enter bodies and texts whose name has a foreign preposition."""
    loaned, names = _loaned(page.article.language.code), parts_of(page.article.language.code)
    index = 0
    while loaned.of and index < len(page):
        if page.key(index) not in loaned.of or _whole(page, index):
            index += 1
            continue
        first, last = index, index + 1
        while index - first < _BEFORE and _part(page, loaned, names, first - 1, index):
            first -= 1
        reach = last + _AFTER
        while last < reach and _part(page, loaned, names, last, index):
            last += 1
            joined = page.key(last) in loaned.of | loaned.joins and page.same_line(index, last)
            if joined and _part(page, loaned, names, last + 1, index):
                last, reach = last + 1, last + 3
        if first < index and last > index + 1:
            text = any(page.key(at) in loaned.instruments for at in range(first, index))
            _enter(page, first, last, "instrument" if text else "organisation")
        index = max(last, index + 1)


def _whole(page: Page, at: int) -> bool:
    found = page.name(at)
    return found is not None and found.kind != "person"


def _part(page: Page, loaned: _Loaned, names: NameParts, at: int, here: int) -> bool:
    if at < 0 or at >= len(page) or not page.same_line(at, here):
        return False
    word, found = page.key(at), page.name(at)
    if found is not None:
        return found.kind in ("place", "country", "organisation", "person")
    if not word[0].isalpha() or word in names.marks or word in loaned.marks or word in names.says:
        return False
    if is_title(page.article.language.code, word):
        return False
    return names.zipf.get(word, 0) < _FUNCTION


def _enter(page: Page, first: int, last: int, kind: EntityKind) -> None:
    name = romanise(" ".join(page.text(first, last).split()))
    entity = Entity(f"body:{slug(name)}", kind, name, None)
    page.put(Found(first, last, page.span(first, last), kind, entity, rule="loaned"))
