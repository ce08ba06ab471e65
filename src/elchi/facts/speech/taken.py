"""Reports that another takes up: «گزارش یک روزنامه را که نوشته بود … رد کرد».

Two sayings stand in each other: what the daily wrote, and what he denies, which is the
report with all that it tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.unnamed import Voice, maker_of
from elchi.model import Span

_VERDICT = 6  # tokens between what a report tells and the verb that takes it up
_DENIER = 6  # tokens from "which" to the verb that denies it
_LATELY = 120  # code points from what was said to the sentence that takes it up
_MAKER = 6  # words that say whose a report is
_FRAMES = frozenset({"denial", "object", "call"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that the subject of its sentence speaks of.

    Attributes:
        noun: Token of the word for the report.
        told: What the report tells.
        taker: Who speaks of it.
    """

    noun: int
    told: Content
    taker: Voice


@dataclass(frozen=True, slots=True)
class Inside:
    """A report named by a noun inside what somebody says no to.

    Attributes:
        cue: The noun.
        maker: Whose report it is.
        told: What it tells.
        whole: The words with which it is denied or named, from the noun on.
    """

    cue: Span
    maker: Voice
    told: Content
    whole: Content


def taken_up(scene: Scene, told: Content, who: Voice) -> Taken | None:
    """Return the report that tells `told`, if its maker `who` stands in another's sentence."""
    if who.taker is None or who.span is None:
        return None
    first = scene.unit.index(who.span.start)
    nouns = (at for at in (first, first - 1) if scene.has("reports", at))
    noun = next(nouns, None)
    return Taken(noun, told, who.taker) if noun is not None else None


def about_report(scene: Scene, taken: Taken | None) -> Content | None:
    """Return the whole report as what the cue says no to, or calls by a name."""
    found = scene.found
    if taken is None or not _FRAMES & set(found.cue.frames):
        return None
    if not 0 <= found.first - taken.told.last <= _VERDICT:
        return None
    last = found.first if "call" in found.cue.frames else taken.told.last
    return scene.make(taken.noun, last, "before")


def report_inside(scene: Scene, said: Content) -> Inside | None:
    """Return the report that is denied or named: its noun, its maker, what it tells.

    «خبر یک روزنامه درباره کاهش صادرات را نادرست دانست»: the daily reports cut exports. Only where
    verbs stand last and nothing marks their subject; "the report on the cut" has no maker.
    """
    words, unit = scene.lexicon.words, scene.unit
    if words.agent or not words.verb_last or not _FRAMES & set(scene.found.cue.frames):
        return None
    tokens = range(said.first, said.last)
    noun = next((i for i in tokens if scene.has("reports", i) and scene.outside(i)), None)
    if noun is None or scene.has("no_makers", noun + 1):
        return None
    about = [wording.split() for wording in words.about]
    for at in range(noun + 2, min(noun + 2 + _MAKER, said.last)):
        size = next((len(one) for one in about if unit.keys[at : at + len(one)] == one), 0)
        if not size:
            continue
        marks = (i for i in range(at + size, said.last) if scene.has("object_marks", i))
        told = scene.make(at + size, next(marks, said.last), "before")
        first = noun - scene.has("definites", noun - 1)
        whole = scene.make(first, said.last, "before")
        if told is None or whole is None:
            return None
        cue = Span(unit.starts[noun], unit.ends[noun])
        return Inside(cue, maker_of(scene, noun + 1, at), told, whole)
    return None


def denied_before(scene: Scene, done: Sequence[Content], last: Span | None) -> Content | None:
    """Return what was said before where a denial only takes it up: "which X denies", "denied it".

    Args:
        done: What was said before in the unit.
        last: What was said last before it.
    """
    found, unit = scene.found, scene.unit
    closed = not scene.key(found.last)[:1].isalpha()
    if scene.lexicon.words.verb_last or not (found.cue.denies or "denial" in found.cue.frames):
        return None
    if closed:
        for at in range(found.first - 1, max(found.first - _DENIER, 0), -1):
            if not scene.has("relatives", at) or scene.key(at) == scene.key(at - 1):
                continue
            told = [one for one in done if one.first < at - 1]
            comma = scene.key(at - 1) == ","
            whole = scene.make(told[-1].first, at - 1, "before") if told and comma else None
            return Content(whole.span, whole.first, at + 1, "before") if whole else None
    if scene.key(found.last) == ":":
        return None
    object_after = scene.has("taken_by", found.last) and not scene.key(found.last + 1)[:1].isalpha()
    before = found.first - 1
    while scene.has("adverbs", before) and before > scene.floor:
        before -= 1
    if not object_after and not (closed and scene.has("taken_by", before)):
        return None
    start, _ = unit.sentence_range(found.first)
    told = [one for one in done if one.last <= found.first]
    if told:
        start = max(start, told[-1].last)
    span = told[-1].span if told else last
    if span is None or not 0 <= unit.starts[start] - span.end <= _LATELY:
        return None
    return Content(span, start, start, "before")
