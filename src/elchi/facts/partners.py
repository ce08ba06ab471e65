"""Who takes part in a mutual act: visits, meetings, agreements, joint acts."""

from __future__ import annotations

from elchi.facts.article import Actor, Article
from elchi.facts.owners import BESIDE, Found, Sides, gap_between, joined_to, owner_of
from elchi.facts.rejected import heard, reject
from elchi.facts.stage import MUTUAL, Pools, Stage
from elchi.facts.triggers import Act
from elchi.model import Span

_AIM = frozenset({"to", "in", "object"})
"""Roles of where a visit goes."""


def sides_of(stage: Stage, act: Act, both: tuple[str, ...], pools: Pools) -> Sides:
    """Return who does a mutual act with whom: all on both sides, but of a visit or mediation."""
    if act.trigger.mode == "visit" and len(both) > 1:
        return visit(stage, both, pools)
    if act.trigger.mode == "third-party" and len(both) > 1:
        return mediation(stage, act, both, pools)
    return Sides(both, both)


def visit(stage: Stage, both: tuple[str, ...], pools: Pools) -> Sides:
    """Return who visits and who is visited; where nothing tells, both stand on both sides.

    A person visits a state; of two of a kind the one who acts does.
    """
    persons = [one for one in both if stage.article.entities[one].kind == "person"]
    agents = {actor.entity for actor in pools.near_doers if "agent" in actor.roles}
    acting = [one for one in both if one in agents]
    visitor = persons if len(persons) == 1 else acting
    if len(visitor) != 1 or len(both) != 2:
        return _by_aim(stage, both, pools)
    hosts = tuple(one for one in both if one != visitor[0])
    # "Ahead of the president's visit the minister came to Riga": the minister visits.
    state = stage.state(visitor[0])
    doers = [one for one in agents if stage.state(one) == state]
    return Sides((doers[0] if len(doers) == 1 else visitor[0],), hosts)


def _by_aim(stage: Stage, both: tuple[str, ...], pools: Pools) -> Sides:
    """Return the sides of a visit by where it goes; all on both sides where nothing tells.

    Of several visitors, or of two persons, the one who is in or at the place is host.
    """
    aims = {
        actor.entity
        for actor in pools.near
        if actor.roles & _AIM
        and "agent" not in actor.roles
        and stage.kind(actor) in ("place", "country")
    }
    there = {stage.state(one) for one in aims}
    visited = tuple(one for one in both if stage.state(one) in there)
    visitors = tuple(one for one in both if one not in visited)
    return Sides(visitors, visited) if visited and visitors else Sides(both, both)


def mediation(stage: Stage, act: Act, both: tuple[str, ...], pools: Pools) -> Sides:
    """Return who mediates, and between whom: the one who acts is no party of the quarrel.

    Whom the noun belongs to mediates: "met through the mediation of Qatar".
    """
    owner = owner_of(stage, act)
    named = any("agent" in actor.roles for actor in pools.near_doers)
    if owner and not owner.roles & {"between", "agent"} and not named:
        helper = stage.state(owner.entity)
        others = tuple(one for one in both if stage.state(one) != helper)
        return Sides((owner.entity,), others) if others else Sides(both, both)
    for pool in (pools.near_doers, pools.wide_doers):
        acting = stage.distinct(
            actor.entity
            for actor in pool
            if actor.roles & {"agent", "by"} and "between" not in actor.roles
        )
        mediators = {stage.state(one) for one in acting}
        between = tuple(one for one in both if stage.state(one) not in mediators)
        if acting and between:
            return Sides(acting, between)
    return Sides(both, both)


