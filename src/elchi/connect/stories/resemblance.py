"""How likely it is that two articles tell one happening, from their digests.

A logit from weighted evidence: above zero, "one happening" is likelier. Two
articles on the same states and persons are usually about two happenings; what
tells is that the odd numbers, the days and the rarer names come back too. The
weights are rounded from a logistic regression over four stories in five
languages with hard negatives (the same two states and persons in another month)
and unrelated articles; the bias was then moved to the middle between the groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from elchi.connect.stories.digest import Digest
from elchi.text.calendars import bounds

_WEIGHTS: Mapping[str, tuple[float, float]] = {
    "person": (0.8, 4.0),
    "body": (0.7, 2.0),
    "capital": (3.2, 0.8),
    "state": (2.3, 0.9),
    "amount": (0.9, 6.0),
    "date": (0.5, 5.0),
}
"""Kind of sign to its weight, and to how much of it counts at most."""

_SHARE, _WORDS, _FAR, _BIAS = 10.0, 7.0, -2.2, -12.6
_OWN = ("person", "place", "number", "amount", "date")
"""Kinds of which two reports of one happening share a good part."""

_LONG = 40
"""Days between two publications after which one happening is seldom told again."""

_GATE: Mapping[str, tuple[float, float]] = {
    "body": (0.3, 2.0),
    "capital": (9.0, 0.8),
    "state": (0.8, 0.9),
    "amount": (3.8, 6.0),
    "date": (2.3, 5.0),
}
_GATE_SHARE, _GATE_WORDS, _GATE_BIAS = 15.5, 17.5, -6.5


_NEAR = -2.0
_MEASURE = 0.4
"""A version is not longer than so many times the other, in any two languages."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How two articles resemble each other.

    Attributes:
        logit: Above zero if they are likelier to tell one happening than not.
        versions: True if they share enough that one may be a version of the other.
        days: Days between their publications; None where one is unknown.
    """

    logit: float
    versions: bool
    days: int | None


def resemble(a: Digest, b: Digest) -> Resemblance:
    """Return how two articles resemble each other."""
    shared = {kind: _shared(a, b, kind) for kind in (*_WEIGHTS, "place", "number", "word")}
    share, words = _part(a, b, shared, _OWN), _part(a, b, shared, ("word",))
    days = days_between(a, b)
    logit = _BIAS + _SHARE * share + _WORDS * words + _sum(shared, _WEIGHTS)
    if days is not None and days > _LONG:
        logit += _FAR
    gate = _GATE_BIAS + _GATE_SHARE * share + _GATE_WORDS * words + _sum(shared, _GATE)
    alike = _MEASURE < (a.letters + 1) / (b.letters + 1) < 1 / _MEASURE
    return Resemblance(round(logit, 3), alike and (gate > 0 or logit > _NEAR), days)


def reason(a: Digest, b: Digest) -> str:
    """Return what two articles have in common, in words, the weightiest signs first."""
    found = sorted(_common(a, b), key=lambda one: (-one[0], one[1]))
    told = list(dict.fromkeys(words for _, words in found))[:6]
    return "both have " + ", ".join(told) if told else "nothing in common but their states"


def days_between(a: Digest, b: Digest) -> int | None:
    """Return how many days lie between the publications, None where one is unknown."""
    one, other = first_day(a), first_day(b)
    return None if one is None or other is None else abs(one - other)


def first_day(digest: Digest) -> int | None:
    """Return the number of the first day that an article may have been published on."""
    return None if digest.published is None else _day(digest.published)


def _common(a: Digest, b: Digest) -> Iterator[tuple[float, str]]:
    for kind in ("person", "body", "place", "amount", "date", "link"):
        mine, theirs = a.signs.get(kind, {}), b.signs.get(kind, {})
        for sign in mine.keys() & theirs.keys():
            weight = min(mine[sign], theirs[sign])
            if weight >= 0.5:
                yield weight, a.names.get(sign) or b.names.get(sign) or sign


def _shared(a: Digest, b: Digest, kind: str) -> float:
    mine, theirs = a.signs.get(kind), b.signs.get(kind)
    if not mine or not theirs:
        return 0.0
    both = mine.keys() & theirs.keys()
    # Exact, since a plain sum of floats depends on their order.
    return fsum([min(mine[sign], theirs[sign]) for sign in both]) if both else 0.0


def _part(a: Digest, b: Digest, shared: Mapping[str, float], kinds: tuple[str, ...]) -> float:
    """Return what part of the signs of the poorer article both have."""
    common = sum(shared[kind] for kind in kinds)
    if not common:
        return 0.0
    return common / (min(_weight(a, kinds), _weight(b, kinds)) + 3.0)


def _weight(digest: Digest, kinds: tuple[str, ...]) -> float:
    return sum(sum(digest.signs[kind].values()) for kind in kinds if kind in digest.signs)


@lru_cache(maxsize=20_000)
def _day(published: str) -> int | None:
    ends = bounds(published)
    return None if ends is None else ends[0].toordinal()


def _sum(shared: Mapping[str, float], weights: Mapping[str, tuple[float, float]]) -> float:
    return sum(weight * min(most, shared[kind]) for kind, (weight, most) in weights.items())
