"""Groups follow from the pairs and not from the order that they are given in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from elchi.connect.stories.cluster import CEILING, FLOOR, Pair, cluster, components

ITEMS = "abcdefg"
PAIRS = [(one, other) for one in ITEMS for other in ITEMS if one < other]
logits = st.dictionaries(st.sampled_from(PAIRS), st.floats(-5, 9).map(lambda x: round(x, 1)))


@given(logits, st.randoms())
def test_the_order_of_items_and_pairs_makes_no_difference(
    found: dict[tuple[str, str], float], chance: object
) -> None:
    items, pairs = list(ITEMS), list(found.items())
    chance.shuffle(items)  # type: ignore[attr-defined]
    chance.shuffle(pairs)  # type: ignore[attr-defined]
    assert cluster(items, dict(pairs)) == cluster(ITEMS, found)


@given(logits)
def test_each_item_is_in_one_group(found: dict[tuple[str, str], float]) -> None:
    assert sorted(item for group in cluster(ITEMS, found) for item in group) == list(ITEMS)


@given(logits)
def test_no_group_reaches_beyond_what_pairs_hold_together(
    found: dict[tuple[str, str], float],
) -> None:
    closed = components(ITEMS, [pair for pair, logit in found.items() if logit > 0])
    parts = [cluster(group, found) for group in closed]
    assert sorted(group for part in parts for group in part) == cluster(ITEMS, found)


def test_a_chain_does_not_hold_strangers_together() -> None:
    chain = {("a", "b"): 2.0, ("b", "c"): 2.0, ("c", "d"): 2.0}
    assert cluster("abcd", chain) == [("a", "b"), ("c", "d")]


def test_one_bad_pair_does_not_part_a_story() -> None:
    found = dict.fromkeys([("a", "b"), ("a", "c"), ("b", "c"), ("a", "d"), ("b", "d")], 4.0)
    assert cluster("abcd", {**found, ("c", "d"): -3.0}) == [("a", "b", "c", "d")]


def by_the_definition(items: str, found: dict[Pair, float]) -> list[tuple[str, ...]]:
    """Join the two groups with the highest mean, as long as it is above zero."""
    groups = [(item,) for item in sorted(items)]

    def mean(one: tuple[str, ...], other: tuple[str, ...]) -> float:
        pairs = [(min(a, b), max(a, b)) for a in one for b in other]
        logits = [min(CEILING, max(FLOOR, found.get(pair, FLOOR))) for pair in pairs]
        return round(sum(logits) / len(logits), 6)

    while True:
        worth = [
            (-mean(one, other), one[0], other[0], one, other)
            for place, one in enumerate(groups)
            for other in groups[place + 1 :]
        ]
        best = min(worth, default=(0.0,))
        if best[0] >= 0:
            return sorted(groups)
        one, other = best[3], best[4]
        groups = sorted({*groups} - {one, other} | {tuple(sorted(one + other))})


@given(logits)
def test_groups_are_those_of_the_definition(found: dict[Pair, float]) -> None:
    assert cluster(ITEMS, found) == by_the_definition(ITEMS, found)
