"""A reading with the entities that were found to be one under one id."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from elchi.model import Entity, Reading


def joined(reading: Reading, identities: Mapping[str, Entity]) -> Reading:
    """Return the reading with every entity under its canonical id and name.

    The reading itself stays as it is; without identities it is returned unchanged.

    Args:
        identities: For an entity that was joined to another, the canonical one.
    """

    def to(entity: str) -> str:
        return identities[entity].id if entity in identities else entity

    def maybe(entity: str | None) -> str | None:
        return None if entity is None else to(entity)

    def each(entities: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(to, entities)))

    change = dataclasses.replace
    entities = {to(one.id): identities.get(one.id, one) for one in reversed(reading.entities)}
    return change(
        reading,
        entities=tuple(reversed(entities.values())),
        mentions=tuple(change(one, entity=to(one.entity)) for one in reading.mentions),
        statements=tuple(
            change(one, speaker=maybe(one.speaker), addressee=maybe(one.addressee))
            for one in reading.statements
        ),
        events=tuple(
            change(one, source=each(one.source), target=each(one.target), place=maybe(one.place))
            for one in reading.events
        ),
        figures=tuple(change(one, parties=each(one.parties)) for one in reading.figures),
        ties=tuple(
            change(one, source=to(one.source), target=to(one.target)) for one in reading.ties
        ),
        positions=tuple(change(one, holder=to(one.holder)) for one in reading.positions),
    )
