"""What it costs to hear one sound for another, or to miss one.

Nothing is 0 and a whole consonant is 1. The costs are set by hand, by what the
spelling habits of the four scripts confuse, and measured on name pairs in
Arabic, Devanagari, Cyrillic and Latin script (`benchmark/names_across_scripts.py`).
"""

from __future__ import annotations

from functools import cache, lru_cache

VOWELS = frozenset("aeiouA?@ENM")
"""``?`` unwritten, ``@`` a bare carrier, ``E`` for ai, ``N`` for au, ``M`` a mute last e."""

LIGHT = frozenset("'L~H")
"""Sounds that weigh little: ain, hamza, the article's l, the g of a last ng, a closing h."""

SYMBOLS = "pbfvwtdkgqxGszSZCJjcmnlrRhyaeiouA?@ENMWY'LTDQX~H"
"""The whole alphabet; `elchi.text.sounds` says what most of it stands for.

Letters that one script uses for several sounds have a symbol of their own:
``T`` for the Arabic letter of *th* and ``D`` for those of *dh*, heard as s and z further east;
``R`` the flapped r; ``Q`` a Latin c before e and i; ``X`` a Latin ch; ``j`` a
Latin j, or a g before e and i; ``w`` a Latin w; ``L`` the l of the Arabic article;
``H`` a Latin h that closes a syllable.
"""

_CONSONANTS: dict[frozenset[str], float] = {}
for _cost, _listed in (
    (0.0, "hH qk Ts Dz Rr CX Jj vw Ll Qs"),
    (0.1, "fv Gg fw jg jZ ~g ~k ~G"),
    (0.15, "JZ QC Qc Qz"),
    (0.2, "xh xH Td Tt Dd jy jh TD Ds"),
    (0.25, "Rd XS Xx Xk Xq DT"),
    (0.3, "Gq jx XJ Qk"),
    (0.35, "xk zJ zc gh sS"),
    (0.4, "QJ sc gJ vb wb jk Qg Xc"),
    (0.45, "zs"),
    (0.5, "xq bp Cc zZ qg yJ kg"),
    (0.6, "SZ CJ CS td pf tc QS ZC jC"),
    (0.7, "mn Ck SJ Xh jz"),
    (0.8, "dz QZ"),
    (0.9, "lr Jk lR"),
):
    _CONSONANTS.update({frozenset(_pair): _cost for _pair in _listed.split()})

_NEARLY_FREE = {"?": 0.02, "L": 0.15, "@": 0.12, "M": 0.15, "~": 0.25, "H": 0.25}
"""What it costs to miss what is hardly heard, wherever it stands."""

_VOWEL_PAIRS: dict[frozenset[str], float] = {}
for _cost, _listed in (
    (0.25, "ei ou ae Ae"),
    (0.1, "Ee No"),
    (0.15, "Ea EA Na NA"),
    (0.3, "Ei Nu"),
    (0.4, "ao Ao"),
):
    _VOWEL_PAIRS.update({frozenset(_pair): _cost for _pair in _listed.split()})


@cache
def swap(one: str, other: str, loose: bool, last: bool) -> float:
    """Return the cost of reading sound `one` for `other`.

    Args:
        one: A symbol.
        other: Another symbol.
        loose: One of the names leaves vowels unwritten.
        last: Both sounds end their names, where they carry more.

    >>> swap("k", "q", False, False), swap("k", "m", False, False)
    (0.0, 1.0)
    """
    if one == other:
        return 0.0
    cost = _CONSONANTS.get(frozenset((one, other)))
    if cost is not None:
        return 0.2 if loose and {one, other} == {"b", "p"} else cost
    if one in VOWELS and other in VOWELS:
        return _swap_vowels(one, other, loose)
    for half, full in ((one, other), (other, one)):
        if half == "W":
            return _swap_waw(full, last)
        if half == "Y":
            return _swap_ye(full, last)
    for half, full in ((one, other), (other, one)):
        if half == "y":
            return 0.1 if full in "ieE" else 0.4 if full in VOWELS else 1.0
        if half == "w" and full in VOWELS:
            return 0.2 if full in "uoN" else 0.6
        if half == "'" and full in VOWELS:
            return 0.15
    return 0.6 if {one, other} == {"n", "?"} else 1.0


def _swap_vowels(one: str, other: str, loose: bool) -> float:
    for half, full in ((one, other), (other, one)):
        if half == "?":
            return 0.05 if full in "aA" else 0.12
        if half == "@":
            return 0.02 if full in "aA" else 0.08
        if half == "M":
            return 0.0 if full in "eE" else 0.25
    if {one, other} == {"a", "A"}:
        return 0.05
    near = _VOWEL_PAIRS.get(frozenset((one, other)), 0.55)
    return near * (0.6 if loose else 1.0)


def _swap_waw(full: str, last: bool) -> float:
    if full in "uoN":
        return 0.0
    if full == "v":
        return 0.6 if last else 0.0
    if full == "w":
        return 0.2 if last else 0.0
    if full == "f":
        return 0.7 if last else 0.2
    if full in VOWELS:
        return 0.45
    return 0.6 if full == "Y" else 1.0


def _swap_ye(full: str, last: bool) -> float:
    if full in "yieE":
        return 0.0
    if full == "j":
        return 0.3
    if full in "aA?":
        return 0.2 if last else 0.3
    return 0.45 if full in VOWELS else 1.0


@cache
def drop(sound: str, loose: bool, last: bool) -> float:
    """Return the cost of missing `sound`.

    >>> drop("?", False, False), drop("m", False, False)
    (0.02, 1.0)
    """
    if sound in _NEARLY_FREE:
        return _NEARLY_FREE[sound]
    if sound == "A":
        return 0.55 if last else 0.35
    if sound in VOWELS:
        return 0.4 if last else 0.08 if loose else 0.35
    if sound in "WY":
        middle = 0.35 if sound == "W" else 0.25
        return (0.6 if sound == "W" else 0.55) if last else middle
    if sound == "h":
        return 0.35 if last else 0.5
    return {"'": 0.1, "y": 0.2, "w": 0.6, "j": 0.6}.get(sound, 1.0)


@lru_cache(maxsize=100_000)
def weight(heard: tuple[str, ...]) -> float:
    """Return how much a name holds: what its distance to another is measured by."""
    total = 0.5
    for sound in heard:
        if sound in VOWELS:
            total += 0.0 if sound == "?" else 0.15
        elif sound in LIGHT:
            total += 0.1
        else:
            total += 0.4 if sound in "yYWhw" else 1.0
    return total


def start(heard: tuple[str, ...]) -> str | None:
    """Return the first consonant, which tells names apart more than any other."""
    return next((sound for sound in heard if sound not in VOWELS and sound not in LIGHT), None)
