"""Which lines of others' date and number suites Elchi's own task covers.

The rule: a line is in scope if a newspaper would print its words to fix a calendar
day, month or year, or to give a cardinal number. What a suite tests beyond that
is counted by the class below, with the reason, and printed with the results.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WEEKDAY = r"(mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(january|february|march|april|june|july|august|september|october|november|december)"
_SPELLED = (
    r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|first|second|third|\w+th)"
)


@dataclass(frozen=True, slots=True)
class Outside:
    """A class of lines out of scope.

    Attributes:
        name: What they are.
        why: Why Elchi reads them otherwise, or not at all.
        pattern: What tells them.
    """

    name: str
    why: str
    pattern: re.Pattern[str]


def _class(name: str, why: str, *patterns: str) -> Outside:
    return Outside(name, why, re.compile("|".join(patterns), re.IGNORECASE))


OUTSIDE = (
    _class(
        "time of day",
        "times stay outside the span of a date",
        r"\d[.:]\d\d(?!\d)",
        r"(?<!from )\bnow$|^now\b|\bATM\b|at (this|the) (time|moment)",
    ),
    _class(
        "counted to the day",
        "'three weeks ago' is the whole week here and one day there",
        r"(week|month|year)s? (ago|hence|back|from)",
        r"недел\w+ назад|через .*недел",
        r"(सप्ताह|हफ्ते|साल) में",
    ),
    _class(
        "span from today",
        "what an assistant is told: 'in 5 minutes', 'upcoming two days', a weekend",
        r"\bin \d|\bin (a|one|two)\b",
        r"upcoming (\w+ )?(day|week|month|year)|\w+ upcoming (day|week|month|year)",
        r"week-?end|(आज|कल) से \w+ (दिन|सप्ताह)",
    ),
    _class(
        "weekday counted",
        "'3 Fridays from now', 'Friday after next', 'last Friday in October'",
        rf"{_WEEKDAY}s? (from now|back|after next)|{_MONTH} after next",
        rf"(first|last|\d\w\w) {_WEEKDAY} (in|of)|week of .* on {_WEEKDAY}",
    ),
    _class(
        "reckoned from another date",
        "'3 days after January 12th', 'the day after'",
        r"days? (after|before) |the day after\W*$",
    ),
    _class(
        "holiday",
        "of feasts only Christmas and New Year are read",
        r"easter|day of|ides|valentine|thanksgiving|patrick|earth day",
        r"ईस्टर|पैट्रिक|पृथ्वी दिवस",
    ),
    _class(
        "fraction, power, ordinal",
        "figures are cardinals; shares are read with their noun",
        r"[/^*]|\de[+-]?\d|^-?\.|x10|\bhalf\b|\bover \w+|out of|point|точка|дес",
        r"th\b.*th\b|(third|fourth|fifth|sixth|eighth|ninth|tenth)s?$|(st|nd|rd|th)s$|[a-z]th$",
        r"quarter|\bfirst$|[a-z]ths$|hundredth|trillionth",
        r"बटे|बटा|दशमलव|तिहाई|चौथाई|वें$|वां$|वीं$|पाँचवा$|आधा$|में से \d|треть|четверт",
    ),
    _class(
        "vague or grouped count",
        "'a few', 'a pair', 'a dozen' fix no number, or no single one",
        r"dozen|couple|\bpair|a few|^single$|दर्जन",
    ),
    _class(
        "date dictated",
        "days and years in words, as speech recognition writes them",
        rf"{_MONTH} (the )?{_SPELLED}\b|{_SPELLED} {_MONTH}|{_MONTH}.*\b(nineteen|seventeen)\b",
        rf"{_WEEKDAY} the {_SPELLED}|पहला जनवरी|इकत्तीसवें|ONE TwentY",
    ),
    _class(
        "chat spelling and order",
        "shortened or misspelt words and orders of a date that no newspaper prints",
        r"\byr\b|krores|^(mon|tue|wed|thu|fri|sat|sun)\.?$|^\d+ - \d+$|^the \d+$|www",
        rf"{_MONTH}-\d{{4}}-\d|\d-\d{{4}}-{_MONTH}|^-\d{{8}}-$|of \d\d$",
        rf"(day|week)\W+-\W*\w|{_WEEKDAY}-|\(जून -|सित-",
        r"^\W*[\d.]+ ?[кКМ]$|[0-9०-९]k$|след среду",
    ),
)


def outside(text: str) -> Outside | None:
    """Return the class by which a line is out of scope, None if it is in it.

    >>> outside("3 fridays from now").name, outside("12 March 2024")
    ('weekday counted', None)
    """
    return next((one for one in OUTSIDE if one.pattern.search(text)), None)
