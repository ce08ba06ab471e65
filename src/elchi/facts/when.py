"""The date of an act or statement, taken from the words round it.

The nearest date in the clause counts. A date in another clause of the sentence
dates another act more often than this one, so it counts for nothing; nor does
one that belongs to something else ("shortly before the summit on 22 October",
"closed since 2021"), or to the noun that it stands before as an attribute
("the 1960 pact", "22 اپریل کے حملے").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from elchi.facts.article import Article, Clause, token_starts
from elchi.facts.triggers import lexicon
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.grammar import Words as Grammar
from elchi.model import DateExpression, Sentence, Span, Token
from elchi.text.key import key

_BESIDE = 2  # words from a date to the noun that it is an attribute of


def date_of(article: Article, span: Span) -> str | None:
    """Return the EDTF date that the words at `span` have, None if none is given."""
    sentence = article.sentence_at(span.start)
    if sentence is None:
        return None
    dates = own_dates(article, sentence, span)
    clause = article.clause_at(span.start)
    area = clause.span if clause else sentence.span
    inside = [date for date in dates if area.covers(date.span)]
    if inside:
        return min(
            inside,
            key=lambda date: (_joined_on(article, sentence, date, span), _gap(date.span, span)),
        ).value
    return None


def _joined_on(article: Article, sentence: Sentence, date: DateExpression, span: Span) -> bool:
    """Tell whether "and" parts the words at `span` from a date after them."""
    return any(
        is_conjunction(article, token)
        for token in sentence.tokens
        if span.end <= token.span.start < date.span.start
    )


def is_conjunction(article: Article, token: Token) -> bool:
    """Tell whether a word joins clauses or names: "and", "but"."""
    return token.key in _conjunctions(article.language.code)


@cache
def _conjunctions(code: str) -> frozenset[str]:
    marks = load(code).words(Grammar).marks
    return frozenset(key(word) for word in (*marks.parting, *marks.joining) if word.isalpha())


def is_subordinate(article: Article, clause: Clause) -> bool:
    """Tell whether a word like "that" or "which" opens the clause."""
    token = article.sentences[clause.sentence].tokens[clause.first]
    return token.key in _openers(article.language.code)


@cache
def _openers(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Grammar).marks.opening)


def own_dates(article: Article, sentence: Sentence, span: Span) -> list[DateExpression]:
    """Return the dates of a sentence that may belong to the words at `span`."""
    dates = article.dates_in(sentence.span)
    apart = lexicon(article.language.code).apart
    parting = [token.span for token in sentence.tokens if token.key in apart] if dates else []
    return [
        date
        for date in dates
        if not _stands_apart(parting, date.span, span)
        and not is_attribute(article, sentence, date, span)
    ]


def is_attribute(article: Article, sentence: Sentence, date: DateExpression, span: Span) -> bool:
    """Tell whether the date is the attribute of a noun that lies away from `span`."""
    first, last = tokens_of(sentence, date.span)
    tokens = sentence.tokens
    if last <= tokens_of(sentence, span)[0] <= last + _BESIDE:
        return False
    # Only a mark of its own shows it: the article before "1960 pact", or a postposition.
    if (
        first
        and last < len(tokens)
        and article.document.quote(date.span)[0].isupper() | (tokens[first].key[0].isdigit())
    ):
        determiners = article.language.words(Grammar).determiners
        if tokens[first - 1].key in determiners and tokens[last].key.isalpha():
            return True
    if article.language.grammar.roles(tokens, first, last) != {"of"}:
        return False
    return bool(_genitives(article.language.code).at(tokens, last)[0])


@cache
def _genitives(code: str) -> Phrases[bool]:
    return one(load(code).words(Grammar).after.get("of", ()))


def _stands_apart(parting: Sequence[Span], date: Span, span: Span) -> bool:
    """Tell whether a word like "before" parts the date from the words at `span`."""
    low, high = min(date.start, span.start), max(date.end, span.end)
    return any(
        low <= word.start < high and not date.covers(word) and not span.covers(word)
        for word in parting
    )


def _gap(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))


def tokens_of(sentence: Sentence, span: Span) -> tuple[int, int]:
    """Return the range of tokens of `sentence` that begin inside `span`."""
    starts = token_starts(sentence.tokens)
    return bisect_left(starts, span.start), bisect_left(starts, span.end)
