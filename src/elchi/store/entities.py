"""The entities of many readings with the names that the texts give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elchi.model import Entity, Reading


def entities_of(readings: Iterable[Reading]) -> Iterator[tuple[str, Entity, tuple[str, ...]]]:
    """Yield every entity of every reading: hash of the article, entity, its names."""
    for reading in readings:
        text = reading.document.text
        for entity in reading.entities:
            surfaces = dict.fromkeys(
                mention.span.of(text)
                for mention in reading.mentions
                if mention.entity == entity.id and not mention.demonym
            )
            yield reading.document.sha256, entity, tuple(surfaces)
