"""Identity: which persons of different articles and scripts are one.

States, bodies and known places and persons carry one id in every article
already. What is left are persons whom no table knows. Two of them are joined
only when their full names sound alike part by part, they belong to one state,
and neither could as well be somebody else; a doubt keeps them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elchi.languages.tables import data
from elchi.model import Entity
from elchi.text.phonetics import FULL, SINGLE, blocking_key, similarity


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row of the table of well-known persons."""

    id: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the articles name them: one id, all spellings of the full name."""

    id: str
    country: str | None
    names: tuple[str, ...]


def connect(
    entities: Iterable[tuple[str, Entity, tuple[str, ...]]],
) -> Iterator[tuple[str, str, float, str]]:
    """Yield, for each person joined to another, who, to whom, how surely and why.

    Args:
        entities: Article, entity and its surfaces, in any order.
    """
    people = _people(entities)
    parent = {person.id: person.id for person in people}
    reasons: dict[str, tuple[float, str]] = {}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            id_ = parent[id_]
        return id_

    for score, one, other, reason in sorted(_pairs(people), key=lambda row: (-row[0], row[1:3])):
        first, second = sorted((root(one), root(other)))
        if first != second:
            parent[second] = first
            reasons[second] = (score, reason)
    for person in people:
        canonical = root(person.id)
        if canonical != person.id:
            score, reason = reasons[person.id]
            yield person.id, canonical, round(score, 4), reason


def _people(entities: Iterable[tuple[str, Entity, tuple[str, ...]]]) -> list[Person]:
    names: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for _, entity, surfaces in entities:
        if entity.kind != "person":
            continue
        names[entity.id].update(one for one in surfaces if len(one.split()) > 1)
        if entity.country is not None:
            countries[entity.id].add(entity.country)
    return [
        Person(
            id_,
            next(iter(known)) if len(known := countries[id_]) == 1 else None,
            tuple(sorted(found)),
        )
        for id_, found in sorted(names.items())
        if found
    ]


def _pairs(people: list[Person]) -> Iterator[tuple[float, str, str, str]]:
    """Yield the pairs that are one person: score, both ids, reason."""
    blocks: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for key in {blocking_key(name.split()[-1]) for name in person.names}:
            blocks[key].append(person)
    scored: dict[tuple[str, str], tuple[float, str]] = {}
    for block in blocks.values():
        for index, one in enumerate(block):
            for other in block[index + 1 :]:
                pair = (one.id, other.id)
                if pair in scored or not _compatible(one, other):
                    continue
                scored[pair] = max(
                    (full_similarity(a, b), f"{a} ~ {b}") for a in one.names for b in other.names
                )
    for (first, second), (score, why) in sorted(scored.items()):
        if score >= FULL:
            yield score, first, second, f"names sound alike ({why}, {score:.2f}), states agree"


def _compatible(one: Person, other: Person) -> bool:
    known = {row.id for row in data("people", KnownPerson)}
    if one.id in known and other.id in known:
        return False
    return one.country is not None and one.country == other.country


def full_similarity(one: str, other: str) -> float:
    """Return how alike two full names sound, part by part, 0 to 1.

    The surnames (last parts) must be alike themselves; a part that the other
    name lacks costs. A given name against a different one is no match, however
    alike the surnames are: two persons of one family stay two.
    """
    first, second = one.split(), other.split()
    if similarity(first[-1], second[-1]) < SINGLE or similarity(first[0], second[0]) < SINGLE:
        return 0.0
    return similarity(" ".join(first), " ".join(second))
