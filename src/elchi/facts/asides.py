"""Relative clauses: who acts in one ("which Chad invaded") does nothing beyond it."""

from __future__ import annotations

from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.triggers import Act
from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.text.key import key

_OPENING = 3  # words at the head of a clause, of which one may be the relative


def beyond_asides(article: Article, act: Act, found: list[Actor]) -> list[Actor]:
    """Return the actors that may act beyond relative clauses, all where there is no other.

    An act inside a relative clause, and what stands after the act, are left alone.
    """
    own = article.clause_at(act.span.start)
    if own is None or _is_relative(article, own):
        return found
    free = [
        actor
        for actor in found
        if actor.span.start > act.span.start
        or (clause := article.clause_at(actor.span.start)) is None
        or not _is_relative(article, clause)
    ]
    return free if any(actor.span.start < act.span.start for actor in free) else found


def _is_relative(article: Article, clause: Clause) -> bool:
    tokens = article.sentences[clause.sentence].tokens
    head = tokens[clause.first : min(clause.last, clause.first + _OPENING)]
    words = _relatives(article.language.code)
    return any(token.key in words for token in head)


@cache
def _relatives(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Grammar).marks.relative)
