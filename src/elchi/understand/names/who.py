"""Who is who among the names of persons in one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from elchi.model import Entity
from elchi.text.key import key
from elchi.text.phonetics import FULL, SINGLE, blocking_key, similarity
from elchi.text.romanise import slug
from elchi.text.words import word_keys
from elchi.understand.names.ids import HERE
from elchi.understand.names.lexicon import person_forms
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.spelling import spell

_PART = 0.8
"""Words of two full names, compared one by one, must be at least this alike."""

_PLAIN = 40
"""Words from this frequency on (Zipf, in tenths) are nobody's name by their sound alone."""

_LEADER = 0.9
"""A full name must be so alike to the name of a known person to be taken for it."""


@dataclass(slots=True)
class Who:
    """A person of the article: the words of the name, the mentions, the state.

    Attributes:
        parts: Match keys of the words of the fullest name, particles left out.
        raw: The fullest name as written.
        known: The entity, for a person of the tables.
    """

    parts: tuple[str, ...]
    raw: str
    found: list[Found] = field(default_factory=list)
    known: Entity | None = None
    country: str | None = None


@cache
def known_people(code: str) -> dict[str, list[tuple[tuple[str, ...], Entity]]]:
    """Return the names of known persons by the blocking key of their last word."""
    table: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
    for form, entity in person_forms(code):
        parts = tuple(word for word in word_keys(form) if word[0].isalpha())
        for part in {parts[0], parts[-1]}:
            table.setdefault(blocking_key(part), []).append((parts, entity))
    return table


def name_words(page: Page, first: int, last: int) -> tuple[str, ...]:
    """Return the match keys of the words of a name, particles and marks left out."""
    names = parts_of(page.article.language.code)
    keys = [page.key(index) for index in range(first, last)]
    kept = tuple(word for word in keys if word[0].isalpha() and word not in names.particles)
    return kept or tuple(word for word in keys if word[0].isalpha())


def who_is_who(page: Page, countries: dict[int, str]) -> list[Who]:
    """Group the persons found on the page; `countries` gives states by word index.

    Full names come first, then single words, which go to the nearest full name
    before them that has that word.
    """
    names = parts_of(page.article.language.code)
    found = sorted((f for f in page.found if f.kind == "person"), key=lambda f: f.first)
    everyone: list[Who] = []
    sized = [(name_words(page, f.first, f.last), f) for f in found]
    for parts, each in sized:
        if len(parts) >= 2 and not (len(parts[0]) == 1 and len(parts) == 2):
            _add_full(page, everyone, parts, each, names)
    for parts, each in sized:
        if len(parts) < 2 or (len(parts[0]) == 1 and len(parts) == 2):
            _add_single(page, everyone, parts[-1], each, names, countries)
    for who in everyone:
        who.country = who.known.country if who.known else None
        for each in who.found:
            who.country = who.country or countries.get(each.first)
    return everyone


def _add_full(
    page: Page, everyone: list[Who], parts: tuple[str, ...], found: Found, names: NameParts
) -> None:
    raw = found.span.of(page.article.document.text)
    for who in everyone:
        if same_name(who.parts, parts, names) or (
            found.entity and who.known and who.known.id == found.entity.id
        ):
            who.found.append(found)
            if len(parts) > len(who.parts):
                who.parts, who.raw = parts, raw
            who.known = who.known or found.entity
            return
    known = found.entity or _known_full(page.article.language.code, parts, names)
    everyone.append(Who(parts, raw, [found], known))


def _add_single(
    page: Page,
    everyone: list[Who],
    word: str,
    found: Found,
    names: NameParts,
    countries: dict[int, str],
) -> None:
    chosen = nearest(everyone, word, found.first, names)
    if chosen is None:
        known = known_single(page.article.language.code, word, names, countries.get(found.first))
        for who in everyone:
            if known is not None and who.known is not None and who.known.id == known.id:
                who.found.append(found)
                return
        raw = found.span.of(page.article.document.text)
        everyone.append(Who((word,), raw, [found], known or found.entity))
    else:
        chosen.found.append(found)


def same_name(one: tuple[str, ...], other: tuple[str, ...], names: NameParts) -> bool:
    """Tell whether two full names are one, word by word, spellings and cases aside."""
    if one[-1] != other[-1] and not alike(one[-1], other[-1], names, _PART):
        return False
    if not alike(one[0], other[0], names, _PART):
        return False
    return similarity(_bare(one, names), _bare(other, names)) >= FULL or len(one) != len(other)


def _bare(parts: tuple[str, ...], names: NameParts) -> str:
    return " ".join(names.stems(part) for part in parts)


def alike(one: str, other: str, names: NameParts, least: float) -> bool:
    """Tell whether two words of names are one word, by stem or by sound."""
    if one == other or names.stems(one) == names.stems(other):
        return True
    if not one or not other:
        return False
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    first, second = blocking_key(one), blocking_key(other)
    if abs(len(first) - len(second)) > 1 or (first[:1] != second[:1] and len(first) > 1):
        return False
    return similarity(names.stems(one), names.stems(other)) >= least


