"""Who does an act and to whom: the parties of an event.

The actors of the trigger's clause are asked first, by their roles, then those
of its sentence, then the speaker whose words tell of the act. A party that is
not named stays empty; "Western" and other words without a state name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.facts.article import Actor, Article
from elchi.facts.triggers import Act
from elchi.languages.grammar import Role
from elchi.model import EventType, Span, Statement

MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SPOKEN: frozenset[EventType] = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
_DOERS = frozenset({"person", "country", "organisation", "place"})
_TOUCHED = _DOERS | {"system", "gathering"}

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
    """The parties of an event, most specific entity first."""

    source: tuple[str, ...]
    target: tuple[str, ...]


class Stage:
    """The actors of one article, as far as they can be parties."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.actors = [
            actor for actor in article.actors if not actor.inside and self.kind(actor) in _TOUCHED
        ]

    def kind(self, actor: Actor) -> str:
        """Return the kind of the actor's entity."""
        return self.article.entities[actor.entity].kind

    def state(self, entity: str) -> str:
        """Return the state that an entity acts for, or the entity itself."""
        return self.article.entities[entity].country or entity

    def inside(self, span: Span) -> list[Actor]:
        """Return the actors inside `span`, in order."""
        return [actor for actor in self.actors if span.covers(actor.span)]

    def statement(self, span: Span) -> Statement | None:
        """Return the statement whose content or cue the words at `span` belong to."""
        for statement in self.article.statements:
            if statement.span.covers(span) or (statement.cue and statement.cue.overlaps(span)):
                return statement
        return None


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    article = stage.article
    sentence = article.sentences[act.sentence].span
    clause = article.clause_at(act.span.start)
    near = stage.inside(clause.span) if clause else []
    wide = stage.inside(sentence)
    if type_ in MUTUAL or act.trigger.mutual:
        both = _partners(stage, act, near, wide)
        return Sides(both, both)
    sources = _source(stage, act, near, wide)
    taken = {stage.state(entity) for entity in sources}
    targets = _target(stage, act, type_, (near, wide), taken)
    return Sides(sources, targets)


def _source(
    stage: Stage, act: Act, near: Sequence[Actor], wide: Sequence[Actor]
) -> tuple[str, ...]:
    roles = act.trigger.source or _SOURCE
    for pool in (near, wide):
        doers = [actor for actor in pool if stage.kind(actor) in _DOERS]
        if act.trigger.noun:
            owner = _owner(act, doers)
            if owner:
                return _group(stage, owner, doers)
        for role in roles:
            found = [actor for actor in doers if role in actor.roles]
            if found:
                return _group(stage, _nearest(act.span, found), doers)
    statement = stage.statement(act.span)
    if statement and statement.speaker in stage.article.entities:
        assert statement.speaker is not None
        return (statement.speaker,)
    return ()


def _target(
    stage: Stage,
    act: Act,
    type_: EventType,
    pools: tuple[Sequence[Actor], Sequence[Actor]],
    taken: set[str],
) -> tuple[str, ...]:
    roles = act.trigger.target or _TARGET.get(type_, ("to", "object"))
    for pool in pools:
        others = [actor for actor in pool if stage.state(actor.entity) not in taken]
        for role in roles:
            found = [actor for actor in others if role in actor.roles]
            if found:
                return _group(stage, _nearest(act.span, found), others)
        free = [actor for actor in others if "agent" not in actor.roles]
        if free and pool is pools[0]:
            return _group(stage, _nearest(act.span, free), others)
    if type_ in _SPOKEN:
        others = [actor for actor in pools[1] if stage.state(actor.entity) not in taken]
        if others:
            return _group(stage, _nearest(act.span, others), others)
    return ()


def _partners(
    stage: Stage, act: Act, near: Sequence[Actor], wide: Sequence[Actor]
) -> tuple[str, ...]:
    """Return all partners of a mutual act: those of its clause, else of its sentence."""
    for pool in (near, wide):
        doers = [
            actor
            for actor in pool
            if stage.kind(actor) in _DOERS and not _is_scene(stage, act, actor)
        ]
        entities = _distinct(stage, doers)
        if len(entities) > 1:
            return entities
    single = _distinct(
        stage, [a for a in wide if stage.kind(a) in _DOERS and not _is_scene(stage, act, a)]
    )
    statement = stage.statement(act.span)
    if len(single) < 2 and statement and statement.speaker in stage.article.entities:
        assert statement.speaker is not None
        if stage.state(statement.speaker) not in {stage.state(e) for e in single}:
            single = (*single, statement.speaker)
    return single


def _is_scene(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether a place only says where a meeting or signing was."""
    return (
        stage.kind(actor) == "place"
        and "in" in actor.roles
        and act.trigger.mode != "visit"
        and not actor.roles & {"agent", "with", "between"}
    )


def _owner(act: Act, doers: Sequence[Actor]) -> Actor | None:
    """Return the genitive or adjective right beside a nominal trigger, if any."""
    beside = [
        actor
        for actor in doers
        if ("of" in actor.roles or actor.form == "demonym") and _gap(actor.span, act.span) <= 25
    ]
    return _nearest(act.span, beside) if beside else None


def _group(stage: Stage, actor: Actor, pool: Iterable[Actor]) -> tuple[str, ...]:
    """Return the actor with those that it is joined to by "and"."""
    joined = [other for other in pool if other.group == actor.group]
    return _distinct(stage, joined or [actor])


def _distinct(stage: Stage, actors: Iterable[Actor]) -> tuple[str, ...]:
    """Return the entities of `actors`, one per state, a person before its state."""
    rank = {"person": 0, "organisation": 1, "country": 2, "place": 3}
    best: dict[str, str] = {}
    for actor in actors:
        state = stage.state(actor.entity)
        held = best.get(state)
        kind = stage.kind(actor)
        held_kind = stage.article.entities[held].kind if held else ""
        if held is None or rank.get(kind, 9) < rank.get(held_kind, 9):
            best[state] = actor.entity
    return tuple(best.values())


def _nearest(span: Span, actors: Sequence[Actor]) -> Actor:
    return min(actors, key=lambda actor: _gap(actor.span, span))


def _gap(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))
