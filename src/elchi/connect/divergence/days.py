"""Dates of two versions: which of them say the same day, month or year.

A day of the Jalali calendar and its Gregorian day are one date; so are "by the end of
1404" and "by 20 March 2026", and "Thursday" beside the day that it was. Years that
only the article's surroundings tell are not held against each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from elchi.languages import Language, load
from elchi.languages.words.dates import Words
from elchi.model import DateExpression, Reading, Sentence, Span, Token
from elchi.text.calendars import Calendar, bounds, day
from elchi.text.key import key
from elchi.text.numbers import numeral

Size = Literal["day", "month", "year", "span", "weekday", "vague"]

_BESIDE = 6
"""At most so many characters stand between the two years of a span."""

_FIRST_YEAR = 1300
"""Numbers from here on are years, of the Jalali calendar too."""

_JALALI_NOW = 1403
"""The Jalali year that a day and month without a year are laid into: any plain one."""


@dataclass(frozen=True, slots=True)
class When:
    """A date in the text, as far as its words fix it.

    Attributes:
        size: How much of the calendar it names.
        first: Its first day; the year is a stand-in where `dated` is False.
        last: Its last day.
        dated: True if the words give the year.
        fixed: False for "this year", "next month": no month and no number in it.
        marks: Month and day of the Gregorian calendar that a day without a year may be;
            0 and its number for a weekday.
        value: The EDTF value that the reading gave it.
    """

    span: Span
    size: Size
    first: date | None
    last: date | None
    dated: bool
    value: str | None
    fixed: bool = True
    marks: frozenset[tuple[int, int]] = frozenset()


class Inside:
    """Finds the words that lie in a span of a text."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._tokens = [token for sentence in sentences for token in sentence.tokens]
        self._starts = [token.span.start for token in self._tokens]

    def words(self, span: Span) -> list[Token]:
        """Return the words that begin in `span`."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._tokens[low:high]


@cache
def _months(code: str) -> dict[str, tuple[Calendar, int]]:
    calendars: dict[str, Calendar] = {"g": "gregorian", "j": "jalali", "h": "hijri"}
    return {
        key(word): (calendars[name[0]], int(name[1:]))
        for name, listed in load(code).words(Words).months.items()
        for word in listed
    }


@cache
def _years(code: str) -> frozenset[str]:
    """Return the words that tell a year: "next year", *emsāl*."""
    words = load(code).words(Words)
    listed = [*words.units.get("year", ()), *(w for row in words.years.values() for w in row)]
    return frozenset(key(word) for word in listed)


@cache
def _weekdays(code: str) -> dict[str, int]:
    return {
        key(word): int(number)
        for number, listed in load(code).words(Words).weekdays.items()
        for word in listed
    }


def find_days(
    reading: Reading, sentences: Sequence[Sentence], language: Language
) -> tuple[When, ...]:
    """Return all dates of the text, in order."""
    inside = Inside(sentences)
    found = [
        _when(one, inside.words(one.span), language.code)
        for one in sorted(reading.dates, key=lambda one: one.span)
    ]
    return tuple(_joined(found))


def _joined(found: Sequence[When]) -> list[When]:
    """Return the dates with two years beside each other ("between 2026 and 2030") as a span."""
    out: list[When] = []
    for one in found:
        last = out[-1] if out else None
        if (
            last is not None
            and one.size == last.size == "year"
            and one.span.start - last.span.end <= _BESIDE
            and last.first is not None
            and one.last is not None
            and last.first < one.last
        ):
            span = Span(last.span.start, one.span.end)
            out[-1] = When(span, "span", last.first, one.last, True, None)
        else:
            out.append(one)
    return out


def _when(one: DateExpression, tokens: Sequence[Token], code: str) -> When:
    months = [_months(code)[t.key] for t in tokens if t.key in _months(code)]
    numbers = [value for t in tokens if (value := numeral(t.key)) is not None]
    dated = any(1300 <= value <= 2200 for value in numbers) or one.rule == "digits"
    dated = dated or any(t.key in _years(code) for t in tokens)
    if one.rule != "digits" and is_distance(tokens, code):
        return When(one.span, "vague", None, None, False, one.value, False)
    span = bounds(one.value) if one.value else None
    if span is None:
        return _partial(one, months, [int(value) for value in numbers], tokens, code)
    first, last = span
    length = (last - first).days + 1
    if not months and not numbers and any(t.key in _weekdays(code) for t in tokens):
        return When(one.span, "weekday", first, last, False, one.value, True, _week(tokens, code))
    size: Size = "span"
    if length == 1:
        size = "day"
    elif 28 <= length <= 32:
        size = "month"
    elif 354 <= length <= 366:
        size = "year"
    fixed = bool(months or numbers)
    marks = frozenset({(first.month, first.day)})
    if size == "day" and not dated:
        marks |= _marks(months, [int(value) for value in numbers])
    return When(one.span, size, first, last, dated, one.value, fixed, marks)


def _week(tokens: Sequence[Token], code: str) -> frozenset[tuple[int, int]]:
    """Return the weekday of a date as a mark: 0 and its number, Monday being 1."""
    days = _weekdays(code)
    return frozenset((0, days[token.key]) for token in tokens if token.key in days)


def other_weekday(one: When, other: When) -> bool:
    """Tell whether two dates are nothing but weekdays, and two of them."""
    return one.size == other.size == "weekday" and not one.marks & other.marks


def is_distance(tokens: Sequence[Token], code: str) -> bool:
    """Tell whether the words of a date count from another one ("45 days later").

    Such a one is compared by its number.
    """
    numbers = [value for token in tokens if (value := numeral(token.key)) is not None]
    named = any(token.key in _months(code) for token in tokens)
    return bool(numbers) and not named and all(value < _FIRST_YEAR for value in numbers)


def _partial(
    one: DateExpression,
    months: Sequence[tuple[Calendar, int]],
    numbers: Sequence[int],
    tokens: Sequence[Token],
    code: str,
) -> When:
    """Return a date that the article gives no year to."""
    small = [value for value in numbers if 1 <= value <= 31]
    if not months:
        week = _week(tokens, code)
        return When(one.span, "weekday" if week else "vague", None, None, False, None, True, week)
    calendar, month = months[0]
    year = {"jalali": _JALALI_NOW, "hijri": 1445}.get(calendar, 2023)
    if small:
        found = day(calendar, year, month, small[0])
        return When(
            one.span,
            "day" if found else "vague",
            found,
            found,
            False,
            None,
            True,
            _marks(months, small),
        )
    first = day(calendar, year, month, 1)
    last = day(calendar, year, month, 28)
    return When(one.span, "month" if first else "vague", first, last, False, None)


def _marks(
    months: Sequence[tuple[Calendar, int]], numbers: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """Return month and day that a day may be: a Jalali one moves in leap years."""
    small = [value for value in numbers if 1 <= value <= 31]
    if not months or not small:
        return frozenset()
    calendar, month = months[0]
    years = {"jalali": (1402, 1403, 1404), "hijri": (1445, 1446)}.get(calendar, (2024,))
    found = [day(calendar, year, month, small[0]) for year in years]
    return frozenset((each.month, each.day) for each in found if each is not None)


def same(one: When, other: When) -> bool:
    """Tell whether two dates may be the same: what both tell does not differ."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return True
    if "weekday" in (one.size, other.size) or not (one.fixed and other.fixed):
        return True
    sizes = {one.size, other.size}
    if not (one.dated and other.dated):
        return _same_days(one, other, sizes)
    if one.first == other.first and one.last == other.last:
        return True
    if one.last == other.last and (sizes & {"day"} or sizes == {"year"}):
        return True
    if sizes <= {"year", "span"}:
        if sizes == {"year"}:
            return _mostly(one, other)
        if sizes == {"year", "span"}:
            return one.first <= other.last and other.first <= one.last
        return abs((one.last - other.last).days) < 32 and abs((one.first - other.first).days) < 32
    return one.first <= other.last and other.first <= one.last


def _mostly(one: When, other: When) -> bool:
    """Tell whether two years are one: of two calendars, with most of their days in common."""
    if not (one.first and one.last and other.first and other.last):
        return True
    shared = (min(one.last, other.last) - max(one.first, other.first)).days
    return shared > 183 and (one.first.day == 1) == (other.first.day == 1)


def _same_days(one: When, other: When, sizes: set[Size]) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return True
    if sizes == {"day"}:
        return bool(one.marks & other.marks)
    if sizes <= {"day", "month"}:
        ours = {(one.first.month), (one.last.month)}
        return bool(ours & {other.first.month, other.last.month})
    return True


def known(one: When) -> bool:
    """Tell whether the words fix a day, month or year, so that its loss would be one."""
    return one.first is not None and one.fixed and one.size in ("day", "month", "year", "span")


def _year_like(one: When) -> bool:
    return one.size in ("year", "span")


def comparable(one: When, other: When) -> bool:
    """Tell whether two dates that differ may stand for each other."""
    if not (known(one) and known(other)):
        return False
    return one.size == other.size or _year_like(one) == _year_like(other)
