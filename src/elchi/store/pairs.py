"""Which readings speak of which two states: kept beside them, so that a pair is found at once.

A reading speaks of two states where both take part in one of its facts, or where they
are the two that it names most. That follows from the reading alone, except where an
entity was joined to one of another state: such readings are always looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Select, select

from elchi.facts.parts import entities_of
from elchi.model import Entity, Fact, Reading
from elchi.store import tables as t

#: Parts of a fact that an entity has without taking part in it.
ASIDE = ("place", "addressee")

_MANY = 400
"""Values in one query; databases bound them."""


def focus_of(reading: Reading) -> set[str]:
    """Return the two states that a reading names most, by names and demonyms."""
    countries = {entity.id: entity.country for entity in reading.entities}
    counts: Counter[str] = Counter()
    for mention in dict.fromkeys(reading.mentions):
        country = countries[mention.entity]
        if country is not None:
            counts[country] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {country for country, _ in ranked[:2]}


def parties_of(fact: Fact, entities: Mapping[str, Entity]) -> set[str]:
    """Return the states and bodies that take part in a fact; places of events do not."""
    found = set()
    for part, id_ in entities_of(fact):
        if part not in ASIDE:
            entity = entities[id_]
            found.add(entity.country or entity.id)
    return found


def pairs_of(reading: Reading) -> set[tuple[str, str]]:
    """Return the pairs of states that a reading speaks of, each in order of the codes."""
    entities = {entity.id: entity for entity in reading.entities}
    states = {entity.country for entity in reading.entities} - {None}
    groups = [focus_of(reading), *(parties_of(fact, entities) for fact in reading.facts())]
    return {
        (one, other) for group in groups for one, other in combinations(sorted(group & states), 2)
    }


def articles_of_pair(connection: Connection, a: str, b: str) -> set[str]:
    """Return the hashes of all articles that may speak of two states.

    They are those of which a reading does; and of those in which an entity was joined to
    one of another state, or of a state where the article tells none, those that name both.
    """
    one, other = sorted((a, b))
    speaking = (
        select(t.reading.c.article)
        .join(t.reading_pair, t.reading_pair.c.reading == t.reading.c.id)
        .where(t.reading_pair.c.one == one, t.reading_pair.c.other == other)
    )
    found = {row[0] for row in connection.execute(speaking)}
    states: dict[int, set[str | None]] = defaultdict(set)
    for row in connection.execute(_moved()):
        states[row.reading].add(row.country)
    naming = (
        select(t.entity.c.reading, t.entity.c.country)
        .where(t.entity.c.country.in_((a, b)))
        .distinct()
    )
    if states:
        for row in connection.execute(naming):
            if row.reading in states:
                states[row.reading].add(row.country)
    both = sorted(reading for reading, named in states.items() if {a, b} <= named)
    for first in range(0, len(both), _MANY):
        some = select(t.reading.c.article).where(t.reading.c.id.in_(both[first : first + _MANY]))
        found |= {row[0] for row in connection.execute(some)}
    return found


def _moved() -> Select[Any]:
    """Return the query for readings in which joining changes an entity's state, and to which."""
    canonical = (
        select(t.entity.c.id, t.entity.c.country)
        .where(t.entity.c.id.in_(select(t.identity.c.canonical)))
        .distinct()
        .subquery()
    )
    return (
        select(t.entity.c.reading, canonical.c.country)
        .join(t.identity, t.identity.c.entity == t.entity.c.id)
        .join(canonical, canonical.c.id == t.identity.c.canonical)
        .where(t.entity.c.country.is_distinct_from(canonical.c.country))
        .distinct()
    )
