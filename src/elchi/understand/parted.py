"""Words that careless typing writes together: "قراردیا", "اورکہا", "کررہی".

Where the last letter of a word does not join the next one, a missing space cannot be
seen, and newsrooms leave it out. Such a run is parted where one part is a small word of
the language that is known to stick (``joined_heads``, ``joined_tails`` in
``language.toml``), the other a frequent word, and the whole much rarer than both or in
no list at all.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

import regex

from elchi.languages import load
from elchi.languages.frequent import frequent
from elchi.model import Span, Token
from elchi.text.key import Key, key
from elchi.understand.names.lexicon import lexicon
from elchi.understand.names.parts import parts_of

_OPEN = regex.compile(r"\p{Joining_Type=Right_Joining}|ں|ء")
_USUAL = 45  # Zipf frequency, in tenths, of a word that another is written onto
_KNOWN = 35  # of a word that is written onto a conjunction
_RARER = 10  # tenths by which the whole must be rarer than its parts
_HEAD = 3  # letters of such a word
_WHOLE = 6  # letters of the whole, unless the head has three itself
_YEAR = "ء"  # stands after a year of the Common Era


@cache
def _zipf(code: str) -> dict[str, int]:
    return {key(word): zipf for word, zipf in frequent(code).items()}


@cache
def _lists(code: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    about = load(code).about
    listed = (about.joined_heads, about.joined_tails, about.joined_always)
    heads, tails, always = (frozenset(map(key, words)) for words in listed)
    return heads, tails, always


def joins(code: str) -> bool:
    """Tell whether a language has words that others are written onto.

    >>> joins("ur"), joins("ru")
    (True, False)
    """
    return any(_lists(code))


def part(token: Token, code: str) -> tuple[Token, ...]:
    """Return the words that a token consists of, itself where it is one word.

    >>> from elchi.text.words import words
    >>> [one.key for token in words("الزام بلاجواز قراردیا") for one in part(token, "ur")]
    ['الزام', 'بلاجواز', 'قرار', 'دیا']
    """
    size = token.span.end - token.span.start
    if size < _HEAD or size != len(token.key):
        return (token,)  # a sign inside that the key leaves out: written with care
    places = cuts(token.key, code)
    if not places:
        return (token,)
    edges = (0, *places, size)
    start = token.span.start
    return tuple(
        Token(Span(start + first, start + last), token.key[first:last])
        for first, last in pairwise(edges)
    )


@lru_cache(maxsize=50_000)
def cuts(word: str, code: str) -> tuple[int, ...]:
    """Return where a word's key must be cut, in order; empty where it is one word.

    >>> cuts(key("اورکہاکہ"), "ur"), cuts(key("ترکی"), "ur")
    ((3, 6), ())
    """
    if not any(_lists(code)):
        return ()
    at = _cut(word, code)
    if not at:
        return ()
    later = cuts(word[at:], code)
    return (*cuts(word[:at], code), at, *(at + place for place in later))


def _cut(word: str, code: str) -> int:
    """Return the one place to cut, 0 if there is none."""
    heads, tails, always = _lists(code)
    zipf = _zipf(code)
    whole = zipf.get(word, 0)
    for at in range(len(word) - 1, 0, -1):
        if not _OPEN.match(word[at - 1]):
            continue
        first, rest = word[:at], word[at:]
        if first == _YEAR and rest in tails:
            return at
        usual = zipf.get(first, 0) >= _USUAL or bool(cuts(first, code))
        if rest in always and usual:
            return at
        if rest in tails and usual and (len(first) >= _HEAD or first in heads):
            rare = whole + _RARER <= min(zipf.get(first, _USUAL), zipf.get(rest, _USUAL))
            if rare and not _is_name(word, code):
                return at
        if first in heads and len(rest) >= _HEAD and len(word) >= _WHOLE:
            known = zipf.get(rest, 0) >= _KNOWN or bool(cuts(rest, code)) or _is_name(rest, code)
            rare = not whole or whole + _RARER <= zipf.get(rest, _KNOWN)
            if known and rare and not _is_name(word, code):
                return at
    return 0


def _is_name(word: str, code: str) -> bool:
    """Tell whether the tables of names have the whole word."""
    names = parts_of(code)
    if word in names.given or word in names.surnames:
        return True
    return any(hit.span == Span(0, len(word)) for hit in lexicon(code).all(Key(word)))
