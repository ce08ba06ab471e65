"""Keeping what identities are made from, and finding what a new article changes.

See `elchi.pipeline_identity` for the order in which these are asked.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, func, insert, or_, select, update

from elchi.connect.identity import Profile
from elchi.connect.identity.blocks import CROWDED, sort_of
from elchi.connect.identity.gathered import SAMPLE, Gathered, parts, profile, restored
from elchi.store import identity_tables as t
from elchi.store import tables
from elchi.store.account import Write
from elchi.store.entities import casts
from elchi.store.parting import LENGTH, ids_in, partings
from elchi.store.parts import hashed, in_parts

_SORTS = ("both", "full", "short", "post", "meeting", "name")


@dataclass(frozen=True, slots=True)
class Fresh:
    """An article whose newest reading no profile counts yet.

    Attributes:
        reading: Number of the newest reading.
        before: Number of the reading that profiles count now, if any.
        parted: The ids that meant somebody else in it when it was counted, if it was.
    """

    article: str
    reading: int
    before: int | None
    parted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stale:
    """A profile that changed since it was compared.

    Attributes:
        number: Its number in the ledger.
        entity: Its id.
        profile: As it is now; None if no article names it any more.
        face: What of it pairs rested on when it was compared last; None if it never was.
        whole: Hash of the whole profile when it was decided last.
    """

    number: int
    entity: str
    profile: Profile | None
    face: Profile | None
    whole: str | None


class IdentityStore:
    """Profiles, the sounds they are found by, and compared pairs of one ledger.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write

    # What articles tell.

    def fresh(self) -> list[Fresh]:
        """Return the articles whose newest reading no profile counts as it is, sorted."""
        latest = (
            select(tables.reading.c.article, func.max(tables.reading.c.id).label("id"))
            .group_by(tables.reading.c.article)
            .subquery()
        )
        query = (
            select(latest.c.article, latest.c.id, t.gathered.c.reading, t.gathered.c.parted)
            .outerjoin(t.gathered, t.gathered.c.article == latest.c.article)
            .order_by(latest.c.article)
        )
        with self._engine.connect() as connection:
            parted = partings(connection)
            changed = [t.gathered.c.reading.is_(None), t.gathered.c.reading != latest.c.id]
            changed.append(t.gathered.c.parted != "")
            changed += [t.gathered.c.article.startswith(each) for each in sorted(parted)]
            found = []
            for row in connection.execute(query.where(or_(*changed))):
                was = frozenset((row.parted or "").split("\n")) - {""}
                if row.reading != row.id or was != ids_in(parted, row.article):
                    found.append(Fresh(row.article, row.id, row.reading, was))
            return found

    def take(self, articles: Sequence[Fresh]) -> None:
        """Add what some articles tell to the profiles, and take away what they told before."""
        with self._write() as connection:
            come: dict[str, Gathered] = {}
            gone: dict[str, Gathered] = {}
            old = [one.before for one in articles if one.before is not None]
            now = partings(connection)
            then = {one.article[:LENGTH]: one.parted for one in articles if one.parted}
            rows_of = ((come, [one.reading for one in articles], now), (gone, old, then))
            for found, readings, parted in rows_of:
                for cast in casts(connection, readings, parted):
                    for id_, part in parts(cast).items():
                        found.setdefault(id_, Gathered()).add(part)
            marks = delete(t.gathered).where(t.gathered.c.article == bindparam("which"))
            if old:
                connection.execute(
                    marks, [{"which": one.article} for one in articles if one.before is not None]
                )
            rows = [
                {
                    "article": one.article,
                    "reading": one.reading,
                    "parted": "\n".join(sorted(ids_in(now, one.article))),
                }
                for one in articles
            ]
            connection.execute(insert(t.gathered), rows)
            self._merge(connection, come, gone)

    def _merge(
        self, connection: Connection, come: Mapping[str, Gathered], gone: Mapping[str, Gathered]
    ) -> None:
        new: list[dict[str, Any]] = []
        changed: list[dict[str, Any]] = []
        ids = sorted(come.keys() | gone.keys())
        had: dict[str, Any] = {}
        for part in in_parts(ids):
            query = select(t.profile.c.entity, t.profile.c.body).where(t.profile.c.entity.in_(part))
            had.update((row.entity, row.body) for row in connection.execute(query))
        for id_ in ids:
            one = restored(had[id_]) if id_ in had else Gathered()
            if id_ in gone:
                one.take_away(gone[id_])
            if id_ in come:
                one.add(come[id_])
            if one.lacks():
                self._fill(connection, id_, one)
            if id_ in had:
                changed.append({"which": id_, "now": one.plain()})
            else:
                new.append({"entity": id_, "body": one.plain(), "stale": True})
        if new:
            connection.execute(insert(t.profile), new)
        if changed:
            connection.execute(
                update(t.profile)
                .where(t.profile.c.entity == bindparam("which"))
                .values(body=bindparam("now"), stale=True),
                changed,
            )

    def _fill(self, connection: Connection, id_: str, one: Gathered) -> None:
        """Put other articles into a sample that lost some."""
        query = (
            select(t.gathered.c.reading)
            .join(tables.entity, tables.entity.c.reading == t.gathered.c.reading)
            .where(tables.entity.c.id == id_)
            .order_by(t.gathered.c.article)
            .limit(SAMPLE)
        )
        for cast in casts(connection, [row.reading for row in connection.execute(query)]):
            part = parts(cast).get(id_)
            if part is not None:
                one.beside |= part.beside

    def stale(self) -> list[str]:
        """Return the ids whose profile changed since they were compared, sorted."""
        query = select(t.profile.c.entity).where(t.profile.c.stale).order_by(t.profile.c.entity)
        with self._engine.connect() as connection:
            return [row.entity for row in connection.execute(query)]

    def changed(self, ids: Sequence[str]) -> list[Stale]:
        """Return profiles with what they were when they were compared, in order of ids."""
        found = []
        with self._engine.connect() as connection:
            for part in in_parts(ids):
                query = select(t.profile).where(t.profile.c.entity.in_(part))
                for row in connection.execute(query.order_by(t.profile.c.entity)):
                    now = profile(row.entity, restored(row.body))
                    face = None if row.face is None else _seen(row.entity, row.face)
                    found.append(Stale(row.id, row.entity, now, face, row.whole))
        return found

    def faces(self, ids: Iterable[str]) -> dict[str, Profile]:
        """Return what pairs rest on of some ids, as last compared."""
        found: dict[str, Profile] = {}
        with self._engine.connect() as connection:
            for part in in_parts(sorted(set(ids))):
                query = select(t.profile.c.entity, t.profile.c.face).where(
                    t.profile.c.entity.in_(part), t.profile.c.whole.isnot(None)
                )
                for row in connection.execute(query):
                    if row.face is not None:
                        found[row.entity] = _seen(row.entity, row.face)
        return found

    def settled(self, rows: Iterable[tuple[int, Profile | None, str | None]]) -> None:
        """Note that profiles were compared: number, face, hash of the whole."""
        values = [
            {"which": number, "a": None if one is None else _shown(one), "b": whole}
            for number, one, whole in rows
        ]
        if values:
            with self._write() as connection:
                connection.execute(
                    update(t.profile)
                    .where(t.profile.c.id == bindparam("which"))
                    .values(face=bindparam("a"), whole=bindparam("b"), stale=False),
                    values,
                )

    def profiles(self, ids: Iterable[str]) -> dict[str, Profile]:
        """Return the profiles of some ids, as far as there are any."""
        return {
            one.entity: one.profile
            for one in self.changed(sorted(set(ids)))
            if one.profile is not None
        }

    # Keys: what names must share to be compared.

    def rekey(self, rows: Sequence[tuple[int, frozenset[str]]]) -> tuple[set[int], set[int]]:
        """Replace the keys of profiles; return the keys that are crowded now, and no more.

        Args:
            rows: Number of the profile and its keys.
        """
        change = Counter[int]()
        with self._write() as connection:
            had: dict[int, set[int]] = defaultdict(set)
            for part in in_parts([number for number, _ in rows]):
                for row in connection.execute(select(t.sound).where(t.sound.c.profile.in_(part))):
                    had[row.profile].add(row.key)
            gone: list[dict[str, int]] = []
            come: list[dict[str, int]] = []
            for number, keys in rows:
                now = {code(key) for key in keys}
                gone += [{"it": number, "which": key} for key in sorted(had[number] - now)]
                come += [{"profile": number, "key": key} for key in sorted(now - had[number])]
                change.subtract(had[number] - now)
                change.update(now - had[number])
            if gone:
                it = (t.sound.c.key == bindparam("which")) & (t.sound.c.profile == bindparam("it"))
                connection.execute(delete(t.sound).where(it), gone)
            if come:
                connection.execute(insert(t.sound), come)
            return self._count(connection, change)

    def _count(self, connection: Connection, change: Counter[int]) -> tuple[set[int], set[int]]:
        crowded: set[int] = set()
        thinner: set[int] = set()
        for part in in_parts(sorted(key for key, by in change.items() if by)):
            query = select(t.chorus).where(t.chorus.c.key.in_(part))
            had = {row.key: row.profiles for row in connection.execute(query)}
            new = [{"key": key, "profiles": change[key]} for key in part if key not in had]
            old = [{"which": key, "many": had[key] + change[key]} for key in part if key in had]
            if new:
                connection.execute(insert(t.chorus), new)
            if old:
                connection.execute(
                    update(t.chorus)
                    .where(t.chorus.c.key == bindparam("which"))
                    .values(profiles=bindparam("many")),
                    old,
                )
            for key in part:
                was, now = had.get(key, 0), had.get(key, 0) + change[key]
                if was <= CROWDED < now:
                    crowded.add(key)
                elif now <= CROWDED < was:
                    thinner.add(key)
        return crowded, thinner

    def crowded(self, keys: Iterable[int]) -> set[int]:
        """Return which of some keys more profiles have than `CROWDED`."""
        found: set[int] = set()
        with self._engine.connect() as connection:
            for part in in_parts(sorted(set(keys))):
                query = select(t.chorus.c.key).where(
                    t.chorus.c.key.in_(part), t.chorus.c.profiles > CROWDED
                )
                found.update(row.key for row in connection.execute(query))
        return found

    def having(self, keys: Iterable[int]) -> dict[int, list[str]]:
        """Return the ids that have some keys, by key."""
        found: dict[int, list[str]] = defaultdict(list)
        with self._engine.connect() as connection:
            for part in in_parts(sorted(set(keys))):
                query = (
                    select(t.sound.c.key, t.profile.c.entity)
                    .join(t.profile, t.profile.c.id == t.sound.c.profile)
                    .where(t.sound.c.key.in_(part))
                )
                for row in connection.execute(query):
                    found[row.key].append(row.entity)
        return found


def _shown(one: Profile) -> list[Any]:
    """Return the fields of a profile as JSON values, the id left out."""
    posts = sorted([role, body or ""] for role, body in one.posts)
    rest = [list(one.names), one.script, posts, list(one.company), sorted(one.seen)]
    return [one.kind, one.country, *rest, one.first, one.last]


def _seen(id_: str, shown: Sequence[Any]) -> Profile:
    """Return the profile that `_shown` wrote."""
    kind, country, names, script, posts, company, seen, first, last = shown
    return Profile(
        id_,
        kind,
        country,
        tuple(names),
        script,
        frozenset((role, body or None) for role, body in posts),
        tuple(company),
        frozenset(seen),
        first,
        last,
    )


def code(key: str) -> int:
    """Return the number that a key is kept by; its lowest bits tell the sort of key."""
    return hashed(key) & ~7 | _SORTS.index(sort_of(key))


def sort(number: int) -> str:
    """Return the sort of a key from its number.

    >>> sort(code("both:kr:t|KZ"))
    'both'
    """
    return _SORTS[number & 7]


def fingerprint(*values: object) -> str:
    """Return a short hash of values that have one written form."""
    return hashlib.blake2b(repr(values).encode(), digest_size=12).hexdigest()
