"""Candidates: which entities are worth comparing, found without comparing all pairs.

Names that share the consonant classes of a surname and the beginning of a given name,
in either order, come together, state by state; a name of an untold state meets those of
all states. A key that more than `CROWDED` names have is passed over: such names meet
through longer keys only. So whether two are compared depends on the two and on how many
have their keys, not on who was read first, and a new name meets a bounded number of others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from elchi.connect.identity.profile import Profile
from elchi.text.full_names import take_apart
from elchi.text.phonetics import blocking_key

CROWDED = 150
"""A key that more names have than this brings nobody together."""

NEAR_DAYS = 45
"""Meetings without an edition are one only within so many days."""

_LEAST, _LEAST_SHORT = 0.6, 0.5
"""Consonant classes of two words less alike than this rule the pair out; short: two or less."""

_ANY, _UNTOLD = "*", "?"


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield pairs of profiles worth comparing, each once, smaller id first."""
    row = list(profiles)
    having: dict[str, list[Profile]] = defaultdict(list)
    for one in row:
        for key in keys(one):
            having[key].append(one)
    counts = Counter({key: len(found) for key, found in having.items()})
    for one in row:
        met: dict[str, tuple[Profile, set[str]]] = {}
        for key, ruler in sought(one):
            if counts[ruler] <= CROWDED:
                for other in having.get(key, ()):
                    if one.id < other.id:
                        met.setdefault(other.id, (other, set()))[1].add(sort_of(key))
        for _, (other, sorts) in sorted(met.items()):
            if worth(one, other, sorts):
                yield one, other


def sort_of(key: str) -> str:
    """Return what sort of key it is: what stands before its first colon."""
    return key.partition(":")[0]


def worth(one: Profile, other: Profile, sorts: set[str]) -> bool:
    """Tell whether two that share keys of these sorts are worth comparing."""
    if one.kind != other.kind or (one.country and other.country and one.country != other.country):
        return False
    return sorts != {"both"} or _near(one, other)


def keys(profile: Profile) -> frozenset[str]:
    """Return the keys that a profile is found by."""
    if profile.kind != "person":
        return frozenset(_thing_keys(profile))
    states = (profile.country or _UNTOLD, _ANY)
    return frozenset(
        key if key.startswith("post:") else f"{key}|{state}"
        for name in profile.names
        for key in _person_keys(profile, name)
        for state in states
    )


def sought(profile: Profile) -> frozenset[tuple[str, str]]:
    """Return the keys of others that a profile looks for, each with the key that rules it.

    Where more than `CROWDED` have the ruling key, the other is not looked for. Who is
    found by whom does not depend on which of the two looks.
    """
    if profile.kind != "person":
        return frozenset((key, key) for key in keys(profile))
    found: set[tuple[str, str]] = set()
    for name in profile.names:
        for key in _person_keys(profile, name):
            if key.startswith("post:"):
                found.add((key, key))
                continue
            # Surnames alone and full names look for each other; how many full names
            # there are decides.
            sort, _, rest = key.partition(":")
            other = {"full": "short", "short": "full"}.get(sort, sort) + ":" + rest
            ruler = ("full" if sort == "short" else sort) + ":" + rest
            if profile.country:
                found.add((f"{other}|{profile.country}", f"{ruler}|{profile.country}"))
                found.add((f"{other}|{_UNTOLD}", f"{ruler}|{_ANY}"))
            else:
                found.add((f"{other}|{_ANY}", f"{ruler}|{_ANY}"))
    return frozenset(found)


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


def _person_keys(profile: Profile, name: str) -> Iterator[str]:
    """Yield what the name of a person must share with another to be compared."""
    words = _skeletons(name)
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield f"short:{last}"
        return
    rest = "".join(words[1:])
    # A first k may be an h to others, which is no consonant here: Vagan, Vahan.
    for given in {first, first[1:] if first.startswith("k") else first}:
        for surname in {last, rest}:
            yield from _long_and_short(surname, given)
    yield from _long_and_short(first, last)
    if len(words) > 2:  # surname, given name, patronymic
        yield from _long_and_short(first, words[1])
    for surname in {last, rest, first}:
        yield f"full:{surname}"
    if profile.country:
        for role, body in profile.posts:
            if body is not None:
                yield f"post:{role}:{body}:{first[:1]}|{profile.country}"


def _long_and_short(surname: str, given: str) -> Iterator[str]:
    yield f"both:{surname[:3]}:{given[:1]}"
    yield f"both:{surname[:2]}:{given[:2]}"
    yield f"both:{surname} {given}"
    yield f"both:{surname} {given[:1]}."


def _thing_keys(profile: Profile) -> Iterator[str]:
    """Yield what a body, place, meeting and the like must share with another."""
    stem, mark, _ = profile.id.partition("@")
    if profile.kind == "gathering" and profile.first:
        places = [each for each in profile.company if each.startswith("place:")]
        spells = {number + more for number in map(_spell, profile_days(profile)) for more in (0, 1)}
        for place in places:
            for spell in spells:
                yield f"meeting:{stem}:{place}:{spell}"
    if not mark:
        for name in profile.names:
            yield f"name:{profile.kind}:{_skeleton(name)}|{profile.country or _UNTOLD}"


def profile_days(profile: Profile) -> tuple[int, ...]:
    """Return the first and the last day of a profile as numbers, months of 30 days."""
    return tuple(day_number(each) for each in (profile.first, profile.last) if each)


def day_number(date: str) -> int:
    """Return a number of days that is good for comparing dates, months of 30 days.

    >>> day_number("2024-03-05") - day_number("2024-02-05")
    30
    """
    year, month, day = (*date.split("-"), "6", "15")[:3]
    return int(year) * 360 + min(int(month), 12) * 30 + int(day)


def _spell(day: int) -> int:
    return day // NEAR_DAYS
