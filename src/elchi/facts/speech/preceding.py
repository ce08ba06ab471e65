"""A report that stands before its speaker and cue: "C, X said", «C, — сообщил X»."""

from __future__ import annotations

from elchi.facts.speech.asides import (
    goes_on,
    own_apposition,
    own_relative,
    parts_sentence,
    past_occasion,
    relative,
    waits,
)
from elchi.facts.speech.scene import Content, Scene, after_addressee, end_of

_SUBJECT = 8  # words that a subject with its title may have
_HEARER = 8  # words that may name whoever is told something
_SHORT = 3  # words of a report before "as X said"


def clause_before(scene: Scene) -> Content | None:
    """A clause before speaker and cue: «C, X said.», «C, — сообщил X»."""
    words = scene.lexicon.words
    if words.verb_last:
        return _aside(scene)
    if words.bare:
        return before_medial(scene)
    return _before_inverted(scene)


def _aside(scene: Scene) -> Content | None:
    """«C, X ने याद दिलाया, C»: the cue is dropped into the sentence."""
    unit, found = scene.unit, scene.found
    agent = scene.agent()
    last = scene.skip(found.last, "follow")
    if agent is None or found.first - agent > 2 or scene.key(last) not in ",.":
        return None
    if scene.has("relatives", agent) or scene.has("relatives", agent - 1):
        return None
    comma = agent
    while comma > scene.floor and unit.keys[comma] != ",":
        comma -= 1
    start, end = unit.sentence_range(found.first)
    start = max(start, scene.floor)
    if unit.keys[comma] != "," or agent - comma > 5 or comma - start < 3:
        return None
    if scene.key(last) == "," and last + 1 < end:
        return scene.make(start, end, "round")
    return scene.make(start, comma, "before")


def before_medial(scene: Scene) -> Content | None:
    """Return the clause before a cue that stands in or after it: «C, X said», «C, said X»."""
    unit, found, lexicon = scene.unit, scene.found, scene.lexicon
    start, end = unit.sentence_range(found.first)
    start = max(start, scene.floor)
    for index in range(found.first - 1, start, -1):
        if unit.keys[index] in ":;" and scene.outside(index):
            start = index + 1  # "It was ready to talk: the bill, it hinted, would double"
            break
    last = found.last
    if found.cue.participle:
        return None
    if found.cue.addressed and not scene.has("prepositions", start):
        last = after_addressee(scene, last)
    after = scene.key(last)
    closed = after in (".", ",", ";", "") or lexicon.has("adverbial", after) or found.last >= end
    closed = closed or only_told(scene, start, last)
    pronoun = scene.has("pronouns", found.last)
    adds = (cue.first for cue in scene.cues[scene.at + 1 :] if cue.first < end)
    last_who = min(next(adds, end), end)
    who = range(
        found.last,
        next((i for i in range(found.last, last_who) if relative(scene, i)), last_who),
    )
    inverted = (
        scene.key(found.first - 1) == ","
        and not pronoun
        and not own_apposition(scene, start)
        and not any(scene.has("finite", index) for index in who)
    )
    if not closed and not inverted:
        return None
    if inverted and not closed and own_relative(scene, start):
        return None
    comma = found.first - 1
    while comma > start and not (unit.keys[comma] == "," and unit.block[comma] < 0):
        comma -= 1
    linked = ("that", "relatives")
    if any(lexicon.has(one, scene.key(i)) for one in linked for i in range(comma + 1, found.first)):
        return None  # "…, a gap that nobody explains"
    if comma <= start or comma - start < 1 or (not inverted and found.first - comma < 2):
        return None
    waiting = waits(scene, start)
    if (
        after == ","
        and last + 2 < end
        and (comma - start <= 6 or waiting or goes_on(scene, last + 1))
    ):
        return scene.make(start, end_of(scene, last + 1), "round")
    again = past_occasion(scene, last)
    if again and (goes_on(scene, again) or unit.block_from(again) is not None):
        return scene.make(start, end_of(scene, again), "round")
    first = _apposition(scene, start, comma)
    return scene.make(start, first, "before") if first - start >= 3 else None


def _names_hearer(scene: Scene, last: int) -> bool:
    """Tell whether a verb and its preposition come before a name: "confirmed to the Gazette"."""
    if not scene.has("addressee_heads", last) or not scene.is_finite(scene.found.last - 1):
        return False
    after = last + 1
    named = after < len(scene.unit) and scene.names[after] is not None
    return named or scene.has("addressees", after)


