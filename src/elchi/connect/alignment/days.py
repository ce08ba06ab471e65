"""Dates as signs that two texts share: a day, a month, or a year.

A day stands without its year. Texts leave the year out, and one that is inferred
for them may be wrong, while two reports of one happening name the same day of
the same month. Days of the Jalali and Hijri calendars become Gregorian ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from elchi.languages import codes, load
from elchi.languages.words.dates import Words
from elchi.model import DateExpression
from elchi.text.calendars import Calendar, bounds, day
from elchi.text.key import key
from elchi.text.numbers import numeral
from elchi.text.words import words

_STAND_IN: dict[Calendar, int] = {"gregorian": 2023, "jalali": 1403, "hijri": 1445}
"""Years that a day and month without a year are laid into: plain ones, of our time."""

_FEW = 5
"""Days of a visit or a meeting, of which the first and the last are signs."""


def date_signs(date: DateExpression, text: str, language: str) -> Iterator[str]:
    """Yield the signs of a date: ``03-04`` a day, ``m03`` a month, ``2025`` a year.

    Seasons, quarters and other stretches that texts round differently have none.

    >>> from elchi.model import Span
    >>> def signs(text, value, code="ru"):
    ...     return list(date_signs(DateExpression(Span(0, len(text)), value, ""), text, code))
    >>> signs("4 марта 2025", "2025-03-04"), signs("19 мая", None)
    (['03-04'], ['05-19'])
    >>> signs("سال ۱۴۰۳", "2024-03-20/2025-03-20", "fa"), signs("март 2025", "2025-03")
    (['2024'], ['m03'])
    """
    if date.value is None:
        yield from _unresolved(date.span.of(text), language)
        return
    ends = bounds(date.value)
    if ends is None:
        return
    first, last = ends
    length = (last - first).days + 1
    if length <= _FEW:
        yield from dict.fromkeys((f"{first:%m-%d}", f"{last:%m-%d}"))
    elif 28 <= length <= 31:
        yield f"m{(first + (last - first) / 2):%m}"
    elif 350 <= length <= 370:
        yield f"{(first + (last - first) / 2):%Y}"


def _unresolved(date: str, language: str) -> Iterator[str]:
    """Yield the day and month of a date that nothing gives a year to."""
    if language not in codes():
        return
    found = [token.key for token in words(date)]
    month = next((_months(language)[word] for word in found if word in _months(language)), None)
    number = next((value for word in found if (value := numeral(word)) is not None), None)
    if month is None:
        return
    calendar, which = month
    if number is None:
        if calendar == "gregorian":
            yield f"m{which:02d}"
        return
    that = day(calendar, _STAND_IN[calendar], which, int(number)) if 1 <= number <= 31 else None
    if that is not None:
        yield f"{that:%m-%d}"


@cache
def _months(code: str) -> dict[str, tuple[Calendar, int]]:
    calendars: dict[str, Calendar] = {"g": "gregorian", "j": "jalali", "h": "hijri"}
    return {
        key(word): (calendars[name[0]], int(name[1:]))
        for name, listed in load(code).words(Words).months.items()
        for word in listed
    }
