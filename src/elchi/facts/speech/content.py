"""Where the content of a saying stands: after its cue, before it, or round it."""

from __future__ import annotations

from collections.abc import Callable

from elchi.facts.speech.called import called
from elchi.facts.speech.objects import OBJECTS
from elchi.facts.speech.per import per
from elchi.facts.speech.preceding import before_medial, clause_before, only_told
from elchi.facts.speech.scene import Content, Scene, after_addressee, end_of
from elchi.facts.speech.units import Block
from elchi.languages.words.statement import Frame
from elchi.model import Span

_BEFORE_COLON = 2  # words between a cue and its colon
_CLAUSE = 5  # words of a clause before the quotation that ends it
_APPOSED = 16  # words of a speaker between two parts of what he says


def content(scene: Scene) -> Content | None:
    """Return what was said by the cue of `scene`, None if nothing is."""
    for frame in scene.found.cue.frames:
        result = _FRAMES[frame](scene)
        if result is None or not _enough(scene, result):
            continue
        if frame != "object" or not _holds(scene, result, scene.found.cue.unless):
            return result
    return None


def in_quotation(scene: Scene) -> Content | None:
    """Return what a cue inside a quotation says of the quotation, or quotes in it.

    «Q, — сказал он, — Q» holds its own cue; "They told us 'not now'" holds
    somebody else's words.
    """
    unit, found = scene.unit, scene.found
    block = unit.blocks[unit.block[found.first]]
    if scene.key(found.first - 1) == "-" and scene.key(found.first - 2) in ",.!?":
        return Content(block.inside, block.first, block.last, "round")
    start = unit.ends[found.last - 1]
    inner = [quote for quote in unit.inner if block.inside.covers(quote) and quote.start > start]
    if not inner:
        return None
    between = unit.index(inner[0].start) - found.last
    if between > 6:
        return None
    return Content(inner[0], unit.index(inner[0].start), unit.index(inner[0].end), "after")


def _enough(scene: Scene, said: Content) -> bool:
    """Tell whether the content holds a word that its cue needs, if it needs any."""
    needs = scene.found.cue.needs
    return not needs or _holds(scene, said, needs)


def _holds(scene: Scene, said: Content, words: tuple[str, ...]) -> bool:
    return any(key in words for key in scene.unit.keys[said.first : said.last])


def _clause(scene: Scene) -> Content | None:
    found = scene.found
    if found.cue.asks and not _asked(scene):
        return None
    for way in (
        _conjunction,
        _colon,
        _quotation,
        _quotation_before,
        clause_before,
        _bare,
        _after_comma,
    ):
        result = way(scene)
        if result is not None:
            return result
    return None


def _that(scene: Scene) -> Content | None:
    """Only what a conjunction, a colon or marks of quotation open."""
    found = _conjunction(scene) or _colon(scene) or _quotation(scene) or _quotation_before(scene)
    closing = _named_after_comma(scene) or _closes(scene)
    closing = closing or only_told(scene, scene.floor, scene.found.last)
    return found or (before_medial(scene) if closing else None)


def _closes(scene: Scene) -> bool:
    """Tell whether a name or pronoun and the cue end a sentence: "It is shut, X announces."."""
    last = scene.found.first - 1
    after = scene.found.last
    closed = scene.key(after) in (".", ",", "") or scene.has("adverbial", after)
    closed = closed or scene.dated[min(after, len(scene.dated) - 1)]
    if not scene.lexicon.words.bare or not closed:
        return False
    if scene.key(last - 1) == "," and scene.has("pronouns", last):
        return True
    last -= scene.key(last) == ","  # "…, the chief of staff, X, confirmed."
    named = scene.names[last] if last >= 0 else None
    return named is not None and named.form == "name" and named.kind in ("person", "organisation")


def _named_after_comma(scene: Scene) -> bool:
    """Tell whether a comma stands before the cue and a person's name after it: ", writes X"."""
    after = scene.found.last
    named = scene.names[after] if after < len(scene.unit) else None
    person = named is not None and named.kind == "person" and named.form == "name"
    return scene.lexicon.words.bare and person and scene.key(scene.found.first - 1) == ","


def _asked(scene: Scene) -> bool:
    heads = scene.lexicon.sets["addressee_heads"]
    return any(scene.unit.keys[i] in heads for i in range(scene.floor, scene.found.first))


def _gap(scene: Scene) -> int:
    """Return how many tokens may stand between a cue and its conjunction."""
    words = scene.lexicon.words
    if words.verb_last:
        return 3
    if words.bare:
        after = scene.found.last
        occasion = scene.has("adverbial", after) or scene.dated[min(after, len(scene.dated) - 1)]
        wide = scene.found.cue.addressed or scene.found.cue.frames[0] != "clause"
        return 10 if occasion else 7 if wide else 2
    return 10


