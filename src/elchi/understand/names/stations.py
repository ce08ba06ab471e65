"""Places that no table knows, told by a preposition ("at Dudhnial", «в Исфане»)."""

from __future__ import annotations

from elchi.model import Entity
from elchi.text.romanise import romanise, slug
from elchi.understand.names.lone import placed
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.who import known_single

_RARE = 36


def find_stations(page: Page) -> None:
    """Enter capitalised rare words after a preposition of place, and lone ones joined to a place.

    What may be a person named on the page or known to all is left; a place told once is
    known wherever it stands alone.
    """
    names = parts_of(page.article.language.code)
    if not names.capitals:
        return
    persons = _of_persons(page, names)
    for index in page.capitals:  # `_place_word` asks for one
        if not placed(page, names, index) or names.stems(page.key(index)) in persons:
            continue
        end = index
        while end < page.line_end(index) and end - index < 3 and _place_word(page, names, end):
            end += 1
        lone = page.key(index - 1) not in names.where
        if end == index or (lone and end > index + 1) or page.raw(index - 1).isupper():
            continue
        code = page.article.language.code
        if end > index + 1 or known_single(code, page.key(index), names, None, True) is None:
            _enter(page, names, index, end)
    _again(page, names)


def _of_persons(page: Page, names: NameParts) -> set[str]:
    """Return the stems of the words of the persons found so far."""
    return {
        names.stems(page.key(at))
        for found in page.found
        if found.kind == "person"
        for at in range(found.first, found.last)
    }


def _again(page: Page, names: NameParts) -> None:
    """Enter lone places told once wherever else they stand alone."""
    told = {
        names.stems(page.key(found.first)): found
        for found in page.found
        if found.rule == "preposition" and found.last - found.first == 1
    }
    for index in page.capitals if told else ():
        found = told.get(names.stems(page.key(index)))
        if found is None or page.name(index) is not None:
            continue
        beside = [at for at in (index - 1, index + 1) if page.same_line(at, index)]
        if any(page.raw(at)[0].isupper() and page.name(at) is None for at in beside[1:]):
            continue
        span = page.span(index, index + 1)
        page.put(Found(index, index + 1, span, "place", found.entity, rule="again"))


def _place_word(page: Page, names: NameParts, at: int) -> bool:
    raw, word = page.raw(at), page.key(at)
    if page.name(at) is not None or not raw[0].isupper() or (raw.isupper() and len(raw) > 1):
        return False
    if len(word) < 3 or not raw[-1].isalpha():
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
