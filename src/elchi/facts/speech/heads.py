"""Which names between two tokens can be a subject: no adjectives, none after a preposition."""

from __future__ import annotations

from elchi.facts.speech.region import past_openers
from elchi.facts.speech.scene import Content, Named, Scene
from elchi.facts.speech.unnamed import Voice


def heads(scene: Scene, low: int, high: int) -> list[Named]:
    """Return the names and references between two tokens that are no adjectives."""
    found: list[Named] = []
    for index in range(low, min(high, len(scene.unit))):
        named = scene.names[index]
        if (
            named is not None
            and named.first == index
            and named.form != "demonym"
            and scene.beside(index)
        ):
            found.append(named)
    return found


def governed(scene: Scene, named: Named, low: int) -> bool:
    """Tell whether a preposition stands before a name, its article and its adjectives."""
    before = named.first - 1
    while before > low and (scene.has("articles", before) or _is_demonym(scene, before)):
        before -= 1
    return before >= low and scene.has("prepositions", before)


def _is_demonym(scene: Scene, index: int) -> bool:
    named = scene.names[index]
    return named is not None and named.form == "demonym"


def subject_last(scene: Scene) -> int:
    """Return the token after the unmarked subject before the cue, with its apposition."""
    low = past_openers(scene, scene.floor, scene.found.first)
    if scene.has("prepositions", low) and not scene.dated[low]:
        comma = low
        while comma < scene.found.first and scene.key(comma) != ",":
            comma += 1
        if comma >= scene.found.first:
            return low
        low = comma + 1
    named = scene.names[low] if low < len(scene.unit) else None
    if named is None or named.form == "demonym":
        people = [
            head for head in heads(scene, low, scene.found.first) if not governed(scene, head, low)
        ]
        first = people[0] if people and people[0].first - low <= 6 else None
        near = low + 1
        while scene.has("side_qualifiers", near):
            near += 1
        named = first if first is None or first.kind == "person" or first.first <= near else None
    last = named.last if named else low + 1 if scene.has("pronouns", low) else low
    last = _past_owner(scene, named, last)
    if named:
        last = _past_who(scene, last)
    if named and scene.key(last) == ",":
        for comma in range(last + 1, min(last + 16, scene.found.first)):
            if scene.key(comma) == ",":
                last = comma + 1
                break
    while last < scene.found.first and (scene.dated[last] or scene.has("adverbs", last)):
        last += 1
    return last


def _past_owner(scene: Scene, named: Named | None, last: int) -> int:
    """Return the token after the state that a body before it belongs to: "پارلمان گرجستان"."""
    words = scene.lexicon.words
    owner = scene.names[last] if last < scene.found.first else None
    if words.agent or not words.verb_last or named is None or named.kind != "organisation":
        return last
    return owner.last if owner is not None and owner.kind in ("country", "place") else last


def _past_who(scene: Scene, last: int) -> int:
    """Return the token after a subject, names joined to it and "who …," included.

    Only where subjects are unmarked and verbs stand last: there "who" needs no comma before it.
    """
    words = scene.lexicon.words
    if words.agent or not words.verb_last:
        return last
    joined = scene.names[last + 1] if last + 1 < scene.found.first else None
    if scene.has("joints", last) and joined is not None and joined.form != "demonym":
        last = joined.last
    if scene.has("relatives", last):
        for comma in range(last + 1, scene.found.first):
            if scene.key(comma) == "," and scene.outside(comma):
                return comma + 1
    return last


def belonging(scene: Scene, named: Named, high: int) -> Named | int | None:
    """Return what a name in the possessive owns: "Denmark's embassy", "Iraq's oil ministry".

    It is a name of its own, or the end of the words that describe it; None where nothing
    is owned, or a noun that stands for the owner's whole side ("Iran's government").
    """
    at = named.last
    if scene.key(at) in ("'", "’") and scene.key(at + 1) == "s":
        at += 2
    elif scene.key(at) in ("'s", "’s") or (
        scene.key(at) in ("'", "’") and scene.key(at - 1).endswith("s")
    ):
        at += 1
    else:
        return None
    if at >= high or (named.kind == "person" and not scene.has("callings", at)):
        return None
    inner = at
    while inner < high and (scene.has("side_qualifiers", inner) or _is_demonym(scene, inner)):
        inner += 1
    if scene.has("whole_sides", inner):
        return None
    name = next((one for one in scene.names[at:high] if one and one.form != "demonym"), None)
    if name is not None and all(
        scene.names[i] is None and not scene.has("prepositions", i) and scene.key(i) != ","
        for i in range(at, name.first)
    ):
        return name if name.kind in ("person", "organisation") else high
    return high


def owns(scene: Scene, named: Named) -> bool:
    """Tell whether a name stands in the possessive: "Petrov's deputy"."""
    after = scene.key(named.last)
    return after in ("'s", "’s") or (after in ("'", "’") and scene.key(named.last + 1) == "s")


def bearer(scene: Scene, content: Content) -> Voice | None:
    """Return the medium or body that a report stands in: "a report in the Herald that …"."""
    for named in heads(scene, scene.found.last, content.first):
        if governed(scene, named, scene.found.last):
            return Voice(named.entity, scene.unit.span(named.first, named.last))
    return None


def named_apposition(scene: Scene, comma: int) -> Voice | None:
    """Return the person named after a comma: "said its spokesman, Ivan Petrov"."""
    named = (
        scene.names[comma + 1] if scene.key(comma) == "," and comma + 1 < len(scene.unit) else None
    )
    if named is None or named.kind != "person" or named.form != "name":
        return None
    closed = scene.key(named.last) in (",", ".", "")
    return Voice(named.entity, scene.unit.span(named.first, named.last)) if closed else None


def joined(scene: Scene, first: int) -> bool:
    """Tell whether another name is joined by "and" to the one at token `first`."""
    for index in range(first - 1, max(first - 3, scene.floor), -1):
        if scene.has("joints", index):
            other = scene.names[index - 1]
            return other is not None and other.form == "name"
    return False


def no_noun(scene: Scene, start: int, last: int) -> bool:
    """Tell whether tokens hold a verb, stand in "and wrote in a note", or are nothing but marks."""
    if not scene.lexicon.words.verb_last:
        return False
    before = start - 1
    while before > scene.floor and scene.has("definites", before):
        before -= 1
    if (
        scene.shares
        and not scene.lexicon.words.agent
        and before >= 0
        and scene.has("prepositions", before)
    ):
        return True
    verb = any(start < clause < last for clause in scene.unit.clauses)
    return verb or all(scene.has("object_marks", index) for index in range(start, last))
