"""Persons without a title beside them: known ones, shapes of names, short forms."""

from __future__ import annotations

from functools import cache

from elchi.model import Entity
from elchi.text.key import key
from elchi.text.phonetics import SINGLE
from elchi.understand.names.initials import spelled_initial
from elchi.understand.names.lexicon import person_forms
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, extent, parts_of
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import is_title
from elchi.understand.names.who import Who, alike, bearers, known_single, last_named, repeated


@cache
def _known(code: str) -> Phrases[Entity]:
    return Phrases(parts_of(code).stems, person_forms(code))


def find_known(page: Page) -> None:
    """Enter the full names of known persons, in any case form."""
    phrases = _known(page.article.language.code)
    keys = page.keys
    names = parts_of(page.article.language.code)
    done = 0
    for index in page.starts(phrases):
        hit = phrases.at(keys, index, len(keys)) if index >= done else None
        if hit is None or not page.same_line(index, hit[0] - 1) or hit[0] - index < 2:
            continue
        last, entities = hit
        if not names.capitals or page.raw(index)[0].isupper():
            page.put(
                Found(index, last, page.span(index, last), "person", entities[0], rule="known")
            )
        done = last


def free_given(page: Page) -> None:
    """Take away lone places that are given names before a surname («Артем Лихоносов»).

    Only where capitals tell names; a place before another known name stays.
    """
    names = parts_of(page.article.language.code)
    if not names.capitals:
        return
    for found in list(page.found):
        if found.kind not in ("place", "country") or found.demonym or found.last - found.first > 1:
            continue
        at = found.last
        if not page.same_line(found.first, at) or page.name(at) is not None:
            continue
        word, raw = page.key(at), page.raw(at)
        surname = names.is_surname(word) or (names.rare(word, 30) and len(word) > 3)
        like = raw[0].isupper() and not raw.isupper() and word not in names.stops and surname
        if like and names.is_given(page.key(found.first)):
            page.drop(found)


def find_shaped(page: Page) -> None:
    """Enter names that only their words tell: a given name, then a surname."""
    names = parts_of(page.article.language.code)
    done = 0
    for index in range(len(page)):
        if index < done or (page.name(index) is not None and not _opens_name(page, names, index)):
            continue
        if not _may_open(page, names, index) or _opens_sentence(page, names, index):
            continue
        last = extent(page, index, False)
        if (
            (last - index >= 2 and page.name(index) is None)
            or (last - index >= 2 and _opens_name(page, names, index))
        ) and _like_a_name(page, names, index, last):
            page.put(Found(index, last, page.span(index, last), "person", rule="shape"))
            done = last


