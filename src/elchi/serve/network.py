"""States and bodies as a graph: who acts with whom, and how much of it is friction."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

import networkx
from sqlalchemy import and_, func, select

from elchi.serve.dossier import STUCK
from elchi.store import Ledger
from elchi.store import tables as t
from elchi.store.memory import uncollected

#: More nodes than this cannot be read on one screen; the least linked are left out.
NODES = 60


@dataclass(frozen=True, slots=True)
class Node:
    """A state or a body; `x` and `y` lie between -1 and 1."""

    id: str
    kind: str
    name: str
    country: str | None
    facts: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Edge:
    """What two of them have to do with each other.

    Attributes:
        friction: Share of refusals, sanctions, threats … among the events.
    """

    a: str
    b: str
    facts: int
    friction: float


@dataclass(frozen=True, slots=True)
class Network:
    """The graph; `left_out` counts nodes that were not drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def network(ledger: Ledger) -> Network:
    """Return the graph of the events and memberships of the ledger.

    A person, place or ministry counts as its state. The layout (forces between
    nodes, networkx) starts from a fixed seed, so one ledger has one picture.
    """
    facts: Counter[tuple[str, str]] = Counter()
    frictions: Counter[tuple[str, str]] = Counter()
    names: dict[str, tuple[str, str, str | None]] = {}
    for parties, kind in _facts(ledger, names):
        for a in parties:
            for b in parties:
                if a < b:
                    facts[a, b] += 1
                    frictions[a, b] += kind in STUCK
    degree: Counter[str] = Counter()
    for (a, b), count in facts.items():
        degree[a] += count
        degree[b] += count
    kept = {id_ for id_, _ in sorted(degree.items(), key=lambda item: (-item[1], item[0]))[:NODES]}
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(sorted(kept))
    for (a, b), count in sorted(facts.items()):
        if a in kept and b in kept:
            graph.add_edge(a, b, weight=math.log1p(count))
    places = networkx.spring_layout(graph, seed=7, k=2.2 / math.sqrt(max(len(kept), 1)))
    return Network(
        tuple(
            Node(id_, *names[id_], degree[id_], float(places[id_][0]), float(places[id_][1]))
            for id_ in sorted(kept)
        ),
        tuple(
            Edge(a, b, count, frictions[a, b] / count)
            for (a, b), count in sorted(facts.items())
            if a in kept and b in kept
        ),
        len(degree) - len(kept),
    )


def _facts(
    ledger: Ledger, names: dict[str, tuple[str, str, str | None]]
) -> list[tuple[set[str], str]]:
    """Return the parties, as states and bodies, and the type of each event and membership.

    Fills `names` with the kind, name and state of each party.
    """
    newest = select(func.max(t.reading.c.id)).group_by(t.reading.c.article)
    party, entity = t.fact_party, t.entity
    query = (
        select(
            t.fact.c.reading, t.fact.c.id, t.fact.c.kind, t.fact.c.body["type"].as_string(),
            entity.c.id, entity.c.kind, entity.c.name, entity.c.country,
        )
        .join(party, and_(party.c.reading == t.fact.c.reading, party.c.fact == t.fact.c.id))
        .join(entity, and_(entity.c.reading == party.c.reading, entity.c.id == party.c.entity))
        .where(
            t.fact.c.reading.in_(newest),
            t.fact.c.kind.in_(("event", "tie")),
            party.c.part.in_(("source", "target")),
        )
    )  # fmt: skip
    parties: dict[tuple[int, str], set[str]] = defaultdict(set)
    types: dict[tuple[int, str], str] = {}
    with uncollected(), ledger.engine.connect() as connection:
        for reading, fact, kind, type_, id_, entity_kind, name, country in connection.execute(
            query
        ):
            if country is not None:
                node = country
                names.setdefault(node, ("state", country, country))
            elif entity_kind in ("organisation", "gathering"):
                node = id_
                names.setdefault(node, ("body", name, None))
            else:
                continue
            parties[reading, fact].add(node)
            types[reading, fact] = type_ if kind == "event" else ""
    return [(of, types[fact]) for fact, of in parties.items()]
