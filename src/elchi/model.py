"""The nouns of Elchi: what a document is, what is found in it, what is said about it.

Everything here is plain data. The module imports nothing of Elchi but the
closed lists of `elchi.kinds`, and every other module may import it. Offsets are
Unicode code points into `Document.text` exactly as it was read, start
inclusive, end exclusive, so ``document.text[span.start:span.end]`` always is the quotation.

Dates are EDTF strings (ISO 8601-2): ``2024-11-27``, ``2025-01``, ``2023``,
``2024-11-27/2024-11-28``, ``2024-24`` (season code). ``None`` means that the
text does not determine the value; nothing is ever filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from elchi.kinds import (
    Comparison,
    EntityKind,
    EventMode,
    EventStatus,
    EventType,
    FigureStatus,
    Measure,
    Stance,
    StatementForm,
    TieKind,
    TieStatus,
    ZoneKind,
)

__all__ = [
    "Comparison",
    "DateExpression",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "EventMode",
    "EventStatus",
    "EventType",
    "Fact",
    "Figure",
    "FigureStatus",
    "Measure",
    "Mention",
    "Office",
    "Position",
    "Quantity",
    "Reading",
    "Reference",
    "Sentence",
    "Span",
    "Stance",
    "Statement",
    "StatementForm",
    "Tie",
    "TieKind",
    "TieStatus",
    "Token",
    "Zone",
    "ZoneKind",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, in code points, end exclusive.

    >>> "صدر پوٹن"[Span(4, 8).start : Span(4, 8).end]
    'پوٹن'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch that is not running text: a title, a caption, a credit …

    What no zone covers is body text.
    """

    kind: ZoneKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article, as it was read.

    Attributes:
        id: The stem of its file where it came from a file, else the content hash.
        text: The text, never changed after reading.
        sha256: Hexadecimal SHA-256 of the UTF-8 bytes of `text`.
        language: BCP 47 tag of the article, such as ``ur``; ``und`` if unsure.
        published: EDTF date from metadata or from a date line in the text.
        title: The headline, from metadata or from the title zone.
        url: Where the article was published, if known.
        source: The file or address that it was read from.
        zones: What is not running text, in order of the text.
    """

    id: str
    text: str
    sha256: str
    language: str
    published: str | None
    title: str | None
    url: str | None
    source: str
    zones: tuple[Zone, ...]

    def quote(self, span: Span) -> str:
        """Return the exact words of `span`."""
        return span.of(self.text)


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its place in the text and its match key (see `elchi.text.key`)."""

    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, the zone that it stands in (None: body), its words.

    Attributes:
        paragraph: Running number of the line or paragraph, from 0.
        tokens: Its words; punctuation marks are tokens too.
        language: BCP 47 tag; the article's unless the sentence is surely in another.
    """

    span: Span
    zone: ZoneKind | None
    paragraph: int
    tokens: tuple[Token, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text that stands for an entity.

    Attributes:
        entity: Id of the entity in the article's entity list.
        demonym: True for an adjective of a country or region ("Kazakh").
    """

    span: Span
    entity: str
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for a named entity without being its name.

    A title alone ("the minister"), a pronoun, "his counterpart", "both sides"
    (one reference per entity). References are never mentions; they tell who
    speaks and who acts.
    """

    span: Span
    entity: str
    form: Literal["title", "pronoun", "description"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, state, place, body … that the article names.

    Attributes:
        id: Global id: the same thing has the same id in every article where
            the program can tell (states, bodies, known places); a person met for
            the first time has an id made from the article and the name.
        kind: One of the seven kinds.
        name: Canonical English name, or a romanisation where none is known.
        country: ISO 3166-1 alpha-2 code of the state that it belongs to.
    """

    id: str
    kind: EntityKind
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Office:
    """A title that stands beside a person's name: who, what post, of which body.

    Attributes:
        person: Entity id of the holder.
        role: The post in English, lower case ("foreign minister").
        body: Entity id of the country or body, None if the text names none.
        former: True for "former president".
        span: The words of the title with its country or body.
    """

    person: str
    role: str
    body: str | None
    former: bool
    span: Span


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that fix a day, month, year, season or a span of them.

    Attributes:
        value: EDTF, or None where neither the text nor its date decides.
        rule: Name of the rule that read it, for `elchi explain`.
    """

    span: Span
    value: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit or counted noun, before it is read as a figure.

    Attributes:
        span: Number, unit or counted noun, and comparator.
        value: In base units: 28 billion is 28000000000.
        unit: ISO 4217 code, ``percent``, ``people``, ``count``, ``tonne`` …
        comparison: ``=``, ``>``, ``<`` or ``~``.
        noun: Match key of the counted noun or unit word as written, or "".
        inferred: True where the unit is an inference (a bare "dollar").
        rule: Name of the rule that read it.
    """

    span: Span
    value: float
    unit: str
    comparison: Comparison
    noun: str
    inferred: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's words, or reported position in words.

    Attributes:
        speaker: Entity id, or None with `speaker_text` where only described.
        span: The content, without cue and speaker.
        quotes: The spans inside quotation marks, marks excluded.
        cue: The verb or noun of saying.
        addressee: Entity id.
        medium: Canonical name of a named medium.
        rule: The wording that fired.
    """

    speaker: str | None
    speaker_text: str | None
    span: Span
    form: StatementForm
    quotes: tuple[Span, ...]
    cue: Span | None
    addressee: str | None
    medium: str | None
    date: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something done between parties, or by a party, as PLOVER types it.

    Attributes:
        source: Entity ids of the actors; mutual events list both sides twice.
        target: Entity ids of the recipients.
        trigger: The words that name the act.
        also: Other mentions of the same act in the article.
        rule: The wording that fired.
    """

    type: EventType
    mode: EventMode | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    date: str | None
    place: str | None
    status: EventStatus
    trigger: Span
    also: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity about relations, read: what it measures, of whom, when."""

    span: Span
    measure: Measure
    value: float
    unit: str
    comparison: Comparison
    period: str | None
    status: FigureStatus
    parties: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing relation: an office held, a membership, an alliance …

    `span` covers the words that state it; `role` is English, for offices only.
    """

    kind: TieKind
    source: str
    target: str
    role: str | None
    period: str | None
    status: TieStatus
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Position:
    """A party's declared policy on an issue.

    `object` is a short English noun phrase where the tables give one, else
    the original words of the object.
    """

    holder: str
    stance: Stance
    object: str
    span: Span
    date: str | None
    rule: str


Fact = Statement | Event | Figure | Tie | Position


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was understood of one document.

    All tuples stand in order of the text. Entities are those that the
    article mentions; every id used by a fact is among them. Quantities and
    offices are kept beside the facts made from them: what two texts say is
    compared number by number and title by title.
    """

    document: Document
    reader: str
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    offices: tuple[Office, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    ties: tuple[Tie, ...] = ()
    positions: tuple[Position, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts, kind by kind, in order of the text."""
        return (*self.statements, *self.events, *self.figures, *self.ties, *self.positions)
