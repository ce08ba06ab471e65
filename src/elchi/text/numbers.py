"""Reading numbers: digits of any script, words, and both mixed.

The words come from a language's ``numbers.toml``; this module knows only how
numbers are put together: hundreds and thousands that multiply what stands
before them (*1 lākh 80 hazār*, *سه هزار میلیارد*), halves and quarters that
shift it (*sāṛhe tīn arab* is 3,500,000,000), separators by place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from elchi.model import Token
from elchi.text.key import key
from elchi.text.words import word_keys

_DIGITS = regex.compile(r"\d+(?:[.,'’]\d+)*")
_INDIAN = regex.compile(r"\d{1,2}(?:,\d{2})*,\d{3}")
_THREE = regex.compile(r"\d{3}(?:,\d+)?")
_TWO = regex.compile(r"\d{1,2}")
_WESTERN = regex.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")

Part = Literal["value", "scale", "shift", "half", "vague", "join"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a row of tokens.

    Attributes:
        first: Index of its first token.
        last: Index after its last token.
        value: What it is worth.
        digits: True if it begins with digits.
        vague: True for "tens of thousands".
        plain: True if no scale, half or quarter takes part ("24", "thirty").
    """

    first: int
    last: int
    value: float
    digits: bool
    vague: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language, by first word, longest first.

    Attributes:
        parts: First word to (further words, what it is, its value).
        decimal: Marks that may part the fraction from the whole.
        spaced: True if a space may part groups of three digits.
        weak: Words that are numbers only beside another number word.
        points: Words that part the fraction from the whole ("point").
        shy: Words that are numbers only before a scale (Urdu *assī*, also "this very").
    """

    parts: Mapping[str, tuple[tuple[tuple[str, ...], Part, float], ...]]
    decimal: str
    spaced: bool
    weak: frozenset[str]
    points: frozenset[str] = frozenset()
    shy: frozenset[str] = frozenset()


def number_words(
    tables: Iterable[tuple[Part, Mapping[str, Sequence[str]]]],
    decimal: str,
    spaced: bool,
    weak: Iterable[str],
    points: Iterable[str] = (),
    shy: Iterable[str] = (),
) -> NumberWords:
    """Build the lookup from tables that map a value, as text, to its wordings.

    >>> from elchi.text.words import words
    >>> table = number_words([("value", {"3": ["تین"]}), ("scale", {"1000": ["ہزار"]})],
    ...     ".", False, [])
    >>> read(list(words("تین ہزار ٹن")), 0, table).value
    3000.0
    """
    parts: dict[str, list[tuple[tuple[str, ...], Part, float]]] = {}
    for part, table in tables:
        for value, wordings in table.items():
            for wording in wordings:
                first, *rest = word_keys(key(wording)) or [""]
                parts.setdefault(first, []).append((tuple(rest), part, float(value)))
    parts.pop("", None)
    return NumberWords(
        {
            word: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
            for word, entries in parts.items()
        },
        decimal,
        spaced,
        frozenset(key(word) for word in (*weak, *shy)),
        frozenset(key(word) for word in points),
        frozenset(key(word) for word in shy),
    )


def numeral(text: str, decimal: str = ".") -> float | None:
    """Return the value of digits with separators, None for a shape that is no number.

    A comma or stop groups when the groups have the right lengths (Western
    threes or Indian twos), else it parts the fraction.

    >>> numeral("4,27,000"), numeral("27.8"), numeral("1,9", ","), numeral("25.11.2025")
    (427000.0, 27.8, 1.9, None)
    """
    if not _DIGITS.fullmatch(text):
        return None
    if text.isdigit():
        return float(text)
    if _INDIAN.fullmatch(text) and not ("," in decimal and text.count(",") == 1):
        return float(text.replace(",", ""))
    western = _WESTERN.fullmatch(text)
    if western:
        mark = western.group(1)
        if text.count(mark) > 1 or mark not in decimal:
            return float(text.replace(mark, ""))
    marks = [char for char in text if not char.isdigit()]
    if len(marks) == 1:
        return float(text.replace(marks[0], "."))
    whole, fraction = text.rsplit(marks[-1], 1)
    if marks[-1] in ".," and len(set(marks[:-1])) == 1 and marks[0] != marks[-1]:
        return float(regex.sub(r"\D", "", whole) + "." + fraction)
    return None


def read(tokens: Sequence[Token], first: int, table: NumberWords) -> Number | None:
    """Return the longest number that begins at `tokens[first]`, None if none does."""
    reader = _Reader(tokens, first, table)
    return reader.read()


class _Reader:
    """One pass over the tokens of one number: segments that scales multiply."""

    def __init__(self, tokens: Sequence[Token], first: int, table: NumberWords) -> None:
        self.tokens, self.first, self.table = tokens, first, table
        self.done: list[tuple[float, float]] = []  # (value, scale) already multiplied
        self.current: float | None = None
        self.low = float("inf")  # the next word must be smaller than this to be added
        self.shift = 0.0
        self.vague = self.scaled = self.seen = False

    def read(self) -> Number | None:
        at = last = self.first
        digits = self.tokens[at].key[:1].isdigit()
        while at < len(self.tokens):
            step = self._fraction(at) or self._digits(at) or self._word(at)
            if not step:
                break
            at = step
            last = at
        if not self.seen or (self.shift and self.current is None and not self.done):
            return None
        if last == self.first + 1 and self.tokens[self.first].key in self.table.weak:
            return None
        value = sum(value for value, _ in self.done)
        if self.current is not None:
            value += self.current + self.shift
        if self.vague and value < 10:
            return None
        return Number(self.first, last, value, digits, self.vague, not self.scaled)

    def _digits(self, at: int) -> int:
        text = self.tokens[at].key
        if not text[:1].isdigit() or self.current is not None:
            return 0
        value = numeral(text, self.table.decimal)
        if value is None or value >= self.low:
            return 0
        after = at + 1
        if self.table.spaced and len(text) <= 3 and text.isdigit():
            while (
                after < len(self.tokens)
                and _THREE.fullmatch(self.tokens[after].key)
                and self.tokens[after].span.start == self.tokens[after - 1].span.end + 1
            ):
                value = value * 1000 + float(self.tokens[after].key.replace(",", "."))
                after += 1
        if (
            "/" in self.table.decimal
            and after + 1 < len(self.tokens)
            and self.tokens[after].key == "/"
            and len(text) <= 3
            and _TWO.fullmatch(self.tokens[after + 1].key)
            and self._is_scale(after + 2)
        ):
            value = float(f"{text}.{self.tokens[after + 1].key}")
            after += 2
        self._add(value)
        return after

    def _fraction(self, at: int) -> int:
        """Read "point" and the digits after it, in figures or one word each."""
        if self.current is None or self.tokens[at].key not in self.table.points:
            return 0
        digits, after = "", at + 1
        while after < len(self.tokens):
            word = self.tokens[after].key
            value = numeral(word, "") if word.isdigit() else self._value(word)
            if value is None or value >= 100:
                break
            digits += word if word.isdigit() else f"{value:.0f}"
            after += 1
            if word.isdigit():
                break
        if not digits:
            return 0
        self.current += float(f"0.{digits}")
        self.scaled = True
        return after

    def _value(self, word: str) -> float | None:
        """Return what a number word is worth that stands for itself."""
        entries = self.table.parts.get(word, ())
        return next((v for rest, part, v in entries if part == "value" and not rest), None)

    def _is_scale(self, at: int) -> bool:
        return at < len(self.tokens) and any(
            part == "scale" for _, part, _ in self.table.parts.get(self.tokens[at].key, ())
        )

    def _word(self, at: int) -> int:
        shy = at > self.first and self.tokens[at - 1].key in self.table.shy
        for rest, part, value in self.table.parts.get(self.tokens[at].key, ()):
            if shy and part != "scale":
                continue  # "this very one" is no eighty-one
            after = at + 1 + len(rest)
            if tuple(token.key for token in self.tokens[at + 1 : after]) != rest:
                continue
            step = self._take(part, value, after)
            if step:
                return step
        if self.tokens[at].key == "-" and self.current and self.current % 100 in range(20, 100, 10):
            return self._joined(at + 1)  # thirty-six
        if self.tokens[at].key == "-" and self.seen and self._is_scale(at + 1):
            return self._joined(at + 1)  # 4,000-crore
        return 0

    def _take(self, part: Part, value: float, after: int) -> int:
        if part == "value":
            if self.current is not None and not (self.current >= 20 and value < self.low):
                return 0
            if self.current is None and value >= self.low:
                return 0
            self._add(value)
        elif part == "vague":
            if self.seen and not self.vague:
                return 0
            self.current = (self.current or 1) * value
            self.vague = self.seen = True
        elif part == "scale":
            return self._multiply(value, after)
        elif part == "shift":
            if self.current is not None or self.shift:
                return 0
            self.shift, self.scaled = value, True
            if not self._starts_number(after):
                return 0
        elif part == "half":
            if self.current is None or not self.current.is_integer():
                return 0
            self.current += value
            self.scaled = True
        elif part == "join":
            return self._joined(after) if self.seen else 0
        return after

    def _starts_number(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        word = self.tokens[at].key
        return word[:1].isdigit() or any(
            part in ("value", "scale") for _, part, _ in self.table.parts.get(word, ())
        )

    def _joined(self, at: int) -> int:
        """Go over a joining word only if what follows goes on with this number."""
        if at >= len(self.tokens):
            return 0
        if self.current is not None and self.tokens[at].key[:1].isdigit():
            return 0
        return self._digits(at) or self._word(at)

    def _add(self, value: float) -> None:
        self.current = (self.current or 0) + value
        self.low = 10 if value in range(20, 100, 10) else 100 if value % 100 == 0 and value else 1
        self.seen = True

    def _multiply(self, scale: float, after: int) -> int:
        amount = self.current
        if amount is None:
            amount = 1.0 if not self.done else 0.0
        amount += self.shift
        if scale == 100 and self.done and self.current is None:
            return 0
        smaller = [value for value, factor in self.done if factor < scale]
        if self.done and not smaller and self.current is None:
            return 0
        self.done = [(value, factor) for value, factor in self.done if factor >= scale]
        if scale >= 1000:
            self.done.append(((amount + sum(smaller)) * scale, scale))
            self.current, self.shift = None, 0.0
            self.low = scale
        else:
            self.current, self.shift, self.low = amount * scale, 0.0, scale
            self.done += [(value, 1.0) for value in smaller]
        self.seen = self.scaled = True
        return after
