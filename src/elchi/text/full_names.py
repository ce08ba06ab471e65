"""How alike two whole names of persons are: words in any order, initials, patronymics.

A name is taken apart into words and initials. Words are paired so that they sound
most alike; a word that the other name leaves out (a patronymic, a second given name)
costs little, an initial must begin a word that is left over. Initials may be
letters ("S. Menon", "Menon, S", "А. Оспанов") or the names of English letters in
another script ("एस मेनन", "ایس مینن").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

import regex

from elchi.text.heard import sounds
from elchi.text.phonetics import similarity
from elchi.text.sound_costs import swap, weight

_LEFT_OUT = 0.97
"""What is left of the score for each word that the other name leaves out."""

_OTHER_ORDER = 0.985
"""What is left of the score where the words stand in another order."""

_OTHER_INITIAL = 0.8
"""What is left of the score for an initial that fits nothing."""

_INITIAL = 0.9
"""What is left of the score for a given name of which one side has the initial only."""

_NO_GIVEN = 0.85
"""What is left of the score where one side has no given name at all."""

_SURE = 0.70
"""Words so alike in the order written need not be tried in another."""

_MOST_WORDS = 5
"""Names of more words are compared as a whole: there are too many ways to pair them."""

_GAP = regex.compile(r"[\s.\u200c]+|(?<=\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*)[-‑–]")
"""What stands between words; an article before its hyphen ("al-") belongs to its word."""

_LETTERS = {
    name: letter
    for letter, names in {
        "a": "ए اے",
        "b": "बी بی",
        "c": "सी سی",
        "d": "डी ڈی",
        "e": "ई ای",
        "f": "एफ एफ़ ایف",
        "g": "जी جی",
        "h": "एच ایچ",
        "i": "आई آئی",
        "j": "जे جے",
        "k": "के کے",
        "l": "एल ایل",
        "m": "एम ایم",
        "n": "एन این",
        "o": "ओ او",
        "p": "पी پی",
        "q": "क्यू کیو",
        "r": "आर آر",
        "s": "एस ایس",
        "t": "टी ٹی",
        "u": "यू یو",
        "v": "वी وی",
        "w": "डब्ल्यू डब्लू ڈبلیو",
        "x": "एक्स ایکس",
        "y": "वाई وائی",
        "z": "ज़ेड जेड زیڈ",
    }.items()
    for name in names.split()
}
"""How Hindi and Urdu write the English letters of somebody's initials."""


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's name taken apart, in order.

    Attributes:
        words: The words that are written out.
        initials: First letters of words that are not.
        surname: The word that surely is the surname: the one before a comma.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    surname: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """How two names fit together.

    Attributes:
        score: From 0 to 1.
        words: How many words of the one were paired with words of the other.
        initials: How many initials were paired with a word or an initial.
        least: How alike the words of the worst pair are.
        against: Whether an initial or a word of both fits nothing.
    """

    score: float
    words: int
    initials: int
    least: float
    against: bool


_NOTHING = Match(0.0, 0, 0, 0.0, False)


@lru_cache(maxsize=100_000)
def take_apart(name: str) -> FullName:
    """Return the words and initials of a name.

    >>> take_apart("Menon, S.K.")
    FullName(words=('Menon',), initials=('s', 'k'), surname='Menon')
    >>> take_apart("वाई एस रेड्डी").initials
    ('y', 's')
    """
    before, comma, rest = name.partition(",")
    pieces = [each for each in _GAP.split(f"{rest} {before}") if each]
    words: list[str] = []
    initials: list[str] = []
    for piece in pieces:
        letters = regex.sub(r"\p{M}", "", piece)
        if len(letters) == 1:
            initials.append(piece.lower())
        elif piece in _LETTERS and len(pieces) > 1:
            initials.append(_LETTERS[piece])
        elif comma and piece.isupper() and piece in rest and len(piece) <= 4:
            initials.extend(piece.lower())
        else:
            words.append(piece)
    surname = before.strip() if comma and before.strip() in words else None
    return FullName(tuple(words), tuple(initials), surname)


