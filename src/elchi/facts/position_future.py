"""Positions told by a plain future: what somebody says that a state will do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from elchi.facts.article import Article, Clause
from elchi.facts.position_foretold import only_expects
from elchi.facts.position_holders import goes_on, taken_over
from elchi.facts.position_said import (
    DENIED,
    FORETOLD,
    GOAL,
    is_goal,
    is_said_with,
    own_words,
    said_in,
)
from elchi.facts.position_sides import can_hold, is_state
from elchi.facts.position_words import Declared, lexicon
from elchi.facts.rejected import reject
from elchi.facts.triggers import words_span
from elchi.model import DateExpression, Sentence, Span, Stance

_MARK = 2  # code points: a mark of quotation before the words
_DAY = 10  # characters of a day: 2026-01-01
_THREAT = "It is what somebody threatens, no policy."
_HAPPENS = "It only tells what will happen, which nobody decides."


def by_future(article: Article, sentence: Sentence, clause: Clause) -> Iterator[Declared]:
    """Yield what somebody says that a state will do or will not do.

    Outside somebody's words only a marked future of a state's own name will do.
    """
    cues = lexicon(article.language.code)
    clause = _quoted(article, sentence, clause)
    tokens = sentence.tokens[clause.first : clause.last]
    marks: list[int] = []
    if cues.future.stands_in(tokens):
        marks = [at for at, token in enumerate(tokens, clause.first) if token.key in cues.future]
    asked = tokens[: marks[0] - clause.first] if marks and cues.marked else tokens
    # "Will leave unless …" stands, and so does "until …, we will not".
    if cues.open.stands_in(asked) and any(
        token.key in cues.open and (after not in cues.until or token.key in cues.supposing)
        for token, after in zip(asked, [*(one.key for one in asked[1:]), ""], strict=False)
    ):
        return
    ahead = bool(marks)
    if not ahead and cues.marked:
        return
    statement = said_in(article, _tail(sentence, clause))
    subjects = [
        actor
        for actor in article.actors_in(clause.span)
        if "agent" in actor.roles
        and not actor.inside
        and actor.form != "demonym"
        and can_hold(article, actor)
    ]
    if not ahead and statement is None and not subjects:
        return  # nobody's words, about nobody
    verb = marks[0] if ahead else clause.first  # "said Oslo would not": the verb ahead counts
    mood = article.language.grammar.mood(sentence.tokens, verb, clause.last)
    if not (ahead or mood.future):
        return
    denies = mood.negated
    if ahead and cues.marked and verb + 1 < clause.last:  # "will therefore not"
        denies |= article.language.grammar.mood(sentence.tokens, verb + 1, clause.last).negated
    negated = denies and (not cues.nots or _denied(article, sentence, clause))
    own = cues.own.stands_in(tokens)
    happens = not mood.passive and cues.unwilled.stands_in(tokens[verb - clause.first :])
    promised = statement is not None and is_said_with(article, statement, cues.promising)
    if statement is not None and is_said_with(article, statement, cues.denying):
        reject("position", clause.span, "will", DENIED)
        return
    if statement is not None and is_said_with(article, statement, cues.threatening):
        reject("position", clause.span, "will", _THREAT)
        return
    if mood.passive and not (negated or promised):
        return
    told = statement is not None and negated and goes_on(article, sentence, clause, statement)
    if happens and not (subjects or own or promised or told):
        reject("position", clause.span, "will", _HAPPENS)
        return
    if statement is None:
        theirs = subjects or (taken_over(article, sentence, clause) if ahead else [])
        named = any(is_state(article, one) or one.form == "demonym" for one in theirs)
        named = named and not cues.open.stands_in(sentence.tokens[:2])
        if happens or not named or not (cues.marked or negated):
            return
    elif not (own or subjects or negated or promised):
        if not goes_on(article, sentence, clause, statement):
            reject("position", clause.span, "will", "No state or body says so of itself.")
            return
    elif subjects and not own and only_expects(article, sentence, statement, subjects):
        reject("position", clause.span, "will", FORETOLD)
        return
    stance: Stance = "will_not" if negated else "will"
    if stance == "will" and (
        is_goal(article, sentence, clause)
        or any(_on_its_day(article, sentence, clause, date) for date in article.dates)
    ):
        # A goal is a figure, and what has its day is a planned act.
        reject("position", clause.span, "will", f"{GOAL[:-1]}, or has its day: a planned act.")
        return
    words = own_words(clause, statement)
    yield Declared(stance, clause, words, words, statement)


def _on_its_day(article: Article, sentence: Sentence, clause: Clause, date: DateExpression) -> bool:
    """Tell whether the clause has a day of its own: "in May", not "by 2030"."""
    if not clause.span.covers(date.span):
        return False
    if date.value is not None and len(date.value) < _DAY:
        until = lexicon(article.language.code).until
        tokens = sentence.tokens[clause.first : clause.last]
        for before, after in pairwise(tokens):
            starts = before.key in until and after.span.start == date.span.start
            if starts or (before.span.end == date.span.end and after.key in until):
                return False
    return True


def _denied(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a "not" stands right before a verb to come: «не по воле» denies no verb."""
    nots = lexicon(article.language.code).nots
    return any(
        sentence.tokens[at].key in nots
        and article.language.grammar.mood(sentence.tokens, at + 1, at + 2).future
        for at in range(clause.first, clause.last - 1)
    )


def _quoted(article: Article, sentence: Sentence, clause: Clause) -> Clause:
    """Return the clause without the "said X" behind the quotation that it opens with."""
    for statement in article.statements:
        if (
            statement.form == "direct"
            and abs(statement.span.start - clause.span.start) <= _MARK
            and statement.span.end < clause.span.end
        ):
            last = next(
                (
                    at
                    for at in range(clause.first, clause.last)
                    if sentence.tokens[at].span.start >= statement.span.end
                ),
                clause.last,
            )
            if last > clause.first + 1:
                span = words_span(sentence, clause.first, last)
                return Clause(span, clause.sentence, clause.first, last)
    return clause


def _tail(sentence: Sentence, clause: Clause) -> Span:
    """Return the last word of the clause, without the marks behind it."""
    tokens = sentence.tokens[clause.first : clause.last]
    words = (token.span for token in reversed(tokens) if token.key[:1].isalnum())
    return next(words, clause.span)
