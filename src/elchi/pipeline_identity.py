"""The part of `connect` that finds who is one across articles, on one page.

A new article changes the profiles of those it names; only these are compared again, with
the few that share their keys; only groups that a changed pair touches are decided again.
What comes out is what `elchi.connect.identity.connect` gives for all articles at once.
See docs/connect/identity.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from elchi.connect.identity import Judged, Profile, compare, holding, promising, strong
from elchi.connect.identity.blocks import keys, sought, worth
from elchi.connect.identity.decide import decide, settled
from elchi.connect.identity.gathered import face
from elchi.connect.stories.cluster import components
from elchi.store import Ledger
from elchi.store.identity import code, fingerprint, sort
from elchi.store.likeness import Scored
from elchi.store.parts import in_parts

_AT_ONCE = 200
"""Articles, or profiles, that are taken from the ledger together."""


@dataclass(slots=True)
class _Work:
    """What one run has to look at again.

    Attributes:
        now: Profiles whose face changed, as they are now; None for one that nothing names.
        dirty: Ids whose group is to be decided again.
        crowded: Numbers of keys that too many have now.
        thinner: Numbers of keys that too many had.
        done: Number, face and hash of the profiles that changed.
    """

    now: dict[str, Profile | None] = field(default_factory=dict)
    dirty: set[str] = field(default_factory=set)
    crowded: set[int] = field(default_factory=set)
    thinner: set[int] = field(default_factory=set)
    done: list[tuple[int, Profile | None, str | None]] = field(default_factory=list)


def connect_identity(ledger: Ledger) -> frozenset[str]:
    """Bring identities up to date with articles that are new or newly read, and with verdicts.

    Returns:
        The ids that came into another group.
    """
    book = ledger.names
    for part in in_parts(book.fresh(), _AT_ONCE):
        book.take(part)
    judgements = ledger.account.judgements()
    ids = {id_ for one in judgements for id_ in (one.one, one.other)}
    judged = holding(judgements, ledger.followed(ids))
    work = _Work(dirty=ids | {id_ for one in judged.same for id_ in (one.one, one.other)})
    work.dirty |= {id_ for one in judged.different for id_ in (one.one, one.other)}
    _changed(ledger, work)
    _compared(ledger, work)
    moved = _grouped(ledger, work, judged)
    _confirmed(ledger, work, moved)
    joined = _joined(ledger, work, judged)
    book.settled(work.done)
    return joined


def _changed(ledger: Ledger, work: _Work) -> None:
    """Find which profiles changed, and give them their keys."""
    book = ledger.names
    for part in in_parts(book.stale(), _AT_ONCE):
        rows = []
        for one in book.changed(part):
            now = None if one.profile is None else face(one.profile)
            whole = None if one.profile is None else _whole(one.profile)
            work.done.append((one.number, now, whole))
            if whole != one.whole:
                work.dirty.add(one.entity)
            if now != one.face:
                work.now[one.entity] = now
                rows.append((one.number, keys(now) if now else frozenset()))
        crowded, thinner = book.rekey(rows)
        work.crowded |= crowded
        work.thinner |= thinner


def _whole(one: Profile) -> str:
    named = (one.kind, one.country, one.names, one.script, sorted(one.posts, key=str))
    return fingerprint(*named, one.company, sorted(one.seen), one.first, one.last)


def _compared(ledger: Ledger, work: _Work) -> None:
    """Compare what changed with what shares its keys; forget pairs that nothing brings together."""
    book = ledger.names
    again = set(work.now) | {id_ for row in book.having(work.thinner).values() for id_ in row}
    gone = [(one, other) for one, other, _, _ in ledger.pairs.of(again)]
    gone += _parted(ledger, work)
    work.dirty |= {id_ for pair in gone for id_ in pair}
    ledger.pairs.drop(gone)
    for part in in_parts(sorted(again), _AT_ONCE):
        met = _met(ledger, _faces(ledger, work, part))
        faces = _faces(ledger, work, {id_ for row in met.values() for id_ in row} | set(part))
        rows: list[Scored] = []
        for id_, row in met.items():
            for other, sorts in row.items():
                if other in again and other < id_:
                    continue  # the two were compared when the other had its turn
                if other in faces and worth(faces[id_], faces[other], sorts):
                    rows += _scored(faces, id_, other)
        ledger.pairs.keep(rows)
        work.dirty |= {id_ for row in rows for id_ in row[:2]}


def _scored(faces: Mapping[str, Profile], one: str, other: str) -> Iterator[Scored]:
    first, second = min(one, other), max(one, other)
    pair = compare(faces[first], faces[second], {})
    if pair is not None and strong(pair):
        yield first, second, True, pair
    elif promising(faces[first], faces[second]):
        yield first, second, False, None


def _faces(ledger: Ledger, work: _Work, ids: Collection[str]) -> dict[str, Profile]:
    """Return what pairs rest on, as it is now."""
    found = ledger.names.faces(id_ for id_ in ids if id_ not in work.now)
    for id_ in ids:
        now = work.now.get(id_)
        if now is not None:
            found[id_] = now
    return found


def _met(ledger: Ledger, faces: Mapping[str, Profile]) -> dict[str, dict[str, set[str]]]:
    """Return, for each profile, who shares keys with it that are not crowded, and their sorts."""
    book = ledger.names
    wanted = {
        id_: {(code(key), code(ruler)) for key, ruler in sought(one)} for id_, one in faces.items()
    }
    crowded = book.crowded(ruler for row in wanted.values() for _, ruler in row)
    live = {id_: {key for key, ruler in row if ruler not in crowded} for id_, row in wanted.items()}
    having = book.having(key for row in live.values() for key in row)
    found: dict[str, dict[str, set[str]]] = {}
    for id_, row in live.items():
        met: dict[str, set[str]] = defaultdict(set)
        for key in row:
            for other in having.get(key, ()):
                if other != id_:
                    met[other].add(sort(key))
        found[id_] = met
    return found


def _parted(ledger: Ledger, work: _Work) -> list[tuple[str, str]]:
    """Return the kept pairs that rested on keys which are crowded now."""
    book = ledger.names
    having = book.having(work.crowded)
    ids = {id_ for row in having.values() for id_ in row} - set(work.now)
    pairs = [(one, other) for one, other, _, _ in ledger.pairs.of(ids)]
    gone = []
    for part in in_parts(sorted({one for one, _ in pairs}), _AT_ONCE):
        some = set(part)
        faces = _faces(ledger, work, some)
        met = _met(ledger, faces)
        others = _faces(ledger, work, {other for one, other in pairs if one in some})
        for one, other in pairs:
            if one in some:
                sorts = met.get(one, {}).get(other)
                if not (sorts and other in others and worth(faces[one], others[other], sorts)):
                    gone.append((one, other))
    return gone


def _grouped(ledger: Ledger, work: _Work, judged: Judged) -> set[str]:
    """Decide again what strong pairs and verdicts make one; return who came elsewhere."""
    book = ledger.names
    moved: set[str] = set()
    for ids, pairs in _parts_of(ledger, work.dirty, judged, strong_only=True):
        profiles = book.profiles(ids)
        row = [profiles[id_] for id_ in sorted(profiles)]
        found = [pair for _, _, _, pair in pairs if pair is not None]
        after = settled(row, found, _among(judged, ids)).canonical()
        moved.update(_moved(ids, ledger.pairs.grouped(ids), after, profiles))
        ledger.pairs.regroup(ids, after)
    return moved


def _confirmed(ledger: Ledger, work: _Work, moved: set[str]) -> None:
    """Ask again what post and company say to pairs that need them."""
    book = ledger.names
    concerned = work.dirty | (ledger.pairs.beside(moved) if moved else set())
    for part in in_parts(ledger.pairs.of(concerned, strong=False), _AT_ONCE):
        profiles = book.profiles(id_ for one, other, _, _ in part for id_ in (one, other))
        named = {each for one in profiles.values() for each in one.company}
        canonical = ledger.pairs.grouped(named | set(profiles))
        rows: list[Scored] = []
        for one, other, _, before in part:
            now = compare(profiles[one], profiles[other], canonical)
            if now != before:
                rows.append((one, other, False, now))
        ledger.pairs.drop((one, other) for one, other, _, _ in rows)
        ledger.pairs.keep(rows)
        work.dirty |= {id_ for row in rows for id_ in row[:2]}


def _joined(ledger: Ledger, work: _Work, judged: Judged) -> frozenset[str]:
    """Decide again who is one with whom; return who came into another group."""
    book = ledger.names
    moved: set[str] = set()
    for ids, pairs in _parts_of(ledger, work.dirty, judged, strong_only=False):
        profiles = book.profiles(ids)
        row = [profiles[id_] for id_ in sorted(profiles)]
        sure = [pair for _, _, rests, pair in pairs if rests and pair is not None]
        weak = [pair for _, _, rests, pair in pairs if not rests and pair is not None]
        found = decide(row, sure, weak, _among(judged, ids))
        after = {one.entity: one.canonical for one in found}
        moved.update(_moved(ids, ledger.pairs.joined(ids), after, profiles))
        ledger.pairs.rejoin(ids, found)
    return frozenset(moved)


def _parts_of(
    ledger: Ledger, dirty: Iterable[str], judged: Judged, *, strong_only: bool
) -> Iterator[tuple[set[str], list[Scored]]]:
    """Yield what is to be decided together: ids that nothing leads out of, with their pairs."""
    said: dict[str, set[str]] = defaultdict(set)
    for verdict in judged.same:
        said[verdict.one].add(verdict.other)
        said[verdict.other].add(verdict.one)
    known = set(dirty)
    frontier = set(known)
    pairs: dict[tuple[str, str], Scored] = {}
    while frontier:
        found = ledger.pairs.of(frontier, strong=True if strong_only else None, sure=True)
        pairs.update({(row[0], row[1]): row for row in found})
        reached = {id_ for row in found for id_ in row[:2]}
        frontier = reached.union(*(said[id_] for id_ in frontier if id_ in said)) - known
        known |= frontier
    links = {*pairs, *((one.one, one.other) for one in judged.same if one.one in known)}
    of: dict[str, list[Scored]] = defaultdict(list)
    for row in pairs.values():
        of[row[0]].append(row)
    together: set[str] = set()
    for group in components(known, links):
        together.update(group)
        if len(together) >= _AT_ONCE:
            yield together, [row for id_ in sorted(together) for row in of.get(id_, ())]
            together = set()
    if together:
        yield together, [row for id_ in sorted(together) for row in of.get(id_, ())]


def _among(judged: Judged, ids: set[str]) -> Judged:
    return Judged(
        [one for one in judged.same if one.one in ids],
        [one for one in judged.different if one.one in ids and one.other in ids],
    )


def _moved(
    ids: Collection[str],
    before: Mapping[str, str],
    after: Mapping[str, str],
    profiles: Mapping[str, Profile],
) -> Iterator[str]:
    """Yield who left, or came to, the larger part of a group."""
    for whole, into in ((after, before), (before, after)):
        groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for id_ in sorted(ids):
            groups[whole.get(id_, id_)][into.get(id_, id_)].append(id_)
        for several in groups.values():
            ordered = sorted(several.values(), key=lambda row: (_weight(row, profiles), row))
            for row in ordered[:-1]:
                yield from row


def _weight(row: Sequence[str], profiles: Mapping[str, Profile]) -> int:
    """Return how many articles name those of a row, one that has no profile as very many."""
    return sum(len(profiles[id_].seen) if id_ in profiles else 1000 for id_ in row)
