"""Positions: what a party declares that it wants, will do, supports or recognises.

Counts: "X supports …", "X will not join …", "does not recognise …", a proposal,
said by X, by its officials, or by the article of X; and inside somebody's words
the plain future of a state ("Tashkent will buy …"). Does not count: a numeric
goal (a figure), a refusal to comment, a rejected accusation, an admission.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.triggers import words_span
from elchi.facts.when import date_of
from elchi.languages import load
from elchi.languages.tables import State, data
from elchi.languages.words.position import Cue, Words
from elchi.model import Position, Sentence, Span, Stance, Statement
from elchi.text.key import key
from elchi.text.patterns import Found, Patterns, WordSet

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline", "caption"})
_LATER = frozenset({"title", "subtitle", "heading"})
_BESIDE = 4
_HOLDERS = frozenset({"person", "country", "organisation"})


@dataclass(frozen=True, slots=True)
class _Entry:
    cue: Cue
    weak: bool
    near: WordSet
    unless: WordSet


@dataclass(frozen=True, slots=True)
class _Lexicon:
    patterns: Patterns[_Entry]
    lead: WordSet
    own: WordSet
    goal: WordSet
    goods: WordSet
    future: WordSet
    open: WordSet
    inverted: bool


@dataclass(frozen=True, slots=True)
class _Declared:
    """A declaration where it stands, before anybody is asked who holds it.

    Attributes:
        cue: The words that declare it.
        words: The words that state it.
        statement: The statement that it is part of or that it opens.
    """

    stance: Stance
    clause: Clause
    cue: Span
    words: Span
    statement: Statement | None


@cache
def _lexicon(code: str) -> _Lexicon:
    words = load(code).words(Words)
    entries = []
    for cue in words.cue:
        weak = {key(word) for word in cue.weak}
        near, unless = WordSet(cue.near), WordSet(cue.unless)
        for wording in cue.words:
            heads = {key(form) for form in wording.split()[0].split("|")}
            entries.append((wording, _Entry(cue, bool(heads & weak), near, unless)))
    return _Lexicon(
        Patterns(entries),
        WordSet(words.lead),
        WordSet(words.own),
        WordSet(words.goal),
        WordSet(words.goods),
        WordSet(words.future),
        WordSet(words.open),
        words.inverted,
    )


def extract(article: Article) -> Iterator[Position]:
    """Yield the positions that the article states, one per holder, stance and words."""
    kept: list[Position] = []
    late: list[Position] = []
    for sentence in article.sentences:
        if sentence.zone in _SILENT:
            continue
        for position in _in_sentence(article, sentence):
            if sentence.zone in _LATER:
                late.append(position)
            elif not any(_same(article, position, one) for one in kept):
                kept.append(position)
    states = {(one.holder, one.stance) for one in kept}
    yield from kept
    yield from (one for one in late if (one.holder, one.stance) not in states)


def _same(article: Article, one: Position, other: Position) -> bool:
    """Tell whether two positions are one: same words, one state's stance."""
    return (
        one.stance == other.stance
        and one.span.overlaps(other.span)
        and _state(article, one.holder) == _state(article, other.holder)
    )


def _state(article: Article, entity: str) -> str:
    return article.entities[entity].country or entity


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[Position]:
    clauses = [one for one in article.clauses if sentence.span.covers(one.span)]
    declared = list(_by_cue(article, sentence, clauses))
    taken = [one.words for one in declared]
    for clause in clauses:
        if not any(words.overlaps(clause.span) for words in taken):
            declared += _by_future(article, sentence, clause)
    for one in declared:
        for holder in _holders(article, sentence, one):
            yield Position(
                holder=holder,
                stance=one.stance,
                object=_object(article, one),
                span=one.words,
                date=one.statement.date if one.statement else date_of(article, one.cue),
                rule=f"{article.language.code}/position {one.stance}: "
                f"{article.document.quote(one.cue)}",
            )


