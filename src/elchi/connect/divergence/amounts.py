"""Numbers of two versions: which of them say the same amount, in whatever unit or words.

7,500 and *sāṛhe sāt hazār* are one number, so are 40 crore 40 lakh and 404 million,
48 hours and two days, 1,200 MW and 1.2 GW. A rounded number that is said to be
rounded ("about 26,000" for 25,800) is the same too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from elchi.connect.divergence.days import Inside, is_distance
from elchi.languages import Language, load
from elchi.languages.words.numbers import Words
from elchi.model import Comparison, Reading, Sentence, Span
from elchi.text.key import key
from elchi.text.numbers import NumberWords, number_words, numeral, read

_TIME = {"hour": 1.0, "minute": 1 / 60, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}
_SCALES: dict[str, tuple[str, float]] = {
    **{unit: ("time", hours) for unit, hours in _TIME.items()},
    "kilowatt": ("power", 1e-3),
    "megawatt": ("power", 1.0),
    "gigawatt": ("power", 1e3),
    "kilowatt_hour": ("work", 1e-3),
    "megawatt_hour": ("work", 1.0),
    "gigawatt_hour": ("work", 1e3),
    "terawatt_hour": ("work", 1e6),
    "kilogram": ("mass", 1e-3),
    "tonne": ("mass", 1.0),
    "metre": ("length", 1e-3),
    "kilometre": ("length", 1.0),
    "mile": ("length", 1.609344),
    "nautical_mile": ("length", 1.852),
    "foot": ("length", 3.048e-4),
    "gram": ("mass", 1e-6),
    "acre": ("area", 4.0469e-3),
    "litre": ("volume", 1e-3),
    "cubic_foot": ("volume", 0.0283168),
    "cubic_metre": ("volume", 1.0),
    "hectare": ("area", 1e-2),
    "square_kilometre": ("area", 1.0),
}
_LOOSE = frozenset({"", "count", "people"})
_ROUND = 0.035
"""How far a number that is said to be rounded may lie from the exact one."""
_CONVERTED = 0.04
"""How far two amounts may differ that are told in two units: 20 feet, 6 metres."""
_ROMAN = regex.compile(r"[IVX]{1,5}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the text.

    Attributes:
        kind: ``measure`` with unit or counted noun, ``bare`` without, ``ordinal``.
        value: In base units of the reading.
        unit: Its unit, "" for a bare one.
        comparison: As `Quantity.comparison`.
        digits: True if it is written in digits.
    """

    span: Span
    kind: Literal["measure", "bare", "ordinal"]
    value: float
    unit: str
    comparison: Comparison
    digits: bool

    @property
    def scaled(self) -> tuple[str, float]:
        """The dimension, and the value in its base unit.

        >>> two_days = Amount(Span(0, 6), "measure", 2.0, "day", "=", False)
        >>> two_days.scaled
        ('time', 48.0)
        """
        dimension, factor = _SCALES.get(self.unit, (self.unit, 1.0))
        return ("" if dimension in _LOOSE else dimension), self.value * factor


@dataclass(frozen=True, slots=True)
class _Table:
    numbers: NumberWords
    ordinals: dict[str, float]
    endings: tuple[str, ...]
    labels: frozenset[str]
    folds: frozenset[str]


@cache
def _table(code: str) -> _Table:
    words = load(code).words(Words)
    numbers = number_words(
        [
            ("value", words.cardinals),
            ("scale", words.scales),
            ("shift", words.shifts),
            ("half", words.halves),
            ("join", {"0": words.joiners}),
        ],
        words.decimal,
        words.spaced,
        words.weak,
        words.points,
        words.shy,
    )
    ordinals = {
        key(word): float(value) for value, listed in words.ordinals.items() for word in listed
    }
    endings = tuple(sorted((key(word) for word in words.ordinal_endings), key=len, reverse=True))
    folds = [
        form for whole, forms in words.whole.items() if whole.endswith(" count") for form in forms
    ]
    labels = frozenset(key(word) for word in words.labels)
    return _Table(numbers, ordinals, endings, labels, frozenset(map(key, folds)))


def find_amounts(
    reading: Reading, sentences: Sequence[Sentence], language: Language
) -> tuple[Amount, ...]:
    """Return all numbers of the text in order: quantities, bare numbers, ordinals."""
    inside = Inside(sentences)
    taken = [
        one.span
        for one in reading.dates
        if one.rule == "digits" or not is_distance(inside.words(one.span), language.code)
    ]
    taken += [
        one.span
        for one in reading.mentions
        if not one.demonym and _kind(reading, one.entity) not in ("country", "gathering")
    ]
    found = [
        Amount(one.span, "measure", one.value, one.unit, one.comparison, _digit(reading, one.span))
        for one in reading.quantities
        if not any(span.overlaps(one.span) for span in taken)
        and not _is_year(one.value, one.unit)
        and not _ends_span(one.span, reading)
        # "Threefold" in one language is a verb in another: "to treble".
        and key(one.span.of(reading.document.text)) not in _table(language.code).folds
    ]
    taken += [one.span for one in found]
    table = _table(language.code)
    for sentence in sentences:
        near = [span for span in taken if span.overlaps(sentence.span)]
        found += _plain(sentence, table, near, reading.document.text)
    return tuple(sorted(found, key=lambda one: one.span))


