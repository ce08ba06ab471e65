"""Candidates: which entities are worth comparing, found without comparing all pairs.

Names that share the consonant classes of a surname and the beginning of a given name,
in either order, come together. A block that many share is split by more of the same
sounds; what is still too many is compared with its neighbours only. So the work grows
with the number of names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from elchi.connect.identity.profile import Profile
from elchi.text.full_names import take_apart
from elchi.text.phonetics import blocking_key

MOST = 300
"""A block of more names than this is split, or looked at by neighbours."""

_LEAST = 0.5
"""Consonant classes of two names less alike than this rule the pair out."""

Entry = tuple[str, Profile]
"""A name's sort key, for neighbours, and its bearer."""


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield pairs of profiles worth comparing, each once, smaller id first."""
    blocks: dict[str, dict[str, Entry]] = defaultdict(dict)
    for profile in profiles:
        for key in {key for name in profile.names for key in _keys(profile, name)}:
            blocks[key][profile.id] = (_skeleton(profile.names[0]), profile)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        members = sorted(blocks[key].values(), key=lambda each: (each[0], each[1].id))
        for one, other in _pairs(members):
            pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            if pair in seen:
                continue
            seen.add(pair)
            yield (one, other) if one.id < other.id else (other, one)


def _pairs(members: list[Entry]) -> Iterator[tuple[Profile, Profile]]:
    reach = len(members) if len(members) <= MOST else max(10, MOST * MOST // len(members))
    for index, (skeleton, one) in enumerate(members):
        for other_skeleton, other in members[index + 1 : index + 1 + reach]:
            if one.kind != other.kind:
                continue
            if one.country and other.country and one.country != other.country:
                continue
            if one.kind == "person" and not (one.alone or other.alone):
                alike = Levenshtein.normalized_similarity(
                    skeleton, other_skeleton, score_cutoff=_LEAST
                )
                if alike < _LEAST and not (one.posts & other.posts):
                    continue
            yield one, other


def _skeleton(name: str) -> str:
    return blocking_key(name).replace("v", "")


def _keys(profile: Profile, name: str) -> Iterator[str]:
    """Yield what a name must share with another to be compared."""
    if profile.kind != "person":
        yield f"{profile.kind}:{_skeleton(name)}"
        if "@" in profile.id:
            yield profile.id.partition("@")[0]
        return
    words = take_apart(name).words
    if not words:
        return
    first, last = _skeleton(words[0]), _skeleton(words[-1])
    rest = _skeleton("".join(words[1:])) or last
    state = profile.country or ""
    if len(words) == 1:
        yield f"alone:{state}:{last}"
        return
    for surname in {last[:3], rest[:3]}:
        yield f"surname:{surname}"
    for surname in {last[:2], rest[:2]}:
        yield f"both:{surname}:{first[:1]}"
    yield f"both:{first[:2]}:{last[:1]}"
    if len(words) > 2:  # surname, given name, patronymic
        yield f"both:{first[:2]}:{_skeleton(words[1])[:1]}"
    for surname in {last, first}:
        yield f"alone:{state}:{surname}"
        yield f"alone::{surname}"
    for role, body in profile.posts:
        yield f"post:{role}:{body}:{first[:1]}"
