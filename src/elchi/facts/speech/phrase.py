"""How far a noun phrase reaches that names or describes who speaks."""

from __future__ import annotations

from elchi.facts.speech.scene import Scene


def short_block(scene: Scene, index: int) -> bool:
    """Tell whether a token is in a short quotation: the name of a newspaper."""
    block = None if index >= len(scene.unit) else scene.unit.block[index]
    if block is None or block < 0:
        return False
    return scene.unit.blocks[block].last - scene.unit.blocks[block].first <= 6


def phrase_end(scene: Scene, start: int) -> int:
    """Return the token after the noun phrase that begins at `start`."""
    index = start
    while index < len(scene.unit):
        key = scene.key(index)
        if key == "-" and _hyphen(scene, index):
            index += 1
            continue
        if key in ".,;:-(" or (scene.has("joints", index) and not _name_ahead(scene, index)):
            break
        if not scene.beside(index) and not short_block(scene, index):
            break
        if index > start and (index in scene.unit.sentences or index == scene.found.first):
            break
        index += 1
    return index


def _hyphen(scene: Scene, index: int) -> bool:
    """Tell whether a dash joins two words into one: "state-secretary"."""
    unit = scene.unit
    inside = 0 < index < len(unit) - 1
    return inside and unit.ends[index - 1] == unit.starts[index] == unit.starts[index + 1] - 1


def _name_ahead(scene: Scene, index: int) -> bool:
    """Tell whether a person is named after an "and" and before the next mark or cue."""
    for ahead in range(index + 1, min(index + 9, len(scene.unit))):
        if scene.key(ahead) in ".,;:-" or any(cue.first == ahead for cue in scene.cues):
            return False
        named = scene.names[ahead]
        if named is not None and named.kind == "person":
            return True
    return False
