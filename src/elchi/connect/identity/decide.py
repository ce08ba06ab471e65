"""From scored pairs to decisions: surest first, none against a verdict or a state.

A name that fits two persons joins neither unless one fits clearly better. A pair that
would bring together two states, two listed persons, or entities judged different is
left out; so is one whose groups hold names that sound nothing alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from elchi.account import Identity
from elchi.connect.identity.blocks import is_short
from elchi.connect.identity.judged import Judged
from elchi.connect.identity.profile import Profile, listed
from elchi.connect.identity.scores import Pair
from elchi.text.full_names import match

MARGIN = 0.05
"""By so much must the better of two persons of different states fit."""

_CHAIN, _LOOKED_AT = 0.70, 5
"""So alike must names of two groups be, and so many of each are looked at."""


class Groups:
    """Who is one with whom so far.

    Args:
        profiles: All entities.
        judged: The verdicts that hold.
    """

    def __init__(self, profiles: Iterable[Profile], judged: Judged) -> None:
        self._profiles = {each.id: each for each in profiles}
        self._group: dict[str, list[str]] = {id_: [id_] for id_ in self._profiles}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for verdict in judged.different:
            self._apart[verdict.one].add(verdict.other)
            self._apart[verdict.other].add(verdict.one)
        self._why: dict[str, list[Pair]] = defaultdict(list)
        for verdict in judged.same:
            self._judge(verdict.one, verdict.other, verdict.reason)

    def _judge(self, one: str, other: str, reason: str) -> None:
        said = f": {reason}" if reason else ""
        for id_ in (one, other):
            self._group.setdefault(id_, [id_])
        pair = Pair(1.0, one, other, "judged", f"judged to be the same{said}")
        self._join(pair)

    def _join(self, pair: Pair) -> None:
        one, other = self._group[pair.one], self._group[pair.other]
        self._why[pair.one].append(pair)
        self._why[pair.other].append(pair)
        if one is other:
            return
        joined = sorted((*one, *other))
        for id_ in joined:
            self._group[id_] = joined

    def offer(self, pair: Pair) -> None:
        """Join a pair unless something speaks against it."""
        one, other = self._group[pair.one], self._group[pair.other]
        if one is other or self._may(one, other, pair):
            self._join(pair)

    def _may(self, one: Sequence[str], other: Sequence[str], pair: Pair) -> bool:
        if any(self._apart[id_].intersection(other) for id_ in one if id_ in self._apart):
            return False
        sides = [
            [self._profiles[id_] for id_ in ids if id_ in self._profiles] for ids in (one, other)
        ]
        both = [*sides[0], *sides[1]]
        # A verdict may have brought two states together; others join what fits either.
        states, others = ({each.country for each in side} - {None} for side in sides)
        if not (states <= others or others <= states):
            return False
        if all(any(each.id in listed() for each in side) for side in sides):
            return False
        if pair.sort != "full" or len(both) <= 2:
            return True
        firsts, seconds = (side[:_LOOKED_AT] for side in sides)
        alike = [match(a.names[0], b.names[0]).score >= _CHAIN for a in firsts for b in seconds]
        return 2 * sum(alike) >= len(alike)

    def canonical(self) -> dict[str, str]:
        """Return, for each entity joined to another, the canonical one of its group."""
        found: dict[str, str] = {}
        for group in {id(each): each for each in self._group.values()}.values():
            if len(group) > 1:
                best = min(group, key=self._rank)
                found.update((id_, best) for id_ in group if id_ != best)
        return found

    def _rank(self, id_: str) -> tuple[bool, bool, bool, bool, int, bool, int, str]:
        profile = self._profiles.get(id_)
        if profile is None:
            return (id_ not in listed(), True, True, True, 3, True, 0, id_)
        return (
            id_ not in listed(),
            profile.kind == "person" and is_short(profile),
            "@" in id_,
            all(pair.sort == "mangled" for pair in self._why[id_]),
            profile.script,
            profile.country is None,
            -len(profile.seen),
            id_,
        )

    def identities(self) -> tuple[Identity, ...]:
        """Return every join with the score and reason of its surest pair, by id."""
        canonical = self.canonical()
        out = []
        for id_ in sorted(canonical):
            group = set(self._group[id_])
            pairs = [pair for pair in self._why[id_] if {pair.one, pair.other} <= group]
            direct = [p for p in pairs if canonical[id_] in (p.one, p.other)]
            best = min(direct or pairs, key=lambda p: (-p.score, p.one, p.other))
            out.append(Identity(id_, canonical[id_], round(best.score, 4), best.reason))
        return tuple(out)


def settled(profiles: Sequence[Profile], pairs: Iterable[Pair], judged: Judged) -> Groups:
    """Return the groups that strong pairs and verdicts make."""
    groups = Groups(profiles, judged)
    for pair in sure(pairs, profiles):
        groups.offer(pair)
    return groups


def decide(
    profiles: Sequence[Profile], pairs: Iterable[Pair], weak: Iterable[Pair], judged: Judged
) -> tuple[Identity, ...]:
    """Return who is one with whom: strong pairs first, then what post and company confirm.

    What no pair and no verdict connects is decided apart: deciding on a part that
    nothing leads out of gives the same as deciding on all.

    Args:
        pairs: Strong pairs.
        weak: Pairs that hold only with post or company.
    """
    groups = settled(profiles, pairs, judged)
    for pair in unrivalled(weak, groups.canonical()):
        groups.offer(pair)
    return groups.identities()


def sure(pairs: Iterable[Pair], profiles: Iterable[Profile]) -> list[Pair]:
    """Return the pairs in order of sureness, without those of a name that fits two persons.

    A full name without a state fits persons of two states, a surname or an initial fits
    two full names: the better one is taken only if it is better by `MARGIN`.
    """
    countries = {each.id: each.country for each in profiles}
    fits: dict[str, list[tuple[float, str, Pair]]] = defaultdict(list)
    found = sorted(pairs, key=lambda p: (-p.score, p.one, p.other))
    for pair in found:
        for id_, other in ((pair.one, pair.other), (pair.other, pair.one)):
            fits[id_].append((pair.score, other, pair))
    kept = []
    for pair in found:
        rivals = [
            (score, countries[id_], countries[other])
            for id_, to in ((pair.one, pair.other), (pair.other, pair.one))
            if countries[id_] is None and countries[to] is not None
            for score, other, _ in fits[id_]
            if countries[other] not in (None, countries[to])
        ]
        if all(pair.score - score >= MARGIN for score, _, _ in rivals):
            kept.append(pair)
    return kept


def unrivalled(pairs: Iterable[Pair], groups: dict[str, str]) -> list[Pair]:
    """Return the weak pairs whose weak side fits one group only, or one clearly better."""
    found = sorted(pairs, key=lambda p: (-p.score, p.one, p.other))
    fits: dict[str, dict[str, float]] = defaultdict(dict)
    for pair in found:
        for id_, other in ((pair.one, pair.other), (pair.other, pair.one)):
            group = groups.get(other, other)
            fits[id_][group] = max(pair.score, fits[id_].get(group, 0.0))
    kept = []
    for pair in found:
        ok = True
        for id_, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if pair.sort in ("alone", "initial") and id_ in groups:
                continue  # a group may have many short forms
            mine = groups.get(other, other)
            rivals = [s for group, s in fits[id_].items() if group != mine]
            ok = ok and all(pair.score - score >= MARGIN for score in rivals)
        if ok:
            kept.append(pair)
    return kept
