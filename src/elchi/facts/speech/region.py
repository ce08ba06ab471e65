"""Where the subject of a cue can stand: the tokens before it, past openers and asides."""

from __future__ import annotations

from elchi.facts.speech.scene import Content, Named, Scene

_EDGES = ",.-;:\"'+*•"
_POINTS = ",.;:\"'"
_TITLE = 4  # words of a title and the comma before it
_PLACE = 9  # words of an adverbial that opens a sentence


def past_openers(scene: Scene, low: int, high: int) -> int:
    """Return the first token from `low` on that may belong to a noun phrase."""
    while (
        low < high
        and scene.names[low] is None
        and (scene.key(low) in _EDGES or scene.has("openers", low))
        and not (scene.has("definites", low) and scene.has("callings", low + 1))
    ):
        low += 1
    return low


def past_place(scene: Scene, low: int, high: int) -> int:
    """Return the token after "In private," that opens a clause, `low` if nothing does.

    It is short, holds no verb, and a comma parts it from the subject.
    """
    if not scene.has("prepositions", low) and not scene.dated[min(low, len(scene.dated) - 1)]:
        return low
    for index in range(low + 1, min(low + _PLACE, high - 1)):
        if scene.key(index) == "," and scene.outside(index):
            return past_openers(scene, index + 1, high)
        if scene.is_finite(index) or not scene.outside(index):
            return low
    return low


def past_aside(scene: Scene, low: int, high: int) -> int:
    """Return where the subject begins that follows the last comma before a cue, else `low`.

    "Discussing the region, the diplomats voiced …": the diplomats did. What only tells when
    or how, goes on with "and" or relates to the subject before it, opens no subject.
    """
    comma = next((i for i in range(high - 1, low, -1) if scene.key(i) == ","), 0)
    if not comma or comma == high - 1 or not scene.outside(comma):
        return low
    first = comma + 1
    if any(scene.has("joints", i) for i in range(first, high)):
        return low
    for index in range(low, comma):
        named = scene.names[index]
        if scene.has("callings", index) or (named and not scene.has("prepositions", index - 1)):
            return low
    apart = ("joints", "relatives", "prepositions", "that", "comparing", "openers")
    if any(scene.has(name, first) for name in apart):
        return low
    plain = ("adverbs", "negation", "between", "finite")
    told = [i for i in range(first, high) if not any(scene.has(one, i) for one in plain)]
    return first if told and not all(scene.dated[i] for i in told) else low


def before_occasion(scene: Scene, low: int, high: int) -> int:
    """Return where a clause of time or cause begins before "and" and the cue, else `high`.

    "Moro voiced anger when she met Diaz but promised …": Moro did.
    """
    if scene.lexicon.words.verb_last or not scene.has("joints", high - 1):
        return high
    for index in range(low + 2, high - 2):
        if scene.key(index) in ",;:" or not scene.outside(index):
            return high
        if scene.has("subordinators", index):
            return index
    return high


def region(scene: Scene, content: Content) -> tuple[int, int]:
    """Return the tokens before the cue that may hold its subject."""
    low, high = scene.floor, scene.found.first
    if content.place == "middle":
        return low, content.first
    if content.place == "before" and content.last <= high:
        if content.first > low and high - content.last <= 2 and scene.lexicon.words.verb_last:
            return low, content.first
        return max(low, content.last), high
    if content.place == "round" and content.first < high:
        if content.first > low:
            return low, content.first
        while high > low and scene.key(low) not in ",-" and not _starts_aside(scene, low, high):
            low += 1
    if content.place == "after":
        low = max(low, _after_semicolon(scene, low, high))
    return low, high


def _after_semicolon(scene: Scene, low: int, high: int) -> int:
    """Return the token after the last semicolon or colon before the cue, or `low`."""
    for index in range(high - 1, low, -1):
        if scene.key(index) in (";", ":") and scene.outside(index):
            return index + 1
        if scene.has("free_relatives", index) and scene.outside(index):
            return index + 1
    return low


