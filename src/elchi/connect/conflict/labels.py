"""Names for what several articles speak of, the same in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from elchi.connect.divergence.people import alike_things, spellings
from elchi.connect.divergence.side import Side


@dataclass(frozen=True, slots=True)
class Labels:
    """Which entity of which article is called what.

    Attributes:
        of: Article hash and entity id to the label.
    """

    of: Mapping[tuple[str, str], str]

    def __call__(self, side: Side, entity: str) -> str:
        """Return the label of an entity; its own id where it has none."""
        return self.of.get((side.reading.document.sha256, entity), entity)


def labels(sides: Sequence[Side], joined: Mapping[str, str] | None = None) -> Labels:
    """Label the entities of some articles on one matter.

    A state's label is its code, a listed thing's its id. Others are compared by sound
    with those labelled before, in order of the articles' hashes.

    Args:
        joined: Entity ids that `elchi.connect.identity` joined to others.
    """
    known = joined or {}
    found: dict[tuple[str, str], str] = {}
    clusters: list[tuple[str, str, tuple[str, ...]]] = []
    for side in sorted(sides, key=lambda one: one.reading.document.sha256):
        names = spellings(side)
        for id_, entity in sorted(side.entities.items()):
            place = side.reading.document.sha256, id_
            if entity.kind == "country" and entity.country:
                found[place] = entity.country
                continue
            canonical = known.get(id_, id_)
            kind = "person" if entity.kind == "person" else "thing"
            mine = names.get(id_, (entity.name,))
            for label, other_kind, others in clusters:
                if label == canonical or (kind == other_kind and alike_things(kind, mine, others)):
                    found[place] = label
                    break
            else:
                clusters.append((canonical, kind, mine))
                found[place] = canonical
    return Labels(found)
