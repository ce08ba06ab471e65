"""The dossier of two states: every line with its words and its article.

`build` puts an account into a reader's language as plain data; the page, the
Markdown text and the JSON are three ways to write the same data down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from elchi.facts.parts import kind_of, spans_of
from elchi.languages import codes, load
from elchi.languages.words.language import Words as About
from elchi.model import Document, Entity, Event, Figure, Position, Span, Statement, Tie
from elchi.serve.questions import Account, Line
from elchi.serve.wording import Reader, state_name
from elchi.store import Stored

#: Types of event that are a friction.
STUCK = frozenset(
    {"SANCTION", "REJECT", "COERCE", "ACCUSE", "THREATEN", "PROTEST", "ASSAULT", "MOBILIZE"}
)
_GIVEN = frozenset({"AGREE", "COOPERATE", "SUPPORT", "AID", "CONCEDE", "RETREAT", "REQUEST"})
_FLOWS = frozenset({"transit", "supplier", "creditor"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of original words; marked if it is what the fact rests on."""

    words: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the dossier.

    Attributes:
        id: The fact's id in the ledger.
        text: What the fact says, in the reader's language.
        date: The fact's date in the reader's language; that of its article, and
            said to be so, where the fact has none.
        dated: True if the fact itself has a date.
        status: Its status in the reader's language; empty where it says nothing.
        code: PLOVER type, tie kind or measure.
        pieces: The sentence in its own language, with the words marked.
        language: Of the pieces.
        direction: Of the pieces.
        article: Id of the article.
        anchor: Where the article stands on the page.
        sha256: Hash of the article.
        start: Code-point offset of the words in the article.
        rule: The wording that fired.
    """

    id: str
    kind: str
    text: str
    date: str
    dated: bool
    status: str
    code: str
    pieces: tuple[Piece, ...]
    language: str
    direction: str
    article: str
    anchor: str
    sha256: str
    start: int
    rule: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines; an empty one says that nothing was found."""

    name: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as the dossier shows it, its facts' words marked."""

    id: str
    anchor: str
    title: str
    language: str
    direction: str
    published: str
    url: str | None
    sha256: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer to a question about two states, in one language."""

    language: str
    direction: str
    title: str
    summary: str
    note: str
    nothing: str
    undated: str
    sections: tuple[Section, ...]
    articles: tuple[ArticleText, ...]


def build(account: Account, reader: Reader) -> Dossier:
    """Put an account into the reader's language."""
    code = reader.language.code
    phrases, titles = reader.labels.phrases, reader.labels.sections
    a, b = (state_name(state, code) for state in (account.a, account.b))
    groups = grouped(account)
    sections = tuple(
        Section(name, titles[name], tuple(entry(line, reader) for line in lines))
        for name, lines in groups.items()
    )
    return Dossier(
        language=code,
        direction=reader.language.about.direction,
        title=phrases["title"].format(a=a, b=b),
        summary=summary(account, reader),
        note=phrases["made_from"],
        nothing=phrases["nothing_here"],
        undated=phrases["undated"],
        sections=sections,
        articles=tuple(article_texts(account, reader)),
    )


def grouped(account: Account) -> dict[str, list[Line]]:
    """Return the lines of each section, by the section's name."""
    return {
        "timeline": [one for one in account.lines if isinstance(one.fact, Event | Statement)],
        "met": _events(account, {"CONSULT"}),
        "said": [one for one in account.lines if isinstance(one.fact, Statement)],
        "agreed": _events(account, _GIVEN),
        "flows": [one for one in account.lines if _flows(one)],
        "stuck": [one for one in account.lines if stuck(one)],
        "bodies": [one for one in account.lines if _bodies(one)],
        "positions": [one for one in account.lines if isinstance(one.fact, Position)],
        "offices": list(_offices(account.lines)),
    }


def stuck(line: Line) -> bool:
    """Tell whether a fact is a friction: a refusal, a sanction, an accusation, a threat."""
    return isinstance(line.fact, Event) and line.fact.type in STUCK


def _events(account: Account, types: Iterable[str]) -> list[Line]:
    wanted = set(types)
    return [one for one in account.lines if isinstance(one.fact, Event) and one.fact.type in wanted]


def _flows(line: Line) -> bool:
    fact = line.fact
    return isinstance(fact, Figure) or (isinstance(fact, Tie) and fact.kind in _FLOWS)


def _bodies(line: Line) -> bool:
    fact = line.fact
    return isinstance(fact, Tie) and fact.kind not in _FLOWS and fact.kind != "holds_office"


