"""What a sentence says that another language says with the same signs.

Names by their entity, numbers by their value, dates by day, month and year of
the Gregorian calendar, Latin abbreviations, and the consonants of every longer
word: names, loan words and common roots sound alike in scripts that share no
letter. Nothing here needs a dictionary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import regex

from elchi.connect.alignment.days import date_signs
from elchi.languages import codes
from elchi.languages.spelled import spelled_numbers
from elchi.model import DateExpression, Document, Reading, Sentence, Span, Token, ZoneKind
from elchi.text.numbers import NumberWords, read
from elchi.text.phonetics import blocking_key
from elchi.text.words import words

Sign = Literal["name", "number", "date", "latin", "sound"]
SIGNS: tuple[Sign, ...] = get_args(Sign)

_RUNNING = frozenset({None, "title", "subtitle", "heading"})
_LATIN = regex.compile(r"[A-Za-z]{2,}")
_LETTERS = regex.compile(r"[\p{L}\p{N}]")
_QUOTES = regex.compile(r'["“”„«»]')
_CONSONANTS = 3  # a word with fewer consonants sounds like too many others


@dataclass(frozen=True, slots=True)
class Content:
    """What one sentence, or several in a row, holds.

    Attributes:
        signs: Kind of sign to the signs with their number.
        letters: How many letters and digits it has.
        quotes: How many quotation marks.
        zone: Its zone; None for body text.
    """

    signs: Mapping[Sign, Counter[str]]
    letters: int
    quotes: int
    zone: ZoneKind | None

    @property
    def running(self) -> bool:
        """Tell whether it is part of the article itself, not of the page round it."""
        return self.zone in _RUNNING


def contents(reading: Reading, same: Mapping[str, str]) -> tuple[Content, ...]:
    """Return what each sentence of a reading holds, in their order.

    Args:
        same: Entity ids that stand for another one, with that one.
    """
    document = reading.document
    numbers = spelled_numbers(document.language) if document.language in codes() else None
    return tuple(
        _content(document, sentence, _within(reading, sentence.span, same), numbers)
        for sentence in reading.sentences
    )


def together(parts: Sequence[Content]) -> Content:
    """Return what several sentences in a row hold together."""
    if len(parts) == 1:
        return parts[0]
    signs: dict[Sign, Counter[str]] = {sign: Counter() for sign in SIGNS}
    for part in parts:
        for sign, found in part.signs.items():
            signs[sign].update(found)
    return Content(
        signs,
        sum(part.letters for part in parts),
        sum(part.quotes for part in parts),
        parts[0].zone,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    names: tuple[str, ...]
    dates: tuple[DateExpression, ...]


def _within(reading: Reading, span: Span, same: Mapping[str, str]) -> _Found:
    return _Found(
        tuple(
            same.get(one.entity, one.entity) for one in reading.mentions if span.covers(one.span)
        ),
        tuple(one for one in reading.dates if span.overlaps(one.span)),
    )


def _content(
    document: Document, sentence: Sentence, found: _Found, numbers: NumberWords | None
) -> Content:
    text = sentence.span.of(document.text)
    tokens = list(words(document.text, sentence.span.start, sentence.span.end))
    undated = [
        token for token in tokens if not any(one.span.overlaps(token.span) for one in found.dates)
    ]
    foreign = document.language != "en"
    signs: dict[Sign, Counter[str]] = {
        "name": Counter(found.names),
        "number": Counter(_numbers(undated, numbers)) if numbers else Counter(),
        "date": Counter(
            sign
            for one in found.dates
            for sign in date_signs(one, document.text, document.language)
        ),
        "latin": Counter(_latin(document.text, tokens, foreign)),
        "sound": Counter(_sounds(tokens)),
    }
    return Content(signs, len(_LETTERS.findall(text)), len(_QUOTES.findall(text)), sentence.zone)


def _numbers(tokens: Sequence[Token], table: NumberWords) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        number = read(tokens, at, table)
        if number is None:
            at += 1
            continue
        if number.value != 1:
            yield f"{number.value:.12g}"
        at = number.last


def _latin(text: str, tokens: Sequence[Token], foreign: bool) -> Iterator[str]:
    """Yield words in Latin letters; in a text written in them, abbreviations only."""
    for token in tokens:
        surface = token.span.of(text)
        if _LATIN.fullmatch(surface) and (foreign or surface.isupper()):
            yield token.key


def _sounds(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.key[0].isalpha():
            key = blocking_key(token.key)
            if len(key) >= _CONSONANTS:
                yield key
