"""Who holds a position: the subject of its clause, else the speaker."""

from __future__ import annotations

from collections import Counter
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.frame import capitals
from elchi.facts.offices import offices
from elchi.facts.position_words import Declared, lexicon
from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.model import Sentence, Span, Statement, Tie
from elchi.text.key import key

_OFFICES = frozenset({"country", "organisation"})
_HOLDERS = frozenset({"person", "country", "organisation"})
_SEATS = frozenset({"place:in-delhi", "place:bo-la-paz", "place:nl-the-hague", "place:bj-cotonou"})
_SUBJECT = frozenset({"agent", "per"})
_UNMARKED = frozenset({"of", "to", "object", "agent"})  # what a plain nominative is taken for
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_TWO = 2
_BRUSSELS, _UNION = "place:be-brussels", "body:eu"
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
    if not own and inverted and inside is None:
        own = [
            actor
            for actor in article.actors_in(one.clause.span)
            if "in" in actor.roles
            and article.entities[actor.entity].id in capitals()
            and actor.span.start < one.cue.start
        ][:1]
    first = min((actor.span.start for actor in own), default=one.clause.span.end)
    of_own = _speaks_of_own(article, sentence, one.clause, first)
    of_own_before = of_own and _speaks_of_own(article, sentence, one.clause, one.cue.end)
    if one.judged and inside is not None:
        own = []
        agents = []
    if inside is None and not own and (met := _who_met(article, sentence, one)):
        return met
    if one.statement is not None and one.statement.speaker is not None:
        if inside and (of_own or (own and _meant(article, own, one))):
            return by_state(article, (_spoken_for(article, one.statement.speaker),))
        carried = _carried(article, sentence, one.clause, agents, inside)
        if inside and not own and carried:
            return _distinct(article, [actor for actor in agents if actor.group == carried.group])
        if not own:
            return by_state(article, (_spoken_for(article, one.statement.speaker),))
    if not own and inside is not None and inside.speaker is None:
        return _described(article, sentence, inside) or _bare(article, sentence, one)
    told = one.statement is not None
    if not (own or told) and of_own_before and (last := _last_speaker(article, one)):
        return by_state(article, (_spoken_for(article, last),))
    if not own and (carried := _carried(article, sentence, one.clause, agents)):
        return _distinct(article, [actor for actor in agents if actor.group == carried.group])
    own = own or [actor for actor in agents if actor.span.start < one.cue.end] or agents
    own = own or [
        actor
        for actor in article.actors_in(one.clause.span)
        if "by" in actor.roles and not actor.inside and can_hold(article, actor)
    ]
    if not own:
        return _bare(article, sentence, one)
    lead = min(own, key=lambda actor: _gap(actor.span, one.cue))
    return _distinct(article, [actor for actor in own if actor.group == lead.group])


def _possessor(article: Article, one: Declared) -> tuple[str, ...]:
    """Return whose it is where a noun declares it: "welcomed Korea's decision not to …"."""
    for actor in article.actors_in(one.clause.span):
        between = article.document.text[actor.span.end : one.cue.start + 1]
        if 0 < len(between) <= _APOSTROPHE and between[0] in "'’" and can_hold(article, actor):
            return _distinct(article, [actor])
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
    return _distinct(article, [nearest]) if nearest else ()


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
        if event.type in _MUTUAL and event.trigger.start < one.cue.start:
            sides = _one_per_state(article, by_state(article, (*event.source, *event.target)))
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
        if (heads or beside) and is_state(article, actor) and actor.roles <= _UNMARKED:
            group = [other for other in article.actors if other.group == actor.group]
            return _distinct(article, group)
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
    if speaker is None or article.entities[_spoken_for(article, speaker)].country is None:
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


def _described(article: Article, sentence: Sentence, statement: Statement) -> tuple[str, ...]:
    """Return the parties of a speaker without a name: "a Syrian official", "Russia and China"."""
    actors = [one for one in article.actors_in(sentence.span) if can_hold(article, one)]
    text = statement.speaker_text
    at = article.document.text.find(text, sentence.span.start, sentence.span.end) if text else -1
    if text and at >= 0:
        named = [one for one in actors if Span(at, at + len(text)).overlaps(one.span)]
        lead = next(iter(named), None)
        return _distinct(article, [one for one in named if lead and one.group == lead.group])
    agents = [
        one
        for one in actors
        if "agent" in one.roles and not one.inside and one.span.end <= statement.span.start
    ]
    return _distinct(article, [one for one in agents if one.group == agents[-1].group])


def goes_on(article: Article, sentence: Sentence, clause: Clause, statement: Statement) -> bool:
    """Tell whether a clause without a subject goes on with one in the same words of somebody."""
    first = sentence.tokens[clause.first].key
    agents = [one for one in _agents(article, sentence, statement) if one.form != "demonym"]
    return first not in _opening(article.language.code) and (
        _carried(article, sentence, clause, agents, statement) is not None
    )


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


