"""Match keys: a text as readers recognise it, with an exact map back.

Two layers stand beside the stored text, and neither replaces it:

`fold`  swaps single code points (digits, look-alike letters, case) and never
        changes the length, so an offset in the fold is an offset in the text.
`Key`   also drops what readers do not see (half-spaces, bidi marks, tatweel,
        vowel signs, nukta), joins runs of spaces, and unifies nasal spellings
        of Devanagari. It keeps a map from each of its offsets to the text.

What is kept apart on purpose: Urdu ے/ی, ں/ن and ھ/ہ tell words apart (کے and
کی, کہا and کھا), so the key keeps them; spelling across languages is the work
of tables and of `elchi.text.phonetics`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

import regex

from elchi.model import Span

_SAME_LENGTH = {
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ہ": "ه",
    "ۂ": "ه",
    "ۃ": "ه",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ۓ": "ے",
    "ё": "е",
    "Ё": "е",
    "۔": ".",
    "।": ".",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "ʼ": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "ँ": "ं",
}


def _fold_table() -> dict[int, str]:
    table = {ord(char): to for char, to in _SAME_LENGTH.items()}
    for zero in (0x0660, 0x06F0, 0x0966):  # Arabic, extended Arabic, Devanagari digits
        table.update({zero + digit: str(digit) for digit in range(10)})
    for start, end in ((0x41, 0x5B), (0xC0, 0x250), (0x400, 0x530)):  # Latin, Cyrillic
        for point in range(start, end):
            lower = chr(point).lower()
            if len(lower) == 1 and lower != chr(point) and point not in table:
                table[point] = lower
    return table


_FOLD = _fold_table()

_COMPOSED_NUKTA = {
    "\u0958": "क",
    "\u0959": "ख",
    "\u095a": "ग",
    "\u095b": "ज",
    "\u095c": "ड",
    "\u095d": "ढ",
    "\u095e": "फ",
    "\u095f": "य",
}

_DROPPED = (  # invisible or optional signs
    r"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u0640\u093c\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0301"
)
# A class nasal before a stop of its own class, and runs of white space. Most letters begin no
# change: the look at what is ahead makes the search three times as fast.
_CHANGE = regex.compile(
    rf"(?=[{_DROPPED}ङञणनम\u0958-\u095f\n\t]|\s\s)(?:(?P<drop>[{_DROPPED}]+)"
    r"|(?P<nasal>ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))"
    r"|(?P<nukta>[\u0958-\u095f])"
    r"|(?P<lines>[^\S\n]*\n\s*)"
    r"|(?P<space>[^\S\n]{2,}|\t))"
)

_MARKS = regex.compile(r"\p{M}+")


def fold(text: str) -> str:
    """Return `text` with digits, look-alike letters and case unified, length kept.

    >>> fold("۲۰۲۵ كتاب، КАЗАНЬ")
    '2025 کتاب, казань'
    >>> len(fold("ज़ोर १२")) == len("ज़ोर १२")
    True
    """
    return text.translate(_FOLD)


class Key:
    """The match key of a text, with a map from key offsets to text offsets.

    `edges` are key offsets at which a word begins though no space shows it.

    >>> key = Key("موشک‌های  صدرِ")
    >>> key.text
    'موشکهای صدر'
    >>> key.span(8, 11)
    Span(start=10, end=14)
    """

    __slots__ = ("_in_key", "_in_source", "edges", "source", "text")

    def __init__(self, source: str) -> None:
        folded = fold(source)
        parts: list[str] = []
        in_source, in_key = [0], [0]
        done = length = 0
        for match in _CHANGE.finditer(folded):
            start, end = match.span()
            parts.append(folded[done:start])
            length += start - done
            new = self._replacement(match)
            parts.append(new)
            length += len(new)
            done = end
            if end - start != len(new):
                in_source.append(end)
                in_key.append(length)
        parts.append(folded[done:])
        self.source = source
        self.text = "".join(parts)
        self._in_source = in_source
        self._in_key = in_key
        self.edges: frozenset[int] = frozenset()

    @staticmethod
    def _replacement(match: regex.Match[str]) -> str:
        kind = match.lastgroup
        if kind == "drop":
            return ""
        if kind == "nasal":
            return "ं"
        if kind == "nukta":
            return _COMPOSED_NUKTA[match.group()]
        return "\n" if kind == "lines" else " "

    def offset(self, index: int) -> int:
        """Return the text offset of the character at key offset `index`."""
        at = bisect_right(self._in_key, index) - 1
        return self._in_source[at] + (index - self._in_key[at])

    def index(self, offset: int) -> int:
        """Return the key offset of the character at text offset `offset`.

        An offset inside a dropped run gives the key offset that follows it.
        """
        at = bisect_right(self._in_source, offset) - 1
        index = self._in_key[at] + (offset - self._in_source[at])
        if at + 1 < len(self._in_key):
            return min(index, self._in_key[at + 1])
        return index

    def span(self, start: int, end: int) -> Span:
        """Return the text span of the key's characters `start` to `end`.

        Vowel signs that follow the last letter belong to the word.
        """
        first = self.offset(start)
        last = self.offset(end - 1) + 1
        marks = _MARKS.match(self.source, last)
        return Span(first, marks.end() if marks else last)


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """Return the match key of a word or phrase.

    >>> key("कज़ाख़स्तान") == key("कजाखस्तान"), key("नवम्बर") == key("नवंबर")
    (True, True)
    >>> key("علي\u200cاف")
    'علیاف'
    """
    folded = fold(text)
    return Key(text).text if _CHANGE.search(folded) else folded
