"""Which date is the period of a figure: the dates of its sentence, weighed.

Every date of the sentence is an option, and so is none. The rules of
`elchi.facts.figure_period` make one of them the first choice; weights learnt
from annotated articles (`elchi.facts.choice`) weigh it against where the dates
stand, how long they are, and what is measured. Features name no word and no
language.
"""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.choice import best
from elchi.facts.figure_period import Dated, dates_of, is_apart, is_open, lasts, opened, ruled
from elchi.facts.figure_status import kind_of
from elchi.facts.figure_words import Cues, token_range
from elchi.facts.when import is_attribute
from elchi.model import FigureStatus, Measure, Quantity
from elchi.text.calendars import bounds

_LENGTHS = ((1, "day"), (8, "week"), (32, "month"), (100, "quarter"), (200, "half"), (380, "year"))


@dataclass(frozen=True, slots=True)
class Option:
    """A period that the figure may have, and what speaks for it."""

    value: str | None
    features: tuple[str, ...]


def period(cues: Cues, quantity: Quantity, measure: Measure, status: FigureStatus) -> str | None:
    """Return the EDTF period of a quantity, None if it has none."""
    options = period_options(cues, quantity, measure, status)
    return options[best("period", [option.features for option in options])].value


def period_options(
    cues: Cues, quantity: Quantity, measure: Measure, status: FigureStatus
) -> list[Option]:
    """Return what may be the period: nothing, every date of the sentence, the rules' choice."""
    first = ruled(cues, quantity, measure, status)
    dates = dates_of(cues)
    kind = kind_of(quantity, measure)
    options = [Option(None, tuple(_none(cues, quantity, dates, first, kind, status)))]
    seen: set[str] = set()
    for dated in dates:
        value = opened(cues, dated)
        if value is None:
            continue
        seen.add(value)
        features = _one(cues, dated, dates, kind, status)
        if value == first:
            features += ["ruled", f"ruled for {kind}", f"ruled for {status}"]
        elif first is not None:
            features.append("another is ruled")
        else:
            features += ["none is ruled", f"none is ruled for {kind}"]
        options.append(Option(value, tuple(features)))
    if first is not None and first not in seen:
        options.append(Option(first, ("counted", f"counted for {kind}")))
    return options


def _none(
    cues: Cues,
    quantity: Quantity,
    dates: list[Dated],
    first: str | None,
    kind: str,
    status: FigureStatus,
) -> list[str]:
    inside = sum(dated.place.start in cues.clause for dated in dates)
    found = [
        "none",
        f"none for {kind}",
        f"none for {status}",
        f"none for {kind} {status}",
        f"none, {quantity.rule}",
        f"none beside {min(len(dates), 3)}",
        f"none beside {min(inside, 2)} in the clause",
        f"none, zone {cues.sentence.zone or 'body'}",
        "none as ruled" if first is None else "none against the rules",
    ]
    if cues.close("current"):
        found.append("none, now")
    if cues.left_behind:
        found.append("none, left behind")
    if cues.mood.future:
        found.append("none, future")
    return found


