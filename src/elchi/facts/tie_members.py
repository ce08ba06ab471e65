"""Who belongs to a body, watches it or chairs it.

A noun ("member", "chair") takes its states from right beside it, in this order:
a list that "including" opens, an apposition behind ("NATO member Turkey"), one
before ("Hungary and Slovakia, the two EU members"), "we" in somebody's words,
the two states that an article is about where it says "the two members". Only
then, as with verbs ("joined", "left"), the subject of the clause counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.facts.article import Actor, Article
from elchi.facts.tie_parties import (
    antecedent,
    body_meant,
    body_of,
    known_members,
    may_have_states,
    pick,
    states,
)
from elchi.facts.tie_place import Entry, Found, Lexicon, Place
from elchi.languages.words.tie import Pattern
from elchi.model import Sentence, Span, TieStatus

_NEAR_BODY = 6  # tokens between a noun and the body that it goes with
_LIST_WITHIN = 6  # tokens from there to "including"
_OWN_VERB = 4  # tokens round it in which its verb stands
_COMMAS = frozenset({",", "،"})
_LATELY = 4  # sentences in which "the two members" were named
_BEARING: frozenset[str] = frozenset(
    {"against", "with", "to", "about", "from", "object", "between"}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a tie and its status."""

    source: str
    target: str
    status: TieStatus


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words that name the relation and the body: tokens `first` to `last`."""

    first: int
    last: int
    body: str


def in_body(place: Place, entry: Entry, status: TieStatus, lexicon: Lexicon) -> Iterator[Pair]:
    """Yield who belongs to, watches or chairs a body by the wording at `place`."""
    pattern, unless = entry.pattern, entry.unless
    stretch = _stretch(place, pattern, lexicon)
    if stretch is None:
        return
    if pattern.kind != "chair" and not pattern.ended and not place.has(lexicon.ending):
        # "Poland wants Ukraine to join": a wish anywhere before the verb.
        first = 0 if pattern.verb else max(place.clause.first, stretch.first - _OWN_VERB)
        if place.has_near(lexicon.wish, first, stretch.last + _OWN_VERB):
            return
    if pattern.tight and place.has_near(unless, stretch.first - 3, stretch.last + 3):
        return  # "left the NATO summit"
    members = _candidates(place, stretch.body, pattern)
    if pattern.handover:
        yield from _handed(place, members, stretch.body, pattern, lexicon)
        return
    chosen = [] if pattern.verb else _beside(place, stretch, members, lexicon)
    if chosen and _set_off(place, stretch, members, chosen, lexicon):
        status = "actual"
    if not chosen and pattern.beside_only:
        return
    if not chosen:
        ours = place.speaker(lexicon)
        chosen = [ours] if ours and not _agent(members, place) else []
    if not chosen and not pattern.verb and pattern.kind != "chair":
        chosen = _two(place, stretch, lexicon)
        if not chosen and place.has_near(lexicon.several, stretch.first - 2, stretch.last):
            return
    if not chosen:
        chosen = _by_role(place, stretch.body, members, pattern)
    yield from (Pair(state, stretch.body, status) for state in chosen)


def _stretch(place: Place, pattern: Pattern, lexicon: Lexicon) -> _Stretch | None:
    article, sentence = place.article, place.sentence
    spans = _bodies(article, place.clause.span) or _bodies(article, sentence.span)
    near = []
    for body, span in spans:
        first, last = _tokens(sentence, span)
        gap = max(first - place.last, place.first - last, 0)
        if gap <= _NEAR_BODY:
            near.append((gap, first, last, body))
    if near:
        _, first, last, body = min(near)
        return _Stretch(min(first, place.first), max(last, place.last), body)
    meant = place.has_near(lexicon.bodies, place.first - _OWN_VERB, place.last + _OWN_VERB)
    if pattern.beside_only or (pattern.tight and not meant):
        return None  # "countries", "the president": of nothing, where no body is beside
    found = None
    if not pattern.tight:
        found = body_of(article, place.clause.span, place.span) or body_of(
            article, sentence.span, place.span
        )
    found = found or body_meant(article, place.span)
    return _Stretch(place.first, place.last, found) if found else None


def _bodies(article: Article, area: Span) -> list[tuple[str, Span]]:
    """Return the bodies without a state that `area` names or describes ("the bloc")."""
    named = [(one.entity, one.span) for one in article.mentions_in(area)]
    named += [
        (one.entity, one.span) for one in article.actors_in(area) if one.form == "description"
    ]
    return [
        (entity, span)
        for entity, span in named
        if article.entities[entity].kind == "organisation"
        and article.entities[entity].country is None
        and may_have_states(article, entity)
    ]


def _tokens(sentence: Sentence, span: Span) -> tuple[int, int]:
    inside = [n for n, token in enumerate(sentence.tokens) if span.overlaps(token.span)]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _candidates(place: Place, body: str, pattern: Pattern) -> list[Found]:
    """Return the states of the sentence that could belong to the body."""
    article = place.article
    found = states(article, article.actors_in(place.sentence.span), place.span)
    return [
        (state, actor)
        for state, actor in found
        if actor.entity != body
        and not actor.span.overlaps(place.span)
        and (state.startswith("country:") or _is_land(article, actor.entity))
        and not (pattern.kind == "chair" and article.entities[actor.entity].kind == "person")
    ]


def _is_land(article: Article, entity: str) -> bool:
    return article.entities[entity].kind in ("country", "place")


def _beside(
    place: Place, stretch: _Stretch, members: Sequence[Found], lexicon: Lexicon
) -> list[str]:
    """Return the states named right beside the words, as their list or apposition."""
    tokens, sentence = place.sentence.tokens, place.sentence
    lands = [
        (state, actor, *_tokens(sentence, actor.span))
        for state, actor in members
        if _is_land(place.article, actor.entity)
    ]
    after = [one for one in lands if one[2] >= stretch.last]
    before = [one for one in lands if one[3] <= stretch.first]
    for state, actor, first, last in before:
        close = last <= stretch.first <= last + 3
        if first < last and close and tokens[last].key in lexicon.including:
            return _joined(members, state, actor)
    opener = next(
        (
            at
            for at in range(stretch.last, min(stretch.last + _LIST_WITHIN, len(tokens)))
            if tokens[at].key in lexicon.including
        ),
        None,
    )
    for state, actor, first, last in after:
        listed = opener is not None and 0 < first - opener <= 4
        ends_list = last < len(tokens) and tokens[last].key in lexicon.including
        if listed or ends_list:
            return _joined(members, state, actor)
        break
    known = known_members(stretch.body)
    for state, actor, first, last in (*after[:1], *before[-1:]):
        between = (
            range(stretch.last, first) if first >= stretch.last else range(last, stretch.first)
        )
        if len(between) > 5 or not all(_fills(tokens[at].key, lexicon) for at in between):
            continue
        country = place.article.entities[actor.entity].country
        if known and country not in known and actor.roles & _BEARING:
            continue
        return _joined(members, state, actor)
    return []


def _set_off(
    place: Place, stretch: _Stretch, members: Sequence[Found], chosen: list[str], lexicon: Lexicon
) -> bool:
    """Tell whether the states are an apposition or a list: no verb denies what that says."""
    tokens = place.sentence.tokens
    for state, actor in members:
        if state == chosen[0]:
            first, last = _tokens(place.sentence, actor.span)
            if first >= stretch.last:
                return True
            between = tokens[last : stretch.first] if last <= stretch.first else ()
            if any(token.key in lexicon.including or token.key in _COMMAS for token in between):
                return True
    return False


def _fills(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.fillers or word in lexicon.two or word.isdigit()


def _joined(members: Sequence[Found], state: str, actor: Actor) -> list[str]:
    same = [other for other, one in members if one.group == actor.group]
    return list(dict.fromkeys([state, *same]))


def _agent(members: Sequence[Found], place: Place) -> bool:
    return any("agent" in a.roles and place.clause.span.covers(a.span) for _, a in members)


def _two(place: Place, stretch: _Stretch, lexicon: Lexicon) -> list[str]:
    """Return the two states that "the two members" means: those most spoken of lately."""
    if not place.has_near(lexicon.two, stretch.first - 2, stretch.last):
        return []
    article = place.article
    here = article.sentences.index(place.sentence)
    since = article.sentences[max(0, here - _LATELY)].span.start
    known = known_members(stretch.body)
    spoken: Counter[str] = Counter()
    for mention in article.mentions:
        country = article.entities[mention.entity].country
        before = mention.span.start < place.sentence.span.end
        if country and before and (not known or country in known):
            spoken[country] += 3 if mention.span.start >= since else 1
    if len(spoken) < 2:
        return []
    found = [article.state(code) for code, _ in spoken.most_common(2)]
    return [state for state in found if state]


def _by_role(place: Place, body: str, members: Sequence[Found], pattern: Pattern) -> list[str]:
    """Return the subject of the clause, else of the sentence; the nearest one only if known."""
    known = known_members(body)
    for area in (place.clause.span, place.sentence.span):
        here = [pair for pair in members if area.covers(pair[1].span)]
        if not here:
            named = antecedent(members, place.clause)
            if named:
                return named
            continue
        chosen = pick(here, pattern.source or ("agent", "by"), place.span)
        if pattern.plural:
            return chosen if len(chosen) > 1 else []
        if chosen:
            return chosen
        named = antecedent(members, place.clause)
        if named and (not known or place.article.entities[named[0]].country in known):
            return named
        near = pick(here, (), place.span, nearest=True)
        entities = place.article.entities
        if not known or pattern.verb or all(entities[one].country in known for one in near):
            return near
    return []


def _handed(
    place: Place, members: Sequence[Found], body: str, pattern: Pattern, lexicon: Lexicon
) -> Iterator[Pair]:
    """Yield the two ends of a handover: who chaired and who takes the chair."""
    mood = place.article.language.grammar.mood(
        place.sentence.tokens, place.clause.first, place.clause.last
    )
    ahead = mood.future or mood.possible or place.has(lexicon.ahead)
    here = [pair for pair in members if place.clause.span.covers(pair[1].span)] or list(members)
    takes = pattern.handover == "take"
    giving = [pair for pair in here if pair[1].roles & {"from", "in"}] if takes else []
    new = pick(here, ("agent", "by") if takes else ("to",), place.span)
    rest = [pair for pair in (giving or here) if pair[0] not in new]
    old = pick(rest, ("from", "in") if takes else ("agent", "from", "of", "by"), place.span)
    if not takes and not new and len(old) > 1:
        return
    yield from (Pair(state, body, "actual" if ahead else "ended") for state in old[:1])
    yield from (Pair(state, body, "planned" if ahead else "actual") for state in new[:1])
