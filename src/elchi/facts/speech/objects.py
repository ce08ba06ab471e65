"""Contents that are no clauses: objects of "demand", "deny", "call" and their like."""

from __future__ import annotations

from collections.abc import Callable

from elchi.facts.speech.ends import acts_another, explains, is_sum
from elchi.facts.speech.scene import Content, Named, Scene, acts_besides, end_of
from elchi.languages.words.statement import Frame

_ACTORS = frozenset({"person", "country", "place"})
_OBJECT = 2  # words of an object that tells what was said


def _object(scene: Scene) -> Content | None:
    """«C کا مطالبہ کیا», «C را محکوم کرد», «Y را به C متهم کرد»."""
    words = scene.lexicon.words
    marks = scene.lexicon.sets["object_marks"]
    mark = scene.found.first - 1
    if words.agent:
        while scene.key(mark) not in marks and scene.has("adverbs", mark):
            mark -= 1  # "C کا بار بار مطالبہ کیا"
        return _region(scene, mark) if scene.key(mark) in marks else None
    if scene.key(mark) in marks:
        return _region(scene, mark)
    start = scene.subject
    if "headed" in scene.found.cue.frames and scene.has("object_heads", start):
        return None
    clause = scene.unit.clause_start(scene.found.first)
    for index in range(start, scene.found.first):
        if scene.key(index) in marks and scene.outside(index):
            if index < clause and _of_before(scene, clause):
                continue
            last = scene.found.last if scene.has("that", scene.found.last) else scene.found.first
            if last > scene.found.first and scene.found.cue.frames[0] == "object":
                return scene.make(start, end_of(scene, last + 1), "round")
            return scene.make(_own_object(scene, start, index), scene.found.first, "before")
    return None


def _own_object(scene: Scene, start: int, mark: int) -> int:
    """Return where the object before `mark` begins, past "and" or "that" of its own clause.

    "He thanked Lima and the raid (object) condemned": what was condemned is the raid.
    """
    for at in range(mark - 1, start, -1):
        if not scene.outside(at):
            continue
        opens = scene.has("joints", at) and at in scene.unit.clauses
        if opens or scene.has("relatives", at):
            first = at + 1
            while first < mark - 1 and (scene.dated[first] or scene.has("adverbs", first)):
                first += 1
            return first
    return start


def _of_before(scene: Scene, clause: int) -> bool:
    """Tell whether an object before the cue's clause is none of the cue.

    "A turned the offer down and announced that …": the offer is not what was announced.
    "The ban, which it announced in May": a relative clause that only says when has no object.
    """
    first = scene.found.first
    if scene.has("joints", clause):
        next_to = scene.skip(clause + 1, "openers", "adverbs") >= first
        closed = not scene.key(scene.found.last)[:1].isalpha()
        if scene.has("that", scene.found.last) or (next_to and not closed):
            return True
    inner = range(clause + 1, first)
    told = (scene.dated[i] or scene.has("adverbs", i) or scene.has("pronouns", i) for i in inner)
    return scene.has("relatives", clause) and all(told)


def _headed(scene: Scene) -> Content | None:
    """«بر C تأکید کرد»."""
    heads = scene.lexicon.sets["object_heads"]
    own = scene.unit.clause_start(scene.found.first)
    for start in (max(scene.subject, own), scene.subject):
        for index in range(start, scene.found.first - 1):
            if scene.unit.keys[index] in heads and scene.outside(index):
                return scene.make(index + 1, scene.found.first, "before")
    return None


def _told(scene: Scene) -> Content | None:
    """«C करने को कहा»: somebody is told to do something."""
    mark = scene.found.first - 1
    told = scene.has("hearer_marks", mark) and scene.infinitive(mark - 1)
    return _region(scene, mark) if told else None


def _plain(scene: Scene) -> Content | None:
    """An object without a mark, of a subject that has one: «… نے C تسلیم کی»."""
    if scene.agent() is None:
        return None
    return _region(scene, scene.found.first)


def _region(scene: Scene, last: int) -> Content | None:
    """Return the object between the subject and token `last`."""
    first = subject_end(scene)
    lexicon, unit = scene.lexicon, scene.unit
    for index in range(first, min(first + 9, last)):
        marked = unit.keys[index] in lexicon.sets["addressee_marks"] and index + 1 < last
        if marked and _addressee_phrase(scene, first, index):
            first = index + 1
            break
    first = _past_converb(scene, first, last)
    told = any(scene.has("reports", index) for index in range(first, last))
    if first >= last or (last - first <= 2 and scene.has("pronouns", first) and not told):
        return None
    while first < last and (lexicon.has("adverbs", unit.keys[first]) or scene.dated[first]):
        first += 1
    first = min(past_date_mark(scene, first), last)
    if first < last and not lexicon.words.agent:
        first = _own_object(scene, first, last)
    return scene.make(first, last, "before") if first < last else None


