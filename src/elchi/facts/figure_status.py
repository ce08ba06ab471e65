"""The status of a figure: fact, goal, forecast or bound.

The words of bound, goal and expectation near the quantity and the mood of its
verb give a first answer; the weights learnt from annotated articles
(`elchi.facts.choice`) weigh it against what the events of the sentence say and
what kind of quantity it is. Features name no word and no language.
"""

from __future__ import annotations

from datetime import date

from elchi.facts.choice import best
from elchi.facts.figure_words import Cues, token_range
from elchi.model import Event, FigureStatus, Measure, Quantity
from elchi.text.calendars import bounds

STATUSES: tuple[FigureStatus, ...] = ("actual", "target", "forecast", "limit")
_FACTS: tuple[Measure, ...] = ("people", "casualties", "rank")  # of persons that there are
_BESIDE = 6  # tokens within which a word of bound belongs to the number
_NAMES = (
    "condition",
    "limit",
    "target",
    "forecast",
    "reported",
    "current",
    "growth",
    "share",
    "deal",
)


def status(quantity: Quantity, measure: Measure, cues: Cues) -> FigureStatus:
    """Return the status of a quantity, as the weights have it."""
    options = status_options(quantity, measure, cues)
    return STATUSES[best("status", options)]


def status_options(quantity: Quantity, measure: Measure, cues: Cues) -> list[list[str]]:
    """Return the features of each status in the order of `STATUSES`."""
    features = _features(quantity, measure, cues)
    return [[f"{status}: {feature}" for feature in features] for status in STATUSES]


def by_rule(quantity: Quantity, measure: Measure, cues: Cues) -> tuple[FigureStatus, str]:
    """Return what the words round it say, and which rule said so.

    A word counts for the quantity nearest to it: in "from 16 to 31 billion is
    the goal" only the second is one.
    """
    if measure in _FACTS or quantity.rule == "glued":
        return "actual", "fact"
    if cues.left_behind or cues.close("current"):
        return "actual", "now"
    if measure == "duration" and cues.counts_from:
        return "actual", "counted from"
    if cues.within("limit"):
        return "limit", "within"
    limit, target, forecast = (cues.unshared(name) for name in ("limit", "target", "forecast"))
    if limit is not None and limit <= _BESIDE:
        goal = measure == "duration" and cues.mood.future
        return ("target" if goal else "limit"), "bound"
    if target is not None and (forecast is None or target <= forecast):
        return "target", "goal"
    if forecast is not None:
        return "forecast", "expected"
    if cues.told():
        return "actual", "told"
    if cues.mood.future:
        return "target", "future"
    return ("forecast", "possible") if cues.mood.possible else ("actual", "plain")


def _features(quantity: Quantity, measure: Measure, cues: Cues) -> list[str]:
    ruled, why = by_rule(quantity, measure, cues)
    kind = kind_of(quantity, measure)
    mood = cues.mood
    found = [
        "any",
        f"rule {ruled}",
        f"rule {ruled} by {why}",
        f"rule {ruled} for {kind}",
        f"of {measure}",
        f"kind {kind}",
        f"read as {quantity.rule}",
        f"comparison {quantity.comparison}",
        f"zone {cues.sentence.zone or 'body'}",
    ]
    put = [
        name
        for name, holds in (
            ("future", mood.future),
            ("possible", mood.possible),
            ("negated", mood.negated),
            ("passive", mood.passive),
            ("told", cues.told()),
            ("left behind", cues.left_behind),
        )
        if holds
    ]
    found += put
    found.append("mood " + (" ".join(put) or "plain"))
    found.append(f"mood {' '.join(put[:2]) or 'plain'} of {kind}")
    for name in (*_NAMES, "condition"):
        found += _where(name, cues)
    found += _events(cues, kind)
    found += _dates(cues)
    spoken = any(one.span.covers(quantity.span) for one in cues.article.statements)
    found.append("in a statement" if spoken else "in no statement")
    return found


def _where(name: str, cues: Cues) -> list[str]:
    """Return where the nearest word of a class stands."""
    found = []
    near = cues.unshared(name)
    if near is not None:
        found += [f"{name} near", f"{name} within {_bucket(near)}"]
    before = cues.nearby(name, range(max(cues.clause.start, 0), cues.first))
    behind = cues.nearby(name, range(cues.last, cues.clause.stop))
    if before is not None:
        found.append(f"{name} before in clause")
    if behind is not None:
        found.append(f"{name} behind in clause")
    if near is None and before is None and behind is None and cues.distance(name) is not None:
        found.append(f"{name} in sentence")
    return found


def _events(cues: Cues, kind: str) -> list[str]:
    """Return what the nearest event of the sentence is, in the clause or beyond it."""
    clause = _clause_span(cues)
    inside: list[tuple[int, Event]] = []
    beyond: list[tuple[int, Event]] = []
    at = cues.tokens[cues.first].span.start
    for event in cues.article.events:
        for trigger in (event.trigger, *event.also):
            if cues.sentence.span.covers(trigger):
                place = inside if clause[0] <= trigger.start < clause[1] else beyond
                place.append((abs(trigger.start - at), event))
    found = []
    for name, events in (("clause", inside), ("sentence", beyond)):
        if events:
            event = min(events, key=lambda one: one[0])[1]
            found += [
                f"event {event.status} in {name}",
                f"event {event.type} in {name}",
                f"event {event.type} {event.status}",
                f"event {event.status} in {name} of {kind}",
            ]
            if name == "clause":
                return found
    return found or ["no event"]


def _clause_span(cues: Cues) -> tuple[int, int]:
    tokens = cues.tokens[cues.clause.start : cues.clause.stop]
    return (tokens[0].span.start, tokens[-1].span.end) if tokens else (0, 0)


def _dates(cues: Cues) -> list[str]:
    """Return whether a date of the clause or the sentence lies ahead."""
    found = set()
    today = _today(cues)
    for one in cues.article.dates:
        if today is None or one.value is None or not cues.sentence.span.covers(one.span):
            continue
        span = bounds(one.value)
        if span is None:
            continue
        place = token_range(cues.tokens, one.span)
        where = "clause" if place.start in cues.clause else "sentence"
        when = "ahead" if span[0] > today else "past" if span[1] < today else "running"
        found.add(f"date {when} in {where}")
    return sorted(found) or ["no date"]


def _today(cues: Cues) -> date | None:
    published = cues.article.document.published
    days = bounds(published) if published else None
    return days[0] if days else None


def kind_of(quantity: Quantity, measure: Measure) -> str:
    """Return the rough kind of a quantity: money, a share, people, time, a volume, things."""
    if len(quantity.unit) == 3 and quantity.unit.isupper():
        return "money"
    if quantity.unit == "percent":
        return "share" if measure == "share" else "rate"
    if measure in ("people", "casualties", "troops", "duration", "rank", "agreements"):
        return measure
    return "things" if quantity.unit == "count" else "volume"


def _bucket(distance: int) -> str:
    return next((str(most) for most in (1, 3, 6, 10) if distance <= most), "more")
