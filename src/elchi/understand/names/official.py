"""Official names that begin or end in small letters, where capitals tell names.

«Суверенный совет», «Канадская служба переливания крови»: a capitalised adjective in
mid-sentence, a lower-case generic noun, what goes on with it. «Бюро переписи
населения»: a capitalised noun and lower-case genitives. «река Потомак»: a place that
its generic noun tells. Rules of capital letters after the Russian orthography of
names (Лопатин, Правила русской орфографии и пунктуации, 2006, §§ 166-195).
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
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import office_stems

_LONGEST = 5
"""Words after the generic noun."""


@dataclass(frozen=True, slots=True)
class _Official:
    heads: Phrases[EntityKind]
    settled: Phrases[EntityKind]
    adjectives: tuple[str, ...]
    genitives: tuple[str, ...]
    verbs: tuple[str, ...]
    about: frozenset[str]


@cache
def _official(code: str) -> _Official:
    words, stems = load(code).words(Words), office_stems(code)
    bodies: list[tuple[str, EntityKind]] = [(form, "organisation") for form in words.official]
    places: list[tuple[str, EntityKind]] = [(form, "place") for form in words.waters]
    return _Official(
        heads=Phrases(stems, [*bodies, *places]),
        settled=Phrases(stems, [(form, "place") for form in words.settled]),
        adjectives=words.adjectives,
        genitives=words.genitives,
        verbs=words.verbs,
        about=frozenset(map(key, words.about)),
    )


def find_official(page: Page) -> None:
    """Enter official names whose noun or complement is written small."""
    official = _official(page.article.language.code)
    keys = [word.key for word in page.words]
    _settled(page, official, keys)
    if not official.adjectives:
        return
    _regions(page, official, keys)
    for index in range(1, len(keys)):
        if not page.same_line(index - 1, index):
            continue
        hit = official.heads.at(keys, index, len(keys))
        if hit is None or hit[0] != index + 1 or page.name(index) is not None:
            continue
        first = _adjective(page, official, index)
        capital = page.raw(index)[0].isupper() and _amid(page, index)
        if first == index and not capital:
            continue
        kind = hit[1][0]
        last = _complement(page, official, index + 1) if kind == "organisation" else index + 1
        if first < index or last > index + 1:
            _enter(page, first, last, kind)


def _settled(page: Page, official: _Official, keys: list[str]) -> None:
    """Enter places that their generic noun tells: "the district of Barmal"."""
    names = parts_of(page.article.language.code)
    for index in range(len(keys) - 1):
        place = official.settled.at(keys, index, len(keys))
        if place is None or not page.same_line(index, place[0]) or page.name(index) is not None:
            continue
        if names.capitals:
            if index == 0 or not _is_region(page, official, names, index - 1):
                _enter_place(page, names, place[0])
        else:
            _enter_rare(page, names, place[0])


def _regions(page: Page, official: _Official, keys: list[str]) -> None:
    """Enter the adjectives of provinces: «Жамбылская область», «в Хатлонской и Согдийской …»."""
    names = parts_of(page.article.language.code)
    for head in range(1, len(keys)):
        place = official.settled.at(keys, head, len(keys))
        if place is None or place[0] != head + 1 or not page.raw(head).islower():
            continue
        at = head - 1
        while page.same_line(at, head) and _is_region(page, official, names, at):
            found = page.name(at)
            if found is None or found.kind in ("person", "organisation") or found.doubtful:
                _enter(page, at, at + 1, "place", _region(page.key(at)))
            joined = page.key(at - 1) in (",", "и") and page.same_line(at - 2, head)
            at -= 2 if joined else len(keys)


def _is_region(page: Page, official: _Official, names: NameParts, at: int) -> bool:
    """Tell whether a capitalised adjective before "province" names one."""
    found = page.name(at)
    if found is not None and (found.demonym or found.last - found.first > 1):
        return False
    word, raw = page.key(at), page.raw(at)
    return (
        raw[0].isupper()
        and not raw.isupper()
        and _is_adjective(page, official, at)
        and word.endswith(_OF_A_REGION)
    )


_OF_A_REGION = tuple(
    stem + ending
    for stem in ("ск", "цк")
    for ending in ("ий", "ая", "ое", "ого", "ой", "ому", "им", "ом", "ую", "их", "ие", "ими")
)
"""Endings of adjectives that provinces and districts are called by."""


def _enter_rare(page: Page, names: NameParts, at: int) -> None:
    """Enter a place of one rare word, in a script without capitals."""
    found, word = page.name(at), page.key(at)
    if found is not None or not word[:1].isalpha() or word in names.stops or len(word) < 3:
        return
    if names.rare(word, 30) and not names.is_given(word):
        _enter(page, at, at + 1, "place")


def _amid(page: Page, at: int) -> bool:
    """Tell whether a word stands inside its sentence, where a capital must mean something."""
    before = page.key(at - 1)
    return page.same_line(at - 1, at) and (before[:1].isalnum() or before in ",(")


def _adjective(page: Page, official: _Official, head: int) -> int:
    """Return where the capitalised adjectives before a noun begin; `head` if none do."""
    at = head - 1
    while at > 0 and page.same_line(at - 1, head) and page.raw(at).islower() and head - at < 3:
        if not _is_adjective(page, official, at) or page.name(at) is not None:
            return head
        at -= 1
    named = page.name(at)
    if not (page.raw(at)[0].isupper() and _is_adjective(page, official, at) and _amid(page, at)):
        return head
    if page.raw(at).isupper() or (named is not None and named.last - named.first > 1):
        return head
    return at


def _is_adjective(page: Page, official: _Official, at: int) -> bool:
    word = page.key(at)
    return len(word) > 4 and word[:1].isalpha() and word.endswith(official.adjectives)


def _complement(page: Page, official: _Official, first: int) -> int:
    """Return where the genitives after a generic noun end."""
    at, last = first, first
    while at < page.line_end(first - 1) and at - first < _LONGEST:
        word, raw = page.key(at), page.raw(at)
        found = page.name(at)
        if found is not None and found.demonym and raw.islower():
            at += 1  # «Центр евразийской логистики»
            continue
        if found is not None:
            whole = found.kind == "place" and found.first == at and not found.demonym
            after = at > first and last == at
            return found.last if whole and (after or page.raw(first - 1)[0].isupper()) else last
        if word in official.about and at == first:
            at += 1
            continue
        if not raw.islower() or not raw.isalpha() or word.endswith(official.verbs):
            break
        told = page.key(first) in official.about and at == first + 1
        if not told and (len(word) < 3 or not word.endswith(official.genitives)):
            break
        at += 1
        if not word.endswith(official.adjectives):
            last = at
    return last


def _enter_place(page: Page, names: NameParts, at: int) -> None:
    """Enter the capitalised word after "the town", "the river"."""
    raw, word = page.raw(at), page.key(at)
    found = page.name(at)
    if not raw[0].isupper() or raw.isupper() or word in names.stops or not raw.isalpha():
        return
    if found is not None and (found.kind != "person" or found.last - found.first > 1):
        return
    last = at + 1
    while last < page.line_end(at) and last - at < 3 and page.name(last) is None:
        if not page.raw(last)[0].isupper() or not names.rare(page.key(last), 30):
            break
        last += 1
    if last > at + 1 or names.rare(word):
        _enter(page, at, last, "place")


def _region(word: str) -> str:
    """Return what a province's adjective is made from: «жамбылской» → «Жамбыл».

    >>> _region("хатлонской"), _region("согдийская")
    ('Хатлон', 'Согд')
    """
    ending = next(end for end in sorted(_OF_A_REGION, key=len)[::-1] if word.endswith(end))
    stem = word.removesuffix(ending).removesuffix("ий")
    return (stem if len(stem) > 2 else word).capitalize()


def _enter(page: Page, first: int, last: int, kind: EntityKind, called: str = "") -> None:
    name = romanise(called or " ".join(page.text(first, last).split()))
    entity = Entity(f"{'place' if kind == 'place' else 'body'}:{slug(name)}", kind, name, None)
    page.put(Found(first, last, page.span(first, last), kind, entity, rule="official"))
