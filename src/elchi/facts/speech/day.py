"""The day of a saying: a date beside the cue, never one inside the words said.

A saying without a date of its own belongs to the occasion that the article
reports on, if it has one: the meeting, visit or briefing at which its speaker was present.
"""

from __future__ import annotations

from datetime import date as calendar_date

import regex

from elchi.facts.article import Article
from elchi.facts.when import own_dates
from elchi.model import DateExpression, Sentence, Span

_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")

#: A report tells of an occasion of the last days; an older date is background.
_RECENT = 8


def day_of(article: Article, cue: Span, content: Span, speaker: str | None) -> str | None:
    """Return the EDTF date of the saying with this cue, content and speaker.

    "said in January that work would not start before 2027" was said in January.
    """
    sentence = article.sentence_at(cue.start)
    if sentence is None:
        return None
    free = [date for date in own_dates(article, sentence, cue) if not content.overlaps(date.span)]
    if free:
        near = min(free, key=lambda date: abs(date.span.start - cue.start))
        clause = article.clause_at(cue.start)
        beside = clause is None or clause.span.covers(near.span) or near.span.end <= cue.start
        return near.value if beside else None
    if speaker is None:
        return None
    return _occasion(article, sentence, speaker)


def _occasion(article: Article, sentence: Sentence, speaker: str) -> str | None:
    """Return the latest recent day before the sentence on which the speaker acted or spoke."""
    value = None
    for date in article.dates:
        if date.span.start >= sentence.span.start:
            break
        if not _is_recent_day(date, article.document.published):
            continue
        holder = article.sentence_at(date.span.start)
        if holder is None or holder.zone is not None:
            continue
        if any(actor.entity == speaker for actor in article.actors_in(holder.span)):
            value = date.value
    return value


def _is_recent_day(date: DateExpression, published: str | None) -> bool:
    if date.value is None or not _DAY.fullmatch(date.value):
        return False
    if published is None or not _DAY.fullmatch(published):
        return True
    gap = calendar_date.fromisoformat(published) - calendar_date.fromisoformat(date.value)
    return 0 <= gap.days <= _RECENT
