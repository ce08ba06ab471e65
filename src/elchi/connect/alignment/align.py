"""Links between the sentences of two versions of a text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from elchi.account import Link
from elchi.connect.alignment.contents import Content, contents
from elchi.connect.alignment.likeness import Likeness
from elchi.connect.alignment.path import Path, Step
from elchi.model import Reading, Span

_PLACE = 5.0
"""What it adds to a logit that two sentences stand at the same place of both texts."""

_PLACE_OF_PAGE = 1.0
"""The same for captions, credits and what else is no running text: pages differ in it."""

_MOVED = 0.0
"""The logit from which a sentence is found anywhere in the other text."""


def align(a: Reading, b: Reading, same: Mapping[str, str] | None = None) -> tuple[Link, ...]:
    """Return the links between the sentences of two versions, in order of `a`.

    A sentence without counterpart has a link of its own with the other side empty.
    Those of `b` follow the sentence of `b` that stands before them.

    Args:
        same: Entity ids that stand for another one, with that one.
    """
    steps = steps_of(contents(a, same or {}), contents(b, same or {}))
    return tuple(linked(steps, a, b))


def steps_of(first: Sequence[Content], second: Sequence[Content]) -> list[Step]:
    """Return the links between two texts, given what their sentences hold."""
    if not first or not second:
        return []
    likeness = Likeness(first, second)

    def place(i: int, j: int) -> float:
        return _PLACE if first[i].running and second[j].running else _PLACE_OF_PAGE

    return Path(likeness.table(), likeness.score, place, _MOVED).steps()


def linked(steps: Sequence[Step], a: Reading, b: Reading) -> Iterator[Link]:
    """Yield the links of two readings, those with an empty side included."""
    mine = {step.i: step for step in steps}
    linked = {i for step in steps for i in range(step.i, step.m)}
    theirs = {j for step in steps for j in range(step.j, step.n)}
    alone = [j for j in range(len(b.sentences)) if j not in theirs]
    for i in range(len(a.sentences)):
        if i in mine:
            step = mine[i]
            yield Link(
                _spans(a, step.i, step.m), _spans(b, step.j, step.n), _sure(step), step.moved
            )
            while alone and alone[0] == step.n:
                yield Link((), _spans(b, alone[0], alone[0] + 1), 1.0)
                alone.pop(0)
        elif i not in linked:
            yield Link(_spans(a, i, i + 1), (), 1.0)
    for j in alone:
        yield Link((), _spans(b, j, j + 1), 1.0)


def _spans(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    return tuple(sentence.span for sentence in reading.sentences[start:end])


def _sure(step: Step) -> float:
    """Return how sure a link is, from 0 to 1."""
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, step.score + _PLACE)))), 4)