def _may_open(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a word can open a name that only its shape tells."""
    if names.capitals:
        return page.raw(index)[0].isupper() or page.key(index) in names.particles
    word = page.key(index)
    if names.is_given(word) or names.rare(word, 30):
        return True
    return page.key(index + 1) == "." and spelled_initial(page, names, index)


def _opens_sentence(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a capital only opens the sentence, before a given name («Ждали Арама»)."""
    if not names.capitals or (index and page.same_line(index - 1, index)):
        return False
    given, surname = page.key(index + 1), page.key(index + 2)
    unknown = not names.known(page.key(index))
    return unknown and names.is_given(given) and bool(surname) and names.is_surname(surname)


def _opens_name(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a place-like word opens a person's name ("Jordan Pryce")."""
    found = page.name(index)
    if found is None or found.kind not in ("country", "place") or found.last - found.first > 1:
        return False
    after = page.key(index + 1)
    free = page.name(index + 1) is None and page.same_line(index, index + 1)
    return names.capitals and free and bool(after) and names.is_given(page.key(index))


def _like_a_name(page: Page, names: NameParts, first: int, last: int) -> bool:
    keys = [page.key(i) for i in range(first, last) if page.key(i)[0].isalpha()]
    keys = [word for word in keys if word not in names.particles]
    if not names.capitals and page.key(first + 1) == "." and keys[-1] not in names.letters:
        return True
    if len(keys) < 2:
        return (
            len(keys) == 1
            and names.capitals
            and names.ends_like_surname(keys[0])
            and (len(page.key(first)) == 1)
        )
    given, surname = names.is_given(keys[0]), names.is_surname(keys[-1])
    if given and surname:
        return True
    both = given and names.is_given(keys[-1]) and not names.capitals
    if both and not (keys[0] in names.doubles and keys[-1] in names.doubles):
        return True  # "Rafaqat Ali": a second given name in the surname's place
    if names.capitals:
        return _capital_name(page, names, first, last, keys)
    if names.ends_like_surname(keys[-1]) and names.rare(keys[0], 30) and names.rare(keys[-1], 30):
        return True
    sure = given and (names.rare(keys[0], 45) or _unheard(names, keys))
    return sure and names.rare(keys[-1], 30) and len(keys) <= 3


def _unheard(names: NameParts, keys: list[str]) -> bool:
    """Tell whether a frequent given name stands before words that no list has."""
    if keys[0] in names.doubles:
        return False
    return all(len(word) > 2 and names.zipf.get(word, 0) == 0 for word in keys[1:])


def _capital_name(page: Page, names: NameParts, first: int, last: int, keys: list[str]) -> bool:
    """Tell whether two or three capitalised words that no table names are a person."""
    if names.is_given(keys[0]):
        return True
    if len(keys) > 3 or page.key(first - 1) in ("the", "a", "an"):
        return False
    placed = page.same_line(first - 1, first) and page.key(first - 1) in names.where
    if placed and not names.ends_like_surname(keys[-1]):
        return False
    if any(word in names.stops or page.raw(first).isupper() for word in keys):
        return False
    if names.ends_like_surname(keys[-1]) and names.rare(keys[-1]) and names.rare(keys[0], 45):
        return True
    opens = first == 0 or not page.same_line(first - 1, first)
    if opens and names.is_native(keys[0]):
        return False  # «Торговцы Маланвиля»
    rare = [names.rare(word, 33 if opens else 38) for word in keys]
    return all(rare) or (names.is_surname(keys[-1]) and rare[0])


def find_speakers(page: Page) -> None:
    """Enter single capitalised words beside a verb of saying ("said Mailis")."""
    names = parts_of(page.article.language.code)
    if not names.capitals:
        return
    for index in page.capitals:
        raw, word = page.raw(index), page.key(index)
        if len(raw) < 3 or raw.isupper() or word in names.stops:
            continue
        if page.name(index) is not None or not names.rare(word, 42):
            continue
        if is_title(page.article.language.code, word):
            continue
        before = page.key(index - 1) if page.same_line(index - 1, index) else ""
        after = page.key(index + 1) if page.same_line(index, index + 1) else ""
        alone = not (after and page.raw(index + 1)[0].isupper()) and not (
            before and page.raw(index - 1)[0].isupper()
        )
        if alone and (before in names.says or after in names.says):
            first = with_initials(page, names, index)
            span = page.span(first, index + 1)
            page.put(Found(first, index + 1, span, "person", rule="speaker"))


def find_short(page: Page, everyone: list[Who]) -> None:
    """Enter single words that repeat a part of a name, and surnames of known persons."""
    names = parts_of(page.article.language.code)
    close: dict[tuple[str, int], list[Who]] = {}
    openings = {names.stems(who.parts[0]) for who in everyone if len(who.parts) > 1}
    for index in page.capitals if names.capitals else range(len(page)):
        if page.name(index) is not None and not _doubtful(page, names, index):
            continue
        word = page.key(index)
        if not _may_be_short(page, names, index, word):
            continue
        again = repeated(page, everyone, index) if names.stems(word) in openings else None
        if again is not None:
            who, end = again
            full = Found(index, end, page.span(index, end), "person", rule="repeated")
            who.found.append(page.put(full))
            continue
        asked = word, len(everyone)
        if asked not in close:
            close[asked] = bearers(everyone, word, names)
        chosen = last_named(close[asked], word, index, names)
        common = not names.rare(word, 45) and not names.capitals
        if chosen is not None and not (
            _stands_alone(page, index, names, chosen)
            if common
            else _close_enough(names, word, chosen)
        ):
            chosen = None
        if chosen is None and page.name(index) is None:
            chosen = _leading(page, names, index, everyone)
        if chosen is None:
            continue
        first, last = _whole(page, names, index, chosen)
        found = Found(first, last, page.span(first, last), "person", rule="short")
        chosen.found.append(page.put(found))


def _whole(page: Page, names: NameParts, index: int, who: Who) -> tuple[int, int]:
    """Return the range of a short name: with its particle or initial, hyphenated as a whole."""
    first, last = index, index + 1
    while page.key(last) == "-" and page.touching(last) and page.key(last + 1) in who.parts:
        last += 2
    while page.key(first - 1) == "-" and page.touching(first) and page.key(first - 2) in who.parts:
        first -= 2
    before = page.key(first - 1)
    free = page.same_line(first - 1, index) and page.name(first - 1) is None
    if free and before in names.particles and key(f"{before} {page.key(first)}") in _keyed(who.raw):
        first -= 1
    return with_initials(page, names, first), last


def with_initials(page: Page, names: NameParts, first: int) -> int:
    """Return where a surname begins, initials and particles included («фон Бойст»)."""
    while first >= 2 and page.touching(first) and page.same_line(first - 2, first):
        raw, mark = page.raw(first - 2), page.key(first - 1)
        initial = mark == "." and raw.isupper() and len(raw) == 1
        particle = mark == "-" and page.touching(first - 1) and raw.lower() in names.particles
        if not (initial or particle) or page.name(first - 2) is not None:
            break
        first -= 2
    before = page.key(first - 1) if page.same_line(first - 1, first) else ""
    whole = before in names.particles and len(before) > 1 and names.rare(before, 55)
    whole = whole and page.name(first - 1) is None
    opens = whole and not page.same_line(first - 2, first)
    return first - 1 if whole and (opens or page.raw(first - 1).islower()) else first


@cache
def _keyed(name: str) -> str:
    return key(name.replace("-", " "))


def _stands_alone(page: Page, index: int, names: NameParts, who: Who) -> bool:
    """Tell whether a plain word that is somebody's name opens its clause as a name does."""
    if not any(_equal(page.key(index), part, names) for part in who.parts):
        return False
    before = page.key(index - 1) if page.same_line(index - 1, index) else ""
    agent = page.key(index + 1) in names.says or not names.clitic
    return agent and (not before or not before[0].isalnum() or before in names.joins)


def _leading(page: Page, names: NameParts, index: int, everyone: list[Who]) -> Who | None:
    """Return the known person whose surname stands alone at a word, entered if new."""
    word = page.key(index)
    known = _leader(page, names, index, page.article.language.code, word)
    if known is None:
        return None
    who = next((w for w in everyone if w.known and w.known.id == known.id), None)
    if who is None:
        who = Who((word,), page.raw(index), [], known, known.country)
        everyone.append(who)
    return who


def _doubtful(page: Page, names: NameParts, index: int) -> bool:
    found = page.name(index)
    if found is None or found.last - found.first > 1:
        return False
    agent = names.clitic and page.key(index + 1) in names.says
    return found.ambiguous or (found.doubtful and agent)


def _equal(one: str, other: str, names: NameParts) -> bool:
    return one == other or names.stems(one) == names.stems(other)


def _may_be_short(page: Page, names: NameParts, index: int, word: str) -> bool:
    if len(word) < 2 or not word[0].isalpha() or word in names.stops:
        return False
    if word in names.particles:
        return False
    if names.capitals:
        raw = page.raw(index)
        return not (raw.isupper() and len(raw) <= 4)
    raw = page.raw(index)
    return names.zipf.get(word, 0) < 60 and (not raw[0].isascii() or raw[0].isupper())


def _close_enough(names: NameParts, word: str, who: Who) -> bool:
    """Tell whether `word` repeats the surname, or the given name letter by letter."""
    if any(_equal(word, part, names) for part in who.parts):
        return True
    if len(word) < 4:
        return False
    return alike(word, who.parts[-1], names, SINGLE) or alike(word, who.parts[0], names, 0.95)


def _leader(page: Page, names: NameParts, index: int, code: str, word: str) -> Entity | None:
    if len(word) < 4:
        return None
    if not names.capitals and (word in names.surnames or word in names.given):
        return None
    if not names.capitals and not names.rare(word, 50):
        return None
    opens = names.capitals and not (index and page.same_line(index - 1, index))
    alone = (opens or not names.capitals) and page.key(index + 1) not in names.says
    return known_single(code, word, names, None, exact=alone or word in names.zipf)


def find_bylines(page: Page) -> None:
    """Enter the persons named in bylines and credits."""
    for zone in page.article.document.zones:
        if zone.kind not in ("byline", "credit"):
            continue
        at, end = page.range(zone.span)
        for word in range(at, end):
            if page.key(word) in (":", "by", "|"):
                at = word + 1
        last = min(extent(page, at, True), end) if at < end else at
        if last - at >= 2 and page.free(at, last):
            page.put(Found(at, last, page.span(at, last), "person", rule=zone.kind))
