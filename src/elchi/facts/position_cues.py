"""Positions told by a wording of the language: "supports", "has ruled out"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.facts.article import Article, Clause
from elchi.facts.position_foretold import expecting, only_expects
from elchi.facts.position_said import (
    DENIED,
    FORETOLD,
    GOAL,
    OF_A_THING,
    SUPPOSED,
    is_goal,
    is_said_with,
    of_a_thing,
    own_words,
    said_in,
    supposed,
)
from elchi.facts.position_sides import is_state
from elchi.facts.position_words import Declared, Entry, lexicon
from elchi.facts.rejected import heard, reject
from elchi.facts.triggers import words_span
from elchi.model import Sentence, Span, Stance, Statement
from elchi.text.patterns import Found

_BESIDE = 4
_LEADING = 6  # code points: "that ", a mark of quotation
_HALVES = 2  # words between a wording and the "and" that joins it to another
_DESPITE = 5  # words between “despite” and what is conceded
_CONCEDED = "It only stands against what is told (“despite opposing …”), which is the position."


def by_cue(article: Article, sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Declared]:
    """Yield what the wordings of the language declare, at most one stance per clause."""
    cues = lexicon(article.language.code)
    done: set[int] = set()
    every = [
        (found, clause)
        for found in cues.patterns.all(sentence.tokens)
        for clause in clauses
        if clause.first <= found.first < clause.last and _in_company(sentence, clause, found)
    ]
    for found, clause in _parted(article, sentence, _longest(every)):
        if clause.first in done:
            continue
        cue = words_span(sentence, found.first, found.last)
        if _conceded(sentence, clause, found):
            _drop(article, found, cue, _CONCEDED)
            continue
        if any(one.span.covers(cue) for one in article.mentions_in(cue)):
            _drop(article, found, cue, "The words belong to a name.")
            continue
        if supposed(article, sentence, clause):
            _drop(article, found, cue, SUPPOSED)
            continue
        if of_a_thing(article, sentence, clause):
            _drop(article, found, cue, OF_A_THING)
            continue
        statement = said_in(article, cue)
        if statement is not None and is_said_with(article, statement, cues.denying):
            _drop(article, found, cue, DENIED)
            continue
        if found.value.weak and statement is None:
            _drop(article, found, cue, "Outside somebody's words it declares nothing.")
            continue
        if statement is not None and _supposed(article, sentence, clause, statement):
            _drop(article, found, cue, FORETOLD)
            continue
        stance = _stance(article, sentence, clause, found)
        if stance is None:
            _drop(article, found, cue, "Its negation declares nothing.")
            continue
        if stance in ("will", "supports") and is_goal(article, sentence, clause):
            _drop(article, found, cue, GOAL)
            continue
        content = _content(article, sentence, clauses, clause)
        opened = next((one for one in article.statements if _opens(one, cue)), None)
        against = stance in ("will_not", "opposes")
        if against and opened is not None and clause.span.covers(opened.span):
            opened = None  # "ruled out a deal": the object of a policy, told by its own verb
        told = content is not None or (opened is not None and opened.span.start >= cue.end)
        denied = opened is not None and is_said_with(article, opened, cues.denying)
        if stance == "will_not" and statement is None and told and (denied or content):
            # "denied that …": a statement, no policy
            _drop(article, found, cue, "What follows tells what was said, no policy.")
            continue
        words = own_words(clause, statement)
        if against and opened is not None and cue.end <= opened.span.start:
            between = article.document.text[cue.end : opened.span.start]
            if ":" in between:  # "ruled it out: Serbia, he said, …": what follows explains it
                words, opened = Span(words.start, cue.end + between.index(":")), None
        if opened is not None and opened.span.start >= cue.end:
            if stance == "will" and _told_negated(article, sentence, clauses, opened):
                stance = "will_not"  # "gave its word that no base will be built"
            words = Span(opened.span.start, min(opened.span.end, _end_of(article, opened)))
        elif content is not None and found.last + 2 >= clause.last:
            done.add(content.first)
            if stance == "supports" and _negated(article, sentence, content):
                stance = found.value.cue.negative or stance
            words = Span(words.start, content.span.end)
        elif found.last + 1 >= clause.last and (rest := _goes_on(article, sentence, clause)):
            done.add(rest.first)
            words = Span(words.start, max(words.end, rest.span.end))
        done.add(clause.first)
        yield Declared(stance, clause, cue, words, statement or opened, found.value.cue.judged)


def _supposed(article: Article, sentence: Sentence, clause: Clause, statement: Statement) -> bool:
    """Tell whether somebody only believes it of another state."""
    subjects = [
        actor
        for actor in article.actors_in(clause.span)
        if "agent" in actor.roles and is_state(article, actor)
    ]
    return (
        bool(subjects)
        and statement.cue is not None
        and expecting(article, statement.cue)
        and only_expects(article, sentence, statement, subjects)
    )


def _drop(article: Article, found: Found[Entry], cue: Span, why: str) -> None:
    """Say that a wording declares no position."""
    if heard():
        stance, words = found.value.cue.stance, article.document.quote(cue)
        reject("position", cue, f"{article.language.code}/position {stance}: {words}", why)


def _longest(found: list[tuple[Found[Entry], Clause]]) -> list[tuple[Found[Entry], Clause]]:
    """Return the hits that no longer hit overlaps, in order of the sentence."""
    kept: list[tuple[Found[Entry], Clause]] = []
    for one, clause in sorted(found, key=lambda hit: (hit[0].first - hit[0].last, hit[0].first)):
        if not any(one.first < other.last and other.first < one.last for other, _ in kept):
            kept.append((one, clause))
    return sorted(kept, key=lambda hit: hit[0].first)


def _parted(
    article: Article, sentence: Sentence, hits: list[tuple[Found[Entry], Clause]]
) -> list[tuple[Found[Entry], Clause]]:
    """Part a clause between two wordings that an "and" or a comma joins: each declares its
    own half, where they differ or where the second has a subject of its own.

    The conjunction stands right behind the first ("… کی مذمت کی | اور … کا مطالبہ کیا"), right
    before the second ("condemned the raid | and called for talks") or before its subject.
    """
    joining = lexicon(article.language.code).joining
    parted: list[tuple[Found[Entry], Clause]] = []
    for found, clause in hits:
        if parted and parted[-1][1].last == clause.last and parted[-1][1].first >= clause.first:
            before, half = parted[-1]
            own = _subject_between(article, sentence, before.last, found.first)
            if before.value.cue.stance == found.value.cue.stance and own is None:
                continue
            second = own if own is not None else found.first
            for at in range(before.last, found.first):
                near = at - before.last <= _HALVES or 0 <= second - at <= _HALVES
                comma = sentence.tokens[at].key == "," and not _conceded(sentence, half, before)
                if near and (comma or sentence.tokens[at].key in joining):
                    span = words_span(sentence, half.first, at)
                    parted[-1] = (before, replace(half, span=span, last=at))
                    span = words_span(sentence, at + comma, clause.last)
                    clause = replace(clause, span=span, first=at + comma)
                    break
        parted.append((found, clause))
    return parted


def _subject_between(article: Article, sentence: Sentence, first: int, last: int) -> int | None:
    """Return the token at which a state acts between two wordings, if one does."""
    if first >= last:
        return None
    span = words_span(sentence, first, last)
    for actor in article.actors_in(span):
        if "agent" in actor.roles and is_state(article, actor):
            for at in range(first, last):
                if sentence.tokens[at].span.start >= actor.span.start:
                    return at
    return None


def _in_company(sentence: Sentence, clause: Clause, found: Found[Entry]) -> bool:
    near = found.value.near
    if near and not near.stands_in(sentence.tokens[clause.first : clause.last]):
        return False
    beside = sentence.tokens[
        max(clause.first, found.first - _BESIDE) : min(clause.last, found.last + _BESIDE)
    ]
    return not (found.value.unless and found.value.unless.stands_in(beside))


def _conceded(sentence: Sentence, clause: Clause, found: Found[Entry]) -> bool:
    """Tell whether a wording is what something else is told in spite of.

    "Voted for it despite opposing sanctions" declares the vote: the word stands before,
    or, where verbs stand last, behind («विरोध के बावजूद»).
    """
    before = sentence.tokens[max(clause.first, found.first - _DESPITE) : found.first]
    after = sentence.tokens[found.last : min(clause.last, found.last + _DESPITE)]
    sides = ((reversed(before), found.value.despite), (after, found.value.despite_behind))
    for tokens, words in sides:
        for token in tokens:
            if token.key in ",;:":
                break
            if token.key in words:
                return True
    return False


def _stance(
    article: Article, sentence: Sentence, clause: Clause, found: Found[Entry]
) -> Stance | None:
    """Return the stance with its negation read, None where that declares nothing."""
    cue = found.value.cue
    last = min(found.last, clause.last)
    mood = article.language.grammar.mood(sentence.tokens, found.first, last)
    if mood.negated and cue.neutral:
        return None
    if mood.negated and cue.negative is not None:
        return cue.negative
    return cue.stance


def _negated(article: Article, sentence: Sentence, clause: Clause) -> bool:
    return article.language.grammar.mood(sentence.tokens, clause.first, clause.last).negated


def _told_negated(
    article: Article, sentence: Sentence, clauses: Sequence[Clause], told: Statement
) -> bool:
    """Tell whether the first clause of what somebody promises denies its verb."""
    first = next((one for one in clauses if one.span.overlaps(told.span)), None)
    starts = first is not None and first.span.start >= told.span.start - _LEADING
    return first is not None and starts and _negated(article, sentence, first)


def _content(
    article: Article, sentence: Sentence, clauses: Sequence[Clause], clause: Clause
) -> Clause | None:
    """Return the clause that a word like "that" joins to this one as its object."""
    after = next((one for one in clauses if one.first == clause.last), None)
    if after is None:
        return None
    lead = lexicon(article.language.code).lead
    first = sentence.tokens[after.first].key
    last = sentence.tokens[clause.last - 1].key
    return after if first in lead or last in lead else None


def _goes_on(article: Article, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the next clause where it only goes on with this one ("ready | to host")."""
    fresh = lexicon(article.language.code).fresh
    after = next(
        (
            one
            for one in article.clauses
            if one.sentence == clause.sentence and one.first == clause.last
        ),
        None,
    )
    if not fresh or after is None:
        return None
    last = sentence.tokens[clause.last - 1].key
    if sentence.tokens[after.first].key in fresh or not last.isalnum():
        return None
    return after


def _opens(statement: Statement, cue: Span) -> bool:
    return statement.cue is not None and statement.cue.overlaps(cue)


def _end_of(article: Article, statement: Statement) -> int:
    """Return the end of the first sentence of a statement."""
    sentence = article.sentence_at(statement.span.start)
    return sentence.span.end if sentence else statement.span.end
