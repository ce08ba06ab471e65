"""Dates that lean on the article's day or on the dates before them."""

from __future__ import annotations

from datetime import date, timedelta

from elchi.text.calendars import Calendar, bounds, month_of, months, year_of, years
from elchi.understand.dates.captures import DROP, amount, unit_of
from elchi.understand.dates.context import Context
from elchi.understand.dates.shapes import Found

_SHIFTED = {"day": 1, "week": 7}
PARTS = {"quarter": 3, "half": 6}  # months


def weekday(found: Found, context: Context) -> str | None:
    """Read a weekday: Monday, last Monday, Saturday and Sunday."""
    listed = [capture for capture in found.captures if capture.name in ("W", "Wx")]
    shift = found.one("R")
    moments: list[date | None] = []
    for capture in listed:
        if shift and context.today and found.one("u.week"):
            monday = context.today - timedelta(days=context.today.isoweekday() - 1)
            moments.append(monday + timedelta(days=7 * amount(shift) + amount(capture) - 1))
        elif shift and context.today:
            moments.append(_named_weekday(amount(capture), amount(shift), context.today))
        else:
            moments.append(context.weekday(amount(capture)))
    if any(moment is None for moment in moments):
        return None
    if len(moments) == 2 and moments[0] and moments[1] and moments[0] < moments[1]:
        return f"{moments[0]}/{moments[1]}"
    return str(moments[-1])


def _named_weekday(number: int, shift: int, today: date) -> date:
    back = (today.isoweekday() - number) % 7
    if shift < 0:
        return today - timedelta(days=back or 7)
    if shift > 0:
        return today + timedelta(days=7 - back)
    return today - timedelta(days=today.isoweekday() - number)


def near_today(found: Found, context: Context) -> str | None:
    """Read today, yesterday, tomorrow."""
    capture = found.one("T")
    if capture is None or context.today is None:
        return None
    if capture.value == "?":
        if context.tense is None:
            return None
        days = 1 if context.tense == "future" else -1
    else:
        days = amount(capture)
    return (context.today + timedelta(days=days)).isoformat()


def relative(found: Found, context: Context) -> str | None:
    """Last month, this year, next week; "the next day" goes on from the text."""
    shift = found.one("R") or found.one("RY")
    steps = amount(shift) if shift else 0
    return _stepped(unit_of(found), steps, context)


