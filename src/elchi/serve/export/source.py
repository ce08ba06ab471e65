"""What every export starts from, and how it says what it could not express."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from elchi.model import Entity, Event, Fact, Span
from elchi.serve.questions import one_identity
from elchi.serve.selection import date_of
from elchi.store import Ledger, Stored

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lost:
    """What a form cannot hold: reasons with how often they came."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, reason: str, count: int = 1) -> None:
        """Count something that is not in the export."""
        if count:
            self.counts[reason] += count

    def lines(self) -> Iterator[str]:
        """Yield one line per reason, the most frequent first."""
        for reason, count in sorted(self.counts.items(), key=lambda item: (-item[1], item[0])):
            yield f"{count} {reason}"


@dataclass(frozen=True, slots=True)
class Found:
    """A fact with its id, its reading, and the entities it names."""

    id: str
    fact: Fact
    stored: Stored
    entities: dict[str, Entity]

    @property
    def date(self) -> str | None:
        """EDTF date of the fact itself."""
        return date_of(self.fact)

    def words(self, span: Span) -> str:
        """Return the words of a span of the article."""
        return self.stored.reading.document.quote(span)

    def sentence(self, span: Span) -> Span:
        """Return the sentence that holds the beginning of a span; the span itself if none does."""
        for one in self.stored.reading.sentences:
            if one.span.start <= span.start < one.span.end:
                return one.span
        return span


def readings(ledger: Ledger) -> Iterator[Stored]:
    """Yield every latest reading with joined entities, in order of the articles' ids."""
    identities = ledger.identities()
    for stored in ledger.readings():
        yield one_identity(stored, identities)


def facts(stored: Stored) -> Iterator[Found]:
    """Yield the facts of a reading, kind by kind, in order of the text."""
    entities = {one.id: one for one in stored.reading.entities}
    for id_, fact in stored.facts:
        yield Found(id_, fact, stored, entities)


def days(edtf: str | None) -> tuple[str, str] | None:
    """Return first and last day, month or year of an EDTF date; None for what has none.

    >>> days("2024-11-27/2024-11-28"), days("2023"), days("2024-24"), days("2022/..")
    (('2024-11-27', '2024-11-28'), ('2023', '2023'), None, None)
    """
    if not edtf:
        return None
    start, slash, end = edtf.partition("/")
    both = (start.strip("~?%"), (end if slash else start).strip("~?%"))
    if not all(_is_date(one) for one in both):
        return None
    return both


def _is_date(value: str) -> bool:
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return False
    return len(parts) == 1 or "01" <= parts[1] <= "12"


def dyads(event: Event, entities: dict[str, Entity]) -> list[tuple[Entity, Entity]]:
    """Return who does it to whom, one pair each; both sides of a mutual act stand once.

    >>> a, b = Entity("a", "country", "A", "AA"), Entity("b", "country", "B", "BB")
    >>> meeting = Event("CONSULT", "meeting", ("a", "b"), ("a", "b"), None, None, "actual",
    ...                 Span(0, 1), (), "r")
    >>> [(x.id, y.id) for x, y in dyads(meeting, {"a": a, "b": b})]
    [('a', 'b')]
    """
    mutual = set(event.source) == set(event.target)
    return [
        (entities[a], entities[b])
        for number, a in enumerate(event.source)
        for b in (event.source[number + 1 :] if mutual else event.target)
        if a != b
    ]
