"""The shape of ``dates.toml``: the words of dates and the orders they come in.

A *shape* is a row of token classes: ``D M comma? Y mark?``. Classes are

* read from the text: ``D`` a day's number, ``N`` any small number, ``O`` an
  ordinal, ``Y`` a year, ``YY`` the two digits after ``2024-``, ``date`` a day in
  digits (25.11.2025);
* read from the tables below: ``M`` month, ``Mx`` month even if its word needs
  support (*May*), ``W``/``Wx`` weekday, ``S`` season, ``H`` a feast with a fixed day,
  ``T`` a day near today, ``RY`` a
  year in one word (*emsāl*), ``R`` last/this/next, ``NM`` "six months" in one word,
  ``u.day`` … ``u.decade`` units, ``same``, ``ago``, ``later``, ``earlier``, ``in``;
* any name in ``classes``.

After a class ``?`` makes it optional and ``|`` parts alternatives. ``(of)`` must
be there but stays outside the date, ``!of`` must not follow, ``<year>`` is a
macro: any of the shapes under that name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PATH = "dates.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``dates.toml`` says. Words may end in ``*``: any ending.

    Attributes:
        calendar: The calendar of months and years when nothing tells another.
        verbs: Where a clause's verb stands as seen from the date.
        postpositions: True if "by" and "since" stand behind the date.
        capitals: True if names of months and weekdays begin with a capital.
        fiscal: Country code to the month that its fiscal year begins in; ``*`` else.
        months: ``g1`` … ``g12``, ``j1`` …, ``h1`` … to their names (Gregorian, Jalali, Hijri).
        weekdays: ``1`` (Monday) … ``7`` to their names.
        marked: Months and weekdays whose names need support from words beside them.
        seasons: EDTF season codes ``21`` (spring) … ``24`` to their names.
        holidays: Month and day (``12-25``) to the names of feasts that fall on it every year.
        units: ``day``, ``week`` … to their names.
        shifts: Days from today to words; ``?`` for a word that can be both.
        years: Years from this year to words that mean a whole year.
        relative: -1, 0, 1 to the words for last, this, next.
        spans: Number of months to one-word spans.
        classes: Any other class of words.
        macros: Name to alternative shapes.
        shapes: Rule to the shapes that it reads.
        until: Words of "by", beside the date.
        deadline: Words that make a date with "by" a coming one.
        future: Words that put a clause in the future, or make it a deadline.
        past: Words that put it in the past.
    """

    calendar: Literal["gregorian", "jalali"]
    verbs: Literal["after", "around"]
    postpositions: bool
    capitals: bool
    fiscal: dict[str, int]
    months: dict[str, tuple[str, ...]]
    weekdays: dict[str, tuple[str, ...]]
    marked: tuple[str, ...]
    seasons: dict[str, tuple[str, ...]]
    holidays: dict[str, tuple[str, ...]]
    units: dict[str, tuple[str, ...]]
    shifts: dict[str, tuple[str, ...]]
    years: dict[str, tuple[str, ...]]
    relative: dict[str, tuple[str, ...]]
    spans: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]]
    macros: dict[str, tuple[str, ...]]
    shapes: dict[str, tuple[str, ...]]
    until: tuple[str, ...]
    deadline: tuple[str, ...]
    future: tuple[str, ...]
    past: tuple[str, ...]
