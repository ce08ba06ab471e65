"""What articles tell of an entity, added up: from single articles to profiles.

Everything is a count or a set that does not depend on order, so that a new article is
added, and an old reading taken away, without looking at the others. Company is what
stands beside the entity in a bounded sample of its articles: those of the smallest
hashes, which are a fair draw and the same ones whatever was read first.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from elchi.connect.identity.profile import Cast, Profile, listed, script
from elchi.model import Entity

MOST_NAMES, MOST_COMPANY = 6, 60
"""So many spellings and companions of one entity are looked at, the most frequent ones."""

SAMPLE = 60
"""Of so many articles the company is looked at."""

_COUNTS = ("kinds", "countries", "names", "posts", "days")


@dataclass(slots=True)
class Gathered:
    """What some articles tell of one entity.

    Attributes:
        articles: How many articles name it.
        kinds: Kinds, with the number of articles.
        countries: States that are told.
        names: Spellings.
        posts: Post and body, joined by a tab.
        days: Days of publication; of a person the years.
        beside: Per article of the sample, what is named beside it.
    """

    articles: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    beside: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Gathered) -> None:
        """Add what other articles tell."""
        self.articles += other.articles
        for name in _COUNTS:
            getattr(self, name).update(getattr(other, name))
        self.beside |= other.beside
        if len(self.beside) > SAMPLE:
            self.beside = {each: self.beside[each] for each in sorted(self.beside)[:SAMPLE]}

    def take_away(self, other: Gathered) -> None:
        """Take away what articles told that were added before."""
        self.articles -= other.articles
        for name in _COUNTS:
            mine = getattr(self, name)
            mine.subtract(getattr(other, name))
            for each in [each for each, count in mine.items() if count <= 0]:
                del mine[each]
        for article in other.beside:
            self.beside.pop(article, None)

    def lacks(self) -> bool:
        """Tell whether the sample has lost articles that others could replace."""
        return 0 < len(self.beside) < min(SAMPLE, self.articles)

    def plain(self) -> dict[str, Any]:
        """Return the fields as JSON values."""
        counts = {name: dict(getattr(self, name)) for name in _COUNTS}
        return {"articles": self.articles, **counts, "beside": self.beside}


def restored(plain: Mapping[str, Any]) -> Gathered:
    """Return what `Gathered.plain` wrote."""
    counts = {name: Counter(plain[name]) for name in _COUNTS}
    return Gathered(articles=plain["articles"], beside=dict(plain["beside"]), **counts)


def parts(cast: Cast) -> dict[str, Gathered]:
    """Return what one article tells of each entity that has a profile."""
    ids = {entity.id for entity in cast.entities}
    found: dict[str, Gathered] = {}
    for entity in cast.entities:
        if entity.id not in found and _has_profile(entity):
            found[entity.id] = _part(entity, cast, ids)
    for person, role, body in dict.fromkeys(cast.offices):
        if person in found:
            found[person].posts[f"{role}\t{body or ''}"] += 1
    return found


def _has_profile(entity: Entity) -> bool:
    """Tell whether an entity may be one with another: what is listed is not, but for persons.

    Nor is a body that may be another one in the next article.
    """
    if entity.kind == "person":
        return True
    if entity.kind == "country" or entity.id in listed():
        return False
    return entity.kind == "gathering" or "@" not in entity.id


def _part(entity: Entity, cast: Cast, ids: set[str]) -> Gathered:
    one = Gathered(1)
    one.kinds[entity.kind] += 1
    if entity.country is not None:
        one.countries[entity.country] += 1
    surfaces = [" ".join(each.split()) for each in cast.names.get(entity.id, ())]
    one.names.update(surfaces)
    if entity.kind == "person" and any(script(each) == 1 for each in surfaces):
        one.names[entity.name] += 1  # the nominative, which the text may lack
    if entity.id not in listed():
        one.beside[cast.article] = sorted(ids - {entity.id})
    day = (cast.published or "").split("/")[0]
    if day:
        one.days[day[:4] if entity.kind == "person" else day] += 1
    return one


def gather(casts: Iterable[Cast]) -> list[Profile]:
    """Return the profiles of all persons and of all else that no table lists, by id.

    The result does not depend on the order of the articles.
    """
    found: dict[str, Gathered] = {}
    for cast in casts:
        for id_, part in parts(cast).items():
            if id_ in found:
                found[id_].add(part)
            else:
                found[id_] = part
    profiles = (profile(id_, found[id_]) for id_ in sorted(found))
    return [one for one in profiles if one is not None]


def profile(id_: str, one: Gathered) -> Profile | None:
    """Return the profile of an entity; None if no article names it by a name."""
    if not one.kinds or not one.names:
        return None
    kind = min(one.kinds)
    spelt = sorted(one.names, key=lambda name: (-one.names[name], name))
    if kind == "person":
        spelt = [name for name in spelt if " " in name] or spelt
    company = Counter(each for row in one.beside.values() for each in row)
    often = sorted(company, key=lambda each: (-company[each], each))
    return Profile(
        id_,
        kind,
        next(iter(one.countries)) if len(one.countries) == 1 else None,
        tuple(spelt[:MOST_NAMES]),
        min(map(script, one.names)),
        frozenset((role, body or None) for role, _, body in (p.partition("\t") for p in one.posts)),
        tuple(often[:MOST_COMPANY]),
        frozenset(one.beside),
        min(one.days, default=""),
        max(one.days, default=""),
    )


def face(one: Profile) -> Profile:
    """Return what of a profile pairs rest on: of a person all but the company.

    Spellings are in one order, whichever is the most frequent.
    """
    if one.kind != "person":
        return one
    names = tuple(sorted(one.names))
    return dataclasses.replace(one, names=names, company=(), seen=frozenset())
