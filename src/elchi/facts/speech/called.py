"""What somebody or something is called: the object, and the words that it is called by."""

from __future__ import annotations

from elchi.facts.speech.ends import acts_another
from elchi.facts.speech.objects import past_date_mark, subject_end
from elchi.facts.speech.scene import Content, Scene, acts_besides, end_of


def called(scene: Scene) -> Content | None:
    """«X called Y "Z"»: from the object through what it is called."""
    unit, found, lexicon = scene.unit, scene.found, scene.lexicon
    if not lexicon.words.verb_last:
        return _call_medial(scene)
    first = subject_end(scene)
    keys = unit.keys[first : found.first]
    agent = scene.agent()
    if agent is not None and first > agent + 1 and scene.has("joints", first - 1):
        whole = unit.keys[agent + 1 : found.first]  # "called it overdone and without cause"
        if not _marked(scene, keys) and _marked(scene, whole):
            first, keys = agent + 1, whole
    marked = _marked(scene, keys)
    quoted = [b for b in unit.blocks if first <= b.first and b.last <= found.first]
    if first < unit.clause_start(found.first) and scene.has(
        "relatives", unit.clause_start(found.first)
    ):
        marked = False  # "a statement which foresees the road": nobody calls it so
        quoted = [b for b in quoted if b.last == found.first]
    if not (marked or quoted) or found.first - first < 2:
        return None
    if keys[-1] in lexicon.sets["predicate_marks"]:
        return None  # "introduced their envoys": nothing says as what
    while first < found.first and (lexicon.has("adverbs", unit.keys[first]) or scene.dated[first]):
        first += 1
    first = past_date_mark(scene, first)
    first = _demonstrated(scene, first, found.first)
    block = unit.block_from(first)
    if block is not None and block.last == found.first:
        return scene.quoted(block, "before")
    return scene.make(first, found.first, "before")


def _marked(scene: Scene, keys: list[str]) -> bool:
    """Tell whether the object of "to call" with its mark is among words."""
    return any(key in scene.lexicon.sets["predicate_marks"] for key in keys)


def _demonstrated(scene: Scene, first: int, last: int) -> int:
    """Return the "this" that opens the marked object, past the adverbials before it."""
    marks = scene.lexicon.sets["predicate_marks"]
    mark = next((i for i in range(first, last) if scene.key(i) in marks), first)
    for index in range(mark - 1, first, -1):
        if scene.has("definites", index) and scene.outside(index):
            return first if scene.has("prepositions", index - 1) else index
    return first


def _only_names(scene: Scene, start: int) -> bool:
    """Tell whether a relative clause only gives another name: "the field, which it calls Ara"."""
    named = scene.names[start]
    last = named.last if named is not None and named.form == "name" else start + 1
    clause = scene.unit.clause_start(scene.found.first)
    related = any(scene.has("relatives", at) for at in range(clause, scene.found.first))
    ends = scene.key(last) in (".", ",", "") or scene.has("joints", last)
    return scene.lexicon.words.bare and related and ends and named is not None


def _call_medial(scene: Scene) -> Content | None:
    unit, found = scene.unit, scene.found
    start = scene.skip(found.last, "follow")
    if scene.key(start) in (".", ",", ";", ":", "", "-"):
        return None
    if scene.lexicon.words.bare and scene.has("prepositions", start):
        return None  # "a call between the ministers"
    if _only_names(scene, start):
        return None
    end = end_of(scene, start)
    end = next((at for at in unit.clauses if start < at < end and acts_besides(scene, at)), end)
    end = next((at for at in range(start + 1, end) if acts_another(scene, at)), end)
    quoted = [b for b in unit.blocks if start <= b.first < end]
    if quoted and _ends_call(scene, quoted[0].last):
        end = min(end, quoted[0].last)
    if (end - start == 1 or scene.key(start + 1) in ".,") and not scene.lexicon.words.bare:
        low, _ = unit.sentence_range(found.first)
        low = max(low, scene.floor)
        if scene.has("speaking_in", low) and scene.names[low + 1] is not None:
            low = scene.names[low + 1].last  # type: ignore[union-attr]
        return scene.make(low, end, "round") if found.first - low >= 1 else None
    if (
        quoted
        and quoted[0].first == start
        and quoted[0].last >= end
        and found.first - scene.floor > 2
    ):
        low = scene.floor
        if scene.has("speaking_in", low) and scene.names[low + 1] is not None:
            return scene.make(scene.names[low + 1].last, end, "round")  # type: ignore[union-attr]
    return scene.make(start, end, "after") if end - start >= 2 else None


def _ends_call(scene: Scene, index: int) -> bool:
    key = scene.key(index)
    return (
        key in (".", ",", ";", "") or scene.lexicon.has("that", key) or scene.has("joints", index)
    )
