"""Identity: which persons, bodies, places and meetings of different articles are one.

States, listed bodies, known places and persons carry one id in every article already.
What is left are names that no table has: `profile` gathers what all articles tell of
each, `blocks` finds pairs worth comparing, `scores` compares them, `judged` knows what
people said, `decide` joins. Full names are decided first, by sound and state; then short
and mangled forms, for which office and company must speak too. See docs/connect/identity.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from elchi.account import Identity, Judgement
from elchi.connect.identity.blocks import candidates, is_short
from elchi.connect.identity.decide import Groups, sure, unrivalled
from elchi.connect.identity.judged import Judged, holding
from elchi.connect.identity.names import part_similarities
from elchi.connect.identity.profile import (
    Cast,
    KnownBody,
    KnownPerson,
    Profile,
    cast_of,
    gather,
)
from elchi.connect.identity.scores import Pair, compare

__all__ = [
    "Cast",
    "Judged",
    "KnownBody",
    "KnownPerson",
    "Pair",
    "Profile",
    "cast_of",
    "compare",
    "connect",
    "gather",
    "holding",
    "identify",
    "part_similarities",
]


def connect(
    casts: Iterable[Cast],
    judgements: Iterable[Judgement] = (),
    followed: Mapping[str, str] | None = None,
) -> tuple[Identity, ...]:
    """Return every entity that is one with another, the canonical one, with score and reason.

    A listed entity is the canonical one, else one with a full name, else one whose name
    an article writes in Latin letters, else one whose state is told.

    Args:
        casts: Who every article names, in any order.
        judgements: All verdicts of people, oldest first.
        followed: For an id that no reading has any more, the one its words have now.
    """
    return identify(gather(casts), holding(judgements, followed))


def identify(profiles: list[Profile], judged: Judged) -> tuple[Identity, ...]:
    """Return the identities among profiles, verdicts of people first."""
    groups = Groups(profiles, judged)
    pairs: list[Pair] = []
    weak: list[tuple[Profile, Profile]] = []
    for one, other in candidates(profiles):
        pair = compare(one, other, {})
        if pair is not None and pair.sort in ("full", "name"):
            pairs.append(pair)
        elif one.kind == "person" and (one.posts & other.posts or is_short(one) or is_short(other)):
            weak.append((one, other))
    for pair in sure(pairs, profiles):
        groups.offer(pair)
    canonical = groups.canonical()
    again = (compare(one, other, canonical) for one, other in weak)
    found = [pair for pair in again if pair is not None and pair.sort != "full"]
    for pair in unrivalled(found, canonical):
        groups.offer(pair)
    return groups.identities()