def _by_cue(article: Article, sentence: Sentence, clauses: list[Clause]) -> Iterator[_Declared]:
    """Yield what the wordings of the language declare, at most one stance per clause."""
    lexicon = _lexicon(article.language.code)
    done: set[int] = set()
    for found in _longest(list(lexicon.patterns.all(sentence.tokens))):
        clause = next((one for one in clauses if one.first <= found.first < one.last), None)
        if clause is None or clause.first in done or not _in_company(sentence, clause, found):
            continue
        cue = words_span(sentence, found.first, found.last)
        statement = _statement(article, cue)
        if found.value.weak and statement is None:
            continue
        stance = _stance(article, sentence, clause, found)
        if stance in ("will", "supports") and _is_goal(article, sentence, clause):
            continue
        content = _content(article, sentence, clauses, clause)
        opened = next((one for one in article.statements if _opens(one, cue)), None)
        if stance == "will_not" and statement is None and (opened or content):
            continue  # "denied that …": a statement, no policy
        words = _own_words(clause, statement)
        if opened is not None and opened.span.start >= cue.end:
            words = Span(opened.span.start, min(opened.span.end, _end_of(article, opened)))
        elif content is not None and found.last + 2 >= clause.last:
            done.add(content.first)
            if stance == "supports" and _negated(article, sentence, content):
                stance = found.value.cue.negative or stance
            words = Span(words.start, content.span.end)
        done.add(clause.first)
        yield _Declared(stance, clause, cue, words, statement or opened)


def _by_future(article: Article, sentence: Sentence, clause: Clause) -> Iterator[_Declared]:
    """Yield what somebody says that a state will do or will not do."""
    statement = next(
        (one for one in article.statements if one.span.covers(_tail(clause.span))), None
    )
    if statement is None:
        return
    mood = article.language.grammar.mood(sentence.tokens, clause.first, clause.last)
    tokens = sentence.tokens[clause.first : clause.last]
    ahead = any(token.key in _lexicon(article.language.code).future for token in tokens)
    if any(token.key in _lexicon(article.language.code).open for token in tokens):
        return
    if not (mood.future or ahead) or (mood.passive and not mood.negated):
        return
    own = any(token.key in _lexicon(article.language.code).own for token in tokens)
    subject = any(
        "agent" in actor.roles
        and not actor.inside
        and actor.form != "demonym"
        and _can_hold(article, actor)
        for actor in article.actors_in(clause.span)
    )
    if not (own or subject or mood.negated):
        return
    stance: Stance = "will_not" if mood.negated else "will"
    if stance == "will" and _is_goal(article, sentence, clause):
        return
    words = _own_words(clause, statement)
    yield _Declared(stance, clause, words, words, statement)


def _tail(span: Span) -> Span:
    return Span(max(span.start, span.end - 2), max(span.start + 1, span.end - 1))


def _longest(found: list[Found[_Entry]]) -> list[Found[_Entry]]:
    """Return the hits that no longer hit overlaps, in order of the sentence."""
    kept: list[Found[_Entry]] = []
    for one in sorted(found, key=lambda hit: (hit.first - hit.last, hit.first)):
        if not any(one.first < other.last and other.first < one.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda hit: hit.first)


def _in_company(sentence: Sentence, clause: Clause, found: Found[_Entry]) -> bool:
    keys = [token.key for token in sentence.tokens[clause.first : clause.last]]
    if found.value.near and not any(word in found.value.near for word in keys):
        return False
    beside = sentence.tokens[
        max(clause.first, found.first - _BESIDE) : min(clause.last, found.last + _BESIDE)
    ]
    return not (found.value.unless and any(token.key in found.value.unless for token in beside))


def _stance(article: Article, sentence: Sentence, clause: Clause, found: Found[_Entry]) -> Stance:
    """Return the stance with its negation read."""
    cue = found.value.cue
    last = min(found.last, clause.last)
    mood = article.language.grammar.mood(sentence.tokens, found.first, last)
    if mood.negated and cue.negative is not None:
        return cue.negative
    return cue.stance


def _negated(article: Article, sentence: Sentence, clause: Clause) -> bool:
    return article.language.grammar.mood(sentence.tokens, clause.first, clause.last).negated


