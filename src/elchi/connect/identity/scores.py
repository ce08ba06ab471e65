"""How sure it is that two entities are one, and the reason in words.

Names decide; state, office, company and time confirm or forbid. The thresholds are
measured on the development articles of five languages (`benchmark/identity_across.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from elchi.connect.identity.blocks import NEAR_DAYS, day_number, is_short
from elchi.connect.identity.profile import Profile
from elchi.text.full_names import Match, match
from elchi.text.phonetics import similarity

STATES_AGREE, STATE_UNTOLD = 0.80, 0.85
"""So alike must each word of two full names be, by what is known of the states."""

HELD = 0.05
"""So much less will do where both hold the same post."""

SURNAME = 0.90
"""So alike must surnames be where one side has no given name, or its initial only."""

MANGLED = 0.62
"""So little alike may names be where post, state and company are all the same."""

BODY = 0.93
"""So alike must the names of bodies, places and all else be that no table has."""

_YEARS = 45
"""Persons named so many years apart are not one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one.

    Attributes:
        sort: ``full`` names, an ``initial``, a surname ``alone``, ``mangled``, or a ``name``.
    """

    score: float
    one: str
    other: str
    sort: str
    reason: str


def compare(one: Profile, other: Profile, canonical: Mapping[str, str]) -> Pair | None:
    """Return how sure it is that two entities are one; None if they are not.

    Args:
        one: A profile.
        other: Another one of the same kind.
        canonical: What was joined already, for the company.
    """
    if one.country and other.country and one.country != other.country:
        return None
    if one.kind != "person":
        return _thing(one, other)
    if _years_apart(one, other):
        return None
    best = _best(one, other)
    return _person(one, other, best, canonical) if best is not None else None


def strong(pair: Pair | None) -> bool:
    """Tell whether a pair rests on the two themselves, whoever else was joined."""
    return pair is not None and pair.sort in ("full", "name")


def promising(one: Profile, other: Profile) -> bool:
    """Tell whether two persons that are no strong pair may be one if post or company agree."""
    best = None if one.kind != "person" or _years_apart(one, other) else _best(one, other)
    if best is None or best[0].against:
        return False
    posts = one.posts & other.posts
    if best[0].words > 1:
        told = one.country is not None and one.country == other.country
        return told and bool(posts) and best[0].score >= MANGLED
    return (bool(posts) or is_short(one) or is_short(other)) and best[0].least >= SURNAME


def _best(one: Profile, other: Profile) -> tuple[Match, str, str] | None:
    """Return the spellings of two persons that fit best."""
    best: tuple[Match, str, str] | None = None
    for a in sorted(one.names):
        for b in sorted(other.names):
            found = match(a, b)
            if best is None or _order(found) > _order(best[0]):
                best = found, a, b
                if found.words > 1 and found.least == 1 and not found.against:
                    return best
    return best


def _order(found: Match) -> tuple[bool, float, float]:
    return not found.against, found.least if found.words > 1 else found.score, found.score


def _person(
    one: Profile, other: Profile, best: tuple[Match, str, str], canonical: Mapping[str, str]
) -> Pair | None:
    found, a, b = best
    if found.against:
        return None
    told = one.country is not None and one.country == other.country
    posts = one.posts & other.posts
    shared = _company(one, other, canonical)
    apart = not one.seen & other.seen
    states = "states agree" if told else "one state is not told"
    alike = f"{a} ~ {b}"
    post = f", both {sorted(posts, key=str)[0][0]}" if posts else ""
    beside = f", {len(shared)} others named beside both" if shared else ""
    if found.words > 1:
        least = (STATES_AGREE if told else STATE_UNTOLD) - (HELD if posts else 0)
        if found.least >= least:
            reason = f"names sound alike ({alike}, {found.least:.2f}), {states}{post}"
            return Pair(min(1.0, found.least), one.id, other.id, "full", reason)
        persons = sum(each.startswith("person:") for each in shared)
        if told and posts and persons and apart and found.score >= MANGLED and len(shared) >= 3:
            reason = f"one name is mangled ({alike}, {found.score:.2f}), {states}{post}{beside}"
            return Pair(found.score, one.id, other.id, "mangled", reason)
        return None
    sort = "initial" if found.initials else "alone"
    confirmed = bool(posts) or any(each.startswith("person:") for each in shared)
    if found.least >= SURNAME and confirmed and apart and (told or len(shared) >= 2):
        what = "an initial" if found.initials else "the surname alone"
        reason = f"{what} fits ({alike}, {found.least:.2f}), {states}{post}{beside}"
        return Pair(found.score, one.id, other.id, sort, reason)
    return None


def _company(one: Profile, other: Profile, canonical: Mapping[str, str]) -> set[str]:
    """Return what is named beside both, states left out, which half the press names."""
    first, second = (
        {canonical.get(each, each) for each in side.company if not each.startswith("country:")}
        for side in (one, other)
    )
    own = {canonical.get(one.id, one.id), canonical.get(other.id, other.id)}
    return (first & second) - own


def _thing(one: Profile, other: Profile) -> Pair | None:
    stem, mark, _ = one.id.partition("@")
    if mark or "@" in other.id:
        return _meeting(one, other) if other.id.partition("@")[0] == stem else None
    if one.country != other.country:
        return None
    best = max((similarity(a, b), a, b) for a in one.names for b in other.names)
    states = "states agree" if one.country else "no state is told"
    enough = BODY
    if one.country is None:
        beside = {each for each in one.company if each in other.company}
        if len(beside) < 2:
            return None
        states += f", {len(beside)} others named beside both"
    if best[0] < enough:
        return None
    reason = f"names sound alike ({best[1]} ~ {best[2]}, {best[0]:.2f}), {states}"
    return Pair(best[0], one.id, other.id, "name", reason)


def _meeting(one: Profile, other: Profile) -> Pair | None:
    """Join meetings without an edition that are named in the same days and place."""
    if one.kind != "gathering" or not one.first or not other.first:
        return None
    if (
        max(day_number(one.first), day_number(other.first))
        - min(day_number(one.last), day_number(other.last))
        > NEAR_DAYS
    ):
        return None
    places = sorted(each for each in one.company if each.startswith("place:"))
    shared = [each for each in places if each in other.company]
    if not shared:
        return None
    reason = f"the same meeting, named within {NEAR_DAYS} days, beside {', '.join(shared[:3])}"
    return Pair(BODY, one.id, other.id, "name", reason)


def _years_apart(one: Profile, other: Profile) -> bool:
    if not (one.first and other.first):
        return False
    later, earlier = max(one.first, other.first), min(one.last, other.last)
    return int(later[:4]) - int(earlier[:4]) > _YEARS
