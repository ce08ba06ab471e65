"""Who speaks: the noun phrase that goes with a cue, and the entity it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.speech.scene import Content, Named, Scene

_AND = frozenset(("and", "и", "و", "اور", "और", "&", "तथा", "एवं"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: an entity, or the tokens that describe one."""

    entity: str | None
    first: int
    last: int


def voice(scene: Scene, content: Content, before: str | None) -> Voice | None:
    """Return who says `content`, None if nobody is named or described.

    `before` is the entity that spoke last: pronouns that nothing resolved and
    verbs that share their subject with the saying before them go back to it.
    """
    if scene.lexicon.words.agent:
        return _marked(scene, content, before)
    if "per" in scene.found.cue.frames:
        return _named_after(scene, scene.found.last, _phrase_end(scene, scene.found.last), before)
    low, high = scene.floor, scene.found.first
    if content.place == "before":
        low = max(low, content.last) if content.last <= scene.found.first else low
    elif content.place == "round" and content.first < scene.found.first:
        low = _comma_before(scene, scene.found.first - 1)
    while low < high and (scene.key(low) in ",.-;:\"'" or scene.has("openers", low)):
        low += 1
    found = _named_before(scene, low, high, before) if low < high else None
    if found is not None and (found.entity or content.place == "after"):
        return found
    if content.place != "after":
        after = _named_after(scene, scene.found.last, _phrase_end(scene, scene.found.last), before)
        if after is not None:
            return after
    return found or (Voice(before, high, high) if before and low >= high else None)


def subject_last(scene: Scene, before: str | None) -> int:
    """Return the token after the unmarked subject before the cue."""
    low = scene.floor
    while low < scene.found.first and (scene.key(low) in ",.-;:" or scene.has("openers", low)):
        low += 1
    found = _named_before(scene, low, scene.found.first, before)
    if found is None or found.last >= scene.found.first:
        return low
    last = found.last
    if scene.key(last) == ",":
        for comma in range(last + 1, min(last + 16, scene.found.first)):
            if scene.key(comma) == ",":
                return comma + 1
    return last


# --- languages that mark the subject ---------------------------------------------------------


def _marked(scene: Scene, content: Content, before: str | None) -> Voice | None:
    per = "per" in scene.found.cue.frames
    mark = None if per else scene.agent()
    if mark is not None:
        return _ending(scene, mark, before)
    last = scene.found.first
    if scene.key(last - 1) in scene.lexicon.sets["genitive"]:
        last -= 1
    elif not per:
        if content.place == "before" and content.last > scene.floor and content.last < last:
            scene_floor = content.last
        else:
            scene_floor = scene.floor
        if content.place == "before" and content.first < last <= content.last + 1:
            last = content.first
        while last > scene_floor and scene.has("adverbs", last - 1):
            last -= 1
    if last <= scene.floor or scene.key(last - 1) in ",.;:\"'" or scene.has("openers", last - 1):
        return Voice(before, last, last) if before else None
    return _ending(scene, last, before)


def _ending(scene: Scene, last: int, before: str | None) -> Voice | None:
    """Return the speaker whose noun phrase ends before token `last`."""
    if scene.key(last - 1) == ")":
        while last > scene.floor and scene.key(last) != "(":
            last -= 1
    first = _phrase_start(scene, last)
    if last <= scene.floor:
        return Voice(before, last, last) if before else None
    named = scene.names[last - 1]
    if named is not None and named.form != "demonym":
        joined = named.first - 1 > scene.floor and scene.key(named.first - 1) in _AND
        other = scene.names[named.first - 2] if joined else None
        if other is not None and other.entity != named.entity and other.form == "name":
            return Voice(None, first, last)
        return Voice(named.entity, first, last)
    if scene.has("pronouns", last - 1):
        return Voice(before, first, last) if before else None
    if scene.has("whole_sides", last - 1):
        side = _nearest(scene, first, last - 1)
        if side is not None and side.kind in ("country", "organisation", "place"):
            return Voice(side.entity, first, last)
    return Voice(None, first, last)


def _phrase_start(scene: Scene, last: int) -> int:
    first = max(scene.floor, min(scene.unit.clause_start(last - 1), last - 1))
    for index in range(last - 1, first - 1, -1):
        if scene.key(index) in ",;:.\"'":
            first = index + 1
            break
    while first < last - 1 and (scene.has("openers", first) or scene.dated[first]):
        first += 1
    return first


