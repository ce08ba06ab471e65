"""Relative clauses: who acts in one ("which Chad invaded") does nothing beyond it.

Whom one is about acts in it, where its relative is the subject ("Chad, which invaded").
"""

from __future__ import annotations

from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.triggers import Act
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.statement import Words as Speech
from elchi.text.key import key

_RIGHT_BEFORE = 3  # code points between a name and the relative clause about it
_INSERTED = 3  # clauses of a sentence into which one is put
_OPENING = 3  # words at the head of a clause, of which one may be the relative


def beyond_asides(article: Article, act: Act, found: list[Actor]) -> list[Actor]:
    """Return the actors that may act beyond relative clauses, all where there is no other.

    An act inside a relative clause, and what stands after the act, are left alone.
    """
    own = article.clause_at(act.span.start)
    if own is None or _is_relative(article, own) or _goes_on(article, own):
        return found
    free = [
        actor
        for actor in found
        if actor.span.start > act.span.start
        or (clause := article.clause_at(actor.span.start)) is None
        or not _is_relative(article, clause)
    ]
    return free if any(actor.span.start < act.span.start for actor in free) else found


def antecedent(article: Article, act: Act, near: list[Actor], wide: list[Actor]) -> Actor | None:
    """Return whom the relative clause of an act is about, where they act in it.

    Nobody is named between the relative and the act, and they stand right before it.

    Args:
        near: The actors of the act's clause.
        wide: Those of its sentence.
    """
    clause = article.clause_at(act.span.start)
    if clause is None or any(actor.span.end <= act.span.start for actor in near):
        return None
    tokens = article.sentences[clause.sentence].tokens
    if tokens[clause.first].key not in _subjects(article.language.code):
        return None
    before = [actor for actor in wide if actor.span.end <= clause.span.start]
    last = max(before, key=lambda actor: actor.span.end, default=None)
    if last is None or clause.span.start - last.span.end > _RIGHT_BEFORE:
        return None
    return last


def resumed(article: Article, act: Act, found: list[Actor]) -> list[Actor]:
    """Return who acts before a clause put into theirs: "Algiers, after Madrid had agreed, froze".

    The first clause of the sentence names them and says nothing of its own, a conjunction
    opens the second; an act of the second itself, or joined to it, is left alone.
    """
    own = article.clause_at(act.span.start)
    if own is None or not article.language.words(Speech).verb_last:
        return found
    clauses = [each for each in article.clauses if each.sentence == own.sentence]
    if len(clauses) < _INSERTED or own in clauses[:2] or not _opened(article, clauses[1]):
        return found
    tokens = article.sentences[own.sentence].tokens
    head = clauses[0].span
    told = any(said.cue is not None and head.overlaps(said.cue) for said in article.statements)
    joined = tokens[own.first].key in _joining(article.language.code)
    # The clause that was put in has its verb before a comma; what follows is the first's own.
    closed = tokens[own.first - 1].key == ","
    if told or joined or not closed or _opened(article, own):
        return found
    subjects = [actor for actor in found if head.covers(actor.span)]
    return subjects or found


def _opened(article: Article, clause: Clause) -> bool:
    """Tell whether a conjunction of one word or more opens a clause."""
    tokens = article.sentences[clause.sentence].tokens
    return _conjunctions(article.language.code).at(tokens, clause.first)[0] > 0


@cache
def _conjunctions(code: str) -> Phrases[bool]:
    return one(load(code).words(Grammar).marks.opening)


def _is_relative(article: Article, clause: Clause) -> bool:
    tokens = article.sentences[clause.sentence].tokens
    head = tokens[clause.first : min(clause.last, clause.first + _OPENING)]
    words = _relatives(article.language.code)
    return any(token.key in words for token in head)


def _goes_on(article: Article, own: Clause) -> bool:
    """Tell whether a clause goes on a relative one: "over which it recalled … and froze …"."""
    tokens = article.sentences[own.sentence].tokens
    if not own.first or tokens[own.first].key not in _joining(article.language.code):
        return False
    if not tokens[own.first - 1].key[-1:].isalnum():
        return False
    before = (one for one in article.clauses if one.sentence == own.sentence)
    return any(one.last == own.first and _is_relative(article, one) for one in before)


@cache
def _joining(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Grammar).marks.joining) - {",", "/"}


@cache
def _subjects(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Grammar).marks.subjects)


@cache
def _relatives(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Grammar).marks.relative)
