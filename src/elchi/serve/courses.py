"""Positions and ties of two states over time: first seen, last confirmed, changed, contradicted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from elchi.serve import over_time
from elchi.serve.differences import TERMS
from elchi.serve.dossier import Entry, entry
from elchi.serve.over_time import of_account
from elchi.serve.questions import Account, Line
from elchi.serve.wording import Reader, state_name
from elchi.store import Ledger


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of a position or tie: changed, no longer said, gone against by an act.

    Attributes:
        later: The fact that it was changed by, where it is one of the pair's.
    """

    kind: str
    name: str
    later: Entry | None
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """One position or tie with its course.

    Attributes:
        first: When it was first said, in the reader's language: the articles' dates.
        last: When it was last said.
        held: What the facts themselves tell of when it held; empty where none does.
        witnesses: How many independent texts say it.
        sources: Its facts, the earliest first.
    """

    first: str
    last: str
    held: str
    witnesses: int
    sources: tuple[Entry, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """The positions and ties of one side."""

    name: str
    rows: tuple[Row, ...]


def followed(
    ledger: Ledger, account: Account, reader: Reader, say: Callable[[str], str]
) -> tuple[Followed, ...]:
    """Return the courses of both sides of an account, those last confirmed first."""
    lines = {line.id: line for line in account.lines}
    rows = of_account(ledger, account)
    sides = []
    for state in (account.a, account.b):
        mine = sorted(
            (one for one in rows if one.holder == state),
            key=lambda one: (one.last or "", one.first or "", one.what),
            reverse=True,
        )
        shown = tuple(_row(one, lines, reader, say) for one in mine)
        sides.append(Followed(state_name(state, reader.language.code), shown))
    return tuple(sides)


def _row(
    course: over_time.Row,
    lines: Mapping[str, Line],
    reader: Reader,
    say: Callable[[str], str],
) -> Row:
    held = [one.held for one in course.tellings if one.held is not None]
    return Row(
        first=reader.date(course.first),
        last=reader.date(course.last),
        held=", ".join(dict.fromkeys(map(reader.date, held))),
        witnesses=course.witnesses,
        sources=tuple(entry(lines[one.fact], reader) for one in course.tellings),
        turns=tuple(
            Turn(one.kind, say(TERMS[one.kind]), _later(one, lines, reader), one.reason)
            for one in course.turns
        ),
    )


def _later(turn: over_time.Turn, lines: Mapping[str, Line], reader: Reader) -> Entry | None:
    later = turn.later.fact if turn.later else None
    return entry(lines[later], reader) if later is not None and later in lines else None
