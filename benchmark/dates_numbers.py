"""Dates and numbers of others' test suites: exact value on what is in Elchi's scope.

Usage: ``ELCHI_EVAL=folder python benchmark/dates_numbers.py [--errors N]``. The
folder holds ``dates-numbers/*.jsonl``.

Out of scope, and counted apart: other languages than Elchi's five; times of
day, durations ("in 3 days" is one), repetitions; "three weeks ago" and "two
years hence", which assistants reckon to the day and Elchi to the whole week,
month or year (see docs/data-model.md); holidays by name and days
reckoned from them; number ranges, ordinals, fractions and powers; relative
months and years in Persian, which are Jalali here and Gregorian there.

English names of days and months get the capital that the press gives them. A
bare weekday or day of the year is the coming one for an assistant and the past
one in the press, and so is a bare "on the 15th": a week, month or year off
counts as right where the suite has appointments in mind (Duckling).
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

DUCKLING = "2013-02-12"  # the day of its examples
RELATIVE = date(2025, 3, 12)  # the day from which relative dates without one are counted


_WHOLE = re.compile(
    r"(week|month|year)s? (ago|hence|back|from)|недел\w+ назад|через .*недел|(सप्ताह|हफ्ते|साल) में",
    re.IGNORECASE,
)
# Fractions, powers, holidays, ordinals, addresses and hours: see above.
_ODD = re.compile(
    r"[/^*]|\de[+\d]|^-?\.|x10|week-?end|\bhalf\b|over \d|point|точка|дес|th\b.*th\b|www"
    r"|christmas|easter|day of|ides|valentine|thanksgiving|patrick|dozen|couple|pair"
    r"|बटे|बटा|दशमलव|तिहाई|चौथाई"
    r"|दर्जन|(third|fourth|fifth|sixth|eighth|ninth|tenth)s?$|(st|nd|rd|th)s$"
    r"|quarter|\bfirst$|\bover [a-z]+$"
    r"|треть|четверт|[a-z]ths$|वें$|वां$|वीं$|क्रिसमस|ईस्टर|पैट्रिक|\d[.:]\d\d|\bin \d|\bin (a|one|two)\b",
    re.IGNORECASE,
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
    if _ODD.search(row["text"]) or _WHOLE.search(row["text"]):
        return None
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
    if _ODD.search(row["text"]) or _WHOLE.search(row["text"]):
        return None
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
        return any(value in expected for value in found)
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
        outside = other = 0
        missed: list[str] = []
        for row in rows(path):
            text = row.get("text") or row["args"][0].strip("'")
            code = row.get("lang") or guess(text)
            if code not in codes():
                other += 1
                continue
            wanted = expectation(path.stem, row)
            if wanted is None:
                outside += 1
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
        print(f"{path.stem}: {share} of {total} ({outside} out of scope, {other} other languages)")
        for key in sorted(every):
            print(f"  {' '.join(key):10} {good[key] / every[key]:.3f} of {every[key]}")
        print(*missed[:: max(1, len(missed) // show)] if show else [], sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