def _conjunction(scene: Scene) -> Content | None:
    """That-clauses: «… کہا کہ C»."""
    unit, lexicon = scene.unit, scene.lexicon
    start = scene.found.last
    for index in range(start, min(start + _gap(scene), len(unit))):
        if unit.block[index] >= 0 or index in unit.sentences:
            return None
        if lexicon.has("that", unit.keys[index]):
            if scene.key(index + 1) == ",":
                return None  # "having said that, …"
            if (
                not lexicon.words.verb_last
                and not lexicon.words.bare
                and scene.key(index - 1) != ","
            ):
                continue
            if lexicon.words.verb_last and not _only_follow(scene, start, index):
                return None
            return scene.make(index + 1, end_of(scene, index + 1), "after")
        if index != start and any(cue.first == index for cue in scene.cues):
            return None
        if lexicon.words.bare and scene.key(index) == "," and scene.infinitive(index + 1):
            return None  # "the road is shut, X said on Monday, conceding that …"
    return None


def _only_follow(scene: Scene, first: int, last: int) -> bool:
    return all(
        scene.lexicon.has("follow", scene.key(i)) or scene.key(i) in ",:"
        for i in range(first, last)
    )


def _colon(scene: Scene) -> Content | None:
    """«… گفت: «Q»» and «… کہا: C», some words of place or occasion in between."""
    unit = scene.unit
    start = scene.found.last
    for index in range(start, min(start + 14, len(unit))):
        key = unit.keys[index]
        another = index > start and any(cue.first == index for cue in scene.cues)
        if unit.block[index] >= 0 or key in ".;," or another:
            return None
        if key == ":":
            block = unit.block_from(index + 1)
            if block is not None:
                return _told_before(scene, block) or scene.quoted(block, "after")
            denied = (
                index == start
                and scene.found.cue.denies
                and not scene.has("taken_by", scene.found.first - 1)
            )
            if (index - start <= _BEFORE_COLON or _circumstance(scene, index)) and not denied:
                return scene.make(index + 1, end_of(scene, index + 1), "after")
            return None
    return None


def _circumstance(scene: Scene, colon: int) -> bool:
    """Tell whether only when, where or to whom stands between a cue and a colon.

    «Генштаб подтвердил в соцсети: …», but not «подсчитывает убытки от запрета: …».
    """
    words, found = scene.lexicon.words, scene.found
    if words.bare or words.verb_last or found.cue.frames[0] != "clause":
        return False
    start = scene.skip(found.last, "follow", "addressees")
    opens = scene.has("prepositions", start) or scene.dated[start]
    return opens and not any(scene.is_finite(index) for index in range(start, colon))


def _told_before(scene: Scene, block: Block) -> Content | None:
    """Return the clause and quotation round a cue: "It is over, said X: 'We won'."."""
    if scene.lexicon.words.verb_last or scene.key(scene.found.first - 1) != ",":
        return None
    first = clause_before(scene)
    if first is None or first.place != "before" or first.last > scene.found.first:
        return None
    if scene.unit.block_from(first.first) is not None:
        return None
    return Content(Span(first.span.start, block.inside.end), first.first, block.last, "round")


def _quotation(scene: Scene) -> Content | None:
    """A quotation right after the cue: «said "Q"», «کہا، "Q"»."""
    unit = scene.unit
    index = scene.skip(scene.found.last, "follow")
    if scene.found.cue.addressed:
        index = after_addressee(scene, index)
    comma = scene.key(index) == ","
    block = unit.block_from(index + 1 if comma else index)
    words = scene.lexicon.words
    if block is None or (not comma and not words.bare and not words.verb_last):
        return None
    index = block.first
    if comma and (waiting := _subject_before(scene, block)) is not None:
        return waiting
    first = _quotation_before(scene) if comma else None
    if first is not None and unit.block_from(first.first) is not None:
        both = Span(first.span.start, block.inside.end)
        return Content(both, first.first, block.last, "round")
    after = scene.key(block.last)
    joins = after and after not in ".,;:!?-)" and block.last not in unit.sentences
    joins = joins and (scene.lexicon.words.bare or not scene.lexicon.words.verb_last)
    if joins and not any(cue.first < block.last + 8 for cue in scene.cues[scene.at + 1 :]):
        return scene.make(index, end_of(scene, index), "after")
    return scene.quoted(block, "after")


def _subject_before(scene: Scene, block: Block) -> Content | None:
    """Return a subject with the quotation that holds its verb: "The port, he adds, 'is ours'"."""
    found, unit = scene.found, scene.unit
    comma = found.first - 1
    while comma > scene.floor and scene.key(comma) != ",":
        comma -= 1
    start = comma
    while start > scene.floor and scene.key(start - 1) not in ".;:" and scene.outside(start - 1):
        start -= 1
    inner = range(start, comma)
    if not scene.lexicon.words.bare or not 0 < len(inner) <= _APPOSED // 2:
        return None
    if found.first - comma > _CLAUSE or any(scene.is_finite(i) for i in inner):
        return None
    if (
        scene.has("prepositions", start)
        or scene.dated[start]
        or not scene.is_finite(block.first + 1)
    ):
        return None
    return Content(Span(unit.starts[start], block.inside.end + 1), start, block.last, "round")


