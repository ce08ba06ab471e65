"""Positions: what a party declares that it wants, will do, supports or recognises.

Counts: "X supports …", "X will not join …", "does not recognise …", said by X,
by its officials, or by the article of X. Does not count: a numeric goal (a
figure), a threat, a hope without an issue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.triggers import words_span
from elchi.facts.when import date_of
from elchi.languages import load
from elchi.languages.words.position import Cue, Words
from elchi.model import Position, Sentence, Span, Stance, Statement
from elchi.text.key import key
from elchi.text.patterns import Found, Patterns

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline", "caption"})
_LATER = frozenset({"title", "subtitle", "heading"})
_HOLDERS = frozenset({"person", "country", "organisation", "place"})


@dataclass(frozen=True, slots=True)
class _Entry:
    cue: Cue
    weak: bool


@cache
def _patterns(code: str) -> Patterns[_Entry]:
    entries = []
    for cue in load(code).words(Words).cue:
        weak = {key(word) for word in cue.weak}
        for wording in cue.words:
            heads = {key(form) for form in wording.split()[0].split("|")}
            entries.append((wording, _Entry(cue, bool(heads & weak))))
    return Patterns(entries)


def extract(article: Article) -> Iterator[Position]:
    """Yield the positions that the article states, one per holder, stance and clause."""
    seen: set[tuple[str, str, Span]] = set()
    late: list[Position] = []
    states: set[tuple[str, str]] = set()
    for sentence in article.sentences:
        if sentence.zone in _SILENT:
            continue
        for position in _in_sentence(article, sentence):
            what = (position.holder, position.stance, position.span)
            if what in seen:
                continue
            seen.add(what)
            if sentence.zone in _LATER:
                late.append(position)
            else:
                states.add((position.holder, position.stance))
                yield position
    yield from (one for one in late if (one.holder, one.stance) not in states)


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[Position]:
    taken: set[tuple[int, int]] = set()
    for found in _longest(list(_patterns(article.language.code).all(sentence.tokens))):
        span = words_span(sentence, found.first, found.last)
        clause = article.clause_at(span.start)
        if clause is None or (clause.first, clause.last) in taken:
            continue
        statement = _statement(article, span)
        if found.value.weak and statement is None:
            continue
        stance = _stance(article, sentence, found)
        if stance is None:
            continue
        holders = _holders(article, sentence, clause, span, statement)
        if not holders:
            continue
        taken.add((clause.first, clause.last))
        words = _words(clause, statement)
        for holder in holders:
            yield Position(
                holder=holder,
                stance=stance,
                object=article.document.quote(words),
                span=words,
                date=statement.date if statement else date_of(article, span),
                rule=f"{article.language.code}/position {stance}: {article.document.quote(span)}",
            )


def _longest(found: list[Found[_Entry]]) -> list[Found[_Entry]]:
    """Return the hits that no longer hit overlaps, in order of the sentence."""
    kept: list[Found[_Entry]] = []
    for one in sorted(found, key=lambda hit: (hit.first - hit.last, hit.first)):
        if not any(one.first < other.last and other.first < one.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda hit: hit.first)


def _stance(article: Article, sentence: Sentence, found: Found[_Entry]) -> Stance | None:
    """Return the stance with its negation read; None for a mere possibility."""
    cue = found.value.cue
    mood = article.language.grammar.mood(sentence.tokens, found.first, found.last)
    if mood.negated and cue.negative is not None:
        return cue.negative
    return cue.stance


def _statement(article: Article, span: Span) -> Statement | None:
    return next((one for one in article.statements if one.span.covers(span)), None)


def _holders(
    article: Article, sentence: Sentence, clause: Clause, span: Span, statement: Statement | None
) -> tuple[str, ...]:
    """Return who holds the position: the subject of the clause, else the speaker."""
    for area in (clause.span, sentence.span):
        agents = [
            actor
            for actor in article.actors_in(area)
            if not actor.inside
            and actor.roles & {"agent", "by", "per"}
            and article.entities[actor.entity].kind in _HOLDERS
            and (statement is None or statement.span.covers(actor.span))
        ]
        if agents:
            lead = min(agents, key=lambda actor: _gap(actor.span, span))
            return _distinct(article, [one for one in agents if one.group == lead.group])
        if statement is not None and statement.speaker is not None:
            return (statement.speaker,)
    return ()


def _distinct(article: Article, actors: list[Actor]) -> tuple[str, ...]:
    """Return one entity per state, in order."""
    best: dict[str, str] = {}
    for actor in actors:
        entity = article.entities[actor.entity]
        best.setdefault(entity.country or entity.id, entity.id)
    return tuple(best.values())


def _words(clause: Clause, statement: Statement | None) -> Span:
    """Return the clause, cut to the speaker's words where it stands in some."""
    if statement is None or not statement.span.overlaps(clause.span):
        return clause.span
    return Span(
        max(clause.span.start, statement.span.start), min(clause.span.end, statement.span.end)
    )


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
