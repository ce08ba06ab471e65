"""Who speaks: the noun phrase that goes with a cue, and the entity it stands for."""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.speech.heads import (
    bearer,
    belonging,
    governed,
    heads,
    joined,
    named_apposition,
    no_noun,
    owns,
)
from elchi.facts.speech.marked import marked
from elchi.facts.speech.phrase import phrase_end, short_block
from elchi.facts.speech.region import (
    before_aside,
    before_occasion,
    past_aside,
    past_openers,
    past_place,
    region,
    source,
)
from elchi.facts.speech.scene import Content, Named, Scene
from elchi.facts.speech.unnamed import (
    Memory,
    Voice,
    called,
    describe,
    official,
    press_office,
    quoted_report,
    resolved,
)

_MARK = '"'


def voice(scene: Scene, content: Content, memory: Memory) -> Voice | None:
    """Return who says `content`, None if nobody is named or described."""
    cue = scene.found.cue
    if scene.lexicon.words.agent:
        return marked(scene, content, memory)
    if "per" in cue.frames:
        inside = range(scene.found.first, scene.found.last)
        if any(scene.has("pronouns", index) for index in inside):
            return resolved(scene, scene.found.first, scene.found.last, memory)
        return _named_after(scene, scene.found.last, memory, per=True)
    if cue.participle and scene.shares:
        return memory.again()
    if scene.has("comparing", scene.found.first - 1):
        cited = source(scene, scene.found.last, content.first)[1]
        if cited and content.place == "after":
            return _named_after(scene, cited, memory, per=True)
        return _named_after(scene, scene.found.last, memory)
    words = scene.lexicon.words
    aside = content.place == "round" and scene.key(scene.found.first - 1) == ","
    if aside and not words.bare and not words.verb_last:
        return _named_after(scene, scene.found.last, memory) or memory.again()
    low, high = region(scene, content)
    if content.last > low or content.place != "before":
        low, high = before_aside(scene, low, high)
    low = past_place(scene, past_openers(scene, low, high), high)
    high = before_occasion(scene, low, high)
    quoting = source(scene, low, high)[1]
    if not quoting and content.place == "after":
        quoting = source(scene, scene.found.last, content.first)[1]
    elif not quoting and content.place == "before":
        quoting = source(scene, scene.found.last, min(scene.found.last + 7, len(scene.unit)))[1]
    if quoting:
        return _named_after(scene, quoting, memory, per=True)
    if low >= high and content.place == "after":
        opens = words.bare and not cue.participle and scene.found.first in scene.unit.sentences
        return None if opens else memory.again()  # "Asked whether …, he declined"
    found = quoted_report(scene, low, high) if low < high else None
    if found is not None:
        start = scene.unit.index(found.span.start) if found.span else low
        start -= scene.has("reports", start - 1)
        taker = _named_before(scene, low, start, memory) if low < start else None
        return replace(found, taker=taker or memory.again())
    found = _named_before(scene, low, high, memory) if low < high else None
    if scene.has("reports", scene.found.first) and content.place == "after":
        carried = bearer(scene, content)
        if carried is not None:
            return carried
    if content.place == "after" or (found is not None and found.entity):
        return found or memory.again()
    if found is not None and not found.shared:
        return found
    return _named_after(scene, scene.found.last, memory) or found or memory.again()


