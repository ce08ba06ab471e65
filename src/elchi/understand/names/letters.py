"""How much a word looks like a name by its letters, in scripts without capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LANGUAGES = Path(__file__).parents[2] / "languages"


def trigrams(word: str) -> Iterator[str]:
    """Yield three letters in a row, the word's edges included.

    >>> list(trigrams("abc"))
    ['^^a', '^ab', 'abc', 'bc$']
    """
    edged = f"^^{word}$"
    return (edged[at : at + 3] for at in range(len(edged) - 2))


@cache
def _weights(code: str) -> dict[str, int]:
    path = _LANGUAGES / code / "names" / "letters.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return {gram: int(weight) for gram, weight in (line.split("\t") for line in lines)}


@cache
def foreign_look(code: str, word: str) -> float:
    """Return the mean weight of a word's trigrams: above zero it looks like a name.

    The weights are made by ``scripts/build_letters.py``.
    """
    weights = _weights(code)
    grams = list(trigrams(word))
    return sum(weights.get(gram, 0) for gram in grams) / len(grams) / 100
