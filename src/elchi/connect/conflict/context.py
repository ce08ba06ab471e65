"""How near two passages of independent texts are in what they speak of."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from elchi.connect.conflict.labels import Labels
from elchi.connect.divergence.side import SILENT, Side, within
from elchi.model import Span

_BESIDE = 0.35
"""What an anchor weighs that stands in the sentence before or after."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the anchors in it and, weaker, in those beside it.

    Attributes:
        anchors: What is spoken of, with its weight from 0 to 1.
    """

    span: Span
    anchors: Mapping[str, float]


def passages(side: Side, labels: Labels) -> dict[Span, Passage]:
    """Return, per sentence of running text, what it and its neighbours speak of."""
    running = [one.span for one in side.sentences if one.zone not in SILENT]
    own = {span: frozenset(_anchors(side, span, labels)) for span in running}
    found = {}
    for at, span in enumerate(running):
        anchors: dict[str, float] = {}
        for other in (at - 1, at + 1):
            if 0 <= other < len(running):
                anchors.update(dict.fromkeys(own[running[other]], _BESIDE))
        anchors.update(dict.fromkeys(own[span], 1.0))
        found[span] = Passage(span, anchors)
    return found


def _anchors(side: Side, span: Span, labels: Labels) -> Iterator[str]:
    for mention in side.mentions_in((span,)):
        yield labels(side, mention.entity)
    for reference in side.references_in((span,)):
        yield labels(side, reference.entity)
    for notion in within(side.notions, (span,)):
        yield f"notion {notion.concept}"
    for amount in within(side.amounts, (span,)):
        if amount.kind == "measure" or amount.value > 20:
            yield f"number {amount.scaled[1]:.4g}"
        if amount.kind == "measure":
            yield f"unit {amount.unit}"
    for day in within(side.days, (span,)):
        if day.first is not None and day.size in ("day", "month"):
            yield f"date {day.first.month} {day.first.day if day.size == 'day' else ''}"
        elif day.first is not None and day.last is not None and day.size != "weekday":
            yield f"year {day.last.year}"


def rarity(found: Iterable[Passage]) -> dict[str, float]:
    """Return how much each anchor tells: the fewer passages have it, the more."""
    listed = list(found)
    counts = Counter(
        anchor for one in listed for anchor, weight in one.anchors.items() if weight == 1.0
    )
    return {anchor: math.log(1 + len(listed) / count) ** 2 for anchor, count in counts.items()}


def nearness(one: Sequence[Passage], other: Passage, rare: Mapping[str, float]) -> float:
    """Return how near a passage is to any of several (one text's versions), from 0 to 1."""
    return max((_near(each, other, rare) for each in one), default=0.0)


def _near(one: Passage, other: Passage, rare: Mapping[str, float]) -> float:
    shared = sum(
        rare.get(anchor, 0.0) * min(weight, other.anchors[anchor])
        for anchor, weight in one.anchors.items()
        if anchor in other.anchors
    )
    sizes = [
        sum(rare.get(anchor, 0.0) * weight**2 for anchor, weight in each.anchors.items())
        for each in (one, other)
    ]
    return shared / math.sqrt(sizes[0] * sizes[1]) if all(sizes) else 0.0
