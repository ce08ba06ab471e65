"""What a date leans on: the article's own date, the dates before it, the tense.

Nothing is guessed: without an article's date and without dates in the text that
fix a month, a bare "Monday" or "this year" stays unresolved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from elchi.text.calendars import Calendar, bounds, day, days_of_month, year_of

Tense = Literal["future", "past"] | None

# A day of the coming or the last weeks is named without its year; one that is eleven
# months away is not, whatever the tense of the verb beside it.
_NEAR = timedelta(days=31)
# Nor is a month that is three quarters of a year away where its namesake on the other
# side is of this season: the near one was meant by 6 of 6 in future clauses of the corpus,
# and by 10 of 12 in past ones that name a term or a month at hand.
_SEASON, _FAR = timedelta(days=92), timedelta(days=275)


@dataclass(slots=True)
class Context:
    """What is known while the dates of an article are read, in order of the text.

    Attributes:
        today: Day of publication, if known.
        around: A day near it that the article's own dates fix, for months and years.
        calendar: The calendar of "this year" and of years without a mark.
        fiscal: Month that the fiscal year begins in.
        last: Value of the last date read.
        last_day: The last single day read.
        last_month: The last month read with its year: calendar, year, month.
        last_year: The last year read: calendar and year.
        tense: Tense of the clause that the date stands in.
        due: "By" or "until" stands beside the date.
    """

    today: date | None
    around: date | None
    calendar: Calendar
    fiscal: int
    last: str | None = None
    last_day: date | None = None
    last_month: tuple[Calendar, int, int] | None = None
    last_year: tuple[Calendar, int] | None = None
    tense: Tense = None
    due: bool = False
    months_seen: dict[tuple[Calendar, int], int] = field(default_factory=dict)

    @property
    def base(self) -> date | None:
        """Return the day that months and years are counted from."""
        return self.today or self.around

    def remember(self, value: str | None) -> None:
        """Take note of a date for those that follow it."""
        if value is None:
            return
        self.last = value
        span = bounds(value)
        if span and span[0] == span[1]:
            self.last_day = span[0]
        elif span and len(value) == 21 and span[1] - span[0] < timedelta(days=10):
            self.last_day = span[1]
        if span and len(value) != 4:
            self.last_year = (self.calendar, year_of(self.calendar, span[0]))
        elif span:
            self.last_year = ("gregorian", span[0].year)

    def note_month(self, calendar: Calendar, year: int, month: int) -> None:
        """Take note of a month that the text gives with its year."""
        self.months_seen[calendar, month] = year
        self.last_month = (calendar, year, month)

    def year_for(self, calendar: Calendar, month: int, number: int | None) -> int | None:
        """Return the year of a day or month named without one.

        The year that the text itself gave to this month a moment ago; else the
        nearest one: past, unless the clause is future or the day is near.
        """
        told = self.last_month
        if (
            told
            and (told[0], told[2]) == (calendar, month)
            and self.tense != "future"
            and (self.base is None or told[1] < year_of(calendar, self.base))
        ):
            return told[1]
        base = self.base
        if base is None:
            return None
        here = year_of(calendar, base)
        past: tuple[timedelta, int] | None = None
        coming: tuple[timedelta, int] | None = None
        for year in (here - 1, here, here + 1):
            ends = self._ends(calendar, year, month, number)
            if ends is None:
                continue
            if ends[0] <= base and (past is None or base - ends[0] < past[0]):
                past = (base - ends[0], year)
            if ends[1] >= base and (coming is None or ends[1] - base < coming[0]):
                coming = (max(timedelta(0), ends[0] - base), year)
        return self._choose(past, coming, number is not None)

    def _choose(
        self,
        past: tuple[timedelta, int] | None,
        coming: tuple[timedelta, int] | None,
        is_day: bool,
    ) -> int | None:
        if past is None or coming is None:
            found = past or coming
            return found[1] if found else None
        if self.tense == "future":
            just_over = is_day and past[0] <= _NEAR < coming[0]
            this_season = past[0] <= _SEASON and coming[0] > _FAR and not self.due
            return past[1] if just_over or this_season else coming[1]
        if self.tense == "past":
            soon = coming[0] <= _NEAR and past[0] > (_NEAR if is_day else _FAR)
            set_term = self.due and coming[0] <= _SEASON and past[0] > _FAR
            return coming[1] if soon or set_term else past[1]
        return past[1] if past[0] <= coming[0] else coming[1]

    @staticmethod
    def _ends(
        calendar: Calendar, year: int, month: int, number: int | None
    ) -> tuple[date, date] | None:
        if number is None:
            return days_of_month(calendar, year, month)
        moment = day(calendar, year, month, number)
        return None if moment is None else (moment, moment)

    def weekday(self, number: int) -> date | None:
        """Return the day that a bare weekday (1 is Monday) means."""
        if self.today is None:
            return None
        back = (self.today.isoweekday() - number) % 7
        if self.tense == "future" and back:
            return self.today + timedelta(days=7 - back)
        return self.today - timedelta(days=back)
