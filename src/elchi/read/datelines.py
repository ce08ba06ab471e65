"""Reading the date of a date line: strict, whole, in any of three calendars.

Only what stands alone or in a dateline is read here, to know when an article
was published; dates inside sentences are `elchi.understand.dates`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from elchi.languages import Language, load
from elchi.languages.words.zones import Words
from elchi.text.calendars import Calendar, day
from elchi.text.key import key

_ISO = r"(?P<iso>\d{4}-\d\d?-\d\d?)(?:t\d\d:\d\d[\d:.+z-]*)?"
_NUMBERS = r"(?P<a>\d{1,4})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{2,4})"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?"


@dataclass(frozen=True, slots=True)
class DateStretch:
    """A date at a place in a key: where it ends, and its day if it has a year."""

    end: int
    value: str | None


class DateReader:
    """Reads dates as one language writes them in date lines.

    >>> DateReader("fa").at(key("جمعه، ۹ سنبله ۱۴۰۳"), 0)
    DateStretch(end=18, value='2024-08-30')
    """

    def __init__(self, code: str) -> None:
        words = load(code).words(Words)
        english = load("en").words(Words)
        self._months: dict[str, tuple[Calendar, int]] = {}
        tables: tuple[tuple[Calendar, tuple[str, ...]], ...] = (
            ("gregorian", english.gregorian_months),
            ("hijri", words.hijri_months),
            ("jalali", words.jalali_months),
            ("gregorian", words.gregorian_months),
        )
        for calendar, names in tables:
            for number, variants in enumerate(names, 1):
                for name in variants.split("|"):
                    self._months[key(name)] = (calendar, number)
        self._jalali = bool(words.jalali_months)
        month = _any(self._months)
        mark = rf"(?:\s?(?:{_any(words.year_marks)})(?![\p{{L}}\p{{M}}]))?"
        weekday = _any((*words.weekdays, *english.weekdays))
        clock = _any((*words.time_words, *english.time_words))
        first = rf"(?:(?P<first>{_any(words.first_days)})\s)"
        self._numbered = {
            key(name): number
            for number, variants in enumerate(words.day_words, 1)
            for name in variants.split("|")
        }
        words_ = rf"(?P<word>{_any(self._numbered)})"
        year = r"(?P<year>\d{4})"
        self._pattern = regex.compile(
            rf"(?:(?:{weekday})(?![\p{{L}}\p{{M}}])\.?\s?[,-]?\s?)?"
            rf"(?:{_ISO}|{_NUMBERS}"
            rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|-?е|-?го)?\s?[,.]?\s?(?:of\s)?(?P<month>{month})"
            rf"(?![\p{{L}}\p{{M}}])\.?(?:\s?,?\s?{year})?"
            rf"|{first}(?P<month>{month})(?![\p{{L}}\p{{M}}])(?:\s?,?\s?{year})?"
            rf"|(?P<month>{month})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:\s?,?\s{year})?"
            rf"|{words_}\s(?P<month>{month})(?![\p{{L}}\p{{M}}])\s?,?\s?{year}"
            rf"|(?P<month>{month})\s(?P<whole>\d{{4}})(?={mark}$))"
            rf"(?!\d){mark}(?:\s?,?\s?(?:{weekday})(?![\p{{L}}\p{{M}}]))?"
            rf"(?:\s?[,|-]?\s?(?:(?:{clock})\s?)*{_TIME}(?:\s?(?:{clock})(?![\p{{L}}\p{{M}}]))*)?"
        )

    def at(self, text: str, start: int) -> DateStretch | None:
        """Return the date that begins at `start` of the match key `text`, if one does."""
        match = self._pattern.match(text, start)
        if match is None:
            return None
        found = match.groupdict()
        if found["iso"]:
            year, month, number = (int(part) for part in found["iso"].split("-"))
            return _stretch(match.end(), self._calendar(year), year, month, number)
        if found["a"]:
            return self._numbers(match.end(), found)
        calendar, month = self._months[found["month"]]
        if found["whole"] and text[:start].rstrip()[-1:].isdigit():
            return None  # "31 June 2024" names no day
        if found["whole"]:  # a month alone on its line: "September 2026"
            value = f"{found['whole']}-{month:02}" if calendar == "gregorian" else None
            return DateStretch(match.end(), value)
        if found["word"]:
            number = self._numbered[found["word"]]
        else:
            number = 1 if found["first"] else int(found["day"])
        if not found["year"]:
            return DateStretch(match.end(), None) if 1 <= number <= 31 else None
        return _stretch(match.end(), calendar, int(found["year"]), month, number)

    def _calendar(self, year: int) -> Calendar:
        return "jalali" if self._jalali and 1300 <= year < 1500 else "gregorian"

    def _numbers(self, end: int, found: dict[str, str]) -> DateStretch | None:
        first, month, last = found["a"], int(found["b"]), found["c"]
        if len(first) == 4:
            return _stretch(end, self._calendar(int(first)), int(first), month, int(last))
        year = int(last) if len(last) == 4 else 2000 + int(last)
        if len(last) == 3 or len(first) > 2:
            return None
        if found["sep"] == "/" and month > 12:  # 10/25/2025, as in America
            return _stretch(end, self._calendar(year), year, int(first), month)
        return _stretch(end, self._calendar(year), year, month, int(first))


def _stretch(
    end: int, calendar: Calendar, year: int, month: int, number: int
) -> DateStretch | None:
    moment = day(calendar, year, month, number)
    return None if moment is None else DateStretch(end, moment.isoformat())


def _any(words: Iterable[str]) -> str:
    keys = sorted({key(word) for word in words}, key=len, reverse=True)
    return "|".join(regex.escape(word) for word in keys) or r"(?!)"


@cache
def _reader(code: str) -> DateReader:
    return DateReader(code)


def date_reader(language: Language) -> DateReader:
    """Return the date reader of a language, made once."""
    return _reader(language.code)