def hosts(stage: Stage, act: Act) -> tuple[str, ...]:
    """Return the body whose gathering the trigger names ("the BRICS summit"), if any."""
    article = stage.article
    for mention in article.mentions:
        entity = article.entities[mention.entity]
        if entity.kind == "gathering" and mention.span.overlaps(act.span):
            bodies = [
                body.id
                for body in article.entities.values()
                if body.kind == "organisation"
                and not body.country
                and _names(article, body.id, entity.name, mention.span)
            ]
            return tuple(bodies[:1])
    if act.trigger.mode == "multilateral":
        for actor in stage.actors:
            entity = article.entities[actor.entity]
            if (
                entity.kind == "organisation"
                and not entity.country
                and actor.span.end <= act.span.end + BESIDE
                and gap_between(actor.span, act.span) <= 3
            ):
                return (actor.entity,)
    return ()


def _names(article: Article, body: str, gathering: str, span: Span) -> bool:
    """Tell whether a gathering's name contains the name of a body."""
    if article.entities[body].name.lower() in gathering.lower():
        return True
    words = article.document.quote(span)
    return any(
        mention.entity == body and article.document.quote(mention.span) in words
        for mention in article.mentions
    )


def partners_of(stage: Stage, act: Act, pools: Pools) -> Found:
    """Return all partners of a mutual act: of its clause, of its sentence, of the pair."""
    owner = owner_of(stage, act) if act.trigger.noun else None
    owners = joined_to(stage, owner, pools.near_doers) if owner else ()
    if len(owners) > 1:
        return Found(owners, "owners")
    single: tuple[str, ...] = ()
    aside = _fronted(stage, act, pools)
    for pool, where in ((pools.near_doers, "clause"), (pools.wide_doers, "sentence")):
        entities = stage.distinct(
            actor.entity
            for actor in pool
            if actor not in aside and not _is_scene(stage, act, actor)
        )
        if len(entities) > 1:
            return Found(entities, where)
        single = single or entities
    if not single:
        speaker = stage.speaker(act.span)
        single = (speaker,) if speaker else ()
    states = {stage.state(entity) for entity in single}
    if single:
        return Found((*single, *stage.partner(states)), "partner")
    if stage.host:
        return Found((stage.host,), "host")
    for event in reversed(stage.past):
        parties = stage.distinct((*event.source, *event.target))
        if len(parties) > 1:
            return Found(parties, "past")
    return Found((), "nobody")


def _fronted(stage: Stage, act: Act, pools: Pools) -> list[Actor]:
    """Return those of another act that opens the clause ("After the attack on X, Y signed …")."""
    sentence = stage.article.sentences[act.sentence]
    clause = stage.article.clause_at(act.span.start)
    if clause is None or clause.sentence != act.sentence:
        return []
    comma = next((t for t in sentence.tokens[clause.first : act.first] if t.key == ","), None)
    if comma is None:
        return []
    opening = [one for one in pools.near if one.span.end <= comma.span.start]
    follows = any(
        "agent" in one.roles and comma.span.end <= one.span.start < act.span.start
        for one in pools.near
    )
    told = any(
        other.sentence == act.sentence
        and clause.span.start <= other.span.start < comma.span.start
        and other.trigger.type not in MUTUAL
        for other in stage.acts
    )
    aside = follows and told and not any("agent" in one.roles for one in opening)
    return opening if aside else []


def _is_scene(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether a place only says where a meeting or signing was."""
    scene = (
        stage.kind(actor) in ("place", "country")
        and "in" in actor.roles
        and act.trigger.mode != "visit"
        and not actor.roles & {"agent", "with", "between"}
        and not _one_of_two(stage, act, actor)
    )
    if scene and heard():
        name = stage.article.entities[actor.entity].name
        why = "The place only says where it happened; it is no party."
        reject("event", actor.span, f"party {name}", why)
    return scene


def _one_of_two(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether a country is joined to another one: "in India and Nepal agreement grew"."""
    if stage.kind(actor) != "country":
        return False
    area = stage.article.sentences[act.sentence].span
    return any(
        other.group == actor.group
        and stage.kind(other) == "country"
        and stage.state(other.entity) != stage.state(actor.entity)
        for other in stage.inside(area)
    )
