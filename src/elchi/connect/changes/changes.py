"""What became of positions, claims and ties: changed, no longer said, gone against by an act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from elchi.account import Change, ChangeKind
from elchi.connect.changes.courses import same_topic, what
from elchi.connect.changes.moments import Moment, Told, moments
from elchi.model import Event, EventType, Position, Stance, Statement, Tie
from elchi.text.calendars import bounds

_OPPOSITE: Mapping[Stance, frozenset[Stance]] = {
    "supports": frozenset({"opposes", "will_not"}),
    "opposes": frozenset({"supports", "will"}),
    "will": frozenset({"will_not", "opposes"}),
    "will_not": frozenset({"will", "supports"}),
    "recognises": frozenset({"does_not_recognise"}),
    "does_not_recognise": frozenset({"recognises"}),
}
_FRICTION: Mapping[EventType, float] = {
    "SANCTION": 0.7,
    "COERCE": 0.7,
    "ASSAULT": 0.8,
    "REJECT": 0.6,
    "ACCUSE": 0.55,
    "PROTEST": 0.55,
    "THREATEN": 0.55,
}
_AGAINST: Mapping[Stance, frozenset[EventType]] = {
    "supports": frozenset({"REJECT", "SANCTION"}),
    "will": frozenset({"REJECT", "SANCTION"}),
    "opposes": frozenset({"AGREE", "COOPERATE", "AID"}),
    "will_not": frozenset({"AGREE", "COOPERATE", "AID"}),
    "recognises": frozenset({"REJECT"}),
    "does_not_recognise": frozenset(),
}
_CODE = 2
"""The length of a state's code: a place or body tells more than a state of the pair."""

_SILENT_AFTER = 365
"""After so many days without a word about it, in later texts on the same two states,
a position has fallen silent."""


def changes(told: Iterable[Told], joined: Mapping[str, str] | None = None) -> tuple[Change, ...]:
    """Return what became of positions, ties and claims of good relations.

    Versions of one text are no change of each other. The order of the articles does
    not matter.
    """
    listed = tuple(told)
    row = _once(moments(listed, joined or {}))
    found = [*_turned(row), *_ties(row), *_claims(row), *_acts(row), *_silent(row, listed)]
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
        sha = one.place.article
        speaks[one.told.text] = min(sha, speaks.get(one.told.text, sha))
    return [one for one in row if speaks[one.told.text] == one.place.article]


def _change(
    kind: ChangeKind, earlier: Moment, later: Moment | None, score: float, reason: str
) -> Change:
    if later is not None and later.day and earlier.day > later.day and kind == "changed":
        earlier, later = later, earlier
    if not earlier.day or (later is not None and not later.day):
        score, reason = score - 0.15, f"{reason}; which came first is not told"
    place = later.place if later is not None else None
    return Change(kind, earlier.holder or "", earlier.place, place, round(score, 2), reason)


def _when(one: Moment) -> str:
    return one.held or one.said or "undated"


