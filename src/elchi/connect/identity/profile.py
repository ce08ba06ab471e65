"""Who one article names, and what all articles together tell of an entity.

A profile is kept for what no table lists. What the tables list has one id in every
article already; a listed person keeps a profile all the same, so that a spelling the
tables lack can be joined to it. `gathered` makes profiles from casts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.languages.tables import Place, data
from elchi.model import Entity, Reading


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row of the table of well-known persons."""

    id: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A row of the table of bodies."""

    id: str
    kind: str
    name: str
    country: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what one article names.

    Attributes:
        article: Hash of its text.
        published: EDTF date, None where untold.
        entities: Everything that it names, in order.
        names: The names as written, by entity id, adjectives left out.
        offices: Triples of person, post in English and body.
    """

    article: str
    published: str | None
    entities: tuple[Entity, ...]
    names: Mapping[str, tuple[str, ...]]
    offices: tuple[tuple[str, str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """One entity id over all articles.

    Attributes:
        names: Spellings that it can be known by, most frequent first.
        script: How near to Latin its writing is: 0 Latin, 1 Cyrillic, 2 another.
        posts: Pairs of post and body.
        company: What is named beside it, most frequent first: ids.
        seen: Hashes of the articles, of many the smallest ones.
        first: First day on which it was named, "" if untold; of a person the year.
        last: Last day.
    """

    id: str
    kind: str
    country: str | None
    names: tuple[str, ...]
    script: int
    posts: frozenset[tuple[str, str | None]]
    company: tuple[str, ...]
    seen: frozenset[str]
    first: str
    last: str


@cache
def listed() -> frozenset[str]:
    """Return the ids of persons, bodies and places that the tables list."""
    people = {row.id for row in data("people", KnownPerson)}
    places = {f"place:{row.id}" for row in data("places", Place)}
    return frozenset(people | places | {row.id for row in data("bodies", KnownBody)})


def cast_of(reading: Reading) -> Cast:
    """Return who and what one reading names."""
    text = reading.document.text
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in reading.mentions:
        if not mention.demonym:
            names[mention.entity][mention.span.of(text)] = None
    offices = tuple((one.person, one.role, one.body) for one in reading.offices)
    return Cast(
        reading.document.sha256,
        reading.document.published,
        reading.entities,
        {id_: tuple(found) for id_, found in names.items()},
        offices,
    )


def script(name: str) -> int:
    """Return how near to Latin a name is written: 0 Latin, 1 Cyrillic, 2 another.

    >>> script("Putin"), script("Путин"), script("पुतिन")
    (0, 1, 2)
    """
    first = next((char for char in name.lower() if char.isalpha()), "")
    return 0 if first < "\u0250" else 1 if first < "\u0530" else 2
