"""GraphML: states, bodies and persons as nodes; events and ties as edges with their words."""

from __future__ import annotations

from io import BytesIO

import networkx

from elchi.facts.parts import words_of
from elchi.model import Entity, Event, Tie
from elchi.serve.export.source import Found, Lost, dyads, facts, readings
from elchi.store import Ledger


def graphml(ledger: Ledger, lost: Lost) -> bytes:
    """Return the graph as GraphML, one edge for each pair of sides of a fact."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for stored in readings(ledger):
        for found in facts(stored):
            fact = found.fact
            if isinstance(fact, Event):
                pairs = dyads(fact, found.entities)
                if not pairs:
                    lost.add("events with one side only")
                for a, b in pairs:
                    _edge(graph, found, a, b, {"type": fact.type, "mode": fact.mode or ""})
            elif isinstance(fact, Tie):
                a, b = found.entities[fact.source], found.entities[fact.target]
                _edge(graph, found, a, b, {"type": fact.kind, "role": fact.role or ""})
            else:
                lost.add("statements, figures and positions (they join no two nodes)")
    out = BytesIO()
    networkx.write_graphml(graph, out)
    return out.getvalue()


def _edge(
    graph: networkx.MultiDiGraph[str], found: Found, a: Entity, b: Entity, more: dict[str, str]
) -> None:
    for one in (a, b):
        graph.add_node(one.id, name=one.name, kind=one.kind, country=one.country or "")
    fact = found.fact
    span = words_of(fact)
    assert isinstance(fact, Event | Tie)
    graph.add_edge(
        a.id,
        b.id,
        fact=found.id,
        status=fact.status,
        date=found.date or "",
        article=found.stored.reading.document.id,
        start=span.start,
        end=span.end,
        words=found.words(span),
        **more,
    )
