"""Questions about a pair of states, answered from the ledger.

An answer is plain data: facts with the article and the words that they rest
on. Nothing is added; where nothing is found the answer is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from elchi.facts.parts import kind_of, words_of
from elchi.languages import codes
from elchi.languages.tables import State, StateForm, data, table
from elchi.model import Entity, Event, Fact, Figure, Position, Span, Statement, Tie
from elchi.serve.joined import joined
from elchi.serve.selection import date_of
from elchi.store import Ledger, Stored
from elchi.store.memory import uncollected
from elchi.store.pairs import focus_of, parties_of
from elchi.text.calendars import bounds
from elchi.text.key import key


class UnknownStateError(ValueError):
    """A name that no state is known by; the message names the nearest ones."""


@dataclass(frozen=True, slots=True)
class Line:
    """One fact about a pair, with all that is needed to show it.

    Attributes:
        id: The fact's id in the ledger.
        stored: The reading that it stands in.
        sides: Which of the two states take part in it, in the order asked for.
        date: EDTF date of the fact itself: when it held or happened.
        said: EDTF date of the article: when it was said.
        sentence: The span to show round the fact's words.
    """

    id: str
    fact: Fact
    stored: Stored
    sides: tuple[str, ...]
    date: str | None
    said: str | None
    sentence: Span

    @property
    def order(self) -> tuple[bool, str, str, str, int]:
        """Sort key: dated facts by their date, then the undated ones by their article."""
        when = self.date or self.said or "9999"
        start = when.split("/")[0].strip("~?%") or "0000"
        place = words_of(self.fact).start
        return (self.date is None, start, when, self.stored.reading.document.id, place)


@dataclass(frozen=True, slots=True)
class Account:
    """What the ledger holds about two states.

    Attributes:
        a: Code of the first state asked for.
        b: Code of the second.
        lines: All facts about the pair in order of time, undated ones after the others.
        articles: The readings that they come from, in order of publication.
        searched: How many articles of the ledger were looked at.
    """

    a: str
    b: str
    lines: tuple[Line, ...]
    articles: tuple[Stored, ...]
    searched: int


@cache
def _state_names() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for state in data("states", State):
        for name in (state.code, state.alpha3, state.name):
            names.setdefault(key(name), state.code)
    for language in codes():
        for form in table(language, "states", StateForm):
            names.setdefault(key(form.form), form.code)
    return names


def state_code(name: str) -> str:
    """Return the code of the state that `name` names in any of the languages.

    Raises:
        UnknownStateError: If no state is known by it.

    >>> state_code("KZ"), state_code("قازقستان"), state_code("रूस")
    ('KZ', 'KZ', 'RU')
    """
    names = _state_names()
    code = names.get(key(name.strip()))
    if code is None:
        from rapidfuzz.process import extract

        near = [match for match, _, _ in extract(key(name), names, limit=3)]
        near = [names_key for names_key in names if names_key in near or names[names_key] in near]
        hint = f" (did you mean {', '.join(near[:3])}?)" if near else ""
        raise UnknownStateError(f"no state is known as {name!r}{hint}")
    return code


def pair(
    ledger: Ledger,
    a: str,
    b: str,
    *,
    since: str | None = None,
    until: str | None = None,
    known_at: str | None = None,
) -> Account:
    """Return what the ledger holds about the states with codes `a` and `b`.

    Args:
        since: EDTF date; facts that end before it are left out.
        until: EDTF date; facts that begin after it are left out.
        known_at: EDTF date; what had not been read by its end is left out, whatever
            time it tells of.

    Raises:
        ValueError: If `known_at` is no date.
    """
    day = _last_day(known_at)
    identities = ledger.identities()
    articles = ledger.articles_of_pair(a, b)
    lines: list[Line] = []
    used: dict[str, Stored] = {}
    with uncollected():
        for kept in ledger.readings(articles, day, whole=False):
            stored = one_identity(kept, identities)
            for line in _lines(stored, (a, b)):
                if _within(line.date or line.said, since, until):
                    lines.append(line)
                    used[stored.reading.document.sha256] = stored
    return Account(
        a,
        b,
        tuple(sorted(lines, key=lambda line: line.order)),
        tuple(sorted(used.values(), key=_published)),
        ledger.size(),
    )


def one_identity(stored: Stored, identities: Mapping[str, Entity]) -> Stored:
    """Return a stored reading with the entities that are one under one id."""
    if not any(entity.id in identities for entity in stored.reading.entities):
        return stored
    reading = joined(stored.reading, identities)
    facts = dict(zip((id_ for id_, _ in _by_kind(stored)), reading.facts(), strict=True))
    return Stored(stored.number, reading, tuple((id_, facts[id_]) for id_, _ in stored.facts))


def _by_kind(stored: Stored) -> list[tuple[str, Fact]]:
    """Return the facts with their ids in the order of `Reading.facts`."""
    ids = {id(fact): id_ for id_, fact in stored.facts}
    return [(ids[id(fact)], fact) for fact in stored.reading.facts()]


def _published(stored: Stored) -> tuple[str, str]:
    return (stored.reading.document.published or "9999", stored.reading.document.id)


def _within(date: str | None, since: str | None, until: str | None) -> bool:
    """Tell whether an EDTF date may lie in the wanted time; an unknown one may."""
    if date is None:
        return True
    start, _, end = date.partition("/")
    end = end or start
    return not (since is not None and end < since[: len(end)]) and not (
        until is not None and start > until and not start.startswith(until)
    )


def _lines(stored: Stored, sides: tuple[str, str]) -> Iterator[Line]:
    states = {entity.id: entity for entity in stored.reading.entities}
    focus = focus_of(stored.reading)
    about = set(sides) <= focus
    for id_, fact in stored.facts:
        parties = parties_of(fact, states)
        mine = tuple(side for side in sides if side in parties)
        if not mine or not _belongs(fact, stored, parties, mine, about):
            continue
        yield line_of(stored, id_, fact, mine)


def line_of(stored: Stored, id_: str, fact: Fact, sides: tuple[str, ...] = ()) -> Line:
    """Return a fact with all that is needed to show it."""
    return Line(
        id=id_,
        fact=fact,
        stored=stored,
        sides=sides,
        date=date_of(fact),
        said=stored.reading.document.published,
        sentence=_sentence(stored, words_of(fact)),
    )


def _belongs(
    fact: Fact, stored: Stored, parties: set[str], mine: tuple[str, ...], about: bool
) -> bool:
    """Tell whether a fact with at least one of the sides is about the pair."""
    if len(mine) == 2:
        return True
    if isinstance(fact, Tie):
        # An office or a membership of one side belongs to the account of the pair
        # where the article is about the pair.
        return about
    if isinstance(fact, Event):
        others = {party for party in parties if len(party) == 2} - set(mine)
        return about and not others
    if isinstance(fact, Statement | Position | Figure):
        return about
    raise TypeError(f"not a fact: {kind_of(fact)}")


def _sentence(stored: Stored, words: Span) -> Span:
    """Return the stretch of whole sentences that holds the words."""
    sentences = [one.span for one in stored.reading.sentences if one.span.overlaps(words)]
    if not sentences:
        return words
    return Span(
        min(words.start, *(one.start for one in sentences)),
        max(words.end, *(one.end for one in sentences)),
    )


def _last_day(known_at: str | None) -> date | None:
    if known_at is None:
        return None
    span = bounds(known_at)
    if span is None:
        raise ValueError(f"no date: {known_at!r}")
    return span[1]


def is_date(value: str) -> bool:
    """Tell whether `value` is a year, a month or a day in EDTF.

    >>> is_date("2022-05"), is_date("May 2022")
    (True, False)
    """
    return regex.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value) is not None
