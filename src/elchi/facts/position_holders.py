"""Who holds a position: the subject of its clause, else the speaker."""

from __future__ import annotations

from collections import Counter
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.frame import capitals
from elchi.facts.position_sides import (
    by_state,
    can_hold,
    distinct,
    is_state,
    one_per_state,
    spoken_for,
    state_of,
)
from elchi.facts.position_words import Declared, lexicon
from elchi.facts.stage import MUTUAL
from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.model import Sentence, Span, Statement
from elchi.text.key import key

_SUBJECT = frozenset({"agent", "per"})
_UNMARKED = frozenset({"of", "to", "object", "agent"})  # what a plain nominative is taken for
_TWO = 2
_APOSTROPHE = 4  # code points: "'s " and the first of the wording
_TITLE = 25  # code points of a title before the state whose it is
_LEAD = 5  # characters of a conjunction before whose it is


def holders(article: Article, sentence: Sentence, one: Declared) -> tuple[str, ...]:
    """Return who holds the position: the subject of the clause, else the speaker."""
    inside = one.statement if one.statement and one.statement.span.covers(one.cue) else None
    inverted = lexicon(article.language.code).inverted
    if other := _possessor(article, one) or _thanked(article, sentence, one):
        return other
    agents = _agents(article, sentence, inside)
    own = [actor for actor in agents if one.clause.span.covers(actor.span)]
    before = [actor for actor in own if actor.span.start < one.cue.end]
    opened = inside is None and one.statement is not None and one.statement.speaker is not None
    if opened or _carried(article, sentence, one.clause, agents, inside):
        inverted = False  # who stands behind the verb is no subject where there is one before
    own = before or (own if inverted else []) or _owner(article, one)
    if not own and inverted and (inside is None or inside.speaker is None):
        own = [
            actor
            for actor in article.actors_in(one.clause.span)
            if "in" in actor.roles
            and article.entities[actor.entity].id in capitals()
            and actor.span.start < one.cue.start
        ][:1]
    first = min((actor.span.start for actor in own), default=one.clause.span.end)
    of_own = _speaks_of_own(article, sentence, one.clause, first) or _we_act(
        article, sentence, one.clause, own
    )
    of_own_before = of_own and _speaks_of_own(article, sentence, one.clause, one.cue.end)
    if one.judged and inside is not None:
        own = []
        agents = []
    if inside is None and not own and (met := _who_met(article, sentence, one)):
        return met
    if one.statement is not None and one.statement.speaker is not None:
        if inside and (of_own or (own and _meant(article, own, one))):
            return by_state(article, (spoken_for(article, one.statement.speaker),))
        carried = _carried(article, sentence, one.clause, agents, inside)
        if inside and not own and carried:
            return distinct(article, [actor for actor in agents if actor.group == carried.group])
        if not own:
            return by_state(article, (spoken_for(article, one.statement.speaker),))
    if not own and inside is not None and inside.speaker is None:
        return described(article, sentence, inside) or _bare(article, sentence, one)
    told = one.statement is not None
    if not (own or told) and of_own_before and (last := _last_speaker(article, one)):
        return by_state(article, (spoken_for(article, last),))
    if not own and (carried := _carried(article, sentence, one.clause, agents)):
        return distinct(article, [actor for actor in agents if actor.group == carried.group])
    own = own or [actor for actor in agents if actor.span.start < one.cue.end]
    own = own or [
        actor
        for actor in article.actors_in(one.clause.span)
        if "by" in actor.roles and not actor.inside and can_hold(article, actor)
    ]
    if not own:
        return _bare(article, sentence, one)
    lead = min(own, key=lambda actor: _gap(actor.span, one.cue))
    return distinct(article, [actor for actor in own if actor.group == lead.group])


def _possessor(article: Article, one: Declared) -> tuple[str, ...]:
    """Return whose it is where a noun declares it: "welcomed Korea's decision not to …"."""
    for actor in article.actors_in(one.clause.span):
        between = article.document.text[actor.span.end : one.cue.start + 1]
        if 0 < len(between) <= _APOSTROPHE and between[0] in "'’" and can_hold(article, actor):
            return distinct(article, [actor])
    return ()


