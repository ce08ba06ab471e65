"""Blocking: which articles are compared at all.

Each article has a few dozen keys, all rare by nature: consonants of a surname,
odd numbers, a day together with a state, rare words, links. Articles that share
two keys are compared, unless half a year lies between their publications. A key
that more than `CROWDED` articles have tells nothing and is passed over, so that an
article is compared with a bounded number of others however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from elchi.connect.stories.digest import Digest

CROWDED = 100
"""From this many articles a key says too little."""

ENOUGH = 2
"""So many keys must two articles share to be compared."""

APART = 180
"""Articles whose days of publication lie further apart are not compared."""

_STATES = 3
_BODIES = 6
_WORDS, _NUMBERS, _DAYS = 20, 12, 10


def keys(digest: Digest) -> frozenset[str]:
    """Return the blocking keys of an article."""
    return frozenset(_keys(digest))


def _keys(digest: Digest) -> Iterator[str]:
    signs = digest.signs
    for sound in signs.get("person", {}):
        yield f"p {sound}"
    for place in signs.get("place", {}):
        yield f"l {place}"
    for number in _heaviest(digest, "number", 1.5, _NUMBERS):
        yield f"n {number}"
    for amount in _heaviest(digest, "amount", 0.9, _NUMBERS):
        yield f"a {amount}"
    for word in _heaviest(digest, "word", 0.5, _WORDS):
        yield f"w {word}"
    for link in signs.get("link", {}):
        yield f"u {link}"
    for body in _heaviest(digest, "body", 0.0, _BODIES):
        yield f"b {body}"
    states = digest.states[:_STATES]
    for one, other in combinations(sorted(states), 2):
        yield f"s {one} {other}"
    for day in _heaviest(digest, "date", 1.0, _DAYS):
        for state in states:
            yield f"d {day} {state}"


def _heaviest(digest: Digest, kind: str, least: float, most: int) -> list[str]:
    found = [(-weight, sign) for sign, weight in digest.signs.get(kind, {}).items()]
    return [sign for weight, sign in sorted(found) if -weight >= least][:most]