def _is_year(value: float, unit: str) -> bool:
    """Tell whether a counted number is rather a year that no date holds."""
    return unit in _LOOSE and value.is_integer() and 1900 <= value <= 2100


def _ends_span(span: Span, reading: Reading) -> bool:
    """Tell whether a number is the second year of "2024-2025", the first being a date."""
    before = reading.document.text[: span.start].rstrip()
    return before.endswith(("-", "–", "/")) and any(
        one.span.end == len(before) - 1 for one in reading.dates
    )


def _kind(reading: Reading, entity: str) -> str:
    return next((one.kind for one in reading.entities if one.id == entity), "")


def _digit(reading: Reading, span: Span) -> bool:
    return any(char.isdigit() for char in span.of(reading.document.text))


def _plain(sentence: Sentence, table: _Table, taken: Sequence[Span], text: str) -> Iterator[Amount]:
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        token = tokens[at]
        if any(span.overlaps(token.span) for span in taken):
            at += 1
            continue
        ordinal, last = _ordinal(sentence, at, table, text)
        if ordinal is not None:
            span = Span(token.span.start, tokens[last - 1].span.end)
            yield Amount(span, "ordinal", ordinal, "", "=", token.key[:1].isdigit())
            at = last
            continue
        number = read(tokens, at, table.numbers)
        if number is None or number.last <= at:
            at += 1
            continue
        before = tokens[at - 1].key if at else ""
        span = Span(token.span.start, tokens[number.last - 1].span.end)
        weak = token.key in table.numbers.weak and number.plain and number.last == at + 1
        year = _is_year(number.value, "") and number.digits
        if weak or year or before in table.labels:
            pass
        elif not any(s.overlaps(span) for s in taken):
            yield Amount(span, "bare", number.value, "", "=", number.digits)
        at = number.last


def _ordinal(sentence: Sentence, at: int, table: _Table, text: str) -> tuple[float | None, int]:
    """Return the ordinal at `at` ("tenth", "10th", "10-й", "X") and the index after it."""
    tokens = sentence.tokens
    word = tokens[at].key
    if word in table.ordinals:
        return table.ordinals[word], at + 1
    if _ROMAN.fullmatch(tokens[at].span.of(text)) and len(tokens[at].span.of(text)) < 6:
        value = _roman(tokens[at].span.of(text))
        if value is not None and (value > 1 or at + 1 < len(tokens)) and word != "i":
            return value, at + 1
    number = numeral(word)
    if number is None or not number.is_integer():
        return None, at
    after = at + 1
    if after < len(tokens) and tokens[after].key == "-":
        after += 1
    if after < len(tokens) and tokens[after].key in table.endings:
        touching = tokens[after].span.start - tokens[after - 1].span.end
        if touching == 0:
            return number, after + 1
    return None, at


def _roman(word: str) -> float | None:
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for here, following in zip(word, [*word[1:], "I"], strict=True):
        value = values[here]
        total += -value if value < values[following] else value
    tidy = (
        "X" * (total // 10)
        + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][total % 10]
    )
    return float(total) if tidy == word else None


def same(one: Amount, other: Amount) -> bool:
    """Tell whether two numbers say the same amount.

    >>> crore = Amount(Span(0, 1), "measure", 404e6, "USD", "=", True)
    >>> same(crore, Amount(Span(0, 1), "measure", 404000000.0, "USD", "=", True))
    True
    """
    (kind, value), (other_kind, other_value) = one.scaled, other.scaled
    if kind and other_kind and kind != other_kind:
        return False
    if not (kind and other_kind):
        value, other_value = one.value, other.value
    gap = abs(value - other_value) / max(abs(value), abs(other_value), 1e-9)
    if gap < 1e-6:
        return True
    if kind and kind == other_kind and one.unit != other.unit and gap < _CONVERTED:
        return True
    rounded = one.comparison != "=" or other.comparison != "="
    return rounded and gap <= _ROUND and (_rough(value) or _rough(other_value))


def _rough(value: float) -> bool:
    """Tell whether a number has at most three digits that tell something."""
    return len(f"{value:.3f}".replace(".", "").strip("0")) <= 3


def comparable(one: Amount, other: Amount) -> bool:
    """Tell whether two numbers that differ may be readings of one: same kind, same dimension."""
    if (one.kind == "ordinal") != (other.kind == "ordinal"):
        return False
    kind, other_kind = one.scaled[0], other.scaled[0]
    return kind == other_kind or (_money(one.unit) and _money(other.unit))


def _money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def garbled(one: Amount, other: Amount) -> bool:
    """Tell whether one number looks like a slip of the other: a power of ten, digits swapped.

    >>> def plain(value): return Amount(Span(0, 1), "bare", value, "", "=", True)
    >>> garbled(plain(647), plain(674)), garbled(plain(8000), plain(80000))
    (True, True)
    >>> garbled(plain(17), plain(85))
    False
    """
    low, high = sorted((abs(one.value), abs(other.value)))
    if low <= 0:
        return False
    digits, other_digits = (f"{value:.12g}".replace(".", "").strip("0") for value in (low, high))
    if digits == other_digits:
        return True
    return len(digits) > 1 and sorted(digits) == sorted(other_digits)