def _thanked(article: Article, sentence: Sentence, one: Declared) -> tuple[str, ...]:
    """Return who is thanked for it: "thanked Togo for its support"."""
    words = lexicon(article.language.code).thanking
    tokens = sentence.tokens[one.clause.first : one.clause.last]
    thanks = next((token.span for token in tokens if token.key in words), None)
    if thanks is None:
        return ()
    others = [
        actor
        for actor in article.actors_in(one.clause.span)
        if not actor.roles & {"agent", "per"} and not actor.inside and can_hold(article, actor)
    ]
    nearest = min(others, key=lambda actor: _gap(actor.span, thanks), default=None)
    return distinct(article, [nearest]) if nearest else ()


def _who_met(article: Article, sentence: Sentence, one: Declared) -> tuple[str, ...]:
    """Return the two states that meet or agree most where "the ministers" declare it.

    No name before the wording may be its subject.
    """
    both = lexicon(article.language.code).both
    if not any(
        token.key in both and token.span.end <= one.cue.start for token in sentence.tokens
    ) or any(
        actor.span.end <= one.cue.start
        and actor.form != "pronoun"
        and (actor.roles & _SUBJECT or not actor.roles)
        for actor in article.actors_in(sentence.span)
    ):
        return ()
    pairs: Counter[frozenset[str]] = Counter()
    of: dict[frozenset[str], tuple[str, ...]] = {}
    for event in article.events:
        if event.type in MUTUAL and event.trigger.start < one.cue.start:
            sides = one_per_state(article, by_state(article, (*event.source, *event.target)))
            if len(sides) == _TWO and all(article.entities[side].country for side in sides):
                pair = frozenset(state_of(article, side) for side in sides)
                pairs[pair] += 1
                of[pair] = sides
    return of[max(pairs, key=lambda pair: pairs[pair])] if pairs else ()


def _bare(article: Article, sentence: Sentence, one: Declared) -> tuple[str, ...]:
    """Return the state at the head of the sentence, or right before the wording, as its subject.

    Nobody else is told to act: "Hungary's prime minister made it plain that …".
    """
    for actor in article.actors_in(sentence.span):
        far = actor.span.start - sentence.span.start
        heads = far == 0 or (far <= _TITLE and "of" in actor.roles)
        beside = 0 <= one.cue.start - actor.span.end <= 1
        state = is_state(article, actor) or (not actor.roles and can_hold(article, actor))
        if (heads or beside) and state and actor.roles <= _UNMARKED:
            group = [other for other in article.actors if other.group == actor.group]
            return distinct(article, group)
    return ()


def _agents(article: Article, sentence: Sentence, inside: Statement | None) -> list[Actor]:
    """Return who acts in the sentence, or in the words of somebody that hold the cue."""
    return [
        actor
        for actor in article.actors_in(sentence.span)
        if not actor.inside
        and actor.roles & {"agent", "per"}
        and can_hold(article, actor)
        and (inside is None or inside.span.covers(actor.span))
    ]


def _owner(article: Article, one: Declared) -> list[Actor]:
    """Return whose it is where a noun of the clause declares it: "Korea's readiness to …".

    It opens the clause. A name without any mark right before the wording is its subject.
    """
    first = one.clause.span.start
    actors = article.actors_in(one.clause.span)
    owners = (
        actor
        for actor in actors
        if (
            ("of" in actor.roles and actor.span.start - first <= _LEAD)
            or (not actor.roles and 0 <= one.cue.start - actor.span.end <= 1)
        )
        and not actor.inside
        and one.cue != one.words
        and actor.span.end <= one.cue.start
        and can_hold(article, actor)
    )
    lead = next(owners, None)
    return [actor for actor in actors if lead and actor.group == lead.group]


def _meant(article: Article, own: list[Actor], one: Declared) -> bool:
    """Tell whether the subject only points to whoever speaks: "he", "it", "his country"."""
    speaker = one.statement.speaker if one.statement else None
    if speaker is None or article.entities[spoken_for(article, speaker)].country is None:
        return False
    lead = min(own, key=lambda actor: _gap(actor.span, one.cue))
    group = [actor for actor in own if actor.group == lead.group]
    return len(group) == 1 and lead.form in ("pronoun", "description")