def _is_goal(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the clause sets a number to reach, which is a figure."""
    lexicon = _lexicon(article.language.code)
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
        and any(word in lexicon.goal for word in keys)
        and any(word in lexicon.goods for word in keys)
    )


def _content(
    article: Article, sentence: Sentence, clauses: list[Clause], clause: Clause
) -> Clause | None:
    """Return the clause that a word like "that" joins to this one as its object."""
    after = next((one for one in clauses if one.first == clause.last), None)
    if after is None:
        return None
    lead = _lexicon(article.language.code).lead
    first = sentence.tokens[after.first].key
    last = sentence.tokens[clause.last - 1].key
    return after if first in lead or last in lead else None


def _opens(statement: Statement, cue: Span) -> bool:
    return statement.cue is not None and statement.cue.overlaps(cue)


def _end_of(article: Article, statement: Statement) -> int:
    """Return the end of the first sentence of a statement."""
    sentence = article.sentence_at(statement.span.start)
    return sentence.span.end if sentence else statement.span.end


def _statement(article: Article, span: Span) -> Statement | None:
    return next((one for one in article.statements if one.span.covers(span)), None)


def _holders(article: Article, sentence: Sentence, one: _Declared) -> tuple[str, ...]:
    """Return who holds the position: the subject of the clause, else the speaker."""
    inside = one.statement if one.statement and one.statement.span.covers(one.cue) else None
    inverted = _lexicon(article.language.code).inverted
    agents = [
        actor
        for actor in article.actors_in(sentence.span)
        if not actor.inside
        and actor.roles & {"agent", "by", "per"}
        and _can_hold(article, actor)
        and (inside is None or inside.span.covers(actor.span))
    ]
    own = [actor for actor in agents if one.clause.span.covers(actor.span)]
    before = [actor for actor in own if actor.span.start < one.cue.end]
    own = before or (own if inverted else [])
    if not own and inverted and inside is None:
        own = [
            actor
            for actor in article.actors_in(one.clause.span)
            if "in" in actor.roles and article.entities[actor.entity].id in _capitals()
        ][:1]
    if not own and one.statement is not None and one.statement.speaker is not None:
        return (_body_of(article, one.statement.speaker),)
    own = own or [actor for actor in agents if actor.span.start < one.cue.end] or agents
    if not own:
        return ()
    lead = min(own, key=lambda actor: _gap(actor.span, one.cue))
    return _distinct(article, [actor for actor in own if actor.group == lead.group])


def _can_hold(article: Article, actor: Actor) -> bool:
    """Tell whether the actor can hold a position: no place but a capital does."""
    entity = article.entities[actor.entity]
    if entity.kind == "place":
        return entity.id in _capitals()
    return entity.kind in _HOLDERS


@cache
def _capitals() -> frozenset[str]:
    return frozenset(f"place:{state.capital}" for state in data("states", State))


def _body_of(article: Article, speaker: str) -> str:
    """Return the body that a speaker without a state speaks for, else the speaker."""
    if article.entities[speaker].country is None:
        for office in article.offices:
            if office.person == speaker and office.body in article.entities:
                return office.body or speaker
    return speaker


def _distinct(article: Article, actors: list[Actor]) -> tuple[str, ...]:
    """Return one entity per state, in order."""
    best: dict[str, str] = {}
    for actor in actors:
        best.setdefault(_state(article, actor.entity), actor.entity)
    return tuple(best.values())


def _own_words(clause: Clause, statement: Statement | None) -> Span:
    """Return the clause, cut to the speaker's words where it stands in some."""
    if statement is None or not statement.span.overlaps(clause.span):
        return clause.span
    return Span(
        max(clause.span.start, statement.span.start), min(clause.span.end, statement.span.end)
    )


def _object(article: Article, one: _Declared) -> str:
    """Return the words without the marks and conjunctions at their ends."""
    words = article.document.quote(one.words).strip(" \n\t.,;:!?،؛۔।؟«»“”\"'‘’„—–-")
    first, _, rest = words.partition(" ")
    if rest and key(first) in _lexicon(article.language.code).lead:
        words = rest
    return words or article.document.quote(one.words)


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