def _named_before(scene: Scene, low: int, high: int, memory: Memory) -> Voice | None:
    """Return the speaker in tokens `low` to `high`, which stand before the cue."""
    start = low
    while start < high - 1 and (
        scene.dated[start]
        or (scene.has("prepositions", start) and scene.dated[start + 1])
        or (start > low and scene.key(start) == ",")
    ):
        start += 1
    relative = scene.lexicon.words.bare and scene.has("relatives", high - 1)
    if not scene.lexicon.words.verb_last:
        start = past_aside(scene, start, high)
    people = [
        named
        for named in heads(scene, start, high)
        if named.kind == "person" and (relative or not governed(scene, named, start))
    ]
    if people:
        first = scene.lexicon.words.verb_last or scene.found.cue.participle
        named = people[0] if first or _acted(scene, people, high) else people[-1]
        if scene.has("pronouns", named.first) and named.last == named.first + 1:
            return resolved(scene, named.first, named.last, memory)
        return Voice(named.entity, scene.unit.span(start, named.last))
    owner = scene.names[high - 3] if relative and high - 3 >= start else None
    if owner is not None and owner.form != "demonym" and scene.key(high - 2) == ",":
        return Voice(owner.entity, scene.unit.span(owner.first, owner.last))  # "X, which ruled"
    owned = scene.has("possessives", start) and not scene.has("adverbs", start + 1)
    free = [
        named
        for named in heads(scene, start, high)
        if not governed(scene, named, start) and not (named.first == start and owned)
    ]
    if owned and free and free[0].first == start + 1 and free[0].kind == "organisation":
        return Voice(free[0].entity, scene.unit.span(start, free[0].last))
    if owned and start + 1 < high and not free:
        return describe(scene, start, _trimmed(scene, start, high))
    nearest = heads(scene, start, high)[-1:]
    own = bool(nearest) and _touches(scene, nearest[0], high)
    for index in range(high - 1, start - 1, -1):
        if own and scene.key(index) == "," and index < nearest[0].first:
            break  # "it came after, as Seoul proposed …": Seoul did
        if scene.has("pronouns", index) and scene.beside(index) and _subject(scene, index, start):
            return resolved(scene, index, index + 1, memory)
    if called(scene, start):
        return memory.official() or describe(scene, start, start + 2)
    if _told_only(scene, start):
        return memory.again() or describe(scene, start, start + 1)
    if any(scene.has("callings", at) for at in _opening(scene, start, high)):
        return describe(scene, start, _trimmed(scene, start, high))
    head = start
    if scene.has("articles", start) or scene.has("speaking_in", start):
        head += 1
    head = _past_adjective(scene, head, high)
    for named in heads(scene, start, high):
        joins = scene.has("joints", named.last) and not scene.has("adversatives", named.last)
        another = joins and scene.names[min(named.last + 1, high)]
        if another or joined(scene, named.first):
            return Voice(None, scene.unit.span(start, _description_end(scene, start, high)))
        side = scene.has("whole_sides", head) and all(
            scene.has("side_qualifiers", index) for index in range(head + 1, named.first)
        )
        if (thing := belonging(scene, named, high)) is not None and named.first == head:
            if isinstance(thing, int):
                return describe(scene, start, _trimmed(scene, start, high))
            return Voice(thing.entity, scene.unit.span(start, thing.last))
        if named.first == head or side or _touches(scene, named, high) or _apposed(scene, named):
            return Voice(named.entity, scene.unit.span(start, named.last))
    if (issuer := press_office(scene, head, high)) is not None:
        return issuer
    adjective = scene.names[head + 1] if head + 1 < high else None
    if adjective is not None and adjective.form == "demonym" and scene.has("whole_sides", head):
        return Voice(adjective.entity, scene.unit.span(start, adjective.last))
    side_name = scene.names[start]
    if side_name is not None and scene.has("whole_sides", side_name.last):
        return Voice(side_name.entity, scene.unit.span(start, side_name.last + 1))
    last = high
    plain = ("adverbs", "taken_by")
    while last > start and (
        scene.dated[last - 1] or any(scene.has(one, last - 1) for one in plain)
    ):
        last -= 1
    if scene.has("whole_sides", last - 1) and last - 2 >= start:
        before = scene.names[last - 2]
        if before is not None:
            return Voice(before.entity, scene.unit.span(before.first, last))
    if scene.shares and scene.has("joints", last - 1):
        return memory.again()  # "… denied it and said": whoever denied it
    if last > start and scene.has("prepositions", start):
        start = official(scene, start, last)
    if (
        last <= start
        or scene.has("prepositions", start)
        or no_noun(scene, start, _description_end(scene, start, last))
    ):
        return memory.again()
    return describe(scene, start, _description_end(scene, start, last))


def _acted(scene: Scene, people: list[Named], high: int) -> bool:
    """Tell whether a cue after "and" has the subject of the verb before: "A met B and said"."""
    if not scene.lexicon.words.bare or not scene.has("joints", high - 1):
        return False
    between = range(people[0].last, people[-1].first)
    return any(scene.is_finite(index) for index in between) and not any(
        scene.key(index) in ",;:" or scene.has("joints", index) for index in between
    )


def _past_adjective(scene: Scene, head: int, high: int) -> int:
    """Return the token after "Indian" where a body's name follows: "the Indian Army"."""
    named = scene.names[head] if head < high else None
    body = scene.names[named.last] if named and named.last < high else None
    if named is None or named.form != "demonym" or body is None or body.form == "demonym":
        return head
    return named.last


