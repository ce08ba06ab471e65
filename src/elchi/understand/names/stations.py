"""Places that no table knows, told by a preposition ("at Dudhnial", «в Исфане»)."""

from __future__ import annotations

from elchi.languages.words.persons import Words
from elchi.model import Entity
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of

_RARE = 36


def find_stations(page: Page) -> None:
    """Enter capitalised rare words after a preposition of place."""
    names = parts_of(page.article.language.code)
    if not names.capitals:
        return
    where = frozenset(map(key, page.article.language.words(Words).where))
    for index in range(1, len(page)):
        if page.key(index - 1) not in where or not page.same_line(index - 1, index):
            continue
        end = index
        while end < page.line_end(index) and end - index < 3 and _place_word(page, names, end):
            end += 1
        if end > index and not page.raw(index - 1).isupper():
            _enter(page, names, index, end)


def _place_word(page: Page, names: NameParts, at: int) -> bool:
    raw, word = page.raw(at), page.key(at)
    if page.name(at) is not None or not raw[0].isupper() or (raw.isupper() and len(raw) > 1):
        return False
    return word not in names.stops and names.rare(word, _RARE)


def _enter(page: Page, names: NameParts, first: int, last: int) -> None:
    if last < page.line_end(first) and page.raw(last)[0].isupper():
        return
    known = _same_place(page, names, page.key(first)) if last - first == 1 else None
    name = romanise(page.text(first, last))
    entity = known or Entity(f"place:{slug(name)}", "place", name, None)
    page.put(Found(first, last, page.span(first, last), "place", entity, rule="preposition"))


def _same_place(page: Page, names: NameParts, word: str) -> Entity | None:
    for found in page.found:
        alone = found.rule == "preposition" and found.last - found.first == 1
        if alone and names.stems(page.key(found.first)) == names.stems(word):
            return found.entity
    return None