def only_told(scene: Scene, start: int, last: int) -> bool:
    """Tell whether only who is told follows a cue: "It has sunk, a pilot told the Gazette."."""
    found = scene.found
    to = _names_hearer(scene, last)
    if not (found.cue.addressed or to) or scene.has("prepositions", start) or scene.dated[start]:
        return False
    if scene.has("subordinators", start) or scene.infinitive(start):
        return False  # "Speaking in Lima, he told the Gazette."
    _, end = scene.unit.sentence_range(found.first)
    for index in range(last + to, min(last + _HEARER, end)):
        key = scene.key(index)
        if key in ".,;" or (index > last and scene.has("adverbial", index)):
            return True
        if not scene.outside(index) or key in ("to", ":") or scene.is_finite(index):
            return False
        if scene.has("that", index) or scene.has("negation", index):
            return False
    return False


def _apposition(scene: Scene, start: int, comma: int) -> int:
    """Return the comma before "X, spokesman of Y," where `comma` closes X."""
    unit = scene.unit
    before = [i for i in range(start, comma) if unit.keys[i] == "," and unit.block[i] < 0]
    after = scene.found.last
    follows = scene.names[after] if after < len(unit) else None
    if follows is not None and follows.form != "demonym":
        return comma  # "…, not at Bolivia, said X"
    if scene.key(scene.found.first - 1) == "," and before:
        described = comma - before[-1] < _SUBJECT
        named = scene.names[before[-1] - 1]
        apposed = not any(
            one is not None and one.kind == "person" for one in scene.names[before[-1] : comma]
        )
        # "…, Colonel X, commander of the battalion, said": the name stands before both.
        if len(before) > 1 and named is not None and named.kind == "person" and apposed:
            return before[-2] if before[-1] - before[-2] < _SUBJECT else before[-1]
        return before[-1] if described else comma
    return comma


def _before_inverted(scene: Scene) -> Content | None:
    unit, found = scene.unit, scene.found
    before = found.first - 1
    if scene.key(before) == "-":
        before -= 1
    start, end = unit.sentence_range(found.first)
    start = max(start, scene.floor)
    for index in range(before, start, -1):
        if unit.keys[index] == ":" and scene.outside(index):
            start = index + 1  # "He ruled it out: we shall, he stressed, …"
            break
    if scene.has("comparing", before):
        return _beside_comparison(scene, start, before)
    if scene.has("pronouns", before) and scene.has("comparing", before - 1):
        return _beside_comparison(scene, start, before - 1)  # "but, as she sees it, …"
    if scene.key(before) != ",":
        return None
    if before <= start:
        start = _sentence_so_far(scene, before)
        return scene.make(start, before, "before") if before - start >= 2 else None
    after = found.last
    while after < end and not (unit.keys[after] == "," and unit.block[after] < 0):
        after += 1
    if after + 1 < end and unit.keys[after + 1] == "-" and before - start <= 8:
        return scene.make(start, end, "round")
    if parts_sentence(scene, start, after):
        return scene.make(start, end_of(scene, after + 1), "round")
    return scene.make(start, before, "before") if before - start >= 2 else None


def _beside_comparison(scene: Scene, start: int, at: int) -> Content | None:
    """What stands round "as X said", where `at` is the "as": after it, before it, or both."""
    unit = scene.unit
    _, end = unit.sentence_range(scene.found.first)
    after = scene.found.last
    while after < end and not (unit.keys[after] == "," and unit.block[after] < 0):
        after += 1
    first = at
    while first > start and (
        scene.key(first - 1) == ","
        or scene.has("openers", first - 1)
        or scene.has("joints", first - 1)
    ):
        first -= 1
    goes_on = after + 1 < end
    shared = scene.has("joints", at - 2) and scene.key(at - 1) == "," != scene.key(at - 3)
    if shared and goes_on and first > start:  # "has none and, as X said, wants none"
        return scene.make(start, end_of(scene, after + 1), "round")
    if first <= start or first < at - 1:  # it opens the clause: "…, but, as X said, …"
        return scene.make(after + 1, end_of(scene, after + 1), "after") if goes_on else None
    if goes_on and not any(scene.is_finite(index) for index in range(start, first)):
        return scene.make(start, end_of(scene, after + 1), "round")
    return scene.make(start, first, "before") if first - start > _SHORT else None


def _sentence_so_far(scene: Scene, before: int) -> int:
    """Return where a sentence begins whose other report ends where the cue closes it.

    "Tokyo voiced its protest, said X": both report, the second the whole of the first.
    """
    start, end = scene.unit.sentence_range(scene.found.first)
    for index in range(scene.found.last, end):
        if scene.key(index) == "," and scene.outside(index):
            return before  # more follows: an aside of the first report
    for index in range(before - 1, start, -1):
        if scene.key(index) in ":;" and scene.outside(index):
            start = index + 1
            break
    told = scene.found.last < end - 1 and not scene.found.cue.participle
    return scene.skip(start, "joints") if told else before
