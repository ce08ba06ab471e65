"""What all articles together tell of an entity: spellings, state, offices, company, time.

A profile is kept for what no table lists. What the tables list has one id in every
article already; a listed person keeps a profile all the same, so that a spelling the
tables lack can be joined to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from elchi.languages.tables import Place, data
from elchi.model import Entity, Reading

MOST_NAMES, MOST_COMPANY = 6, 60
"""So many spellings and companions of one entity are looked at, the most frequent ones."""


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
        seen: Hashes of the articles, as many as `MOST_COMPANY`.
        first: First day on which it was named, "" if untold.
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


@dataclass(slots=True)
class _Gathered:
    kind: str
    countries: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    scripts: set[int] = field(default_factory=set)
    posts: set[tuple[str, str | None]] = field(default_factory=set)
    company: Counter[str] = field(default_factory=Counter)
    seen: list[str] = field(default_factory=list)
    first: str = ""
    last: str = ""


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


def gather(casts: Iterable[Cast]) -> list[Profile]:
    """Return the profiles of all persons and of all else that no table lists, by id.

    The result does not depend on the order of the articles.
    """
    found: dict[str, _Gathered] = {}
    for cast in casts:
        ids = {entity.id for entity in cast.entities}
        for entity in cast.entities:
            if entity.kind != "person" and (entity.kind == "country" or entity.id in listed()):
                continue
            one = found.setdefault(entity.id, _Gathered(entity.kind))
            _add(one, entity, cast, ids)
        for person, role, body in cast.offices:
            if person in found:
                found[person].posts.add((role, body))
    return [profile for id_ in sorted(found) for profile in _profile(id_, found[id_])]


def _add(one: _Gathered, entity: Entity, cast: Cast, ids: set[str]) -> None:
    if entity.country is not None:
        one.countries.add(entity.country)
    surfaces = [" ".join(each.split()) for each in cast.names.get(entity.id, ())]
    for surface in surfaces:
        one.names[surface] += 1
        one.scripts.add(script(surface))
    if entity.kind == "person" and any(script(each) == 1 for each in surfaces):
        one.names[entity.name] += 1  # the nominative, which the text may lack
    if entity.id not in listed():
        one.company.update(ids - {entity.id})
        one.seen.append(cast.article)
    day = (cast.published or "").split("/")[0]
    if day:
        one.first = min(one.first or day, day)
        one.last = max(one.last, day)


def _profile(id_: str, one: _Gathered) -> Iterator[Profile]:
    spelt = sorted(one.names, key=lambda name: (-one.names[name], name))
    if one.kind == "person":
        full = [name for name in spelt if " " in name]
        spelt = full or spelt
    if not spelt:
        return
    company = sorted(one.company, key=lambda each: (-one.company[each], each))
    yield Profile(
        id_,
        one.kind,
        next(iter(one.countries)) if len(one.countries) == 1 else None,
        tuple(spelt[:MOST_NAMES]),
        min(one.scripts, default=2),
        frozenset(one.posts),
        tuple(company[:MOST_COMPANY]),
        frozenset(sorted(one.seen)[:MOST_COMPANY]),
        one.first,
        one.last,
    )


def script(name: str) -> int:
    """Return how near to Latin a name is written: 0 Latin, 1 Cyrillic, 2 another.

    >>> script("Putin"), script("Путин"), script("पुतिन")
    (0, 1, 2)
    """
    first = next((char for char in name.lower() if char.isalpha()), "")
    return 0 if first < "\u0250" else 1 if first < "\u0530" else 2
