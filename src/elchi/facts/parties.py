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
            country
            for mention in article.mentions
            if (country := article.entities[mention.entity].country)
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
        """Return the other side of the last event that `states` took part in."""
        for event in reversed(self.past):
            parties = (*event.source, *event.target)
            others = [entity for entity in parties if self.state(entity) not in states]
            if others and len(others) < len(parties):
                return self.distinct(others)
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


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    article = stage.article
    wide = stage.inside(article.sentences[act.sentence].span)
    clause = article.clause_at(act.span.start)
    near = [actor for actor in wide if clause and clause.span.covers(actor.span)]
    if type_ in MUTUAL or act.trigger.mutual:
        both = _partners(stage, act, near, wide)
        return Sides(both, both)
    sources = _source(stage, act, near, wide)
    taken = {stage.state(entity) for entity in sources}
    return Sides(sources, _target(stage, act, type_, (near, wide), taken))


def _source(
    stage: Stage, act: Act, near: Sequence[Actor], wide: Sequence[Actor]
) -> tuple[str, ...]:
    doers = [actor for actor in near if stage.kind(actor) in _DOERS and stage.is_state_like(actor)]
    if act.trigger.noun:
        owner = owner_of(act, doers)
        if owner:
            return _group(stage, owner, doers)
        if act.trigger.type == "SANCTION":
            return ()
    for pool in (doers, [a for a in wide if stage.kind(a) in _DOERS and stage.is_state_like(a)]):
        for role in act.trigger.source or _SOURCE:
            found = [actor for actor in pool if role in actor.roles]
            if found:
                return _group(stage, _nearest_before(act.span, found), pool)
    speaker = stage.speaker(act.span)
    return (speaker,) if speaker else ()


def _target(
    stage: Stage,
    act: Act,
    type_: EventType,
    pools: tuple[Sequence[Actor], Sequence[Actor]],
    taken: set[str],
) -> tuple[str, ...]:
    near, wide = (
        [
            actor
            for actor in pool
            if stage.state(actor.entity) not in taken and stage.is_state_like(actor)
        ]
        for pool in pools
    )
    roles = act.trigger.target or _TARGET.get(type_, ("to", "object"))
    for role in roles:
        found = [actor for actor in near if role in actor.roles]
        if found:
            return _group(stage, _nearest(act.span, found), near)
    if act.trigger.denies and _speaks_of_reports(stage.article, act):
        return ()
    free = [actor for actor in near if not actor.roles & {"agent", "in", "per"}]
    if free:
        return _group(stage, _nearest(act.span, free), near)
    if type_ in _SPOKEN:
        others = [actor for actor in wide if stage.article.entities[actor.entity].country]
        if others:
            return _group(stage, _nearest(act.span, others), wide)
    return stage.counterpart(taken) if taken else ()


def _partners(
    stage: Stage, act: Act, near: Sequence[Actor], wide: Sequence[Actor]
) -> tuple[str, ...]:
    """Return all partners of a mutual act: of its clause, of its sentence, of the pair."""
    single: tuple[str, ...] = ()
    for pool in (near, wide):
        entities = stage.distinct(
            actor.entity
            for actor in pool
            if stage.kind(actor) in _DOERS
            and stage.is_state_like(actor)
            and not _is_scene(stage, act, actor)
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


def owner_of(act: Act, doers: Sequence[Actor]) -> Actor | None:
    """Return the genitive or adjective right beside a nominal trigger, if any."""
    beside = [
        actor
        for actor in doers
        if ("of" in actor.roles or actor.form == "demonym")
        and _gap(actor.span, act.span) <= _BESIDE
    ]
    return _nearest(act.span, beside) if beside else None


def _is_scene(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether a place only says where a meeting or signing was."""
    return (
        stage.kind(actor) in ("place", "country")
        and "in" in actor.roles
        and act.trigger.mode != "visit"
        and not actor.roles & {"agent", "with", "between"}
    )


def _speaks_of_reports(article: Article, act: Act) -> bool:
    reports = lexicon(article.language.code).reports
    return any(token.key in reports for token in article.sentences[act.sentence].tokens)


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
