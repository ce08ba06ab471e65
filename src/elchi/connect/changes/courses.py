"""What a state held, since when it is known and when it was last said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from elchi.account import Place
from elchi.connect.changes.moments import NOTION, Moment, Told, in_time
from elchi.connect.changes.telling import account_of


@dataclass(frozen=True, slots=True)
class Course:
    """One position or tie of a state, wherever it is said.

    Attributes:
        holder: Entity id of the state.
        what: Stance or kind of tie, with role and party for a tie.
        topic: What it is about.
        first: EDTF; when it was first said, None where no article tells its date.
        last: EDTF; when it was last said.
        places: Where it is said, earliest first.
        witnesses: How many independent texts say it.
    """

    holder: str
    what: str
    topic: tuple[str, ...]
    first: str | None
    last: str | None
    places: tuple[Place, ...]
    witnesses: int


def courses(told: Iterable[Told], joined: Mapping[str, str] | None = None) -> tuple[Course, ...]:
    """Return the positions and ties of all holders, each with its course in time.

    Args:
        told: Articles; those that had been read by some day tell what was known then.
    """
    groups: dict[tuple[str, str], list[list[Moment]]] = {}
    ids = joined or {}
    for one in in_time(account_of(each).within(each.text, ids) for each in told):
        if one.holder is None or one.sort not in ("position", "tie"):
            continue
        what = one.of_tie if one.sort == "tie" else one.what
        rows = groups.setdefault((one.holder, what), [])
        row = next((row for row in rows if any(same_topic(one, each) for each in row)), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    found = [
        _course(holder, named, row) for (holder, named), rows in groups.items() for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.holder, one.first or "9999", one.what)))


def _course(holder: str, named: str, row: list[Moment]) -> Course:
    said = [one.said for one in row if one.said]
    return Course(
        holder,
        named,
        tuple(sorted(frozenset().union(*(one.topic for one in row)))),
        min(said, default=None),
        max(said, default=None),
        tuple(one.place for one in row),
        len({one.text for one in row}),
    )


def same_topic(one: Moment, other: Moment) -> bool:
    """Tell whether two positions are about one thing: a thing and a notion in common.

    Ties say themselves what they are about.
    """
    if one.sort == "tie" or other.sort == "tie":
        return True
    shared = one.topic & other.topic
    things = {each for each in shared if not each.startswith(NOTION)}
    return bool(things) and len(shared) > len(things)
