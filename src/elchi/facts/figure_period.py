"""The period of a figure: the date that it goes with, if one does."""

from __future__ import annotations

from elchi.facts.article import Article
from elchi.facts.figure_words import figure_words
from elchi.model import DateExpression, FigureStatus, Measure, Quantity, Sentence
from elchi.text.calendars import bounds

# What happens on a day; sums and shares belong to months and years.
_OF_A_DAY: tuple[Measure, ...] = ("casualties", "people", "troops", "agreements", "duration")
_DAY_RULES = ("weekday", "shift", "same", "day_after", "counted")


def period(
    article: Article,
    sentence: Sentence,
    quantity: Quantity,
    measure: Measure,
    status: FigureStatus,
) -> str | None:
    """Return the EDTF period of a quantity: of the date nearest to it that can be meant.

    A date right behind the number ("in 2024") comes first, then the nearest one
    before it in the same part of the sentence.
    """
    dates = [
        date
        for date in article.dates
        if sentence.span.covers(date.span) and _fits(date, measure, quantity)
    ]
    if not dates:
        return None
    text = article.document.text
    behind = [d for d in dates if d.span.start >= quantity.span.end]
    if behind:
        gap = text[quantity.span.end : behind[0].span.start]
        if len(gap.split()) <= 2 and not any(mark in gap for mark in ",;:،؛"):
            return _value(article, sentence, behind[0])
    before = [
        d
        for d in dates
        if d.span.end <= quantity.span.start
        and not any(m in text[d.span.end : quantity.span.start] for m in ";؛")
    ]
    if before and not _taken(article, sentence, before[-1], quantity):
        return _value(article, sentence, before[-1])
    if behind:
        gap = text[quantity.span.end : behind[0].span.start]
        if not any(mark in gap for mark in ",;:،؛"):
            return _value(article, sentence, behind[0])
    return None


def _fits(date: DateExpression, measure: Measure, quantity: Quantity) -> bool:
    if date.value is None:
        return False
    span = bounds(date.value)
    days = (span[1] - span[0]).days if span else 99
    if quantity.rule in ("rank", "anniversary", "glued"):
        return False
    return days > 7 or measure in _OF_A_DAY


def _taken(article: Article, sentence: Sentence, date: DateExpression, quantity: Quantity) -> bool:
    """Tell whether another quantity, with the date right behind it, has taken the date."""
    for other in article.quantities:
        if sentence.span.covers(other.span) and other.span.end <= date.span.start:
            gap = article.document.text[other.span.end : date.span.start]
            if len(gap.split()) <= 1 and other is not quantity and gap.strip():
                return True
    return False


def _value(article: Article, sentence: Sentence, date: DateExpression) -> str | None:
    """Return the date's value, open at the end where it is "since … until now"."""
    words = figure_words(article.language.code)
    tokens = sentence.tokens
    inside = [i for i, token in enumerate(tokens) if date.span.overlaps(token.span)]
    since = words.since.at(tokens, inside[-1] + 1) or words.since.before(tokens, inside[0])
    if since is None or date.value is None or "/" in date.value:
        return date.value
    after = inside[-1] + 1
    if any(words.now.at(tokens, at) for at in range(after, min(after + 5, len(tokens)))):
        return f"{date.value}/.."
    return date.value
