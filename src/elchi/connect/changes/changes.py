"""What became of positions, claims and ties: changed, no longer said, gone against by an act.

Of the many facts that speak of one turn only the two nearest in time are kept: the last
that tells of the old, the first that tells of the new. All is looked up by what two facts
must share, so that a pair of states with hundreds of articles takes a fraction of a second.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from elchi.account import Change, ChangeKind
from elchi.connect.changes.moments import NOTION, Account, Moment, Told, in_time
from elchi.connect.changes.telling import account_of
from elchi.text.calendars import bounds

_OPPOSITE: Mapping[str, tuple[str, ...]] = {
    "supports": ("opposes", "will_not"),
    "opposes": ("supports", "will"),
    "will": ("will_not", "opposes"),
    "will_not": ("will", "supports"),
    "recognises": ("does_not_recognise",),
    "does_not_recognise": ("recognises",),
}
_FRICTION: Mapping[str, float] = {
    "SANCTION": 0.7,
    "COERCE": 0.7,
    "ASSAULT": 0.8,
    "REJECT": 0.6,
    "ACCUSE": 0.55,
    "PROTEST": 0.55,
    "THREATEN": 0.55,
}
_AGAINST: Mapping[str, tuple[str, ...]] = {
    "supports": ("REJECT", "SANCTION"),
    "will": ("REJECT", "SANCTION"),
    "opposes": ("AGREE", "COOPERATE", "AID"),
    "will_not": ("AGREE", "COOPERATE", "AID"),
    "recognises": ("REJECT",),
    "does_not_recognise": (),
}
_PASSED_ON = ("president", "prime minister", "foreign minister")
"""Offices that one person holds at a time."""

_CODE = 2
"""The length of a state's code: a place or body tells more than a state of the pair."""

_NEAREST = 3
"""So many acts of a type before and after a claim of good relations are told beside it."""

_SILENT_AFTER = timedelta(days=365)
"""After so many days without a word about it, in later texts on the same two states,
a position has fallen silent."""


def changes(told: Iterable[Told], joined: Mapping[str, str] | None = None) -> tuple[Change, ...]:
    """Return what became of positions, ties and claims of good relations.

    Versions of one text are no change of each other. The order of the articles does
    not matter.
    """
    return changes_among([account_of(one).within(one.text, joined or {}) for one in told])


def changes_among(accounts: Sequence[Account]) -> tuple[Change, ...]:
    """Return the same from accounts of articles that were kept."""
    row = _once(in_time(accounts))
    found = [*_turned(row), *_ties(row), *_claims(row), *_acts(row), *_silent(row, accounts)]
    unique = {(one.kind, one.earlier, one.later): one for one in found}
    return tuple(sorted(unique.values(), key=_order))


def _order(one: Change) -> tuple[str, str, str, str]:
    later = f"{one.later.article} {one.later.span.start:07}" if one.later else ""
    return one.holder, f"{one.earlier.article} {one.earlier.span.start:07}", later, one.kind


def _once(row: Sequence[Moment]) -> list[Moment]:
    """Return the moments without those that another version of the same text tells too.

    Of the versions of a text, the one with the smallest hash speaks for all.
    """
    speaks: dict[str, str] = {}
    for one in row:
        speaks[one.text] = min(one.article, speaks.get(one.text, one.article))
    return [one for one in row if speaks[one.text] == one.article]


def _change(
    kind: ChangeKind, earlier: Moment, later: Moment | None, score: float, reason: str
) -> Change:
    if not earlier.day or (later is not None and not later.day):
        score, reason = score - 0.15, f"{reason}; which came first is not told"
    place = later.place if later is not None else None
    return Change(kind, earlier.holder or "", earlier.place, place, round(score, 2), reason)


def _when(one: Moment) -> str:
    return one.held or one.said or "undated"


def _about(one: Moment) -> Iterator[tuple[str, str]]:
    """Yield what two facts on one topic must share: a thing and a notion."""
    notions = sorted(each for each in one.topic if each.startswith(NOTION))
    for thing in sorted(one.topic.difference(notions)):
        for notion in notions:
            yield thing, notion


