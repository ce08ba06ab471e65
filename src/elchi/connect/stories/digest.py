"""What an article tells of its happening, as signs that another language shares.

A digest is small and complete: whether two articles tell one happening is
decided from their digests alone, so that a ledger of many articles is connected
without loading them. What a sign weighs is fixed by its kind and by the language,
never by what else is in the ledger: the same two articles always come out alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from elchi.connect.alignment.contents import Content, contents
from elchi.connect.alignment.days import date_signs
from elchi.languages import codes
from elchi.languages.frequent import frequent
from elchi.languages.tables import State, data
from elchi.model import Entity, Reading
from elchi.text.key import key
from elchi.text.phonetics import blocking_key
from elchi.text.words import words

Kind = Literal[
    "person", "body", "place", "capital", "state", "number", "amount", "date", "word", "link"
]

_USUAL = frozenset(("percent", "year", "month", "week", "day", "hour", "count", "people"))
"""Units that any article may have."""

_CONSONANTS = 4
"""A word with fewer consonants sounds like too many others to tell anything by itself."""

_RARE = 2.4
"""Seven less the Zipf frequency from which a word is a sign: loan words and names."""

_URL = regex.compile(r"https?://[^\s)\]»\"]+")


@dataclass(frozen=True, slots=True)
class Digest:
    """One article as stories are made from it.

    Attributes:
        article: SHA-256 of its text.
        language: BCP 47.
        published: EDTF.
        states: Codes of the states that it names, most named first.
        signs: Kind of sign to the signs with their weight.
        names: Signs that no reader understands, with the name that they stand for.
        letters: How long its running text is, in letters and digits.
    """

    article: str
    language: str
    published: str | None
    states: tuple[str, ...]
    signs: Mapping[str, Mapping[str, float]]
    names: Mapping[str, str]
    letters: int


def digest(reading: Reading) -> Digest:
    """Return what a reading tells of its happening."""
    document = reading.document
    parts = [one for one in contents(reading, {}) if one.running]
    signs: dict[str, dict[str, float]] = {}
    for kind, sign, weight in _signs(reading, parts):
        found = signs.setdefault(kind, {})
        found[sign] = max(round(weight, 2), found.get(sign, 0.0))
    states = Counter(
        entity.country
        for entity in reading.entities
        for mention in reading.mentions
        if mention.entity == entity.id and entity.country
    )
    return Digest(
        article=document.sha256,
        language=document.language,
        published=document.published,
        states=tuple(code for code, _ in sorted(states.items(), key=lambda p: (-p[1], p[0]))),
        signs={kind: dict(sorted(found.items())) for kind, found in sorted(signs.items())},
        names=dict(_labels(reading)),
        letters=sum(one.letters for one in parts),
    )


def _labels(reading: Reading) -> Iterator[tuple[str, str]]:
    for entity in sorted(reading.entities, key=lambda one: (one.name, one.id), reverse=True):
        if entity.kind == "person" and entity.id not in _known():
            for sound in _sounds_of(reading, entity):
                yield sound, entity.name
        else:
            yield entity.id, entity.name


def _signs(reading: Reading, parts: list[Content]) -> Iterator[tuple[Kind, str, float]]:
    for entity in reading.entities:
        yield from _named(reading, entity)
    for part in parts:
        for number in part.signs["number"]:
            yield "number", number, number_weight(float(number))
        for latin in part.signs["latin"]:
            yield "word", f"latin {latin}", 1.0
            if len(sound := blocking_key(latin)) >= _CONSONANTS:
                yield "word", sound, 0.9
    for one in reading.quantities:
        if one.unit not in ("count", "people"):
            weight = number_weight(one.value) / 2 + (0.3 if one.unit in _USUAL else 0.6)
            yield "amount", f"{one.value:.12g} {one.unit}", weight
    for date in reading.dates:
        for sign in date_signs(date, reading.document.text, reading.document.language):
            yield "date", sign, 1.5 if "-" in sign else 0.3
    for url in _URL.findall(reading.document.text):
        yield "link", url.rstrip("/.").split("://")[1], 3.0
    yield from _words(reading)


def _named(reading: Reading, entity: Entity) -> Iterator[tuple[Kind, str, float]]:
    if entity.kind == "country":
        yield "state", entity.id, 0.3
    elif entity.kind == "place":
        if entity.id in _capitals():
            yield "capital", entity.id, 0.4
        else:
            yield "place", entity.id, 1.5
    elif entity.kind == "person":
        if entity.id in _known():
            yield "person", entity.id, 1.0
            return
        for sound in _sounds_of(reading, entity):
            yield "person", sound, 2.0
    else:
        yield "body", entity.id, 1.0


def _sounds_of(reading: Reading, entity: Entity) -> list[str]:
    surfaces = {
        mention.span.of(reading.document.text)
        for mention in reading.mentions
        if mention.entity == entity.id and not mention.demonym
    }
    return sorted({sound for surface in surfaces for sound in name_sounds(surface)})


def name_sounds(name: str) -> Iterator[str]:
    """Yield the consonants of a person's surname, and of all after the given name.

    Where a language writes a surname in two words the second form still agrees.

    >>> list(name_sounds("Kamran Zubair Lodhi")), list(name_sounds("لودھی"))
    (['lt', 'sprlt'], ['lt'])
    """
    parts = name.replace("\u200c", " ").split()
    for rest in dict.fromkeys((tuple(parts[-1:]), tuple(parts[1:]))):
        sound = blocking_key("".join(rest)).replace("v", "")
        if len(sound) > 1:
            yield sound


def number_weight(value: float) -> float:
    """Return what it says that two articles have a number in common: the odder, the more.

    >>> number_weight(647.0) >= number_weight(404e6) > number_weight(30.0)
    True
    """
    digits = len(f"{value:.12g}".replace(".", "").split("e")[0].strip("0").lstrip("-"))
    if 1900 <= value <= 2100 and value == int(value):
        return 0.1
    if digits <= 1:
        return 0.2 if value < 1000 else 0.5
    if digits == 2:
        return 0.6 if value < 1000 else 1.5
    return 2.5 if digits == 3 else 3.0


def _words(reading: Reading) -> Iterator[tuple[Kind, str, float]]:
    """Yield the sounds of rare words, which names and loan words share across languages."""
    document = reading.document
    usual = frequent(document.language) if document.language in codes() else {}
    for sentence in reading.sentences:
        if sentence.zone not in (None, "title", "subtitle", "heading"):
            continue
        for token in words(document.text, sentence.span.start, sentence.span.end):
            if not token.key[0].isalpha():
                continue
            rarity = 7.0 - usual.get(key(token.key), 25) / 10
            sound = blocking_key(token.key)
            if len(sound) >= _CONSONANTS and rarity >= _RARE:
                yield "word", sound, rarity / 5


@dataclass(frozen=True, slots=True)
class _Known:
    """A row of ``data/people.tsv``: a well-known person, who makes many happenings."""

    id: str
    name: str
    country: str | None


@cache
def _known() -> frozenset[str]:
    return frozenset(row.id for row in data("people", _Known))


@cache
def _capitals() -> frozenset[str]:
    return frozenset(f"place:{row.capital}" for row in data("states", State) if row.capital)
