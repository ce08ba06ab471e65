"""Whether an act happened, is planned, may happen, or is said not to have."""

from __future__ import annotations

from dataclasses import dataclass, replace

from elchi.facts.article import Article
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, Lexicon, lexicon
from elchi.facts.when import is_subordinate
from elchi.languages.grammar import Mood
from elchi.model import EventStatus, EventType

SPEECH: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
# "Will not do it" is a refusal where doing it would have been a favour or a joint act.
_REFUSABLE: frozenset[EventType] = frozenset(
    {"AGREE", "COOPERATE", "AID", "CONCEDE", "SUPPORT", "CONSULT", "RETREAT"}
)
# What is done by declaring it: announcing that one breaks off relations breaks them off.
_DECLARED: frozenset[EventType] = frozenset({"SANCTION", "RETREAT", "COERCE", "REJECT"})
# What is arranged, so that it may be called off.
_ARRANGED: frozenset[EventType] = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID"})
# What a present tense ("travels on Monday") says is still to come, unless it is a habit.
_PUNCTUAL: frozenset[EventType] = frozenset(
    {"CONSULT", "AGREE", "AID", "CONCEDE", "RETREAT", "MOBILIZE"}
)
_GIVEN: frozenset[EventType] = frozenset({"AID"})
_CHARGING: frozenset[EventType] = frozenset({"ACCUSE", "REJECT"})
_PROMISED = 3  # words between what is given and the promise of it ("grant ka vada")
_AROUND = 4
_CLOSE = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """An act's type and status once its mood is read; a negated act may be another."""

    type: EventType
    status: EventStatus


def read_status(stage: Stage, act: Act, denied: bool) -> Reading:
    """Return type and status of `act`; `denied` if it stands in a denial's content."""
    article, trigger = stage.article, act.trigger
    words = lexicon(article.language.code)
    mood = stage.mood(act)
    close = any(word in words.negators for word in beside(article, act, _CLOSE))
    negated = close or (mood.negated and not trigger.noun)
    if trigger.type in _DECLARED and _holds_negator(article, act, words):
        negated = False  # "do not accept payments" is the act itself
    if trigger.type == "REQUEST" and _asks_not_to(article, act, words):
        negated, mood = False, replace(mood, negated=False)
    if trigger.type in SPEECH or trigger.spoken:
        held = _holds_negator(article, act, words)
        if trigger.type in _CHARGING and mood.negated and close and not (held or trigger.noun):
            return Reading(trigger.type, "denied")  # "did not condemn it", "has not refused"
        if trigger.spoken and held and not trigger.negated:
            mood = replace(mood, negated=False)  # "does not object" says yes
        return _spoken(act, mood, negated, denied)
    if negated:
        if trigger.negated:
            return Reading(trigger.negated, "actual")
        told = not trigger.noun or _negated_next(article, act, words)
        if mood.future and trigger.type in _REFUSABLE and told:
            return Reading("REJECT", "actual")
        return Reading(trigger.type, "denied")
    if trigger.status:
        unsure = trigger.status == "planned" and mood.possible and not trigger.noun
        return Reading(trigger.type, "possible" if unsure else trigger.status)
    if denied or _is_cancelled(article, act, words):
        return Reading(trigger.type, "denied")
    return Reading(trigger.type, _ahead(article, act, mood, words))


def _asks_not_to(article: Article, act: Act, words: Lexicon) -> bool:
    """Tell whether the negation before a request is that of its infinitive ("told not to …")."""
    tokens = article.sentences[act.sentence].tokens
    if not act.first or not words.infinitives or act.last - act.first < 2:
        return False
    asked = tokens[act.first].key.endswith(words.infinitives)
    return asked and tokens[act.first - 1].key in words.negators


def _negated_next(article: Article, act: Act, words: Lexicon) -> bool:
    """Tell whether a noun's own verb is negated, where it stands last ("no talks will be")."""
    after = article.sentences[act.sentence].tokens[act.last : act.last + 1]
    return words.negators.stands_in(after)


def _holds_negator(article: Article, act: Act, words: Lexicon) -> bool:
    tokens = article.sentences[act.sentence].tokens[act.first : act.last]
    return words.negators.stands_in(tokens)


def _spoken(act: Act, mood: Mood, negated: bool, denied: bool) -> Reading:
    """Return the reading of an act that consists in speaking: actual once said."""
    trigger = act.trigger
    if trigger.type in ("REQUEST", "SUPPORT", "PROTEST", "AGREE") and not trigger.noun:
        if mood.negated:
            if trigger.negated:
                return Reading(trigger.negated, "actual")
            return Reading(trigger.type, "denied")
        if mood.future and not trigger.spoken and trigger.type != "PROTEST":
            return Reading(trigger.type, "planned")
    if denied and trigger.type == "REQUEST":
        return Reading(trigger.type, "denied")
    if negated and trigger.negated:
        return Reading(trigger.negated, "actual")
    return Reading(trigger.type, "actual")


