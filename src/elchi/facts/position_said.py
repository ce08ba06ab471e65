"""What both readings of positions ask of a clause: who says it how, what is a goal."""

from __future__ import annotations

from functools import cache

from elchi.facts.article import Article, Clause
from elchi.facts.position_sides import can_hold
from elchi.facts.position_words import lexicon
from elchi.facts.triggers import words_span
from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.model import Sentence, Span, Statement
from elchi.text.key import key
from elchi.text.patterns import WordSet

DENIED = "It is what somebody denies."
FORETOLD = "Somebody of another state only foretells, hopes, fears or believes it."
GOAL = "The clause sets a number to reach, which is a figure."
SUPPOSED = "It is only supposed (“if …”)."
OF_A_THING = "The clause only describes a noun that names no state, body or person."

_ASKING = ("?", "؟", "?”", "؟”", "?»", "؟»", '?"', '؟"')
_NEXT = 6  # code points: a case, a comma, spaces


def asks(article: Article, sentence: Sentence) -> bool:
    """Tell whether the sentence is a question."""
    return article.document.quote(sentence.span).endswith(_ASKING)


def is_said_with(article: Article, statement: Statement, words: WordSet) -> bool:
    """Tell whether somebody says it with one of these words (promises it, denies it)."""
    cue = statement.cue
    return cue is not None and any(key(one) in words for one in article.document.quote(cue).split())


def said_in(article: Article, span: Span) -> Statement | None:
    """Return the innermost statement that the words stand in, one by somebody named first."""
    around = [one for one in article.statements if one.span.covers(span)]
    return min(
        around, key=lambda one: (one.speaker is None, one.span.end - one.span.start), default=None
    )


def is_goal(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the clause sets a number to reach, which is a figure."""
    cues = lexicon(article.language.code)
    after = next(
        (
            one.last
            for one in article.clauses
            if one.sentence == clause.sentence and one.first == clause.last
        ),
        clause.last,
    )
    area = words_span(sentence, clause.first, after)
    keys = [token.key for token in sentence.tokens[clause.first : after]]
    return (
        any(area.covers(quantity.span) for quantity in article.quantities)
        and any(word in cues.goal for word in keys)
        and any(word in cues.goods for word in keys)
    )


def own_words(clause: Clause, statement: Statement | None) -> Span:
    """Return the clause, cut to the speaker's words where it stands in some."""
    if statement is None or not statement.span.overlaps(clause.span):
        return clause.span
    return Span(
        max(clause.span.start, statement.span.start), min(clause.span.end, statement.span.end)
    )


def supposed(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the clause is a condition: "if the Senate backs the deal"."""
    words = lexicon(article.language.code).supposing
    return any(token.key in words for token in sentence.tokens[clause.first : clause.first + 2])


def of_a_thing(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a relative clause without a party of its own describes no party either.

    "Egypt, which opposes the dam" declares something, "a neighbour who refuses to look" nothing.
    """
    if sentence.tokens[clause.first].key not in relatives(article.language.code):
        return False
    for actor in article.actors_in(sentence.span):
        described = 0 <= clause.span.start - actor.span.end <= _NEXT
        acts = clause.span.covers(actor.span) and bool(actor.roles & {"agent", "per"})
        if (described or acts) and can_hold(article, actor):
            return False
    return True


@cache
def relatives(code: str) -> frozenset[str]:
    """Return the words that open a clause about the noun before it: "which"."""
    return frozenset(key(word) for word in load(code).words(Grammar).marks.relative)
