"""The ledger: everything that was read, kept with its words, never changed.

One file on disk (SQLite in WAL mode) by default, or any database that
SQLAlchemy knows. Several processes may read while one writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from cachetools import LRUCache
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import OperationalError

from elchi.account import Identity
from elchi.connect.identity import Cast
from elchi.model import Document, Entity, Reading, Span
from elchi.store import account_tables
from elchi.store import tables as t
from elchi.store.account import AccountStore
from elchi.store.database import LedgerError, bring_up_to_date, connect
from elchi.store.entities import casts, followed, identities, set_identities
from elchi.store.identity import IdentityStore
from elchi.store.likeness import PairStore
from elchi.store.load import Stored, latest, load_all
from elchi.store.pairs import articles_of_pair
from elchi.store.parting import apart, partings
from elchi.store.stories import StoryStore
from elchi.store.tellings import TellingStore
from elchi.store.unfinished import Unfinished
from elchi.store.write import add_contents, add_source

__all__ = ["Ledger", "LedgerError", "Mismatch", "Stored"]


_AT_ONCE = 200
"""How many readings are loaded with one round of queries."""


_AT_HAND = 4000
"""How many readings are kept in memory for pages: some 60 KB each."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A span whose words are no longer those that were read."""

    article: str
    fact: str
    part: str
    span: Span
    was: str
    now: str


