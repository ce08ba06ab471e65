"""What two states held, as one can have known it on a day: with its three times apart.

When something held is told by the fact, when it was said by the article, when it was read
by the ledger. What had not been read by the day asked for neither confirms nor contradicts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from elchi.account import Change
from elchi.connect.changes import Course, Told, changes, courses
from elchi.model import Event, Position, Statement, Tie
from elchi.serve.questions import Account, pair
from elchi.store import Ledger, Stored
from elchi.store.tables import reading as readings

#: Of the articles on two states, the latest so many are followed.
MOST = 300


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's word for a position or tie.

    Attributes:
        words: As the article has them.
        held: EDTF; when it held, by the fact; None where nothing tells.
        said: EDTF; the article's date.
        read: When the ledger read it.
    """

    fact: str
    article: str
    words: str
    held: str | None
    said: str | None
    read: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of it: changed, no longer said, or gone against by an act; and why."""

    kind: str
    reason: str
    later: Telling | None


@dataclass(frozen=True, slots=True)
class Row:
    """A position or tie of a state.

    Attributes:
        what: Stance, or kind of tie with party and role.
        first: EDTF; when it was first said.
        last: EDTF; when it was last said.
        witnesses: How many independent texts say it.
        tellings: Where, earliest first.
    """

    holder: str
    what: str
    first: str | None
    last: str | None
    witnesses: int
    tellings: tuple[Telling, ...]
    turns: tuple[Turn, ...]


def over_time(ledger: Ledger, a: str, b: str, known_at: str | None = None) -> tuple[Row, ...]:
    """Return the positions and ties of two states towards each other, side by side in time.

    Args:
        ledger: The ledger to ask.
        a: Code of a state.
        b: Code of the other.
        known_at: EDTF date: only what had been read by its end.
    """
    return of_account(ledger, pair(ledger, a, b, known_at=known_at))


def of_account(ledger: Ledger, account: Account) -> tuple[Row, ...]:
    """Return the same for two states whose facts are at hand."""
    articles = account.articles[-MOST:]
    texts = ledger.account.texts(one.reading.document.sha256 for one in articles)
    told = [Told(one.reading, one.facts, texts[one.reading.document.sha256]) for one in articles]
    joined = {id_: one.id for id_, one in ledger.identities().items()}
    found = _tellings(ledger, articles)
    turns: dict[str, list[Change]] = {}
    for change in changes(told, joined):
        if change.earlier.fact is not None:
            turns.setdefault(change.earlier.fact, []).append(change)
    holders = (f"country:{account.a}", f"country:{account.b}")
    rows = [_row(one, found, turns) for one in courses(told, joined) if one.holder in holders]
    return tuple(sorted(rows, key=lambda one: (one.holder, one.first or "9999", one.what)))


def _row(
    course: Course, found: Mapping[str, Telling], turns: Mapping[str, Sequence[Change]]
) -> Row:
    ids = [place.fact for place in course.places if place.fact is not None]
    became = dict.fromkeys(
        Turn(one.kind, one.reason, found.get(one.later.fact or "") if one.later else None)
        for id_ in ids
        for one in turns.get(id_, ())
    )
    tellings = tuple(found[id_] for id_ in ids)
    named = course.holder.removeprefix("country:")
    times = course.first, course.last
    return Row(named, course.what, *times, course.witnesses, tellings, tuple(became))


def _tellings(ledger: Ledger, articles: Sequence[Stored]) -> dict[str, Telling]:
    """Return the facts of some articles with their times, by id."""
    numbers = [one.number for one in articles]
    query = select(readings.c.id, readings.c.read).where(readings.c.id.in_(numbers))
    with ledger.engine.connect() as connection:
        read = {row.id: row.read for row in connection.execute(query)}
    found: dict[str, Telling] = {}
    for one in articles:
        document = one.reading.document
        for id_, fact in one.facts:
            if isinstance(fact, Position | Event | Statement):
                held = fact.date
            elif isinstance(fact, Tie):
                held = fact.period
            else:
                continue
            span = fact.trigger if isinstance(fact, Event) else fact.span
            words = " ".join(span.of(document.text).split())
            times = held, document.published, read[one.number]
            found[id_] = Telling(id_, document.id, words, *times)
    return found
