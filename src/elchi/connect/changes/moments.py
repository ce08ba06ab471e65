"""Facts with the times and states that they belong to, without the text they come from.

Three times are kept apart: when something held or happened (`Moment.held`), when it
was said (`Moment.said`), and when it was read, which the ledger knows and this module
does not.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from elchi.account import Place
from elchi.model import Fact, Reading, Span
from elchi.text.calendars import bounds

Sort = Literal["statement", "event", "tie", "position"]

NOTION = "notion "
"""How the notions among the things that a fact is about begin."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article with the ids of its facts.

    Attributes:
        facts: Pairs of fact id and fact.
        text: The text that it is a version of: versions of one text share it.
    """

    reading: Reading
    facts: tuple[tuple[str, Fact], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact in time.

    Attributes:
        article: Hash of the article that says it.
        id: Id of the fact.
        what: Stance of a position, type of an event, kind of a tie; "" for a statement.
        status: Status of an event or tie.
        source: Who has a tie.
        target: To whom.
        role: As what.
        holder: Entity id of the state that holds, does or says it; None if unknown.
        others: Codes of the other states that it concerns.
        held: EDTF; when it held or happened, None where nothing tells.
        said: EDTF; when it was said: the article's date.
        topic: What it is about: entities other than the holder, and notions.
        denied: The notions that its words deny.
        text: The text that its article is a version of.
        day: The first day of its time, as ISO text for sorting; "" where nothing tells one.
    """

    article: str
    id: str
    span: Span
    sort: Sort
    what: str
    status: str | None
    source: str | None
    target: str | None
    role: str | None
    holder: str | None
    others: frozenset[str]
    held: str | None
    said: str | None
    topic: frozenset[str]
    denied: frozenset[str]
    text: str
    day: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "day", first_day(self.held or self.said or ""))

    @property
    def place(self) -> Place:
        """Where the words of the fact stand."""
        return Place(self.article, self.span, self.id)

    @property
    def of_tie(self) -> str:
        """What a tie is, as far as it is the same wherever it is said."""
        return " ".join(filter(None, (self.what, self.target, self.role)))


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells in time; small enough to be kept beside its reading.

    Attributes:
        states: Codes of the states that it names, or that what it names belongs to.
        text: The text that it is a version of.
    """

    article: str
    states: frozenset[str]
    moments: tuple[Moment, ...]
    text: str
    ids: frozenset[str] = field(init=False, repr=False, compare=False)
    """What the facts are about, by id: what another name of one entity could change."""

    def __post_init__(self) -> None:
        found = {id_ for one in self.moments for id_ in (one.source, one.target, *one.topic)}
        ids = frozenset(id_ for id_ in found if id_ is not None and ":" in id_)
        object.__setattr__(self, "ids", ids)

    def within(self, text: str, joined: Mapping[str, str]) -> Account:
        """Return the account as told by one version of a text, under canonical ids."""
        if text == self.text and joined.keys().isdisjoint(self.ids):
            return self
        moments = tuple(_under(one, text, joined) for one in self.moments)
        return Account(self.article, self.states, moments, text)

    def plain(self) -> dict[str, Any]:
        """Return the fields as JSON values."""
        return {
            "article": self.article,
            "states": sorted(self.states),
            "moments": [_plain(one) for one in self.moments],
        }


def restored(plain: Mapping[str, Any]) -> Account:
    """Return what `Account.plain` wrote, each article a text of its own."""
    article = plain["article"]
    moments = tuple(_moment(article, row) for row in plain["moments"])
    return Account(article, frozenset(plain["states"]), moments, article)


def in_time(accounts: Iterable[Account]) -> list[Moment]:
    """Return the moments of several articles, earliest first."""
    found = [moment for one in accounts for moment in one.moments]
    return sorted(found, key=lambda one: (one.day, one.article, one.span, one.id))


@lru_cache(maxsize=50_000)
def first_day(date: str) -> str:
    """Return the first day of an EDTF date as ISO text, "" where it has none.

    >>> first_day("2024-05")
    '2024-05-01'
    """
    span = bounds(date) if date else None
    return span[0].isoformat() if span else ""


def _under(one: Moment, text: str, joined: Mapping[str, str]) -> Moment:
    ids = {one.source, one.target, *one.topic}
    if text == one.text and not any(id_ in joined for id_ in ids if id_):
        return one
    return dataclasses.replace(
        one,
        text=text,
        source=joined.get(one.source, one.source) if one.source else None,
        target=joined.get(one.target, one.target) if one.target else None,
        topic=frozenset(joined.get(each, each) for each in one.topic),
    )


def _plain(one: Moment) -> list[Any]:
    tie = [one.source, one.target, one.role]
    about = [sorted(one.others), one.held, one.said, sorted(one.topic), sorted(one.denied)]
    span = [one.span.start, one.span.end]
    return [one.id, *span, one.sort, one.what, one.status, *tie, one.holder, *about]


def _moment(article: str, row: Iterable[Any]) -> Moment:
    id_, start, end, sort, what, status, source, target, role, holder, *about = row
    others, held, said, topic, denied = about
    return Moment(
        article,
        id_,
        Span(start, end),
        sort,
        what,
        status,
        source,
        target,
        role,
        holder,
        frozenset(others),
        held,
        said,
        frozenset(topic),
        frozenset(denied),
        article,
    )
