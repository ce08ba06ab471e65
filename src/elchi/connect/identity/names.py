"""Given names and surnames of two full names, compared each."""

from __future__ import annotations

from elchi.text.phonetics import similarity


def part_similarities(one: str, other: str) -> tuple[float, float]:
    """Return how alike the given names and how alike the surnames of two full names sound.

    The surname is the last word, or all words after the first where a text writes
    it in pieces; the better of the two counts.

    >>> part_similarities("Ulan Asanov", "Улан Асанов")
    (1.0, 1.0)
    >>> part_similarities("Mirlan Asanov", "Улан Асанов")[0] < 0.8
    True
    """
    first, second = one.split(), other.split()
    whole = similarity("".join(first[1:]), "".join(second[1:]))
    last = similarity(first[-1], second[-1])
    return similarity(first[0], second[0]), max(whole, last)
