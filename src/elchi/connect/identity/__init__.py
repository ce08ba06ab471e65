"""Identity: which persons, bodies, places and meetings of different articles are one.

States, listed bodies, known places and persons carry one id in every article already.
What is left are names that no table has: `gathered` adds up what all articles tell of
each, `blocks` finds pairs worth comparing, `scores` compares them, `judged` knows what
people said, `decide` joins. Full names are decided first, by sound and state; then short
and mangled forms, for which office and company must speak too. `connect` does it from
scratch; `elchi.pipeline_identity` does the same for what a new article touches.
See docs/connect/identity.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from elchi.account import Identity, Judgement
from elchi.connect.identity.blocks import candidates
from elchi.connect.identity.decide import decide, settled
from elchi.connect.identity.gathered import gather
from elchi.connect.identity.judged import Judged, holding
from elchi.connect.identity.names import part_similarities
from elchi.connect.identity.profile import (
    Cast,
    KnownBody,
    KnownPerson,
    Profile,
    cast_of,
)
from elchi.connect.identity.scores import Pair, compare, promising, strong

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
    "promising",
    "strong",
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
    pairs: list[Pair] = []
    weak: list[tuple[Profile, Profile]] = []
    for one, other in candidates(profiles):
        pair = compare(one, other, {})
        if pair is not None and strong(pair):
            pairs.append(pair)
        elif promising(one, other):
            weak.append((one, other))
    canonical = settled(profiles, pairs, judged).canonical()
    again = (compare(one, other, canonical) for one, other in weak)
    return decide(profiles, pairs, [pair for pair in again if pair is not None], judged)