def _opening(scene: Scene, start: int, high: int) -> range:
    """Return the tokens that may hold the noun of somebody introduced: "a senior official of …"."""
    if scene.has("callings", start):
        return range(start, start + 1)
    first = start + 1 if scene.has("indefinites", start) else high
    return range(first, min(first + 3, high))


def _trimmed(scene: Scene, first: int, last: int) -> int:
    """Return the end of a description without the adverbs and dates before its cue."""
    while last > first + 1 and (scene.has("adverbs", last - 1) or scene.dated[last - 1]):
        last -= 1
    return _description_end(scene, first, last)


def _subject(scene: Scene, index: int, low: int) -> bool:
    """Tell whether a pronoun may be the subject: not "beside him" and not in "who met him"."""
    if index == low:
        return True
    if not scene.lexicon.words.verb_last:
        return not scene.has("prepositions", index - 1)
    relative = any(scene.has("relatives", at) for at in range(low, index))
    return not relative and not scene.has("prepositions", index - 1)


def _description_end(scene: Scene, first: int, last: int) -> int:
    """Return the token after a described speaker: before a relative clause or "at …"."""
    if not scene.lexicon.words.verb_last or scene.lexicon.words.agent:
        return last
    for index in range(first + 1, last):
        adverbial = scene.has("prepositions", index) and not scene.has("source_heads", index)
        if scene.has("relatives", index) or scene.key(index) == "," or adverbial:
            return index
    return last


def _told_only(scene: Scene, start: int) -> bool:
    """Tell whether only those spoken to stand before a cue, by their case: «Дипломату заявили»."""
    words = scene.lexicon.words
    return not (words.bare or words.verb_last) and scene.has("addressees", start)


def _apposed(scene: Scene, named: Named) -> bool:
    """Tell whether a name alone between commas says who is described: "the chamber, ABC, said"."""
    close = scene.found.first - named.last
    return scene.key(named.first - 1) == "," and scene.key(named.last) == "," and close == 1


def _touches(scene: Scene, named: Named, high: int) -> bool:
    """Tell whether only adverbs stand between a name and the cue."""
    between = range(named.last, high)
    skipped = (scene.has("adverbs", i) or scene.dated[i] or scene.key(i) == _MARK for i in between)
    return not scene.lexicon.words.verb_last and not governed(scene, named, 0) and all(skipped)


def _named_after(scene: Scene, low: int, memory: Memory, per: bool = False) -> Voice | None:
    """Return the speaker whose noun phrase begins at token `low`, after the cue."""
    start = low
    while not per and (scene.has("addressees", start) or short_block(scene, start)):
        start += 1
    high = phrase_end(scene, start)
    if start >= high:
        return None
    for named in heads(scene, start, high):
        if named.kind == "person" and scene.lexicon.words.bare and owns(scene, named):
            return named_apposition(scene, high) or describe(scene, start, high)
        if named.kind == "person" and not governed(scene, named, start + 1):
            if scene.has("pronouns", named.first) and named.last == named.first + 1:
                return resolved(scene, named.first, named.last, memory)
            return Voice(named.entity, scene.unit.span(start, named.last))
    if scene.has("pronouns", start):
        return resolved(scene, start, start + 1, memory)
    if called(scene, start):
        return memory.official() or describe(scene, start, start + 2)
    if scene.lexicon.words.bare and (apposed := named_apposition(scene, high)):
        return apposed
    head = start
    if scene.has("speaking_in", start) or scene.has("articles", start):
        head += 1
    named_at = scene.names[head] if head < high else None
    if named_at is not None:
        rest = scene.names[named_at.last : high]
        thing = belonging(scene, named_at, high)
        if thing is not None:
            if isinstance(thing, int):
                return describe(scene, start, high)
            return Voice(thing.entity, scene.unit.span(start, thing.last))
        if named_at.form != "demonym" and (all(rest) or scene.has("prepositions", named_at.last)):
            return Voice(named_at.entity, scene.unit.span(start, named_at.last))
        if scene.has("whole_sides", named_at.last):
            return Voice(named_at.entity, scene.unit.span(start, named_at.last + 1))
        if rest and all(rest) and rest[0] is not None:
            return Voice(rest[0].entity, scene.unit.span(start, high))
    if (issuer := press_office(scene, head, high)) is not None:
        return issuer
    second = scene.names[head + 1] if head + 1 < high else None
    if second is not None and scene.has("whole_sides", head):
        return Voice(second.entity, scene.unit.span(start, head + 2))
    return describe(scene, start, high)
