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
from elchi.understand.names.titles import is_title, office_stems

_LONGEST = 5
"""Words after the generic noun."""


@dataclass(frozen=True, slots=True)
class _Official:
    heads: Phrases[EntityKind]
    settled: Phrases[EntityKind]
    adjectives: tuple[str, ...]
    genitives: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    about: frozenset[str]
    qualifiers: Phrases[bool]
    streets: tuple[str, ...]


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
        nouns=tuple(ending for ending in words.genitives if len(ending) > 2),
        about=frozenset(map(key, words.about)),
        qualifiers=Phrases(stems, [(form, True) for form in words.qualifiers]),
        streets=tuple(map(key, words.streets)),
    )


def find_official(page: Page) -> None:
    """Enter official names whose noun or complement is written small."""
    official = _official(page.article.language.code)
    keys = page.keys
    _settled(page, official, keys)
    _qualified(page, official, keys)
    if not official.adjectives:
        return
    _regions(page, official, keys)
    for index in page.starts(official.heads):
        if not page.same_line(index - 1, index):
            continue
        hit = official.heads.at(keys, index, len(keys))
        if hit is None or not page.same_line(index, hit[0] - 1):
            continue
        end, kind = hit[0], hit[1][0]
        found = page.name(index)
        if found is not None and not (found.rule == "generic" and found.last == end):
            continue
        first = _adjective(page, official, index) if found is None else found.first
        capital = page.raw(index)[0].isupper() and _amid(page, index)
        if first == index and not capital:
            continue
        last = _complement(page, official, end) if kind == "organisation" else end
        if (first < index and found is None) or last > end:
            _enter(page, first, last, kind)


def _settled(page: Page, official: _Official, keys: list[str]) -> None:
    """Enter places that their generic noun tells: "the district of Barmal"."""
    names = parts_of(page.article.language.code)
    for index in page.starts(official.settled):
        place = official.settled.at(keys, index, len(keys))
        if place is None or not page.same_line(index, place[0]) or page.name(index) is not None:
            continue
        if names.capitals:
            if index == 0 or not _is_region(page, official, names, index - 1):
                _enter_place(page, names, place[0])
        else:
            _enter_rare(page, names, place[0])


def _qualified(page: Page, official: _Official, keys: list[str]) -> None:
    """Enter places with an adjective of their own («Большого Торонто»), and streets."""
    if not page.article.language.about.capitals:
        return
    for index in page.capitals:
        after = index + 1
        if not (index and page.same_line(index, after)):
            continue
        if page.key(after) == "-" and keys[min(after + 1, len(keys) - 1)] in official.streets:
            if page.touching(after) and page.touching(after + 1):
                _enter(page, index, after + 2, "place")
            continue
        if official.qualifiers.at(keys, index, after) is None or not _amid(page, index):
            continue
        mine, place = page.name(index), page.name(after)
        if (mine is not None and mine.last > after) or page.raw(after).isupper():
            continue
        known = place is not None and place.kind == "place" and not place.demonym
        known = known and place is not None and place.last == after + 1
        unknown = place is None and page.raw(after)[0].isupper() and page.raw(after).isalpha()
        unknown = unknown and parts_of(page.article.language.code).rare(keys[after], 36)
        unknown = unknown and not _is_adjective(page, official, after)
        lone = not page.same_line(after, after + 1) or not page.raw(after + 1)[0].isupper()
        if known or (unknown and lone and official.heads.at(keys, after, after + 1) is None):
            _enter(page, index, after + 1, "place")


def _regions(page: Page, official: _Official, keys: list[str]) -> None:
    """Enter the adjectives of provinces: «Жамбылская область», «в Хатлонской и Согдийской …»."""
    names = parts_of(page.article.language.code)
    for head in page.starts(official.settled):
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
    if not (len(word) > 4 and word[:1].isalpha() and word.endswith(official.adjectives)):
        return False
    return not is_title(page.article.language.code, word)  # «секретарем»


def _complement(page: Page, official: _Official, first: int) -> int:
    """Return where the genitives after a generic noun end, what it is about included."""
    at = last = _subject(page, official, first)
    told, stops = at > first, parts_of(page.article.language.code).stops
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
        if word == "и" and told and at == last and _goes_on(page, official, at + 1):
            at += 1  # «Комитет по делам молодежи и спорта»
            continue
        if not _plain(official, word, raw) or word in stops:
            break
        described = at > last and page.key(at - 1).endswith(_OF_GENITIVES)
        if not described and (len(word) < 3 or not word.endswith(official.genitives)):
            break
        at += 1
        if described or not word.endswith(official.adjectives):
            last = at
    return last


_OF_GENITIVES = ("ых", "их", "ой", "ого", "его")
"""Endings of adjectives in the genitive, after which a noun may end in any letter."""


def _goes_on(page: Page, official: _Official, at: int) -> bool:
    """Tell whether a noun in the genitive that names no other body or office stands at `at`."""
    if not page.same_line(at - 1, at) or page.name(at) is not None:
        return False
    word, code = page.key(at), page.article.language.code
    if not _plain(official, word, page.raw(at)) or not word.endswith(official.genitives):
        return False
    return official.heads.at([word], 0, 1) is None and not is_title(code, word)


_DATIVES = ("у", "ю", "е", "и", "ам", "ям", "ах", "ях")
"""Endings of nouns after «по», which tell where a list of them goes on."""


def _subject(page: Page, official: _Official, first: int) -> int:
    """Return where what a body is about ends: «по телевидению, радио и торговле»; else `first`."""
    if page.key(first) not in official.about or not page.same_line(first - 1, first):
        return first
    last = at = first
    while True:
        at += 1  # past the preposition, a comma or "and"
        while page.same_line(first, at) and _is_adjective(page, official, at):
            if page.name(at) is not None or not page.raw(at).islower():
                return last
            at += 1
        if not page.same_line(first, at) or page.name(at) is not None:
            return last
        word = page.key(at)
        if not _plain(official, word, page.raw(at)) or len(word) < 3:
            return last
        if last > first and not word.endswith(_DATIVES):
            return last
        at += 1
        if last == first or page.key(at) != ",":
            last = at
        listed = page.key(at) == "," and _listed(page, official, at)
        if not listed and page.key(at) != "и":
            return last


def _listed(page: Page, official: _Official, comma: int) -> bool:
    """Tell whether "and" ends a list within a few words after a comma."""
    for at in range(comma + 1, min(comma + 5, page.line_end(comma))):
        if page.key(at) == "и":
            return True
        if not _plain(official, page.key(at), page.raw(at)):
            return False
    return False


def _plain(official: _Official, word: str, raw: str) -> bool:
    """Tell whether a word is written small and is no verb."""
    verb = word.endswith(official.verbs) and not word.endswith(official.nouns)
    return raw.islower() and raw.isalpha() and not verb


def _enter_place(page: Page, names: NameParts, at: int) -> None:
    """Enter the capitalised word after "the town", "the river"."""
    raw, word = page.raw(at), page.key(at)
    found = page.name(at)
    if not raw[0].isupper() or raw.isupper() or word in names.stops or not raw.isalpha():
        return
    if found is not None and (found.kind != "person" or found.last - found.first > 1):
        return
    last = at + 1
    while last < page.line_end(at) and last - at < 5 and page.name(last) is None:
        hyphen = page.key(last) == "-" and page.touching(last) and page.touching(last + 1)
        if hyphen and (page.raw(last + 1)[0].isupper() or page.key(last + 2) == "-"):
            last += 2  # «Сан-Годан»
            continue
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
