"""Who somebody is: spellings, posts, articles, what was joined and why, who is near.

A name may be typed in any script and spelling, whole or in part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from elchi.account import Identity, Judgement
from elchi.connect.identity import Judged, Profile, compare, gather, holding
from elchi.model import Entity
from elchi.serve.offices import Held, offices_of
from elchi.store import Ledger
from elchi.store.entities import casts, readings_of
from elchi.store.people import Use, entity_names, knows, uses, written
from elchi.text.full_names import full_similarity, match
from elchi.text.key import key
from elchi.text.phonetics import Bank

SOUNDS, NEAR = 0.82, 0.68
"""So alike must a name sound to be found, and to be shown as near."""

_MOST_NEAR, _MOST_READINGS = 8, 300


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that a name may mean.

    Attributes:
        score: 1 for the name as written in an article, else how alike it sounds.
    """

    id: str
    name: str
    kind: str
    country: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Article:
    """An article that names the entity, and how often."""

    id: str
    language: str
    published: str | None
    title: str | None
    mentions: int


@dataclass(frozen=True, slots=True)
class Near:
    """An entity of a like name that was not joined, and why not."""

    id: str
    name: str
    country: str | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Who:
    """What a ledger knows of one entity.

    Attributes:
        spellings: Per language, the names as written with their numbers, most frequent first.
        offices: Posts with the days that articles tell them of.
        joined: The ids that were taken for one with this one.
        verdicts: What people said about any of the ids, oldest first.
    """

    id: str
    kind: str
    name: str
    countries: tuple[str, ...]
    spellings: dict[str, tuple[tuple[str, int], ...]]
    offices: tuple[Held, ...]
    articles: tuple[Article, ...]
    joined: tuple[Identity, ...]
    near: tuple[Near, ...]
    verdicts: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """All entities of a ledger by id, and what each was joined to."""

    entities: dict[str, Entity]
    countries: dict[str, set[str]]
    canonical: dict[str, str]
    sounds: dict[bool, _Sounds]


@dataclass(frozen=True, slots=True)
class _Sounds:
    """The ids of entities by their names, or by each word of them, and how those sound."""

    ids: dict[str, list[str]]
    names: tuple[str, ...]
    bank: Bank


def _index(ledger: Ledger) -> _Index:
    return _made(ledger, ledger.state())


@lru_cache(maxsize=2)
def _made(ledger: Ledger, state: str) -> _Index:
    """Return the index; made once for each state of the ledger, and not changed."""
    entities: dict[str, Entity] = {}
    countries: dict[str, set[str]] = defaultdict(set)
    with ledger.engine.connect() as connection:
        for id_, kind, name, country in entity_names(connection):
            entities.setdefault(id_, Entity(id_, kind, name, country))  # type: ignore[arg-type]
            if country is not None:
                countries[id_].add(country)
    canonical = {one.entity: one.canonical for one in ledger.joins()}
    return _Index(entities, countries, canonical, {})


def is_id(ledger: Ledger, id_: str) -> bool:
    """Tell whether any reading of the ledger, also an old one, has an entity of this id."""
    with ledger.engine.connect() as connection:
        return knows(connection, id_)


def find(ledger: Ledger, name: str) -> tuple[Found, ...]:
    """Return whom a name or id may mean, surest first."""
    index = _index(ledger)
    now = name if name in index.entities else ledger.followed([name]).get(name)
    if now is not None:
        return (_found(index, index.canonical.get(now, now), 1.0),)
    with ledger.engine.connect() as connection:
        scores = dict.fromkeys(written(connection, name), 1.0)
    for id_, score in _sounding(index, name, SOUNDS):
        scores.setdefault(id_, score)
    best: dict[str, float] = {}
    for id_, score in scores.items():
        to = index.canonical.get(id_, id_)
        best[to] = max(best.get(to, 0.0), score)
    order = sorted(best, key=lambda id_: (-best[id_], not id_.startswith("person:"), id_))
    return tuple(_found(index, id_, best[id_]) for id_ in order if id_ in index.entities)


def _found(index: _Index, id_: str, score: float) -> Found:
    one = index.entities[id_]
    return Found(id_, one.name, one.kind, one.country, round(score, 2))


def _sounding(index: _Index, name: str, least: float) -> list[tuple[str, float]]:
    """Return the ids whose name, or one word of it, sounds like `name`."""
    alone = len(name.split()) == 1
    if alone not in index.sounds:
        index.sounds[alone] = _heard(index.entities, alone)
    known = index.sounds[alone]
    scores: dict[str, float] = {}
    for each, score in zip(known.names, known.bank.similar(name), strict=True):
        value = float(score)
        if not alone and value >= 0.4:
            value = max(value, full_similarity(name, each))
        if value >= least:
            for id_ in known.ids[each]:
                scores[id_] = max(value, scores.get(id_, 0.0))
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))


