"""Who does an act and to whom: the parties of an event.

The actors of the trigger's clause are asked first, by their roles, then those
of its sentence, then the speaker whose words tell of the act, then the pair of
parties that the article was just speaking of. A party that is not named stays
empty; "Western" and other words without a state name nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from elchi.facts.article import Actor, Article
from elchi.facts.owners import (
    Found,
    Sides,
    adjective_beside,
    joined_to,
    nearest,
    nearest_before,
    owner_of,
)
from elchi.facts.partners import hosts, partners_of, sides_of
from elchi.facts.stage import CLAIMS, Pools, Stage
from elchi.facts.triggers import Act, lexicon
from elchi.facts.when import is_subordinate
from elchi.languages.grammar import Role
from elchi.model import EventType

MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SPOKEN: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
_CLEARLY = 3
_ROUND = 20
# Nouns of these types have no other source than their owner: "sanctions", "the attack".
_OWNED: frozenset[EventType] = frozenset({"SANCTION", "ASSAULT", "COERCE"})

# How the clause names whom an accusation is against.
_ACCUSED = frozenset({"clause object", "clause against", "clause in", "clause to"})

_SOURCE: tuple[Role, ...] = ("agent", "by", "per")
TARGET_ROLES: dict[EventType, tuple[Role, ...]] = {
    "REQUEST": ("to", "with", "from", "object"),
    "ACCUSE": ("object", "against", "to", "with"),
    "REJECT": ("object", "to", "with", "of", "against", "from"),
    "THREATEN": ("object", "to", "against", "with"),
    "SUPPORT": ("object", "to", "of", "with", "from"),
    "PROTEST": ("against", "to", "object", "with", "of"),
    "SANCTION": ("against", "to", "object", "of", "from", "with", "in"),
    "AID": ("to", "object", "with", "in"),
    "CONCEDE": ("to", "object", "of", "with", "from"),
    "RETREAT": ("to", "from", "of", "object", "with"),
    "COERCE": ("object", "against", "of", "to", "with", "from", "in"),
    "ASSAULT": ("object", "against", "in", "to", "of", "with"),
    "MOBILIZE": ("against", "to"),
}


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    pools = stage.pools(act)
    if type_ in MUTUAL or act.trigger.mutual:
        host = hosts(stage, act)
        found = Found(host, "host") if host else partners_of(stage, act, pools)
        split = sides_of(stage, act, found.parties, pools)
        return replace(split, source_by=found.by, target_by=found.by)
    charge = _charge(stage, act, type_)
    if charge is not None:
        return Sides(charge.target, charge.source, "accused", "accused")
    accused = _accused_of(stage, act, type_, pools)
    source = Found(accused.target, "accused") if accused else _source(stage, act, type_, pools)
    taken = {stage.state(entity) for entity in source.parties}
    target = _target(stage, act, type_, pools, taken)
    if accused and not target.by.startswith("clause"):
        target = Found(accused.source, "accuser")
    return Sides(source.parties, target.parties, source.by, target.by)


def _charge(stage: Stage, act: Act, type_: EventType) -> Sides | None:
    """Return the sides of the charge that an act is the content of ("accused Y of seizing").

    The accused did it to the one who accuses.
    """
    if type_ in _SPOKEN or (act.trigger.noun and owner_of(stage, act)):
        return None
    clause = stage.article.clause_at(act.span.start)
    for other in stage.acts:
        if (
            other.trigger.type == "ACCUSE"
            and not other.trigger.noun
            and clause is not None
            and clause.span.covers(other.span)
        ):
            charge = sides(stage, other, "ACCUSE")
            # "Condemned the attack": there the act itself is the object, nobody is accused.
            if charge.source and charge.target and charge.target_by in _ACCUSED:
                return charge
    return None


def _accused_of(stage: Stage, act: Act, type_: EventType, pools: Pools) -> Sides | None:
    """Return the sides of a charge told in a clause of its own ("accused Y that it seized").

    The clause follows that of the accusation and names nobody who acts.
    """
    if type_ in _SPOKEN or act.trigger.noun or any("agent" in a.roles for a in pools.near_doers):
        return None
    article = stage.article
    clause = article.clause_at(act.span.start)
    if clause is None or not is_subordinate(article, clause):
        return None
    before = [c for c in article.clauses if c.sentence == act.sentence and c.last == clause.first]
    for other in stage.acts:
        if (
            other.trigger.type == "ACCUSE"
            and not other.trigger.noun
            and before
            and before[0].span.covers(other.span)
        ):
            charge = sides(stage, other, "ACCUSE")
            if charge.source and charge.target and charge.target_by in _ACCUSED:
                return charge
    return None


def _source(stage: Stage, act: Act, type_: EventType, pools: Pools) -> Found:
    if act.trigger.noun:
        owner = owner_of(stage, act)
        if owner:
            return Found(joined_to(stage, owner, pools.near_doers), "owner")
        people = adjective_beside(stage.article, act)
        if people:
            return Found((people,), "adjective")
        if type_ in _OWNED:
            return Found((), "unowned")
        refusers = _refusers(stage, act)
        if type_ in CLAIMS and refusers:
            states = {stage.state(entity) for entity in refusers}
            return Found(stage.rejected(states, act.sentence), "claim")
    speaker = stage.speaker(act.span)
    statement = stage.statement(act.span)
    if type_ in _SPOKEN and speaker and statement and not statement.span.covers(act.span):
        return Found((speaker,), "speaker")
    for pool, where in ((pools.near_doers, "clause"), (pools.wide_doers, "sentence")):
        if pool is pools.wide_doers:
            official = _official(stage, act, pools)
            if official or type_ == "ASSAULT":
                # Attackers that the clause does not name stay unnamed.
                return Found(official, "official" if official else "unnamed")
        for role in act.trigger.source or _SOURCE:
            if role == "per" and type_ not in _SPOKEN:
                continue
            if pools.passive and role == "agent":
                continue
            found = [actor for actor in pool if role in actor.roles]
            if found:
                # "В Москве отказались": a place acts only where nobody else does.
                official = _official(stage, act, pools) if "in" in found[0].roles else ()
                if official:
                    return Found(official, "official")
                doer = nearest_before(act.span, found)
                return Found(joined_to(stage, doer, pool), f"{where} {role}")
    return Found((speaker,), "quoted") if speaker else Found((), "nobody")


def _refusers(stage: Stage, act: Act) -> tuple[str, ...]:
    """Return who refuses, in the same clause, the claim that a noun names."""
    clause = stage.article.clause_at(act.span.start)
    for other in stage.acts:
        if (
            other.trigger.type == "REJECT"
            and not other.trigger.noun
            and clause is not None
            and clause.span.covers(other.span)
        ):
            agents = [a for a in stage.pools(other).near_doers if "agent" in a.roles]
            return joined_to(stage, agents[0], agents) if agents else ()
    return ()


def _official(stage: Stage, act: Act, pools: Pools) -> tuple[str, ...]:
    """Return the state or body whose unnamed official acts ("a spokesman of the ministry").

    It is the genitive that opens the clause, before anything that is marked
    as object or addressee.
    """
    if act.trigger.noun:
        return ()
    before = [actor for actor in pools.near_doers if actor.span.end <= act.span.start]
    if before and before[0].roles == {"of"} and not pools.passive:
        return joined_to(stage, before[0], before)
    return ()


def _target(stage: Stage, act: Act, type_: EventType, pools: Pools, taken: set[str]) -> Found:
    near, wide = (
        [
            actor
            for actor in pool
            if stage.state(actor.entity) not in taken and stage.is_state_like(actor)
        ]
        for pool in (pools.near, pools.wide)
    )
    if act.trigger.noun and type_ in CLAIMS:
        refusers = _refusers(stage, act)
        if refusers and not taken & {stage.state(entity) for entity in refusers}:
            return Found(refusers, "refuser")
    roles = act.trigger.target or TARGET_ROLES.get(type_, ("to", "object"))
    if pools.passive:
        roles = ("agent", *roles)
    if type_ == "REJECT" and speaks_of_reports(stage.article, act):
        return Found((), "reports")
    if act.trigger.denies:
        roles = ("to", "with", "against")
    for role in roles:
        found = [actor for actor in near if role in actor.roles]
        if found:
            return Found(joined_to(stage, nearest(act.span, found), near), f"clause {role}")
    if type_ == "REJECT":
        return _refused(stage, act, wide, taken)
    if type_ == "MOBILIZE":
        return Found(stage.dominant(taken, _CLEARLY), "dominant")
    free = [actor for actor in near if not actor.roles & {"agent", "in", "per"}]
    if free:
        return Found(joined_to(stage, nearest(act.span, free), near), "clause free")
    if type_ in _SPOKEN:
        addressed = stage.addressed(taken, wide)
        if addressed:
            return Found(addressed, "addressed")
        others = [actor for actor in wide if stage.article.entities[actor.entity].country]
        if others:
            return Found(joined_to(stage, nearest(act.span, others), wide), "sentence")
    return Found(stage.counterpart(taken) if taken else (), "counterpart")


def _refused(stage: Stage, act: Act, wide: Sequence[Actor], taken: set[str]) -> Found:
    """Return whose demand, charge or offer is refused where the clause does not say so."""
    found = Found(_claimant(stage, act, taken), "claimant")
    if not found.parties:
        found = Found(stage.rejected(taken, act.sentence), "rejected")
    if not found.parties:
        found = Found(_other_doer(stage, act, wide), "other doer")
    if not found.parties and not act.trigger.denies:
        found = Found(stage.dominant(taken, _CLEARLY), "dominant")
    return found


def _other_doer(stage: Stage, act: Act, wide: Sequence[Actor]) -> tuple[str, ...]:
    """Return who did, earlier in the sentence, what is refused ("The court ruled …, but")."""
    doers = [a for a in wide if "agent" in a.roles and a.span.end <= act.span.start]
    return joined_to(stage, doers[-1], doers) if doers else ()


def _claimant(stage: Stage, act: Act, taken: set[str]) -> tuple[str, ...]:
    """Return the owner of a claim that the sentence names as refused ("the Georgian offer")."""
    for other in stage.acts:
        if other.sentence == act.sentence and other.trigger.noun and other.trigger.type in CLAIMS:
            owner = owner_of(stage, other)
            entity = owner.entity if owner else adjective_beside(stage.article, other)
            if entity and stage.state(entity) not in taken:
                return (entity,)
    return ()


def speaks_of_reports(article: Article, act: Act) -> bool:
    """Tell whether a refusal is directed at news ("denied reports"), at no party."""
    reports = lexicon(article.language.code).reports
    tokens = article.sentences[act.sentence].tokens[max(0, act.first - _ROUND) : act.last + _ROUND]
    return any(token.key in reports for token in tokens)
