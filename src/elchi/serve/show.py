"""One article with its facts marked: for the terminal and as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from elchi.facts.parts import kind_of, spans_of, words_of
from elchi.languages import load
from elchi.languages.words.language import Words as About
from elchi.model import Event, Fact, Figure, Position, Statement, Tie
from elchi.serve.dossier import title_of
from elchi.serve.wording import Reader
from elchi.store import Stored

#: The parts of a fact that are marked in the text.
SHOWN = frozenset({"words", "trigger", "cue"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of an article's text and the facts that rest on it.

    Attributes:
        kinds: Kinds of fact, names and dates that cover the stretch, sorted.
        facts: Numbers of those facts in the list beside the text.
        zone: Kind of the zone that the stretch lies in, "" for body text.
    """

    words: str
    kinds: tuple[str, ...]
    facts: tuple[int, ...]
    zone: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in the list beside the text."""

    number: int
    id: str
    kind: str
    text: str
    date: str
    status: str
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An article ready to be shown."""

    id: str
    title: str
    language: str
    direction: str
    published: str
    sha256: str
    paragraphs: tuple[tuple[Run, ...], ...]
    facts: tuple[FactLine, ...]


def show(stored: Stored, reader: Reader) -> Shown:
    """Return the article with every fact, name and date marked in its text."""
    reading = stored.reading
    document = reading.document
    spans: list[tuple[int, int, str, int]] = []
    for number, (_, fact) in enumerate(stored.facts, 1):
        for part, span in spans_of(fact):
            if part in SHOWN:
                spans.append((span.start, span.end, kind_of(fact), number))
    for mention in reading.mentions:
        spans.append((mention.span.start, mention.span.end, "name", 0))
    for date in reading.dates:
        spans.append((date.span.start, date.span.end, "date", 0))
    zones: list[tuple[int, int, str]] = [
        (zone.span.start, zone.span.end, zone.kind) for zone in document.zones
    ]
    return Shown(
        id=document.id,
        title=title_of(document),
        language=document.language,
        direction=load(document.language).words(About).direction,
        published=reader.date(document.published),
        sha256=document.sha256,
        paragraphs=tuple(_paragraphs(document.text, spans, zones)),
        facts=tuple(
            fact_line(number, id_, fact, stored, reader)
            for number, (id_, fact) in enumerate(stored.facts, 1)
        ),
    )


def _paragraphs(
    text: str, spans: list[tuple[int, int, str, int]], zones: list[tuple[int, int, str]]
) -> Iterator[tuple[Run, ...]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield tuple(_runs(text, start, end, spans, zones))
        start = end + 1


def _runs(
    text: str,
    start: int,
    end: int,
    spans: list[tuple[int, int, str, int]],
    zones: list[tuple[int, int, str]],
) -> Iterator[Run]:
    mine = [span for span in spans if span[0] < end and span[1] > start]
    edges = {start, end}
    pairs = [(span[0], span[1]) for span in mine] + [(zone[0], zone[1]) for zone in zones]
    for pair in pairs:
        edges.update(edge for edge in pair if start < edge < end)
    cuts = sorted(edges)
    for first, last in pairwise(cuts):
        over = [span for span in mine if span[0] <= first and last <= span[1]]
        zone = next((kind for a, b, kind in zones if a <= first and last <= b), "")
        yield Run(
            words=text[first:last],
            kinds=tuple(sorted({kind for *_, kind, _ in over})),
            facts=tuple(sorted({number for *_, number in over if number})),
            zone=zone,
        )


def fact_line(number: int, id_: str, fact: Fact, stored: Stored, reader: Reader) -> FactLine:
    """Return a fact in the reader's words, with its own words and the wording that fired.

    Args:
        number: The fact's number in the list beside the text, from 1.
    """
    named = {entity.id: entity for entity in stored.reading.entities}
    labels = reader.labels
    date, status = "", ""
    match fact:
        case Statement():
            speaker = reader.name(named[fact.speaker]) if fact.speaker else None
            text = speaker or fact.speaker_text or labels.phrases["unnamed"]
            date = reader.date(fact.date) if fact.date else ""
        case Event():
            text = reader.event(fact, named)
            date = reader.date(fact.date) if fact.date else ""
            status = labels.status[fact.status]
        case Figure():
            text = f"{labels.measures[fact.measure]}: {reader.amount(fact)}"
            date = reader.date(fact.period) if fact.period else ""
            status = labels.status[fact.status] if fact.status != "actual" else ""
        case Tie():
            text = reader.tie(fact, named)
            status = labels.status[fact.status] if fact.status != "actual" else ""
        case Position():
            text = reader.position(fact, named)
            date = reader.date(fact.date) if fact.date else ""
    words = words_of(fact).of(stored.reading.document.text)
    return FactLine(number, id_, kind_of(fact), text, date, status, words, fact.rule)