def _heard(entities: Mapping[str, Entity], alone: bool) -> _Sounds:
    """Return how the names sound; `alone`, those of one word and each word of the others."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for id_, entity in entities.items():
        if entity.kind != "country":
            words = entity.name.split()
            for each in (entity.name, *words) if alone else (entity.name,):
                by_name[each].append(id_)
    names = tuple(sorted(by_name))
    return _Sounds(by_name, names, Bank(names))


def who(ledger: Ledger, id_: str) -> Who:
    """Return what the ledger knows of an entity, under all ids that were joined.

    Raises:
        KeyError: If no newest reading has this id.
    """
    index = _index(ledger)
    to = index.canonical.get(id_, id_)
    entity = index.entities[to]
    joined = tuple(one for one in ledger.joins() if one.canonical == to)
    group = [to, *(one.entity for one in joined)]
    with ledger.engine.connect() as connection:
        mentions = list(uses(connection, group))
    judgements = ledger.account.judgements()
    verdicts = tuple(one for one in judgements if {one.one, one.other} & set(group))
    countries = sorted(set().union(*(index.countries.get(each, set()) for each in group)))
    return Who(
        to,
        entity.kind,
        entity.name,
        tuple(countries),
        _spellings(mentions),
        offices_of(ledger, group) if entity.kind == "person" else (),
        _articles(mentions),
        joined,
        _near(ledger, index, group, judgements),
        verdicts,
    )


def _spellings(mentions: Sequence[Use]) -> dict[str, tuple[tuple[str, int], ...]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in mentions:
        counts[one.language][one.words] += 1
    return {
        language: tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
        for language, found in sorted(counts.items())
    }


def _articles(mentions: Sequence[Use]) -> tuple[Article, ...]:
    counts = Counter(one.article for one in mentions)
    first = {one.article: one for one in reversed(mentions)}
    found = [
        Article(one.stem, one.language, one.published, one.title, counts[sha256])
        for sha256, one in first.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.published or "9999", one.id)))


def _near(
    ledger: Ledger, index: _Index, group: Sequence[str], judgements: Sequence[Judgement]
) -> tuple[Near, ...]:
    kind = index.entities[group[0]].kind
    best: dict[str, float] = {}
    for name in sorted({index.entities[each].name for each in group if each in index.entities}):
        for id_, score in _sounding(index, name, NEAR):
            if id_ not in group and index.entities[id_].kind == kind:
                best[id_] = max(score, best.get(id_, 0.0))
    chosen = sorted(best, key=lambda id_: (-best[id_], id_))[:_MOST_NEAR]
    if not chosen:
        return ()
    with ledger.engine.connect() as connection:
        numbers = readings_of(connection, [*group, *chosen])[:_MOST_READINGS]
        profiles = {one.id: one for one in gather(casts(connection, numbers))}
    ids = {each for one in judgements for each in (one.one, one.other)}
    judged = holding(judgements, ledger.followed(ids))
    own = [profiles[each] for each in group if each in profiles]
    return tuple(
        Near(
            id_,
            index.entities[id_].name,
            index.entities[id_].country,
            round(best[id_], 2),
            _why_not(own, profiles.get(id_), index, judged),
        )
        for id_ in chosen
    )


def _why_not(own: Sequence[Profile], other: Profile | None, index: _Index, judged: Judged) -> str:
    if other is None or not own:
        return "no table and no text compares them"
    ids = {one.id for one in own}
    for one in judged.different:
        if other.id in (one.one, one.other) and ids & {one.one, one.other}:
            return "judged to be another" + (f": {one.reason}" if one.reason else "")
    states = {one.country for one in own} - {None}
    if other.country and states and other.country not in states:
        return f"of another state: {other.country}, not {', '.join(sorted(map(str, states)))}"
    if other.kind == "person":
        pairs = [(match(a, b), a, b) for one in own for a in one.names for b in other.names]
        found, a, b = max(pairs, key=lambda each: (each[0].least, each[1], each[2]))
        if found.against:
            return f"the initial is another ({a} ~ {b})"
        fits = any(compare(one, other, index.canonical) for one in own)
        if fits:
            return f"fits ({a} ~ {b}, {found.least:.2f}), but another fits as well"
        if found.words < 2:
            return f"the surname alone ({a} ~ {b}), no post or company tells more"
        return f"a part of the name is not alike enough ({a} ~ {b}, {found.least:.2f})"
    same = any(key(a) == key(b) for one in own for a in one.names for b in other.names)
    return "the same name, but nothing tells that it is the same" if same else "not alike enough"
