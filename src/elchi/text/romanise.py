"""Readable Latin spellings for names that no table knows.

The result is a label and a stable part of an id, not a scholarly transcription:
Arabic script does not write short vowels, so an ``a`` is set between two
consonants that a reader could not join.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from elchi.text.sounds import ARABIC, DEVANAGARI, DEVANAGARI_VOWELS, NUKTA

_CYRILLIC = {
    **dict(
        zip(
            "абвгдезийклмнопрстуфыэіғқңөұүһәўҳҷӣӯ",
            "abvgdeziyklmnoprstufyeigqnouuhavhjiu",
            strict=True,
        )
    ),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
}
_SPELT = {
    "x": "kh",
    "G": "gh",
    "S": "sh",
    "Z": "zh",
    "C": "ch",
    "J": "j",
    "c": "ts",
    "A": "a",
    "q": "q",
    "'": "",
    "?": "a",
}
_PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ə": "a", "ğ": "g", "ø": "o", "ł": "l", "æ": "ae", "ß": "ss"}
)
_WORD = regex.compile(r"[\p{L}\p{M}\u200c'’]+|[^\p{L}\p{M}]+")
_VOWEL_LETTERS = "aeiouy"


@lru_cache(maxsize=20_000)
def romanise(name: str) -> str:
    """Return `name` in plain Latin letters, each word with a capital.

    >>> romanise("Кирилл Лапшин"), romanise("विक्रम राठौड़"), romanise("Saad Qureshi")
    ('Kirill Lapshin', 'Vikram Rathaur', 'Saad Qureshi')
    """
    return "".join(_word(part) for part in _WORD.findall(name)).strip()


def slug(name: str) -> str:
    """Return the romanised name as a part of an id: lower case, hyphens.

    >>> slug("Кирилл Лапшин")
    'kirill-lapshin'
    """
    letters = unicodedata.normalize("NFD", romanise(name).lower().translate(_PLAIN_LETTERS))
    plain = letters.encode("ascii", "ignore").decode()
    return regex.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _word(word: str) -> str:
    if not any(char.isalpha() for char in word):
        return word
    if any(char.isascii() and char.isalpha() for char in word):
        return word
    low = unicodedata.normalize("NFC", word.lower())
    if any(char in _CYRILLIC for char in low):
        out = "".join(_CYRILLIC.get(char, char) for char in low)
    elif any("\u0900" <= char <= "\u097f" for char in low):
        out = _devanagari(unicodedata.normalize("NFD", low))
    elif any("\u0600" <= char <= "\u06ff" for char in low):
        out = _arabic(low)
    else:
        out = low.translate(_PLAIN_LETTERS)
    return out[:1].upper() + out[1:]


def _devanagari(word: str) -> str:
    out: list[str] = []
    at = 0
    while at < len(word):
        char = word[at]
        at += 1
        if char in DEVANAGARI:
            sound = "ph" if char == "फ" else DEVANAGARI[char]
            aspirate = "h" if char in "घछझठथढधभ" else ""
            if word[at : at + 1] == "\u093c":
                sound, aspirate, at = NUKTA.get(char, sound), "", at + 1
            out.append(_SPELT.get(sound, sound) + aspirate)
            sign = word[at : at + 1]
            if sign == "\u094d":
                at += 1
            elif sign and sign in DEVANAGARI_VOWELS:
                out.append(_SIGNS[sign])
                at += 1
            elif sign:
                out.append("@")
        elif char in DEVANAGARI_VOWELS:
            out.append(_SIGNS[char])
        elif char in "ंँ":
            out.append("n")
    return _drop_schwas("".join(out))


_SIGN_VOWELS = ["a", "i", "i", "u", "u", "e", "ai", "o", "au", "o", "e", "ri"]
_SIGNS = {
    **dict(zip("ािीुूेैोौॉॅृ", _SIGN_VOWELS, strict=True)),
    **dict(zip("आइईउऊएऐओऔऑऍऋ", _SIGN_VOWELS, strict=True)),
    "अ": "a",
}


def _drop_schwas(word: str) -> str:
    """Drop the inherent vowel between vowel-consonant and consonant-vowel."""
    word = regex.sub(
        r"(?<=[aeiou][bcdfghjklmnpqrstvwyz]{1,2})@(?=[bcdfghjklmnpqrstvwyz]h?[aeiou])", "", word
    )
    return word.replace("@", "a")


def _arabic(word: str) -> str:
    letters = [char for char in word if char in ARABIC]
    out = ""
    for index, char in enumerate(letters):
        sound, last = ARABIC[char], index == len(letters) - 1
        if sound == "W":
            spelt = "v" if not out or out[-1] in _VOWEL_LETTERS else "u"
        elif sound == "Y":
            spelt = "y" if not out or (out[-1] in "aou" and not last) else "i"
        elif sound == "h" and last and char != "ح":
            spelt = "a" if out and out[-1] not in _VOWEL_LETTERS else "h"
        else:
            spelt = _SPELT.get(sound, sound)
        both = out and spelt and out[-1] not in _VOWEL_LETTERS and spelt[0] not in _VOWEL_LETTERS
        if (both and not last) or (both and index == 1):
            out += "a"
        out += spelt
    if letters and letters[0] == "ع" and out[:1] not in _VOWEL_LETTERS:
        out = "a" + out
    return _SLAVIC.sub(lambda match: _SLAVIC_ENDINGS[match.group()], out) if len(out) > 5 else out


_SLAVIC_ENDINGS = {"uf": "ov", "if": "ev", "uva": "ova", "iva": "eva"}
_SLAVIC = regex.compile("(?:uf|if|uva|iva)$")
