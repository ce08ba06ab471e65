"""The status of a figure: fact, goal, forecast or bound."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.facts.figure_acts import promised
from elchi.facts.figure_governor import (
    Link,
    chain,
    drifting,
    judged,
    looks_ahead,
    term,
    to_be,
    wished,
)
from elchi.facts.figure_words import Cues
from elchi.model import FigureStatus, Measure, Quantity

_FACTS: tuple[Measure, ...] = ("people", "casualties", "rank")  # of persons that there are
_GIVEN: tuple[Measure, ...] = ("aid", "other", "investment", "freight")
_LENGTHS = ("kilometre", "metre", "mile", "square_kilometre", "hectare")
_VISIT = 3  # words from a time to the visit that takes it
_BESIDE = 6  # tokens within which a word of bound belongs to the number


def status(quantity: Quantity, measure: Measure, cues: Cues) -> FigureStatus:
    """Return the status: what words near a quantity say, weighed against its verbs.

    A word counts for the quantity nearest to it: in "from 16 to 31 billion is
    the goal" only the second is one.
    """
    made = _weighed(quantity, measure, cues)
    if made == "actual" and measure in _GIVEN and not cues.close("current") and promised(cues):
        return "target"
    return made


def _weighed(quantity: Quantity, measure: Measure, cues: Cues) -> FigureStatus:
    """Return the status that the words alone tell."""
    links = chain(cues)
    above = judged(links, cues.words.verbs_last)
    settled = _settled(quantity, measure, cues, links)
    if settled is not None:
        return cues.decided("status", "settled", settled)
    near = _near(quantity, measure, cues)
    cues.by["status"] = f"{near[0]}{above[0] if above else '-'}"
    if above is not None and _by_mood(quantity, measure, cues):
        return above
    if above is None or above == near or near in ("limit", "forecast"):
        return near
    if near == "actual":
        if measure == "debt" and links[0].tag not in ("wish", "must"):
            return "actual"  # what is owed is owed, whatever is to be done about it
        if measure == "duration" and not looks_ahead(links):
            return "actual"
        if quantity.unit in _LENGTHS:  # a length describes the thing, unless it "will be" so long
            return "target" if to_be(links) else "actual"
        return above
    if above == "forecast" and drifting(links) and quantity.unit not in _LENGTHS:
        return "forecast"  # "is expected to reach", beside a word of goals
    return near


def _settled(
    quantity: Quantity, measure: Measure, cues: Cues, links: Sequence[Link]
) -> FigureStatus | None:
    """Return the status that measure and closest words decide alone, if they do."""
    if quantity.unit == "count" and cues.within("votes"):
        return "actual"
    if measure in _FACTS:
        if measure == "people" and not cues.close("current"):
            if cues.mood.future and _wanted(cues):
                return "target"
            above = judged(links, cues.words.verbs_last)
            if above == "target" or (above == "forecast" and not cues.set_against):
                held = links[0].tag == "is" or _held(cues, links) or _reckoned(cues, links, above)
                return "actual" if held else above
        return "actual"
    if measure == "duration" and (quantity.rule == "glued" or cues.hyphened):
        if cues.qualifies("bounds"):
            return "limit"
        return "target" if cues.qualifies("terms") else "actual"
    if measure == "duration" and cues.close("visits", _VISIT) and not cues.mood.future:
        return "actual"  # "four days of talks on quotas"
    if (measure == "duration" or quantity.unit in _LENGTHS) and cues.described:
        ahead = quantity.unit in _LENGTHS and any(link.tag == "ahead" for link in links)
        if not (ahead or to_be(links) or cues.unshared("target") == 0):
            return "actual"
        return None
    if cues.left_behind or (cues.close("current") and not wished(links)):
        return "actual"
    if cues.set_against and measure != "duration" and not cues.close("forecast", _BESIDE):
        return "actual"
    if measure == "duration" and cues.counts_from:
        return "actual"
    if cues.within("limit") or (measure == "duration" and (cues.term_of_ban or term(cues))):
        return "limit"
    if measure == "duration" and cues.on_condition:
        return "limit"
    if measure == "duration" and cues.set_for_term:
        return "target"
    return None


def _by_mood(quantity: Quantity, measure: Measure, cues: Cues) -> bool:
    """Tell whether no word near an amount told of it, only the mood of the clause."""
    told = any(cues.unshared(name) is not None for name in ("limit", "target", "forecast"))
    return not told and measure not in ("debt", "duration") and quantity.unit not in _LENGTHS


def _near(quantity: Quantity, measure: Measure, cues: Cues) -> FigureStatus:
    """Return what words of bound, goal and expectation near a quantity make of it."""
    limit, target, forecast = (cues.unshared(name) for name in ("limit", "target", "forecast"))
    if limit is not None and limit <= _BESIDE:
        goal = measure == "duration" and cues.mood.future
        return "target" if goal else "limit"
    if measure == "debt" and limit is None and (target is None or not cues.close("target")):
        return "actual"
    if target is not None and (forecast is None or target <= forecast):
        return "target"
    if forecast is not None:
        return "forecast"
    if cues.told() or quantity.unit == "kilometre":
        return "actual"
    if cues.mood.future:
        return "target" if cues.distance("estimate") is None else "forecast"
    return "forecast" if cues.mood.possible else "actual"


def _held(cues: Cues, links: Sequence[Link]) -> bool:
    """Tell whether people are held whose release is asked for, not promised."""
    asked = any(link.tag == "wish" for link in links)
    promised = any(link.tag in ("ahead", "pact", "must") for link in links)
    return asked and not promised and cues.distance("freed") is not None


def _reckoned(cues: Cues, links: Sequence[Link], above: FigureStatus) -> bool:
    """Tell whether people are only estimated, who are there all the same."""
    ahead = cues.mood.future or cues.mood.possible
    ahead = ahead or any(link.tag in ("ahead", "may", "open") for link in links)
    return above == "forecast" and not ahead and cues.distance("estimate") is not None


def _wanted(cues: Cues) -> bool:
    """Tell whether people are only asked for or promised: "will send 300 instructors"."""
    target = cues.unshared("target")
    return target is not None and target <= _BESIDE
