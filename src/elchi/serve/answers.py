"""The ledger from Python: questions as methods, answers as plain dataclasses.

    >>> import elchi
    >>> ledger = elchi.open("out/elchi.db")            # doctest: +SKIP
    >>> for one in ledger.facts(state="KZ", kind="figure").items:   # doctest: +SKIP
    ...     print(one.date, one.words[0].text, one.fact.value)

The HTTP API (`elchi.serve.web.pages.api`) gives the same answers as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from elchi.account import Conflict, Divergence, Link, Pairing, Story
from elchi.facts.parts import entities_of, kind_of, spans_of
from elchi.model import Entity, Fact
from elchi.serve.questions import one_identity, pair, state_code
from elchi.serve.selection import Selection, date_of, select_facts
from elchi.store import Ledger, Stored
from elchi.store.search import search


@dataclass(frozen=True, slots=True)
class Words:
    """Original words that a fact rests on.

    Attributes:
        part: What they are of the fact: ``words``, ``trigger``, ``quote``, ``cue`` …
        start: Code-point offset into the article's text.
        end: Offset after the last code point.
    """

    part: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part in a fact, and as what (``source``, ``target``, ``speaker`` …)."""

    part: str
    entity: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class FactAnswer:
    """One fact with its article, its parties by name, and its words.

    Attributes:
        date: EDTF date of the fact itself; None where the text gives none.
        published: EDTF date of the article.
        fact: The fact as it is kept, see docs/data-model.md.
    """

    id: str
    kind: str
    article: str
    sha256: str
    language: str
    published: str | None
    date: str | None
    parties: tuple[Party, ...]
    words: tuple[Words, ...]
    fact: Fact


@dataclass(frozen=True, slots=True)
class ArticleAnswer:
    """One article; `text` is exactly as it was read."""

    id: str
    sha256: str
    language: str
    published: str | None
    title: str | None
    url: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Some of the facts that were asked for; `total` counts all of them."""

    items: tuple[FactAnswer, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Articles:
    """Some of the articles that were asked for; `total` counts all of them."""

    items: tuple[ArticleAnswer, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles side by side: which sentences go together, and where they diverge."""

    a: ArticleAnswer
    b: ArticleAnswer
    pairing: Pairing | None
    links: tuple[Link, ...]
    divergences: tuple[Divergence, ...]
    conflicts: tuple[Conflict, ...]


