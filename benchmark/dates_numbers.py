"""Dates and numbers of others' test suites: exact value on what is in Elchi's scope.

Usage: ``ELCHI_EVAL=folder python benchmark/dates_numbers.py [--errors N]``. The
folder holds ``dates-numbers/*.jsonl``.

What is out of scope, and why, is in `dates_scope.py`; the lines of each class are
counted and printed. Other languages than Elchi's five are counted apart, and so
are durations, repetitions and ranges, which the suites mark as such, and relative
months and years in Persian, which are Jalali here and Gregorian there.

English names of days and months get the capital that the press gives them. A
bare weekday or day of the year is the coming one for an assistant and the past
one in the press, and so is a bare "on the 15th"; "next Friday" is the coming one for some and that
of the week after for others. There a week, month or year off counts as right.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dates_scope import OUTSIDE, outside
from elchi.facts.article import Article
from elchi.languages import codes, load
from elchi.model import Document
from elchi.text.calendars import bounds
from elchi.text.key import Key
from elchi.text.numbers import read
from elchi.text.words import words
from elchi.understand.dates import find_dates
from elchi.understand.quantity_words import quantity_words
from elchi.understand.sentences import sentences

SUITES = ("duckling", "recognizers")  # phrases for assistants; the others are plain dates
DUCKLING = "2013-02-12"  # the day of its examples
RELATIVE = date(2025, 3, 12)  # the day from which relative dates without one are counted


_LOOSE = re.compile(
    r"\b(next|last) \w+day\b|अगले (शुक्रवार|सोमवार)|\w{3} \d+(st|nd|rd|th)\b", re.IGNORECASE
)
_NAMES = re.compile(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(mon|tue|wed|thu|fri|sat|sun)\b"
    r"|\b(january|february|march|april|may|june|july|august|september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)


def dated(text: str, code: str, today: str | None) -> list[str | None]:
    """Return the values of all dates found in a text."""
    language = load(code)
    if code == "en":
        text = _NAMES.sub(lambda match: match[0].capitalize(), text)
    document = Document("b", text, "0" * 64, code, today, None, None, "b", ())
    article = Article(document, language, Key(text), sentences(document, language))
    return [found.value for found in find_dates(article)]


def counted(text: str, code: str) -> float | None:
    """Return the value of a text that is one number."""
    table = quantity_words(code).numbers
    tokens = [token for token in words(text) if token.key not in "%+٪"]
    if not tokens:
        return None
    sign = -1 if tokens[0].key == "-" else 1
    first = 1 if sign < 0 else 0
    if first >= len(tokens):
        return None
    number = read(tokens, first, table)
    if number is None and len(tokens) == first + 1:
        alone = [v for rest, part, v in table.parts.get(tokens[first].key, ()) if not rest]
        return sign * alone[0] if alone else None
    return sign * number.value if number and number.last == len(tokens) else None


def rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def icu_relative(row: dict[str, Any]) -> tuple[str, Any] | None:
    """Return what a relative date of ICU stands for, counted from `RELATIVE`."""
    unit, value = row["unit"], row["value"]
    if re.search(r"(^in | में$| میں$)", row["text"]) or row["text"] in ("कल", "کل"):
        return None
    if row["lang"] == "fa" and unit in ("month", "year"):
        return None
    if unit == "day":
        return "date", (RELATIVE + timedelta(days=value)).isoformat()
    if unit == "week":
        monday = RELATIVE + timedelta(days=7 * value + 1 - RELATIVE.isoweekday())
        return "date", f"{monday}/{monday + timedelta(days=6)}"
    if unit == "month":
        running = RELATIVE.year * 12 + RELATIVE.month - 1 + value
        return "date", f"{running // 12:04d}-{running % 12 + 1:02d}"
    return ("date", f"{RELATIVE.year + value:04d}") if unit == "year" else None


def duckling(row: dict[str, Any]) -> tuple[str, Any] | None:
    """Return value or day of a Duckling example, None if it is out of scope."""
    text = row["expected_hs"]
    number = re.fullmatch(r"\(NumeralValue \(?(-?[\d.]+)\)?\)", text)
    if number:
        return "number", float(number[1])
    moment = re.fullmatch(r"\(datetime \((\d+), (\d+), (\d+), 0, 0, 0\) (\w+)\)", text)
    if moment and moment[4] in ("Day", "Month", "Year"):
        try:
            day = date(*(int(moment[place]) for place in (1, 2, 3)))
        except ValueError:
            return None
        return "date", day.isoformat()[: {"Day": 10, "Month": 7, "Year": 4}[moment[4]]]
    return None


def recognizers(row: dict[str, Any]) -> tuple[str, Any] | None:
    """Return value or day of an example with one result, None if it is out of scope."""
    results = row["results"]
    if len(results) != 1:
        return None
    result = results[0]
    if row["model"] == "Number.NumberModel" and result["text"] == row["text"]:
        try:
            return "number", float(result["resolution"]["value"])
        except (KeyError, TypeError, ValueError):
            return None
    if result["type"] == "datetimeV2.date":
        values = {value.get("value") for value in result["resolution"]["values"]}
        days = {value for value in values if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value)}
        return ("days", days) if days else None
    return None


def dateparser(row: dict[str, Any]) -> tuple[str, Any] | None:
    """Return the day of an absolute date of dateparser's tests, None if out of scope."""
    if len(row["args"]) != 2 or "date" not in row["test"]:
        return None
    moment = re.fullmatch(r"datetime\((\d+), (\d+), (\d+)[^)]*\)", row["args"][1])
    if not moment or re.search(r"\d:\d", row["args"][0]):
        return None
    return "date", date(int(moment[1]), int(moment[2]), int(moment[3])).isoformat()


