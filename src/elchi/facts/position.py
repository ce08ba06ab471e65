"""Positions: what a party declares that it wants, will do, supports or recognises.

Counts: "X supports …", "X will not join …", "does not recognise …", a proposal,
said by X, by its officials, or by the article of X; and inside somebody's words
the plain future of a state ("Tashkent will buy …"). Does not count: a numeric
goal (a figure), a refusal to comment, a rejected accusation, an admission.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from elchi.facts.article import Article, Clause
from elchi.facts.position_holders import (
    can_hold,
    goes_on,
    holders,
    is_state,
    only_expects,
    state_of,
)
from elchi.facts.position_words import Declared, Entry, lexicon
from elchi.facts.rejected import heard, reject
from elchi.facts.triggers import words_span
from elchi.facts.when import date_of
from elchi.model import Position, Sentence, Span, Stance, Statement
from elchi.text.key import key
from elchi.text.patterns import Found, WordSet

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline", "caption"})
_LATER = frozenset({"title", "subtitle", "heading"})
_ASKING = ("?", "؟", "?”", "؟”", "?»", "؟»", '?"', '؟"')
_BESIDE = 4
_HALVES = 2  # words between a wording and the "and" that joins it to another
_DESPITE = 5  # words between “despite” and what is conceded
_FORETOLD = "Somebody of another state only hopes, fears or believes it."
_HAPPENS = "It only tells what will happen, which nobody decides."
_DENIED = "It is what somebody denies."
_CONCEDED = "It only stands against what is told (“despite opposing …”), which is the position."
_GOAL = "The clause sets a number to reach, which is a figure."


def extract(article: Article) -> Iterator[Position]:
    """Yield the positions that the article states, one per holder, stance and words."""
    kept: list[Position] = []
    late: list[Position] = []
    for sentence in article.sentences:
        if sentence.zone in _SILENT or article.document.quote(sentence.span).endswith(_ASKING):
            continue
        for position in _in_sentence(article, sentence):
            if sentence.zone in _LATER:
                late.append(position)
            elif not any(_same(article, position, one) for one in kept):
                kept.append(position)
            else:
                why = "The same state's stance on these words is already read."
                reject("position", position.span, position.rule, why)
    states = {(one.holder, one.stance) for one in kept}
    yield from kept
    yield from (one for one in late if (one.holder, one.stance) not in states)


def _same(article: Article, one: Position, other: Position) -> bool:
    """Tell whether two positions are one: same words, one state's stance."""
    return (
        one.stance == other.stance
        and one.span.overlaps(other.span)
        and state_of(article, one.holder) == state_of(article, other.holder)
    )


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[Position]:
    clauses = [one for one in article.clauses if sentence.span.covers(one.span)]
    declared = list(_by_cue(article, sentence, clauses))
    taken = [one.words for one in declared]
    for clause in clauses:
        if not any(words.overlaps(clause.span) for words in taken):
            declared += _by_future(article, sentence, clause)
    for one in declared:
        held = holders(article, sentence, one)
        if not held:
            words = article.document.quote(one.cue)
            rule = f"{article.language.code}/position {one.stance}: {words}"
            reject("position", one.words, rule, "No state, body or person is named that holds it.")
        for holder in held:
            yield Position(
                holder=holder,
                stance=one.stance,
                object=_object(article, one),
                span=one.words,
                date=one.statement.date if one.statement else date_of(article, one.cue),
                rule=f"{article.language.code}/position {one.stance}: "
                f"{article.document.quote(one.cue)}",
            )


