"""Single capitalised words that nothing else tells: surnames and acronyms of bodies.

Only for scripts with capitals. A surname of the tables, or a word so rare that no
list of frequent words has it, is a person where a name may act: inside a sentence,
or at its start before a lower-case word. A row of capitals is a body, unless it
is one of the usual abbreviations of things.
"""

from __future__ import annotations

from elchi.languages.words.persons import Words
from elchi.model import Entity
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.bodies import is_generic
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.persons import with_initials
from elchi.understand.names.titles import is_title
from elchi.understand.names.verbs import verb_forms

_FAMILIAR = 46
"""From this frequency a surname of the tables is as well another word."""


_ACTING = 54
"""The same where a verb follows."""

_UNHEARD = 38
"""Below this frequency a word that no table of names has is one if it acts."""


_FUNCTION = 58
"""From this frequency a word that opens a sentence is no name."""


_NOUN = 30
"""From this one it is a noun of the language, where a noun stands before its genitive."""


_ADJECTIVES = (
    "ий",
    "ый",
    "ой",
    "ая",
    "ое",
    "ые",
    "ого",
    "ому",
    "ых",
    "ым",
    "ую",
    "ской",
    "ском",
    "ская",
    "ские",
)
"""Endings of adjectives, which a word no list has may be where names are declined."""


_OBLIQUE = ("ом", "ем", "ам", "ям", "ами", "ями", "ах", "ях")
"""Endings that the subject of a sentence does not have: such a word is a noun like others."""


def find_lone(page: Page) -> None:
    """Enter surnames that stand alone, and acronyms."""
    names = parts_of(page.article.language.code)
    if not names.capitals:
        return
    things = frozenset(map(key, page.article.language.words(Words).acronyms))
    for index in page.capitals:
        raw = page.raw(index)
        if page.name(index) is not None or not raw.isalpha():
            continue
        zone = page.article.sentences[page.line[index]].zone
        if zone is not None or not _alone(page, index):
            continue
        if raw.isupper():
            if 2 < len(raw) <= 6 and page.key(index) not in things and not _shouted(page, index):
                _enter(page, index, raw)
        elif _surname(page, names, index, raw) and not _common_noun(page, index):
            first = with_initials(page, names, index)
            span = page.span(first, index + 1)
            page.put(Found(first, index + 1, span, "person", rule="lone surname"))


def _common_noun(page: Page, index: int) -> bool:
    """Tell whether a word is a title or a noun of bodies, texts or places."""
    code, word = page.article.language.code, page.key(index)
    return is_title(code, word) or is_generic(code, word)


def _alone(page: Page, index: int) -> bool:
    """Tell whether no capitalised word or quotation mark stands beside."""
    for beside in (index - 1, index + 1):
        if not page.same_line(beside, index):
            continue
        raw = page.raw(beside)
        if raw[0].isupper() and _opens(page, beside):
            continue
        if raw in ("»", "”") and (beside < index or page.raw(index - 1).islower()):
            continue  # a quotation only ends here
        if raw[0].isupper() or raw in ('"', "«", "»", "“", "”", "/", "&", "@") or raw.isdigit():
            return False
        if raw == "-" and page.touching(max(beside, index)):
            return (
                beside < index
                and page.raw(beside - 1).lower() in parts_of(page.article.language.code).particles
            )
    return True


def _opens(page: Page, index: int) -> bool:
    """Tell whether a function word only has the capital of a sentence: "The", "But"."""
    if index and page.same_line(index - 1, index):
        return False
    names, word = parts_of(page.article.language.code), page.key(index)
    if names.zipf.get(word, 0) >= _FUNCTION:
        return True
    noun = names.stems.strips and not names.known(word) and not _common_noun(page, index)
    return noun and names.zipf.get(word, 0) >= _NOUN  # «Обмен Баррозу», no «Компания Баррозу»


def _shouted(page: Page, index: int) -> bool:
    """Tell whether the line is set in capitals altogether."""
    first = index
    while page.same_line(first - 1, index):
        first -= 1
    words = [page.raw(at) for at in range(first, page.line_end(index)) if page.raw(at).isalpha()]
    return sum(word.isupper() for word in words) * 2 > len(words)