def _one(
    cues: Cues, dated: Dated, dates: list[Dated], kind: str, status: FigureStatus
) -> list[str]:
    before = dated.place.stop <= cues.first
    side = "before" if before else "behind" if dated.place.start >= cues.last else "inside"
    gap = range(dated.place.stop, cues.first) if before else range(cues.last, dated.place.start)
    same = dated.place.start in cues.clause
    where = "same clause" if same else "same part" if dated.place.start in cues.part else "apart"
    length, moment = _length(dated), _moment(cues, dated)
    others = _others(cues, gap)
    far = _bucket(len(gap))
    order = "verbs last" if cues.words.verbs_last else "verbs amid"
    rivals = [one for one in dates if one is not dated and one.date.value]
    nearest = all(_gap(cues, dated) <= _gap(cues, one) for one in rivals)
    found = [
        "date",
        where,
        f"{side} {where}",
        f"{side} {far}",
        f"{side} {far}, {order}",
        f"{side} {where}, {order}",
        f"{length}",
        f"{length} for {kind}",
        f"{length} for {status}",
        f"{moment}",
        f"{moment} for {status}",
        f"{moment} for {status} {kind}",
        f"{where} for {kind}",
        f"rule {dated.date.rule}",
        f"rule {dated.date.rule} for {kind}",
        f"{min(others, 2)} numbers between",
        f"{side} {min(others, 2)} numbers between",
        "nearest" if nearest else "not nearest",
        f"{'nearest' if nearest else 'not nearest'} {where}",
    ]
    closer = _closer(cues, dated)
    found += [
        f"{side} with {min(cues.count('opening', gap), 2)} subordinate",
        f"{side} with {min(cues.count('parting', gap), 2)} coordinate",
        f"{closer} is closest",
        f"{side}, {closer} is closest",
    ]
    if cues.count("condition", range(max(cues.clause.start, 0), dated.place.start)):
        found.append("condition")
    if not rivals:
        found += ["alone", f"alone for {kind}", f"alone {side}"]
    if is_attribute(cues.article, cues.sentence, dated.date, cues.quantity.span):
        found.append("attribute")
    marks = {cues.tokens[at].key for at in gap if cues.tokens[at].key in ",;:()–—"}
    found += [f"{side} over {mark}" for mark in sorted(marks)]
    if dated.place.start == 0 or dated.place.start <= 1:
        found.append("opens the sentence")
    if is_apart(cues, dated):
        found.append("after or since")
        if lasts(cues, dated):
            found.append("lasts")
    if is_open(cues, dated):
        found.append("until now")
    if cues.beside(dated.place, cues.words.until):
        found += ["until", f"until for {status}"]
    found += _acts(cues, dated, kind)
    if any(cues.has("reported", at) for at in gap):
        found.append(f"{side} over a verb")
    return found


def _acts(cues: Cues, dated: Dated, kind: str) -> list[str]:
    """Return whose date it is by the events: of an event that the figure stands with."""
    tokens = cues.tokens
    clause = tokens[cues.clause.start].span.start, tokens[cues.clause.stop - 1].span.end
    mine = theirs = False
    for event in cues.article.events:
        if event.date is None or not cues.sentence.span.covers(event.trigger):
            continue
        inside = clause[0] <= event.trigger.start < clause[1]
        if event.date == dated.date.value:
            mine, theirs = mine or inside, theirs or not inside
    found = []
    if mine:
        found += ["of its event", f"of its event for {kind}"]
    if theirs:
        found += ["of another event", f"of another event for {kind}"]
    return found


def _closer(cues: Cues, dated: Dated) -> str:
    """Return whether this quantity is the nearest one to the date, or on which side one is."""
    best, found = _gap(cues, dated), "this"
    for one in cues.quantities:
        if one is cues.quantity:
            continue
        place = token_range(cues.tokens, one.span)
        behind = place.start - dated.place.stop
        gap = behind if behind >= 0 else dated.place.start - place.stop
        if 0 <= gap < best:
            best, found = gap, "a later" if behind >= 0 else "an earlier"
    return found


def _others(cues: Cues, gap: range) -> int:
    """Return how many other quantities stand between."""
    places = (token_range(cues.tokens, one.span) for one in cues.quantities)
    return sum(place.start in gap for place in places)


def _gap(cues: Cues, dated: Dated) -> int:
    if dated.place.stop <= cues.first:
        return cues.first - dated.place.stop
    return max(0, dated.place.start - cues.last)


def _length(dated: Dated) -> str:
    value = dated.date.value or ""
    if value.endswith("..") or value.startswith(".."):
        return "open"
    span = bounds(value)
    if span is None:
        return "odd"
    days = (span[1] - span[0]).days + 1
    return next((name for most, name in _LENGTHS if days <= most), "longer")


def _moment(cues: Cues, dated: Dated) -> str:
    published = cues.article.document.published
    today = bounds(published) if published else None
    span = bounds(dated.date.value) if dated.date.value else None
    if today is None or span is None:
        return "undated"
    if span[0] > today[0]:
        return "ahead"
    return "past" if span[1] < today[0] else "running"


def _bucket(distance: int) -> str:
    return next((str(most) for most in (0, 1, 3, 6, 10, 16) if distance <= most), "more")