class Ledger:
    """A ledger on disk or on a server.

    Args:
        place: A file path, or a database URL with ``://`` in it.
        create: Make the file if there is none.

    Raises:
        LedgerError: If there is no ledger and `create` is False, or the file
            is something else.
    """

    def __init__(self, place: str | Path, *, create: bool = True) -> None:
        self.place = str(place)
        self.engine = connect(self.place, create)
        try:
            bring_up_to_date(self.engine)
        except Exception as error:
            raise LedgerError(f"{self.place} is no ledger of Elchi: {error}") from error
        self._lock = Lock()
        self._kept: LRUCache[tuple[int, str], Stored] = LRUCache(_AT_HAND)
        #: What was found across the articles.
        self.account = AccountStore(self.engine, self._write)
        #: What identities are made from: names, and pairs of them.
        self.names = IdentityStore(self.engine, self._write)
        self.pairs = PairStore(self.engine, self._write)
        #: What each article tells in time.
        self.tellings = TellingStore(self.engine, self._write)
        #: Runs of connect that have not come to their end.
        self.unfinished = Unfinished(self.engine, self._write)
        #: What stories are made from.
        self.stories = StoryStore(self.engine, self._write)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        """Give a transaction; one that cannot be written leaves the ledger as it was."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise LedgerError(f"cannot write {self.place}: {error.orig}") from error

    def has(self, sha256: str, reader: str) -> bool:
        """Tell whether this reader version has read the text with this hash."""
        query = select(t.reading.c.id).where(
            t.reading.c.article == sha256, t.reading.c.reader == reader
        )
        with self.engine.connect() as connection:
            return connection.execute(query).first() is not None

    def add(self, reading: Reading) -> bool:
        """Keep one reading, in one transaction; return False if it was there already.

        The place that the article was read from is kept in any case.
        """
        document = reading.document
        now = datetime.now(UTC)
        with self._write() as connection:
            add_source(connection, document, now)
            known = connection.execute(
                select(t.reading.c.id).where(
                    t.reading.c.article == document.sha256, t.reading.c.reader == reading.reader
                )
            ).first()
            if known is not None:
                return False
            row = {
                "article": document.sha256,
                "reader": reading.reader,
                "language": document.language,
                "published": document.published,
                "title": document.title,
                "read": now,
            }
            result = connection.execute(t.reading.insert().values(row))
            if result.inserted_primary_key is None:
                raise LedgerError("the database gave no number to a new reading")
            add_contents(connection, int(result.inserted_primary_key[0]), reading)
            return True

    def add_source(self, document: Document) -> None:
        """Keep the place that an article was read from, where it is new."""
        with self._write() as connection:
            add_source(connection, document, datetime.now(UTC))

    def count(self) -> dict[str, int]:
        """Return how many articles, readings and facts of each kind are kept."""
        with self.engine.connect() as connection:
            counts = {
                table.name: int(
                    connection.execute(select(func.count()).select_from(table)).scalar_one()
                )
                for table in (t.article, t.reading, t.entity, t.mention, t.date)
            }
            kinds = select(t.fact.c.kind, func.count()).group_by(t.fact.c.kind)
            counts.update((str(kind), int(number)) for kind, number in connection.execute(kinds))
        return counts

    def state(self) -> str:
        """Return what changes whenever the ledger does: for caches of what was made from it.

        Readings and judgements are only ever added; the objects made from them
        follow them, and are counted too.
        """
        numbers = [
            select(func.max(t.reading.c.id)),
            select(func.max(account_tables.judgement.c.id)),
            *(
                select(func.count()).select_from(table)
                for table in (t.identity, account_tables.pairing, account_tables.conflict)
            ),
            select(func.sum(t.identity.c.score)),
        ]
        with self.engine.connect() as connection:
            return "-".join(str(connection.execute(one).scalar() or 0) for one in numbers)

    def readings(
        self,
        articles: Sequence[str] | None = None,
        known_at: date | None = None,
        *,
        whole: bool = True,
    ) -> Iterator[Stored]:
        """Yield the latest reading of each article, in order of the articles' ids.

        Args:
            articles: Hashes of the wanted articles; None for all.
            known_at: Only readings made by the end of this day (UTC) count: what was
                known then.
            whole: False leaves out what is not needed to show facts: references, dates,
                quantities, offices and the counts of what was dropped.
        """
        with self.engine.connect() as connection:
            parted = partings(connection)
            rows = connection.execute(latest(articles, known_at)).all()
            for first in range(0, len(rows), _AT_ONCE):
                batch = rows[first : first + _AT_ONCE]
                some = load_all(connection, batch) if whole else self._shown(connection, batch)
                yield from (apart(one, parted) for one in some)

    def _shown(self, connection: Connection, rows: Sequence[Any]) -> Iterator[Stored]:
        """Yield readings as they are shown; the last ones asked for are still at hand.

        A reading never changes, so that a page for which most articles were loaded
        before does not load them again.
        """
        with self._lock:
            found = {row.id: self._kept.get((row.id, row.place)) for row in rows}
        lacking = [row for row in rows if found[row.id] is None]
        loaded = dict(zip(lacking, load_all(connection, lacking, whole=False), strict=True))
        with self._lock:
            for row, stored in loaded.items():
                found[row.id] = self._kept[row.id, row.place] = stored
        yield from (stored for row in rows if (stored := found[row.id]) is not None)

    def size(self) -> int:
        """Return how many articles are kept."""
        with self.engine.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(t.article)).scalar_one())

    def hashes(self) -> tuple[str, ...]:
        """Return the hashes of all articles, in order of the articles' ids."""
        query = (
            select(t.source.c.article)
            .join(t.reading, t.reading.c.article == t.source.c.article)
            .group_by(t.source.c.article)
            .order_by(func.min(t.source.c.id), t.source.c.article)
        )
        with self.engine.connect() as connection:
            return tuple(row[0] for row in connection.execute(query))

    def fact(self, id_: str) -> tuple[str, str] | None:
        """Return article and id of the fact whose id begins so; None if none or several do."""
        query = (
            select(t.reading.c.article, t.fact.c.id)
            .join(t.reading, t.reading.c.id == t.fact.c.reading)
            .where(t.fact.c.id.startswith(id_, autoescape=True))
            .distinct()
            .limit(2)
        )
        with self.engine.connect() as connection:
            rows = connection.execute(query).all()
        return (rows[0][0], rows[0][1]) if len(rows) == 1 else None

    def find(self, article: str) -> Stored | None:
        """Return the latest reading of the article with this id, hash or hash beginning."""
        query = select(t.source.c.article).where(
            (t.source.c.id == article) | t.source.c.article.startswith(article, autoescape=True)
        )
        with self.engine.connect() as connection:
            hashes = sorted({row[0] for row in connection.execute(query)})
        if not hashes:
            return None
        return next(self.readings(hashes[:1]), None)

    def articles_of_pair(self, a: str, b: str) -> tuple[str, ...]:
        """Return the hashes of the articles that may speak of two states: all that do, at least."""
        with self.engine.connect() as connection:
            return tuple(sorted(articles_of_pair(connection, a, b)))

    def casts(self) -> Iterator[Cast]:
        """Yield who and what each article names, by its latest reading."""
        with self.engine.connect() as connection:
            yield from casts(connection)

    def entities(self) -> Iterator[tuple[str, Entity, tuple[str, ...]]]:
        """Yield every entity of every latest reading: article, entity, its names as written."""
        for cast in self.casts():
            for entity in cast.entities:
                yield cast.article, entity, cast.names.get(entity.id, ())

    def followed(self, ids: Iterable[str]) -> dict[str, str]:
        """Return, for ids that no latest reading has, those that the same words have now."""
        with self.engine.connect() as connection:
            return followed(connection, ids)

    def set_identities(self, found: Iterable[Identity]) -> None:
        """Replace who was joined to whom."""
        with self._write() as connection:
            set_identities(connection, found)

    def joins(self) -> tuple[Identity, ...]:
        """Return who was joined to whom, with score and reason, by id."""
        with self.engine.connect() as connection:
            return identities(connection)

    def identities(self) -> dict[str, Entity]:
        """Return, for each entity that was joined to another, the canonical one.

        Its name, kind and state are those of its first reading.
        """
        query = (
            select(t.identity.c.entity, t.entity)
            .join(t.entity, t.entity.c.id == t.identity.c.canonical)
            .join(t.reading, t.reading.c.id == t.entity.c.reading)
            .order_by(t.reading.c.article.desc())
        )
        with self.engine.connect() as connection:
            return {
                row[0]: Entity(row.id, row.kind, row.name, row.country)
                for row in connection.execute(query)
            }

    def check(self) -> Iterator[Mismatch]:
        """Yield every span of every fact whose words are not in the stored text."""
        query = (
            select(
                t.reading.c.article,
                t.fact_span.c.fact,
                t.fact_span.c.part,
                t.fact_span.c.start,
                t.fact_span.c.end,
                t.fact_span.c.words,
            )
            .join(t.reading, t.reading.c.id == t.fact_span.c.reading)
            .order_by(t.reading.c.article, t.fact_span.c.fact, t.fact_span.c.start)
        )
        texts: dict[str, str] = {}
        with self.engine.connect() as connection:
            for article, fact, part, start, end, words in connection.execute(query):
                if article not in texts:
                    texts = {article: _text(connection, article)}
                now = texts[article][start:end]
                if now != words:
                    yield Mismatch(article, fact, part, Span(start, end), words, now)


def _text(connection: Connection, sha256: str) -> str:
    query = select(t.article.c.text).where(t.article.c.sha256 == sha256)
    return str(connection.execute(query).scalar_one())