@lru_cache(maxsize=200_000)
def match(one: str, other: str) -> Match:
    """Return how two names of persons fit together, best pairing of their words.

    >>> match("Aigul Sarsenbayeva", "Сарсенбаева Айгуль").score > 0.9
    True
    >>> match("S. Menon", "शिवा मेनन").initials
    1
    """
    first, second = take_apart(one), take_apart(other)
    if not first.words or not second.words:
        return _NOTHING
    if max(len(first.words), len(second.words)) > _MOST_WORDS:
        return _in_pieces(first.words, second.words)
    pairings = _pairings(first, second)
    best = next(pairings, _NOTHING)  # in the order written, which mostly is right
    if best.least < _SURE or len(first.words) != len(second.words):
        best = max((best, *pairings), key=lambda each: (each.score, each.words))
    if first.initials or second.initials or len(first.words) == len(second.words):
        return best
    return max(_in_pieces(first.words, second.words), best, key=lambda each: each.least)


def _in_pieces(one: tuple[str, ...], other: tuple[str, ...]) -> Match:
    """Compare names of which one writes the surname in pieces: given name, then the rest."""
    if len(one) == 1 or len(other) == 1:
        whole = similarity("".join(one), "".join(other))
        return Match(whole * _NO_GIVEN, 1, 0, whole, False)
    given, rest = similarity(one[0], other[0]), similarity("".join(one[1:]), "".join(other[1:]))
    least = min(given, rest)
    return Match((given + 2 * rest) / 3, 2, 0, least, False)


def full_similarity(one: str, other: str) -> float:
    """Return how alike two names of persons are, from 0 to 1.

    >>> full_similarity("Vladimir Putin", "Владимир Владимирович Путин") > 0.9
    True
    """
    return match(one, other).score


def _pairings(first: FullName, second: FullName) -> Iterator[Match]:
    """Yield the match of every way to pair the words of two names."""
    short, long = sorted((first, second), key=lambda each: len(each.words))
    for chosen in permutations(range(len(long.words)), len(short.words)):
        if _splits_surname(short, long, chosen):
            continue
        paired = [(word, long.words[at]) for word, at in zip(short.words, chosen, strict=True)]
        alike = [similarity(word, other) for word, other in paired]
        weights = [max(weight(sounds(word)) for word in pair) for pair in paired]
        score = sum(a * w for a, w in zip(alike, weights, strict=True)) / sum(weights)
        if list(chosen) != sorted(chosen):
            score *= _OTHER_ORDER
        left = [word for at, word in enumerate(long.words) if at not in chosen]
        fits, fails = _initials(short.initials, left, long.initials)
        score *= _LEFT_OUT ** (len(left) - min(fits, len(left))) * _OTHER_INITIAL**fails
        if len(short.words) == 1 and (len(long.words) > 1 or fits or fails):
            score *= _INITIAL if fits else _NO_GIVEN
        yield Match(score, len(short.words), fits, min(alike), fails > 0)


def _splits_surname(short: FullName, long: FullName, chosen: tuple[int, ...]) -> bool:
    """Tell whether a pairing takes a sure surname for the first of several words."""
    for name, other, paired in ((short, long, chosen), (long, short, chosen)):
        if name.surname is None or len(other.words) < 2:
            continue
        at = name.words.index(name.surname)
        to = paired[at] if name is short else paired.index(at) if at in paired else None
        if to == 0:
            return True
    return False


def _initials(given: tuple[str, ...], words: list[str], others: tuple[str, ...]) -> tuple[int, int]:
    """Return how many initials fit words or other initials, and how many fit nothing.

    An initial beyond those that the other side has anything for fits nothing, but is not
    counted against the name.
    """
    fits = fails = 0
    left, rest = list(words), list(others)
    for initial in given:
        for store in (left, rest):
            hit = next((each for each in store if _begins(initial, each)), None)
            if hit is not None:
                store.remove(hit)
                fits += 1
                break
        else:
            fails += bool(left or rest)
    return fits, fails


def _begins(initial: str, word: str) -> bool:
    one, other = sounds(initial)[:1], sounds(word)[:1]
    return bool(one and other) and swap(one[0], other[0], True, False) <= 0.4
