"""What the versions of one text say at one place: the same, or each something else.

A slot holds, per version, the number, date, name or notion that stands there. Slots
are made from the alignment: what is equal and what was changed goes into one slot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from elchi.account import Divergence, DivergenceClass, Link
from elchi.connect.divergence import divergences
from elchi.connect.divergence.amounts import Amount
from elchi.connect.divergence.days import When, known
from elchi.connect.divergence.days import same as same_day
from elchi.connect.divergence.notions import Notion
from elchi.connect.divergence.numbers import leftover, matched
from elchi.connect.divergence.people import capitals
from elchi.connect.divergence.side import Side, within
from elchi.model import Mention, Reading, Span

Item = Amount | When | Notion | Mention

S = TypeVar("S", Amount, When, Notion, Mention)


@dataclass(frozen=True, slots=True)
class Telling:
    """One text in all its versions, however many.

    Attributes:
        readings: The versions.
        links: Alignment of two of them, by their hashes, smaller hash first.
    """

    readings: tuple[Reading, ...]
    links: Mapping[tuple[str, str], Sequence[Link]]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a text in all its versions.

    Attributes:
        class_: What a difference there is.
        items: Article hash to what stands there.
        sides: Article hash to the article.
        changed: Articles whose item differs from that of the version `hub`.
    """

    class_: DivergenceClass
    items: Mapping[str, Item]
    changed: frozenset[str]
    hub: str


def loose(telling: Telling, sides: Mapping[str, Side]) -> list[Slot]:
    """Return every notion and name of a text as a slot of its own.

    They are held only against places where the versions of another text differ.
    """
    found = []
    for reading in telling.readings:
        sha = reading.document.sha256
        side = sides.get(sha)
        if side is None:
            continue
        listed: list[Item] = [*side.notions]
        listed += [one for one in reading.mentions if _is_place(side, one)]
        found += [Slot("claim", {sha: item}, frozenset(), sha) for item in listed]
    return found


def _is_place(side: Side, one: Mention) -> bool:
    """Tell whether a name is that of a place or body: states are named too often."""
    kind = side.entities[one.entity].kind
    return kind in ("place", "organisation") and one.entity not in capitals() and not one.demonym


def links_between(telling: Telling, one: str, other: str) -> tuple[Link, ...]:
    """Return the alignment of two versions as seen from `one`."""
    if (one, other) in telling.links:
        return tuple(telling.links[one, other])
    return tuple(
        Link(link.b, link.a, link.score, link.moved) for link in telling.links.get((other, one), ())
    )


def hub_of(telling: Telling) -> str:
    """Return the version that all others are laid beside: the one linked best, then by hash."""
    hashes = sorted(reading.document.sha256 for reading in telling.readings)

    def linked(one: str) -> float:
        return sum(
            len(link.a) and len(link.b) and link.score
            for other in hashes
            if other != one
            for link in links_between(telling, one, other)
        )

    return max(reversed(hashes), key=linked)


def slots(telling: Telling, sides: Mapping[str, Side]) -> list[Slot]:
    """Return the slots of a text: numbers, dates, and the notions and names that diverge."""
    hub = hub_of(telling)
    others = sorted(set(sides) & {r.document.sha256 for r in telling.readings} - {hub})
    rows: dict[tuple[str, Span], dict[str, Item]] = {}
    classes: dict[tuple[str, Span], DivergenceClass] = {}
    changed: dict[tuple[str, Span], set[str]] = {}
    here = sides[hub]
    told: list[Item] = [one for one in here.amounts if one.kind == "measure" or one.digits]
    told += [one for one in here.days if known(one)]
    for item in told:
        rows[hub, item.span] = {hub: item}
        classes[hub, item.span] = "date" if isinstance(item, When) else "number"
    for other in others:
        there, links = sides[other], links_between(telling, hub, other)
        for link in links:
            for mine, yours in _equal(here, there, link):
                rows.setdefault((hub, mine.span), {hub: mine})[other] = yours
        for found in divergences(here.reading, there.reading, links):
            if found.kind == "change" and found.a is not None and found.b is not None:
                pair = _items(found, here, there)
                if pair is None:
                    continue
                place = hub, pair[0].span
                rows.setdefault(place, {hub: pair[0]})[other] = pair[1]
                classes.setdefault(place, found.class_)
                changed.setdefault(place, set()).add(other)
    return [
        Slot(classes.get(place, "number"), items, frozenset(changed.get(place, ())), hub)
        for place, items in sorted(rows.items())
    ]


def _equal(here: Side, there: Side, link: Link) -> Iterator[tuple[Item, Item]]:
    if not link.a or not link.b:
        return
    _, _, used = leftover(within(here.amounts, link.a), within(there.amounts, link.b))
    yield from used
    left = [one for one in within(here.days, link.a) if known(one)]
    right = [one for one in within(there.days, link.b) if known(one)]
    yield from matched(left, right, lambda x, y: x.size == y.size and same_day(x, y))


def _items(found: Divergence, here: Side, there: Side) -> tuple[Item, Item] | None:
    """Return what stands at the two spans of a change; a mangled name is no conflict."""
    if found.a is None or found.b is None:
        return None
    if found.class_ in ("number", "date"):
        numbers = _over(here.amounts, found.a), _over(there.amounts, found.b)
        days = _over(here.days, found.a), _over(there.days, found.b)
        if all(numbers):
            return numbers[0][0], numbers[1][0]
        if all(days):
            return days[0][0], days[1][0]
    notions = _over(here.notions, found.a), _over(there.notions, found.b)
    if found.class_ != "name" and all(notions):
        for one in notions[0]:
            for other in notions[1]:
                if one.concept == other.concept and one.negated != other.negated:
                    return one, other
        return notions[0][0], notions[1][0]
    mentions = _over(here.reading.mentions, found.a), _over(there.reading.mentions, found.b)
    if all(mentions):
        names = mentions[0][0], mentions[1][0]
        if _is_place(here, names[0]) or _is_place(there, names[1]):
            return names
    return None


def _over(items: Sequence[S], span: Span) -> list[S]:
    """Return the items that share words with `span`, those inside it first."""
    found = [item for item in items if item.span.overlaps(span)]
    return sorted(found, key=lambda item: not span.covers(item.span))