def before_aside(scene: Scene, low: int, high: int) -> tuple[int, int]:
    """Return the tokens of the subject that an aside parts from its verb.

    "Petrov, sitting beside the president, said" has the subject "Petrov"; an
    aside that begins with a name is an apposition and part of the subject.
    """
    if high - 1 < low or scene.key(high - 1) != ",":
        return low, high
    start = max((one for one in scene.unit.sentences if one < high), default=0)
    comma = next((i for i in range(high - 2, start, -1) if scene.key(i) == ","), None)
    if comma is None or comma + 1 >= high - 1:
        return low, high
    opening = scene.names[comma + 1]
    if (opening is not None and opening.form != "demonym") or _names_him(scene, low, comma, high):
        return low, high
    first = low if low < comma else max(start, scene.unit.clause_start(comma - 1))
    return (first, comma) if first < comma else (low, high)


def _names_him(scene: Scene, low: int, comma: int, high: int) -> bool:
    """Tell whether an aside is nobody but whom the subject describes: "Its envoy, Dr X, said"."""
    named = scene.names[high - 2]
    if named is None or named.kind != "person" or named.form != "name":
        return False
    if named.first - comma > _TITLE or any(
        one is not None and one.kind == "person" for one in scene.names[low:comma]
    ):
        return False
    titles = range(comma + 1, named.first)
    apart = ("prepositions", "relatives", "joints", "comparing")
    return not any(scene.has(one, i) for one in apart for i in titles) and not any(
        scene.infinitive(i) or scene.is_finite(i) for i in titles
    )


def _starts_aside(scene: Scene, low: int, high: int) -> bool:
    """Tell whether no comma stands between two tokens any more."""
    return not any(scene.key(index) in ",-" for index in range(low, high))


def source(scene: Scene, low: int, high: int) -> tuple[int, int]:
    """Return the tokens of "quoting", where a medium quotes a source, else (0, 0)."""
    for phrase in scene.lexicon.sets["source_phrases"]:
        words = phrase.split()
        for index in range(low, high - len(words) + 1):
            if scene.unit.keys[index : index + len(words)] == words:
                return index, index + len(words)
    return 0, 0


def past_relative(scene: Scene, last: int) -> int:
    """Return the end of a speaker before a relative clause between commas: "X, who …, said"."""
    if scene.key(last - 1) != ",":
        return last
    for index in range(last - 2, scene.floor, -1):
        if scene.key(index) == "," and scene.has("relatives", index + 1):
            return index
    return last


def subject_mark(scene: Scene) -> int | None:
    """Return the mark of the cue's subject; of a tense without it none from another clause.

    "X ने पेशकश की तो Y बोले": the mark is X's alone.
    """
    mark = scene.agent()
    if mark is None or not scene.habitual():
        return mark
    own = max(scene.floor, scene.unit.clause_start(scene.found.first))
    return mark if mark >= own or before_relative(scene, mark) is not None else None


def before_relative(scene: Scene, mark: int) -> int | None:
    """Return the end of a subject whose relative clause holds `mark`: "X, who closed it, has said".

    The relative pronoun bears the mark of a subject, but of its own verb, which a comma
    parts from the cue.
    """
    if not scene.has("relatives", mark) or scene.key(mark - 1) != "," or mark - 1 <= scene.floor:
        return None
    closed = any(scene.key(i) == "," and scene.outside(i) for i in range(mark, scene.found.first))
    return mark - 1 if closed else None


def asked(scene: Scene, mark: int) -> Named | None:
    """Return the person whom the same sentence says to be asked: "when X was asked, he …"."""
    start, _ = scene.unit.sentence_range(mark)
    named: Named | None = None
    for index in range(start, mark):
        before = scene.names[index - 1] if index > start else None
        if scene.has("addressee_marks", index) and before and before.kind == "person":
            named = before
        if named is not None and scene.has("undergone", index):
            return named
    return None


