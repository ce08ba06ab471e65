"""The person beyond what a title is of or for, where capitals tell names.

«комиссар по вопросам торговли Марош Ш.», «глава регионального управления таможни Тимур Х.»,
"minister for climate, Jiri V.": after a title come nouns, adjectives and names that
say what it is of; the next name of two words is the holder's. A verb, another clause or
a preposition of place ends the search, and so does a name of one word only.
"""

from __future__ import annotations

from functools import cache

from elchi.facts.article import Title
from elchi.languages import load
from elchi.languages.words.generics import Words as Generics
from elchi.languages.words.offices import Words
from elchi.text.key import key
from elchi.understand.names.beside import enter, past_address
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, extent, parts_of
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import is_title, office_stems
from elchi.understand.names.verbs import verb_forms

_REACH = 12
"""Words of a complement, its names counted by their words."""

_MARKS = frozenset('«»"“”-')

_RARE = 36
"""Below this frequency (in tenths) words that no table has are taken for a name."""


@cache
def _openers(code: str) -> frozenset[str]:
    return frozenset(map(key, load(code).words(Words).runs_on))


@cache
def _verbal(code: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return endings of verbs, longer ones of nouns, and listed forms of verbs."""
    words = load(code).words(Generics)
    nouns = tuple(ending for ending in words.genitives if len(ending) > 2)
    return words.verbs, nouns, verb_forms(code)


@cache
def _nouns(code: str) -> Phrases[bool]:
    """Return the generic nouns of bodies and places, in all cases."""
    words = load(code).words(Generics)
    forms = (*words.organisation, *words.place, *words.settled, *words.official)
    return Phrases(office_stems(code), [(form, True) for form in forms])


def person_beyond(page: Page, last: int, title: Title) -> Found | None:
    """Return the person named after the complement that goes on at word `last`."""
    code = page.article.language.code
    names = parts_of(code)
    openers = _openers(code)
    if not openers or title.sort not in ("title", "profession"):
        return None
    at, moved = last, last - title.last
    while page.same_line(last - 1, at) and moved <= _REACH:
        found = page.name(at)
        if found is not None and found.first == at:
            if found.kind == "person":
                return found if at > last else None
            moved += found.last - at
            at = found.last
            continue
        skipped = past_address(page, at)
        if skipped > at > last:
            at = skipped
            continue
        raw, word = page.raw(at), page.key(at)
        if raw[0].isupper():
            person = _name(page, names, at) if at > last else None
            if person is not None:
                return person
            if raw.isupper() or not (moved and page.key(at - 1) in openers):
                return None
        elif word == "," and moved:
            after = page.name(at + 1)
            if after is None or after.kind == "person":
                return _name(page, names, at + 1) if page.same_line(at, at + 1) else None
        elif not (word in openers or word in _MARKS or _runs_on(code, word, moved)):
            return None
        at, moved = at + 1, moved + 1
    return None


def _runs_on(code: str, word: str, moved: int) -> bool:
    """Tell whether a word written small may stand in a complement: no verb, no title."""
    verbs, nouns, forms = _verbal(code)
    if not word[:1].isalpha() or word in forms or is_title(code, word):
        return False
    if len(word) < 4 or (word in parts_of(code).stops and _nouns(code).at([word], 0, 1) is None):
        return False
    if not verbs:
        return moved > 0  # without cases only a preposition opens a complement
    return not word.endswith(verbs) or word.endswith(nouns)


def _name(page: Page, names: NameParts, first: int) -> Found | None:
    """Return the person whose name of two words or more starts at `first`."""
    found = page.name(first)
    if found is not None and found.kind == "person":
        return found if found.last - found.first > 1 else None
    end = extent(page, first, True)
    words = [at for at in range(first, end) if page.key(at)[:1].isalpha()]
    if len(words) < 2 or not page.free(first, end):
        return None
    if not names.is_given(page.key(words[0])):
        if len(words) > 2 and names.is_given(page.key(words[1])):
            return enter(page, words[1], end, "after complement")
        sure = all(names.known(page.key(at)) or names.rare(page.key(at), _RARE) for at in words)
        if not sure or is_title(page.article.language.code, page.key(first)):
            return None
    return enter(page, first, end, "after complement")
