"""``/network``: who acts with whom."""

from __future__ import annotations

import math
from functools import lru_cache

from fastapi import APIRouter
from starlette.responses import Response

from elchi.model import Entity
from elchi.serve.network import Edge, Network, network
from elchi.serve.web.view import Page, View
from elchi.serve.wording import state_name
from elchi.store import Ledger

router = APIRouter()

_SCALE = 600


@router.get("/network")
def show_network(view: Page) -> Response:
    """Show the graph and, for those who do not see it, its edges as a table."""
    graph = _network(view.ledger, view.ledger.state())
    reader = view.reader()
    names = {
        node.id: state_name(node.id, view.code)
        if node.kind == "state"
        else reader.name(Entity(node.id, "organisation", node.name, node.country))
        for node in graph.nodes
    }
    data = {
        "nodes": [
            {
                "id": node.id,
                "kind": node.kind,
                "label": names[node.id],
                "size": round(14 + 6 * math.log1p(node.facts), 1),
                "x": round(node.x * _SCALE, 1),
                "y": round(node.y * _SCALE, 1),
                "link": view.link(f"/entity/{_entity(node.id)}"),
            }
            for node in graph.nodes
        ],
        "edges": [
            {
                "id": f"{edge.a}-{edge.b}",
                "source": edge.a,
                "target": edge.b,
                "width": round(1 + math.log1p(edge.facts), 1),
                "friction": edge.friction,
                "link": _link(view, edge),
            }
            for edge in graph.edges
        ],
    }
    rows = sorted(graph.edges, key=lambda edge: (-edge.facts, edge.a, edge.b))[:100]
    return view.page(
        "network.html.j2",
        title=view.gettext("Who acts with whom"),
        data=data,
        rows=[(edge, names[edge.a], names[edge.b], _link(view, edge)) for edge in rows],
        left_out=graph.left_out,
    )


def _entity(node: str) -> str:
    return f"country:{node}" if len(node) == 2 else node


def _link(view: View, edge: Edge) -> str:
    if len(edge.a) == 2 and len(edge.b) == 2:
        return view.link(f"/pair/{edge.a}/{edge.b}")
    return view.link(f"/entity/{edge.a if len(edge.a) > 2 else edge.b}")


@lru_cache(maxsize=4)
def _network(ledger: Ledger, state: str) -> Network:
    """Return the graph; laid out once for each state of the ledger."""
    return network(ledger)
