"""Candidates: which entities are worth comparing, found without comparing all pairs.

Names that share the consonant classes of a surname and the beginning of a given name,
in either order, come together. A block that many share is compared by
neighbours only, names in order of their sounds. So the work grows
with the number of names, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from elchi.connect.identity.profile import Profile
from elchi.text.full_names import take_apart
from elchi.text.phonetics import blocking_key

MOST = 150
"""In a block of more names than this each is compared with its neighbours only."""

_LEAST, _LEAST_SHORT = 0.6, 0.5
"""Consonant classes of two words less alike than this rule the pair out; short: two or less."""


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield pairs of profiles worth comparing, each once, smaller id first."""
    blocks: dict[str, dict[str, Profile]] = defaultdict(dict)
    for profile in profiles:
        for name in profile.names:
            for key in _keys(profile, name):
                blocks[key][profile.id] = profile
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        if len(blocks[key]) < 2:
            continue
        for one, other in _pairs(key, blocks[key].values()):
            pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            if pair in seen:
                continue
            seen.add(pair)
            yield (one, other) if one.id < other.id else (other, one)


def _pairs(key: str, block: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    members = sorted(block, key=lambda each: (_skeletons(each.names[0]), each.id))
    reach = len(members) if len(members) <= MOST else max(10, MOST * MOST // len(members))
    short, post = key.startswith("alone:"), key.startswith("post:")
    shorts = [is_short(each) for each in members] if short else []
    for index, one in enumerate(members):
        for at in range(index + 1, min(len(members), index + 1 + reach)):
            other = members[at]
            if one.country != other.country and one.country and other.country:
                continue
            if one.kind == "person":
                if short and shorts[index] == shorts[at]:
                    continue
                if not (short or post or _near(one, other)):
                    continue
            yield one, other


def is_short(profile: Profile) -> bool:
    """Tell whether no name of a person has more than one word beside initials."""
    return all(len(take_apart(name).words) < 2 for name in profile.names)


def _near(one: Profile, other: Profile) -> bool:
    """Tell whether the consonants of the words of two names are near, in either order."""
    return any(
        (_alike(a[0], b[0]) and (_alike(a[-1], b[-1]) or _alike("".join(a[1:]), "".join(b[1:]))))
        or (_alike(a[0], b[-1]) and _alike(a[-1], b[0]))
        or (len(a) != len(b) and _alike(a[0], b[1:2][0] if b[1:] else "") and _alike(a[-1], b[0]))
        or (len(a) != len(b) and _alike(b[0], a[1:2][0] if a[1:] else "") and _alike(b[-1], a[0]))
        for a in map(_skeletons, one.names)
        for b in map(_skeletons, other.names)
    )


@lru_cache(maxsize=200_000)
def _alike(one: str, other: str) -> bool:
    longer = max(len(one), len(other))
    if longer <= 1:
        return True
    least = _LEAST_SHORT if longer == 2 else _LEAST
    return Levenshtein.normalized_similarity(one, other) >= least


@lru_cache(maxsize=200_000)
def _skeletons(name: str) -> tuple[str, ...]:
    return tuple(_skeleton(word) for word in take_apart(name).words) or ("",)


def _skeleton(name: str) -> str:
    return blocking_key(name).replace("v", "")


def _keys(profile: Profile, name: str) -> Iterator[str]:
    """Yield what a name must share with another to be compared."""
    if profile.kind != "person":
        yield f"{profile.kind}:{_skeleton(name)}"
        if "@" in profile.id:
            yield f"{profile.kind}:{profile.id.partition('@')[0]}"
        return
    words = _skeletons(name)
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield f"alone:{last}"
        return
    rest = "".join(words[1:])
    # A first k may be an h to others, which is no consonant here: Vagan, Vahan.
    for given in {first, first[1:] if first.startswith("k") else first}:
        for surname in {last, rest}:
            yield f"both:{surname[:3]}:{given[:1]}"
            yield f"both:{surname[:2]}:{given[:2]}"
    yield f"both:{first[:3]}:{last[:1]}"
    yield f"both:{first[:2]}:{last[:2]}"
    if len(words) > 2:  # surname, given name, patronymic
        yield f"both:{first[:3]}:{words[1][:1]}"
        yield f"both:{first[:2]}:{words[1][:2]}"
    for surname in {last, rest, first}:
        yield f"alone:{surname}"
    if profile.country:
        for role, body in profile.posts:
            if body is not None:
                yield f"post:{role}:{body}:{first[:1]}"
