"""Where events happened: the places that facts name, with their position on the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import and_, func, select

from elchi.languages.tables import Place, data
from elchi.store import Ledger
from elchi.store import tables as t


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the events that are said to have happened there.

    Attributes:
        latitude: Degrees north.
        longitude: Degrees east.
    """

    id: str
    name: str
    country: str | None
    latitude: float
    longitude: float
    events: int


@dataclass(frozen=True, slots=True)
class Spots:
    """All places with events, the fullest first.

    Attributes:
        nowhere: Events whose place has no point on the map (a state, a sea).
        unplaced: Events of which no place is told.
    """

    spots: tuple[Spot, ...]
    nowhere: int
    unplaced: int


def spots(ledger: Ledger, articles: tuple[str, ...] | None = None) -> Spots:
    """Return where the events of the ledger happened.

    Args:
        articles: Hashes of the articles that count; None for all.
    """
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    if articles is not None:
        newest = newest.where(t.reading.c.article.in_(articles))
    events = and_(t.fact.c.kind == "event", t.fact.c.reading.in_(newest))
    where = and_(
        t.fact_party.c.reading == t.fact.c.reading,
        t.fact_party.c.fact == t.fact.c.id,
        t.fact_party.c.part == "place",
    )
    query = (
        select(t.fact_party.c.entity, func.count())
        .select_from(t.fact)
        .join(t.fact_party, where)
        .where(events)
        .group_by(t.fact_party.c.entity)
    )
    with ledger.engine.connect() as connection:
        counts = {str(entity): int(count) for entity, count in connection.execute(query)}
        total = int(connection.execute(select(func.count()).where(events)).scalar_one())
    found, nowhere = [], 0
    for entity, count in counts.items():
        place = _places().get(entity.removeprefix("place:"))
        if place is None or place.lat is None or place.lon is None:
            nowhere += count
            continue
        found.append(Spot(entity, place.name, place.country, place.lat, place.lon, count))
    found.sort(key=lambda one: (-one.events, one.id))
    return Spots(tuple(found), nowhere, total - sum(counts.values()))


@cache
def _places() -> dict[str, Place]:
    return {place.id: place for place in data("places", Place)}
