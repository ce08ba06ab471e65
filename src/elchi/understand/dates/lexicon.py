"""The words of dates in one language, and what each token of a sentence can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from elchi.languages import load
from elchi.languages.words.dates import Words
from elchi.languages.words.numbers import Words as NumberTables
from elchi.model import Token
from elchi.text.key import key
from elchi.text.numbers import NumberWords, number_words, read
from elchi.text.words import word_keys
from elchi.understand.dates.shapes import Element, Items, compile_shape, openers

_DAY = regex.compile(
    r"(?P<d>\d{1,2})[.](?P<m>\d{1,2})[.](?P<y>(?:\d\d)?\d\d)|(?P<y>\d{4})[.](?P<m>\d{1,2})[.](?P<d>\d{1,2})"
)
_COMPACT = regex.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")  # 20251125
_COMMON = {
    "comma": (",",),
    "dash": ("-",),
    "slash": ("/", "-"),
    "open": ("(",),
    "close": (")",),
    "colon": (":",),
}
# Days in digits with separators that are tokens of their own: 2025-11-25, 25/11/2025.
_COMMON_SHAPES = {"digits": ("!date Y slash D slash D", "D slash D slash Y", "date")}


@dataclass(frozen=True, slots=True)
class Entry:
    """One wording: its further words, the class it belongs to, its value."""

    rest: tuple[str, ...]
    name: str
    value: object


#: A shorter stem would begin too many words.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that finding dates needs of a language.

    Attributes:
        lengths: How long the stems are, the shortest first.
    """

    tables: Words
    numbers: NumberWords
    entries: Mapping[str, tuple[Entry, ...]]
    stems: Mapping[str, tuple[Entry, ...]]
    lengths: tuple[int, ...]
    shapes: Mapping[str, tuple[tuple[str, tuple[Element, ...]], ...]]
    future: Endings
    past: Endings
    until: frozenset[str]
    deadline: frozenset[str]
    sets: Mapping[str, frozenset[str]]

    def classes(self, name: str) -> frozenset[str]:
        """Return the single words of a class that no shape needs, such as "plan"."""
        return self.sets.get(name, frozenset())

    def lookup(self, word: str) -> tuple[Entry, ...]:
        """Return the entries that begin with this word."""
        found = self.entries.get(word, ())
        for length in self.lengths:
            if length > len(word):
                break
            found += self.stems.get(word[:length], ())
        return found


@dataclass(frozen=True, slots=True)
class Endings:
    """A set of words, some of them open at the end or the beginning (``*``)."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (
            word in self.whole
            or bool(self.starts and word.startswith(self.starts))
            or bool(self.ends and word.endswith(self.ends))
        )


def endings(wordings: Iterable[str]) -> Endings:
    """Build an `Endings` from words with ``*`` before or behind.

    >>> "signed" in endings(["*ed", "went"]), "sign" in endings(["*ed", "went"])
    (True, False)
    """
    listed = list(wordings)
    return Endings(
        frozenset(key(word) for word in listed if "*" not in word),
        tuple(key(word[:-1]) for word in listed if word.endswith("*")),
        tuple(key(word[1:]) for word in listed if word.startswith("*")),
    )


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language, built once."""
    language = load(code)
    tables, number = language.words(Words), language.words(NumberTables)
    entries: dict[str, list[Entry]] = {}
    stems: dict[str, list[Entry]] = {}
    for wording, name, value in _wordings(tables, number):
        first, *rest = word_keys(key(wording.rstrip("*"))) or [""]
        target = stems if wording.endswith("*") and not rest else entries
        target.setdefault(first, []).append(Entry(tuple(rest), name, value))
    shapes: dict[str, list[tuple[str, tuple[Element, ...]]]] = {}
    for rule, listed in [*tables.shapes.items(), *_COMMON_SHAPES.items()]:
        for text in listed:
            shape = compile_shape(text, tables.macros)
            for name in openers(shape):
                shapes.setdefault(name, []).append((rule, shape))
    return Lexicon(
        tables,
        number_words(
            [("value", number.cardinals), ("join", {"0": number.joiners})],
            number.decimal,
            False,
            number.weak,
            shy=number.shy,
        ),
        {word: tuple(found) for word, found in entries.items()},
        {word: tuple(found) for word, found in stems.items()},
        tuple(sorted({len(word) for word in stems if len(word) >= _SHORTEST})),
        {name: tuple(found) for name, found in shapes.items()},
        endings(tables.future),
        endings(tables.past),
        frozenset(key(word) for word in tables.until),
        frozenset(key(word) for word in tables.deadline),
        {name: frozenset(map(key, listed)) for name, listed in tables.classes.items()},
    )


