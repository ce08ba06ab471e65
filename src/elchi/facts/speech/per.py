"""What stands beside "according to": one frame of its own."""

from __future__ import annotations

from elchi.facts.speech.scene import Content, Scene, end_of

_SOURCE = 8  # words that name who is quoted
_QUOTED = 4  # tokens of a quotation that is more than a name


def per(scene: Scene) -> Content | None:
    """«According to X, C», «C, according to X», «C1, according to X, C2»."""
    unit, found = scene.unit, scene.found
    start, end = unit.sentence_range(found.first)
    start = max(start, scene.floor)
    wording = " ".join(unit.keys[found.first : found.last])
    if wording in scene.lexicon.sets["source_phrases"] and any(
        found.last <= cue.first < end for cue in scene.cues
    ):
        return None
    if wording in scene.lexicon.sets["media"] and _carried(scene, end):
        return None
    if scene.lexicon.words.verb_last and scene.lexicon.words.genitive:
        after = found.last
        if scene.key(after) == ":" and unit.block_from(after + 1) is not None:
            return scene.quoted(unit.blocks[unit.block[after + 1]], "after")
        return scene.make(after, end_of(scene, after), "after") if after < end else None
    comma = found.last
    while comma < end and not (unit.keys[comma] in ",:-" and unit.block[comma] < 0):
        comma += 1
    said_by = _short_speaker(scene, found.last)
    if scene.lexicon.words.verb_last and said_by and scene.key(said_by) != ",":
        return scene.make(said_by, end_of(scene, said_by), "after")
    if scene.lexicon.words.verb_last and found.first - 1 > start and _joins(scene, found.first - 1):
        after = comma + 1 if comma + 1 < end else _spoken_end(scene, found.last, end)
        if after:
            return scene.make(after, end_of(scene, after), "after")
    if scene.lexicon.words.verb_last and (told := _after_speaker(scene, comma, end)) is not None:
        return told
    clause = _clause_edge(scene, start, found.first)
    opening = all(
        scene.has("openers", i) or scene.key(i) in ",;" for i in range(clause, found.first)
    )
    if comma + 1 < end and (opening or scene.key(found.first - 1) == ";"):
        return scene.make(comma + 1, end_of(scene, comma + 1), "after")
    last = end_of(scene, comma + 1) if comma + 1 < end else end
    if comma + 1 >= end:
        return scene.make(clause, found.first, "before") if found.first - clause >= 3 else None
    if scene.has("relatives", comma + 1) or _presents(scene, clause, comma, end):
        return scene.make(clause, found.first, "before")
    if scene.key(found.first - 1) != ",":
        return scene.make(clause, last, "round") if scene.dated[found.first - 1] else None
    return scene.make(clause, last, "round")


def _after_speaker(scene: Scene, comma: int, end: int) -> Content | None:
    """Return what follows a speaker named inside a clause: «که به گفته X، C», «به گفته X «C»»."""
    unit, last = scene.unit, scene.found.last
    for at in range(last + 1, min(last + _SOURCE, comma, end)):
        block = unit.block_from(at)
        if block is not None and block.last - block.first > _QUOTED:
            return scene.quoted(block, "after")
    before = scene.key(scene.found.first - 1)
    inside = before[:1].isalpha() and scene.found.first not in unit.sentences
    if not inside or scene.dated[scene.found.first - 1] or comma - last > _SOURCE:
        return None
    return scene.make(comma + 1, end_of(scene, comma + 1), "after") if comma + 1 < end else None


def _carried(scene: Scene, end: int) -> bool:
    """Tell whether a medium is named to carry another saying: "Reuters reports, X said …"."""
    last = scene.found.last
    others = [c for c in scene.cues[scene.at + 1 :] if last <= c.first < end and not c.negated]
    comma = next((i for i in range(last, end) if scene.key(i) == ","), end)
    media = any(
        named is not None and named.kind == "organisation" for named in scene.names[last:comma]
    )
    return any(comma < other.first for other in others) and media


def _presents(scene: Scene, clause: int, comma: int, end: int) -> bool:
    """Tell whether only an apposition follows the speaker: "according to X, an aide to Y."."""
    if scene.lexicon.words.verb_last or scene.key(comma) != ",":
        return False
    person = scene.names[comma - 1]
    if person is None or person.kind != "person" or person.form != "name":
        return False
    if not any(scene.is_finite(i) for i in range(clause, scene.found.first)):
        return False  # "The outcry, according to X, …"
    return not any(scene.is_finite(i) or not scene.outside(i) for i in range(comma + 1, end))


def _short_speaker(scene: Scene, start: int) -> int:
    """Return the token after a pronoun that ends the phrase "according to him", else 0."""
    return start + 1 if scene.has("pronouns", start) else 0


def _joins(scene: Scene, index: int) -> bool:
    """Tell whether "and" or "who" stands before "according to": what is said follows it."""
    return scene.has("joints", index) or scene.has("relatives", index)


def _spoken_end(scene: Scene, first: int, end: int) -> int:
    """Return the token after a speaker whom no comma closes: at a quotation or after a name."""
    for index in range(first + 1, end):
        if not scene.outside(index):
            return index
        named = scene.names[index - 1]
        if named is not None and named.last == index and scene.names[index] is None:
            return index
    return 0


def _clause_edge(scene: Scene, start: int, before: int) -> int:
    """Return where the clause of `before` begins: after a colon, ", but" or ", as"."""
    verb_last = scene.lexicon.words.verb_last
    for index in range(before - 1, start, -1):
        if not scene.outside(index):
            continue
        parted = not verb_last and scene.key(index - 1) == "," and before - index > 2
        opens = scene.has("joints", index) or scene.has("comparing", index)
        if scene.key(index) in ":;" or (parted and opens):
            return index + 1
    return start
