"""What the page of two states shows: sections, a filtered timeline, charts, differences.

Everything is cut down before it is put into words: a pair with thousands of facts
costs as much as the part that is shown.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from elchi.facts.parts import entities_of, kind_of
from elchi.model import Event, Fact, Figure, Position, Statement, Tie
from elchi.serve.charts import Chart, charts
from elchi.serve.dossier import Entry, entry, grouped, summary
from elchi.serve.questions import Account, Line
from elchi.serve.summary import Sentence, sentences
from elchi.serve.wording import Reader, state_name

#: Facts on one page of the timeline, and in each other section.
PAGE, SECTION = 50, 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader wants to see of the timeline; None is everything.

    Attributes:
        group: Name of a section of the dossier.
        code: PLOVER type, measure, kind of tie or stance.
        body: Entity id of a body.
    """

    group: str | None = None
    kind: str | None = None
    code: str | None = None
    side: str | None = None
    body: str | None = None
    status: str | None = None
    language: str | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Filter:
    """A menu: its field, its title, its values with names and counts."""

    name: str
    title: str
    chosen: str | None
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the first of its lines; `total` counts all."""

    name: str
    title: str
    total: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two states holds."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PairPage:
    """The page of two states, ready to be written in any form."""

    title: str
    summary: str
    sentences: tuple[Sentence, ...]
    sections: tuple[Part, ...]
    timeline: tuple[Entry, ...]
    filters: tuple[Filter, ...]
    matching: int
    page: int
    pages: int
    sides: tuple[Side, ...]
    charts: tuple[Chart, ...]
    nothing: str
    undated: str


def whole(account: Account, reader: Reader, say: Callable[[str], str]) -> PairPage:
    """Put all of an account into the reader's language: one long page, without filters."""
    everything = len(account.lines) or 1
    built = build(account, reader, Wanted(), say, (everything, everything))
    return dataclasses.replace(built, filters=())


