"""What an article as a whole tells of its parties: whose gathering, whose officials."""

from __future__ import annotations

from collections import Counter
from functools import cache

from elchi.facts.article import Article
from elchi.languages.tables import State, data

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
    right before it ("the Taliban government's spokesman X") or in brackets after it.
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
            gap = article.document.text[actor.span.end : max(actor.span.end, other.span.start)]
            if country and (held or before or gap.strip() == "("):
                found[person.id] = country
                break
    return found


@cache
def capitals() -> frozenset[str]:
    """Return the entity ids of the capitals, which stand for their states as parties."""
    return frozenset(f"place:{state.capital}" for state in data("states", State))
