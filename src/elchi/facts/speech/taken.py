"""Reports that another takes up: «گزارش یک روزنامه را که نوشته بود … رد کرد».

Two sayings stand in each other: what the daily wrote, and what he denies, which is the
report with all that it tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.unnamed import Voice

_VERDICT = 6  # tokens between what a report tells and the verb that takes it up
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
