"""The best set of links through two texts, as a whole.

Dynamic programming over both texts in order: one sentence to one, one to two or
three, two neighbours told the other way round, or none. What is left on both
sides is then compared freely, so that a paragraph that was moved is found too.
After Gale and Church (1993) for the beads; the scores are `likeness`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Score = Callable[[int, int, int, int], float]
"""Logit for the sentences `i` to `m` of one text and `j` to `n` of the other."""

_BEADS = {(1, 1): 0.0, (1, 2): -2.0, (2, 1): -2.0, (1, 3): -4.0, (3, 1): -4.0}
_SWAP = -2.5
_SWAPS = (
    ((1, 1), (1, 1)),
    ((1, 1), (1, 2)),
    ((1, 1), (2, 1)),
    ((1, 2), (1, 1)),
    ((2, 1), (1, 1)),
)
_HOPELESS = -3.0
"""No sentence of a group scores above this: the group is not looked at."""


@dataclass(frozen=True, slots=True)
class Step:
    """Sentences `i` to `m` of one text linked to `j` to `n` of the other."""

    i: int
    m: int
    j: int
    n: int
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class _Back:
    """How a place of the table was reached: from where, by which links."""

    i: int
    j: int
    steps: tuple[Step, ...]


class Path:
    """Finds the links between two texts.

    Args:
        single: The logit of each sentence of one text with each of the other.
        group: The same of several sentences.
        bonus: What the same place in both texts adds to a pair's logit.
        least: The logit from which what is left over is linked wherever it stands.
    """

    def __init__(
        self,
        single: Sequence[Sequence[float]],
        group: Score,
        bonus: Callable[[int, int], float],
        least: float,
    ) -> None:
        self._first, self._second = len(single), len(single[0])
        self._single, self._group = single, group
        self._bonus, self._least = bonus, least

    def steps(self) -> list[Step]:
        """Return the links, in order of the first text."""
        back = self._table()
        found: list[Step] = []
        at = (self._first, self._second)
        while at != (0, 0):
            one = back[at]
            found += one.steps
            at = (one.i, one.j)
        found += self._left_over(found)
        return sorted(found, key=lambda step: (step.i, step.j))

    def _table(self) -> dict[tuple[int, int], _Back]:
        best = {(0, 0): 0.0}
        back: dict[tuple[int, int], _Back] = {}
        for i in range(self._first + 1):
            for j in range(self._second + 1):
                here = best[i, j]
                for to, gain, steps in self._ways(i, j):
                    if here + gain > best.get(to, float("-inf")):
                        best[to] = here + gain
                        back[to] = _Back(i, j, steps)
        return back

    def _ways(self, i: int, j: int) -> Iterator[tuple[tuple[int, int], float, tuple[Step, ...]]]:
        """Yield where one can go from a place of the table, at what gain, by which links."""
        if i < self._first:
            yield (i + 1, j), 0.0, ()
        if j < self._second:
            yield (i, j + 1), 0.0, ()
        if i == self._first or j == self._second:
            return
        bonus = self._bonus(i, j)
        for (p, q), cost in _BEADS.items():
            step = self._step(i, p, j, q)
            if step is not None and step.score + cost + bonus > 0:
                yield (i + p, j + q), step.score + cost + bonus, (step,)
        for (p, q), (r, s) in _SWAPS:
            one = self._step(i, p, j + s, q, True)
            other = self._step(i + p, r, j, s, True) if one is not None else None
            if one is not None and other is not None:
                cost = _BEADS[p, q] + _BEADS[r, s] + _SWAP
                gain = one.score + other.score + cost + 2 * bonus
                yield (i + p + r, j + q + s), gain, (one, other)

    def _step(self, i: int, p: int, j: int, q: int, moved: bool = False) -> Step | None:
        """Return the link of some sentences, None where no two of them are alike."""
        m, n = i + p, j + q
        if m > self._first or n > self._second:
            return None
        if p == 1 and q == 1:
            score = self._single[i][j]
            return Step(i, m, j, n, score, moved) if not moved or score > _HOPELESS else None
        if max(max(row[j:n]) for row in self._single[i:m]) < _HOPELESS:
            return None
        return Step(i, m, j, n, self._group(i, m, j, n), moved)

    def _left_over(self, found: list[Step]) -> Iterator[Step]:
        """Yield links between sentences that the path left out on both sides."""
        first = set(range(self._first)) - {i for step in found for i in range(step.i, step.m)}
        second = set(range(self._second)) - {j for step in found for j in range(step.j, step.n)}
        steps = []
        for i in first:
            for j in second:
                for (p, q), cost in _BEADS.items():
                    if first.issuperset(range(i, i + p)) and second.issuperset(range(j, j + q)):
                        step = self._step(i, p, j, q, True)
                        if step is not None and step.score + cost >= self._least:
                            steps.append((-step.score - cost, i, j, step))
        for _, _, _, step in sorted(steps, key=lambda each: each[:3]):
            mine, theirs = set(range(step.i, step.m)), set(range(step.j, step.n))
            if mine <= first and theirs <= second:
                first -= mine
                second -= theirs
                yield step
