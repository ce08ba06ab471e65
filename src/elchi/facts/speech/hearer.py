"""To whom something was said: a person or state spoken to, or the medium that asked."""

from __future__ import annotations

from elchi.facts.media import is_medium
from elchi.facts.speech.scene import Named, Scene
from elchi.model import Entity


def hearer(
    scene: Scene, entities: dict[str, Entity], speaker: str | None
) -> tuple[str | None, str | None]:
    """Return the entity spoken to and the canonical name of the medium spoken to.

    Only a name that the cue's own clause marks as its hearer counts: «X کو بتایا»,
    «به X گفت», "told X". Either may be None.
    """
    for named in _marked(scene):
        if named.entity == speaker or named.form == "demonym":
            continue
        entity = entities[named.entity]
        if is_medium(entity):
            return None, entity.name
        if entity.kind in ("person", "country", "place", "organisation"):
            return entity.id, None
    return None, None


def _marked(scene: Scene) -> list[Named]:
    """Return the names that stand where the hearer of the cue stands."""
    found, words = scene.found, scene.lexicon.words
    names: list[Named] = []
    if words.verb_last:
        for index in range(found.first - 1, scene.floor, -1):
            before = scene.names[index - 1]
            if words.agent and scene.has("hearer_marks", index) and before is not None:
                names.append(before)
            after = scene.names[index] if index < len(scene.unit) else None
            if (
                after is not None
                and after.first == index
                and scene.has("addressee_heads", index - 1)
            ):
                names.append(after)
    elif found.cue.addressed or found.cue.frames[0] == "that":
        named = scene.names[found.last] if found.last < len(scene.unit) else None
        if named is not None and words.bare:
            names.append(named)
    return names
