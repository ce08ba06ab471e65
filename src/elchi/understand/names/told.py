"""Places and bodies that no table knows, in scripts without capitals.

What tells a name there is its strangeness and its company. A strange word is none of
the language's frequent words, none of the words its own wordings are made of, no
inflected form and no compound of such. Strange words after a noun of a class ("the
town of", "the company", "the frigate") or before one are a name of that class; strange
words under a mark of place ("in", "as far as", "near") are a place; so is one joined to
a known place by "and", a comma or a hyphen. A name told once is known all over the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.letters import foreign_look
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.phrases import Phrases, Stems
from elchi.understand.names.titles import is_title, office_stems
from elchi.understand.names.vocabulary import vocabulary

_LONGEST = 3
"""Words in a name that only its company tells."""

_PART = 33
"""Below this frequency a word that lists have may go on with a strange one."""

_PLAIN = 45
"""Below this frequency it may be the name itself between its class and a mark."""

_LIKELY, _LOOSE, _SURE = -0.35, 0.1, 0.4
"""How foreign a word must look: under a strong mark of place, a weak one, and none."""

_COMPOUND = 30
"""From this frequency on a word is taken for a part of compounds."""


@dataclass(frozen=True, slots=True)
class _Told:
    before: Phrases[EntityKind]
    after: Phrases[EntityKind]
    marks: frozenset[str]
    near: Phrases[bool]
    bare: frozenset[str]
    ahead: frozenset[str]
    inflected: tuple[str, ...]
    vocabulary: frozenset[str]


@cache
def _told(code: str) -> _Told:
    words, stems = load(code).words(Words), office_stems(code)
    bodies = (*words.media, *words.companies)
    before: list[tuple[str, EntityKind]] = [(form, "place") for form in words.settled]
    before += [(form, "organisation") for form in bodies]
    before += [(form, "system") for form in words.vessels]
    before += [(form, "gathering") for form in words.exercises]
    return _Told(
        Phrases(stems, before),
        Phrases(stems, [(form, "place") for form in words.seated]),
        frozenset(map(key, words.located)),
        Phrases(Stems(()), [(form, True) for form in words.near]),
        frozenset(map(key, words.bare)),
        frozenset(map(key, words.ahead)),
        tuple(map(key, words.inflected)),
        vocabulary(code),
    )


def find_classed(page: Page) -> None:
    """Enter the names that a noun of a class tells: "the town X", "the company X"."""
    told, names = _told(page.article.language.code), parts_of(page.article.language.code)
    keys = page.keys
    for index in sorted({*page.starts(told.before), *page.starts(told.after)}):
        stop = page.line_end(index)
        hit = told.before.at(keys, index, stop)
        if hit is not None and page.free(index, hit[0]):
            if not names.capitals:
                _enter_after(page, told, names, hit[0], hit[1][0])
            elif hit[1][0] in ("system", "gathering") or (
                hit[1][0] == "organisation" and not names.stems.strips
            ):
                _enter_capitals(page, names, hit[0], hit[1][0])
        hit = told.after.at(keys, index, stop)
        if hit is not None and page.name(index) is None:
            first = _run_back(page, told, names, index)
            if first < index and _look(page, first, index) >= 0:
                _enter(page, first, index, hit[1][0])


def _enter_capitals(page: Page, names: NameParts, first: int, kind: EntityKind) -> None:
    """Enter the capitalised words right after a small noun of a class: "the frigate Kimon"."""
    before = page.raw(first - 1)
    last = first
    while page.same_line(first - 1, last) and last - first < _LONGEST and _capital(page, last):
        last += 1
    if last == first or not before[0].islower() or (last < len(page) and _capital(page, last)):
        return
    plain = all(names.zipf.get(page.key(at), 0) >= _PLAIN for at in range(first, last))
    if not plain and not is_title(page.article.language.code, page.key(first)):
        _enter(page, first, last, kind)


def _capital(page: Page, at: int) -> bool:
    raw, found = page.raw(at), page.name(at)
    free = found is None or (found.kind in ("place", "country") and not found.demonym)
    return free and raw[0].isupper() and raw.isalpha()


def _enter_after(page: Page, told: _Told, names: NameParts, at: int, kind: EntityKind) -> None:
    """Enter the name after a noun of its class, an adjective of a state between them passed."""
    first = at
    adjective = page.name(first) if page.same_line(at - 1, at) else None
    if adjective is not None and adjective.demonym:
        first = adjective.last
    if not page.same_line(at - 1, first):
        return
    last = _run(page, told, names, first, kind == "organisation")
    if last == first and kind == "place" and _between(page, told, names, first):
        last = first + 1
    if kind == "system" and last - first == 2 and _placed(page, told, last - 1, last):
        last -= 1
    if last > first:
        _enter(page, first, last, kind)


def _between(page: Page, told: _Told, names: NameParts, at: int) -> bool:
    """Tell whether a word that lists have stands as a name before a mark ("the town Nag in")."""
    word, after = page.key(at), page.key(at + 1)
    if page.name(at) is not None or len(word) < 3 or not word[0].isalpha():
        return False
    marked = after in told.marks | told.bare | names.says
    plain = names.zipf.get(word, 0) < _PLAIN and word not in told.vocabulary
    return marked and plain and word not in names.stops and not word.endswith(told.inflected)


def find_told(page: Page) -> None:
    """Enter the places that a mark of place tells, and all that was told once again."""
    if page.article.language.about.capitals:
        return
    told, names = _told(page.article.language.code), parts_of(page.article.language.code)
    index = 0
    while index < len(page):
        last = _run(page, told, names, index, False)
        if last > index and _placed(page, told, index, last):
            _enter(page, index, last, "place")
        index = max(last, index + 1)
    _again(page)
    _joined(page, told, names)


def _placed(page: Page, told: _Told, first: int, last: int) -> bool:
    """Tell whether a mark of place stands at a run of strange words."""
    look = _look(page, first, last)
    if page.key(first - 1) in told.ahead and page.same_line(first - 1, first):
        return look >= _LIKELY
    if not page.same_line(first, last):
        return False
    keys = [page.key(at) for at in range(last, min(last + 4, page.line_end(first)))]
    if told.near.at(keys, 0, len(keys)) is not None:
        return look >= _LIKELY
    if keys[0] in told.bare:
        return look >= _SURE
    return last - first == 1 and keys[0] in told.marks and look >= _LOOSE


def _look(page: Page, first: int, last: int) -> float:
    code = page.article.language.code
    return max(foreign_look(code, page.key(at)) for at in range(first, last))


def _again(page: Page) -> None:
    """Enter the other mentions of what was told once."""
    known = [
        (tuple(page.key(at) for at in range(found.first, found.last)), found)
        for found in page.found
        if found.rule == "told"
    ]
    if not known:
        return
    for index in range(len(page)):
        for keys, found in known:
            last = index + len(keys)
            if page.key(index) != keys[0] or last > len(page) or not page.free(index, last):
                continue
            if tuple(page.key(at) for at in range(index, last)) == keys:
                span = page.span(index, last)
                page.put(Found(index, last, span, found.kind, found.entity, rule="told again"))
                break


def _joined(page: Page, told: _Told, names: NameParts) -> None:
    """Enter strange words that "and", a comma or a hyphen joins to a place."""
    joins = names.joins | {",", "-", "–", "—"}
    for found in [each for each in page.found if each.kind == "place" and not each.demonym]:
        at = found.last
        if page.key(at) in joins and page.same_line(found.first, at + 1):
            last = _run(page, told, names, at + 1, False)
            if last > at + 1 and _closes(page, told, at, last):
                _enter(page, at + 1, last, "place")
        at = found.first - 1
        if page.key(at) in joins and page.same_line(at - 1, found.first):
            first = _run_back(page, told, names, at)
            if first == at - 1 and page.key(first - 1) not in names.particles:
                _enter(page, first, at, "place")


def _closes(page: Page, told: _Told, join: int, last: int) -> bool:
    """Tell whether a joined word ends the phrase as a name does: at a mark or postposition."""
    if page.key(join) == "-" and page.touching(join):
        return True
    after = page.key(last) if page.same_line(join, last) else ""
    names = parts_of(page.article.language.code)
    return not after or not after[0].isalpha() or after in names.marks or bool(told.ahead)


def _run(page: Page, told: _Told, names: NameParts, first: int, body: bool) -> int:
    """Return where strange words that start at `first` end; `first` if there are none.

    In the name of a body, a rarer word of the lists or a place may stand beside them.
    """
    at, strange = first, 0
    while at < len(page) and page.same_line(first, at) and at - first < _LONGEST:
        word = page.key(at)
        if _strange(page, told, names, at):
            strange += 1
        elif not (
            (body and _beside(page, told, names, at))
            or (word in names.particles and _strange(page, told, names, at + 1))
        ):
            break
        at += 1
    return at if strange else first


def _run_back(page: Page, told: _Told, names: NameParts, last: int) -> int:
    at = last
    while at > 0 and page.same_line(at - 1, last) and last - at < _LONGEST - 1:
        if not _strange(page, told, names, at - 1):
            break
        at -= 1
    return at


def _beside(page: Page, told: _Told, names: NameParts, at: int) -> bool:
    word, found = page.key(at), page.name(at)
    if found is not None:
        return found.kind in ("place", "country") and not found.demonym
    plain = names.zipf.get(word, 0)
    return (
        word[0].isalpha()
        and len(word) > 2
        and plain < _PART
        and word not in told.vocabulary
        and not word.endswith(told.inflected)
    )


def _strange(page: Page, told: _Told, names: NameParts, at: int) -> bool:
    """Tell whether a word is none of the language's own, as far as its lists go."""
    if at >= len(page) or page.name(at) is not None:
        return False
    word = page.key(at)
    if len(word) < 3 or not word[0].isalpha() or word[0].isascii() or word in names.zipf:
        return False
    if word in names.stops or word in told.vocabulary or word.endswith(told.inflected):
        return False
    return not _compound(names, word)


def _compound(names: NameParts, word: str) -> bool:
    """Tell whether two frequent words make up one (युद्ध + विराम)."""
    return any(
        names.zipf.get(word[:cut], 0) >= _COMPOUND and names.zipf.get(word[cut:], 0) >= _COMPOUND
        for cut in range(3, len(word) - 2)
    )


def _enter(page: Page, first: int, last: int, kind: EntityKind) -> None:
    name = romanise(" ".join(page.text(first, last).split()))
    entity = Entity(f"{'place' if kind == 'place' else 'body'}:{slug(name)}", kind, name, None)
    page.put(Found(first, last, page.span(first, last), kind, entity, rule="told"))
