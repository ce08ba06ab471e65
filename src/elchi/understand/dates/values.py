"""From a shape found to its EDTF value, one function per rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from elchi.text.calendars import Calendar, bounds, day, month_of, months, year_of, years
from elchi.understand.dates.context import Context
from elchi.understand.dates.shapes import Capture, Found

DROP = "drop"
_CALENDARS: dict[str, Calendar] = {"g": "gregorian", "j": "jalali", "h": "hijri"}
_SHIFTED = {"day": 1, "week": 7}
_PARTS = {"quarter": 3, "half": 6}


def value(found: Found, context: Context) -> str | None:
    """Return the EDTF value of a shape, None if nothing decides it, `DROP` if it is no date."""
    return _RULES[found.rule](found, context)


def _month(capture: Capture) -> tuple[Calendar, int]:
    name = str(capture.value)
    return _CALENDARS[name[0]], int(name[1:])


def _number(capture: Capture) -> int:
    return int(str(capture.value))


def _days(found: Found) -> list[int]:
    return [
        _number(capture)
        for capture in found.captures
        if capture.name in ("D", "Dw", "O") and 1 <= _number(capture) <= 31
    ]


def _months(found: Found) -> list[tuple[Calendar, int]]:
    return [_month(capture) for capture in found.captures if capture.name in ("M", "Mx")]


def _calendar_of_year(found: Found, year: int, context: Context) -> Calendar:
    if found.one("hijri"):
        return "hijri"
    if found.one("jalali"):
        return "jalali"
    if year >= 1500:
        return "gregorian"
    return "jalali" if context.calendar == "jalali" or year < 1420 else "gregorian"


def _given_year(found: Found, calendar: Calendar, context: Context) -> int | None:
    """Return the year that the shape itself states, in `calendar`."""
    stated = found.one("Y")
    if stated:
        return _number(stated)
    if found.one("same") and (found.one("u.year") or found.rule == "same_year_month"):
        return context.last_year[1] if context.last_year else None
    shift = found.one("RY") or (found.one("R") if found.one("u.year") else None)
    if shift and context.base:
        return year_of(calendar, context.base) + _number(shift)
    return None


def _has_year(found: Found) -> bool:
    return any(found.one(name) for name in ("Y", "RY", "same")) or bool(
        found.one("R") and found.one("u.year")
    )


def _day(found: Found, context: Context) -> str | None:
    numbers, named = _days(found), _months(found)
    if not numbers or not named or len(numbers) > 2:
        return DROP
    calendar, month = named[-1]
    year = (
        _given_year(found, calendar, context)
        if _has_year(found)
        else context.year_for(calendar, month, numbers[-1])
    )
    if year is None:
        return None
    end = day(calendar, year, month, numbers[-1])
    if end is None:
        return DROP
    if found.one("Y"):
        context.note_month(calendar, year, month)
    if len(numbers) == 1:
        return end.isoformat()
    first_month = named[0][1]
    start = day(calendar, year - (first_month > month), first_month, numbers[0])
    if start is None or start >= end:
        return DROP
    return f"{start}/{end}"


def _digits(found: Found, context: Context) -> str | None:
    whole = found.one("date")
    if whole:
        year, month, number = whole.value  # type: ignore[misc]
    else:
        parts = [_number(capture) for capture in found.captures if capture.name in ("D", "Y")]
        year, month, number = parts if parts[0] > 31 else reversed(parts)
    moment = day(_calendar_of_year(found, year, context), year, month, number)
    if moment is None and not whole and parts[0] <= 31:
        moment = day(_calendar_of_year(found, year, context), year, number, month)
    return moment.isoformat() if moment else DROP


def _month_rule(found: Found, context: Context) -> str | None:
    named = _months(found)
    calendar, month = named[-1]
    if _has_year(found):
        year = _given_year(found, calendar, context)
    elif found.one("R"):
        year = _month_before_or_after(calendar, month, _number(found.captures[0]), context)
    else:
        year = context.year_for(calendar, month, None)
    if year is None:
        return None
    if found.one("Y"):
        context.note_month(calendar, year, month)
    first = named[0][1]
    stated = [_number(capture) for capture in found.captures if capture.name == "Y"]
    if len(stated) == 2:
        return months(calendar, stated[0], first, month + 12 * (stated[1] - stated[0]))
    if first > month:
        return months(calendar, year - 1, first, month + 12)
    return months(calendar, year, first, month)


def _month_before_or_after(
    calendar: Calendar, month: int, shift: int, context: Context
) -> int | None:
    base = context.base
    if base is None:
        return None
    year, here = year_of(calendar, base), month_of(calendar, base)
    if shift < 0:
        return year - (month >= here)
    return year + (month <= here) if shift > 0 else year


def _year(found: Found, context: Context) -> str | None:
    stated = [_number(capture) for capture in found.captures if capture.name == "Y"]
    if len(stated) == 1 and found.one("YY"):
        following = stated[0] // 100 * 100 + _number(found.all("YY")[0])
        if following != stated[0] + 1:
            return DROP
        stated.append(following)
    calendar = _calendar_of_year(found, stated[0], context)
    if len(stated) == 2 and stated[0] >= stated[1]:
        return DROP
    if (
        calendar != "gregorian"
        and context.calendar == "gregorian"
        and not (found.one("jalali") or found.one("hijri") or found.one("u.year") or found.one("E"))
    ):
        return DROP
    context.last_year = (calendar, stated[-1])
    return years(calendar, stated[0], stated[-1])


def _weekday(found: Found, context: Context) -> str | None:
    listed = [capture for capture in found.captures if capture.name in ("W", "Wx")]
    shift = found.one("R")
    moments: list[date | None] = []
    for capture in listed:
        if shift and context.today:
            moments.append(_named_weekday(_number(capture), _number(shift), context.today))
        else:
            moments.append(context.weekday(_number(capture)))
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


def _shift(found: Found, context: Context) -> str | None:
    capture = found.one("T")
    if capture is None or context.today is None:
        return None
    if capture.value == "?":
        if context.tense is None:
            return None
        days = 1 if context.tense == "future" else -1
    else:
        days = _number(capture)
    return (context.today + timedelta(days=days)).isoformat()


def _unit(found: Found) -> str:
    capture = next((c for c in reversed(found.captures) if c.name.startswith("u.")), None)
    return str(capture.value) if capture else "year"


def _relative(found: Found, context: Context) -> str | None:
    """Last month, this year, next week; "the next day" goes on from the text."""
    shift = found.one("R") or found.one("RY")
    steps = _number(shift) if shift else 0
    return _stepped(_unit(found), steps, context)


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
    calendar, base = context.calendar, context.base
    if base is None:
        return None
    if unit == "month":
        return months(calendar, *_year_and_month(calendar, base, steps))
    if unit in _PARTS:
        size = _PARTS[unit]
        first = (month_of(calendar, base) - 1) // size * size + 1 + steps * size
        return months(calendar, year_of(calendar, base), first, first + size - 1)
    year = year_of(calendar, base) + steps
    if unit == "decade":
        return years(calendar, year // 10 * 10, year // 10 * 10 + 9)
    return years(calendar, year, year) if unit == "year" else None


def _year_and_month(calendar: Calendar, base: date, steps: int) -> tuple[int, int, int]:
    running = year_of(calendar, base) * 12 + month_of(calendar, base) - 1 + steps
    return running // 12, running % 12 + 1, running % 12 + 1


def _counted(found: Found, context: Context) -> str | None:
    """Two days ago, a month later, three days after that."""
    number = next((c for c in found.captures if c.name in ("N", "D", "Dw", "NM")), None)
    count = _number(number) if number else 1
    unit = _unit(found) if not found.one("NM") else "month"
    from_text = bool(found.one("later") or found.one("earlier"))
    if found.one("later") and unit == "year" and count > 1:
        return DROP  # "after seven years" tells how long, not when
    sign = -1 if found.one("ago") or found.one("earlier") else 1
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


def _part(found: Found, context: Context) -> str | None:
    """The first nine months of 2024, the third quarter, the second half."""
    ordinal = found.one("O")
    number = next((c for c in found.captures if c.name in ("NM", "N", "D", "Dw")), None)
    unit = next((str(c.value) for c in found.captures if c.name in ("u.quarter", "u.half")), None)
    if unit:
        if ordinal is None and number is None:
            return DROP
        place = _number(ordinal or number)  # type: ignore[arg-type]
        if not 1 <= place <= 12 // _PARTS[unit]:
            return DROP
        first, last = (place - 1) * _PARTS[unit] + 1, place * _PARTS[unit]
    elif number:
        first, last = 1, _number(number)
        if not 1 <= last <= 12 or (ordinal and _number(ordinal) != 1):
            return DROP
    else:
        return DROP
    if found.one("fiscal"):
        return _fiscal_months(found, context, first, last)
    stated = found.one("Y")
    calendar = _calendar_of_year(found, _number(stated), context) if stated else context.calendar
    if _has_year(found):
        year = _given_year(found, calendar, context)
    else:
        year = _year_of_part(calendar, last, context)
    return None if year is None else months(calendar, year, first, last)


def _year_of_part(calendar: Calendar, last: int, context: Context) -> int | None:
    """Return the year of a part named without one: the one that last ended."""
    base = context.base
    if base is None:
        return None
    here = year_of(calendar, base)
    if context.tense == "future" or month_of(calendar, base) > last:
        return here
    return here - 1 if month_of(calendar, base) < last else here


def _fiscal_year(found: Found, context: Context) -> int | None:
    stated = found.one("Y")
    if stated:
        return (
            _number(stated)
            if found.one("YY") or len(found.all("Y")) == 2
            else _number(stated) - (context.fiscal > 1)
        )
    shift = found.one("R")
    base = context.base
    if base is None:
        return None
    return base.year - (base.month < context.fiscal) + (_number(shift) if shift else 0)


def _fiscal_months(found: Found, context: Context, first: int, last: int) -> str | None:
    year = _fiscal_year(found, context)
    if year is None:
        return None
    return months("gregorian", year, context.fiscal - 1 + first, context.fiscal - 1 + last)


def _fiscal(found: Found, context: Context) -> str | None:
    return _fiscal_months(found, context, 1, 12)


def _season(found: Found, context: Context) -> str | None:
    code = _number(found.one("S"))  # type: ignore[arg-type]
    stated = found.one("Y")
    if stated:
        year: int | None = _number(stated)
        if _calendar_of_year(found, _number(stated), context) == "jalali":
            first = (code - 21) * 3 + 1
            return months("jalali", _number(stated), first, first + 2)
    elif found.one("same"):
        year = context.last_year[1] if context.last_year else None
    elif context.base is None:
        year = None
    else:
        here, month = context.base.year, (code - 20) * 3
        shift = found.one("R") or found.one("RY")
        if shift and found.one("u.year"):
            year = here + _number(shift)
        elif shift and _number(shift) == 0:
            year = here
        elif shift:
            begun = context.base.month >= month
            year = here - (not begun) if _number(shift) < 0 else here + begun
            if _number(shift) < 0 and begun and context.base.month < month + 3:
                year = here - 1
        elif context.tense == "future":
            year = here + (context.base.month > month + 2)
        elif context.tense == "past":
            year = here - (context.base.month < month)
        else:
            year = here
    return None if year is None else f"{year:04d}-{code}"


def _same(found: Found, context: Context) -> str | None:
    """The same day, that month, that year."""
    unit = _unit(found)
    if unit == "day" or found.one("daypart"):
        return context.last_day.isoformat() if context.last_day else None
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


def _day_after(found: Found, context: Context) -> str | None:
    """The next day, the day before: counted from the last day in the text."""
    if context.last_day is None:
        return None
    steps = -1 if found.one("earlier") else 1
    return (context.last_day + timedelta(days=steps)).isoformat()


def _after_in_text(found: Found, context: Context) -> str | None:
    """The following year, the year before: counted from the last year in the text."""
    steps = -1 if found.one("earlier") else 1
    if _unit(found) == "month" and context.last and (span := bounds(context.last)):
        running = span[1].year * 12 + span[1].month - 1 + steps
        return f"{running // 12:04d}-{running % 12 + 1:02d}"
    if context.last_year is None:
        return None
    calendar, year = context.last_year
    if calendar == "gregorian" and context.calendar != "gregorian" and context.last_month:
        calendar, year = context.last_month[0], context.last_month[1]
    return years(calendar, year + steps, year + steps)


def _same_period(found: Found, context: Context) -> str | None:
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


def _week_of_month(found: Found, context: Context) -> str | None:
    calendar, month = _months(found)[0]
    year = (
        _given_year(found, calendar, context)
        if _has_year(found)
        else context.year_for(calendar, month, None)
    )
    ordinal = found.one("O")
    place = _number(ordinal) if ordinal else 1
    if year is None or not 1 <= place <= 4:
        return None
    first = day(calendar, year, month, 7 * place - 6)
    return f"{first}/{first + timedelta(days=6)}" if first else None


def _decade(found: Found, context: Context) -> str | None:
    stated = found.one("Y")
    if stated is None:
        return DROP
    year = _number(stated)
    return years(_calendar_of_year(found, year, context), year, year + 9)


_RULES: dict[str, Callable[[Found, Context], str | None]] = {
    "day": _day,
    "digits": _digits,
    "month": _month_rule,
    "same_year_month": _month_rule,
    "year": _year,
    "weekday": _weekday,
    "shift": _shift,
    "relative": _relative,
    "counted": _counted,
    "part": _part,
    "fiscal": _fiscal,
    "season": _season,
    "same": _same,
    "day_after": _day_after,
    "after_in_text": _after_in_text,
    "same_period": _same_period,
    "week_of_month": _week_of_month,
    "decade": _decade,
    "none": lambda found, context: DROP,
}
RULES = frozenset(_RULES)
