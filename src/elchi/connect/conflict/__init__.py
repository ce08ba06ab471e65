"""Conflicts: where independent texts of one story say what cannot both hold.

Versions of one text are one telling. What its versions say at one place is held
against what the other telling says at the place that speaks of the same. See
docs/connect/conflicts.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from elchi.account import Conflict, Place
from elchi.connect.conflict.context import Passage, nearness, passages, rarity
from elchi.connect.conflict.facts import between, same_time
from elchi.connect.conflict.labels import Labels, labels
from elchi.connect.conflict.meeting import Seat, differ, meet, through
from elchi.connect.conflict.slots import Item, Slot, Telling, loose, slots
from elchi.connect.divergence.amounts import Amount
from elchi.connect.divergence.notions import Notion
from elchi.connect.divergence.side import Side, side
from elchi.model import Span

_TWO = 2

__all__ = ["Telling", "conflicts"]


def conflicts(
    tellings: Iterable[Telling], joined: Mapping[str, str] | None = None
) -> tuple[Conflict, ...]:
    """Return the conflicts between any two tellings of a story.

    The result does not depend on the order of tellings or versions.

    Args:
        tellings: Every text of the story; versions of one text together.
        joined: Entity ids that stand for others, as identity has it.
    """
    listed = sorted(tellings, key=lambda one: min(_hashes(one), default=""))
    if len(listed) < _TWO:
        return ()
    sides = {
        reading.document.sha256: ready
        for telling in listed
        for reading in telling.readings
        if (ready := side(reading)) is not None
    }
    called = labels(tuple(sides.values()), joined)
    spoken = {sha: passages(one, called) for sha, one in sides.items()}
    rare = rarity(passage for one in spoken.values() for passage in one.values())
    seats = [_seats(telling, sides, spoken) for telling in listed]

    def near(one: Sequence[Passage], other: Passage) -> float:
        return nearness(one, other, rare)

    met = [each for one, other in combinations(seats, 2) for each in meet(one, other, near, called)]
    found: set[Conflict] = set()
    for first, second, score in through(met, seats):
        found.update(_between((first.slot, second.slot), sides, called, score))
    for one, other in combinations(listed, 2):
        for mine, yours in product(one.readings, other.readings):
            pair = sides.get(mine.document.sha256), sides.get(yours.document.sha256)
            if pair[0] is not None and pair[1] is not None:
                found.update(
                    each
                    for each in between(pair[0], pair[1], called)
                    if not any(_same(each, known) for known in found)
                )
    return tuple(sorted(found, key=lambda c: (c.a.article, c.a.span, c.b.article, c.b.span)))


def _same(one: Conflict, other: Conflict) -> bool:
    """Tell whether two conflicts are about the same words."""
    return all(
        mine.article == yours.article and mine.span.overlaps(yours.span)
        for mine, yours in ((one.a, other.a), (one.b, other.b))
    )


def _hashes(telling: Telling) -> list[str]:
    return [reading.document.sha256 for reading in telling.readings]


def _seats(
    telling: Telling, sides: Mapping[str, Side], spoken: Mapping[str, Mapping[Span, Passage]]
) -> list[Seat]:
    """Return the slots of a telling with the passages of running text that they stand in."""
    found = []
    for slot in (*slots(telling, sides), *loose(telling, sides)):
        stands = tuple(_passages(slot, spoken))
        if stands:
            found.append(Seat(slot, stands, sides))
    return found


def _passages(slot: Slot, spoken: Mapping[str, Mapping[Span, Passage]]) -> Iterator[Passage]:
    for sha, item in slot.items.items():
        for span, passage in spoken[sha].items():
            if span.overlaps(item.span):
                yield passage


def _between(
    met: tuple[Slot, Slot], sides: Mapping[str, Side], called: Labels, score: float
) -> Iterator[Conflict]:
    one, other = met
    for sha, item in one.items.items():
        for other_sha, other_item in other.items.items():
            if not differ(item, other_item, sides[sha], sides[other_sha], called):
                continue
            if isinstance(item, Amount) and not same_time(
                sides[sha], item.span, sides[other_sha], other_item.span
            ):
                continue
            places = sorted(
                (Place(sha, _words(item)), Place(other_sha, _words(other_item))),
                key=lambda place: place.article,
            )
            words = tuple(place.span.of(sides[place.article].text) for place in places)
            reason = f"“{words[0]}” and “{words[1]}” cannot both be so"
            class_ = one.class_ if one.changed or not other.changed else other.class_
            yield Conflict(class_, places[0], places[1], round(score, 2), reason)


def _words(item: Item) -> Span:
    """Return the words that say it: of an act its clause, for its verb tells how it stands."""
    return item.clause if isinstance(item, Notion) else item.span
