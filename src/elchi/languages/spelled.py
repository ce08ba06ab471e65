"""The number words of a language, ready for `elchi.text.numbers`."""

from __future__ import annotations

from functools import cache

from elchi.languages import load
from elchi.languages.words.numbers import Words
from elchi.text.numbers import NumberWords, number_words


@cache
def spelled_numbers(code: str) -> NumberWords:
    """Return the number words of a language, built once.

    >>> from elchi.text.numbers import read
    >>> from elchi.text.words import words
    >>> read(list(words("two hundred")), 0, spelled_numbers("en")).value
    200.0
    """
    tables = load(code).words(Words)
    return number_words(
        [
            ("value", tables.cardinals),
            ("scale", tables.scales),
            ("shift", tables.shifts),
            ("half", tables.halves),
            ("vague", tables.vague),
            ("join", {"0": tables.joiners}),
        ],
        tables.decimal,
        tables.spaced,
        tables.weak,
        tables.points,
        tables.shy,
    )
