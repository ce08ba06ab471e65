"""Positions: what a party declares that it wants, will do, supports or recognises.

Counts: "X supports …", "X will not join …", "does not recognise …", a proposal,
said by X, by its officials, or by the article of X; and inside somebody's words
the plain future of a state ("Tashkent will buy …"). Does not count: a numeric
goal (a figure), a refusal to comment, a rejected accusation, an admission.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.article import Article
from elchi.facts.position_cues import by_cue
from elchi.facts.position_future import by_future
from elchi.facts.position_holders import holders
from elchi.facts.position_said import asks
from elchi.facts.position_sides import state_of
from elchi.facts.position_words import Declared, lexicon
from elchi.facts.rejected import reject
from elchi.facts.when import date_of
from elchi.model import Position, Sentence
from elchi.text.key import key

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline", "caption"})
_LATER = frozenset({"title", "subtitle", "heading"})


def extract(article: Article) -> Iterator[Position]:
    """Yield the positions that the article states, one per holder, stance and words."""
    kept: list[Position] = []
    late: list[Position] = []
    for sentence in article.sentences:
        if sentence.zone in _SILENT or asks(article, sentence):
            continue
        for position in _in_sentence(article, sentence):
            if sentence.zone in _LATER:
                late.append(position)
            elif not any(_same(article, position, one) for one in kept):
                kept.append(position)
            else:
                why = "The same state's stance on these words is already read."
                reject("position", position.span, position.rule, why)
    states = {state_of(article, one.holder) for one in kept}
    yield from kept
    yield from (one for one in late if state_of(article, one.holder) not in states)


def _same(article: Article, one: Position, other: Position) -> bool:
    """Tell whether two positions are one: same words, one state's stance."""
    return (
        one.stance == other.stance
        and one.span.overlaps(other.span)
        and state_of(article, one.holder) == state_of(article, other.holder)
    )


def _in_sentence(article: Article, sentence: Sentence) -> Iterator[Position]:
    clauses = article.clauses_in(sentence.span)
    declared = list(by_cue(article, sentence, clauses))
    taken = [one.words for one in declared]
    for clause in clauses:
        if not any(words.overlaps(clause.span) for words in taken):
            declared += by_future(article, sentence, clause)
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


def _object(article: Article, one: Declared) -> str:
    """Return the words without the marks and conjunctions at their ends."""
    words = article.document.quote(one.words).strip(" \n\t.,;:!?،؛۔।؟«»“”\"'‘’„—–-")
    first, _, rest = words.partition(" ")
    if rest and key(first) in lexicon(article.language.code).lead:
        words = rest
    return words or article.document.quote(one.words)
