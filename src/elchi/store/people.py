"""Where a ledger names an entity, and which offices it gives to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from elchi.model import Span, TieStatus
from elchi.store import tables as t
from elchi.store.parting import ids_in, parted_id, partings, stems
from elchi.store.search import search
from elchi.text.key import key


@dataclass(frozen=True, slots=True)
class Use:
    """One mention of an entity, with the article that it stands in.

    Attributes:
        article: Hash of the text.
        stem: The article's id.
        words: The name as written.
    """

    article: str
    stem: str
    language: str
    published: str | None
    title: str | None
    entity: str
    words: str


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """One article's word that somebody holds or held an office."""

    fact: str
    article: str
    stem: str
    published: str | None
    person: str
    role: str
    body: str
    status: TieStatus
    period: str | None
    span: Span


def _newest() -> Any:
    return select(func.max(t.reading.c.id)).group_by(t.reading.c.article)


def uses(connection: Connection, ids: Sequence[str]) -> Iterator[Use]:
    """Yield the mentions of entities by name, in order of article and text."""
    query = (
        select(
            t.reading.c.article,
            t.reading.c.language,
            t.reading.c.published,
            t.reading.c.title,
            t.mention.c.entity,
            t.mention.c.start,
            t.mention.c.end,
            t.article.c.text,
        )
        .join(t.entity, t.entity.c.reading == t.reading.c.id)
        .join(
            t.mention,
            (t.mention.c.reading == t.entity.c.reading) & (t.mention.c.entity == t.entity.c.id),
        )
        .join(t.article, t.article.c.sha256 == t.reading.c.article)
        .where(t.entity.c.id.in_(stems(ids)), t.reading.c.id.in_(_newest()), ~t.mention.c.demonym)
        .order_by(t.reading.c.article, t.mention.c.start)
    )
    parted = partings(connection)
    wanted = set(ids)
    rows = []
    for row in connection.execute(query):
        apart = row.entity in ids_in(parted, row.article)
        means = parted_id(row.entity, row.article) if apart else str(row.entity)
        if means in wanted:
            rows.append((row, means))
    file_stems = _stems(connection, {row.article for row, _ in rows})
    for row, means in rows:
        words = " ".join(row.text[row.start : row.end].split())
        yield Use(
            row.article,
            file_stems[row.article],
            row.language,
            row.published,
            row.title,
            means,
            words,
        )


def offices(
    connection: Connection, persons: Sequence[str] = (), bodies: Sequence[str] = ()
) -> Iterator[OfficeFact]:
    """Yield the offices that articles give to persons, or name of bodies, in order of article."""
    if not persons and not bodies:
        return
    named = stems([*persons, *bodies])
    concerned = select(t.fact_party.c.fact).where(t.fact_party.c.entity.in_(named))
    query = (
        select(t.fact, t.reading.c.article, t.reading.c.published)
        .join(t.reading, t.reading.c.id == t.fact.c.reading)
        .where(
            t.fact.c.kind == "tie",
            t.fact.c.id.in_(concerned),
            t.reading.c.id.in_(_newest()),
        )
        .order_by(t.reading.c.article, t.fact.c.start, t.fact.c.id)
    )
    rows = [row for row in connection.execute(query) if row.body["kind"] == "holds_office"]
    file_stems = _stems(connection, {row.article for row in rows})
    parted = partings(connection)
    for row in rows:
        body = dict(row.body)
        if body["source"] in ids_in(parted, row.article):
            body["source"] = parted_id(body["source"], row.article)
        if persons and body["source"] not in persons:
            continue
        if bodies and body["target"] not in bodies:
            continue
        yield OfficeFact(
            row.id,
            row.article,
            file_stems[row.article],
            row.published,
            body["source"],
            body["role"] or "",
            body["target"],
            body["status"],
            body["period"],
            Span(row.start, row.end),
        )


def _stems(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    wanted = sorted(articles)
    found: dict[str, str] = {}
    for first in range(0, len(wanted), 500):
        query = (
            select(t.source.c.article, func.min(t.source.c.id))
            .where(t.source.c.article.in_(wanted[first : first + 500]))
            .group_by(t.source.c.article)
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def entity_names(connection: Connection) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield id, kind, name and state of all entities of the newest readings, each once."""
    query = (
        select(t.entity.c.id, t.entity.c.kind, t.entity.c.name, t.entity.c.country)
        .where(t.entity.c.reading.in_(_newest()))
        .distinct()
        .order_by(t.entity.c.id, t.entity.c.name, t.entity.c.country)
    )
    apart: dict[str, list[str]] = defaultdict(list)
    for article, ids in partings(connection).items():
        for id_ in ids:
            apart[id_].append(parted_id(id_, article))
    for row in connection.execute(query):
        for id_ in (row.id, *sorted(apart.get(row.id, ()))):
            yield id_, row.kind, row.name, row.country


def written(connection: Connection, name: str, most: int = 200) -> set[str]:
    """Return the ids of entities whose name is written with all words of `name`.

    Words are compared as readers type them: without half-spaces, vowel signs or case.
    """
    wanted = key(name).split()
    articles = search(connection, name, most)
    found: set[str] = set()
    query = (
        select(t.mention.c.entity, t.mention.c.start, t.mention.c.end, t.article.c.text)
        .join(t.reading, t.reading.c.id == t.mention.c.reading)
        .join(t.article, t.article.c.sha256 == t.reading.c.article)
        .where(t.reading.c.article.in_(articles), t.reading.c.id.in_(_newest()))
        .where(~t.mention.c.demonym)
    )
    for row in connection.execute(query):
        words = key(row.text[row.start : row.end]).split()
        if wanted and all(word in words for word in wanted):
            found.add(row.entity)
    return found


def knows(connection: Connection, id_: str) -> bool:
    """Tell whether any reading, also an old one, has an entity of this id."""
    stem, _, article = id_.partition("@")
    if stem in ids_in(partings(connection), article):
        return True
    query = select(t.entity.c.id).where(t.entity.c.id == id_).limit(1)
    return connection.execute(query).first() is not None
