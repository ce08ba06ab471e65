"""Where every state or body shows in an article, as far as an act may have it for a party."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from elchi.facts.owners import head_roles
from elchi.facts.stage import Stage
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.grammar import Role
from elchi.languages.words.references import Words
from elchi.model import Span

_PARTIES = frozenset({"person", "country", "organisation", "place"})
_NO_ROLE: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a state or body shows.

    Attributes:
        state: The state that the words stand for, or the body itself.
        entity: The entity that they name.
        sentence: Number of the sentence.
        first: First token in the sentence.
        last: Token after the last one.
        form: ``name``, ``demonym``, ``title``, ``pronoun``, ``description``;
            ``adjective`` for a demonym before a noun, ``own`` for "we" in quoted words.
        kind: Kind of the entity.
        inside: It is part of a longer phrase.
        group: Number that coordinated phrases share, -1 for none.
        head: Roles of the noun that an owner or adjective belongs to: "agent" for
            India in "India's foreign secretary said".
    """

    state: str
    entity: str
    span: Span
    sentence: int
    first: int
    last: int
    roles: frozenset[Role]
    form: str
    kind: str
    inside: bool
    group: int
    head: frozenset[Role] = _NO_ROLE


def sightings(stage: Stage) -> list[list[Sighting]]:
    """Return the sightings of every sentence of the article, in order of the text."""
    article = stage.article
    found: list[list[Sighting]] = [[] for _ in article.sentences]
    known = {id(actor) for actor in stage.actors}
    taken: set[tuple[int, int]] = set()
    for actor in article.actors:
        kind = stage.kind(actor)
        if kind not in _PARTIES or not (id(actor) in known or actor.inside):
            continue
        if not stage.is_state_like(actor) or not stage.speaks_for_itself(actor.entity):
            continue
        taken.add((actor.span.start, actor.span.end))
        number, first, last = _where(stage, actor.span)
        found[number].append(
            Sighting(
                stage.state(actor.entity),
                actor.entity,
                actor.span,
                number,
                first,
                last,
                actor.roles,
                actor.form,
                kind,
                actor.inside,
                actor.group,
            )
        )
    for mention in article.mentions:
        entity = article.entities[mention.entity]
        if not mention.demonym or not entity.country or entity.kind not in _PARTIES:
            continue
        number, first, last = _where(stage, mention.span)
        if any(s.first <= first < s.last and s.entity == mention.entity for s in found[number]):
            continue
        found[number].append(
            Sighting(
                entity.country,
                mention.entity,
                mention.span,
                number,
                first,
                last,
                _NO_ROLE,
                "adjective",
                entity.kind,
                True,
                -1,
            )
        )
    _own(stage, found)
    for number, sentence in enumerate(found):
        found[number] = sentence = [_with_head(stage, one) for one in sentence]
        sentence.sort(key=lambda one: (one.first, -one.last))
    return found


def _with_head(stage: Stage, one: Sighting) -> Sighting:
    """Return the sighting with the roles of the noun that it belongs to."""
    if one.roles - {"of"} or one.form == "own":
        return one
    article = stage.article
    sentence = article.sentences[one.sentence]
    head = head_roles(article, sentence, one.first, one.last, "of" in one.roles)
    return replace(one, head=head) if head else one


def _own(stage: Stage, found: list[list[Sighting]]) -> None:
    """Add "we" and "our" in somebody's words: they stand for the one who speaks."""
    article = stage.article
    words = _first_person(article.language.code)
    if not words:
        return
    for statement in article.statements:
        if statement.speaker is None or statement.speaker not in article.entities:
            continue
        number = max(0, stage.number(statement.span))
        for at in range(number, stage.number(Span(statement.span.end - 1, statement.span.end)) + 1):
            tokens = article.sentences[at].tokens
            for index, token in enumerate(tokens):
                if token.key not in words.openers or not statement.span.covers(token.span):
                    continue
                length, _ = words.at(tokens, index)
                if not length:
                    continue
                roles = article.language.grammar.roles(tokens, index, index + 1)
                found[at].append(
                    Sighting(
                        stage.state(statement.speaker),
                        statement.speaker,
                        token.span,
                        at,
                        index,
                        index + length,
                        roles,
                        "own",
                        article.entities[statement.speaker].kind,
                        False,
                        -1,
                    )
                )


@cache
def _first_person(code: str) -> Phrases[bool] | None:
    words = load(code).words(Words).we
    return one(words) if words else None


def _where(stage: Stage, span: Span) -> tuple[int, int, int]:
    """Return the sentence and the token range of a span."""
    number = max(0, stage.number(span))
    starts = stage.token_starts(number)
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    if first == last and first:  # inside a token: "اوربھارت"
        first -= 1
    return number, first, max(last, first + 1)


def by_state(found: list[list[Sighting]]) -> dict[str, list[Sighting]]:
    """Return the sightings of each state, in order of the text."""
    states: dict[str, list[Sighting]] = defaultdict(list)
    for sentence in found:
        for one_ in sentence:
            states[one_.state].append(one_)
    return dict(states)
