"""Who speaks: the noun phrase that goes with a cue, and the entity it stands for."""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.speech.heads import (
    bearer,
    belonging,
    governed,
    heads,
    named_apposition,
)
from elchi.facts.speech.objects import nominative
from elchi.facts.speech.phrase import phrase_end, short_block
from elchi.facts.speech.region import (
    asked,
    before_aside,
    before_relative,
    past_aside,
    past_openers,
    past_place,
    past_relative,
    phrase_start,
    region,
    source,
    subject_mark,
)
from elchi.facts.speech.scene import Content, Named, Scene
from elchi.facts.speech.unnamed import (
    ISSUERS,
    Memory,
    Voice,
    called,
    describe,
    described_since,
    introduced,
    official,
    press_office,
)

_POINTS, _MARK = ",.;:\"'", '"'


def voice(scene: Scene, content: Content, memory: Memory) -> Voice | None:
    """Return who says `content`, None if nobody is named or described."""
    cue = scene.found.cue
    if scene.lexicon.words.agent:
        return _marked(scene, content, memory)
    if "per" in cue.frames:
        inside = range(scene.found.first, scene.found.last)
        if any(scene.has("pronouns", index) for index in inside):
            return _resolved(scene, scene.found.first, scene.found.last, memory)
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
    quoting = source(scene, low, high)[1]
    if not quoting and content.place == "after":
        quoting = source(scene, scene.found.last, content.first)[1]
    elif not quoting and content.place == "before":
        quoting = source(scene, scene.found.last, min(scene.found.last + 7, len(scene.unit)))[1]
    if quoting:
        return _named_after(scene, quoting, memory, per=True)
    if low >= high and content.place == "after":
        return memory.again()
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


# --- languages that mark the subject ---------------------------------------------------------


def _marked(scene: Scene, content: Content, memory: Memory) -> Voice | None:
    per = "per" in scene.found.cue.frames
    mark = None if per else subject_mark(scene)
    if mark is not None:
        before = before_relative(scene, mark)
        if before is not None:
            return _ending(scene, before, memory)
        if scene.has("pronouns", mark):
            return _hearer(scene, mark) or _resolved(scene, mark, mark + 1, memory)
        quoted, _ = source(scene, mark + 1, scene.found.first)
        if quoted:
            named = scene.names[quoted - 1]
            known = named.entity if named and named.form != "demonym" else None
            return Voice(known, scene.unit.span(mark + 1, quoted))
        return _ending(scene, mark, memory)
    last, floor = scene.found.first, scene.floor
    if scene.has("undergone", scene.found.last - 1):
        return _document(scene, memory)
    if content.place == "before" and content.last <= last:
        if last - content.last <= 2 and content.first >= floor and not _is_quote(scene, content):
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
    return _ending(scene, last, memory)


def _hearer(scene: Scene, mark: int) -> Voice | None:
    named = asked(scene, mark)
    return Voice(named.entity, scene.unit.span(named.first, named.last)) if named else None


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
        if _joined(scene, named.first):
            return described
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


def _joined(scene: Scene, first: int) -> bool:
    """Tell whether another name is joined by "and" to the one at token `first`."""
    for index in range(first - 1, max(first - 3, scene.floor), -1):
        if scene.has("joints", index):
            other = scene.names[index - 1]
            return other is not None and other.form == "name"
    return False


# --- languages that do not ---------------------------------------------------------------------


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
        named = people[0] if first else people[-1]
        if scene.has("pronouns", named.first) and named.last == named.first + 1:
            return _resolved(scene, named.first, named.last, memory)
        return Voice(named.entity, scene.unit.span(start, named.last))
    owner = scene.names[high - 3] if relative and high - 3 >= start else None
    if owner is not None and owner.form != "demonym" and scene.key(high - 2) == ",":
        return Voice(owner.entity, scene.unit.span(owner.first, owner.last))  # "X, which ruled"
    owned = scene.has("possessives", start) and not scene.has("adverbs", start + 1)
    free = [named for named in heads(scene, start, high) if not governed(scene, named, start)]
    if owned and free and free[0].first == start + 1 and free[0].kind == "organisation":
        return Voice(free[0].entity, scene.unit.span(start, free[0].last))
    if owned and start + 1 < high and not free:
        return describe(scene, start, _trimmed(scene, start, high))
    for index in range(high - 1, start - 1, -1):
        if scene.has("pronouns", index) and scene.beside(index) and _subject(scene, index, start):
            return _resolved(scene, index, index + 1, memory)
    if called(scene, start):
        return memory.official() or describe(scene, start, start + 2)
    if any(scene.has("callings", at) for at in _opening(scene, start, high)):
        return describe(scene, start, _trimmed(scene, start, high))
    head = start
    if scene.has("articles", start) or scene.has("speaking_in", start):
        head += 1
    for named in heads(scene, start, high):
        joined = scene.has("joints", named.last) and scene.names[min(named.last + 1, high)]
        if joined or _joined(scene, named.first):
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
    side_name = scene.names[start]
    if side_name is not None and scene.has("whole_sides", side_name.last):
        return Voice(side_name.entity, scene.unit.span(start, side_name.last + 1))
    last = high
    while last > start and (scene.has("adverbs", last - 1) or scene.dated[last - 1]):
        last -= 1
    if scene.has("whole_sides", last - 1) and last - 2 >= start:
        before = scene.names[last - 2]
        if before is not None:
            return Voice(before.entity, scene.unit.span(before.first, last))
    if scene.shares and scene.has("joints", last - 1):
        return memory.again()  # "… denied it and said": whoever denied it
    if last > start and scene.has("prepositions", start):
        start = official(scene, start, last)
    if last <= start or scene.has("prepositions", start):
        return memory.again()
    return describe(scene, start, _description_end(scene, start, last))


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
    if not scene.lexicon.words.verb_last or index == low:
        return True
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


def _resolved(scene: Scene, first: int, last: int, memory: Memory) -> Voice | None:
    """Return whom a pronoun among tokens `first` to `last` means."""
    for index in range(first, last):
        named = scene.names[index]
        if named is not None:
            if scene.has("pronouns", index) and (unnamed := introduced(scene, index)):
                return replace(unnamed, shared=True)
            if described_since(scene, index, memory):
                return memory.again()
            return Voice(named.entity, scene.unit.span(first, last), True)
    return memory.pronoun()


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
        if named.kind == "person" and not governed(scene, named, start + 1):
            if scene.has("pronouns", named.first) and named.last == named.first + 1:
                return _resolved(scene, named.first, named.last, memory)
            return Voice(named.entity, scene.unit.span(start, named.last))
    if scene.has("pronouns", start):
        return _resolved(scene, start, start + 1, memory)
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
