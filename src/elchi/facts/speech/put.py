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


def alone(scene: Scene, theme: Voice | None) -> tuple[Voice, Content] | None:
    """Return a unit that is one quotation as the words of whom the sentence before opened with.

    "Moro is angry about it. 'We were not asked.'": whoever spoke before her is done.
    """
    block = scene.unit.block_from(0)
    if theme is None or block is None or block.last < len(scene.unit) - 1:
        return None
    said = scene.quoted(block, "after") if block.last - block.first >= _LONG else None
    return (theme, said) if said is not None else None


def opened(scene: Scene) -> Voice | None:
    """Return the person whose name opens a unit."""
    named = scene.names[0] if len(scene.unit) else None
    if named is None or named.kind != "person" or named.form != "name":
        return None
    return Voice(named.entity, scene.unit.span(0, named.last))


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
