"""How a gold item and a system item are matched: overlap, distance, one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Item: TypeAlias = dict[str, Any]


def overlap(one: Item | None, other: Item | None) -> float:
    """Return the intersection of two spans over their union, 0 to 1.

    >>> overlap({"start": 0, "end": 4}, {"start": 2, "end": 6})
    0.3333333333333333
    """
    if not one or not other or one.get("start") is None or other.get("start") is None:
        return 0.0
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    if shared <= 0:
        return 0.0
    union = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return float(shared) / float(union)


def distance(one: Item, other: Item) -> int:
    """Return how many code points lie between two spans, 0 if they touch or overlap."""
    gap: int = max(one["start"], other["start"]) - min(one["end"], other["end"])
    return max(0, gap)


def one_to_one(
    gold: Sequence[Item], system: Sequence[Item], weight: Callable[[Item, Item], float]
) -> list[tuple[Item, Item]]:
    """Pair gold and system items greedily, heaviest pair first.

    Pairs of weight zero are never made; of equal pairs the first in gold order,
    then in system order, is made.
    """
    weighed = [
        (weight(one, other), index, at)
        for index, one in enumerate(gold)
        for at, other in enumerate(system)
    ]
    weighed.sort(key=lambda pair: -pair[0])
    used_gold: set[int] = set()
    used_system: set[int] = set()
    pairs = []
    for value, index, at in weighed:
        if value <= 0:
            break
        if index not in used_gold and at not in used_system:
            used_gold.add(index)
            used_system.add(at)
            pairs.append((gold[index], system[at]))
    return pairs
