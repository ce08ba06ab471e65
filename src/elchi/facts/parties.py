"""Who does an act and to whom: the parties of an event.

The actors of the trigger's clause are asked first, by their roles, then those
of its sentence, then the speaker whose words tell of the act, then the pair of
parties that the article was just speaking of. A party that is not named stays
empty; "Western" and other words without a state name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from elchi.facts.article import Actor, Article
from elchi.facts.stage import CLAIMS, Pools, Stage
from elchi.facts.triggers import Act, lexicon
from elchi.languages.grammar import Role
from elchi.model import EventType, Span

MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SPOKEN: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
_CLEARLY = 3
_BESIDE = 25
_ROUND = 20
_MARKED: frozenset[Role] = frozenset(
    {"agent", "to", "in", "from", "against", "with", "about", "by"}
)
# Nouns of these types have no other source than their owner: "sanctions", "the attack".
_OWNED: frozenset[EventType] = frozenset({"SANCTION", "ASSAULT", "COERCE"})

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


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of an event, the most specific entity of each state.

    Attributes:
        source_by: Which rule found the source, for the weights and for explaining.
        target_by: Which rule found the target.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    source_by: str = ""
    target_by: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One side of an act and the rule that found it."""

    parties: tuple[str, ...]
    by: str


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    pools = stage.pools(act)
    if type_ in MUTUAL or act.trigger.mutual:
        hosts = _hosts(stage, act)
        found = Found(hosts, "host") if hosts else _partners(stage, act, pools)
        both = found.parties
        if act.trigger.mode == "visit" and len(both) == 2:
            return replace(visit(stage, both, pools), source_by=found.by, target_by=found.by)
        return Sides(both, both, found.by, found.by)
    source = _source(stage, act, type_, pools)
    taken = {stage.state(entity) for entity in source.parties}
    target = _target(stage, act, type_, pools, taken)
    return Sides(source.parties, target.parties, source.by, target.by)


def visit(stage: Stage, both: tuple[str, ...], pools: Pools) -> Sides:
    """Return who visits and who is visited; where nothing tells, both stand on both sides.

    A person visits a state; of two of a kind the one who acts does.
    """
    persons = [one for one in both if stage.article.entities[one].kind == "person"]
    agents = {actor.entity for actor in pools.near_doers if "agent" in actor.roles}
    acting = [one for one in both if one in agents]
    visitor = persons if len(persons) == 1 else acting
    if len(visitor) != 1:
        return Sides(both, both)
    hosts = tuple(one for one in both if one != visitor[0])
    # "Ahead of the president's visit the minister came to Riga": the minister visits.
    state = stage.state(visitor[0])
    doers = [one for one in agents if stage.state(one) == state]
    return Sides((doers[0] if len(doers) == 1 else visitor[0],), hosts)


def _hosts(stage: Stage, act: Act) -> tuple[str, ...]:
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
                and actor.span.end <= act.span.end + _BESIDE
                and _gap(actor.span, act.span) <= 3
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


def _source(stage: Stage, act: Act, type_: EventType, pools: Pools) -> Found:
    if act.trigger.noun:
        owner = owner_of(stage, act)
        if owner:
            return Found(_group(stage, owner, pools.near_doers), "owner")
        people = _demonym(stage.article, act)
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
                nearest = _nearest_before(act.span, found)
                return Found(_group(stage, nearest, pool), f"{where} {role}")
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
            return _group(stage, agents[0], agents) if agents else ()
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
        return _group(stage, before[0], before)
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
            return Found(_group(stage, _nearest(act.span, found), near), f"clause {role}")
    if type_ == "REJECT":
        return _refused(stage, act, wide, taken)
    if type_ == "MOBILIZE":
        return Found(stage.dominant(taken, _CLEARLY), "dominant")
    free = [actor for actor in near if not actor.roles & {"agent", "in", "per"}]
    if free:
        return Found(_group(stage, _nearest(act.span, free), near), "clause free")
    if type_ in _SPOKEN:
        addressed = stage.addressed(taken, wide)
        if addressed:
            return Found(addressed, "addressed")
        others = [actor for actor in wide if stage.article.entities[actor.entity].country]
        if others:
            return Found(_group(stage, _nearest(act.span, others), wide), "sentence")
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
    return _group(stage, doers[-1], doers) if doers else ()