def phrase_start(scene: Scene, last: int) -> int:
    """Return where the noun phrase begins that ends before token `last`."""
    first = max(scene.floor, min(scene.unit.clause_start(last - 1), last - 1))
    for index in range(last - 1, first - 1, -1):
        if scene.key(index) in _POINTS or (index < last - 1 and scene.has("agent", index)):
            first = index + 1
            break
    while first < last - 1 and (scene.has("openers", first) or scene.dated[first]):
        first += 1
    return first


def joined_clause(scene: Scene, floor: int) -> int:
    """Return the token at which the cue's own clause begins, if it has a subject of its own.

    Where the subject is unmarked and the verb last, "A raised tariffs and B promised …"
    holds two: what stands before the "and", a colon or a semicolon is no part of the second.
    """
    words = scene.lexicon.words
    if not words.verb_last:
        return _other_subject(scene, floor)
    found = scene.found
    if words.agent:
        parted = (i for i in range(found.first - 1, floor, -1) if scene.key(i) == ";")
        return next((i + 1 for i in parted if scene.outside(i)), floor)
    floor = _past_medium(scene, floor)
    for index in range(found.first - 1, floor, -1):
        if scene.key(index) in ":;" and scene.outside(index):
            floor = index + 1
            break
    clause = scene.unit.clause_start(found.first)
    if clause <= floor or not (scene.has("joints", clause) or scene.has("breaks", clause)):
        return floor
    first = scene.skip(clause, "joints", "openers", "adverbs")
    while first < found.first and scene.dated[first]:
        first += 1
    named = scene.names[first] if first < found.first else None
    if named is not None and named.form != "demonym":
        return floor if scene.has("object_marks", named.last) else clause + 1
    described = any(scene.has("callings", index) for index in (first, first + 1))
    if described and first + 1 < found.first:
        return clause + 1
    # "…, but the opposition warned": a word or two alone between both are who warned.
    marks = ("prepositions", "object_marks", "object_heads", "pronouns", "negation", "adverbs")
    plain = not any(scene.has(name, i) for name in marks for i in range(first, found.first))
    alone = 1 <= found.first - first <= 2 and scene.key(clause - 1) == "," and plain
    return clause + 1 if alone else floor


def _other_subject(scene: Scene, floor: int) -> int:
    """Return the token after ", while" where another subject follows it, else `floor`.

    "Rabat agreed, while the opposition warned …": who warned stands after the "while".
    """
    first = past_relative(scene, scene.found.first)
    clause = scene.unit.clause_start(first - 1)
    told = range(clause + 1, first)
    parted = any(scene.key(i) in ",;:" or scene.has("joints", i) for i in told)
    if clause > floor and told and not parted and scene.has("subordinators", clause):
        # "It fell through after Accra asked for more": Accra asked.
        return floor if scene.dated[clause + 1] else clause + 1
    for index in range(first - 1, floor, -1):
        if scene.key(index) == ";" and scene.outside(index):
            return index + 1
        if scene.key(index) in ",:-" or not scene.outside(index):
            return floor
        if not scene.has("joints", index):
            continue
        if scene.key(index - 1) not in (",", ";"):
            return floor
        subject = scene.skip(index + 1, "openers", "adverbs", "between", "negation", "finite")
        other = scene.names[index - 2] if index - 2 >= floor else None
        named = scene.names[subject] if subject < first else None
        listed = other is not None and named is not None and other.kind == named.kind
        alone = named is not None and named.last >= first
        if subject >= first or scene.dated[subject] or (listed and alone):
            return floor
        return index + 1
    return floor


def _past_medium(scene: Scene, floor: int) -> int:
    """Return the token after "as Reuters reports," before the cue's own clause."""
    for other in scene.cues[: scene.at]:
        wording = " ".join(scene.unit.keys[other.first : other.last])
        if other.first < floor or wording not in scene.lexicon.sets["media"]:
            continue
        for index in range(other.last, scene.found.first - 1):
            if scene.key(index) == ",":
                return index + 1
    return floor
