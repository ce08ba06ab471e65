"""Words and marks of a text, with offsets.

A word is a run of letters and marks (half-spaces inside it included), or a
number with its separators. `re`'s ``\\w`` cuts Devanagari at every vowel sign
and Arabic at every vowel mark, so the classes are Unicode properties.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from elchi.model import Span, Token
from elchi.text.key import key

_TOKEN = regex.compile(
    r"[\p{L}\p{M}]+(?:[\u200c\u200d][\p{L}\p{M}]+)*"
    r"|\p{Nd}+(?:[.,٫٬'’][\p{Nd}]+)*"
    r"|[^\s\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def word_keys(text: str) -> list[str]:
    """Return the match keys of the words, numbers and marks of `text`, without their places.

    >>> word_keys("28بلین ڈالر، ज़ोर")
    ['28', 'بلین', 'ڈالر', ',', 'जोर']
    """
    # A run of tatweel has an empty key; newsrooms draw dashes with it.
    return [key(word) or "-" for word in _TOKEN.findall(text)]


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the words, numbers and punctuation marks of `text[start:end]`.

    >>> [token.key for token in words("28بلین ڈالر، ज़ोर")]
    ['28', 'بلین', 'ڈالر', ',', 'जोर']
    """
    stop = len(text) if end is None else end
    for match in _TOKEN.finditer(text, start, stop):
        yield Token(Span(*match.span()), key(match.group()) or "-")
