"""``/map``: where the events of the ledger happened."""

from __future__ import annotations

import math
from functools import lru_cache

from fastapi import APIRouter
from starlette.responses import Response

from elchi.model import Entity
from elchi.serve.places import Spots, spots
from elchi.serve.web.view import Page
from elchi.store import Ledger

router = APIRouter()


@router.get("/map")
def show_map(view: Page) -> Response:
    """Show the map and, for those who do not see it, the same as a table."""
    found = _spots(view.ledger, view.ledger.state())
    reader = view.reader()
    named = [
        (one, reader.name(Entity(one.id, "place", one.name, one.country))) for one in found.spots
    ]
    title = view.gettext("Where events happened")
    data = {
        "description": title,
        "points": [
            {
                "latitude": one.latitude,
                "longitude": one.longitude,
                "radius": round(4 + 3 * math.log1p(one.events), 1),
                "label": f"{name}: {view.number(one.events)}",
                "target": view.link(f"/entity/{one.id}"),
            }
            for one, name in named
        ],
    }
    return view.page("map.html.j2", title=title, data=data, spots=named, found=found)


@lru_cache(maxsize=4)
def _spots(ledger: Ledger, state: str) -> Spots:
    """Return the places; counted once for each state of the ledger."""
    return spots(ledger)