def _by_cue(article: Article, sentence: Sentence, clauses: list[Clause]) -> Iterator[Declared]:
    """Yield what the wordings of the language declare, at most one stance per clause."""
    cues = lexicon(article.language.code)
    done: set[int] = set()
    every = [
        (found, clause)
        for found in cues.patterns.all(sentence.tokens)
        for clause in clauses
        if clause.first <= found.first < clause.last and _in_company(sentence, clause, found)
    ]
    for found, clause in _parted(sentence, _longest(every), cues.joining):
        if clause.first in done:
            continue
        cue = words_span(sentence, found.first, found.last)
        if _conceded(sentence, clause, found):
            _drop(article, found, cue, _CONCEDED)
            continue
        statement = _statement(article, cue)
        if statement is not None and _is_one_of(article, statement, cues.denying):
            _drop(article, found, cue, _DENIED)
            continue
        if found.value.weak and statement is None:
            _drop(article, found, cue, "Outside somebody's words it declares nothing.")
            continue
        stance = _stance(article, sentence, clause, found)
        if stance is None:
            _drop(article, found, cue, "Its negation declares nothing.")
            continue
        if stance in ("will", "supports") and _is_goal(article, sentence, clause):
            _drop(article, found, cue, _GOAL)
            continue
        content = _content(article, sentence, clauses, clause)
        opened = next((one for one in article.statements if _opens(one, cue)), None)
        against = stance in ("will_not", "opposes")
        if against and opened is not None and clause.span.covers(opened.span):
            opened = None  # "ruled out a deal": the object of a policy, told by its own verb
        told = content is not None or (opened is not None and opened.span.start >= cue.end)
        if stance == "will_not" and statement is None and told:
            # "denied that …": a statement, no policy
            _drop(article, found, cue, "What follows tells what was said, no policy.")
            continue
        words = _own_words(clause, statement)
        if opened is not None and opened.span.start >= cue.end:
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


def _by_future(article: Article, sentence: Sentence, clause: Clause) -> Iterator[Declared]:
    """Yield what somebody says that a state will do or will not do.

    Outside somebody's words only a marked future of a state's own name will do.
    """
    cues = lexicon(article.language.code)
    tokens = sentence.tokens[clause.first : clause.last]
    if any(token.key in cues.open for token in tokens):
        return
    marks = [at for at, token in enumerate(tokens, clause.first) if token.key in cues.future]
    ahead = bool(marks)
    verb = marks[0] if ahead else clause.first  # "said Oslo would not": the verb ahead counts
    mood = article.language.grammar.mood(sentence.tokens, verb, clause.last)
    if not (ahead or (mood.future and not cues.marked)):
        return
    statement = next(
        (one for one in article.statements if one.span.covers(_tail(clause.span))), None
    )
    subjects = [
        actor
        for actor in article.actors_in(clause.span)
        if "agent" in actor.roles
        and not actor.inside
        and actor.form != "demonym"
        and can_hold(article, actor)
    ]
    own = any(token.key in cues.own for token in tokens)
    happens = not mood.passive and any(
        token.key in cues.unwilled for token in tokens[verb - clause.first :]
    )
    promised = statement is not None and _is_one_of(article, statement, cues.promising)
    if statement is not None and _is_one_of(article, statement, cues.denying):
        reject("position", clause.span, "will", _DENIED)
        return
    if mood.passive and not (mood.negated or promised):
        return
    if happens and not (subjects or own or promised):
        reject("position", clause.span, "will", _HAPPENS)
        return
    if statement is None:
        named = any(is_state(article, one) for one in subjects) and not any(
            token.key in cues.open for token in sentence.tokens[:2]
        )
        if happens or not named or not (cues.marked or mood.negated):
            return
    elif not (own or subjects or mood.negated or promised):
        if not goes_on(article, sentence, clause, statement):
            reject("position", clause.span, "will", "No state or body says so of itself.")
            return
    elif subjects and not own and only_expects(article, sentence, statement, subjects):
        reject("position", clause.span, "will", _FORETOLD)
        return
    stance: Stance = "will_not" if mood.negated else "will"
    if stance == "will" and (
        _is_goal(article, sentence, clause)
        or any(clause.span.covers(date.span) for date in article.dates)
    ):
        # A goal is a figure, and what has its day is a planned act.
        reject("position", clause.span, "will", f"{_GOAL[:-1]}, or has its day: a planned act.")
        return
    words = _own_words(clause, statement)
    yield Declared(stance, clause, words, words, statement)


