"""Meetings and texts that a number or a body's name tells: "18th ECO Summit", "Resolution 2231".

An edition's number or year belongs to the name; a body's name inside it is no
mention of its own. Numbers may be figures, Roman numerals or words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from elchi.languages import load
from elchi.languages.words.generics import Words
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.understand.names.ids import HERE
from elchi.understand.names.page import Found, Page
from elchi.understand.names.phrases import Phrases
from elchi.understand.names.titles import office_stems

_YEAR = regex.compile(r"(?:13|14|19|20)\d\d")
_ROMAN = regex.compile(r"[ivx]+")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_SUFFIXES = frozenset(
    map(key, ("th", "st", "nd", "rd", "वें", "वां", "वाँ", "वीं", "ویں", "واں", "й", "го", "м"))
)


@dataclass(frozen=True, slots=True)
class _Heads:
    meetings: Phrases[str]
    numbered: Phrases[str]
    ordinals: Phrases[int]
    first: bool
    always: bool
    joins: frozenset[str]


@cache
def _heads(code: str) -> _Heads:
    words = load(code).words(Words)
    stems = office_stems(code)
    return _Heads(
        Phrases(stems, [(f, english) for english, fs in words.gathering.items() for f in fs]),
        Phrases(stems, [(f, english) for english, fs in words.numbered.items() for f in fs]),
        Phrases(stems, list(words.ordinals.items())),
        words.head != "last",
        words.head == "first",
        frozenset(map(key, words.inside)),
    )


def find_gatherings(page: Page) -> None:
    """Enter the meetings with a number, a year or a body in their name, and numbered texts."""
    heads = _heads(page.article.language.code)
    keys = page.keys
    done = 0
    for index in sorted({*page.starts(heads.numbered), *page.starts(heads.meetings)}):
        if index < done:
            continue
        stop = page.line_end(index)
        hit = heads.numbered.at(keys, index, stop)
        if hit and hit[0] < stop and keys[hit[0]].isdigit():
            end = _text_of(page, heads, hit[0] + 1)
            _enter_text(page, index, end, hit[1][0], keys[hit[0]])
            done = end
            continue
        hit = heads.meetings.at(keys, index, stop)
        if hit:
            done = _enter_meeting(page, heads, keys, index, hit)


def _text_of(page: Page, heads: _Heads, last: int) -> int:
    """Return where a numbered text ends, the body behind it included («قطعنامه … شورای امنیت»)."""
    found = page.name(last) if heads.always and page.same_line(last - 1, last) else None
    body = found is not None and found.first == last and found.kind == "organisation"
    return found.last if body and found is not None else last


def _enter_text(page: Page, first: int, last: int, english: str, number: str) -> None:
    if any(
        found is not None and found.kind == "instrument"
        for found in (page.name(at) for at in range(first, last))
    ):
        return
    name = f"{english.capitalize()} {number}"
    entity = Entity(f"instrument:{english.replace(' ', '-')}-{number}", "instrument", name, None)
    page.put(Found(first, last, page.span(first, last), "instrument", entity, rule="numbered text"))


def _enter_meeting(
    page: Page, heads: _Heads, keys: list[str], index: int, hit: tuple[int, list[str]]
) -> int:
    """Enter the meeting whose head noun stands at `index`; return where to go on."""
    last, english = hit[0], hit[1][0]
    covering = page.name(index)
    if covering is not None and covering.kind == "gathering":
        return covering.last
    left, named_left = _names_left(page, heads, index)
    right, named_right = _names_right(page, heads, last) if heads.first else (last, [])
    named = [*named_left, *named_right]
    if heads.always and not named_right and named_left:
        return last
    number, left = _number_before(page, heads, keys, left)
    year = ""
    dated = page.same_line(index, right) and bool(_YEAR.fullmatch(keys[right]))
    if dated and (english != "conference" or named):
        year, right = keys[right], right + 1
    bodies = [found for found in named if found.kind in ("organisation", "gathering")]
    told = bool(bodies) or (bool(number or year) and (bool(named) or english != "conference"))
    if not told or (year and not named):
        return last
    entity = _meeting(named, number, year, english)
    kind: EntityKind = "gathering"
    page.put(Found(left, right, page.span(left, right), kind, entity, rule="meeting"))
    return right


def _meeting(named: list[Found], number: int, year: str, english: str) -> Entity:
    parts = [found.entity for found in named if found.entity is not None]
    label = "–".join(part.name for part in parts)
    name = " ".join(filter(None, (_ordinal(number), label, english, year)))
    marks = [part.id.partition(":")[2].lower() for part in parts]
    ident = "-".join(filter(None, (*sorted(marks), english, str(number or ""), year)))
    if not marks or not (number or year):
        ident += HERE  # some summit, or one of many editions
    return Entity(f"gathering:{ident}", "gathering", name, None)


def _ordinal(number: int) -> str:
    if not number:
        return ""
    teen = 10 <= number % 100 <= 20
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _names_left(page: Page, heads: _Heads, first: int) -> tuple[int, list[Found]]:
    at, named = first, list[Found]()
    for _ in range(3):
        found = page.name(at - 1) if page.same_line(at - 1, first) else None
        if found is None or found.demonym or found.kind == "person":
            break
        named.insert(0, found)
        at = found.first
        if page.key(at - 1) == "-" and page.touching(at):
            at -= 1
        else:
            break
    return at, named


def _names_right(page: Page, heads: _Heads, last: int) -> tuple[int, list[Found]]:
    at, named = last, list[Found]()
    while at < len(page) and page.same_line(last - 1, at) and len(named) < 3:
        found = page.name(at)
        if found is None or found.demonym or found.kind == "person":
            break
        named.append(found)
        at = found.last
        if page.key(at) in heads.joins and page.same_line(last, at + 1) and page.name(at + 1):
            if named[0].kind != "country":
                break
            at += 1
    return at, named


def _number_before(page: Page, heads: _Heads, keys: list[str], first: int) -> tuple[int, int]:
    """Return the number of the edition before word `first`, and where the name begins."""
    at = first - 1
    if at < 0 or not page.same_line(at, first):
        return 0, first
    hit = heads.ordinals.at(keys, at, first)
    if hit is not None and hit[0] == first:
        return hit[1][0], at
    if _ROMAN.fullmatch(keys[at]) and page.raw(at).isupper():
        return _roman(keys[at]), at
    hyphen = at - 1 if keys[at - 1] == "-" else at
    if keys[at] in _SUFFIXES and hyphen >= 1 and keys[hyphen - 1].isdigit() and page.touching(at):
        return int(keys[hyphen - 1]), hyphen - 1
    return 0, first


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