def _last_speaker(article: Article, one: Declared) -> str | None:
    """Return who spoke last before the words, as in an interview whose answers have no marks."""
    before = [
        statement.speaker
        for statement in article.statements
        if statement.span.start < one.words.end
        and statement.speaker is not None
        and article.entities[statement.speaker].kind == "person"
    ]
    return before[-1] if before else None


def described(article: Article, sentence: Sentence, statement: Statement) -> tuple[str, ...]:
    """Return the parties of a speaker without a name: "a Syrian official", "Russia and China"."""
    actors = [one for one in article.actors_in(sentence.span) if can_hold(article, one)]
    text = statement.speaker_text
    at = article.document.text.find(text, sentence.span.start, sentence.span.end) if text else -1
    if text and at >= 0:
        named = [one for one in actors if Span(at, at + len(text)).overlaps(one.span)]
        lead = next(iter(named), None)
        return distinct(article, [one for one in named if lead and one.group == lead.group])
    agents = [
        one
        for one in actors
        if "agent" in one.roles and not one.inside and one.span.end <= statement.span.start
    ]
    return distinct(article, [one for one in agents if one.group == agents[-1].group])


def goes_on(article: Article, sentence: Sentence, clause: Clause, statement: Statement) -> bool:
    """Tell whether a clause without a subject goes on with one in the same words of somebody."""
    first = sentence.tokens[clause.first].key
    agents = [one for one in _agents(article, sentence, statement) if one.form != "demonym"]
    return first not in _opening(article.language.code) and (
        _carried(article, sentence, clause, agents, statement) is not None
    )


def taken_over(article: Article, sentence: Sentence, clause: Clause) -> list[Actor]:
    """Return the subject that a clause outside anybody's words takes over, if any."""
    agents = _agents(article, sentence, None)
    subject = _carried(article, sentence, clause, agents)
    opens = sentence.tokens[clause.first].key in _opening(article.language.code)
    return [subject] if subject and not opens else []


def _carried(
    article: Article,
    sentence: Sentence,
    clause: Clause,
    agents: list[Actor],
    inside: Statement | None = None,
) -> Actor | None:
    """Return the subject that a clause without one takes over: "India stayed away … and does not".

    It is the first one of the nearest clause before it that is no subordinate
    one: in "Jordan, over which missiles flew, wants guarantees" it is Jordan. Inside
    somebody's words only the clauses of those words count.
    """
    opening = _opening(article.language.code)
    before = [
        other
        for other in article.clauses
        if other.sentence == clause.sentence
        and other.first < clause.first
        and (inside is None or inside.span.overlaps(other.span))
    ]
    for other in reversed(before):
        keys = [token.key for token in sentence.tokens[other.first : other.first + 2]]
        if any(word in opening for word in keys) and other is not before[0]:
            continue
        own = [actor for actor in agents if other.span.covers(actor.span)]
        if own:
            return min(own, key=lambda actor: actor.span.start)
    return None


@cache
def _opening(code: str) -> frozenset[str]:
    """Return the single words that open a subordinate clause."""
    marks = load(code).words(Grammar).marks.opening
    return frozenset(key(word) for word in marks if " " not in word)


def _speaks_of_own(article: Article, sentence: Sentence, clause: Clause, end: int) -> bool:
    """Tell whether "we" or "our government" stands in the clause before `end`."""
    own = lexicon(article.language.code).own
    tokens = sentence.tokens[clause.first : clause.last]
    return any(token.key in own and token.span.start < end for token in tokens)


def _we_act(article: Article, sentence: Sentence, clause: Clause, own: list[Actor]) -> bool:
    """Tell whether "we" is a subject nearer to the verb than the parties named before it."""
    we = lexicon(article.language.code).we
    last = max((actor.span.end for actor in own), default=clause.span.end)
    tokens = sentence.tokens[clause.first : clause.last]
    return any(token.key in we and token.span.start >= last for token in tokens)


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
