"""Putting things together by the scores of their pairs, the same way in any order.

Average linkage: two groups become one when the pairs between them speak for it
on the whole. A chain of weak likenesses therefore holds nothing together, and one
bad pair parts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

FLOOR, CEILING = -3.0, 8.0
"""A single pair speaks no louder than this; one that was never compared counts as the floor."""

Pair = tuple[str, str]


def components(items: Iterable[str], pairs: Iterable[Pair]) -> list[tuple[str, ...]]:
    """Return the groups of items that pairs hold together, however long the way.

    >>> components("abcd", [("a", "b"), ("b", "c")])
    [('a', 'b', 'c'), ('d',)]
    """
    root = {item: item for item in items}

    def find(item: str) -> str:
        while root[item] != item:
            root[item] = root[root[item]]
            item = root[item]
        return item

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    groups: dict[str, list[str]] = {}
    for item in sorted(root):
        groups.setdefault(find(item), []).append(item)
    return sorted(tuple(group) for group in groups.values())


def cluster(items: Iterable[str], logits: Mapping[Pair, float]) -> list[tuple[str, ...]]:
    """Return groups of items whose pairs speak for one another on average, each sorted.

    Args:
        logits: Pairs in sorted order to their logit; a pair that is not there was
            not compared. Pairs with others than the items do not count.

    >>> cluster("abcd", {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): 3.0, ("c", "d"): 0.5})
    [('a', 'b', 'c'), ('d',)]
    """
    everyone = frozenset(items)
    known = {pair: logit for pair, logit in logits.items() if everyone.issuperset(pair)}
    # A mean above zero needs a pair above zero, so nothing is joined across components.
    groups = components(everyone, [pair for pair, logit in known.items() if logit > 0])
    where = {item: number for number, group in enumerate(groups) for item in group}
    inside: dict[int, dict[Pair, float]] = {}
    for pair, logit in known.items():
        if logit > FLOOR and where[pair[0]] == where[pair[1]]:
            inside.setdefault(where[pair[0]], {})[pair] = logit
    found: list[tuple[str, ...]] = []
    for number, group in enumerate(groups):
        found += _within(group, inside[number]) if len(group) > 1 else [group]
    return sorted(found)


def _within(group: tuple[str, ...], logits: Mapping[Pair, float]) -> list[tuple[str, ...]]:
    """Return the groups inside one component, joined two by two, the surest first.

    Of equals, those with the smallest items first. Groups wait in a heap; what was noted of
    one that has grown since is passed over.
    """
    members: dict[int, tuple[str, ...]] = {number: (item,) for number, item in enumerate(group)}
    sums: dict[int, dict[int, float]] = {number: {} for number in members}
    order = {item: number for number, item in enumerate(group)}
    for (one, other), logit in sorted(logits.items()):
        i, j = order[one], order[other]
        sums[i][j] = sums[j][i] = min(CEILING, logit) - FLOOR
    waiting = [
        (-mean, i, j)
        for i, row in sums.items()
        for j in row
        if i < j and (mean := _mean(members, sums, i, j)) > 0
    ]
    heapify(waiting)
    while waiting:
        worth, i, j = heappop(waiting)
        if j not in sums.get(i, {}) or _mean(members, sums, i, j) != -worth:
            continue  # one of the two grew, or was joined to another, since this was noted
        members[i] = tuple(sorted(members[i] + members.pop(j)))
        gone = sums.pop(j)
        for near, value in gone.items():
            if near != i:
                total = sums[i].get(near, 0.0) + value
                sums[i][near] = sums[near][i] = total
                del sums[near][j]
        del sums[i][j]
        for near in sums[i]:
            first, second = min(i, near), max(i, near)
            mean = _mean(members, sums, first, second)
            if mean > 0:
                heappush(waiting, (-mean, first, second))
    return sorted(members.values())


def _mean(
    members: Mapping[int, tuple[str, ...]], sums: Mapping[int, Mapping[int, float]], i: int, j: int
) -> float:
    """Return what the pairs between two groups say on the whole."""
    return round(sums[i][j] / (len(members[i]) * len(members[j])) + FLOOR, 9)