def _is_one_of(article: Article, statement: Statement, words: WordSet) -> bool:
    """Tell whether somebody says it with one of these words (promises it, denies it)."""
    cue = statement.cue
    return cue is not None and any(key(one) in words for one in article.document.quote(cue).split())


def _drop(article: Article, found: Found[Entry], cue: Span, why: str) -> None:
    """Say that a wording declares no position."""
    if heard():
        stance, words = found.value.cue.stance, article.document.quote(cue)
        reject("position", cue, f"{article.language.code}/position {stance}: {words}", why)


def _tail(span: Span) -> Span:
    return Span(max(span.start, span.end - 2), max(span.start + 1, span.end - 1))


def _longest(found: list[tuple[Found[Entry], Clause]]) -> list[tuple[Found[Entry], Clause]]:
    """Return the hits that no longer hit overlaps, in order of the sentence."""
    kept: list[tuple[Found[Entry], Clause]] = []
    for one, clause in sorted(found, key=lambda hit: (hit[0].first - hit[0].last, hit[0].first)):
        if not any(one.first < other.last and other.first < one.last for other, _ in kept):
            kept.append((one, clause))
    return sorted(kept, key=lambda hit: hit[0].first)


def _parted(
    sentence: Sentence, hits: list[tuple[Found[Entry], Clause]], joining: WordSet
) -> list[tuple[Found[Entry], Clause]]:
    """Part a clause between two wordings that an "and" joins: each declares its own half,
    where they differ.

    The conjunction stands right behind the first ("… کی مذمت کی | اور … کا مطالبہ کیا") or
    right before the second ("condemned the raid | and called for talks").
    """
    parted: list[tuple[Found[Entry], Clause]] = []
    for found, clause in hits:
        if parted and parted[-1][1].last == clause.last and parted[-1][1].first >= clause.first:
            before, half = parted[-1]
            if before.value.cue.stance == found.value.cue.stance:
                continue
            for at in range(before.last, found.first):
                near = at - before.last <= _HALVES or found.first - at <= _HALVES
                if near and sentence.tokens[at].key in joining:
                    span = words_span(sentence, half.first, at)
                    parted[-1] = (before, replace(half, span=span, last=at))
                    span = words_span(sentence, at, clause.last)
                    clause = replace(clause, span=span, first=at)
                    break
        parted.append((found, clause))
    return parted


def _in_company(sentence: Sentence, clause: Clause, found: Found[Entry]) -> bool:
    keys = [token.key for token in sentence.tokens[clause.first : clause.last]]
    if found.value.near and not any(word in found.value.near for word in keys):
        return False
    beside = sentence.tokens[
        max(clause.first, found.first - _BESIDE) : min(clause.last, found.last + _BESIDE)
    ]
    return not (found.value.unless and any(token.key in found.value.unless for token in beside))


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


def _is_goal(article: Article, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the clause sets a number to reach, which is a figure."""
    cues = lexicon(article.language.code)
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
        and any(word in cues.goal for word in keys)
        and any(word in cues.goods for word in keys)
    )


def _content(
    article: Article, sentence: Sentence, clauses: list[Clause], clause: Clause
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


def _statement(article: Article, span: Span) -> Statement | None:
    return next((one for one in article.statements if one.span.covers(span)), None)


def _own_words(clause: Clause, statement: Statement | None) -> Span:
    """Return the clause, cut to the speaker's words where it stands in some."""
    if statement is None or not statement.span.overlaps(clause.span):
        return clause.span
    return Span(
        max(clause.span.start, statement.span.start), min(clause.span.end, statement.span.end)
    )


def _object(article: Article, one: Declared) -> str:
    """Return the words without the marks and conjunctions at their ends."""
    words = article.document.quote(one.words).strip(" \n\t.,;:!?،؛۔।؟«»“”\"'‘’„—–-")
    first, _, rest = words.partition(" ")
    if rest and key(first) in lexicon(article.language.code).lead:
        words = rest
    return words or article.document.quote(one.words)
