"""Saying which other measures, periods and statuses of a figure were considered.

Called only while somebody listens (`elchi.facts.rejected`).
"""

from __future__ import annotations

from typing import get_args

from elchi.facts.figure_words import Cues
from elchi.facts.rejected import reject
from elchi.model import FigureStatus, Measure

_REACH = 15  # words within which another measure comes into question
_REACH = 15  # words within which another measure comes into question
_STATUSES: tuple[FigureStatus, ...] = ("target", "forecast", "limit")


def drop_others(cues: Cues, measure: Measure, period: str | None, status: FigureStatus) -> None:
    """Say which words near a number could have made it another figure."""
    span, unit = cues.quantity.span, cues.quantity.unit
    for name in get_args(Measure) if _is_open(unit) else ():
        away = cues.distance(name) if name not in (measure, "other") else None
        if away is not None and away <= _REACH:
            why = f"A word for it stands {_words(away)} away, but another decides the measure."
            reject("figure", span, f"measure {name}", why)
    for other in _STATUSES:
        if other != status and cues.distance(other) is not None:
            why = "A word for it stands in the sentence, but with another number or verb."
            reject("figure", span, f"status {other}", why)
    for date in cues.article.dates:
        if cues.sentence.span.covers(date.span) and date.value and date.value != period:
            why = "The date goes with another number or verb of the sentence."
            reject("figure", date.span, f"period {date.value}", why)


def _is_open(unit: str) -> bool:
    """Tell whether words have to tell what a number of this unit measures.

    >>> _is_open("USD"), _is_open("hour")
    (True, False)
    """
    return unit in ("tonne", "percent", "people") or (len(unit) == 3 and unit.isupper())


def _words(count: int) -> str:
    """Return a number of words.

    >>> _words(1), _words(3)
    ('1 word', '3 words')
    """
    return "1 word" if count == 1 else f"{count} words"
