"""Positions and ties of two states over time: first seen, last confirmed, changed, contradicted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from elchi.account import Change
from elchi.connect.changes import Course, Told, courses
from elchi.model import Position, Tie
from elchi.serve.differences import TERMS
from elchi.serve.dossier import Entry, entry
from elchi.serve.questions import Account, Line
from elchi.serve.wording import Reader, state_name
from elchi.store import Ledger

#: Of the articles on two states, the latest so many are followed.
MOST = 300


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
    held = {id_ for id_, line in lines.items() if isinstance(line.fact, Position | Tie)}
    texts = texts_of(ledger, [one.reading.document.sha256 for one in account.articles])
    told = [
        Told(
            stored.reading,
            tuple((id_, fact) for id_, fact in stored.facts if id_ in held),
            texts[stored.reading.document.sha256],
        )
        for stored in account.articles[-MOST:]
    ]
    found = courses(one for one in told if one.facts)
    sides = []
    for state in (account.a, account.b):
        holder = f"country:{state}"
        turns: dict[str, list[Change]] = {}
        for change in ledger.account.changes(holder):
            if change.earlier.fact is not None:
                turns.setdefault(change.earlier.fact, []).append(change)
        mine = sorted(
            (one for one in found if one.holder == holder),
            key=lambda one: (one.last or "", one.first or "", one.what),
            reverse=True,
        )
        rows = tuple(_row(one, lines, turns, reader, say) for one in mine)
        sides.append(Followed(state_name(state, reader.language.code), rows))
    return tuple(sides)


def _row(
    course: Course,
    lines: Mapping[str, Line],
    turns: Mapping[str, Sequence[Change]],
    reader: Reader,
    say: Callable[[str], str],
) -> Row:
    ids = [place.fact for place in course.places if place.fact is not None]
    held = [lines[one].date for one in ids if lines[one].date is not None]
    became = {
        (change.kind, change.later): change for one in ids for change in turns.get(one, ())
    }.values()
    return Row(
        first=reader.date(course.first),
        last=reader.date(course.last),
        held=", ".join(dict.fromkeys(map(reader.date, held))),
        witnesses=course.witnesses,
        sources=tuple(entry(lines[one], reader) for one in ids),
        turns=tuple(
            Turn(
                change.kind,
                say(TERMS[change.kind]),
                _later(change, lines, reader),
                change.reason,
            )
            for change in became
        ),
    )


def _later(change: Change, lines: Mapping[str, Line], reader: Reader) -> Entry | None:
    later = change.later.fact if change.later else None
    return entry(lines[later], reader) if later is not None and later in lines else None


def texts_of(ledger: Ledger, articles: Sequence[str]) -> Mapping[str, str]:
    """Return, per article, the text that it is a version of: its smallest hash."""
    text = {one: one for one in articles}

    def root(one: str) -> str:
        while text[one] != one:
            one = text[one]
        return one

    for pairing in ledger.account.versions(sorted(text)):
        low, high = sorted((root(pairing.a), root(pairing.b)))
        text[high] = low
    return {one: root(one) for one in articles}