def guess(text: str) -> str | None:
    """Return the language of a dateparser example that names none, by its letters."""
    if re.search(r"[پچژگی]|[۰-۹]", text) and not re.search(r"[ىيك]", text):
        return "fa"
    if re.search(r"[ђјљњћџіїєўғқңөүҗҙҡҫ]", text.lower()):
        return None
    return "hi" if re.search(r"[क-ह]", text) else None


def expectation(name: str, row: dict[str, Any]) -> tuple[str, Any] | None:
    """Return kind and value that a row of the file expects, None if it is out of scope."""
    if name in ("icu-numbers", "icu-spellout", "n2words-spellout.ur"):
        return "number", row["gold"]
    if name == "icu-dates":
        return "date", row["gold"]
    if name == "icu-relative":
        return icu_relative(row)
    readers = {"duckling": duckling, "recognizers": recognizers, "dateparser-params": dateparser}
    return readers[name](row) if name in readers else None


def right(kind: str, expected: Any, text: str, code: str, today: str | None) -> bool:
    if kind == "number":
        value = counted(text, code)
        return value is not None and abs(value - expected) <= 1e-6 * max(1, abs(expected))
    found = dated(text, code, today)
    if kind == "days":
        near = _LOOSE.search(text) is not None
        return any(
            value == day or (near and _other(value, day)) for value in found for day in expected
        )
    return any(
        value == expected
        or _same_days(value, expected)
        or (today == DUCKLING and _other(value, expected))
        for value in found
    )


def _other(value: str | None, expected: str) -> bool:
    """Tell whether a bare day was taken for the one a week, month or year before."""
    span, wanted = (bounds(value) if value else None), bounds(expected)
    if span is None or wanted is None:
        return False
    return (wanted[0] - span[0]).days in (7, 28, 29, 30, 31, 365, 366)


def _same_days(value: str | None, expected: str) -> bool:
    span, wanted = (bounds(value) if value else None), bounds(expected)
    return span is not None and span == wanted


def main(arguments: list[str]) -> int:
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        print("ELCHI_EVAL is not set: nothing measured")
        return 0
    show = int(arguments[arguments.index("--errors") + 1]) if "--errors" in arguments else 0
    for path in sorted((Path(folder) / "dates-numbers").glob("*.jsonl")):
        good: Counter[tuple[str, str]] = Counter()
        every: Counter[tuple[str, str]] = Counter()
        unread: Counter[str] = Counter()
        other = 0
        missed: list[str] = []
        for row in rows(path):
            text = row.get("text") or row["args"][0].strip("'")
            code = row.get("lang") or guess(text)
            if code not in codes():
                other += 1
                continue
            wanted = expectation(path.stem, row)
            if wanted is None:
                unread["duration, range, repetition or several results"] += 1
                continue
            beyond = outside(text) if path.stem in SUITES else None
            if beyond is not None:
                unread[beyond.name] += 1
                continue
            today = (row.get("ref") or "")[:10] or {
                "duckling": DUCKLING,
                "icu-relative": RELATIVE.isoformat(),
            }.get(path.stem)
            kind = "number" if wanted[0] == "number" else "date"
            every[code, kind] += 1
            if right(wanted[0], wanted[1], text, code, today):
                good[code, kind] += 1
            else:
                missed.append(f"    {code} {text!r} {wanted[1]} {row.get('locale', '')}")
        total = every.total()
        share = f"{good.total() / total:.3f}" if total else "-"
        print(f"{path.stem}: {share} of {total} ({other} other languages)")
        for key in sorted(every):
            print(f"  {' '.join(key):10} {good[key] / every[key]:.3f} of {every[key]}")
        for reason, count in unread.most_common():
            print(f"    out of scope: {reason}: {count}")
        print(*missed[:: max(1, len(missed) // show)] if show else [], sep="\n")
    print("Out of scope are")
    for one in OUTSIDE:
        print(f"  {one.name}: {one.why}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