def _quotation_before(scene: Scene) -> Content | None:
    """A quotation before speaker and cue: «"Q," she said», «"Q"، انہوں نے کہا»."""
    unit, found = scene.unit, scene.found
    for block in reversed(unit.blocks):
        if block.last > found.first:
            continue
        if block.first < scene.floor or found.first - block.last > 28:
            return None
        after = scene.key(block.last)
        inside_end = unit.keys[block.last - 2] if block.last - block.first > 2 else ""
        if after not in ",-" and inside_end not in ".,!?…" and block.last not in unit.sentences:
            return None
        start, _ = unit.sentence_range(block.first)
        start = max(start, scene.floor)
        before = scene.key(block.first - 1)
        if block.first > start and before not in ",:;-." and before:
            return scene.make(start, block.last, "before")
        if before == "," and _leads_into(scene, start, block.first - 1):
            return scene.make(start, block.last, "before")
        if (second := _goes_on_quoted(scene, block)) is not None:
            both = Span(block.inside.start, second.inside.end)
            return Content(both, block.first, second.last, "round")
        return scene.quoted(block, "before")
    return None


def _leads_into(scene: Scene, start: int, comma: int) -> bool:
    """Tell whether a report in the speaker's words begins before its quotation.

    "The road will open, 'but not to lorries', Moro said": nobody else speaks before the
    comma, and what stands there is a clause.
    """
    if comma - start < _CLAUSE or any(start <= cue.first < comma for cue in scene.cues):
        return False
    if not all(scene.outside(index) for index in range(start, comma)):
        return False
    return not scene.has("prepositions", start) and not scene.dated[start]


def _goes_on_quoted(scene: Scene, block: Block) -> Block | None:
    """Return the quotation that goes on after speaker and cue: "If", said X, a sailor, "they …"."""
    found, unit = scene.found, scene.unit
    if unit.keys[block.last - 2] != "," and scene.key(block.last) != ",":
        return None
    _, end = unit.sentence_range(found.first)
    for index in range(found.last, min(found.last + _APPOSED, end, len(unit))):
        second = unit.block_from(index)
        if second is not None:
            return second if scene.key(index - 1) == "," else None
        if scene.key(index) in ".;:" or any(cue.first == index for cue in scene.cues):
            return None
    return None


def _bare(scene: Scene) -> Content | None:
    """A clause without conjunction after the cue: «said C», «گفت C»."""
    if not scene.lexicon.words.bare:
        return None
    unit, found = scene.unit, scene.found
    start = scene.skip(found.last, "follow")
    if found.cue.addressed:
        start = after_addressee(scene, start)
    start = _past_day(scene, start)
    key = scene.key(start)
    if (
        not key
        or key in ".,;:)"
        or scene.has("joints", start)
        or start in unit.sentences
        or scene.lexicon.has("adverbial", key)
    ):
        return None
    end = end_of(scene, start)
    counted = key[:1].isdigit() and not scene.lexicon.words.verb_last
    if counted and not any(scene.is_finite(at) for at in range(start + 1, end)):
        return None  # "the detour adds 90 minutes"
    return scene.make(start, end, "after") if end - start >= 3 else None


def _after_comma(scene: Scene) -> Content | None:
    """A clause that only a comma parts from its cue: «считает, Москва помогает Пхеньяну».

    Speaker and verb stand before the comma, subject and verb of what is said after it.
    """
    words, found = scene.lexicon.words, scene.found
    index = scene.skip(found.last, "addressees", "follow")
    if words.bare or words.verb_last or found.cue.participle or scene.key(index) != ",":
        return None
    first = index + 1
    apart = ("joints", "relatives", "prepositions", "comparing", "openers", "that", "negation")
    if found.first <= scene.floor or any(scene.has(name, first) for name in apart):
        return None
    named = scene.names[first] if first < len(scene.unit) else None
    if named is None and not scene.has("firsts", first) and not scene.has("possessives", first):
        return None
    _, end = scene.unit.sentence_range(found.first)
    for ahead in range(first + 1, end):
        if scene.key(ahead) in ",;:" and scene.outside(ahead):
            return None
        if scene.is_finite(ahead):
            return scene.make(first, end_of(scene, first), "after")
    return None


def _past_day(scene: Scene, index: int) -> int:
    """Return the token after a date that follows the cue: "said on Friday it would"."""
    dated = scene.dated
    start = index + 1 if scene.has("adverbial", index) else index
    last = start
    while last < len(dated) and dated[last]:
        last += 1
    return last if last > start else index


def _asked_frame(scene: Scene) -> Content | None:
    return _bare(scene) if _asked(scene) else None


def _dropped_in(scene: Scene) -> Content | None:
    first = scene.found.first
    by_pronoun = scene.has("pronouns", first - 1) and scene.key(first - 2) == ","
    if not by_pronoun and scene.found.cue.frames[0] != "aside":
        return None
    return _quotation_before(scene) or clause_before(scene)


_FRAMES: dict[Frame, Callable[[Scene], Content | None]] = {
    **OBJECTS,
    "call": called,
    "clause": _clause,
    "that": _that,
    "asked": _asked_frame,
    "per": per,
    "aside": _dropped_in,
}
