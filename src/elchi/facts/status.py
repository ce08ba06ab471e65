"""Whether an act happened, is planned, may happen, or is said not to have."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.article import Article
from elchi.facts.triggers import Act, lexicon
from elchi.model import EventStatus, EventType

SPEECH: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
# "Will not do it" is a refusal where doing it would have been a favour or a joint act.
_REFUSABLE: frozenset[EventType] = frozenset(
    {"AGREE", "COOPERATE", "AID", "CONCEDE", "SUPPORT", "CONSULT", "RETREAT"}
)
_BEFORE, _AFTER = 5, 5


@dataclass(frozen=True, slots=True)
class Reading:
    """An act's type and status once its mood is read; a negated act may be another."""

    type: EventType
    status: EventStatus


def read_status(article: Article, act: Act, denied: bool) -> Reading:
    """Return type and status of `act`; `denied` if it stands in a denial's content."""
    trigger = act.trigger
    tokens = article.sentences[act.sentence].tokens
    words = lexicon(article.language.code)
    mood = article.language.grammar.mood(tokens, act.first, act.last)
    first, last = reach(article, act)
    around = [
        tokens[i].key
        for i in range(max(first, act.first - _BEFORE), min(last, act.last + _AFTER))
        if not act.first <= i < act.last
    ]
    close = [
        tokens[i].key
        for i in range(max(first, act.first - 2), min(last, act.last + 3))
        if not act.first <= i < act.last
    ]
    negated = mood.negated or any(word in words.negators for word in close)
    if negated and trigger.type != "REJECT":
        if trigger.negated:
            return Reading(trigger.negated, "actual")
        if mood.future and trigger.type in _REFUSABLE and not trigger.noun:
            return Reading("REJECT", "actual")
        return Reading(trigger.type, "denied")
    if trigger.status:
        return Reading(trigger.type, trigger.status)
    if trigger.type in SPEECH:
        status: EventStatus = "planned" if mood.future and trigger.type == "REQUEST" else "actual"
        return Reading(trigger.type, "denied" if denied and not trigger.denies else status)
    if denied:
        return Reading(trigger.type, "denied")
    if mood.possible or any(word in words.possible for word in around):
        return Reading(trigger.type, "possible")
    if mood.future or any(word in words.planned for word in around):
        return Reading(trigger.type, "planned")
    return Reading(trigger.type, "actual")


def reach(article: Article, act: Act) -> tuple[int, int]:
    """Return the token range of the act's clause, or of its sentence."""
    clause = article.clause_at(act.span.start)
    if clause is not None and clause.sentence == act.sentence:
        return clause.first, clause.last
    return 0, len(article.sentences[act.sentence].tokens)