class Library:
    """An open ledger. Close it, or use it in a ``with`` statement.

    Args:
        ledger: The ledger to ask; `elchi.open` opens one from its place.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.ledger.close()

    def articles(self, words: str | None = None, *, offset: int = 0, limit: int = 100) -> Articles:
        """Return the articles, in order of their ids; those that hold `words` best first."""
        if words is None:
            hashes: Sequence[str] = self.ledger.hashes()
        else:
            with self.ledger.engine.connect() as connection:
                hashes = search(connection, words, limit=10_000)
        wanted = hashes[offset : offset + limit]
        order = {one: number for number, one in enumerate(wanted)}
        kept = sorted(
            self.ledger.readings(wanted), key=lambda one: order[one.reading.document.sha256]
        )
        return Articles(tuple(map(_article, kept)), len(hashes))

    def article(self, id_: str) -> ArticleAnswer | None:
        """Return the article with this id, hash or beginning of a hash; None if there is none."""
        stored = self.ledger.find(id_)
        return _article(stored) if stored else None

    def facts(
        self,
        *,
        kind: str | None = None,
        state: str | None = None,
        entity: str | None = None,
        article: str | None = None,
        known_at: str | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> Facts:
        """Return facts, in order of their articles and places.

        Args:
            kind: ``statement``, ``event``, ``figure``, ``tie`` or ``position``.
            state: A state, by code or name in any language: it or what belongs to it.
            entity: An entity id.
            article: An article's id or hash.
            known_at: EDTF day; only what had been read by its end counts.

        Raises:
            UnknownStateError: If no state is known by the name.
        """
        sha256 = None
        if article is not None:
            stored = self.ledger.find(article)
            if stored is None:
                return Facts((), 0)
            sha256 = stored.reading.document.sha256
        wanted = Selection(kind, state_code(state) if state else None, entity, sha256, known_at)
        ids, total = select_facts(self.ledger, wanted, offset, limit)
        return Facts(tuple(self._answers(ids)), total)

    def fact(self, id_: str) -> FactAnswer | None:
        """Return one fact by its id or the beginning of it; None if there is none."""
        found = self.ledger.fact(id_)
        return next(iter(self._answers([found])), None) if found else None

    def pair(
        self,
        a: str,
        b: str,
        *,
        since: str | None = None,
        until: str | None = None,
        known_at: str | None = None,
    ) -> tuple[FactAnswer, ...]:
        """Return all facts about two states, in order of time.

        Args:
            since: EDTF date; facts that end before it are left out.
            until: EDTF date; facts that begin after it are left out.
            known_at: EDTF date; what had not been read by its end is left out.

        Raises:
            UnknownStateError: If no state is known by one of the names.
        """
        account = pair(
            self.ledger,
            state_code(a),
            state_code(b),
            since=since,
            until=until,
            known_at=known_at,
        )
        return tuple(_answer(line.id, line.fact, line.stored) for line in account.lines)

    def entities(self) -> tuple[Entity, ...]:
        """Return every entity of the ledger under its canonical id, in order of the ids."""
        identities = self.ledger.identities()
        found: dict[str, Entity] = {}
        for _, entity, _ in self.ledger.entities():
            canonical = identities.get(entity.id, entity)
            found.setdefault(canonical.id, canonical)
        return tuple(found[id_] for id_ in sorted(found))

    def stories(self) -> tuple[Story, ...]:
        """Return the stories, in order of their ids."""
        return self.ledger.account.stories()

    def compare(self, a: str, b: str) -> Comparison | None:
        """Return how two articles stand to each other; None if there are not two of them."""
        stored = [self.ledger.find(one) for one in (a, b)]
        if len({one.reading.document.sha256 for one in stored if one}) < 2:
            return None
        first, second = sorted(
            (one for one in stored if one), key=lambda one: one.reading.document.sha256
        )
        pair = first.reading.document.sha256, second.reading.document.sha256
        kept = self.ledger.account
        pairing = next((one for one in kept.pairings(pair[0]) if {one.a, one.b} == set(pair)), None)
        return Comparison(
            _article(first),
            _article(second),
            pairing,
            kept.links(*pair),
            kept.divergences(*pair),
            kept.conflicts(pair),
        )

    def _answers(self, ids: Sequence[tuple[str, str]]) -> Iterable[FactAnswer]:
        """Yield the facts with these ids and articles, in the order of the ids."""
        identities = self.ledger.identities()
        readings = self.ledger.readings(sorted({article for article, _ in ids}))
        kept = {one.reading.document.sha256: one_identity(one, identities) for one in readings}
        for article, id_ in ids:
            fact = next((fact for known, fact in kept[article].facts if known == id_), None)
            if fact is not None:
                yield _answer(id_, fact, kept[article])


def open_ledger(place: str | Path) -> Library:
    """Open a ledger that was made by ``elchi read``: a file, or a database URL.

    Raises:
        LedgerError: If there is none, or it is something else.
    """
    return Library(Ledger(place, create=False))


def _article(stored: Stored) -> ArticleAnswer:
    document = stored.reading.document
    return ArticleAnswer(
        document.id,
        document.sha256,
        document.language,
        document.published,
        document.title,
        document.url,
        document.text,
    )


def _answer(id_: str, fact: Fact, stored: Stored) -> FactAnswer:
    document = stored.reading.document
    named = {one.id: one for one in stored.reading.entities}
    return FactAnswer(
        id=id_,
        kind=kind_of(fact),
        article=document.id,
        sha256=document.sha256,
        language=document.language,
        published=document.published,
        date=date_of(fact),
        parties=tuple(
            Party(part, entity, named[entity].name, named[entity].country)
            for part, entity in entities_of(fact)
        ),
        words=tuple(
            Words(part, span.start, span.end, document.quote(span)) for part, span in spans_of(fact)
        ),
        fact=fact,
    )
