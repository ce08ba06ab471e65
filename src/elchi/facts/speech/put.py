"""Words put after a colon or dash by no verb of saying: "Ivan Petrov is blunter: 'They lie.'"."""

from __future__ import annotations

from elchi.facts.speech.heads import governed
from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.units import Block
from elchi.facts.speech.unnamed import Memory, Voice, describe

_LONG = 5  # tokens of a quotation that is a sentence, its marks included
_OPENING = 6  # words in which a speaker without a name stands


def put(scene: Scene, memory: Memory) -> tuple[Voice, Content] | None:
    """Return who speaks and what, where a quotation after a colon ends the unit.

    The speaker is the person whom the words before the colon name as their subject, or
    whoever without a name opens them; a pronoun means the person spoken of before.
    """
    block = _after_colon(scene)
    if block is None:
        return None
    start, _ = scene.unit.sentence_range(block.first - 1)
    who = _subject(scene, start, block.first - 1, memory)
    return (who, scene.quoted(block, "after")) if who is not None else None


def _after_colon(scene: Scene) -> Block | None:
    for block in scene.unit.blocks:
        ends = block.last >= len(scene.unit) - 1
        colon = scene.key(block.first - 1) in (":", "-") and block.first > 2
        if ends and colon and block.last - block.first >= _LONG:
            return block
    return None


def _subject(scene: Scene, start: int, colon: int, memory: Memory) -> Voice | None:
    for index in range(start, colon):
        named = scene.names[index]
        if named is None or named.kind != "person" or not scene.outside(index):
            continue
        if not governed(scene, named, start):
            return Voice(named.entity, scene.unit.span(named.first, named.last))
    if scene.has("pronouns", start):
        return memory.pronoun()
    for index in range(start, min(start + _OPENING, colon)):
        if scene.has("callings", index):
            return describe(scene, start, index + 1)
    return None
