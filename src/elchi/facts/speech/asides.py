"""Sayings dropped into their own content: "The delay, two officials said, had other reasons"."""

from __future__ import annotations

from elchi.facts.speech.scene import Scene

_ASIDE = 9  # words that cue and speaker take between two commas
_OPENING = 10  # words of a subject that still waits for its verb
_SUBJECT = 8  # words that a subject with its title may have
_OCCASION = 8  # words that tell where and when something was said


def goes_on(scene: Scene, index: int) -> bool:
    """Tell whether a report goes on after the aside that names its speaker: "…, but expects"."""
    if scene.has("finite", index) or scene.has("continuers", index):
        return True
    if not scene.has("joints", index):
        return False
    after = index + 1
    if scene.key(index - 1) == "," and _quotes_on(scene, after):
        return True
    return not (scene.names[after] or scene.has("pronouns", after) or scene.has("articles", after))


def _quotes_on(scene: Scene, first: int) -> bool:
    """Tell whether the rest of a sentence quotes and is nobody else's: ", and it is 'X'"."""
    _, end = scene.unit.sentence_range(scene.found.first)
    if any(first <= cue.first < end and scene.outside(cue.first) for cue in scene.cues):
        return False
    return scene.lexicon.words.bare and any(not scene.outside(at) for at in range(first, end))


def past_occasion(scene: Scene, last: int) -> int:
    """Return the token after the comma that closes "she told MPs yesterday,", else 0."""
    _, end = scene.unit.sentence_range(scene.found.first)
    for index in range(last, min(last + _OCCASION, end - 2)):
        key = scene.key(index)
        if key == "," and scene.outside(index):
            return index + 1
        if key in ".;:" or not scene.outside(index):
            return 0
        if any(cue.first == index for cue in scene.cues):
            return 0
    return 0


def parts_sentence(scene: Scene, start: int, after: int) -> bool:
    """Tell whether cue and speaker part a subject from its verb: "Эфиопия, сказал он, готова …".

    `start` opens the sentence, `after` is the comma that closes the aside. What stands
    before the cue must hold no verb, or the aside be closed by a verb: a whole clause
    before the cue is content by itself, and an apposition to the speaker may follow.
    """
    found, unit = scene.found, scene.unit
    _, end = unit.sentence_range(found.first)
    if after + 2 >= end or after - found.first > _ASIDE:
        return False
    if scene.has("relatives", after + 1) or any(cue.first == after + 1 for cue in scene.cues):
        return False
    if waits(scene, start):
        return True
    short = found.first - start <= _OPENING
    whole = any(scene.is_finite(index) for index in range(start, found.first - 1))
    whole = whole and found.first - start > 2  # one word is a subject
    if scene.has("prepositions", start) and short and not whole and not _ends_with_name(scene):
        return True  # "Otherwise, a diplomat hinted, Washington would …"
    pronoun = scene.has("pronouns", after - 1) or scene.has("pronouns", after + 1)
    if scene.names[after + 1] is not None and not pronoun:
        return False
    if scene.has("pronouns", after - 1) and after - found.first <= 3:
        return short and not whole
    return short and not whole and (scene.is_finite(after + 1) or _own_verb(scene, after + 1, end))


def _own_verb(scene: Scene, first: int, end: int) -> bool:
    """Tell whether a clause with a verb of its own goes on from `first`, before any comma."""
    if any(scene.has(name, first) for name in ("joints", "comparing", "callings")):
        return False
    if scene.has("openers", first) and not scene.has("prepositions", first):
        return False
    for index in range(first, end):
        if scene.key(index) in ",;:" and scene.outside(index):
            return False
        if scene.is_finite(index):
            return True
    return False


def _ends_with_name(scene: Scene) -> bool:
    """Tell whether a name right before the cue's comma may be the subject of what follows."""
    return scene.names[max(scene.found.first - 2, 0)] is not None


def waits(scene: Scene, start: int) -> bool:
    """Tell whether a clause from `start` on waits for another: "If they fail, she warned, …"."""
    return scene.has("subordinators", scene.skip(start, "joints"))


def own_relative(scene: Scene, start: int) -> bool:
    """Tell whether what stands before the cue is its subject: "X, which …, called for"."""
    comma = next((i for i in range(start, scene.found.first) if scene.key(i) == ","), 0)
    return bool(comma) and scene.has("relatives", comma + 1)


def own_apposition(scene: Scene, start: int) -> bool:
    """Tell whether a sentence opens with its subject and an apposition: "X, 34, said".

    A name before the apposition tells it; without one, that no verb stands before the
    first comma and that nobody who could speak is named after the cue.
    """
    comma = next((i for i in range(start, scene.found.first) if scene.key(i) == ","), 0)
    if not comma or comma - start > _SUBJECT:
        return False
    named = scene.names[comma - 1]
    between = range(comma + 1, scene.found.first - 1)
    if not between or any(scene.key(i) in ",:;" for i in between):
        return False
    if named is not None and named.kind == "person":
        return not any(scene.names[i] for i in between)
    if any(scene.is_finite(i) for i in range(start, comma)) or not scene.outside(start):
        return False
    return not _speaker_after(scene)


def _speaker_after(scene: Scene) -> bool:
    """Tell whether the words after a cue may name or describe who speaks."""
    found = scene.found
    _, end = scene.unit.sentence_range(found.first)
    for index in range(found.last, min(found.last + _SUBJECT, end)):
        if scene.key(index) in ".,;:" or scene.is_finite(index):
            return False
        if scene.has("callings", index) or scene.has("pronouns", index):
            return True
        named = scene.names[index]
        if named is not None and named.form != "demonym":
            return not scene.has("prepositions", index - 1) or named.kind == "person"
    return False


def relative(scene: Scene, index: int) -> bool:
    """Tell whether a relative clause about whoever speaks begins: ", who is …"."""
    return scene.key(index - 1) == "," and scene.has("relatives", index)