def _surname(page: Page, names: NameParts, index: int, raw: str) -> bool:
    word = page.key(index)
    before = index - 2 if page.key(index - 1) == "-" and page.touching(index) else index
    if placed(page, names, before):
        return False
    if word in names.stops or raw[1:] != raw[1:].lower():
        return False
    if len(raw) < 4 and not (len(raw) == 3 and _short_name(page, names, index)):
        return False
    if _describes(page, names, index):
        return False
    listed = word in names.surnames or names.stems(word) in names.surnames
    tabled = listed or names.is_given(word)
    listed = tabled or names.ends_like_surname(word)
    frequency = names.zipf.get(word, 0)
    spoken = _spoken_of(page, names, index)
    acts = spoken or _acts(page, names, index)
    most = _FAMILIAR if spoken else _UNHEARD
    unheard = acts and frequency < most
    if names.stems.strips:
        unheard = unheard and not frequency and not word.endswith(_ADJECTIVES)
    if frequency and word.endswith(_ADJECTIVES) and word not in names.surnames:
        return False
    if not page.same_line(index - 1, index):
        follows = index + 1 < page.line_end(index) and page.raw(index + 1)[0].islower()
        shaped = tabled or acts or not frequency  # "Рисков два" is a noun
        if not acts and names.is_native(word):
            return False  # «Отсрочка на год»
        said = spoken or page.key(index + 1) in names.says
        sure = said or not (frequency or (names.stems.strips and word.endswith(_OBLIQUE)))
        return (listed and shaped and follows and frequency < 40) or (unheard and sure)
    if page.key(index - 1) in names.indefinite:
        return False
    known = listed and frequency < (_ACTING if acts or _owns(page, index) else _FAMILIAR)
    strange = names.stems.strips and not frequency and not word.endswith(_ADJECTIVES)
    return known or strange or unheard


def _short_name(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether three letters are a given name, or a name that acts («Кюн ответил»)."""
    if not names.stems.strips:
        return False
    return page.key(index) in names.given or _acts(page, names, index)


def _describes(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a word is an adjective of the noun behind it («Уимблдонского турнира»)."""
    word, after = page.key(index), page.key(index + 1)
    if not (names.stems.strips and word.endswith(_OF_PLACES) and page.same_line(index, index + 1)):
        return False
    noun = len(after) > 3 and page.raw(index + 1).islower() and after not in names.stops
    return noun and after.endswith(_AGREEING[word[-2:]])


_OF_PLACES = ("ского", "скому", "ском", "цкого", "ской", "скую", "ская", "ский")
_AGREEING = {
    "го": ("а", "я"),
    "му": ("у", "ю"),
    "ом": ("е", "и"),
    "ой": ("и", "ы", "е", "ой", "ей"),
    "ую": ("у", "ю", "ь"),
    "ая": ("а", "я", "ь"),
    "ий": ("т", "р", "н", "к", "м", "с", "з", "д", "г", "б", "в", "п", "й", "ф", "х", "ч"),
}
"""Endings that nouns have beside such an adjective, by its last two letters."""


def placed(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether a lone word is rather a place: after a preposition, or joined to a place."""
    if not page.same_line(at - 1, at):
        return False
    before = page.key(at - 1)
    if before in names.where or before in names.toward:
        return not _beside_person(page, names, at)
    joined = before in names.joins or before == ","
    other = page.name(at - 2) if joined and page.same_line(at - 2, at) else None
    return other is not None and other.kind == "place" and not other.demonym


def _beside_person(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether "and" joins a word to a person's name («между Суллой и …»)."""
    other = page.name(at + 2) if page.key(at + 1) in names.joins else None
    return other is not None and other.kind == "person" and page.same_line(at, at + 2)


def _spoken_of(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether only a person can be meant: "Petrov, who", "according to Petrov"."""
    before = f"{page.key(index - 2)} {page.key(index - 1)}"
    if page.same_line(index - 2, index) and before in names.per:
        return True
    after = index + 2 if page.key(index + 1) == "," else index + 1
    return page.same_line(index, after) and page.key(after) in names.personal


def _acts(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a verb follows: "Petrov told"."""
    after = page.key(index + 1) if page.same_line(index, index + 1) else ""
    return after in names.says or after in verb_forms(page.article.language.code)


def _owns(page: Page, index: int) -> bool:
    """Tell whether the ending of possession follows: "Petrov's"."""
    return page.key(index + 1) in ("'", "’") and page.key(index + 2) == "s"


def _enter(page: Page, index: int, raw: str) -> None:
    name = romanise(raw).upper()
    entity = Entity(f"body:{slug(name)}", "organisation", name, None)
    page.put(
        Found(index, index + 1, page.span(index, index + 1), "organisation", entity, rule="acronym")
    )
