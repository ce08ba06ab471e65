"""Reading events: who did what to whom, by PLOVER's sixteen types.

A trigger names the act (`elchi.facts.triggers`), its clause gives the parties
(`elchi.facts.parties`; where it does not, the trained weights of
`elchi.facts.ranking` may), the mood gives the status (`elchi.facts.status`), the
nearest date a first date (`elchi.facts.when`); mentions of one act are joined
(`elchi.facts.duplicates`); then the trained weights of `elchi.facts.dating` choose
among the dates round each act. Types and modes after PLOVER, the successor of
CAMEO (Open Event Data Alliance).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from elchi.facts.act_date import act_date, lies_ahead, of_encounter
from elchi.facts.article import Article
from elchi.facts.conditional import only_if
from elchi.facts.dating.choice import settle_dates
from elchi.facts.denial import denied_later, in_denial
from elchi.facts.duplicates import Told, merge
from elchi.facts.event_dropped import drop_parties
from elchi.facts.governed import settle_governed
from elchi.facts.owners import has_owner
from elchi.facts.parties import sides
from elchi.facts.ranking.cases import Case
from elchi.facts.ranking.choice import settle
from elchi.facts.rejected import heard, reject
from elchi.facts.stage import Stage
from elchi.facts.status import SPEECH, Reading, reach, read_status
from elchi.facts.triggers import Act, find_acts, is_headline, lexicon
from elchi.languages.words.statement import Words as Speech
from elchi.model import Event, EventType

_ASKED = 15
_MARKS = frozenset(",;:")
_NEGATED = 3  # words before a refusal that may deny it
#: What is no act between parties where nobody is named ("sent home", "warned").
_NAMED: frozenset[EventType] = frozenset({"AID", "RETREAT", "THREATEN"})
_HABIT = "It tells how much is traded as a rule, no single act."
_NOBODY = "No state, body or person is named that does it or that it is done to."


def extract(article: Article) -> Iterator[Event]:
    """Yield the events of an article, in order of their triggers.

    Needs sentences, entities, mentions, dates, clauses, actors and statements.
    An act without any named party is no event.
    """
    stage, told, events = with_parties(article)
    for event in settle_dates(stage, told, events):
        if event.source or event.target:
            if heard():
                drop_parties(stage, next(a for a in stage.acts if a.span == event.trigger), event)
            yield event
        else:
            reject("event", event.trigger, event.rule, _NOBODY)


def with_parties(article: Article) -> tuple[Stage, list[Told], list[Event]]:
    """Return the events of an article with their parties, dated by the rules alone."""
    stage = Stage(article)
    acts = settle_governed(stage, find_acts(article))
    acts = stage.acts = [
        act
        for act in acts
        if not _only_asked_for(stage, act, acts) and not _not_refused(stage, act)
    ]
    told, cases = first_reading(stage, acts)
    events = joined_events(stage, told)
    settled = settle(stage, cases, {event.trigger for event in events})
    for number, event in enumerate(events):
        parties = settled.get(event.trigger)
        if parties is not None:
            events[number] = replace(event, source=parties.source, target=parties.target)
    return stage, told, events


def joined_events(stage: Stage, told: list[Told]) -> list[Event]:
    """Return one event per act, with what later sentences say of it."""
    return merge(denied_later(stage, of_encounter(stage, told)), stage.state)


def first_reading(stage: Stage, acts: list[Act]) -> tuple[list[Told], list[Case]]:
    """Return what the rules make of every act: the events, and the acts with their parties.

    An act without any party is among the acts, and an event only until the weights were asked.
    """
    told: list[Told] = []
    cases: list[Case] = []
    for act in sorted(acts, key=lambda act: is_headline(stage.article, act)):
        reading = read_status(stage, act, denied=in_denial(stage.article, act, acts))
        case = Case(act, reading.type, sides(stage, act, reading.type))
        cases.append(case)
        if _is_habit(stage, act, reading):
            reject("event", act.span, rule_of(stage.article, act), _HABIT)
        elif case.sides.source or case.sides.target:
            new = tell(stage, case, reading, acts)
            told.append(new)
            stage.past.append(new.event)
        elif stage.past and reading.type not in _NAMED:
            # Whom its words do not name the weights may find in what went before.
            told.append(tell(stage, case, reading, acts))
        else:
            reject("event", act.span, rule_of(stage.article, act), _NOBODY)
    return told, cases


def rule_of(article: Article, act: Act) -> str:
    """Return what names the wording that fired: language, type and words."""
    return f"{article.language.code}:{act.trigger.type}:{act.span.of(article.document.text)}"


def tell(stage: Stage, case: Case, reading: Reading, acts: list[Act]) -> Told:
    """Return the event that one wording tells."""
    article, act, parties = stage.article, case.act, case.sides
    date = act_date(stage, act, reading, acts)
    status = reading.status
    if (
        status == "actual"
        and reading.type not in SPEECH
        and lies_ahead(date, article.document.published)
        and not act.trigger.noun
        and stage.mood(act).past
    ):
        date = None  # "signed the accord for 2027": the day of what is signed
    elif (
        status == "actual"
        and reading.type not in SPEECH
        and lies_ahead(date, article.document.published)
    ):
        status = "planned"
        why = "Its date lies after the day of the article."
        reject("event", act.span, "status actual", why)
    elif status == "denied" and not act.trigger.denies:
        why = "The words round it deny that it happened."
        reject("event", act.span, "status actual", why)
    event = Event(
        type=reading.type,
        mode=act.trigger.mode if reading.type == "CONSULT" else None,
        source=parties.source,
        target=parties.target,
        date=date,
        place=place_of(stage, act),
        status=status,
        trigger=act.span,
        also=(),
        rule=rule_of(article, act),
    )
    noun = act.trigger.noun
    loose = noun and not has_owner(stage, act)
    return Told(event, not is_headline(article, act), noun, loose, act.sentence, act.trigger.denies)


def _not_refused(stage: Stage, act: Act) -> bool:
    """Tell whether a refusal is itself denied: "has never opposed it", "did not rule it out"."""
    if act.trigger.type != "REJECT" or act.trigger.noun or act.trigger.denies:
        return False
    negators = lexicon(stage.article.language.code).negators
    tokens = stage.article.sentences[act.sentence].tokens
    inside = any(token.key in negators for token in tokens[act.first : act.last])
    verb_last = stage.article.language.words(Speech).verb_last
    if inside or verb_last or not stage.mood(act).negated:
        return False
    before = tokens[max(0, act.first - _NEGATED) : act.first]
    if not any(token.key in negators for token in before):
        return False
    why = "A word before it says that nothing was refused."
    reject("event", act.span, rule_of(stage.article, act), why)
    return True


def _is_habit(stage: Stage, act: Act, reading: Reading) -> bool:
    """Tell whether a trade is told as a habit or a share: "buys most of its gas there"."""
    if reading.type != "COOPERATE" or reading.status != "actual":
        return False
    first, last = reach(stage.article, act)
    shares = lexicon(stage.article.language.code).shares
    tokens = stage.article.sentences[act.sentence].tokens[first:last]
    return any(token.key in shares for token in tokens)


def _only_asked_for(stage: Stage, act: Act, acts: list[Act]) -> bool:
    if only_if(stage, act):
        why = "It is only the condition of something else."
        reject("event", act.span, rule_of(stage.article, act), why)
        return True
    if withheld(stage, act, acts):
        why = "It is aid that is stopped; stopping it is the act."
        reject("event", act.span, rule_of(stage.article, act), why)
        return True
    if not asked_for(stage, act, acts) and not _demanded(stage, act, acts):
        return False
    why = "It is only what somebody asks for; the request is the act."
    reject("event", act.span, rule_of(stage.article, act), why)
    return True


def withheld(stage: Stage, act: Act, acts: list[Act]) -> bool:
    """Tell whether aid is only what a verb of its clause stops ("suspended its aid").

    No mark stands between them: "it lends again, having frozen its projects" is aid.
    """
    clause = stage.article.clause_at(act.span.start)
    if act.trigger.type != "AID" or act.trigger.status is not None or clause is None:
        return False
    tokens = stage.article.sentences[act.sentence].tokens
    for other in acts:
        stops = other.trigger.type == "SANCTION" and not other.trigger.noun
        if stops and clause.span.covers(other.span):
            first, last = sorted((act, other), key=lambda one: one.first)
            between = tokens[first.last : last.first]
            if not any(token.key in _MARKS for token in between):
                return True
    return False


def asked_for(stage: Stage, act: Act, acts: list[Act]) -> bool:
    """Tell whether an act is only what somebody asks for ("asked that they free him").

    It stands after the verb of asking, in the same sentence, with a verb that
    does not say that it happened; the request alone tells it.
    """
    mood = stage.mood(act)
    if act.trigger.noun or act.trigger.type in SPEECH or not (mood.possible or mood.future):
        return False
    tokens = stage.article.sentences[act.sentence].tokens
    offered = lexicon(stage.article.language.code).offered
    return any(
        other.trigger.type == "REQUEST"
        and not other.trigger.noun
        and other.sentence == act.sentence
        and 0 < act.first - other.first <= _ASKED
        and not any(token.key in offered for token in tokens[other.last : act.first])
        for other in acts
    )


def _demanded(stage: Stage, act: Act, acts: list[Act]) -> bool:
    """Tell whether an act of yielding is what its clause demands ("demanded his release").

    An act with a day of its own is one that happened ("to honour the truce of May 10").
    """
    clause = stage.article.clause_at(act.span.start)
    if act.trigger.type not in ("CONCEDE", "RETREAT") or clause is None:
        return False
    verb_last = stage.article.language.words(Speech).verb_last
    last = stage.article.sentences[act.sentence].tokens[act.last - 1].key
    infinitive = verb_last and last.endswith(_infinitives(stage))
    if stage.mood(act).past and not infinitive:
        return False
    dates = (date.span for date in stage.article.dates if clause.span.covers(date.span))
    if any(date.start >= act.span.end for date in dates):
        return False
    # An infinitive may share the demand behind it with another, past "and".
    reach = _ASKED if infinitive else 0
    return any(
        other.trigger.type == "REQUEST"
        and not other.trigger.noun
        and (
            clause.span.covers(other.span)
            or (other.sentence == act.sentence and 0 <= other.first - act.last < reach)
        )
        and (verb_last or other.first < act.first)
        for other in acts
    )


def _infinitives(stage: Stage) -> tuple[str, ...]:
    return lexicon(stage.article.language.code).infinitives or ("\0",)


def place_of(stage: Stage, act: Act) -> str | None:
    """Return the place that the act's clause sets it in."""
    clause = stage.article.clause_at(act.span.start)
    area = clause.span if clause else stage.article.sentences[act.sentence].span
    for actor in stage.inside(area):
        if "in" in actor.roles and stage.kind(actor) in ("place", "country"):
            return actor.entity
    return None
