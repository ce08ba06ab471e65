"""Who held which post when, as the articles say: answers with sources, nothing filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.store import Ledger
from elchi.store.people import OfficeFact, offices


@dataclass(frozen=True, slots=True)
class Held:
    """A post of one person, as far as articles tell.

    Attributes:
        person: Canonical id of the holder.
        role: The post in English.
        body: Canonical id of the state or body.
        status: ``actual``, ``ended`` (a former holder), ``planned`` or ``denied``.
        first: Publication date of the first article that says so; None if none has a date.
        last: Publication date of the last one.
        sources: The facts, in order of publication.
    """

    person: str
    role: str
    body: str
    status: str
    first: str | None
    last: str | None
    sources: tuple[OfficeFact, ...]


def offices_of(ledger: Ledger, persons: Iterable[str]) -> tuple[Held, ...]:
    """Return the posts of persons under any of their ids, first named first."""
    groups = _groups(ledger, persons)
    with ledger.engine.connect() as connection:
        return _held(ledger, offices(connection, persons=groups))


def holders(
    ledger: Ledger, body: str, role: str | None = None, on: str | None = None
) -> tuple[Held, ...]:
    """Return who is said to hold posts of a state or body.

    Args:
        ledger: The ledger to ask.
        body: Entity id, such as ``country:KZ`` or ``body:csto``.
        role: Only this post, in English.
        on: An EDTF date: only posts that articles before and after it, or on it, give to the
            same person, and those whose last article before it nobody contradicts by naming
            another holder.
    """
    groups = _groups(ledger, [body])
    with ledger.engine.connect() as connection:
        found = _held(ledger, offices(connection, bodies=groups))
    kept = [one for one in found if role is None or one.role == role]
    return tuple(kept) if on is None else tuple(_on(kept, on))


def _on(found: Sequence[Held], day: str) -> list[Held]:
    """Keep, of each post, whom the last dated article up to `day` names as its holder."""
    by_post: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for one in found:
        if one.status == "actual" and one.first is not None and one.first <= day:
            by_post[one.role, one.body].append(one)
    kept = []
    for several in by_post.values():

        def seen(one: Held) -> str:
            return max(s.published for s in one.sources if s.published and s.published <= day)

        newest = max(map(seen, several))
        kept += [one for one in several if (one.last or "") >= day or seen(one) == newest]
    return kept


def _groups(ledger: Ledger, ids: Iterable[str]) -> list[str]:
    """Return the ids with all that were joined to the same canonical ones."""
    joins = ledger.joins()
    canonical = {one.entity: one.canonical for one in joins}
    wanted = {canonical.get(id_, id_) for id_ in ids}
    return sorted(wanted | {one.entity for one in joins if one.canonical in wanted})


def _held(ledger: Ledger, facts: Iterable[OfficeFact]) -> tuple[Held, ...]:
    canonical = {one.entity: one.canonical for one in ledger.joins()}
    groups: dict[tuple[str, str, str, str], list[OfficeFact]] = defaultdict(list)
    for one in facts:
        person = canonical.get(one.person, one.person)
        body = canonical.get(one.body, one.body)
        groups[person, one.role, body, one.status].append(one)
    found = []
    for (person, role, body, status), sources in groups.items():
        ordered = sorted(sources, key=lambda s: (s.published or "9999", s.stem, s.span))
        dates = [s.published for s in ordered if s.published]
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        found.append(Held(person, role, body, status, first, last, tuple(ordered)))
    return tuple(sorted(found, key=lambda h: (h.first or "9999", h.role, h.body, h.person)))