def past_date_mark(scene: Scene, index: int) -> int:
    """Skip the mark of a date that was skipped: «पर», «को» after "on Monday"."""
    if index and scene.dated[index - 1]:
        while scene.key(index) in scene.lexicon.sets["addressee_marks"]:
            index += 1
    return index


def _past_converb(scene: Scene, first: int, last: int) -> int:
    """Return where an object begins past another saying: "deploring X, asked for Y"."""
    for other in scene.cues[: scene.at]:
        closes = scene.has("converbs", other.last - 1) or scene.has("converbs", other.last)
        if closes and first <= other.first and scene.outside(other.first):
            first = min(scene.skip(other.last, "converbs", "joints"), last)
    return first


def _addressee_phrase(scene: Scene, first: int, mark: int) -> bool:
    """Tell whether tokens before an addressee mark are names, dates or people only."""
    return mark - first <= 2 or any(scene.names[i] or scene.dated[i] for i in range(first, mark))


def subject_end(scene: Scene) -> int:
    """Return the token after the subject of the cue's clause, and after earlier clauses of it."""
    agent = scene.agent()
    if not scene.lexicon.words.agent:
        return scene.subject
    clause = max(scene.floor, scene.unit.clause_start(max(scene.found.first - 2, 0)))
    if agent is not None:
        clause = max(agent + 1, clause)
        return scene.skip(clause, "joints") if clause > agent + 1 else clause
    clause = scene.skip(clause, "openers")
    named = nominative(scene, clause) if scene.habitual() else None
    return named.last if named else clause


def nominative(scene: Scene, first: int) -> Named | None:
    """Return the unmarked subject near token `first`: a name that no postposition follows."""
    marks = ("genitive", "addressee_marks", "object_marks", "hearer_marks", "joints")
    for index in range(first, min(first + 4, scene.found.first)):
        named = scene.names[index]
        if named is None or named.form == "demonym" or named.first != index:
            continue
        if not any(scene.has(name, named.last) for name in marks):
            return named
    return None


def _after(scene: Scene) -> Content | None:
    """«потребовал C», «asked for C»."""
    unit, found = scene.unit, scene.found
    start = scene.skip(found.last, "follow")
    key = scene.key(start)
    if not key or key in ".,;:)-" or start in unit.sentences or is_sum(key):
        return None
    if found.cue.participle and scene.has("adverbial", start):
        return None
    if scene.lexicon.words.bare and scene.has("object_heads", start):
        return None  # "Lima, accused of …": it accuses nobody
    end = end_of(scene, start)
    for index in unit.clauses:
        if start < index < end and scene.has("joints", index) and scene.key(index - 1) == ",":
            end = index
            break
        if start < index < end and (acts_besides(scene, index) or acts_another(scene, index)):
            end = index
            break
    end = next((at for at in range(start, end) if explains(scene, at)), end)
    if not scene.lexicon.words.bare:
        short = end - start < _OBJECT and not scene.lexicon.words.verb_last
        if short and not found.cue.denies:
            return None  # "welcomed the treaty": no words of it are told
    named = scene.names[start]
    rest = range(named.last, end) if named is not None and named.kind in _ACTORS else None
    if rest is not None and not any(scene.key(i)[:1].isalnum() for i in rest):
        return None  # "which Lima demands" with its subject last: nothing is said
    return scene.make(start, end, "after")


def _ahead(scene: Scene) -> Content | None:
    """«خواستار C شد»: the content stands inside the cue."""
    unit, found = scene.unit, scene.found
    closings = scene.lexicon.closings[found.cue]
    _, end = unit.sentence_range(found.first)
    for index in range(found.last + 1, end):
        if unit.block[index] < 0 and any(
            tuple(unit.keys[index : index + len(closing)]) == closing for closing in closings
        ):
            return scene.make(found.last, index, "after")
    return None


def _from(scene: Scene) -> Content | None:
    """«از C خبر داد», perhaps with a colon after it."""
    unit, found = scene.unit, scene.found
    for index in range(found.first - 1, scene.subject - 1, -1):
        if scene.has("source_heads", index) and unit.block[index] < 0:
            if scene.key(found.last) == ":" or scene.has("that", found.last):
                return scene.make(index + 1, end_of(scene, found.last + 1), "round")
            return scene.make(index + 1, found.first, "before")
    return None


