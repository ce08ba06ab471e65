"""When an article was published, as far as its own text tells."""

from __future__ import annotations

from functools import cache

import regex

from elchi.languages import Language, load
from elchi.languages.words.dates import Words as DateWords
from elchi.model import Zone
from elchi.read.datelines import date_reader
from elchi.read.lines import Line, lines, parts, wordings
from elchi.read.openers import date_line
from elchi.text.key import key

_OPENING = 3  # lines in which a story tells its day as "today, 3 May 2025"


def find_published(
    text: str, zones: tuple[Zone, ...], language: Language, metadata: str | None
) -> str | None:
    """Return the day of publication as EDTF, None if nothing tells it.

    Metadata comes first, then the article's own date lines and datelines in
    order of the text. A date without its year is not enough, and the date of
    a later change is no date of publication where another is given.
    """
    if metadata:
        return metadata
    for kinds in (("dateline",), ("byline", "source"), ("boilerplate",)):
        for zone in zones:
            if zone.kind not in kinds:
                continue
            for line in lines(zone.span.of(text)):
                if value := first_day(line, language):
                    return value
    return (
        _of_readout(text, language)
        or _of_title(text, zones, language)
        or _of_today(text, language)
        or _of_credit(text, zones, language)
    )


@cache
def _today(code: str) -> regex.Pattern[str]:
    words = "|".join(regex.escape(key(word)) for word in load(code).words(DateWords).shifts["0"])
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{words})[,\s(]+(?=[\p{{L}}\p{{Nd}}])")


def _of_today(text: str, language: Language) -> str | None:
    """Return the day that a story's opening calls today: "today (Monday, 3 May 2025)"."""
    for line in lines(text)[:_OPENING]:
        for match in _today(language.code).finditer(line.text):
            date = date_reader(language).at(line.text, match.end())
            if date is not None and date.value:
                return date.value
    return None


def _of_credit(text: str, zones: tuple[Zone, ...], language: Language) -> str | None:
    """Return the day that a bar keeps apart from a picture's credit: "Photo: AP | 3 May 2025"."""
    for zone in zones:
        if zone.kind in ("caption", "credit"):
            for line in lines(zone.span.of(text)):
                for start, end in list(parts(line.text))[1:]:
                    found = date_line(line, start, end, language)
                    if found is not None and found.value:
                        return found.value
    return None


def _of_title(text: str, zones: tuple[Zone, ...], language: Language) -> str | None:
    """Return the day that a title names as the day of what follows: "Briefing, 22 May 2026"."""
    for zone in zones:
        if zone.kind == "title":
            return next(
                (v for line in lines(zone.span.of(text)) if (v := first_day(line, language))), None
            )
    return None


def _of_readout(text: str, language: Language) -> str | None:
    """Return the day that opens an official read-out: «О встрече …», then «19 марта 2026 года …».

    Such papers are issued on the day that they tell of.
    """
    page = lines(text)[:2]
    if len(page) < 2 or not page[0].text.startswith(wordings(language).readouts):
        return None
    date = date_reader(language).at(page[1].text, 0)
    return date.value if date is not None else None


def first_day(line: Line, language: Language) -> str | None:
    """Return the first whole date of a line as EDTF, None without one."""
    reader = date_reader(language)
    for match in regex.finditer(r"(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{Nd}]", line.text):
        date = reader.at(line.text, match.start())
        if date is not None and date.value:
            return date.value
    return None
