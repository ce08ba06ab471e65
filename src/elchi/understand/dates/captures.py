"""What a shape says by itself: its numbers, months, years and units."""

from __future__ import annotations

from elchi.text.calendars import Calendar, year_of
from elchi.understand.dates.context import Context
from elchi.understand.dates.shapes import Capture, Found

DROP = "drop"  # the value of a shape that is no date after all
_CALENDARS: dict[str, Calendar] = {"g": "gregorian", "j": "jalali", "h": "hijri"}


def month_named(capture: Capture) -> tuple[Calendar, int]:
    """Return calendar and number of a month captured."""
    name = str(capture.value)
    return _CALENDARS[name[0]], int(name[1:])


def amount(capture: Capture) -> int:
    """Return the number that a capture stands for."""
    return int(str(capture.value))


def days_in(found: Found) -> list[int]:
    """Return the days of a month that a shape names."""
    return [
        amount(capture)
        for capture in found.captures
        if capture.name in ("D", "Dw", "O") and 1 <= amount(capture) <= 31
    ]


def months_in(found: Found) -> list[tuple[Calendar, int]]:
    """Return the months that a shape names, with their calendars."""
    return [month_named(capture) for capture in found.captures if capture.name in ("M", "Mx")]


def calendar_of_year(found: Found, year: int, context: Context) -> Calendar:
    """Return the calendar that a stated year belongs to."""
    if found.one("hijri"):
        return "hijri"
    if found.one("jalali"):
        return "jalali"
    if year >= 1500:
        return "gregorian"
    return "jalali" if context.calendar == "jalali" or year < 1420 else "gregorian"


def given_year(found: Found, calendar: Calendar, context: Context) -> int | None:
    """Return the year that the shape itself states, in `calendar`."""
    stated = found.one("Y")
    if stated:
        return amount(stated)
    if found.one("same") and (found.one("u.year") or found.rule in ("same_year_month", "month")):
        return context.last_year[1] if context.last_year else None
    shift = found.one("RY") or (found.one("R") if found.one("u.year") else None)
    if shift and context.base:
        return year_of(calendar, context.base) + amount(shift)
    return None


def has_year(found: Found) -> bool:
    """Tell whether the shape itself states a year."""
    return any(found.one(name) for name in ("Y", "RY", "same")) or bool(
        found.one("R") and found.one("u.year")
    )


def unit_of(found: Found) -> str:
    """Return the unit that a shape names last."""
    capture = next((c for c in reversed(found.captures) if c.name.startswith("u.")), None)
    return str(capture.value) if capture else "year"
