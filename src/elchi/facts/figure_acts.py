"""What a figure shares with the act that it belongs to: the day, and that it was done.

The dead are of the attack, the papers of the signing, the boats of the
seizure: what is counted there has the act's date, and what was seized, closed
or expelled is a fact whatever verbs stand round it.
"""

from __future__ import annotations

from elchi.facts.figure_words import Cues
from elchi.model import Event, EventType, FigureStatus, Measure, Sentence, Span
from elchi.text.calendars import bounds

_DONE: tuple[EventType, ...] = ("COERCE", "SANCTION", "ASSAULT")
_SIGNED: tuple[EventType, ...] = ("AGREE",)
_MET: tuple[EventType, ...] = ("CONSULT", "AGREE")
_FOUGHT: tuple[EventType, ...] = ("ASSAULT",)
_TAKEN: tuple[EventType, ...] = ("COERCE", "ASSAULT")
_COUNTED = ("count", "people")
_SPAN = 7  # days of an act that what is counted has the date of


def done(cues: Cues, measure: Measure) -> bool:
    """Tell whether what is counted was seized, closed, expelled or hit."""
    if cues.quantity.unit not in _COUNTED or measure in ("rank", "casualties"):
        return False
    act = _nearest(cues)
    return act is not None and act.type in _DONE and act.status == "actual"


def promised(cues: Cues) -> bool:
    """Tell whether an amount is what an act of aid still ahead is to hand over.

    An act with a date gone by was done, whatever its verb, and beside one that
    was done another that is planned says nothing.
    """
    act = _nearest(cues)
    if act is None or act.type != "AID" or act.status != "planned" or _gone_by(cues, act):
        return False
    tokens, clause = cues.tokens, cues.clause
    span = Span(tokens[clause.start].span.start, tokens[clause.stop - 1].span.end)
    aid = [one for one in _within(cues, cues.sentence) if one.type == "AID"]
    return span.covers(act.trigger) and all(one.status != "actual" for one in aid)


def _gone_by(cues: Cues, act: Event) -> bool:
    published = cues.article.document.published
    today, span = bounds(published) if published else None, bounds(act.date) if act.date else None
    return today is not None and span is not None and span[1] < today[0]


def given(cues: Cues) -> bool:
    """Tell whether an amount is what an act of aid hands over."""
    act = _nearest(cues)
    return act is not None and act.type == "AID" and act.status != "denied"


def day(cues: Cues, measure: Measure, status: FigureStatus) -> str | None:
    """Return the date of the act that a figure without a date of its own belongs to."""
    if status != "actual" or cues.holds_now:
        return None
    types = _types(cues, measure)
    if not types:
        return None
    act = _nearest(cues)
    if act is not None and act.type in types and (value := _date(act)):
        return value
    before = cues.scan.sentence_before
    if cues.scan.dates or before is None or measure not in ("casualties", "agreements"):
        return None
    if measure == "agreements":
        types = _MET
    values = {_date(one) for one in _within(cues, before) if one.type in types}
    return values.pop() if len(values) == 1 else None


def _types(cues: Cues, measure: Measure) -> tuple[EventType, ...]:
    if measure == "agreements":
        return _SIGNED
    if measure == "casualties":
        return _FOUGHT
    return _TAKEN if cues.quantity.unit in _COUNTED and measure != "rank" else ()


def _within(cues: Cues, sentence: Sentence) -> list[Event]:
    return [one for one in cues.article.events if sentence.span.covers(one.trigger)]


def _nearest(cues: Cues) -> Event | None:
    """Return the act whose word stands nearest in the sentence."""
    span = cues.quantity.span
    return min(
        _within(cues, cues.sentence),
        key=lambda one: max(span.start - one.trigger.end, one.trigger.start - span.end),
        default=None,
    )


def _date(act: Event) -> str | None:
    if act.status != "actual" or act.date is None:
        return None
    span = bounds(act.date)
    return act.date if span and (span[1] - span[0]).days < _SPAN else None
