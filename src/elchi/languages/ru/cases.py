"""The cases that the endings of a Russian noun phrase allow.

Endings after Zaliznyak, *Grammaticheskij slovar' russkogo jazyka* (1977).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words
from elchi.languages.words.references import Words as References
from elchi.model import Token
from elchi.text.key import key

_WORDS = read_toml(Path(__file__).with_name("grammar.toml"), Words)
_NOMINATIVES = frozenset(key(word) for word in _WORDS.nominatives)
INDECLINABLE = frozenset(key(word) for word in _WORDS.indeclinable)
_HEADS = frozenset(
    key(word)
    for word in read_toml(Path(__file__).with_name("references.toml"), References).collective
)
# Cities whose bare form ends like a genitive plural or a surname.
_CITIES = frozenset(
    ("киев", "кишинев", "львов", "ростов", "саратов", "краков", "могилев", "псков", "харьков",
     "чернигов", "тамбов", "азов", "щецин", "берлин")
)  # fmt: skip
_OBLIQUE = ("ской", "цкой", "ной", "ему", "ому")
MARKS = frozenset(".,;:!?\"'()[]-/")
_VOWELS = frozenset("аеиоуыэюя")

# Ending -> cases it may stand for (n, g, d, a, i, p). The longest fitting ending counts.
ENDINGS = {
    "ого": "ga", "его": "ga", "ому": "d", "ему": "d", "ыми": "i", "ими": "i", "ых": "gap",
    "их": "gap", "ым": "id", "им": "id", "ую": "a", "юю": "a", "ая": "n", "яя": "n", "ые": "na",
    "ие": "na", "ый": "na", "ой": "gidpn", "ей": "gidp", "ий": "na", "ом": "ip", "ем": "ip",
    "ами": "i", "ями": "i", "ам": "d", "ям": "d", "ах": "p", "ях": "p", "ов": "ng", "ев": "ng",
    "ия": "gn", "ии": "gdp", "ию": "a", "ией": "i", "ием": "i", "у": "d", "ю": "da",
    "ою": "i", "а": "gan", "я": "gan", "е": "dpn", "ы": "gn", "и": "gdpn", "о": "na", "ь": "na",
}  # fmt: skip


def cases(tokens: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """Return the cases that the first words of `tokens[first:last]` allow.

    Letters stand for nominative, genitive, dative, accusative, instrumental
    and prepositional: n g d a i p.
    """
    allowed = frozenset("ngdaip")
    for number, token in enumerate(tokens[first:last]):
        word = token.key
        if word in MARKS or (not number and word in INDECLINABLE):
            break
        if number == 1 and tokens[first].key in _HEADS:
            break  # "банки | Турции"
        if (
            number
            and len(allowed) < 6
            and _is_adjective(word) != _is_adjective(tokens[first + number - 1].key)
            and _is_adjective(word)
        ):
            break  # after the head: "советник | турецкого министра"
        if len(word) < 3 or not word[0].isalpha() or word[0] < "а" or word[0] > "я":
            continue
        narrowed = allowed & _word_cases(word)
        if number == 1 and tokens[first].key.endswith(_OBLIQUE) and word[-1] in "еу":
            narrowed -= {"n"}  # "японской стороне" is no subject, "морской флот" may be one
        if narrowed:
            allowed = narrowed
        else:
            break  # a genitive inside the phrase begins: "министр | России"
        if word.endswith("а") and word in _NOMINATIVES:
            break
    return allowed


@lru_cache(maxsize=50_000)
def _word_cases(word: str) -> frozenset[str]:
    if word in INDECLINABLE:
        return frozenset("ngdaip")
    if word in _CITIES:
        return frozenset("na")
    for ending, cases_of in (("у", "a"), ("ю", "a"), ("ы", "g"), ("е", "dp"), ("ой", "i")):
        stem = word.removesuffix(ending)
        if stem != word and stem + "а" in _NOMINATIVES:
            return frozenset(cases_of)
    if word.endswith(("ская", "цкая")):
        return frozenset("n")
    if word.endswith(("ову", "еву", "ину")):
        return frozenset("da")
    if word in _NOMINATIVES or word.endswith(("ова", "ева", "ина")):
        return frozenset("nga") if word not in _NOMINATIVES else frozenset("n")
    for length in (3, 2, 1):
        if word[-length:] in ENDINGS:
            return frozenset(ENDINGS[word[-length:]])
    return frozenset("na") if word[-1] not in _VOWELS else frozenset("ngdaip")


def _is_adjective(word: str) -> bool:
    return len(word) > 5 and word.endswith(
        ("ский", "ская", "ское", "ские", "ского", "ской", "ских", "скому", "ским", "скую",
         "скими", "ском", "цкий", "цкая", "цкого", "цкой", "цких", "цкому", "цким", "цкую",
         "ный", "ная", "ное", "ные", "ного", "ной", "ных", "ному", "ным", "ную", "ными", "ном")
    )  # fmt: skip
