"""What an article as a whole tells of its parties: whose gathering, whose officials."""

from __future__ import annotations

from collections import Counter

from elchi.facts.article import Article
from elchi.model import Span

_OPENING = 5  # sentences in which the body of a gathering is named first
_OFTEN = 3
_NEAR = 3  # code points between a person's phrase and the state's


def host_of(article: Article) -> str | None:
    """Return the body at whose gathering the article plays, None if it is about none.

    The body stands near the top, is named again and again, and gives a
    gathering in the article its name ("SCO summit").
    """
    entities = article.entities
    gatherings = [e.name.lower() for e in entities.values() if e.kind == "gathering"]
    named = Counter(
        mention.entity
        for mention in article.mentions
        if entities[mention.entity].kind == "organisation" and not entities[mention.entity].country
    )
    if not article.sentences:
        return None
    last = article.sentences[min(_OPENING, len(article.sentences)) - 1].span.end
    for body, times in named.most_common(2):
        early = any(m.entity == body and m.span.start < last for m in article.mentions)
        own = any(entities[body].name.lower() in name for name in gatherings)
        if times >= _OFTEN and early and own:
            return body
    return None


def states_of_persons(article: Article) -> dict[str, str]:
    """Return the state or body that a person without a country of his own speaks for.

    His office tells it, else the state that his title names or that stands
    right before it ("the Taliban government's spokesman X"), else the state
    spoken of last before his office ("Baku was not convinced. Minister X …"),
    as a paper writes of officials whose state its reader has just been told.
    """
    found: dict[str, str] = {}
    for office in article.offices:
        country = article.entities[office.body].country if office.body else None
        if country and not article.entities[office.person].country:
            found.setdefault(office.person, country)
    for number, actor in enumerate(article.actors):
        person = article.entities[actor.entity]
        if person.kind != "person" or person.country or person.id in found or actor.inside:
            continue
        beside = article.actors[max(0, number - 1) : number + 4]
        for other in beside:
            country = article.entities[other.entity].country
            held = other.inside and actor.span.covers(other.span)
            before = "of" in other.roles and 0 <= actor.span.start - other.span.end <= _NEAR + 1
            if country and (held or before):
                found[person.id] = country
                break
    for office in article.offices:
        if office.body or office.person in found or article.entities[office.person].country:
            continue
        country = _spoken_of(article, office.span)
        if country:
            found[office.person] = country
    return found


def _spoken_of(article: Article, title: Span) -> str | None:
    """Return the state that acted last before a title, at most a paragraph back.

    In an earlier sentence it is the first that acts: the theme of what follows.
    """
    here = article.sentence_at(title.start)
    if here is None:
        return None
    number = article.sentences.index(here)
    for sentence in reversed(article.sentences[: number + 1]):
        if sentence.zone is not None:
            continue
        if here.paragraph - sentence.paragraph > 1:
            return None
        acting = [
            article.entities[actor.entity].country
            for actor in article.actors_in(sentence.span)
            if actor.span.end <= title.start
            and "agent" in actor.roles
            and not actor.inside
            and article.entities[actor.entity].country
        ]
        if acting:
            return acting[-1] if sentence is here else acting[0]
    return None