def _turned(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield positions of one holder on one thing that exclude each other."""
    last: dict[tuple[str, str, str, str], list[Moment]] = defaultdict(list)
    for one in row:
        if one.sort != "position" or not one.holder:
            continue
        found: dict[str, Moment] = {}
        for stance in _OPPOSITE[one.what]:
            for thing, notion in _about(one):
                before = last[one.holder, stance, thing, notion]
                near = next((each for each in reversed(before) if each.text != one.text), None)
                if near is not None and (stance not in found or _later(near, found[stance])):
                    found[stance] = near
        for near in found.values():
            reason = f"{near.what} ({_when(near)}), then {one.what} ({_when(one)})"
            yield _change("changed", near, one, 0.6, reason)
        for thing, notion in _about(one):
            last[one.holder, one.what, thing, notion].append(one)


def _later(one: Moment, other: Moment) -> bool:
    return (one.day, one.article, one.span, one.id) > (
        other.day,
        other.article,
        other.span,
        other.id,
    )


def _ties(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield ties whose status changed, and offices that passed to another."""
    same: dict[tuple[str | None, str], list[Moment]] = defaultdict(list)
    office: dict[str, list[Moment]] = defaultdict(list)
    for one in row:
        if one.sort != "tie" or not one.day:
            continue
        before = same[one.source, one.of_tie]
        near = next((each for each in reversed(before) if each.text != one.text), None)
        if near is not None and near.status != one.status:
            reason = f"{one.what}: {near.status} ({_when(near)}), then {one.status} ({_when(one)})"
            yield _change("changed", near, one, 0.65, reason)
        before.append(one)
        if one.what != "holds_office" or one.role not in _PASSED_ON or one.status != "actual":
            continue
        held = office[one.of_tie]
        near = next((each for each in reversed(held) if each.text != one.text), None)
        if near is not None and near.source != one.source and near.day != one.day:
            reason = f"{one.role}: another holder ({_when(near)}, {_when(one)})"
            yield _change("changed", near, one, 0.6, reason)
        held.append(one)


def _claims(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield claims that two states have no problems, with acts near to them that tell of some.

    Of the acts of one type that a text tells, the first is enough; of one type and on either
    side of the claim, those of the `_NEAREST` nearest texts.
    """
    acts: dict[tuple[frozenset[str], str], dict[str, Moment]] = defaultdict(dict)
    for one in row:
        if one.sort == "event" and one.what in _FRICTION and one.status == "actual":
            if f"{NOTION}deny" in one.topic:
                continue  # to deny a report is no friction
            acts[_parties(one), one.what].setdefault(one.text, one)
    found = {key: list(texts.values()) for key, texts in acts.items()}
    days = {key: [each.day for each in some] for key, some in found.items()}
    for one in row:
        pair = _parties(one)
        if one.sort != "statement" or "problem" not in one.denied or len(pair) != 2:
            continue
        for type_, score in _FRICTION.items():
            if (pair, type_) not in found:
                continue
            at = bisect_right(days[pair, type_], one.day)
            some = found[pair, type_][max(0, at - _NEAREST) : at + _NEAREST]
            for act in some:
                between = f"{act.what} between the two ({_when(act)})"
                reason = f"“no problem” ({_when(one)}) beside {between}"
                yield _change("contradicted", one, act, score, reason)


def _parties(one: Moment) -> frozenset[str]:
    return frozenset({f"country:{code}" for code in one.others} | {one.holder or ""})


def _acts(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield positions with the next act of their holder that goes against them, of each type."""
    acts: dict[tuple[str, str, str, str], list[Moment]] = defaultdict(list)
    days: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for one in row:
        if one.sort == "event" and one.day and one.status == "actual" and one.holder:
            for thing, notion in _about(one):
                acts[one.holder, one.what, thing, notion].append(one)
                days[one.holder, one.what, thing, notion].append(one.day)
    for one in row:
        if one.sort != "position" or not one.holder or not one.day:
            continue
        for type_ in _AGAINST[one.what]:
            first: Moment | None = None
            for thing, notion in _about(one):
                at = (one.holder, type_, thing, notion)
                later = acts.get(at, [])[bisect_right(days.get(at, []), one.day) :]
                act = next((each for each in later if each.text != one.text), None)
                if act is not None and (first is None or _later(first, act)):
                    first = act
            if first is not None:
                reason = f"{one.what} ({_when(one)}), then {type_} ({_when(first)})"
                yield _change("contradicted", one, first, 0.5, reason)


def _silent(row: Sequence[Moment], accounts: Sequence[Account]) -> Iterator[Change]:
    """Yield positions on third things that later texts on the same two states no longer tell."""
    states: dict[str, frozenset[str]] = {}
    for account in accounts:
        states[account.text] = states.get(account.text, frozenset()) | account.states
    latest: dict[str, date] = {}
    said: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for one in row:
        if one.said and (span := bounds(one.said)):
            latest[one.text] = max(latest.get(one.text, span[1]), span[1])
        for thing in one.topic:
            said[one.holder, thing].add(one.text)
    order = sorted((day, text) for text, day in latest.items())
    for one in row:
        if one.sort != "position" or not one.day or one.holder is None:
            continue
        things = {each for each in one.topic if not each.startswith(NOTION)}
        things = {each for each in things if len(each) > _CODE} or things
        mine = one.holder.removeprefix("country:")
        far = date.fromisoformat(one.day) + _SILENT_AFTER
        after = {
            text
            for _, text in order[bisect_right(order, (far, "\uffff")) :]
            if text != one.text and mine in states[text] and one.others & states[text]
        }
        if not things or not after:
            continue
        if not any(said[one.holder, thing] & after for thing in things):
            reason = f"{one.what} ({_when(one)}); not said in later texts ({len(after)})"
            yield _change("fell_silent", one, None, min(0.6, 0.25 + 0.1 * len(after)), reason)
