"""Which names of two versions stand for one thing, and which cannot.

Ids decide where the tables know a name; else the sound does. Two versions tell the
same story, so a person of one who sounds like nobody in the other, and stands where
the other names somebody who sounds like nobody here, was renamed on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.connect.divergence.side import Side
from elchi.connect.identity import KnownBody, part_similarities
from elchi.languages.tables import Place, State, data
from elchi.text.phonetics import similarity, sounds

SURNAME, GIVEN = 0.83, 0.60
"""So alike must surnames and given names sound; in versions the place tells the rest."""

SHORT = 0.84
"""So alike must a surname alone sound to the surname of a full name."""

WHOLE = 0.84
"""So alike must full names sound where their parts are cut in other places."""

WORD = 0.88
"""So alike must one word of two names sound that are written with other words beside it."""

PLACE = 0.80
"""So alike must the names of two places or bodies sound."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which entities of one version are which of the other.

    Attributes:
        ours: Entity of `a` to those of `b` that are the same.
        theirs: The other way round.
    """

    ours: Mapping[str, frozenset[str]]
    theirs: Mapping[str, frozenset[str]]

    def same(self, one: str, other: str) -> bool:
        """Tell whether entity `one` of `a` and `other` of `b` are one."""
        return one == other or other in self.ours.get(one, frozenset())


def spellings(side: Side) -> dict[str, tuple[str, ...]]:
    """Return, per entity, how the text writes it (adjectives aside) and its own name."""
    found: dict[str, dict[str, None]] = {}
    for mention in side.reading.mentions:
        if not mention.demonym:
            surface = " ".join(mention.span.of(side.text).split())
            found.setdefault(mention.entity, {})[surface] = None
    for id_, names in found.items():
        if side.entities[id_].kind == "person":
            names[side.entities[id_].name] = None
    return {id_: tuple(names) for id_, names in found.items()}


def pairs(a: Side, b: Side) -> Pairs:
    """Find which entities of two versions are one."""
    ours, theirs = spellings(a), spellings(b)
    there: dict[str, set[str]] = {}
    back: dict[str, set[str]] = {}
    for one, names in ours.items():
        for other, other_names in theirs.items():
            if one == other or _same(a, b, (one, names), (other, other_names)):
                there.setdefault(one, set()).add(other)
                back.setdefault(other, set()).add(one)
    return Pairs(
        {one: frozenset(found) for one, found in there.items()},
        {one: frozenset(found) for one, found in back.items()},
    )


def _same(
    a: Side, b: Side, one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]]
) -> bool:
    kind, other_kind = a.entities[one[0]].kind, b.entities[other[0]].kind
    if kind == "country" or other_kind == "country":
        return False
    if (kind == "person") != (other_kind == "person"):
        return False
    return alike_things(kind, one[1], other[1])


def alike_things(kind: str, one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether any spellings of two persons, or of two other things, sound as one."""
    if kind == "person":
        return any(alike(x, y) for x in one for y in other)
    return any(_place_alike(x, y) for x in one for y in other)


def _place_alike(one: str, other: str) -> bool:
    """Tell whether two names sound alike, as wholes or in the word that is the name."""
    if similarity(one, other) >= PLACE:
        return True
    first, second = ([w for w in name.split() if len(sounds(w)) >= 4] for name in (one, other))
    return len(one.split()) + len(other.split()) > 2 and any(
        similarity(x, y) >= WORD for x in first for y in second
    )


def alike(one: str, other: str) -> bool:
    """Tell whether two names of persons sound as one, full or by surname.

    >>> alike("Gleb Starostin", "Глеб Старостин"), alike("Gleb Starostin", "Glen Starsin")
    (True, False)
    """
    first, second = one.split(), other.split()
    if len(first) > 1 and len(second) > 1:
        given, surname = part_similarities(one, other)
        if given >= GIVEN and surname >= SURNAME:
            return True
        return similarity("".join(first), "".join(second)) >= WHOLE
    short, full = (first, second) if len(first) <= len(second) else (second, first)
    tails = {full[-1], "".join(full), "".join(full[1:]) or full[-1]}
    return any(similarity("".join(short), tail) >= SHORT for tail in sorted(tails))


def states(side: Side, ids: Iterable[str]) -> list[str]:
    """Return the codes of the states among the entities; a capital stands for its state."""
    found = []
    for id_ in ids:
        entity = side.entities.get(id_)
        if entity is None or entity.country is None:
            continue
        if entity.kind == "country" or id_ in capitals():
            found.append(entity.country)
    return found


@cache
def points() -> frozenset[str]:
    """Return the entity ids of the places that are points on the map: cities, ports."""
    return frozenset(f"place:{one.id}" for one in data("places", Place) if one.lat is not None)


@cache
def known_places() -> frozenset[str]:
    """Return the entity ids of all places that the tables list."""
    return frozenset(f"place:{one.id}" for one in data("places", Place))


@cache
def known_bodies() -> frozenset[str]:
    """Return the ids of the bodies that the tables list."""
    return frozenset(one.id for one in data("bodies", KnownBody))


@cache
def capitals() -> frozenset[str]:
    """Return the entity ids of all capitals."""
    return frozenset(f"place:{one.capital}" for one in data("states", State) if one.capital)