def _offices(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield one line per holder and office: its first statement."""
    seen = set()
    for line in lines:
        fact = line.fact
        if isinstance(fact, Tie) and fact.kind == "holds_office":
            what = (fact.source, fact.target, fact.role, fact.status)
            if what not in seen:
                seen.add(what)
                yield line


def summary(account: Account, reader: Reader) -> str:
    """Return how much the account rests on, in one sentence."""
    phrases = reader.labels.phrases
    if not account.lines:
        return phrases["nothing"].format(searched=reader.number(account.searched))
    counts = {
        "articles": reader.number(len(account.articles)),
        "searched": reader.number(account.searched),
        "lines": reader.number(len(account.lines)),
    }
    dated = [line.date for line in account.lines if line.date is not None]
    if not dated:
        return phrases["summary_undated"].format(**counts)
    first = min(date.split("/")[0] for date in dated)
    last = max(date.split("/")[-1] for date in dated)
    return phrases["summary"].format(first=reader.date(first), last=reader.date(last), **counts)


def entry(line: Line, reader: Reader) -> Entry:
    """Put one fact into the reader's language, with its sentence and the words marked."""
    fact, document = line.fact, line.stored.reading.document
    named = {entity.id: entity for entity in line.stored.reading.entities}
    labels = reader.labels
    text, status, code = "", "", ""
    match fact:
        case Statement():
            text = _speaker(fact, line.stored, reader)
        case Event():
            text, code = reader.event(fact, named), fact.type
            status = labels.status[fact.status]
        case Figure():
            parties = reader.names(fact.parties, named) if fact.parties else ""
            text = f"{labels.measures[fact.measure]}: {reader.amount(fact)}"
            text += f" ({parties})" if parties else ""
            status = labels.status[fact.status] if fact.status != "actual" else ""
            code = fact.measure
        case Tie():
            text, code = reader.tie(fact, named), fact.kind
            status = labels.status[fact.status] if fact.status != "actual" else ""
        case Position():
            text, code = reader.position(fact, named), fact.stance
    shown = [span for part, span in spans_of(fact) if part != "also"]
    main = next(span for part, span in spans_of(fact))
    return Entry(
        id=line.id,
        kind=kind_of(fact),
        text=text,
        date=_when(line, reader),
        dated=line.date is not None,
        status=status,
        code=code,
        pieces=tuple(pieces(document.text, line.sentence, shown)),
        language=document.language,
        direction=direction(document.language),
        article=document.id,
        anchor=_anchor(line.stored),
        sha256=document.sha256,
        start=main.start,
        rule=fact.rule,
    )


def _when(line: Line, reader: Reader) -> str:
    """Return the fact's date, or, clearly apart, that of its article."""
    if line.date is not None or line.said is None:
        return reader.date(line.date)
    return reader.labels.phrases["published"].format(date=reader.date(line.said))


def _speaker(fact: Statement, stored: Stored, reader: Reader) -> str:
    if fact.speaker is None:
        return fact.speaker_text or reader.labels.phrases["unnamed"]
    named: dict[str, Entity] = {entity.id: entity for entity in stored.reading.entities}
    name = reader.name(named[fact.speaker])
    offices = [
        tie
        for tie in stored.reading.ties
        if tie.kind == "holds_office" and tie.source == fact.speaker and tie.status == "actual"
    ]
    if not offices:
        return name
    office = offices[0]
    return f"{name} ({reader.office(office.role or '', reader.name(named[office.target]))})"


def _anchor(stored: Stored) -> str:
    return f"article-{stored.reading.document.sha256[:12]}"


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article in a list: what it is called and where it stands."""

    id: str
    sha256: str
    title: str
    language: str
    direction: str
    published: str


def article_cards(articles: Iterable[Stored], reader: Reader) -> Iterator[ArticleCard]:
    """Yield the articles for a list."""
    for stored in articles:
        document = stored.reading.document
        published = reader.labels.phrases["published"].format(date=reader.date(document.published))
        yield ArticleCard(
            document.id,
            document.sha256,
            title_of(document),
            document.language,
            direction(document.language),
            published if document.published else reader.labels.phrases["undated"],
        )


def article_texts(account: Account, reader: Reader) -> Iterator[ArticleText]:
    """Yield the articles of an account whole, the words of its facts marked."""
    for stored in account.articles:
        yield _article(stored, account, reader)


def _article(stored: Stored, account: Account, reader: Reader) -> ArticleText:
    document = stored.reading.document
    marks = [
        span
        for line in account.lines
        if line.stored.reading.document.sha256 == document.sha256
        for part, span in spans_of(line.fact)
        if part in ("trigger", "words")
    ]
    paragraphs = []
    offset = 0
    for paragraph in document.text.split("\n"):
        if paragraph.strip():
            span = Span(offset, offset + len(paragraph))
            paragraphs.append(tuple(pieces(document.text, span, marks)))
        offset += len(paragraph) + 1
    published = reader.labels.phrases["published"].format(date=reader.date(document.published))
    return ArticleText(
        id=document.id,
        anchor=_anchor(stored),
        title=title_of(document),
        language=document.language,
        direction=direction(document.language),
        published=published if document.published else reader.labels.phrases["undated"],
        url=document.url,
        sha256=document.sha256,
        paragraphs=tuple(paragraphs),
    )


def title_of(document: Document) -> str:
    """Return an article's headline; its first words where it has none."""
    return document.title or document.text.strip().split("\n")[0][:120] or document.id


def direction(language: str) -> str:
    """Return the writing direction of a language, ``ltr`` where it is not known.

    >>> direction("ur"), direction("und")
    ('rtl', 'ltr')
    """
    return load(language).words(About).direction if language in codes() else "ltr"


def pieces(text: str, span: Span, marks: Iterable[Span]) -> Iterator[Piece]:
    """Cut `text[span]` where marks begin and end, so that a page never counts offsets.

    >>> [(p.words, p.marked) for p in pieces("abcdef", Span(1, 6), [Span(2, 4)])]
    [('b', False), ('cd', True), ('ef', False)]
    """
    inside = [(max(m.start, span.start), min(m.end, span.end)) for m in marks if m.overlaps(span)]
    cuts = sorted({span.start, span.end, *(edge for pair in inside for edge in pair)})
    run: list[str] = []
    state = False
    for start, end in pairwise(cuts):
        marked = any(first <= start and end <= last for first, last in inside)
        if run and marked != state:
            yield Piece("".join(run), state)
            run = []
        state = marked
        run.append(text[start:end])
    if run:
        yield Piece("".join(run), state)
