"""Versions: one text in several languages, or published again.

Two reports of one happening share names and numbers as well; a version also
shares the order and the measure of its sentences. Across languages it is looked at
how much of both texts the links cover, and how even the ratio of lengths is from
link to link: a translator follows sentence by sentence, a second reporter does not.
Within one language a copy shares the words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import pstdev

from elchi.account import Link
from elchi.connect.alignment.align import linked, steps_of
from elchi.connect.alignment.contents import Content
from elchi.connect.alignment.path import Step
from elchi.model import Document, Reading

_COVERED, _UNEVEN, _BIAS = 11.0, -11.0, -5.0
"""Rounded from a logistic regression over the pairs of four stories."""

_GOOD = -1.0
"""A link counts as covering its sentences from this logit, its place left aside."""

_MOST_UNEVEN = 0.6
_WORDING, _WORDING_BIAS = 14.0, -8.4
"""Within one language a copy keeps the words: near copies share .8 of them and more, two
reports on one happening .4 at most."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts laid side by side.

    Attributes:
        logit: Above zero if they are likelier to be versions of one text than not.
        covered: Share of the text of either side, the smaller one, that links cover.
        uneven: Standard deviation of the logarithm of the links' length ratios.
        links: The alignment.
    """

    logit: float
    covered: float
    uneven: float
    links: tuple[Link, ...]


def compare(
    a: Reading, b: Reading, contents: tuple[Sequence[Content], Sequence[Content]]
) -> Comparison:
    """Lay two readings side by side.

    Args:
        contents: What the sentences of each hold, as `alignment.contents` gives it.
    """
    first, second = contents
    steps = steps_of(first, second)
    good = [
        step
        for step in steps
        if step.score > _GOOD and first[step.i].running and second[step.j].running
    ]
    covered = _covered(good, first, second)
    ratios = [
        math.log((_letters(first, step.i, step.m) + 5) / (_letters(second, step.j, step.n) + 5))
        for step in good
    ]
    uneven = pstdev(ratios) if len(ratios) > 1 else _MOST_UNEVEN
    if a.document.language == b.document.language:
        logit = _WORDING_BIAS + _WORDING * _wording(first, second)
    else:
        logit = _BIAS + _COVERED * covered + _UNEVEN * min(uneven, _MOST_UNEVEN)
    return Comparison(
        round(logit, 3), round(covered, 3), round(uneven, 3), tuple(linked(steps, a, b))
    )


def _covered(steps: Sequence[Step], first: Sequence[Content], second: Sequence[Content]) -> float:
    whole = [sum(one.letters for one in side if one.running) for side in (first, second)]
    if not all(whole):
        return 0.0
    mine = sum(_letters(first, step.i, step.m) for step in steps)
    theirs = sum(_letters(second, step.j, step.n) for step in steps)
    return min(mine / whole[0], theirs / whole[1])


def _wording(first: Sequence[Content], second: Sequence[Content]) -> float:
    """Return what part of their longer words two texts of one language share, by sound.

    The mean of the share of both and of the shorter one, which may be cut.
    """
    mine, theirs = (
        Counter(sound for one in side if one.running for sound in one.signs["sound"].elements())
        for side in (first, second)
    )
    sizes = mine.total(), theirs.total()
    if not all(sizes):
        return 0.0
    common = (mine & theirs).total()
    return (2 * common / sum(sizes) + common / min(sizes)) / 2


def _letters(contents: Sequence[Content], start: int, end: int) -> int:
    return sum(one.letters for one in contents[start:end])


def origin(a: Document, b: Document) -> str | None:
    """Return the hash of the version that the other was made from, None if nothing tells.

    A text that links to the address of the other was made from it; else the one
    that was published on an earlier day came first.
    """
    for one, other in ((a, b), (b, a)):
        if one.url and one.url in other.text:
            return one.sha256
    if a.published and b.published and len(a.published) == len(b.published) == 10:
        if a.published < b.published:
            return a.sha256
        if b.published < a.published:
            return b.sha256
    return None