def _claimant(stage: Stage, act: Act, taken: set[str]) -> tuple[str, ...]:
    """Return the owner of a claim that the sentence names as refused ("the Georgian offer")."""
    for other in stage.acts:
        if other.sentence == act.sentence and other.trigger.noun and other.trigger.type in CLAIMS:
            owner = owner_of(stage, other)
            entity = owner.entity if owner else _demonym(stage.article, other)
            if entity and stage.state(entity) not in taken:
                return (entity,)
    return ()


def _partners(stage: Stage, act: Act, pools: Pools) -> Found:
    """Return all partners of a mutual act: of its clause, of its sentence, of the pair."""
    owner = owner_of(stage, act) if act.trigger.noun else None
    owners = _group(stage, owner, pools.near_doers) if owner else ()
    if len(owners) > 1:
        return Found(owners, "owners")
    single: tuple[str, ...] = ()
    for pool, where in ((pools.near_doers, "clause"), (pools.wide_doers, "sentence")):
        entities = stage.distinct(
            actor.entity for actor in pool if not _is_scene(stage, act, actor)
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


def has_owner(stage: Stage, act: Act) -> bool:
    """Tell whether a nominal trigger says whose act it is ("the Russian proposal")."""
    return bool(owner_of(stage, act) or _demonym(stage.article, act))


def owner_of(stage: Stage, act: Act) -> Actor | None:
    """Return the genitive or bare name beside a nominal trigger, if any."""
    beside = [
        actor
        for actor in stage.pools(act).near_doers
        if (
            ("of" in actor.roles or actor.form == "demonym")
            and _gap(actor.span, act.span) <= _BESIDE
        )
        or (_gap(actor.span, act.span) <= 1 and not actor.roles & _MARKED)
        # "ادعای یونان را": the mark of the whole phrase stands after its genitive.
        or (actor.roles == {"object"} and 0 <= actor.span.start - act.span.end <= 1)
    ]
    # As near on both sides: the one that follows ("spokesman of Turkey | claims of Greece").
    return min(
        beside,
        key=lambda actor: (_gap(actor.span, act.span), actor.span.start < act.span.start),
        default=None,
    )


def _demonym(article: Article, act: Act) -> str | None:
    """Return the state of an adjective right beside a trigger ("Russian proposal")."""
    for mention in article.mentions:
        if mention.demonym and _gap(mention.span, act.span) <= 1:
            return mention.entity
    return None


def _is_scene(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether a place only says where a meeting or signing was."""
    return (
        stage.kind(actor) in ("place", "country")
        and "in" in actor.roles
        and act.trigger.mode != "visit"
        and not actor.roles & {"agent", "with", "between"}
    )


def speaks_of_reports(article: Article, act: Act) -> bool:
    """Tell whether a refusal is directed at news ("denied reports"), at no party."""
    reports = lexicon(article.language.code).reports
    tokens = article.sentences[act.sentence].tokens[max(0, act.first - _ROUND) : act.last + _ROUND]
    return any(token.key in reports for token in tokens)


def _group(stage: Stage, actor: Actor, pool: Iterable[Actor]) -> tuple[str, ...]:
    """Return the actor with those that it is joined to by "and"."""
    joined = [other.entity for other in pool if other.group == actor.group]
    return stage.distinct(joined or [actor.entity])


def _nearest(span: Span, actors: Sequence[Actor]) -> Actor:
    return min(actors, key=lambda actor: _gap(actor.span, span))


def _nearest_before(span: Span, actors: Sequence[Actor]) -> Actor:
    before = [actor for actor in actors if actor.span.start < span.start]
    return _nearest(span, before or actors)


def _gap(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))
