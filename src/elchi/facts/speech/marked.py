"""Who speaks, where a mark after the subject tells it: "X ne", «X نے»."""

from __future__ import annotations

from elchi.facts.speech.heads import joined
from elchi.facts.speech.objects import nominative
from elchi.facts.speech.region import (
    asked,
    before_relative,
    past_relative,
    phrase_start,
    source,
    subject_mark,
)
from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.unnamed import ISSUERS, Memory, Voice, describe, resolved

_POINTS = ",.;:\"'"
_ADJECTIVES = 5  # words between whoever says and the noun of saying


def marked(scene: Scene, content: Content, memory: Memory) -> Voice | None:
    """Return who says `content`, None if nobody is named or described."""
    per = "per" in scene.found.cue.frames
    mark = None if per else subject_mark(scene)
    if mark is not None:
        before = before_relative(scene, mark)
        if before is not None:
            return _ending(scene, before, memory)
        if scene.has("pronouns", mark):
            return _hearer(scene, mark) or resolved(scene, mark, mark + 1, memory)
        quoted, _ = source(scene, mark + 1, scene.found.first)
        if quoted:
            named = scene.names[quoted - 1]
            known = named.entity if named and named.form != "demonym" else None
            return Voice(known, scene.unit.span(mark + 1, quoted))
        return _ending(scene, mark, memory)
    last, floor = scene.found.first, scene.floor
    if scene.has("undergone", scene.found.last - 1):
        return _by(scene, memory) or _document(scene, memory)
    if content.place == "before" and content.last <= last:
        near = last
        while scene.has("adverbs", near - 1):
            near -= 1
        if near - content.last <= 2 and content.first >= floor and not _is_quote(scene, content):
            if not scene.habitual():
                return memory.again()
            named = nominative(scene, scene.skip(floor, "openers"))
            if named is not None and named.first < content.first:
                return Voice(named.entity, scene.unit.span(named.first, named.last))
            last = content.first
        else:
            floor = max(floor, content.last)
            if scene.key(last - 1) in scene.lexicon.sets["genitive"]:
                return _ending(scene, last - 1, memory)
    elif scene.key(last - 1) in scene.lexicon.sets["genitive"]:
        return _ending(scene, last - 1, memory)
    if not per:
        while last > floor and (scene.has("adverbs", last - 1) or scene.dated[last - 1]):
            last -= 1
        if last < scene.found.first and scene.has("genitive", last - 1):
            last -= 1
    if last <= floor or scene.key(last - 1) in _POINTS or scene.has("openers", last - 1):
        return memory.again()
    if not per and scene.has("addressee_marks", last - 1):
        # "… and demanded from X": whoever is spoken to does not speak.
        return None if scene.has("undergone", scene.found.last) else memory.again()
    if not per and (owner := _owner(scene, last)):
        return _ending(scene, owner, memory)
    found = _ending(scene, last, memory)
    if found is not None and found.entity is None and scene.habitual():
        named = nominative(scene, phrase_start(scene, last))
        if named is not None and named.kind == "person":  # "X on Monday on air has said"
            return Voice(named.entity, scene.unit.span(named.first, named.last))
    return found


def _hearer(scene: Scene, mark: int) -> Voice | None:
    named = asked(scene, mark)
    return Voice(named.entity, scene.unit.span(named.first, named.last)) if named else None


def _owner(scene: Scene, last: int) -> int | None:
    """Return the mark of whose words a noun of saying tells: "X's curt answer was"."""
    if scene.habitual():
        return None
    for index in range(last - 1, max(scene.floor + 1, last - _ADJECTIVES) - 1, -1):
        if scene.key(index) in _POINTS or scene.has("callings", index):
            return None
        named = scene.names[index - 1]
        owner = scene.has("pronouns", index - 1) or (named and named.form != "demonym")
        if owner and scene.has("genitive", index):
            return index
    return None


def _by(scene: Scene, memory: Memory) -> Voice | None:
    """Return by whom something "was said": "on the part of the army it was said that …"."""
    for index in range(scene.found.first - 1, scene.floor + 1, -1):
        for phrase in scene.lexicon.sets["by"]:
            words = phrase.split()
            if scene.unit.keys[index - len(words) + 1 : index + 1] == words:
                return _ending(scene, index - len(words) + 1, memory)
    return None


def _document(scene: Scene, memory: Memory) -> Voice | None:
    """Return the text in which something "was said"; a bare "statement" is the last speaker's."""
    for index in range(scene.floor, scene.found.first):
        if scene.has("within", index):
            first = phrase_start(scene, index)
            issuer = _issuer(scene, first, index)
            if issuer is not None:
                return issuer
            if index - first > 2:
                return Voice(None, scene.unit.span(first, index))
            return memory.again()
    return None


def _is_quote(scene: Scene, content: Content) -> bool:
    block = scene.unit.block_from(content.first)
    return block is not None and block.last >= content.last


def _ending(scene: Scene, last: int, memory: Memory) -> Voice | None:
    """Return the speaker whose noun phrase ends before token `last`."""
    if scene.key(last - 1) == ")":
        while last > scene.floor and scene.key(last) != "(":
            last -= 1
    last = past_relative(scene, last)
    if scene.has("hearer_marks", last - 1):
        last -= 1  # "to X is the fear that …"
    if last <= scene.floor:
        return memory.again()
    first = phrase_start(scene, last)
    described = _issuer(scene, first, last) or describe(scene, first, last)
    named = scene.names[last - 1]
    if named is not None and named.form != "demonym":
        member = named.kind == "organisation" and scene.has("callings", named.first - 1)
        if joined(scene, named.first) or (member and named.first > first):
            return described  # "a member of parliament" is not the parliament
        return Voice(named.entity, scene.unit.span(first, last))
    if scene.has("pronouns", last - 1):
        return _hearer(scene, last) or memory.pronoun()
    for back in (last - 2, last - 3):
        named = scene.names[back] if back >= first else None
        if named is not None and named.kind == "person" and named.form == "name":
            marks = scene.lexicon.sets["genitive"]
            if not any(scene.key(index) in marks for index in range(named.last, last)):
                return Voice(named.entity, scene.unit.span(first, named.last))
    if scene.has("whole_sides", last - 1):
        for index in range(last - 2, max(first, last - 4) - 1, -1):
            side = scene.names[index]
            if side is not None and side.kind in ("country", "organisation", "place"):
                return Voice(side.entity, described.span)
    return described


def _issuer(scene: Scene, first: int, last: int) -> Voice | None:
    """Return the body whose statement a phrase names: "a press release of the ministry"."""
    if not scene.has("documents", last - 1):
        return None
    for index in range(last - 2, first - 1, -1):
        named = scene.names[index]
        if named is not None and named.form == "name" and named.kind in ISSUERS:
            return Voice(named.entity, scene.unit.span(first, last))
    return None
