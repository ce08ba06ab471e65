"""Keeping and giving back what `connect` finds across articles.

Everything here but the judgements is derived: writing it replaces what the
articles concerned had before, so that connecting twice leaves the same rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, or_, select

from elchi.account import (
    Change,
    Claim,
    Conflict,
    Divergence,
    Judgement,
    Link,
    Pairing,
    Place,
    Story,
    Verdict,
)
from elchi.model import Span
from elchi.store import account_tables as t
from elchi.store.parts import in_parts

Write = Callable[[], AbstractContextManager[Connection]]

_MANY = 400
"""Values in one query; databases bound them."""


_CHANGE = [each for each in t.change.c if each.name not in ("id", "state", "other")]
"""The columns that tell a change, without the pair whose articles tell it."""


class AccountStore:
    """What was found across the articles of one ledger.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write

    # Judgements: kept for ever, the newest on a pair counts.

    def judge(self, one: str, other: str, verdict: Verdict, reason: str) -> Judgement:
        """Keep a person's verdict on two entity ids."""
        first, second = sorted((one, other))
        made = datetime.now(UTC)
        row = {
            "one": first,
            "other": second,
            "verdict": verdict,
            "reason": reason,
            "made": made,
        }
        with self._write() as connection:
            connection.execute(t.judgement.insert(), [row])
            if second.startswith(f"{first}@"):  # parted in one article: it is told again
                here = t.telling.c.article.startswith(second.removeprefix(f"{first}@"))
                connection.execute(delete(t.telling).where(here))
        return Judgement(first, second, verdict, reason, made)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return every verdict ever given, oldest first."""
        return tuple(
            Judgement(row.one, row.other, row.verdict, row.reason, row.made)
            for row in self._rows(select(t.judgement).order_by(t.judgement.c.id))
        )

    # Stories and pairs.

    def stories(self, articles: Sequence[str] | None = None) -> tuple[Story, ...]:
        """Return the stories, in order of their ids; only those of `articles` where named."""
        found: dict[str, list[Any]] = {}
        wanted: list[Any] = [None]
        if articles is not None:
            wanted = [
                select(t.story.c.story).where(t.story.c.article.in_(part))
                for part in in_parts(articles)
            ]
        for some in wanted:
            query = select(t.story).order_by(t.story.c.story, t.story.c.article)
            rows: dict[str, list[Any]] = {}
            for row in self._rows(
                query if some is None else query.where(t.story.c.story.in_(some))
            ):
                rows.setdefault(row.story, []).append(row)
            found |= rows
        found = {id_: found[id_] for id_ in sorted(found)}
        return tuple(
            Story(id_, tuple(row.article for row in rows), rows[0].score, rows[0].reason)
            for id_, rows in found.items()
        )

    def pairings(self, article: str | None = None) -> tuple[Pairing, ...]:
        """Return the pairs of articles; only those with `article` where one is named."""
        query = select(t.pairing).order_by(t.pairing.c.a, t.pairing.c.b)
        if article is not None:
            query = query.where(or_(t.pairing.c.a == article, t.pairing.c.b == article))
        return tuple(map(_pairing, self._rows(query)))

    # Versions: links between sentences, and where the texts diverge.

    def set_versions(
        self, found: Mapping[tuple[str, str], tuple[Sequence[Link], Sequence[Divergence]]]
    ) -> None:
        """Replace the links and divergences of some pairs of versions.

        Args:
            found: By pair, the smaller hash first; empty for a pair that is none any more.
        """
        links = [
            {
                "a": a,
                "b": b,
                "position": number,
                "a_spans": [[span.start, span.end] for span in one.a],
                "b_spans": [[span.start, span.end] for span in one.b],
                "score": one.score,
                "moved": one.moved,
            }
            for (a, b), (of_pair, _) in found.items()
            for number, one in enumerate(of_pair)
        ]
        divergences = [
            {
                "a": a,
                "b": b,
                "position": number,
                "kind": one.kind,
                "class": one.class_,
                **_ends("a", one.a),
                **_ends("b", one.b),
                "score": one.score,
                "reason": one.reason,
            }
            for (a, b), (_, of_pair) in found.items()
            for number, one in enumerate(of_pair)
        ]
        gone = [{"first": a, "second": b} for a, b in found]
        if not gone:
            return
        with self._write() as connection:
            for table, rows in ((t.link, links), (t.divergence, divergences)):
                pair = (table.c.a == bindparam("first")) & (table.c.b == bindparam("second"))
                connection.execute(delete(table).where(pair), gone)
                if rows:
                    connection.execute(table.insert(), rows)

    def links(self, a: str, b: str) -> tuple[Link, ...]:
        """Return the links of a pair of versions; `a` is the smaller hash."""
        query = select(t.link).where(t.link.c.a == a, t.link.c.b == b).order_by(t.link.c.position)
        return tuple(
            Link(
                tuple(Span(*ends) for ends in row.a_spans),
                tuple(Span(*ends) for ends in row.b_spans),
                row.score,
                row.moved,
            )
            for row in self._rows(query)
        )

    def divergences(self, a: str, b: str) -> tuple[Divergence, ...]:
        """Return where a pair of versions diverges; `a` is the smaller hash."""
        query = (
            select(t.divergence)
            .where(t.divergence.c.a == a, t.divergence.c.b == b)
            .order_by(t.divergence.c.position)
        )
        return tuple(
            Divergence(
                row.kind,
                getattr(row, "class"),
                _span(row.a_start, row.a_end),
                _span(row.b_start, row.b_end),
                row.score,
                row.reason,
            )
            for row in self._rows(query)
        )

    # Between independent texts.

    def versions(self, articles: Sequence[str]) -> tuple[Pairing, ...]:
        """Return the pairs of these articles of which one was made from the other's text."""
        known = set(articles)
        query = select(t.pairing).where(t.pairing.c.relation.in_(("translation", "near_copy")))
        rows = [
            row
            for some in in_parts(articles)
            for row in self._rows(query.where(t.pairing.c.a.in_(some)))
            if row.b in known
        ]
        rows.sort(key=lambda row: (row.a, row.b))
        return tuple(map(_pairing, rows))

    def texts(self, articles: Iterable[str]) -> dict[str, str]:
        """Return, per article, the text that it is a version of: its smallest hash."""
        text = {one: one for one in articles}

        def root(one: str) -> str:
            while text[one] != one:
                one = text[one]
            return one

        for pairing in self.versions(sorted(text)):
            low, high = sorted((root(pairing.a), root(pairing.b)))
            text[high] = low
        return {one: root(one) for one in text}

    def conflicts(self, articles: Sequence[str] | None = None) -> tuple[Conflict, ...]:
        """Return the conflicts; only those between two of `articles` where they are named."""
        query = select(t.conflict)
        if articles is None:
            rows = list(self._rows(query))
        else:
            known = set(articles)
            rows = [
                row
                for some in in_parts(articles)
                for row in self._rows(query.where(t.conflict.c.a.in_(some)))
                if row.b in known
            ]
        return tuple(
            Conflict(
                getattr(row, "class"),
                Place(row.a, Span(row.a_start, row.a_end), row.a_fact),
                Place(row.b, Span(row.b_start, row.b_end), row.b_fact),
                row.score,
                row.reason,
            )
            for row in sorted(rows, key=lambda row: row.id)
        )

    def replace_claims(self, articles: Sequence[str], claims: Iterable[Claim]) -> None:
        """Put the claims of some articles in the place of those that they had."""
        rows = [row for one in claims for row in _claim_rows(one)]
        with self._write() as connection:
            for part in in_parts(articles):
                connection.execute(delete(t.claim).where(t.claim.c.article.in_(part)))
            if rows:
                connection.execute(t.claim.insert(), rows)

    def claims(self, facts: Sequence[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims; only those that rest on one of `facts` where they are named."""
        query = select(t.claim)
        if facts is None:
            rows = list(self._rows(query))
        else:
            wanted = {
                row.claim
                for some in in_parts(facts)
                for row in self._rows(select(t.claim.c.claim).where(t.claim.c.fact.in_(some)))
            }
            rows = [
                row
                for some in in_parts(sorted(wanted))
                for row in self._rows(query.where(t.claim.c.claim.in_(some)))
            ]
        found: dict[str, list[Any]] = {}
        for row in sorted(rows, key=lambda row: (row.claim, row.article, row.fact)):
            found.setdefault(row.claim, []).append(row)
        return tuple(
            Claim(
                id_,
                tuple((row.article, row.fact) for row in rows),
                rows[0].witnesses,
                rows[0].score,
                rows[0].reason,
            )
            for id_, rows in found.items()
        )

    def replace_changes(self, found: Mapping[tuple[str, str], Iterable[Change]]) -> None:
        """Put the changes that articles on two states tell in the place of those they told.

        Only what became otherwise is written: most of what a pair of states told before
        it tells still.

        Args:
            found: By the codes of two states, in order: all that their articles tell.
        """
        with self._write() as connection:
            for (one, other), changes in found.items():
                rows = {tuple(row.values()): row for row in map(_change_row, changes)}
                query = select(t.change.c.id, *_CHANGE).where(
                    t.change.c.state == one, t.change.c.other == other
                )
                known = {tuple(row[1:]): row.id for row in connection.execute(query)}
                gone = [id_ for row, id_ in known.items() if row not in rows]
                for part in in_parts(gone):
                    connection.execute(delete(t.change).where(t.change.c.id.in_(part)))
                fresh = [
                    {"state": one, "other": other, **values}
                    for row, values in rows.items()
                    if row not in known
                ]
                if fresh:
                    connection.execute(t.change.insert(), fresh)

    def changes(self, holder: str | None = None) -> tuple[Change, ...]:
        """Return the changes, each once; only those of one holder where it is named."""
        query = select(*_CHANGE).distinct().order_by(*_CHANGE[1:5], *_CHANGE)
        if holder is not None:
            query = query.where(t.change.c.holder == holder)
        return tuple(
            Change(
                row.kind,
                row.holder,
                Place(row.earlier, Span(row.earlier_start, row.earlier_end), row.earlier_fact),
                Place(row.later, Span(row.later_start, row.later_end), row.later_fact)
                if row.later
                else None,
                row.score,
                row.reason,
            )
            for row in self._rows(query)
        )

    def _rows(self, query: Any) -> Iterator[Any]:
        with self._engine.connect() as connection:
            yield from connection.execute(query).all()


def _pairing(row: Any) -> Pairing:
    return Pairing(row.a, row.b, row.relation, row.score, row.reason, row.origin)


def conflict_row(one: Conflict) -> dict[str, Any]:
    """Return a conflict as a row of its table."""
    return {
        "class": one.class_,
        **_place("a", one.a),
        **_place("b", one.b),
        "score": one.score,
        "reason": one.reason,
    }


def _claim_rows(one: Claim) -> list[dict[str, Any]]:
    return [
        {
            "claim": one.id,
            "fact": fact,
            "article": article,
            "witnesses": one.witnesses,
            "score": one.score,
            "reason": one.reason,
        }
        for article, fact in one.facts
    ]


def _change_row(one: Change) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "holder": one.holder,
        **_later("earlier", one.earlier),
        **_later("later", one.later),
        "score": one.score,
        "reason": one.reason,
    }


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _ends(side: str, span: Span | None) -> dict[str, int | None]:
    return {
        f"{side}_start": span.start if span else None,
        f"{side}_end": span.end if span else None,
    }


def _place(side: str, place: Place) -> dict[str, Any]:
    return {side: place.article, **_ends(side, place.span), f"{side}_fact": place.fact}


def _later(side: str, place: Place | None) -> dict[str, Any]:
    if place is None:
        return {side: None, **_ends(side, None), f"{side}_fact": None}
    return _place(side, place)