def _ahead(article: Article, act: Act, mood: Mood, words: Lexicon) -> EventStatus:
    """Return whether an act that is not denied happened, is planned, or may happen."""
    around = beside(article, act, _AROUND)
    if act.trigger.type in _GIVEN and _is_offered(article, act, words):
        return "planned"
    if act.trigger.type in _DECLARED and (
        any(word in words.declared for word in around)
        or any(word in words.declared for word in _rest(article, act))
    ):
        return "actual"
    after = article.sentences[act.sentence].tokens[act.last : act.last + 1]
    if words.agentive.stands_in(after):
        return "actual"
    if _is_scene(article, act, words):
        return "actual"
    settled = act.trigger.noun and act.trigger.type in ("SANCTION", "ASSAULT", "COERCE")
    if (mood.possible and not settled) or any(word in words.possible for word in around):
        return "possible"
    if mood.past and not act.trigger.noun:
        return "actual"
    around += _relative(article, act)
    if (mood.future and not settled) or any(word in words.planned for word in around):
        return "planned"
    if (
        mood.present
        and act.trigger.type in _PUNCTUAL
        and (not act.trigger.noun or act.trigger.type in _GIVEN)
    ):
        first, last = reach(article, act)
        tokens = article.sentences[act.sentence].tokens[first:last]
        if not words.habitual.stands_in(tokens):
            return "planned"
    return "actual"


def _is_scene(article: Article, act: Act, words: Lexicon) -> bool:
    """Tell whether a clause says what was done at a meeting ("ملاقات میں … درخواست کی")."""
    if act.trigger.type != "CONSULT" or not words.scenes:
        return False
    tokens = article.sentences[act.sentence].tokens
    if not words.scenes.stands_in(tokens[act.last : act.last + _CLOSE]):
        return False
    last = reach(article, act)[1]
    return last > act.last and article.language.grammar.mood(tokens, last - 1, last).past


def _is_cancelled(article: Article, act: Act, words: Lexicon) -> bool:
    """Tell whether the words after a noun say that it did not take place.

    They stand in its own clause or behind the relative clause that follows it
    ("the visit, which was planned for Monday, was called off").
    """
    if not act.trigger.noun and act.trigger.mode != "visit":
        return False
    if act.trigger.type not in _ARRANGED:
        return False
    tokens = article.sentences[act.sentence].tokens
    last = reach(article, act)[1]
    after = [c for c in article.clauses if c.sentence == act.sentence and c.first == last]
    if after and is_subordinate(article, after[0]):
        last = len(tokens)
    return any(found.first >= act.last for found in words.cancelled.all(tokens[:last]))


def _relative(article: Article, act: Act) -> list[str]:
    """Return the words of the relative clause right after a noun that is arranged."""
    if not act.trigger.noun and act.trigger.type not in ("CONSULT", "COOPERATE"):
        return []
    last = reach(article, act)[1]
    for clause in article.clauses:
        right_after = clause.sentence == act.sentence and clause.first == last
        if right_after and is_subordinate(article, clause):
            tokens = article.sentences[act.sentence].tokens[clause.first : clause.last]
            return [token.key for token in tokens]
    return []


def _is_offered(article: Article, act: Act, words: Lexicon) -> bool:
    """Tell whether the clause of an act of giving is one of offering."""
    first, last = reach(article, act)
    tokens = article.sentences[act.sentence].tokens
    if words.promises.stands_in(tokens[act.first : act.last + _PROMISED]):
        return True
    return words.offered.stands_in(tokens[first:last])


def beside(article: Article, act: Act, width: int) -> list[str]:
    """Return the keys of the words up to `width` from a trigger, inside its clause."""
    sentence = article.sentences[act.sentence]
    tokens = sentence.tokens
    first, last = reach(article, act)
    dates = [date.span for date in article.dates_in(sentence.span)]
    return [
        tokens[i].key
        for i in range(max(first, act.first - width), min(last, act.last + width))
        if not act.first <= i < act.last
        and not any(date.covers(tokens[i].span) for date in dates)  # "in May"
    ]


def _rest(article: Article, act: Act) -> list[str]:
    """Return the keys of the words from a trigger to the end of its clause."""
    tokens = article.sentences[act.sentence].tokens
    return [token.key for token in tokens[act.last : reach(article, act)[1]]]


def reach(article: Article, act: Act) -> tuple[int, int]:
    """Return the token range of the act's clause, or of its sentence."""
    clause = article.clause_at(act.span.start)
    if clause is not None and clause.sentence == act.sentence:
        return clause.first, clause.last
    return 0, len(article.sentences[act.sentence].tokens)