def nearest(everyone: list[Who], word: str, at: int, names: NameParts) -> Who | None:
    """Return the person whose name has `word`: the one mentioned last before `at`."""
    return last_named(bearers(everyone, word, names), word, at, names)


def bearers(everyone: list[Who], word: str, names: NameParts) -> list[Who]:
    """Return the persons whose name has `word`, or else a word that sounds like it."""
    stem = names.stems(word)
    exact = [w for w in everyone if stem in map(names.stems, w.parts)]
    if exact or not names.rare(word, _PLAIN):
        return exact  # a plain word of the language sounds like many a name
    return [
        w
        for w in everyone
        if any(
            len(part) > 2 and alike(word, part, names, SINGLE) for part in {w.parts[0], w.parts[-1]}
        )
    ]


def last_named(close: list[Who], word: str, at: int, names: NameParts) -> Who | None:
    """Return the one of `close` who was mentioned last before `at`, by surname if any."""
    if not close:
        return None
    surnames = [w for w in close if alike(word, w.parts[-1], names, SINGLE)]

    def distance(who: Who) -> tuple[bool, int]:
        before = [f.first for f in who.found if f.first < at]
        return (not before, at - max(before) if before else min(f.first for f in who.found))

    return min(surnames or close, key=distance)


def repeated(page: Page, everyone: list[Who], at: int) -> tuple[Who, int] | None:
    """Return the person whose name is written out again from word `at`, and where it ends."""
    names = parts_of(page.article.language.code)
    best: tuple[Who, int] | None = None
    for who in everyone:
        if len(who.parts) < 2 or not _same_word(page.key(at), who.parts[0], names):
            continue
        end = at + 1
        for part in who.parts[1:]:
            end += page.key(end) in names.particles or page.key(end) == "-"
            if not (page.same_line(at, end) and alike(page.key(end), part, names, SINGLE)):
                break
            end += 1
        else:
            if best is None or end > best[1]:
                best = who, end
    return best


def _same_word(one: str, other: str, names: NameParts) -> bool:
    return one == other or names.stems(one) == names.stems(other)


def _known_full(code: str, parts: tuple[str, ...], names: NameParts) -> Entity | None:
    bare = _bare(parts, names)
    for part in {names.stems(parts[0]), names.stems(parts[-1]), parts[0], parts[-1]}:
        for form, entity in known_people(code).get(blocking_key(part), ()):
            if (
                len(form) >= 2
                and alike(form[0], parts[0], names, 0.85)
                and alike(form[-1], parts[-1], names, 0.85)
                and similarity(bare, " ".join(form)) >= _LEADER
            ):
                return entity
    return None


def known_single(
    code: str, word: str, names: NameParts, country: str | None, exact: bool = False
) -> Entity | None:
    """Return the known person with this surname: the only one, or the one of `country`.

    `exact` wants the very surname, not one that sounds like it.
    """
    hits: dict[str, Entity] = {}
    for stem in {word, names.stems(word)}:
        for form, entity in known_people(code).get(blocking_key(stem), ()):
            if any(
                _same_word(word, part, names) or (not exact and similarity(word, part) >= _LEADER)
                for part in _surnames(form)
            ):
                hits[entity.id] = entity
    chosen = [e for e in hits.values() if country and e.country == country]
    if len(chosen) == 1:
        return chosen[0]
    return next(iter(hits.values())) if len(hits) == 1 else None


def _surnames(form: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a known name that may stand alone.

    A last word of two letters is a piece of one ("حاجی یف") or a Chinese given
    name, where the first word is the family's.
    """
    if len(form[-1]) > 2:
        return (form[-1],)
    return (form[0],) if len(form[0]) <= 3 else ()


def entity_of(page: Page, who: Who) -> Entity:
    """Return the entity of a person: the known one, or one made from name and state."""
    if who.known:
        return who.known
    name = spell(_nominative(page, who))
    state = f"{who.country.lower()}:" if who.country else ""
    here = HERE if len(who.parts) < 2 else ""  # a surname alone is borne by many
    return Entity(f"person:{state}{slug(name) or key(name)}{here}", "person", name, who.country)


def _nominative(page: Page, who: Who) -> str:
    """Return the fullest name in the nominative, where the language declines names."""
    undo = getattr(page.article.language.grammar, "nominative", None)
    forms = [page.key(f.first) for f in who.found if f.last - f.first == 1]
    parts = who.raw.lower().split()
    if undo is None:
        return who.raw
    if len(parts) < 2:
        return min([who.raw, *(f.span.of(page.article.document.text) for f in who.found)], key=len)
    given = parts_of(page.article.language.code).given
    return str(undo(parts, lambda word: key(word) in given, forms))
