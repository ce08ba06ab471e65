"""Who does an act and to whom: the parties of an event.

The actors of the trigger's clause are asked first, by their roles, then those
of its sentence, then the speaker whose words tell of the act, then the pair of
parties that the article was just speaking of. A party that is not named stays
empty; "Western" and other words without a state name nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.facts.article import Actor, Article
from elchi.facts.triggers import Act, lexicon
from elchi.languages.grammar import Role
from elchi.model import Event, EventType, Span, Statement

MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SPOKEN: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
_DOERS = frozenset({"person", "country", "organisation", "place"})
_TOUCHED = _DOERS | {"system", "gathering"}
_RANK = {"person": 0, "organisation": 1, "country": 2, "place": 3, "system": 4, "gathering": 5}
_BESIDE = 25
_LATELY = 4
_ROUND = 20
_MARKED: frozenset[Role] = frozenset({"to", "in", "from", "against", "with", "about", "by"})
# Nouns of these types have no other source than their owner: "sanctions", "the attack".
_OWNED: frozenset[EventType] = frozenset({"SANCTION", "ASSAULT", "COERCE"})
_CLAIMS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "PROTEST"})

_SOURCE: tuple[Role, ...] = ("agent", "by", "per")
_TARGET: dict[EventType, tuple[Role, ...]] = {
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
    """The parties of an event, the most specific entity of each state."""

    source: tuple[str, ...]
    target: tuple[str, ...]


class Stage:
    """The actors of one article, as far as they can be parties, and what was told so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.past: list[Event] = []
        media = {statement.medium for statement in article.statements if statement.medium}
        self.actors = [
            actor
            for actor in article.actors
            if not actor.inside
            and self.kind(actor) in _TOUCHED
            and article.entities[actor.entity].name not in media
        ]
        self.prominent = Counter(
            self.state(mention.entity)
            for mention in article.mentions
            if article.entities[mention.entity].country
            or (
                article.entities[mention.entity].kind == "organisation"
                and article.entities[mention.entity].name not in media
            )
        )

    def kind(self, actor: Actor) -> str:
        """Return the kind of the actor's entity."""
        return self.article.entities[actor.entity].kind

    def state(self, entity: str) -> str:
        """Return the state that an entity acts for, or the entity itself."""
        return self.article.entities[entity].country or entity

    def inside(self, span: Span) -> list[Actor]:
        """Return the actors inside `span`, in order."""
        return [actor for actor in self.actors if span.covers(actor.span)]

    def speaker(self, span: Span) -> str | None:
        """Return who says the words at `span`, if they stand in a statement or its cue."""
        statement = self.statement(span)
        speaker = statement.speaker if statement else None
        return speaker if speaker in self.article.entities else None

    def statement(self, span: Span) -> Statement | None:
        """Return the statement whose content or cue the words at `span` belong to."""
        for statement in self.article.statements:
            if statement.span.covers(span) or (statement.cue and statement.cue.overlaps(span)):
                return statement
        return None

    def counterpart(self, states: set[str]) -> tuple[str, ...]:
        """Return the other side of the last event that `states` took part in.

        Where they took part in none, it is the state or body that the article
        names most.
        """
        for event in reversed(self.past):
            parties = (*event.source, *event.target)
            others = [entity for entity in parties if self.state(entity) not in states]
            if others and len(others) < len(parties):
                return self.distinct(others)
        for state, _ in self.prominent.most_common(3):
            if state not in states:
                return self.representative(state)
        return ()

    def representative(self, state: str) -> tuple[str, ...]:
        """Return the article's entity for a state, or the body itself."""
        entities = self.article.entities.values()
        same = [entity for entity in entities if (entity.country or entity.id) == state]
        same.sort(key=lambda entity: (entity.kind != "country", entity.kind != "organisation"))
        return (same[0].id,) if same else ()

    def rejected(self, states: set[str]) -> tuple[str, ...]:
        """Return who lately asked, accused or threatened `states`, which they may refuse."""
        for event in reversed(self.past[-_LATELY:]):
            sources = {self.state(entity) for entity in event.source}
            if event.type in _CLAIMS and sources and not sources & states:
                return event.source
        return ()

    def distinct(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return one entity per state, a person before a body before the state."""
        best: dict[str, str] = {}
        for entity in entities:
            held = best.get(self.state(entity))
            if held is None or self._rank(entity) < self._rank(held):
                best[self.state(entity)] = entity
        return tuple(best.values())

    def _rank(self, entity: str) -> int:
        return _RANK.get(self.article.entities[entity].kind, 9)

    def is_state_like(self, actor: Actor) -> bool:
        """Tell whether an actor belongs to a state, or is a body of its own."""
        return bool(self.article.entities[actor.entity].country) or self.kind(actor) in (
            "organisation",
            "person",
        )


@dataclass(frozen=True, slots=True)
class Pools:
    """Where parties are looked for: the clause, the sentence, and those who can act."""

    near: list[Actor]
    wide: list[Actor]
    near_doers: list[Actor]
    wide_doers: list[Actor]
    passive: bool


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    pools = _pools(stage, act)
    if type_ in MUTUAL or act.trigger.mutual:
        both = _hosts(stage, act) or _partners(stage, act, pools)
        return Sides(both, both)
    sources = _source(stage, act, type_, pools)
    taken = {stage.state(entity) for entity in sources}
    return Sides(sources, _target(stage, act, type_, pools, taken))


def _pools(stage: Stage, act: Act) -> Pools:
    article = stage.article
    sentence = article.sentences[act.sentence]
    wide = stage.inside(sentence.span)
    clause = article.clause_at(act.span.start)
    near = [actor for actor in wide if clause and clause.span.covers(actor.span)]
    near_doers, wide_doers = (
        [a for a in pool if stage.kind(a) in _DOERS and stage.is_state_like(a)]
        for pool in (near, wide)
    )
    mood = article.language.grammar.mood(sentence.tokens, act.first, act.last)
    passive = mood.passive and not act.trigger.noun
    return Pools(near, wide, near_doers, wide_doers, passive)


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


def _source(stage: Stage, act: Act, type_: EventType, pools: Pools) -> tuple[str, ...]:
    if act.trigger.noun:
        owner = owner_of(stage, act)
        if owner:
            return _group(stage, owner, pools.near_doers)
        people = _demonym(stage.article, act)
        if people:
            return (people,)
        if type_ in _OWNED:
            return ()
    speaker = stage.speaker(act.span)
    statement = stage.statement(act.span)
    if type_ in _SPOKEN and speaker and statement and not statement.span.covers(act.span):
        return (speaker,)
    for pool in (pools.near_doers, pools.wide_doers):
        for role in act.trigger.source or _SOURCE:
            if pools.passive and role == "agent":
                continue
            found = [actor for actor in pool if role in actor.roles]
            if found:
                return _group(stage, _nearest_before(act.span, found), pool)
    return (speaker,) if speaker else ()


def _target(
    stage: Stage, act: Act, type_: EventType, pools: Pools, taken: set[str]
) -> tuple[str, ...]:
    near, wide = (
        [
            actor
            for actor in pool
            if stage.state(actor.entity) not in taken and stage.is_state_like(actor)
        ]
        for pool in (pools.near, pools.wide)
    )
    roles = act.trigger.target or _TARGET.get(type_, ("to", "object"))
    if pools.passive:
        roles = ("agent", *roles)
    if type_ == "REJECT" and speaks_of_reports(stage.article, act):
        return ()
    if act.trigger.denies:
        roles = ("to", "with", "against")
    for role in roles:
        found = [actor for actor in near if role in actor.roles]
        if found:
            return _group(stage, _nearest(act.span, found), near)
    if type_ == "REJECT":
        if act.trigger.denies:
            return stage.rejected(taken)
        return stage.rejected(taken) or stage.counterpart(taken)
    free = [actor for actor in near if not actor.roles & {"agent", "in", "per"}]
    if free:
        return _group(stage, _nearest(act.span, free), near)
    if type_ in _SPOKEN:
        others = [actor for actor in wide if stage.article.entities[actor.entity].country]
        if others:
            return _group(stage, _nearest(act.span, others), wide)
    return stage.counterpart(taken) if taken else ()


def _partners(stage: Stage, act: Act, pools: Pools) -> tuple[str, ...]:
    """Return all partners of a mutual act: of its clause, of its sentence, of the pair."""
    single: tuple[str, ...] = ()
    for pool in (pools.near_doers, pools.wide_doers):
        entities = stage.distinct(
            actor.entity for actor in pool if not _is_scene(stage, act, actor)
        )
        if len(entities) > 1:
            return entities
        single = single or entities
    if not single:
        speaker = stage.speaker(act.span)
        single = (speaker,) if speaker else ()
    states = {stage.state(entity) for entity in single}
    if single:
        return (*single, *stage.counterpart(states))
    for event in reversed(stage.past):
        parties = stage.distinct((*event.source, *event.target))
        if len(parties) > 1:
            return parties
    return ()


def has_owner(stage: Stage, act: Act) -> bool:
    """Tell whether a nominal trigger says whose act it is ("the Russian proposal")."""
    return bool(owner_of(stage, act) or _demonym(stage.article, act))


def owner_of(stage: Stage, act: Act) -> Actor | None:
    """Return the genitive or bare name beside a nominal trigger, if any."""
    beside = [
        actor
        for actor in _pools(stage, act).near_doers
        if (
            ("of" in actor.roles or actor.form == "demonym")
            and _gap(actor.span, act.span) <= _BESIDE
        )
        or (_gap(actor.span, act.span) <= 1 and not actor.roles & _MARKED)
    ]
    return _nearest(act.span, beside) if beside else None


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
