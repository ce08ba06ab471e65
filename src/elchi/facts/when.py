"""The date of an act or statement, taken from the words round it.

The nearest date in the clause counts. A date in another clause of the sentence
dates another act more often than this one, so it counts for nothing; nor does
one that belongs to something else ("shortly before the summit on 22 October",
"closed since 2021"). An act reported as part of a dated visit or meeting in the
sentences before, in one paragraph, takes that date.
"""

from __future__ import annotations

from elchi.facts.article import Article
from elchi.facts.triggers import acts_in, lexicon
from elchi.model import DateExpression, Sentence, Span

_BACK = 4


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
        return min(inside, key=lambda date: _gap(date.span, span)).value
    if dates or any(sentence.span.covers(date.span) for date in article.dates):
        return None
    return meeting_date(article, sentence)


def own_dates(article: Article, sentence: Sentence, span: Span) -> list[DateExpression]:
    """Return the dates of a sentence that may belong to the words at `span`."""
    return [
        date
        for date in article.dates
        if sentence.span.covers(date.span) and not stands_apart(article, sentence, date, span)
    ]


def stands_apart(article: Article, sentence: Sentence, date: DateExpression, span: Span) -> bool:
    """Tell whether a word like "before" parts the date from the words at `span`."""
    apart = lexicon(article.language.code).apart
    if not apart:
        return False
    low, high = min(date.span.start, span.start), max(date.span.end, span.end)
    between = [
        token.key
        for token in sentence.tokens
        if low <= token.span.start < high
        and not date.span.covers(token.span)
        and not span.covers(token.span)
    ]
    return any(word in apart for word in between)


def meeting_date(article: Article, sentence: Sentence) -> str | None:
    """Return the date of the visit or meeting that the sentence reports on, if any.

    It is the last dated visit or meeting of the sentences before, in the same
    paragraph, at most four back and with no other date in between.
    """
    index = article.sentences.index(sentence)
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        before = article.sentences[back]
        dates = [date for date in article.dates if before.span.covers(date.span)]
        if before.paragraph != sentence.paragraph:
            return None
        if not dates:
            continue
        for act in acts_in(article, back):
            if act.trigger.type == "CONSULT" and not act.trigger.status:
                near = own_dates(article, before, act.span)
                return near[0].value if near else None
        return None
    return None


def _gap(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))
