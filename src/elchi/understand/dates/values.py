"""From a shape found to its EDTF value, one function per rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from elchi.text.calendars import Calendar, bounds, day, month_of, months, year_of, years
from elchi.understand.dates.captures import (
    DROP,
    amount,
    calendar_of_year,
    days_in,
    given_year,
    has_year,
    months_in,
)
from elchi.understand.dates.context import Context
from elchi.understand.dates.relative import (
    PARTS,
    after_in_text,
    counted,
    day_after,
    near_today,
    relative,
    same,
    same_period,
    weekday,
)
from elchi.understand.dates.shapes import Found


def value(found: Found, context: Context) -> str | None:
    """Return the EDTF value of a shape, None if nothing decides it, `DROP` if it is no date."""
    named: Calendar | None = "gregorian" if found.one("gregorian") else None
    usual, context.calendar = context.calendar, named or context.calendar
    read = _RULES[found.rule](found, context)
    context.calendar = usual
    return read


def _day(found: Found, context: Context) -> str | None:
    numbers, named = days_in(found), months_in(found)
    if not numbers or not named or len(numbers) > 2:
        return DROP
    calendar, month = named[-1]
    year = (
        given_year(found, calendar, context)
        if has_year(found)
        else context.year_for(calendar, month, numbers[-1])
    )
    if year is None:
        return None
    end = day(calendar, year, month, numbers[-1])
    if end is None:
        return None if calendar == "hijri" else DROP
    if found.one("Y"):
        context.note_month(calendar, year, month)
    if len(numbers) == 1:
        return end.isoformat()
    first_month = named[0][1]
    start = day(calendar, year - (first_month > month), first_month, numbers[0])
    if start is None or start >= end:
        return DROP
    return f"{start}/{end}"


def _day_of_month(found: Found, context: Context) -> str | None:
    """On the 15th: of the month that the article's day and the tense point to."""
    number, base = days_in(found)[0], context.base
    if base is None:
        return None
    named = found.one("Wx") or found.one("W")
    if named:
        return _day_with_weekday(number, int(str(named.value)), base, context.tense)
    shift = found.one("R")
    year, month = base.year, base.month
    if shift:
        month += amount(shift)
    elif context.tense == "future" and number < base.day:
        month += 1
    elif context.tense != "future" and number > base.day:
        month -= 1
    running = year * 12 + month - 1
    moment = day("gregorian", running // 12, running % 12 + 1, number)
    return moment.isoformat() if moment else DROP


def _day_with_weekday(number: int, weekday: int, base: date, tense: str | None) -> str | None:
    """Friday the 13th: the nearest month in which they meet, on the side of the tense."""
    fitting = []
    for running in range(base.year * 12 + base.month - 13, base.year * 12 + base.month + 12):
        moment = day("gregorian", running // 12, running % 12 + 1, number)
        if moment is not None and moment.isoweekday() == weekday:
            fitting.append(moment)
    side = [one for one in fitting if (one >= base if tense == "future" else one <= base)]
    nearest = min(side or fitting, key=lambda one: abs(one - base), default=None)
    return nearest.isoformat() if nearest else None


def _digits(found: Found, context: Context) -> str | None:
    whole = found.one("date")
    if whole:
        year, month, number = whole.value  # type: ignore[misc]
    else:
        parts = [amount(capture) for capture in found.captures if capture.name in ("D", "Y")]
        year, month, number = parts if parts[0] > 31 else reversed(parts)
    moment = day(calendar_of_year(found, year, context), year, month, number)
    if moment is None and not whole and parts[0] <= 31:
        moment = day(calendar_of_year(found, year, context), year, number, month)
    return moment.isoformat() if moment else DROP


def _month_rule(found: Found, context: Context) -> str | None:
    named = months_in(found)
    calendar, month = named[-1]
    if has_year(found):
        year = given_year(found, calendar, context)
    elif found.one("following"):
        year = _year_of_next(month, context)
    elif shift := found.one("R"):
        year = _month_before_or_after(calendar, month, amount(shift), context)
    else:
        year = context.year_for(calendar, month, None)
    if year is None:
        return None
    if found.one("Y"):
        context.note_month(calendar, year, month)
    first = named[0][1]
    stated = [amount(capture) for capture in found.captures if capture.name == "Y"]
    if len(stated) == 2:
        return months(calendar, stated[0], first, month + 12 * (stated[1] - stated[0]))
    if first > month:
        return months(calendar, year - 1, first, month + 12)
    return months(calendar, year, first, month)


def _year_of_next(month: int, context: Context) -> int | None:
    """Return the year of "the following May", counted from the last date in the text."""
    span = bounds(context.last) if context.last else None
    return span[1].year + (month <= span[1].month) if span else None


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
    stated = [amount(capture) for capture in found.captures if capture.name in ("Y", "YG")]
    if len(stated) == 1 and found.one("YY"):
        following = stated[0] // 100 * 100 + amount(found.all("YY")[0])
        if following != stated[0] + 1:
            return DROP
        stated.append(following)
    calendar = calendar_of_year(found, stated[0], context)
    if len(stated) == 2 and stated[0] >= stated[1]:
        return DROP
    if (
        calendar != "gregorian"
        and context.calendar == "gregorian"
        and not any(found.one(name) for name in ("jalali", "hijri", "mark", "u.year", "E"))
    ):
        return DROP
    context.last_year = (calendar, stated[-1])
    return years(calendar, stated[0], stated[-1])


def _part(found: Found, context: Context) -> str | None:
    """The first nine months of 2024, the third quarter, the second half."""
    ordinal = found.one("O")
    number = next((c for c in found.captures if c.name in ("NM", "N", "D", "Dw")), None)
    unit = next((str(c.value) for c in found.captures if c.name in ("u.quarter", "u.half")), None)
    if unit:
        if ordinal is None and number is None:
            return DROP
        place = amount(ordinal or number)  # type: ignore[arg-type]
        if not 1 <= place <= 12 // PARTS[unit]:
            return DROP
        first, last = (place - 1) * PARTS[unit] + 1, place * PARTS[unit]
    elif number:
        first, last = 1, amount(number)
        if not 1 <= last <= 12 or (ordinal and amount(ordinal) != 1):
            return DROP
    else:
        return DROP
    if found.one("fiscal"):
        return _fiscal_months(found, context, first, last)
    stated = found.one("Y")
    calendar = calendar_of_year(found, amount(stated), context) if stated else context.calendar
    if has_year(found):
        year = given_year(found, calendar, context)
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
            amount(stated)
            if found.one("YY") or len(found.all("Y")) == 2
            else amount(stated) - (context.fiscal > 1)
        )
    shift = found.one("R")
    base = context.base
    if base is None:
        return None
    return base.year - (base.month < context.fiscal) + (amount(shift) if shift else 0)


def _fiscal_months(found: Found, context: Context, first: int, last: int) -> str | None:
    year = _fiscal_year(found, context)
    if year is None:
        return None
    return months("gregorian", year, context.fiscal - 1 + first, context.fiscal - 1 + last)


def _fiscal(found: Found, context: Context) -> str | None:
    stated = found.one("Y")
    if stated is None:
        return None  # which months it has the text does not say
    if calendar_of_year(found, amount(stated), context) == "jalali":
        return years("jalali", amount(stated), amount(stated))  # it runs with the solar year
    return _fiscal_months(found, context, 1, 12)


def _season(found: Found, context: Context) -> str | None:
    code = amount(found.one("S"))  # type: ignore[arg-type]
    stated = found.one("Y")
    if stated:
        written = amount(stated)
        solar = calendar_of_year(found, written, context) == "jalali"
        # A solar year's season is that of the Gregorian year its first day lies in.
        year: int | None = written + 621 if solar else written
    elif found.one("same"):
        year = context.last_year[1] if context.last_year else None
    elif context.base is None:
        year = None
    else:
        here, month = context.base.year, (code - 20) * 3
        shift = found.one("R") or found.one("RY")
        if shift and found.one("u.year"):
            year = here + amount(shift)
        elif shift and amount(shift) == 0:
            year = here
        elif shift:
            begun = context.base.month >= month
            year = here - (not begun) if amount(shift) < 0 else here + begun
            if amount(shift) < 0 and begun and context.base.month < month + 3:
                year = here - 1
        elif context.tense == "future":
            year = here + (context.base.month > month + 2)
        elif context.tense == "past":
            year = here - (context.base.month < month)
        else:
            year = here
    return None if year is None else f"{year:04d}-{code}"


def _holiday(found: Found, context: Context) -> str | None:
    """Christmas, New Year's Eve: a feast that has one day of the Gregorian calendar."""
    month, number = map(int, str(found.captures[0].value).split("-"))
    stated = found.one("Y")
    year = amount(stated) if stated else context.year_for("gregorian", month, number)
    moment = day("gregorian", year, month, number) if year else None
    return moment.isoformat() if moment else None


def _week_of_month(found: Found, context: Context) -> str | None:
    calendar, month = months_in(found)[0]
    year = (
        given_year(found, calendar, context)
        if has_year(found)
        else context.year_for(calendar, month, None)
    )
    ordinal = found.one("O")
    place = amount(ordinal) if ordinal else 1
    if year is None or not 1 <= place <= 4:
        return None
    first = day(calendar, year, month, 7 * place - 6)
    return f"{first}/{first + timedelta(days=6)}" if first else None


def _decade(found: Found, context: Context) -> str | None:
    stated = found.one("Y")
    if stated is None:
        return DROP
    year = amount(stated)
    return years(calendar_of_year(found, year, context), year, year + 9)


_RULES: dict[str, Callable[[Found, Context], str | None]] = {
    "day": _day,
    "digits": _digits,
    "day_of_month": _day_of_month,
    "month": _month_rule,
    "same_year_month": _month_rule,
    "year": _year,
    "weekday": weekday,
    "shift": near_today,
    "relative": relative,
    "counted": counted,
    "part": _part,
    "fiscal": _fiscal,
    "season": _season,
    "holiday": _holiday,
    "same": same,
    "day_after": day_after,
    "after_in_text": after_in_text,
    "same_period": same_period,
    "week_of_month": _week_of_month,
    "decade": _decade,
    "none": lambda found, context: DROP,
}
RULES = frozenset(_RULES)