def can_hold(article: Article, actor: Actor) -> bool:
    """Tell whether the actor can hold a position: no place but a capital does."""
    entity = article.entities[actor.entity]
    if entity.kind == "place":
        return entity.id in capitals() or entity.id in _SEATS
    return entity.kind in _HOLDERS


def _speaks_of_own(article: Article, sentence: Sentence, clause: Clause, end: int) -> bool:
    """Tell whether "we" or "our government" stands in the clause before `end`."""
    own = lexicon(article.language.code).own
    tokens = sentence.tokens[clause.first : clause.last]
    return any(token.key in own and token.span.start < end for token in tokens)


def _spoken_for(article: Article, holder: str) -> str:
    """Return the state or body in whose name a person without a state speaks, else the holder.

    It is the one that his title names. Where a bare title only lets one guess it ("the
    minister"), no other state may stand before it in the paragraph.
    """
    entity = article.entities[holder]
    if entity.kind != "person" or entity.country is not None:
        return holder
    for office in article.offices:
        named = office.body is not None and article.entities[office.body].kind in _OFFICES
        if named and office.person == holder and office.body and not office.former:
            return office.body
    for tie in offices(article):
        if tie.source == holder and _alone(article, tie):
            return tie.target
    return holder


def _alone(article: Article, office: Tie) -> bool:
    """Tell whether the paragraph names no other state than the office's up to the office."""
    here = article.sentence_at(office.span.start)
    state = article.entities[office.target].country
    if here is None or state is None:
        return False
    for mention in reversed(article.mentions):
        if mention.span.start >= office.span.start:
            continue
        sentence = article.sentence_at(mention.span.start)
        if sentence is None or sentence.paragraph != here.paragraph:
            break
        if article.entities[mention.entity].country not in (None, state):
            return False
    return True


def _distinct(article: Article, actors: list[Actor]) -> tuple[str, ...]:
    """Return one entity per state, in order."""
    return _one_per_state(article, tuple(actor.entity for actor in actors))


def _seated(article: Article, holder: str) -> str:
    """Return the European Union for Brussels where the article names it and no Belgium."""
    named = article.entities
    if holder == _BRUSSELS and _UNION in named and "country:BE" not in named:
        return _UNION
    return holder


def _one_per_state(article: Article, entities: tuple[str, ...]) -> tuple[str, ...]:
    best: dict[str, str] = {}
    for entity in entities:
        holder = _seated(article, _spoken_for(article, entity))
        best.setdefault(state_of(article, holder), holder)
    return tuple(best.values())


def by_state(article: Article, entities: tuple[str, ...]) -> tuple[str, ...]:
    """Return those that can hold a position: no region and no gathering does."""
    return tuple(
        one
        for one in entities
        if article.entities[one].kind in _HOLDERS or one in capitals() or one in _SEATS
    )


def state_of(article: Article, entity: str) -> str:
    """Return the code of the state that the entity belongs to, else its id."""
    return article.entities[entity].country or entity


def only_expects(
    article: Article, sentence: Sentence, statement: Statement, subjects: list[Actor]
) -> bool:
    """Tell whether whoever speaks expects something of another state than his own.

    A diplomat who believes that "Moscow will veto it" declares no policy; a speaker without
    a name counts for the states that the words for him name.
    """
    if _of_another(article, statement, subjects):
        return True
    if statement.cue is None or not expecting(article, statement.cue):
        return False
    spoken_of = {article.entities[actor.entity].country for actor in subjects}
    if statement.speaker is None:
        speakers = _described(article, sentence, statement)
    else:
        speakers = (_spoken_for(article, statement.speaker),)
    return not spoken_of & {article.entities[one].country for one in speakers}


def _of_another(article: Article, statement: Statement, subjects: list[Actor]) -> bool:
    """Tell whether a person of one state says what other states will do."""
    speaker = article.entities[statement.speaker] if statement.speaker else None
    if speaker is None or speaker.kind != "person" or speaker.country is None:
        return False
    return all(
        is_state(article, actor) and article.entities[actor.entity].country != speaker.country
        for actor in subjects
    )


def expecting(article: Article, cue: Span) -> bool:
    """Tell whether a cue of saying is one of hope, fear or belief."""
    words = lexicon(article.language.code).expecting
    return any(key(word) in words for word in article.document.quote(cue).split())


def is_state(article: Article, actor: Actor) -> bool:
    """Tell whether the actor is a state or a capital by its own name."""
    entity = article.entities[actor.entity]
    return actor.form == "name" and (entity.kind == "country" or entity.id in capitals())


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