def _nearest(scene: Scene, first: int, last: int) -> Named | None:
    for index in range(last - 1, first - 1, -1):
        named = scene.names[index]
        if named is not None:
            return named
    return None


# --- languages that do not ---------------------------------------------------------------------


def _named_before(scene: Scene, low: int, high: int, before: str | None) -> Voice | None:
    """Return the speaker in tokens `low` to `high`, which stand before the cue."""
    start = low
    while start < high - 1 and scene.dated[start]:
        start += 1
    people = [
        named
        for named in _heads(scene, start, high)
        if named.kind == "person" and not _governed(scene, named, start)
    ]
    if people:
        named = people[0] if scene.lexicon.words.verb_last else people[-1]
        return Voice(named.entity, start, named.last)
    for index in range(high - 1, start - 1, -1):
        if scene.has("pronouns", index) and scene.outside(index):
            return Voice(before, index, index + 1) if before else None
    head = start + 1 if scene.key(start) in ("the", "в", "во") else start
    for named in _heads(scene, start, high):
        joined = scene.key(named.last) in _AND and scene.names[named.last + 1] is not None
        if (named.first == head or _touches(scene, named, high)) and not joined:
            return Voice(named.entity, start, named.last)
        if named.first == head + 1 and scene.has("whole_sides", head):
            return Voice(named.entity, start, named.last)
    side = scene.names[start] if start < high else None
    if side is not None and scene.has("whole_sides", side.last):
        return Voice(side.entity, start, side.last + 1)
    last = high
    while last > start and (scene.has("adverbs", last - 1) or scene.dated[last - 1]):
        last -= 1
    return Voice(None, start, last) if last > start else None


def _touches(scene: Scene, named: Named, high: int) -> bool:
    """Tell whether only adverbs stand between a name and the cue."""
    if scene.lexicon.words.verb_last or _governed(scene, named, 0):
        return False
    return all(
        scene.has("adverbs", index) or scene.dated[index] for index in range(named.last, high)
    )


def _named_after(scene: Scene, low: int, high: int, before: str | None) -> Voice | None:
    """Return the speaker in tokens `low` to `high`, which stand after the cue."""
    start = low
    while start < high and scene.has("addressees", start):
        start += 1
    if start >= high:
        return None
    for named in _heads(scene, start, high):
        if named.kind == "person" and not _governed(scene, named, start + 1):
            return Voice(named.entity, start, named.last)
    if scene.has("pronouns", start):
        return Voice(before, start, start + 1) if before else None
    head = start + 1 if scene.has("speaking_in", start) or scene.key(start) == "the" else start
    named_at = scene.names[head] if head < high else None
    if named_at is not None and named_at.form != "demonym":
        return Voice(named_at.entity, start, named_at.last)
    if named_at is not None and scene.has("whole_sides", named_at.last):
        return Voice(named_at.entity, start, named_at.last + 1)
    last_name = scene.names[high - 1]
    if named_at is not None and last_name is not None and last_name.form == "name":
        return Voice(last_name.entity, start, high)
    if scene.has("whole_sides", head) and head + 1 < high and scene.names[head + 1]:
        return Voice(scene.names[head + 1].entity, start, head + 2)  # type: ignore[union-attr]
    return Voice(None, start, high)


def _phrase_end(scene: Scene, start: int) -> int:
    """Return the token after the noun phrase that begins at `start`."""
    index = start
    while index < len(scene.unit):
        key = scene.key(index)
        if (key in ".,;:-" and key) or not scene.outside(index) or scene.key(index) in _AND:
            break
        if index > start and index in scene.unit.sentences:
            break
        index += 1
    return index


def _heads(scene: Scene, low: int, high: int) -> list[Named]:
    """Return the names and references between two tokens that are no adjectives."""
    found: list[Named] = []
    for index in range(low, high):
        named = scene.names[index]
        if (
            named is not None
            and named.first == index
            and named.form != "demonym"
            and scene.outside(index)
        ):
            found.append(named)
    return found


def _governed(scene: Scene, named: Named, low: int) -> bool:
    """Tell whether a preposition stands right before a name or the title before it."""
    index = named.first - 1
    steps = 0
    while index >= low and steps < 1:
        if scene.has("prepositions", index):
            return True
        index -= 1
        steps += 1
    return False


def _comma_before(scene: Scene, index: int) -> int:
    while index > scene.floor and scene.key(index) not in ",-":
        index -= 1
    return index
