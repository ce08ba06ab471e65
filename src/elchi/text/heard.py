"""From letters to sounds: how a name in any of four scripts is heard.

The letters' sounds stand in `elchi.text.sounds`. Here is what depends on the
neighbours of a letter, by the spelling habits of its script and not of one
language: the article and the carrier alef of Arabic, aspirates, the unwritten
vowel and the nasal dot of Devanagari, soft consonants of Latin.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from elchi.text.sounds import (
    ARABIC,
    CYRILLIC,
    DEVANAGARI,
    DEVANAGARI_VOWELS,
    LATIN,
    NUKTA,
)

_VIRAMA, _NUKTA_SIGN = "\u094d", "\u093c"
_COMPOSED = {
    "\u0438\u0306": "й",
    "\u0435\u0308": "ё",
    "\u0456\u0308": "ї",
    "\u0443\u0306": "ў",
    "\u0627\u0653": "آ",
    "\u0627\u0655": "إ",
    "\u0648\u0654": "ؤ",
    "\u064a\u0654": "ئ",
    "\u06cc\u0654": "ئ",
    "\u0627\u0654": "أ",
}
_PLAIN = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "æ": "e", "ß": "s"}
    | {"đ": "d", "ð": "d", "þ": "t", "ħ": "h", "œ": "e", "ŋ": "n", "ʻ": "'", "’": "'"}
)
_MARKED = {
    "\u030c": {"s": "S", "c": "C", "z": "Z", "k": "C", "Q": "C"},
    "\u0306": {"g": "~"},
    "\u0327": {"s": "S", "c": "C", "k": "C", "Q": "C"},
    "\u0326": {"s": "S", "t": "c"},
    "\u0301": {"s": "S", "c": "C", "k": "C", "z": "Z", "Q": "C"},
}
"""What a caron, breve, cedilla, comma below or acute makes of the consonant before it."""

_FINER_ARABIC = {"ث": "T", "ڑ": "R", **dict.fromkeys("ذضظ", "D")}
_FINER_CYRILLIC = {
    **{"ј": "y", "љ": "l", "њ": "n", "ћ": "C", "ђ": "J", "џ": "J", "ѓ": "J", "ќ": "k"},
    **{"ӱ": "u", "ҡ": "q", "ҙ": "z", "ҫ": "s", "ҥ": "n", "ӧ": "o", "ѐ": "e"},
}
_FINER_DEVANAGARI = {"ै": "E", "ऐ": "E", "ौ": "N", "औ": "N"}
_FINER_NUKTA = {"ड": "R", "ढ": "R"}

_FEMININE = "ova\u0301"
"""What Czech and Slovak add to every woman's surname, foreign ones too."""

_ASPIRATED = frozenset("بپتٹجچدڈرڑلمن")
_EASTERN = frozenset("پچژگکیہھےٹڈڑں")
"""Letters that an Arabic text does not use: where there are none, تش may be one sound."""


@lru_cache(maxsize=200_000)
def sounds(name: str) -> tuple[str, ...]:
    """Return the sounds of `name`, doubled consonants taken once, t and s as one.

    >>> sounds("Putin") == sounds("Путин")
    True
    >>> sounds("पुतिन")
    ('p', 'u', 't', 'i', 'n')
    """
    text = unicodedata.normalize("NFD", name.lower())
    for apart, joined in _COMPOSED.items():
        if apart in text:
            text = text.replace(apart, joined)
    text = text.translate(_PLAIN)
    out: list[str] = []
    at = 0
    while at < len(text):
        at = _next(text, at, out)
    kept: list[str] = []
    for sound in out:
        if kept and kept[-1] == sound and sound not in "WY":
            continue
        if sound == "s" and kept and kept[-1] == "t":
            kept[-1] = "c"
            continue
        kept.append(sound)
    if len(kept) > 2 and kept[-2] == "n" and kept[-1] in "gG":
        kept[-1] = "~"
    return tuple(kept)