def _wordings(tables: Words, number: NumberTables) -> Iterable[tuple[str, str, object]]:
    marked = {key(word) for word in tables.marked}
    for name, listed in tables.months.items():
        for word in listed:
            yield word, "Mx", name
            if key(word) not in marked:
                yield word, "M", name
    for name, listed in tables.weekdays.items():
        for word in listed:
            yield word, "Wx", int(name)
            if key(word) not in marked:
                yield word, "W", int(name)
    for name, listed in tables.units.items():
        for word in listed:
            yield word, f"u.{name}", name
    groups: tuple[tuple[str, Mapping[str, Sequence[str]]], ...] = (
        ("S", tables.seasons),
        ("H", tables.holidays),
        ("T", tables.shifts),
        ("RY", tables.years),
        ("R", tables.relative),
        ("NM", tables.spans),
        ("O", number.ordinals),
    )
    for name, table in groups:
        for value, wordings in table.items():
            for word in wordings:
                yield word, name, int(value) if value.lstrip("-").isdecimal() else value
    classes: list[tuple[str, tuple[str, ...]]] = [*tables.classes.items(), *_COMMON.items()]
    for name, listed in classes:
        for word in listed:
            yield word, name, word
    for word in number.ordinal_endings:
        yield word, "ord", word
    for listed in number.scales.values():
        for word in listed:
            yield word, "count", word
    for unit in number.units:
        for word in unit.words:
            yield word, "count", word
    for listed in number.after.values():
        for word in listed:
            yield word, "over", word
    for name, listed in number.nouns.items():
        if name != "agreements":  # "the 1960 pact" is a year
            for word in listed:
                yield word, "count", name


class Sentence:
    """The tokens of one sentence, each with the classes that it can be."""

    def __init__(self, tokens: Sequence[Token], text: str, lexicon: Lexicon) -> None:
        self.tokens, self.text, self.lexicon = tokens, text, lexicon
        self._items: list[Items | None] = [None] * len(tokens)

    def items(self, at: int) -> Items:
        """Return what the words from token `at` on can be."""
        if at >= len(self.tokens):
            return {}
        known = self._items[at]
        if known is None:
            known = self._items[at] = self._read(at)
        return known

    def _read(self, at: int) -> Items:
        word = self.tokens[at].key
        if word[0].isdigit():
            return self._digits(at, word)
        found: dict[str, list[tuple[object, int]]] = {}
        for entry in self.lexicon.lookup(word):
            end = at + 1 + len(entry.rest)
            if not entry.rest or entry.rest == tuple(
                token.key for token in self.tokens[at + 1 : end]
            ):
                if entry.name in ("M", "Mx", "W", "Wx") and not self._capital(at):
                    continue
                found.setdefault(entry.name, []).append((entry.value, end))
        if word in self.lexicon.numbers.parts:
            number = read(self.tokens, at, self.lexicon.numbers)
            if number is None and word in self.lexicon.numbers.weak:
                value = next(
                    (v for rest, part, v in self.lexicon.numbers.parts[word] if not rest), None
                )
                if value is not None:
                    found.setdefault("N", []).append((int(value), at + 1))
                    found.setdefault("Dw", []).append((int(value), at + 1))
            elif number is not None and number.value.is_integer():
                found.setdefault("N", []).append((int(number.value), number.last))
                if 1900 <= number.value < 2100 and number.last - at > 2:
                    found.setdefault("Y", []).append((int(number.value), number.last))
                if 1 <= number.value <= 31:
                    found.setdefault("Dw", []).append((int(number.value), number.last))
        return found

    def _digits(self, at: int, word: str) -> Items:
        found: dict[str, list[tuple[object, int]]] = {}
        end = at + 1
        if word.isdecimal() and len(word) <= 8:
            value = int(word)
            if len(word) <= 2:
                found["N"] = [(value, end)]
                if 1 <= value <= 31:
                    found["D"] = [(value, end)]
            if len(word) == 2:
                found["YY"] = [(value, end)]
            if len(word) == 4 and 1200 <= value <= 2199:
                found["Y"] = [(value, end)]
                if 1900 <= value < 2100:  # may stand bare
                    found["YG"] = [(value, end)]
            if len(word) == 8 and _COMPACT.fullmatch(word):
                found["date"] = [((int(word[:4]), int(word[4:6]), int(word[6:])), end)]
            return found
        match = _DAY.fullmatch(word)
        if match:
            year = int(match["y"])
            year += 2000 if year < 100 else 0
            found["date"] = [((year, int(match["m"]), int(match["d"])), end)]
        return found

    def _capital(self, at: int) -> bool:
        if not self.lexicon.tables.capitals:
            return True
        return self.text[self.tokens[at].span.start].isupper()
