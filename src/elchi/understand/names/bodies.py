"""Bodies, meetings, texts, schemes and places that their generic noun tells.

"Gulf Research Centre", «Банк «Керемет»», "مرکز گفتگوی خلیج": a generic noun with
a proper part. In scripts with capitals the capitals bound the name. In the others
only rare words, known names and few joiners may stand in the proper part, and a
name must have one of them: else "trade agreement" would be a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.phrases import Phrases, Stems
from elchi.understand.names.titles import office_stems
from elchi.understand.names.titles import parts as title_parts

_LONGEST = 6
_RARE = 36
_MATTER = 5
"""Words in which the noun of a text says what it is about."""

_NOUN = 50
"""Below this frequency a plain noun may stand between a place and the noun of a body."""


@dataclass(frozen=True, slots=True)
class _Generics:
    heads: Phrases[EntityKind]
    quoted: Phrases[EntityKind]
    inside: frozenset[str]
    concerning: frozenset[str]
    opening: frozenset[str]
    adjectives: tuple[str, ...]
    before: bool
    after: bool


@cache
def _generics(code: str) -> _Generics:
    words = load(code).words(Words)
    stems: Stems = office_stems(code)
    kinds: tuple[tuple[EntityKind, tuple[str, ...]], ...] = (
        ("organisation", words.organisation),
        ("instrument", words.instrument),
        ("system", words.system),
        ("place", words.place),
    )
    heads = [(form, kind) for kind, forms in kinds for form in forms]
    media: list[tuple[str, EntityKind]] = [
        (form, "organisation") for form in (*words.media, *words.companies)
    ]
    media += [(form, "gathering") for form in words.exercises]
    return _Generics(
        heads=Phrases(stems, heads),
        quoted=Phrases(stems, [*media, *heads]),
        inside=frozenset(map(key, words.inside)),
        concerning=frozenset(map(key, words.concerning)),
        opening=frozenset(map(key, words.opening)),
        adjectives=words.adjectives,
        before=words.head in ("last", "both"),
        after=words.head in ("first", "both"),
    )


def find_bodies(page: Page) -> None:
    """Enter unlisted bodies, meetings, texts, schemes and places."""
    code = page.article.language.code
    generics, names = _generics(code), parts_of(code)
    keys = page.keys
    done = 0
    for index in page.starts(generics.heads):
        hit = generics.heads.at(keys, index, len(keys))
        if index < done or hit is None or not page.same_line(index, hit[0] - 1):
            continue
        last, kinds = hit
        made = _named(page, generics, names, index, last, kinds[0])
        if made is not None:
            first, end = made
            if not _inside_longer(page, first, end):
                _enter(page, first, end, kinds[0])
                last = max(last, end)
        done = last
    for first, end, kind in _quoted(page, generics, keys):
        _enter(page, first, end, kind)


def is_generic(code: str, word: str) -> bool:
    """Tell whether a word's key is a noun of bodies, texts, schemes or places in any case."""
    return _generics(code).heads.at([word], 0, 1) is not None


def _inside_longer(page: Page, first: int, end: int) -> bool:
    """Tell whether a name of the tables already covers the head or more."""
    return any(
        found is not None
        and (found.kind != "country" or (found.first <= first and found.last >= end))
        and (
            found.last - found.first >= end - first
            or found.kind in ("person", "organisation", "instrument", "system", "gathering")
        )
        and not found.demonym
        and not (found.doubtful and found.last - found.first == 1 and end - first > 2)
        for found in {id(page.name(i)): page.name(i) for i in range(first, end)}.values()
    )


def _named(
    page: Page, generics: _Generics, names: NameParts, first: int, last: int, kind: EntityKind
) -> tuple[int, int] | None:
    if names.capitals:
        return _capitals(page, generics, names, first, last, kind)
    if page.name(first) is not None and page.name(first).last >= last:  # type: ignore[union-attr]
        return None
    begin, end = first, last
    if generics.before:
        begin = _back(page, generics, names, first)
    elif generics.after:
        end = _forth(page, generics, names, last)
    if kind == "organisation":
        begin, end = _across(page, generics, names, begin, end)
    if begin == first and end == last:
        return None
    proper = [*range(begin, first), *range(last, end)]
    weight = sum(1 for at in proper if _proper(page, generics, names, at))
    enough = weight >= 1 and weight * 3 >= len(
        [a for a in proper if page.key(a) not in generics.inside]
    )
    return (begin, end) if enough or _officered(page, names, begin, end) else None


