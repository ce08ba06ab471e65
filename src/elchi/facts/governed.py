"""Acts that are only the content of another: asked for, refused, offered, promised.

Where the verb stands last, what is asked for stands in the infinitive right before
the word of asking ("سرحد کھولنے کا مطالبہ"). The request or refusal alone is told
then; of an offer or promise of a certain act, the act is told, as planned.
"""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.owners import has_owner
from elchi.facts.rejected import reject
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, lexicon
from elchi.facts.when import is_subordinate
from elchi.languages.words.statement import Words as Speech
from elchi.model import EventType

_REFUSED = 5  # words between a charge and its refusal ("ko sakhti se")
_APART = 4  # words between an infinitive and what governs it ("ki", "par bhi", "ka bar bar")
#: What is turned down as a noun ("ruled out talks").
_TURNED_DOWN: frozenset[EventType] = frozenset({"AID", "CONSULT", "COOPERATE", "AGREE"})
_SWALLOWING: frozenset[EventType] = frozenset({"REQUEST", "REJECT"})
_SPECIFIC: frozenset[EventType] = frozenset({"AID", "COOPERATE", "CONCEDE", "RETREAT", "CONSULT"})
#: What is promised as a noun ("امداد کا وعدہ"); an offer of talks stays a request.
_GIVEN: frozenset[EventType] = frozenset({"AID"})
#: What is asked for as a noun ("رہائی کا مطالبہ", "گیس کی خریداری کی تجویز").
_ASKED_FOR: frozenset[EventType] = frozenset({"CONCEDE", "RETREAT", "COOPERATE"})


def settle_governed(stage: Stage, acts: list[Act]) -> list[Act]:
    """Return the acts without those that another word of their sentence takes for content.

    "Promised to send wheat" is aid, planned; "demanded that they leave" is the
    demand alone.
    """
    kept = list(acts)
    for act in acts:
        if _only_refused(stage, act, acts):
            kept.remove(act)
            _say(stage, act, "It is only a charge that is refused; the refusal is the act.")
            continue
        if _turned_down(stage, act, acts):
            kept.remove(act)
            _say(stage, act, "It is only what is refused or called off; the refusal is the act.")
            continue
        promise = _promise_before(stage, act, acts)
        if promise is not None and promise in kept and act in kept:
            kept[kept.index(act)] = replace(act, trigger=replace(act.trigger, status="planned"))
            kept.remove(promise)
            _say(stage, promise, "It promises a certain act, which is told instead.")
            continue
        governor = _governor(stage, act, acts)
        if governor is None or act not in kept or governor not in kept:
            continue
        number = kept.index(act)
        if _promises(stage, governor):
            if act.trigger.type in _SPECIFIC:
                kept[number] = replace(act, trigger=replace(act.trigger, status="planned"))
                kept.remove(governor)
                _say(stage, governor, "It offers or promises a certain act, which is told instead.")
        elif _swallows(governor) and (not act.trigger.noun or act.trigger.type in _ASKED_FOR):
            kept.remove(act)
            _say(stage, act, "It is only what is asked for or refused; that is the act.")
    return kept


def _only_refused(stage: Stage, act: Act, acts: list[Act]) -> bool:
    """Tell whether a charge without an owner is only what a refusal after it is directed at.

    "ان الزامات کو رد کیا"; where the verb stands first, of joint acts too: "ruled out talks".
    """
    verb_last = bool(lexicon(stage.article.language.code).links)
    named = {"ACCUSE"} if verb_last else {"ACCUSE", "CONSULT", "AGREE", "COOPERATE", "RETREAT"}
    if act.trigger.type not in named or not act.trigger.noun:
        return False
    if act.trigger.type == "ACCUSE" and has_owner(stage, act):
        return False
    clause = stage.article.clause_at(act.span.start)
    return any(
        other.trigger.type == "REJECT"
        and other.sentence == act.sentence
        and (
            0 <= other.first - act.last <= _REFUSED
            if verb_last
            else 0 <= act.first - other.last <= _REFUSED
            and not other.trigger.noun
            and clause is not None
            and clause.span.covers(other.span)
        )
        for other in acts
    )


def _turned_down(stage: Stage, act: Act, acts: list[Act]) -> bool:
    """Tell whether a noun is only what the verb of its clause turns down ("ruled out talks").

    Only where the verb stands last and nothing marks what it governs but its place.
    """
    words = stage.article.language.words(Speech)
    if not act.trigger.noun or act.trigger.type not in _TURNED_DOWN:
        return False
    if not words.verb_last or words.agent:
        return False
    clause = stage.article.clause_at(act.span.start)
    later = [
        other
        for other in acts
        if clause is not None and other.first >= act.last and clause.span.covers(other.span)
    ]
    return bool(later) and all(
        other.trigger.type == "REJECT" and not other.trigger.noun and not other.trigger.denies
        for other in later
    )


def _governor(stage: Stage, act: Act, acts: list[Act]) -> Act | None:
    """Return the act whose word stands right after the infinitive or noun of `act`."""
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens
    last = tokens[act.last - 1].key
    if words.links and act.trigger.type in _SPECIFIC and stage.mood(act).future:
        promise = _promised_that(stage, act, acts)
        if promise is not None:
            return promise
    if not words.links or not (
        last.endswith(words.infinitives)
        or (act.trigger.noun and act.trigger.type in _GIVEN | _ASKED_FOR)
    ):
        return None
    for other in acts:
        apart = other.first - act.last
        if other.sentence == act.sentence and 0 <= apart <= _APART:
            between = tokens[act.last : other.first] or tokens[other.first : other.first + 1]
            if all(token.key in words.links for token in between):
                return other
    return None


def _promised_that(stage: Stage, act: Act, acts: list[Act]) -> Act | None:
    """Return the promise whose content is the clause of `act` ("promised that it will send")."""
    article = stage.article
    clause = article.clause_at(act.span.start)
    if clause is None or not is_subordinate(article, clause):
        return None
    return next(
        (
            other
            for other in acts
            if other.sentence == act.sentence
            and clause.first - _APART <= other.last <= clause.first
            and _promises(stage, other)
        ),
        None,
    )


def _promise_before(stage: Stage, act: Act, acts: list[Act]) -> Act | None:
    """Return the promise right before an infinitive, where a word leads it in: "vowed to send"."""
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens
    if act.trigger.type not in _SPECIFIC or act.trigger.noun or not words.leads:
        return None
    for other in acts:
        between = tokens[other.last : act.first]
        promises = other.trigger.type == "AGREE" and other.trigger.spoken
        if other.sentence == act.sentence and promises and len(between) == 1:
            promised = words.promises.stands_in(tokens[other.first : other.last])
            if promised and between[0].key in words.leads:
                return other
    return None


def _swallows(act: Act) -> bool:
    """Tell whether an act is a request or refusal; a denial leaves the denied act beside it."""
    return act.trigger.type in _SWALLOWING and not act.trigger.denies


def _promises(stage: Stage, act: Act) -> bool:
    """Tell whether an act offers or promises another."""
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens[act.first : act.last]
    return words.promises.stands_in(tokens)


def _say(stage: Stage, act: Act, why: str) -> None:
    article = stage.article
    words = act.span.of(article.document.text)
    reject("event", act.span, f"{article.language.code}:{act.trigger.type}:{words}", why)