def build(
    account: Account,
    reader: Reader,
    wanted: Wanted,
    say: Callable[[str], str],
    sizes: tuple[int, int] = (PAGE, SECTION),
) -> PairPage:
    """Put the part of an account that is wanted into the reader's language.

    Args:
        say: Gives a message of the interface in the reader's language.
        sizes: Facts on one page of the timeline, and in each other section.
    """
    size, section = sizes
    groups = grouped(account)
    phrases, titles = reader.labels.phrases, reader.labels.sections
    chosen = groups.get(wanted.group or "", account.lines)
    matching = [line for line in chosen if _matches(line, wanted)]
    pages = max(1, -(-len(matching) // size))
    page = min(max(wanted.page, 1), pages)
    shown = matching[(page - 1) * size : page * size]
    sections = tuple(
        Part(
            name,
            titles[name],
            len(account.lines if name == "timeline" else lines),
            ()
            if name == "timeline"
            else tuple(entry(line, reader) for line in _latest(lines, section)),
        )
        for name, lines in groups.items()
    )
    a, b = (state_name(state, reader.language.code) for state in (account.a, account.b))
    sides = tuple(
        (name, _held(groups["positions"], state, section))
        for state, name in ((account.a, a), (account.b, b))
    )
    return PairPage(
        title=phrases["title"].format(a=a, b=b),
        summary=summary(account, reader),
        sentences=tuple(sentences(account, reader, say)),
        sections=sections,
        timeline=tuple(entry(line, reader) for line in shown),
        filters=tuple(_filters(account, chosen, wanted, reader, say)),
        matching=len(matching),
        page=page,
        pages=pages,
        sides=tuple(Side(n, tuple(entry(line, reader) for line in of)) for n, of in sides),
        charts=tuple(charts(groups["flows"], reader)),
        nothing=phrases["nothing_here"],
        undated=phrases["undated"],
    )


def _latest(lines: Sequence[Line], count: int) -> list[Line]:
    """Return the last dated lines and, where there is room, undated ones, in order."""
    dated = [line for line in lines if line.date is not None]
    undated = [line for line in lines if line.date is None]
    kept = dated[-count:]
    return kept + undated[: count - len(kept)]


def _held(lines: Sequence[Line], state: str, count: int) -> list[Line]:
    mine = []
    for line in lines:
        fact = line.fact
        if isinstance(fact, Position):
            entities = {one.id: one for one in line.stored.reading.entities}
            if entities[fact.holder].country == state or fact.holder == f"country:{state}":
                mine.append(line)
    return _latest(mine, count)


def code_of(fact: Fact) -> str:
    """Return the closed value that says what a fact is about; "" for a statement."""
    match fact:
        case Event():
            return fact.mode or fact.type
        case Figure():
            return fact.measure
        case Tie():
            return fact.kind
        case Position():
            return fact.stance
        case Statement():
            return ""


def _status(fact: Fact) -> str:
    return fact.status if isinstance(fact, Event | Figure | Tie) else ""


def _bodies(line: Line) -> Iterator[str]:
    kinds = {one.id: one.kind for one in line.stored.reading.entities}
    for _, id_ in entities_of(line.fact):
        if kinds[id_] in ("organisation", "system", "gathering", "instrument"):
            yield id_


def _matches(line: Line, wanted: Wanted) -> bool:
    fact = line.fact
    return (
        (not wanted.kind or kind_of(fact) == wanted.kind)
        and (not wanted.code or code_of(fact) == wanted.code)
        and (not wanted.side or wanted.side in line.sides)
        and (not wanted.status or _status(fact) == wanted.status)
        and (not wanted.language or line.stored.reading.document.language == wanted.language)
        and (not wanted.body or wanted.body in set(_bodies(line)))
    )


def _filters(
    account: Account,
    lines: Sequence[Line],
    wanted: Wanted,
    reader: Reader,
    say: Callable[[str], str],
) -> Iterator[Filter]:
    labels = reader.labels
    groups = {
        name: (labels.sections[name], len(of))
        for name, of in grouped(account).items()
        if of and name != "timeline"
    }
    yield Filter(
        "group",
        say("Section"),
        wanted.group,
        tuple((name, title, count) for name, (title, count) in groups.items()),
    )
    kinds = {
        "statement": say("Statements"),
        "event": say("Events"),
        "figure": say("Figures"),
        "tie": say("Ties"),
        "position": say("Positions"),
    }
    names = {**labels.events, **labels.measures, **labels.ties, **labels.stances}
    entities = {one.id: one for stored in account.articles for one in stored.reading.entities}
    menus: tuple[tuple[str, str, str | None, Counter[str], Mapping[str, str]], ...] = (
        ("kind", say("Kind"), wanted.kind, Counter(kind_of(one.fact) for one in lines), kinds),
        ("code", say("Topic"), wanted.code, Counter(code_of(one.fact) for one in lines), names),
        (
            "side",
            say("Side"),
            wanted.side,
            Counter(side for one in lines for side in one.sides),
            {one: state_name(one, reader.language.code) for one in (account.a, account.b)},
        ),
        (
            "body",
            say("Body"),
            wanted.body,
            Counter(body for one in lines for body in set(_bodies(one))),
            {},
        ),
        (
            "status",
            say("Status"),
            wanted.status,
            Counter(_status(one.fact) for one in lines),
            labels.status,
        ),
        (
            "language",
            say("Language"),
            wanted.language,
            Counter(one.stored.reading.document.language for one in lines),
            {},
        ),
    )
    for field, title, chosen, counts, known in menus:
        values = []
        for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            if not value:
                continue
            if field == "body":
                name = reader.name(entities[value])
            elif field == "language":
                name = reader.locale.languages.get(value, value)
            else:
                name = known[value]
            values.append((value, name, count))
        if len(values) > 1 or chosen:
            yield Filter(field, title, chosen, tuple(values[:40]))
