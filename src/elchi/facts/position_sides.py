"""Which states and bodies can hold a position, and in whose name somebody speaks."""

from __future__ import annotations

from elchi.facts.article import Actor, Article
from elchi.facts.frame import capitals
from elchi.facts.media import is_medium
from elchi.facts.offices import offices
from elchi.model import Tie

_OFFICES = frozenset({"country", "organisation"})
_HOLDERS = frozenset({"person", "country", "organisation"})
_SEATS = frozenset({"place:in-delhi", "place:bo-la-paz", "place:nl-the-hague", "place:bj-cotonou"})
_BEHIND = 5  # code points between a title and whose it is: " for "
_BRUSSELS, _UNION = "place:be-brussels", "body:eu"


def can_hold(article: Article, actor: Actor) -> bool:
    """Tell whether the actor can hold a position: no place but a capital, no medium does."""
    entity = article.entities[actor.entity]
    if entity.kind == "place":
        return entity.id in capitals() or entity.id in _SEATS
    return entity.kind in _HOLDERS and not is_medium(entity)


def is_state(article: Article, actor: Actor) -> bool:
    """Tell whether the actor is a state or a capital by its own name."""
    entity = article.entities[actor.entity]
    return actor.form == "name" and (entity.kind == "country" or entity.id in capitals())


def state_of(article: Article, entity: str) -> str:
    """Return the code of the state that the entity belongs to, else its id."""
    return article.entities[entity].country or entity


def by_state(article: Article, entities: tuple[str, ...]) -> tuple[str, ...]:
    """Return those that can hold a position: no region and no gathering does."""
    return tuple(
        one
        for one in entities
        if article.entities[one].kind in _HOLDERS or one in capitals() or one in _SEATS
    )


def distinct(article: Article, actors: list[Actor]) -> tuple[str, ...]:
    """Return one entity per state, in order."""
    return one_per_state(article, tuple(actor.entity for actor in actors))


def one_per_state(article: Article, entities: tuple[str, ...]) -> tuple[str, ...]:
    """Return in whose name the entities speak, the first of each state, in order."""
    best: dict[str, str] = {}
    for entity in entities:
        holder = _seated(article, spoken_for(article, entity))
        best.setdefault(state_of(article, holder), holder)
    return tuple(best.values())


def _seated(article: Article, holder: str) -> str:
    """Return the European Union for Brussels where the article names it and no Belgium."""
    named = article.entities
    if holder == _BRUSSELS and _UNION in named and "country:BE" not in named:
        return _UNION
    return holder


def spoken_for(article: Article, holder: str) -> str:
    """Return the state or body in whose name a person without a state speaks, else the holder.

    It is the one that his title names. Where a bare title only lets one guess it ("the
    minister"), no other state may stand before it in the paragraph.
    """
    entity = article.entities[holder]
    if entity.kind != "person" or entity.country is not None:
        return holder
    for office in article.offices:
        named = office.body is not None and article.entities[office.body].kind in _OFFICES
        if named and office.person == holder and office.body and not office.former:
            return office.body
    for office in article.offices:
        if office.person == holder and office.body is None and not office.former:
            for actor in article.actors:
                gap = actor.span.start - office.span.end
                if actor.form == "description" and 0 <= gap <= _BEHIND and can_hold(article, actor):
                    return actor.entity  # "a spokeswoman for the lender, Ana Ruiz"
    for tie in offices(article):
        if tie.source == holder and _alone(article, tie):
            return tie.target
    return holder


def _alone(article: Article, office: Tie) -> bool:
    """Tell whether the paragraph names no other state than the office's up to the office."""
    here = article.sentence_at(office.span.start)
    state = article.entities[office.target].country
    if here is None or state is None:
        return False
    for mention in reversed(article.mentions):
        if mention.span.start >= office.span.start:
            continue
        sentence = article.sentence_at(mention.span.start)
        if sentence is None or sentence.paragraph != here.paragraph:
            break
        if article.entities[mention.entity].country not in (None, state):
            return False
    return True
