"""Ties: standing relations between states, bodies and persons.

Counts: an office named beside its holder; "X is a member of Y", "X, a member
of Y"; an ally, a strategic partner; who carries, supplies or lends to whom;
bases and troops abroad. Does not count: "led by" (neither chair nor member),
a membership that is only wished for, a tie between things that have no state
or body. One tie per kind, pair and role, at its first statement in the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.triggers import words_span
from elchi.languages import load
from elchi.languages.words.tie import Pattern, Words
from elchi.model import Sentence, Span, Tie, TieKind, TieStatus
from elchi.text.patterns import Patterns, WordSet

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline"})
_TWO_STATES: frozenset[TieKind] = frozenset({"ally", "strategic_partner"})
_IN_BODY: frozenset[TieKind] = frozenset({"member", "observer", "chair"})
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: Pattern
    near: WordSet
    unless: WordSet


@dataclass(frozen=True, slots=True)
class _Lexicon:
    patterns: Patterns[_Entry]
    former: WordSet
    ending: WordSet


@dataclass(frozen=True, slots=True)
class _Place:
    """A wording where it stands: its sentence, clause, and words."""

    article: Article
    sentence: Sentence
    clause: Clause
    first: int
    last: int

    @property
    def span(self) -> Span:
        return words_span(self.sentence, self.first, self.last)


@cache
def _lexicon(code: str) -> _Lexicon:
    words = load(code).words(Words)
    entries = []
    for pattern in words.pattern:
        entry = _Entry(pattern, WordSet(pattern.near), WordSet(pattern.unless))
        entries += [(wording, entry) for wording in pattern.words]
    return _Lexicon(Patterns(entries), WordSet(words.former), WordSet(words.ending))


def extract(article: Article) -> Iterator[Tie]:
    """Yield the ties that the article states, one per kind, pair and role."""
    seen: set[tuple[str, ...]] = set()
    for tie in (*_offices(article), *_relations(article)):
        pair = (tie.source, tie.target)
        if tie.kind in _TWO_STATES:
            pair = (min(pair), max(pair))
        what = (tie.kind, *pair, tie.role or "", tie.status)
        if what not in seen:
            seen.add(what)
            yield tie


def _offices(article: Article) -> Iterator[Tie]:
    for office in article.offices:
        if office.body is None:
            continue
        yield Tie(
            kind="holds_office",
            source=office.person,
            target=office.body,
            role=office.role,
            period=None,
            status="ended" if office.former else "actual",
            span=office.span,
            rule=f"title beside a name: {office.role}",
        )


def _relations(article: Article) -> Iterator[Tie]:
    """Yield the ties of the body text first, then those that only a headline states."""
    late: list[Tie] = []
    lexicon = _lexicon(article.language.code)
    for sentence in article.sentences:
        if sentence.zone in _SILENT:
            continue
        for found in lexicon.patterns.all(sentence.tokens):
            span = words_span(sentence, found.first, found.last)
            clause = article.clause_at(span.start)
            if clause is None or any(
                name.span.overlaps(span) for name in article.mentions_in(sentence.span)
            ):
                continue
            place = _Place(article, sentence, clause, found.first, found.last)
            if not _in_company(place, found.value):
                continue
            ties = tuple(_read(place, found.value.pattern, lexicon))
            if sentence.zone is None:
                yield from ties
            else:
                late += ties
    yield from late


def _in_company(place: _Place, entry: _Entry) -> bool:
    tokens = place.sentence.tokens
    clause = tokens[place.clause.first : place.clause.last]
    if entry.near and not any(token.key in entry.near for token in clause):
        return False
    beside = (
        *tokens[max(0, place.first - _BESIDE) : place.first],
        *tokens[place.last : place.last + _BESIDE],
    )
    return not any(token.key in entry.unless for token in beside)


def _read(place: _Place, pattern: Pattern, lexicon: _Lexicon) -> Iterator[Tie]:
    status = _status(place, pattern.kind, lexicon)
    for source, target in _ends(place, pattern):
        yield Tie(
            kind=pattern.kind,
            source=source,
            target=target,
            role=None,
            period=None,
            status=status,
            span=place.clause.span,
            rule=f"{place.article.language.code}/tie {pattern.kind}: "
            f"{place.article.document.quote(place.span)}",
        )


def _status(place: _Place, kind: TieKind, lexicon: _Lexicon) -> TieStatus:
    tokens = place.sentence.tokens
    mood = place.article.language.grammar.mood(tokens, place.first, place.last)
    clause = tokens[place.clause.first : place.clause.last]
    if kind in _IN_BODY | {"military_presence"} and any(
        token.key in lexicon.ending for token in clause
    ):
        return "planned" if mood.future else "ended"
    if mood.negated:
        return "denied"
    return "planned" if mood.future else "actual"


def _ends(place: _Place, pattern: Pattern) -> Iterator[tuple[str, str]]:
    """Yield the pairs of entity ids that the wording ties together."""
    for area in (place.clause.span, place.sentence.span):
        actors = [
            actor for actor in place.article.actors_in(area) if not _is_person_only(place, actor)
        ]
        pairs = list(_pairs(place, pattern, actors))
        if pairs:
            yield from pairs
            return


def _pairs(place: _Place, pattern: Pattern, actors: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    states = _states(place, actors)
    if pattern.kind in _IN_BODY:
        bodies = [actor for actor in actors if _is_body(place, actor)]
        if not bodies:
            return
        body = min(bodies, key=lambda actor: _gap(actor.span, place.span))
        members = [(state, actor) for state, actor in states if actor.entity != body.entity]
        if not members:
            return
        lead = next(
            (pair for pair in members if "agent" in pair[1].roles),
            min(members, key=lambda pair: _gap(pair[1].span, place.span)),
        )
        for state, actor in members:
            if actor.group == lead[1].group:
                yield state, body.entity
        return
    source = _pick(states, pattern.source or ("agent", "of", "from", "by"), None, place)
    if source is None:
        return
    target = _pick(
        states, pattern.target or ("of", "with", "to", "object", "in", "from"), source, place
    )
    if target is not None:
        yield source, target


def _pick(
    states: Sequence[tuple[str, Actor]], roles: Sequence[str], taken: str | None, place: _Place
) -> str | None:
    free = [(state, actor) for state, actor in states if state != taken]
    if not free:
        return None
    for role in roles:
        for state, actor in free:
            if role in actor.roles:
                return state
    if taken is None and len({state for state, _ in free}) < 2:
        return None
    return min(free, key=lambda pair: _gap(pair[1].span, place.span))[0]


def _states(place: _Place, actors: Sequence[Actor]) -> list[tuple[str, Actor]]:
    """Return the states that the actors stand for, as entities of the article."""
    entities = place.article.entities
    found = []
    for actor in actors:
        entity = entities[actor.entity]
        if entity.country is not None:
            country = f"country:{entity.country}"
            found.append((country if country in entities else actor.entity, actor))
        elif entity.kind == "place" or (
            entity.kind == "organisation" and not _is_body(place, actor)
        ):
            found.append((actor.entity, actor))
    return found


def _is_person_only(place: _Place, actor: Actor) -> bool:
    """Tell whether the actor is a person without a state, who can have no such tie."""
    entity = place.article.entities[actor.entity]
    return entity.kind == "person" and entity.country is None


def _is_body(place: _Place, actor: Actor) -> bool:
    entity = place.article.entities[actor.entity]
    return entity.kind in ("organisation", "gathering") and entity.country is None


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
