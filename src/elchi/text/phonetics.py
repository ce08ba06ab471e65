"""How alike two names sound, whatever script and spelling they are written in.

Each name becomes a sequence of sounds (`elchi.text.heard`); the similarity is
one minus a weighted edit distance (`elchi.text.sound_costs`) in which unwritten
vowels are almost free, waw and ye may be vowel or consonant, and near consonants
cost little. No romanisation tool writes the vowels that Urdu and Persian leave
out, which is why plain string distance after romanising fails for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from elchi.text.heard import sounds
from elchi.text.sound_costs import SYMBOLS, drop, start, swap, weight

__all__ = ["FULL", "SINGLE", "Bank", "blocking_key", "similarity", "sounds"]

SINGLE = 0.885
"""From this similarity two single names are taken for one."""

FULL = 0.83
"""From this similarity two full names (two words or more) are taken for one."""

_OTHER_START = 0.5
"""What two names cost that begin with consonants of nothing in common."""


def _distance(one: tuple[str, ...], other: tuple[str, ...], loose: bool) -> float:
    """Return the weighted edit distance between two sequences of sounds."""
    tables = _tables(loose)
    first, second = [_CODE[each] for each in one], [_CODE[each] for each in other]
    drops = [tables.drop[code] for code in second]
    drops[-1] = tables.drop_last[second[-1]]
    above = [0.0]
    for lost in drops:
        above.append(above[-1] + lost)
    ends = len(first) - 1
    for i, code in enumerate(first):
        swaps = tables.swap[code]
        lost = tables.drop_last[code] if i == ends else tables.drop[code]
        best = above[0] + lost
        row = [best]
        for j, to in enumerate(second[:-1]):
            best = min(above[j] + swaps[to], above[j + 1] + lost, best + drops[j])
            row.append(best)
        j, to = len(second) - 1, second[-1]
        swapped = tables.swap_last[code][to] if i == ends else swaps[to]
        row.append(min(above[j] + swapped, above[j + 1] + lost, best + drops[j]))
        above = row
    return above[-1]


_CODE = {sound: number for number, sound in enumerate(SYMBOLS)}


@dataclass(frozen=True, slots=True)
class _Tables:
    """The costs by number of the sound, for sounds inside and for those that end a name."""

    swap: list[list[float]]
    swap_last: list[list[float]]
    drop: list[float]
    drop_last: list[float]


@cache
def _tables(loose: bool) -> _Tables:
    return _Tables(
        [[swap(a, b, loose, False) for b in SYMBOLS] for a in SYMBOLS],
        [[swap(a, b, loose, True) for b in SYMBOLS] for a in SYMBOLS],
        [drop(a, loose, False) for a in SYMBOLS],
        [drop(a, loose, True) for a in SYMBOLS],
    )


def _unvowelled(name: str) -> bool:
    return any("\u0600" <= char <= "\u06ff" for char in name)


@cache
def _starts_apart(one: str | None, other: str | None) -> bool:
    return bool(one and other) and swap(one or "", other or "", True, False) > 0.45


@lru_cache(maxsize=100_000)
def similarity(one: str, other: str) -> float:
    """Return how alike two names sound, from 0 to 1.

    >>> similarity("Tokayev", "توکایف") > SINGLE
    True
    >>> similarity("پیوٹن", "पुतिन") > SINGLE
    True
    >>> similarity("Tokayev", "توفیق") > SINGLE
    False
    """
    first, second = sounds(one), sounds(other)
    if not first or not second:
        return 0.0
    distance = _distance(first, second, _unvowelled(one) or _unvowelled(other))
    if _starts_apart(start(first), start(second)):
        distance += _OTHER_START
    return max(0.0, 1 - distance / max(weight(first), weight(second), 1.5))


_CLASSES = {
    **dict.fromkeys("pb", "p"),
    **dict.fromkeys("fvw", "v"),
    **dict.fromkeys("td", "t"),
    **dict.fromkeys("kqgGx", "k"),
    **dict.fromkeys("szcTDQ", "s"),
    **dict.fromkeys("SZCJjX", "S"),
    **dict.fromkeys("mn", "n"),
    "l": "l",
    "r": "r",
    "R": "r",
}


@lru_cache(maxsize=100_000)
def blocking_key(name: str) -> str:
    """Return the consonant classes of `name`: names with other keys are hardly alike.

    >>> blocking_key("Lavrov") == blocking_key("लावरोव")
    True
    """
    out = ""
    for sound in sounds(name):
        found = _CLASSES.get(sound, "")
        if found and not out.endswith(found):
            out += found
    return out


@dataclass(frozen=True, slots=True)
class _Costs:
    """The costs as arrays over the alphabet, by looseness and by being last."""

    swap: NDArray[np.float64]
    drop: NDArray[np.float64]


@cache
def _costs() -> _Costs:
    sides = (False, True)
    tables = [_tables(loose) for loose in sides]
    return _Costs(
        np.array([[each.swap, each.swap_last] for each in tables]),
        np.array([[each.drop, each.drop_last] for each in tables]),
    )


class Bank:
    """Many names, to which one name after the other is compared at once.

    The result is that of `similarity`, a hundred times as fast for long lists.

    >>> [round(float(score), 2) for score in Bank(["Putin", "Lavrov"]).similar("پوتین")]
    [1.0, 0.19]
    """

    def __init__(self, names: Sequence[str]) -> None:
        heard = [sounds(name) for name in names]
        self._lengths = np.array([len(each) for each in heard], dtype=np.intp)
        width = max(1, int(self._lengths.max(initial=0)))
        self._codes = np.zeros((len(heard), width), dtype=np.intp)
        for number, each in enumerate(heard):
            self._codes[number, : len(each)] = [_CODE[sound] for sound in each]
        self._loose = np.array([_unvowelled(name) for name in names], dtype=np.intp)
        self._weights = np.array([weight(each) for each in heard])
        self._starts = [start(each) for each in heard]

    def similar(self, name: str) -> NDArray[np.float64]:
        """Return how alike `name` sounds to each name of the bank, from 0 to 1."""
        heard, count = sounds(name), len(self._starts)
        if not heard or not count:
            return np.zeros(count)
        costs, width = _costs(), self._codes.shape[1]
        loose = np.ones_like(self._loose) if _unvowelled(name) else self._loose
        last = (np.arange(width)[None, :] == (self._lengths - 1)[:, None]).astype(np.intp)
        dropped = costs.drop[loose[:, None], last, self._codes]
        row = np.concatenate([np.zeros((count, 1)), np.cumsum(dropped, axis=1)], axis=1)
        for index, sound in enumerate(heard):
            code, ends = _CODE[sound], index == len(heard) - 1
            lost = costs.drop[loose, int(ends), code]
            swaps = costs.swap[loose[:, None], last if ends else 0, code, self._codes]
            best = np.minimum(row[:, :-1] + swaps, row[:, 1:] + lost[:, None])
            row = np.concatenate([(row[:, 0] + lost)[:, None], best], axis=1)
            for j in range(width):
                row[:, j + 1] = np.minimum(row[:, j + 1], row[:, j] + dropped[:, j])
        distance = row[np.arange(count), self._lengths]
        begun = start(heard)
        distance = distance + _OTHER_START * np.array(
            [_starts_apart(begun, each) for each in self._starts]
        )
        whole = np.maximum(np.maximum(self._weights, weight(heard)), 1.5)
        scores: NDArray[np.float64] = np.maximum(0.0, 1 - distance / whole)
        return np.where(self._lengths > 0, scores, 0.0)
