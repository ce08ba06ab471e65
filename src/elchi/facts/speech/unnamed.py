"""Who spoke last, and speakers without a name: "a senior official", then "he"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from elchi.facts.speech.scene import Scene
from elchi.model import Span

ISSUERS = frozenset({"country", "organisation", "person"})
_MARKED = 2  # words between the mark of an object and "that"
_REACH = 400  # characters within which "he" means the unnamed speaker before


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: an entity or a description, and the words that stand for it.

    Attributes:
        shared: True if the words stand with an earlier saying.
        person: True if they describe somebody who has no name: "a senior official".
        taker: Who speaks of the words, if another sentence's subject takes them up: he, not
            who said them, is meant by what follows.
    """

    entity: str | None
    span: Span | None
    shared: bool = False
    person: bool = False
    taker: Voice | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """Who spoke last, and which person did.

    Attributes:
        person: The person who spoke last in this paragraph.
        met: The person who spoke last anywhere or, before anybody did, was named last.
    """

    last: Voice | None = None
    person: Voice | None = None
    met: Voice | None = None

    def again(self) -> Voice | None:
        """Return the last speaker for a verb that shares its subject."""
        return replace(self.last, shared=True) if self.last else None

    def pronoun(self) -> Voice | None:
        """Return whom a pronoun means that nothing else resolved."""
        found = self.last if self.last and self.last.person else self.person
        if found is None and self.last and self.last.entity:
            found = self.met  # a state that spoke last is no "he"
        found = found or self.last
        return Voice(found.entity, found.span, True) if found else None

    def official(self) -> Voice | None:
        """Return whom "the official" means: whoever of that kind spoke last."""
        described = self.last if self.last and self.last.person else None
        found = described or self.person or self.met or self.last
        return Voice(found.entity, found.span, True) if found else None


def called(scene: Scene, index: int) -> bool:
    """Tell whether "this diplomat", "that official" begins at a token.

    Where a language has no article, the bare noun does the same: «сказал политик».
    """
    if scene.lexicon.words.bare_callings:
        after = index + 1
        cued = any(cue.first == after for cue in scene.cues)
        alone = cued or not scene.key(after)[:1].isalpha() or scene.has("follow", after)
        return alone and scene.has("callings", index)
    return scene.has("definites", index) and scene.has("callings", index + 1)


def describe(scene: Scene, first: int, last: int) -> Voice:
    """Return a speaker without a name; a noun for an official tells that it is a person."""
    person = any(scene.has("callings", index) for index in range(first, last))
    return Voice(None, scene.unit.span(first, last), person=person)


def official(scene: Scene, first: int, last: int) -> int:
    """Return where an official without a name stands after "at a briefing in Tunis", else `first`.

    He is the subject by the verb that follows him: a noun after a preposition is none.
    """
    for index in range(first + 2, last):
        if scene.has("callings", index) and not scene.has("prepositions", index - 1):
            return index
    return first


def introduced(scene: Scene, before: int) -> Voice | None:
    """Return whoever without a name opens the last sentence before token `before`.

    "A senior official, who asked not to be named, shrugged. …, he said."
    """
    starts = [0, *(one for one in scene.unit.sentences if one < before)]
    for start in reversed(starts):
        if start >= before or not scene.outside(start):
            continue
        if not scene.has("indefinites", start):
            return _acting_official(scene, start, before)
        for index in range(start + 1, min(start + 6, before)):
            named = scene.names[index]
            if named is not None and named.kind == "person":
                return None
            if scene.has("callings", index):
                return Voice(None, scene.unit.span(start, index + 1), person=True)
        return None
    return None


def _acting_official(scene: Scene, start: int, before: int) -> Voice | None:
    """Return an official without a name who opens a sentence and bears the mark of a subject."""
    for index in range(start, min(start + 6, before - 1)):
        named = scene.names[index]
        if named is not None and named.kind == "person":
            return None
        if scene.has("callings", index) and scene.has("agent", index + 1):
            return Voice(None, scene.unit.span(start, index + 1), person=True)
    return None