def _turned(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield positions of one holder on one thing that exclude each other."""
    held = [one for one in row if isinstance(one.fact, Position) and one.holder]
    for one, other in combinations(held, 2):
        if one.holder != other.holder or one.told.text == other.told.text:
            continue
        if not (isinstance(one.fact, Position) and isinstance(other.fact, Position)):
            continue
        if other.fact.stance in _OPPOSITE[one.fact.stance] and same_topic(one, other):
            reason = f"{one.fact.stance} ({_when(one)}), then {other.fact.stance} ({_when(other)})"
            yield _change("changed", one, other, 0.6, reason)


def _ties(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield ties whose status changed, and offices that passed to another."""
    held = [one for one in row if isinstance(one.fact, Tie)]
    for one, other in combinations(held, 2):
        first, second = one.fact, other.fact
        if not (isinstance(first, Tie) and isinstance(second, Tie)):
            continue
        if one.told.text == other.told.text or not (one.day and other.day):
            continue
        if first.source == second.source and what(first) == what(second):
            if first.status != second.status:
                reason = f"{first.kind}: {first.status} ({_when(one)}), "
                reason += f"then {second.status} ({_when(other)})"
                yield _change("changed", one, other, 0.65, reason)
        elif (
            first.kind == second.kind == "holds_office"
            and first.role
            and what(first) == what(second)
            and first.status == second.status == "actual"
            and one.day != other.day
            and first.role in ("president", "prime minister", "foreign minister")
        ):
            reason = f"{first.role}: another holder ({_when(one)}, {_when(other)})"
            yield _change("changed", one, other, 0.6, reason)


def _claims(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield claims that two states have no problems, with acts between them that tell of some.

    Of the acts of one type that a text tells, the first is enough.
    """
    acts = [
        one
        for one in row
        if isinstance(one.fact, Event)
        and one.fact.type in _FRICTION
        and one.fact.status == "actual"
        and "notion deny" not in one.topic  # to deny a report is no friction
    ]
    for one in row:
        if not isinstance(one.fact, Statement) or "problem" not in one.denied:
            continue
        pair = {f"country:{code}" for code in one.others} | {one.holder}
        seen: set[tuple[str, str]] = set()
        for act in acts:
            parties = {f"country:{code}" for code in act.others} | {act.holder}
            if not isinstance(act.fact, Event) or len(pair) != 2 or parties != pair:
                continue
            if (act.fact.type, act.told.text) in seen:
                continue
            seen.add((act.fact.type, act.told.text))
            reason = (
                f"“no problem” ({_when(one)}) beside {act.fact.type} between the two ({_when(act)})"
            )
            yield _change("contradicted", one, act, _FRICTION[act.fact.type], reason)


def _acts(row: Sequence[Moment]) -> Iterator[Change]:
    """Yield positions that a later act of the holder goes against."""
    held = [one for one in row if isinstance(one.fact, Position) and one.holder and one.day]
    acts = [one for one in row if isinstance(one.fact, Event) and one.day]
    for one in held:
        for act in acts:
            if not (isinstance(one.fact, Position) and isinstance(act.fact, Event)):
                continue
            if act.fact.type not in _AGAINST[one.fact.stance] or act.fact.status != "actual":
                continue
            if act.holder != one.holder or act.day <= one.day or act.told.text == one.told.text:
                continue
            if same_topic(one, act):
                reason = f"{one.fact.stance} ({_when(one)}), then {act.fact.type} ({_when(act)})"
                yield _change("contradicted", one, act, 0.5, reason)


def _silent(row: Sequence[Moment], told: Sequence[Told]) -> Iterator[Change]:
    """Yield positions on third things that later texts on the same two states no longer tell."""
    states = {
        one.text: {entity.country for entity in one.reading.entities if entity.country}
        for one in told
    }
    latest: dict[str, str] = {}
    for one in row:
        if one.said and (span := bounds(one.said)):
            latest[one.told.text] = max(latest.get(one.told.text, ""), span[1].isoformat())
    for one in row:
        if not isinstance(one.fact, Position) or not one.day or one.holder is None:
            continue
        things = {each for each in one.topic if not each.startswith("notion ")}
        things = {each for each in things if len(each) > _CODE} or things
        mine = one.holder.removeprefix("country:")
        after = [
            text
            for text, day in latest.items()
            if text != one.told.text
            and _days(one.day, day) > _SILENT_AFTER
            and mine in states[text]
            and one.others & states[text]
        ]
        if not things:
            continue
        if not after:
            continue
        again = any(
            other.told.text in after and other.holder == one.holder and things & other.topic
            for other in row
        )
        if not again:
            reason = f"{one.fact.stance} ({_when(one)}); not said in later texts ({len(after)})"
            yield _change("fell_silent", one, None, min(0.6, 0.25 + 0.1 * len(after)), reason)


def _days(one: str, other: str) -> int:
    first, second = bounds(one), bounds(other)
    return (second[0] - first[0]).days if first and second else 0