def _stepped(unit: str, steps: int, context: Context) -> str | None:
    if unit == "day":
        if steps > 0 and context.last_day:
            return (context.last_day + timedelta(days=steps)).isoformat()
        return (context.today + timedelta(days=steps)).isoformat() if context.today else None
    if unit == "week":
        if context.today is None:
            return None
        monday = context.today + timedelta(days=7 * steps + 1 - context.today.isoweekday())
        return f"{monday}/{monday + timedelta(days=6)}"
    if unit == "weekend":
        if context.today is None:
            return None
        if not steps and context.tense != "future" and context.today.isoweekday() < 6:
            steps = -1  # "over the weekend" is the last one
        saturday = context.today + timedelta(days=6 - context.today.isoweekday() + 7 * steps)
        return f"{saturday}/{saturday + timedelta(days=1)}"
    calendar, base = context.calendar, context.base
    if base is None:
        return None
    if unit == "month":
        return months(calendar, *_year_and_month(calendar, base, steps))
    if unit in PARTS:
        size = PARTS[unit]
        first = (month_of(calendar, base) - 1) // size * size + 1 + steps * size
        return months(calendar, year_of(calendar, base), first, first + size - 1)
    year = year_of(calendar, base) + steps
    if unit == "decade":
        return years(calendar, year // 10 * 10, year // 10 * 10 + 9)
    return years(calendar, year, year) if unit == "year" else None


def _year_and_month(calendar: Calendar, base: date, steps: int) -> tuple[int, int, int]:
    running = year_of(calendar, base) * 12 + month_of(calendar, base) - 1 + steps
    return running // 12, running % 12 + 1, running % 12 + 1


def counted(found: Found, context: Context) -> str | None:
    """Two days ago, a month later, three days after that."""
    number = next((c for c in found.captures if c.name in ("N", "D", "Dw", "NM")), None)
    count = amount(number) if number else 1
    unit = unit_of(found) if not found.one("NM") else "month"
    from_text = any(found.one(name) for name in ("later", "earlier", "since"))
    if found.one("later") and unit == "year" and count > 1:
        return DROP  # "after seven years" tells how long, not when
    sign = -1 if found.one("ago") or found.one("earlier") else 1
    if found.one("art") and unit == "year" and (month := _same_month(context, from_text, sign)):
        return month
    if from_text and context.last and unit in ("month", "year"):
        return _moved(context.last, sign * count * (12 if unit == "year" else 1), unit)
    anchor = context.last_day if from_text and context.last_day else context.today
    if from_text and unit == "week" and context.last_day:
        return (context.last_day + timedelta(days=7 * sign * count)).isoformat()
    if unit in _SHIFTED and anchor:
        moved = anchor + timedelta(days=sign * count * _SHIFTED[unit])
        if unit == "day":
            return moved.isoformat()
        monday = moved - timedelta(days=moved.isoweekday() - 1)
        return f"{monday}/{monday + timedelta(days=6)}"
    if unit in _SHIFTED:
        return None
    if unit == "decade":
        count, unit = count * 10, "year"
    return _stepped(unit, sign * count, context)


def _same_month(context: Context, from_text: bool, sign: int) -> str | None:
    """Return the month a year away that "a year ago" or "a year earlier" compares with."""
    if not from_text and context.base:
        return f"{context.base.year + sign:04d}-{context.base.month:02d}"
    if from_text and context.last and len(context.last) == 7 and context.last[5:] < "13":
        return f"{int(context.last[:4]) + sign:04d}{context.last[4:]}"
    return None


def _moved(value: str, by: int, unit: str) -> str | None:
    """Move a value by months; a span of months keeps its length."""
    span = bounds(value)
    if span is None:
        return None
    start, end = (moment.year * 12 + moment.month - 1 + by for moment in span)
    if len(value) == 15:
        return f"{start // 12:04d}-{start % 12 + 1:02d}/{end // 12:04d}-{end % 12 + 1:02d}"
    if unit == "year" and (len(value) == 4 or "/" not in value):
        return f"{span[0].year + by // 12:04d}"
    if "/" in value and span[0].day == 1 and len(value) == 21:
        return f"{start // 12:04d}-{start % 12 + 1:02d}"
    return f"{end // 12:04d}-{end % 12 + 1:02d}" if unit == "month" else f"{end // 12:04d}"


def same(found: Found, context: Context) -> str | None:
    """The same day, that month, that year."""
    unit = unit_of(found)
    if unit == "day" or found.one("daypart"):
        return context.last_day.isoformat() if context.last_day else None
    if found.one("this") and context.base:
        return _stepped(unit, 0, context)
    span = bounds(context.last) if context.last else None
    if span is None:
        return None
    if unit == "week":
        monday = span[0] - timedelta(days=span[0].isoweekday() - 1)
        return f"{monday}/{monday + timedelta(days=6)}"
    if unit == "month":
        return f"{span[0].year:04d}-{span[0].month:02d}"
    if unit == "year" and context.last_year:
        return years(context.last_year[0], context.last_year[1], context.last_year[1])
    return None


def day_after(found: Found, context: Context) -> str | None:
    """The next day, the day before: counted from the last day in the text."""
    if context.last_day is None:
        return None
    steps = -1 if found.one("earlier") or found.one("eve") else 1
    return (context.last_day + timedelta(days=steps)).isoformat()


def after_in_text(found: Found, context: Context) -> str | None:
    """The following year, the year before: counted from the last year in the text."""
    steps = -1 if found.one("earlier") else 1
    if unit_of(found) == "month" and context.last and (span := bounds(context.last)):
        running = span[1].year * 12 + span[1].month - 1 + steps
        return f"{running // 12:04d}-{running % 12 + 1:02d}"
    if context.last_year is None:
        return None
    calendar, year = context.last_year
    other = calendar == "gregorian" and context.calendar != "gregorian"
    if other and context.last_month and len(context.last or "") != 4:
        calendar, year = context.last_month[0], context.last_month[1]
    return years(calendar, year + steps, year + steps)


def same_period(found: Found, context: Context) -> str | None:
    """The same period of last year: the last span of months, a year back."""
    if context.last is None or len(context.last) == 4:
        return _stepped("year", -1, context)
    if len(context.last) == 21:
        span = bounds(context.last)
        if span is None:
            return None
        first, last = (_year_before(moment) for moment in span)
        return f"{first}/{last}"
    return _moved(context.last, -12, "year") if "/" in context.last else _moved_month(context.last)


def _moved_month(value: str) -> str:
    return f"{int(value[:4]) - 1:04d}{value[4:]}"


def _year_before(moment: date) -> date:
    return moment - timedelta(days=366 if (moment.month, moment.day) == (2, 29) else 365)
