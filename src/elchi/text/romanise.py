"""Readable Latin spellings for names that no table knows.

The result is a label and a stable part of an id, not a scholarly transcription:
Arabic script does not write short vowels, so an ``a`` is set where a reader
puts one: after the first of the consonants that open a name, after every second
inside it, and before the last.
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
_APART = regex.compile(r"[^a-z0-9]+")
_SILENT = regex.compile(
    r"(?<=[aeiou][bcdfghjklmnpqrstvwyz]{1,2})@(?=[bcdfghjklmnpqrstvwyz]h?[aeiou])"
)


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
    return _APART.sub("-", plain).strip("-")


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
    return _SILENT.sub("", word).replace("@", "a")


def _arabic(word: str) -> str:
    units = _units(word)
    out = ""
    run: list[str] = []
    for unit in [*units, ""]:
        if unit and unit[0] not in _VOWELS:
            run.append(unit)
            continue
        out += _joined(run, first=not out, last=not unit) + unit
        run = []
    return _SLAVIC.sub(lambda match: _SLAVIC_ENDINGS[match.group()], out) if len(out) > 5 else out


_VOWELS = "aeiou"
_CLOSED = {("n", "d"), ("n", "g"), ("n", "k"), ("s", "t"), ("sh", "t"), ("kh", "t"), ("r", "d")}
"""Pairs of consonants that end a word without a vowel between them."""


def _joined(run: list[str], first: bool, last: bool) -> str:
    """Return consonants in a row with the vowels that a reader puts between them.

    At the start of a name a vowel follows the first; inside one every second; at
    the end the last has one before it.
    """
    if last and tuple(run[-2:]) in _CLOSED:
        run = [*run[:-2], "".join(run[-2:])]
    out, free = "", 2
    for index, unit in enumerate(run):
        left = len(run) - index
        closes = last and left == 1 and index and free < 2 and (not first or index > 1)
        if index and ((first and index == 1) or free == 0 or closes):
            out += "a"
            free = 2
        out += unit
        free -= 1
    return out


def _units(word: str) -> list[str]:
    """Return the consonants and written vowels of a word in Arabic script."""
    letters = [char for char in word if char in ARABIC]
    units: list[str] = []
    for index, char in enumerate(letters):
        sound = ARABIC[char]
        after = letters[index + 1] if index + 1 < len(letters) else ""
        vowel = bool(units) and units[-1][-1] in _VOWELS
        ends = index + 2 == len(letters)
        open_ = bool(after) and (after in "اآأإ" or (after in "ہهةە" and ends))
        if char == "ھ" and units and not vowel:
            units[-1] += "h"
        elif sound == "W":
            units.append("v" if not units or vowel or open_ or after in _LONG else "u")
        elif sound == "Y":
            glide = not units or (units[-1][-1] in "aou" and bool(after))
            units += ["y"] if glide else ["i", "y"] if open_ else ["i"]
        elif sound == "h" and not after and units and char != "ح":
            units.append("h" if vowel else "a")
        elif sound == "'":
            if char == "ع" and not vowel and (not after or after not in _LONG):
                units.append("a")
        else:
            units.append(_SPELT.get(sound, sound))
    return units


_LONG = ("ا", "آ", "أ", "إ", "ی", "ي", "ى", "ئ", "ے")
_SLAVIC_ENDINGS = {
    **{"uf": "ov", "if": "ev", "uva": "ova", "iva": "eva", "ufa": "ova", "ifa": "eva"},
    **{"ayif": "ayev", "aif": "ayev", "iyif": "iyev", "ayiva": "ayeva", "aiva": "ayeva"},
}
_SLAVIC = regex.compile("(?:ayif|aif|iyif|ayiva|aiva|uf|if|uva|iva|ufa|ifa)$")