def _denial(scene: Scene) -> Content | None:
    """A report or claim that is denied, with what it says."""
    unit, found, lexicon = scene.unit, scene.found, scene.lexicon
    if lexicon.words.verb_last:
        if scene.key(found.first - 1) not in lexicon.sets["denied_marks"]:
            return None
        deed = scene.infinitive(found.first - 2) and not scene.has("being", found.first - 2)
        if scene.has("refusal_marks", found.first - 1) and deed:
            return None
        result = _region(scene, found.first - 1)
        if result is not None and not lexicon.words.agent:
            first = _report_noun(scene, result.first, result.last)
            result = scene.make(first, result.last, "before")
    else:
        result = _after(scene)
        if result is None and (fronted := _fronted(scene)) is not None:
            return fronted
    least = 1 if lexicon.words.agent else 2 if lexicon.words.verb_last else 3
    if result is not None and "after" in found.cue.frames:
        return result  # "отрицает вторжение": whatever is denied is said not to be
    if result is None or result.last - result.first < least:
        return None
    inside = unit.keys[result.first : result.last]
    alleged = lexicon.words.agent and scene.infinitive(result.last - 1)  # "denied arming them"
    if alleged or any(lexicon.has("reports", key) for key in inside):
        return result
    called = [
        block
        for block in unit.blocks
        if result.first <= block.first < result.last and scene.has("comparing", block.first - 1)
    ]
    if not lexicon.words.verb_last and called:
        return scene.make(result.first, min(result.last, called[0].last), result.place)
    return None


def _fronted(scene: Scene) -> Content | None:
    """The object between subject and verb: "Эмираты обвинения отвергают"."""
    if scene.lexicon.words.bare or scene.key(scene.found.last) not in (".", ",", ";", ""):
        return None
    first = scene.skip(scene.floor, "openers", "speaking_in")
    named = scene.names[first] if first < len(scene.unit) else None
    last = scene.found.first
    while last > first and scene.has("adverbs", last - 1):
        last -= 1
    if named is None or named.form == "demonym" or named.last >= last:
        return None
    lone = scene.has("pronouns", named.last) or "after" not in scene.found.cue.frames
    if last - named.last == 1 and lone and not scene.has("reports", named.last):
        return None  # "it", "the offer": no claim
    return scene.make(named.last, last, "middle")


def _quoted_after(scene: Scene) -> Content | None:
    """Only a quotation: «blamed "Q"», «accused X of "Q"»."""
    unit, found = scene.unit, scene.found
    for index in range(found.last, min(found.last + 9, len(unit))):
        if unit.block[index] >= 0:
            block = unit.block_from(index)
            return scene.quoted(block, "after") if block is not None else None
        if unit.keys[index] in ".;:" or any(cue.first == index for cue in scene.cues):
            return None
    return None


def _charged(scene: Scene) -> Content | None:
    """What somebody is accused of doing: «accused X of doing C»."""
    start = scene.found.last
    _, end = scene.unit.sentence_range(scene.found.first)
    for index in range(start + 1, min(start + 14, end - 1)):
        if not scene.outside(index) or scene.key(index) in ".;:":
            return None
        named = scene.infinitive(index + 1) or not scene.lexicon.sets["infinitive"]
        if scene.has("object_heads", index) and named:
            that = scene.key(index + 2) == "," and scene.has("that", index + 3)
            first = index + 4 if that else index + 1  # "of this, that …"
            end = end_of(scene, first)
            if not that:
                end = next((i for i in range(first, end) if acts_another(scene, i)), end)
            return scene.make(first, end, "after")
    return None


def _report_noun(scene: Scene, first: int, last: int) -> int:
    """Return the noun that names what is denied, past the subject before it."""
    for index in range(first, last):
        if scene.has("reports", index) and scene.outside(index):
            if index > first and scene.has("prepositions", index - 1):
                continue
            return index - 1 if index > first and scene.has("definites", index - 1) else index
    return first


OBJECTS: dict[Frame, Callable[[Scene], Content | None]] = {
    "object": _object,
    "headed": _headed,
    "told": _told,
    "plain": _plain,
    "after": _after,
    "ahead": _ahead,
    "from": _from,
    "denial": _denial,
    "quoted": _quoted_after,
    "charged": _charged,
}
