"""Names made of two parties and a noun: "Peru–Chile Free Trade Agreement", «нефтепровод А — Б».

Two states, bodies or places that a dash joins, then a noun of bodies, meetings, texts or
schemes within a few words, are one name, and no party is marked inside it. Where the
noun comes first it stands before the pair; there a pair names a scheme only. "Joint"
does what the dash does: "पेरू और चिली संयुक्त आयोग".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.text.romanise import romanise, slug
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import office_stems

_BETWEEN = 6
"""Words between the pair and its noun where the noun comes last."""

_BEFORE = 3
"""The same where it comes first: "the 500 kV line A — B"."""

_RARE = 30
"""Below this frequency a word beside the dash is taken for a place."""


@dataclass(frozen=True, slots=True)
class _Paired:
    heads: Phrases[EntityKind]
    first: bool
    joint: frozenset[str]
    inside: frozenset[str]


@cache
def _paired(code: str) -> _Paired:
    words = load(code).words(Words)
    heads = [(form, cast("EntityKind", kind)) for kind, fs in words.paired.items() for form in fs]
    inside = frozenset(map(key, words.inside)) - {"-"}
    return _Paired(
        Phrases(office_stems(code), heads),
        words.head != "last",
        frozenset(map(key, words.joint)),
        inside,
    )


def find_paired(page: Page) -> None:
    """Enter the names that a pair of parties and a noun make."""
    paired, names = _paired(page.article.language.code), parts_of(page.article.language.code)
    keys = page.keys
    for at in range(1, len(keys) - 1):
        dash = keys[at] == "-"
        if not (dash or keys[at] in names.joins or keys[at] == ","):
            continue
        if not page.same_line(at - 1, at + 1):
            continue
        first, last = _before(page, names, at, paired.first), _after(page, names, at, paired.first)
        if first == at or last == at + 1:
            continue
        if paired.first:
            if dash:
                _headed(page, paired, keys, first, last)
        elif dash or _is_joint(page, paired, keys, last):
            _ended(page, paired, names, keys, first, last)


def _before(page: Page, names: NameParts, at: int, strange: bool) -> int:
    """Return where the party before a dash begins, `at` if none stands there."""
    found = page.name(at - 1)
    if found is not None:
        return found.first if _party(found) else at
    return at - 1 if strange and _strange(page, names, at - 1) else at


def _after(page: Page, names: NameParts, at: int, strange: bool) -> int:
    """Return the index after the party behind a dash, `at + 1` if none stands there."""
    found = page.name(at + 1)
    if found is not None:
        return found.last if found.first == at + 1 and _party(found) else at + 1
    return at + 2 if strange and _strange(page, names, at + 1) else at + 1


def _party(found: Found) -> bool:
    return found.kind in ("country", "place", "organisation")


def _strange(page: Page, names: NameParts, at: int) -> bool:
    word, raw = page.key(at), page.raw(at)
    plain = len(word) > 2 and raw[0].isalpha() and word not in names.stops
    return plain and names.rare(word, _RARE) and (raw[0].isupper() or not names.capitals)


def _is_joint(page: Page, paired: _Paired, keys: list[str], last: int) -> bool:
    """Tell whether "joint" follows two parties, a mark of the genitive between them passed."""
    names = parts_of(page.article.language.code)
    if keys[last : last + 1] and keys[last] in names.marks:
        last += 1
    return bool(keys[last : last + 1]) and keys[last] in paired.joint and page.same_line(last, last)


def _headed(page: Page, paired: _Paired, keys: list[str], first: int, last: int) -> None:
    """Enter the pair behind a noun of a scheme, the noun included where it stands beside."""
    for at in range(first - 1, max(first - 2 - _BEFORE, -1), -1):
        if not page.same_line(at, first) or page.name(at) is not None:
            return
        hit = paired.heads.at(keys, at, first)
        if hit is not None:
            if page.key(last) != "-" and page.key(first - 1) != "-":  # no stages of a route
                _enter(page, at if hit[0] == first else first, last, hit[1][0])
            return


def _ended(
    page: Page, paired: _Paired, names: NameParts, keys: list[str], first: int, last: int
) -> None:
    """Enter the pair with the noun that ends the name."""
    at = last
    if keys[at : at + 1] and keys[at] in names.marks:
        at += 1
    stop = min(at + _BETWEEN, page.line_end(first))
    while at < stop:
        hit = paired.heads.at(keys, at, page.line_end(first))
        if hit is not None and (not names.capitals or _written(page, at, hit)):
            more = _further(page, paired, names, keys, hit)
            if more[1][0] == "system" or not _of_places(page, first, last):
                _enter(page, first, more[0], more[1][0])
            return
        if not _goes_on(page, paired, names, at):
            return
        at += 1


def _further(
    page: Page,
    paired: _Paired,
    names: NameParts,
    keys: list[str],
    hit: tuple[int, list[EntityKind]],
) -> tuple[int, list[EntityKind]]:
    """Return the noun right behind another one, else that one: "… Business Forum Declaration"."""
    at = hit[0]
    if not (at < len(keys) and page.same_line(at - 1, at)):
        return hit
    more = paired.heads.at(keys, at, page.line_end(at))
    return more if more is not None and (not names.capitals or page.raw(at)[0].isupper()) else hit


def _of_places(page: Page, first: int, last: int) -> bool:
    """Tell whether two towns make the pair: only a scheme is called after them."""
    ends = page.name(first), page.name(last - 1)
    return all(found is not None and found.kind == "place" for found in ends)


def _written(page: Page, at: int, hit: tuple[int, list[EntityKind]]) -> bool:
    """Tell whether a noun has the capital of a name; of a scheme it needs none."""
    return page.raw(at)[0].isupper() or hit[1][0] == "system"


def _goes_on(page: Page, paired: _Paired, names: NameParts, at: int) -> bool:
    word, raw = page.key(at), page.raw(at)
    if names.capitals:
        return raw[0].isupper() or word in paired.inside or word in ("gas", "oil")
    found = page.name(at)
    if found is not None and not found.demonym:
        return False
    plain = raw[0].isalpha() and word not in names.marks and word not in names.says
    return plain and (word not in names.stops or word in paired.joint)


def _enter(page: Page, first: int, last: int, kind: EntityKind) -> None:
    begin = first
    if kind == "gathering" and first and page.same_line(first - 1, first):
        ordinal = page.key(first - 1)
        begin = first - 1 if ordinal[:1].isdigit() and not ordinal.isdigit() else first
    name = romanise(" ".join(page.text(begin, last).split()))
    found = [page.name(at) for at in range(first, last)]
    states = list(dict.fromkeys(f.country for f in found if f and f.kind == "country"))
    pair = f"pair:{'-'.join(str(state).lower() for state in states)}:" if len(states) == 2 else ""
    entity = Entity(f"body:{pair}{slug(name)}", kind, name, None)
    page.put(Found(begin, last, page.span(begin, last), kind, entity, rule="paired"))
