"""Saying which names near an act were not taken for its parties.

Called only while somebody listens (`elchi.facts.rejected`).
"""

from __future__ import annotations

from elchi.facts.rejected import reject
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act
from elchi.model import Event


def drop_parties(stage: Stage, act: Act, event: Event) -> None:
    """Say which state-like names of the act's sentence are on neither of its sides."""
    taken = {stage.state(one) for one in (*event.source, *event.target)}
    pools = stage.pools(act)
    near = {actor.span for actor in pools.near}
    for actor in pools.wide:
        if stage.state(actor.entity) in taken or not stage.is_state_like(actor):
            continue
        taken.add(stage.state(actor.entity))
        if actor.span not in near:
            why = "It stands in another clause, and the parties were found without it."
        elif "in" in actor.roles and stage.kind(actor) in ("place", "country"):
            why = "The name only says where; the parties were found without it."
        else:
            why = "Other names of the clause have the marks or the place that fit the act better."
        name = stage.article.entities[actor.entity].name
        reject("event", actor.span, f"party {name}", why)