def _officered(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether an office of the body stands by its name ("… کمیٹی کے ترجمان", "سخنگوی …").

    Then plain words make a name as well: "the spokesman of the State Customs Committee".
    """
    code = page.article.language.code
    titles = title_parts(code)
    if names.clitic:
        at = last + 1
        keys = [page.key(index) for index in range(at, min(at + 4, page.line_end(first)))]
        genitive = page.key(last) in names.marks and page.same_line(first, at)
        return genitive and bool(keys) and titles.at(keys, 0, len(keys)) is not None
    before = page.key(first - 1) if page.same_line(first - 1, first) else ""
    return bool(before) and titles.at([before], 0, 1) is not None


def _across(
    page: Page, generics: _Generics, names: NameParts, first: int, last: int
) -> tuple[int, int]:
    """Go on to a place across one or two plain words ("فرغانہ واٹر انسٹی ٹیوٹ")."""
    step = -1 if generics.before else 1
    edge = first - 1 if generics.before else last
    for at in (edge + step, edge + 2 * step):
        beside = at - step
        if not 0 <= at < len(page) or not page.same_line(at, first) or page.name(beside):
            break
        word = page.key(beside)
        plain = word[0].isalpha() and len(word) > 2 and names.rare(word, _NOUN)
        if not plain or word in names.stops or word in names.marks or word in names.says:
            break
        found = page.name(at)
        if found is not None:
            place = found.kind == "place" and not found.demonym
            if not place:
                break
            return (found.first, last) if generics.before else (first, found.last)
    return first, last


def _proper(page: Page, generics: _Generics, names: NameParts, at: int) -> bool:
    """Tell whether a word can be the proper part of a name: a place or a rare word."""
    found = page.name(at)
    if found is not None:
        return not found.demonym
    return names.rare(page.key(at), 33) and page.key(at) not in generics.inside


def _back(page: Page, generics: _Generics, names: NameParts, first: int) -> int:
    at = first
    while at > 0 and first - at < _LONGEST and page.same_line(at - 1, first):
        if not _part(page, generics, names, at - 1):
            break
        at -= 1
    while at < first and page.key(at) in generics.inside:
        at += 1
    return at


def _forth(page: Page, generics: _Generics, names: NameParts, last: int) -> int:
    at = last
    while at < len(page) and at - last < _LONGEST and page.same_line(last - 1, at):
        if not _part(page, generics, names, at):
            break
        at += 1
    while at > last and page.key(at - 1) in generics.inside:
        at -= 1
    return at


def _part(page: Page, generics: _Generics, names: NameParts, at: int) -> bool:
    word = page.key(at)
    if word in generics.inside:
        return word != "-" or (page.touching(at) and page.touching(at + 1))
    if not word[0].isalpha() or word in names.stops:
        return False
    found = page.name(at)
    if found is not None:
        return not found.demonym and found.kind == "place"
    return names.rare(word, _RARE)


def _capitals(
    page: Page, generics: _Generics, names: NameParts, first: int, last: int, kind: EntityKind
) -> tuple[int, int] | None:
    if not page.raw(last - 1)[0].isupper():
        return None
    begin, end = first, last
    if generics.before:
        while begin > 0 and page.same_line(begin - 1, first) and _big(page, begin - 1):
            begin -= 1
    while begin < first and (
        page.key(begin) in ("-", "a", "an", "the")
        or names.zipf.get(page.key(begin), 0) >= _ARTICLE
        or _only_opens(page, generics, names, begin)
    ):
        begin += 1
    after = page.same_line(last - 1, end) and end < len(page)
    if begin == first and after and _big(page, end) and page.key(first) in generics.opening:
        while page.same_line(first, end) and _big(page, end) and end - last < 3:
            end += 1
        return begin, end
    if after and _big(page, end) and generics.heads.at([page.key(end)], 0, 1):
        return None
    joined = False
    while end < len(page) and page.same_line(last - 1, end):
        if joined and _big(page, end):
            end += 1
            continue
        ahead = end
        while page.key(ahead) in generics.inside and page.key(ahead) not in ("-", "to", "in"):
            ahead += 1
        opens = joined or page.key(end) not in ("and", "и", "&")
        if ahead == end or not opens or ahead >= len(page) or not _big(page, ahead):
            break
        joined, end = True, ahead + 1
    if end == last and generics.after and kind == "organisation":
        end = _called(page, generics, names, begin, last)
    if end == last and generics.after:
        end = _genitive(page, names, last, kind == "instrument")
    return None if end - begin == last - first else (begin, end)


_ADJECTIVE = ("ых", "их", "ой", "ей", "ого", "его")


def _genitive(page: Page, names: NameParts, last: int, text: bool) -> int:
    """Return the end of adjectives and a noun in the genitive («Центра платежных исследований»).

    A treaty's noun needs no adjective («Декларация принципов»); `text` if it is one.
    """
    at = last
    if text and page.same_line(last - 1, at) and page.raw(at).islower():
        word = page.key(at)
        if len(word) > 4 and word.endswith(("ов", "ев", "ства", "ний", "ния", "ости")):
            return at + 1
    while page.same_line(last - 1, at) and at - last < 3 and page.key(at).endswith(_ADJECTIVE):
        if len(page.key(at)) < 5 or page.name(at) is not None:
            break
        at += 1
    noun = page.same_line(last - 1, at) and at > last and page.key(at)[:1].isalpha()
    return at + 1 if noun and page.raw(at).islower() and len(page.key(at)) > 4 else last


def _only_opens(page: Page, generics: _Generics, names: NameParts, at: int) -> bool:
    """Tell whether a noun before a name has its capital from the sentence («Студентам …»)."""
    if not generics.adjectives or (at and page.same_line(at - 1, at)):
        return False
    word = page.key(at)
    return not word.endswith(generics.adjectives) and not names.rare(word, 25)


def _called(page: Page, generics: _Generics, names: NameParts, first: int, last: int) -> int:
    """Return the end of the capitalised words that a noun with a capital of its own is called by.

    «Университета ЛУИСС», «Центр Картера»: inside a sentence such a noun belongs to the name.
    """
    if not generics.adjectives or (first == last - 1 and not page.same_line(first - 1, first)):
        return last
    end = last
    while page.same_line(last - 1, end) and end - last < 3 and _big(page, end):
        found = page.name(end)
        plain = found is None or (found.kind == "person" and not found.demonym)
        if not plain or title_parts(page.article.language.code).at([page.key(end)], 0, 1):
            return last
        end += 1
    return end


_ARTICLE = 63
"""From this frequency a capitalised word before a name opens the sentence."""


def _big(page: Page, at: int) -> bool:
    raw = page.raw(at)
    return raw[0].isupper() or (raw == "-" and page.touching(at) and page.touching(at + 1))


def _quoted(
    page: Page, generics: _Generics, keys: list[str]
) -> Iterator[tuple[int, int, EntityKind]]:
    """Yield short names in quotation marks beside a generic noun.

    In scripts with capitals a quotation of one to three words that opens with a
    capital in the middle of a sentence is a name without such a noun, too; names
    of the tables inside it give way.
    """
    capitals = page.article.language.about.capitals
    told: dict[int, EntityKind] = {}
    for span in page.article.quotes:
        first, last = page.range(span)
        words = span.of(page.article.document.text)
        if not 0 < last - first <= 5 or any(mark in words for mark in ".,!?:؟،۔।"):
            continue
        if capitals and not page.raw(first)[0].isupper():
            continue
        covering = page.name(first)
        if covering is not None and (covering.first < first or covering.last >= last):
            continue
        kind = _announced(page, generics, keys, first - 2)
        if kind is None and first > 2 and keys[first - 2] in generics.inside | {","}:
            kind = told.get(first - 4)  # «пункты пропуска «Мядининкай» и «Салотишки»»
        if kind is not None:
            told[last - 1] = kind
        if kind is None and capitals and _amid(page, first, last):
            kind = "organisation"
        if kind is not None and (capitals or page.free(first, last)):
            yield first, last, kind


def announced(page: Page, before: int) -> EntityKind | None:
    """Return the kind of what is named after the word at `before`, if it is a generic noun."""
    keys = page.keys[: before + 1]
    return _announced(page, _generics(page.article.language.code), keys, before)


def _announced(page: Page, generics: _Generics, keys: list[str], before: int) -> EntityKind | None:
    """Return the kind that the generic noun before a quotation tells."""
    for start in range(max(0, before - 2), before + 1):
        hit = generics.quoted.at(keys, start, len(keys))
        if hit is not None and hit[0] == before + 1 and page.same_line(start, before + 1):
            return hit[1][0]
    return "instrument" if _concerns(page, generics, keys, before) else None


def _concerns(page: Page, generics: _Generics, keys: list[str], at: int) -> bool:
    """Tell whether a small noun of a text and what it is about end here («пакт о мире «Заря»»)."""
    for index in range(at, max(0, at - _MATTER), -1):
        if not page.raw(index).islower() or not page.same_line(index, at):
            return False
        if keys[index] in generics.concerning:
            hit = generics.heads.at(keys, index - 1, index)
            return hit is not None and hit[1][0] == "instrument"
    return False


def _amid(page: Page, first: int, last: int) -> bool:
    """Tell whether a quotation stands inside a sentence and no verb of saying is near."""
    before = page.key(first - 2)
    if first < 2 or not page.same_line(first - 2, first) or last - first > 3:
        return False
    return before[:1].isalpha() or before in ("(", "/")


def _enter(page: Page, first: int, last: int, kind: EntityKind) -> None:
    dated = page.key(first - 1).isdigit() and len(page.key(first - 1)) == 4
    if kind == "instrument" and dated and page.article.language.about.capitals:
        first -= page.same_line(first - 1, first)  # "the 1904 Treaty of Peace"
    countries = {
        found.country
        for found in (page.name(index) for index in range(first, last))
        if found is not None and found.country
    }
    country = countries.pop() if len(countries) == 1 and kind == "organisation" else None
    name = romanise(" ".join(page.text(first, last).split()))
    state = f"{country.lower()}:" if country else ""
    entity = Entity(f"body:{state}{slug(name)}", kind, name, country)
    page.put(Found(first, last, page.span(first, last), kind, entity, rule="generic"))