def acting(scene: Scene) -> Voice | None:
    """Return the person whom a unit in which nobody speaks names first, as its theme.

    "Ms Moro does not agree. Her argument is that …": it is hers.
    """
    for index in range(len(scene.unit)):
        named = scene.names[index]
        if named is not None and named.kind == "person" and scene.outside(index):
            return Voice(named.entity, scene.unit.span(named.first, named.last))
    return None


def described_since(scene: Scene, index: int, memory: Memory) -> bool:
    """Tell whether somebody without a name spoke last: "An official said … He added …"."""
    last = memory.last
    if last is None or not last.person or last.span is None:
        return False
    if scene.unit.starts[0] - last.span.end > _REACH or not scene.has("pronouns", index):
        return False
    low = scene.unit.index(max(last.span.end, scene.unit.starts[0]))
    between = scene.names[low:index]
    return not any(named and named.kind == "person" for named in between)


def press_office(scene: Scene, first: int, last: int) -> Voice | None:
    """Return the body whose text or press service speaks: «говорится в сообщении МИД»."""
    if scene.lexicon.words.agent or not any(
        scene.has("documents", index) for index in range(first, min(first + 3, last))
    ):
        return None
    issuers = [
        named
        for named in dict.fromkeys(scene.names[first:last])
        if named is not None and named.kind in ISSUERS
    ]
    named = next((one for one in issuers if one.form != "demonym"), next(iter(issuers), None))
    return Voice(named.entity, scene.unit.span(first, named.last)) if named else None


def quoted_report(scene: Scene, first: int, last: int) -> Voice | None:
    """Return who made a report that is taken up: "he denied the report of a daily that said …".

    Only where verbs stand last and the report is a marked object before "that": its maker
    stands between the noun for it and the mark, or is the report itself.
    """
    words = scene.lexicon.words
    if words.agent or not words.verb_last:
        return None
    for mark in range(last - 2, first, -1):
        that = mark + 1
        while scene.has("openers", that) and that - mark <= _MARKED:
            that += 1
        if scene.has("joints", mark) or any(cue.first == mark for cue in scene.cues):
            return None
        if not (scene.has("object_marks", mark) and scene.has("relatives", that) and that < last):
            continue
        noun = next((i for i in range(mark - 1, first - 1, -1) if scene.has("reports", i)), None)
        if noun is None:
            return None
        maker = noun + 1 if noun + 1 < mark else noun
        return maker_of(scene, maker, mark)
    return None


def maker_of(scene: Scene, first: int, last: int) -> Voice:
    """Return whose a report is by the words after its noun: "of Reuters", "of some media".

    The words name somebody if they are nothing but a name, or end with the name of a body
    that they only tell the sort of ("the daily Herald").
    """
    named = scene.names[first]
    whole = named is not None and named.last >= last
    body = scene.names[last - 1]
    if not whole:
        known = body is not None and body.kind == "organisation" and body.form == "name"
        named = body if known and not scene.has("indefinites", first) else None
    if named is None or named.kind not in ISSUERS | {"place"}:
        return describe(scene, first, last)
    return Voice(named.entity, scene.unit.span(first, last))


def resolved(scene: Scene, first: int, last: int, memory: Memory) -> Voice | None:
    """Return whom a pronoun among tokens `first` to `last` means."""
    for index in range(first, last):
        named = scene.names[index]
        if named is not None:
            if scene.has("pronouns", index) and (unnamed := introduced(scene, index)):
                return replace(unnamed, shared=True)
            if described_since(scene, index, memory):
                return memory.again()
            return Voice(named.entity, scene.unit.span(first, last), True)
    return memory.pronoun() or _spoken_of(scene, first)


def _spoken_of(scene: Scene, before: int) -> Voice | None:
    """Return whom the sentence names first before a pronoun that nothing else resolves."""
    start, _ = scene.unit.sentence_range(before)
    for index in range(start, before):
        named = scene.names[index]
        if named is not None and named.form == "name" and scene.outside(index):
            return Voice(named.entity, scene.unit.span(named.first, named.last), True)
    return None
