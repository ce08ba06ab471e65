"""Corroboration: facts that several texts say, and how many of those are independent.

Versions of one text are one witness, however many papers print it. A claim joins
events of one type between the same parties on the same day, figures of one measure,
period and party with one value, ties of one kind, and positions of one stance on one
thing. What people said is not joined: the words of two reports of one speech differ.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from elchi.account import Claim
from elchi.model import Event, Fact, Figure, Position, Reading, Tie
from elchi.text.calendars import bounds

_FAR = 0.01
"""Values that differ by no more than this share are one value."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One article with the ids of its facts.

    Attributes:
        text: The text that it is a version of: versions of one text share it.
    """

    reading: Reading
    facts: tuple[tuple[str, Fact], ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    article: str
    id: str
    fact: Fact


def claims(
    witnesses: Iterable[Witness], joined: Mapping[str, str] | None = None
) -> tuple[Claim, ...]:
    """Return what more than one article says, with the number of independent texts.

    The order of the articles does not matter.

    Args:
        joined: Entity ids that stand for others.
    """
    blocks: dict[str, list[_Said]] = {}
    for witness in sorted(witnesses, key=lambda one: one.reading.document.sha256):
        states = _states(witness.reading, joined or {})
        for id_, fact in witness.facts:
            block = _block(fact, states)
            if block is not None:
                said = _Said(witness.text, witness.reading.document.sha256, id_, fact)
                blocks.setdefault(block, []).append(said)
    found = [
        _claim(block, group)
        for block, row in blocks.items()
        for group in _groups(row)
        if len({one.article for one in group}) > 1
    ]
    return tuple(sorted(found, key=lambda one: one.id))


def _states(reading: Reading, joined: Mapping[str, str]) -> dict[str, str]:
    """Return, per entity, the state that it stands for as a party, else its canonical id."""
    found = {}
    for entity in reading.entities:
        canonical = joined.get(entity.id, entity.id)
        official = entity.kind in ("person", "place", "country") and entity.country
        found[entity.id] = f"country:{entity.country}" if official else canonical
    return found


def _block(fact: Fact, states: Mapping[str, str]) -> str | None:
    """Return what two facts must share to be one; None for what is never joined."""

    def all_of(ids: Iterable[str]) -> str:
        return ",".join(sorted({states.get(id_, id_) for id_ in ids}))

    if isinstance(fact, Event):
        if fact.date is None or not (fact.source or fact.target):
            return None
        parties = all_of((*fact.source, *fact.target))
        return f"event {fact.type} {fact.mode or ''} {fact.status} {parties}"
    if isinstance(fact, Figure):
        return f"figure {fact.measure} {fact.unit} {fact.status}"
    if isinstance(fact, Tie):
        person = fact.source if fact.kind == "holds_office" else states.get(fact.source)
        target = states.get(fact.target, fact.target)
        return f"tie {fact.kind} {person} {target} {fact.role or ''} {fact.status}"
    if isinstance(fact, Position):
        holder = states.get(fact.holder, fact.holder)
        return f"position {holder} {fact.stance} {fact.object.casefold()}"
    return None


def _groups(row: Iterable[_Said]) -> list[list[_Said]]:
    """Part a block into groups whose members all agree with the first."""
    groups: list[list[_Said]] = []
    for one in row:
        group = next((g for g in groups if all(_agree(one.fact, each.fact) for each in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _agree(one: Fact, other: Fact) -> bool:
    if isinstance(one, Event) and isinstance(other, Event):
        return _meet(one.date, other.date) is True
    if isinstance(one, Figure) and isinstance(other, Figure):
        apart = abs(one.value - other.value) > _FAR * max(abs(one.value), abs(other.value))
        parties = set(one.parties) & set(other.parties) or not (one.parties and other.parties)
        return not apart and bool(parties) and _meet(one.period, other.period) is not False
    return True


def _meet(one: str | None, other: str | None) -> bool | None:
    """Tell whether two EDTF dates share a day; None where one is unknown."""
    first, second = bounds(one or ""), bounds(other or "")
    if first is None or second is None:
        return None
    return first[0] <= second[1] and second[0] <= first[1]


def _claim(block: str, group: list[_Said]) -> Claim:
    texts = {one.text for one in group}
    facts = tuple(sorted((one.article, one.id) for one in group))
    name = hashlib.sha256("\n".join(" ".join(each) for each in facts).encode()).hexdigest()[:16]
    articles = len({one.article for one in group})
    reason = f"{block.split()[0]}: {articles} articles, {len(texts)} independent texts"
    return Claim(name, facts, len(texts), round(1 - 0.5 ** len(texts), 2), reason)