def _next(text: str, at: int, out: list[str]) -> int:
    """Add the sounds of the letter at `at`; return where the next one starts."""
    char = text[at]
    if char in ARABIC:
        return _arabic(text, at, out)
    if char in CYRILLIC or char in _FINER_CYRILLIC:
        return _cyrillic(text, at, out)
    if char in DEVANAGARI:
        return _aksara(text, at, out)
    if char in DEVANAGARI_VOWELS:
        out.extend(_FINER_DEVANAGARI.get(char, DEVANAGARI_VOWELS[char]))
    elif char in "ंँ":
        out.append("m" if text[at + 1 : at + 2] in tuple("पफबभम") else "n")
    elif char.isascii() and char.isalpha():
        return _latin(text, at, out)
    elif char in _MARKED and out:
        out[-1] = _MARKED[char].get(out[-1], out[-1])
    return at + 1


def _begins(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalpha() or unicodedata.category(text[at - 1]) == "Mn")


def _arabic(text: str, at: int, out: list[str]) -> int:
    char, after = text[at], text[at + 1 : at + 2]
    first, last = _begins(text, at), not after.isalpha()
    if first and text.startswith("ال", at) and text[at + 2 : at + 5].isalpha():
        out.extend("@L")
        return at + 2
    if first and char in "اأإ":
        if char != "إ":
            out.append("@")
        elif not after or after not in "يی":
            out.append("i")
    elif char in "ہهةەۀۃ" and last and out:
        out.append("e")
    elif char == "ھ" and out and not first and text[at - 1] in _ASPIRATED:
        pass
    elif char in "کك" and after == "ھ":
        out.append("x")
        return at + 2
    elif char == "گ" and after == "ھ":
        out.append("G")
        return at + 2
    elif char == "ت" and after == "ش" and not _EASTERN & frozenset(text):
        out.append("C")
        return at + 2
    else:
        out.append(_FINER_ARABIC.get(char, ARABIC[char]))
    return at + 1


def _cyrillic(text: str, at: int, out: list[str]) -> int:
    char, after = text[at], text[at + 1 : at + 2]
    if char == "д" and after and after in "жҗ":
        out.append("J")
        return at + 2
    out.extend(_FINER_CYRILLIC[char] if char in _FINER_CYRILLIC else CYRILLIC[char])
    # Hindi and Urdu aspirates in Russian: Лодхи, Бхарат.
    aspirated = char in "бгд" and after == "х"
    return at + 2 if aspirated else at + 1


def _latin(text: str, at: int, out: list[str]) -> int:
    char, after = text[at], text[at + 1 : at + 2]
    if _begins(text, at) and text[at : at + 3] in ("al-", "el-", "al ", "el "):
        out.extend("@L")
        return at + 3
    if text[at:] == _FEMININE and out:
        return len(text)
    if char == "e" and not after and out and at and text[at - 1] not in "aeiouy":
        out.append("M")
        return at + 1
    if char == "c" and after and after in "eiy":
        out.append("Q")
        return at + 1
    if char == "g" and after == "g":
        return at + 1
    if char == "j" or (char == "g" and after and after in "eiy" and text[at - 1 : at] != "g"):
        out.append("j")
        return at + 1
    if char == "w":
        out.append("w")
        return at + 1
    if char == "h" and at and text[at - 1] in "aeiou" and (not after or after not in "aeiouy"):
        out.append("H")
        return at + 1
    if char == "c" and after == "h":
        out.append("X")
        return at + 2
    for letters, sound in LATIN:
        if text.startswith(letters, at):
            out.extend("S" if letters == "x" and at == 0 else sound)
            return at + len(letters)
    out.append(char)
    return at + 1


def _aksara(text: str, at: int, out: list[str]) -> int:
    """Add a Devanagari consonant with its vowel sign, virama or unwritten vowel."""
    sound = DEVANAGARI[text[at]]
    after = at + 1
    if text.startswith("ज्ञ", at):
        out.append("g")
        sound, after = "y", at + 3
    if text[after : after + 1] == _NUKTA_SIGN:
        sound = _FINER_NUKTA.get(text[at]) or NUKTA.get(text[at], sound)
        after += 1
    out.append(sound)
    sign = text[after : after + 1]
    if sign == _VIRAMA:
        return after + 1
    if sign and sign in DEVANAGARI_VOWELS and unicodedata.category(sign)[0] == "M":
        out.extend(_FINER_DEVANAGARI.get(sign, DEVANAGARI_VOWELS[sign]))
        return after + 1
    inside = bool(sign) and (sign in DEVANAGARI or sign in "ंँ")
    if inside or (at > 0 and text[at - 1] == _VIRAMA):
        out.append("?")
    return after
