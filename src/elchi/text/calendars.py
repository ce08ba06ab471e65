"""Days, months and years of the Gregorian, Jalali and Hijri calendars as EDTF.

Jalali (the solar calendar of Iran and Afghanistan) by `persiantools`, Hijri
(Umm al-Qura) by `hijridate`, which knows the years 1343 to 1500; outside them
there is no value. Months and years of both take their exact Gregorian days.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

Calendar = Literal["gregorian", "jalali", "hijri"]


def day(calendar: Calendar, year: int, month: int, number: int) -> date | None:
    """Return the Gregorian day, None if the calendar has no such day.

    >>> day("jalali", 1403, 6, 9), day("hijri", 1446, 9, 1), day("gregorian", 2023, 2, 29)
    (datetime.date(2024, 8, 30), datetime.date(2025, 3, 1), None)
    """
    try:
        if calendar == "jalali":
            return _plain(JalaliDate(year, month, number).to_gregorian())  # type: ignore[no-untyped-call]
        if calendar == "hijri":
            return _plain(Hijri(year, month, number).to_gregorian())
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def days_of_month(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last day of a month.

    >>> days_of_month("jalali", 1404, 12)[0].isoformat()
    '2026-02-20'
    """
    first = day(calendar, year, month, 1)
    if first is None:
        return None
    if calendar == "gregorian":
        return first, first.replace(day=monthrange(year, month)[1])
    following = day(calendar, year + month // 12, month % 12 + 1, 1)
    return None if following is None else (first, following - timedelta(days=1))


def months(calendar: Calendar, year: int, first: int, last: int) -> str | None:
    """Return months `first` to `last` of a year as EDTF; `last` may pass into the next year.

    >>> months("gregorian", 2024, 1, 9), months("gregorian", 2024, 7, 14)
    ('2024-01/2024-09', '2024-07/2025-02')
    >>> months("jalali", 1404, 1, 7)
    '2025-03-21/2025-10-22'
    """
    ends = (
        (year + (first - 1) // 12, (first - 1) % 12 + 1),
        (
            year + (last - 1) // 12,
            (last - 1) % 12 + 1,
        ),
    )
    if calendar == "gregorian":
        start, end = (f"{y:04d}-{m:02d}" for y, m in ends)
        return start if start == end else f"{start}/{end}"
    begin, finish = (days_of_month(calendar, y, m) for y, m in ends)
    return None if begin is None or finish is None else f"{begin[0]}/{finish[1]}"


def years(calendar: Calendar, first: int, last: int) -> str | None:
    """Return a year, or years `first` to `last`, as EDTF.

    >>> years("gregorian", 2023, 2023), years("jalali", 1402, 1402)
    ('2023', '2023-03-21/2024-03-19')
    """
    if calendar == "gregorian":
        return f"{first:04d}" if first == last else f"{first:04d}/{last:04d}"
    begin, finish = days_of_month(calendar, first, 1), days_of_month(calendar, last, 12)
    return None if begin is None or finish is None else f"{begin[0]}/{finish[1]}"


def year_of(calendar: Calendar, moment: date) -> int:
    """Return the year of `calendar` that a Gregorian day falls in.

    >>> year_of("jalali", date(2025, 3, 1))
    1403
    """
    if calendar == "jalali":
        return int(JalaliDate(moment).year)  # type: ignore[no-untyped-call]
    if calendar == "hijri":
        return int(Gregorian(moment.year, moment.month, moment.day).to_hijri().year)
    return moment.year


def month_of(calendar: Calendar, moment: date) -> int:
    """Return the month of `calendar` that a Gregorian day falls in.

    >>> month_of("jalali", date(2025, 3, 1))
    12
    """
    if calendar == "jalali":
        return int(JalaliDate(moment).month)  # type: ignore[no-untyped-call]
    if calendar == "hijri":
        return int(Gregorian(moment.year, moment.month, moment.day).to_hijri().month)
    return moment.month


def bounds(value: str) -> tuple[date, date] | None:
    """Return the first and last day of an EDTF value, None for an open or odd one.

    >>> [day.isoformat() for day in bounds("2024-02")], bounds("2025-21")[0].isoformat()
    (['2024-02-01', '2024-02-29'], '2025-03-01')
    """
    start, _, end = value.partition("/")
    first, last = _bound(start), _bound(end or start)
    return None if first is None or last is None else (first[0], last[1])


_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


def _bound(value: str) -> tuple[date, date] | None:
    try:
        numbers = [int(part) for part in value.split("-")]
    except ValueError:
        return None
    if len(numbers) == 3:
        moment = day("gregorian", numbers[0], numbers[1], numbers[2])
        return None if moment is None else (moment, moment)
    year = numbers[0]
    if not 1 <= year <= 9998:
        return None
    if len(numbers) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    first, last = _SEASONS.get(numbers[1], (numbers[1], numbers[1]))
    if not 1 <= first <= 12:
        return None
    end = days_of_month("gregorian", year + (last - 1) // 12, (last - 1) % 12 + 1)
    return None if end is None else (date(year, first, 1), end[1])
