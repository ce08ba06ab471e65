"""The dates of an article, in order of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from elchi.facts.article import Article
from elchi.model import DateExpression, Span
from elchi.model import Sentence as ModelSentence
from elchi.text.calendars import Calendar, bounds, day
from elchi.understand.dates.captures import DROP
from elchi.understand.dates.context import Context
from elchi.understand.dates.lexicon import Lexicon, Sentence, lexicon
from elchi.understand.dates.shapes import Found, fits
from elchi.understand.dates.tense import is_due, tense_of
from elchi.understand.dates.values import value

_MONEY = "$€£¥₹₽"
_BESIDE = (",", "|", "(", "-", "/", "،")  # marks between a day and its weekday
_WITHOUT = ("source", "credit")  # zones of file names and links: only whole dates count
_ASIDE = ("title", "subtitle", "dateline", "byline", "boilerplate", "caption")


def find_dates(article: Article) -> tuple[DateExpression, ...]:
    """Return every expression that fixes a day, month, year, season or a span of them.

    Relative ones are resolved from the article's date or from the dates that
    stand before them; where neither decides, the value is None.
    """
    words = lexicon(article.language.code)
    blocked = _blocked(article)
    rows = []
    for sentence in article.sentences:
        tokens = Sentence(sentence.tokens, article.document.text, words)
        found = [
            item
            for item in _without_weekdays(_scan(tokens, words), tokens)
            if (item.rule == "weekday" and item.one("u.day"))  # "rūz-e došanbe" is no city
            or not _blocks(blocked, _span(tokens, item), item.rule)
        ]
        rows.append((sentence, tokens, found))
    context = _context(article, words, rows)
    dates = []
    for sentence, tokens, found in rows:
        for item in found:
            context.tense = tense_of(tokens, item, words)
            context.due = is_due(tokens, item, words)
            result = value(item, context)
            if result == DROP:
                continue
            term = context.tense == "future" and context.due
            if sentence.zone not in _ASIDE and not term:  # a term is no day that is told of
                context.remember(result)
            dates.append(DateExpression(_span(tokens, item), result, item.rule))
    return tuple(dates)


def _span(sentence: Sentence, found: Found) -> Span:
    return Span(sentence.tokens[found.first].span.start, sentence.tokens[found.last - 1].span.end)


def _blocked(article: Article) -> tuple[Span, ...]:
    """Return the names that dates may not be read in: a year there is part of the name.

    A city may be a weekday's namesake (Dushanbe), so places block too.
    """
    kinds = ("instrument", "system", "place", "person", "organisation")
    return tuple(
        mention.span
        for mention in article.mentions
        if not mention.demonym
        and mention.entity in article.entities
        and article.entities[mention.entity].kind in kinds
    )


def _blocks(names: tuple[Span, ...], span: Span, rule: str) -> bool:
    """Tell whether a name forbids a date; one inside "6 Mehr" is the month's namesake."""
    return any(span.overlaps(name) and not (rule == "day" and span.covers(name)) for name in names)


def _scan(sentence: Sentence, words: Lexicon) -> Iterator[Found]:
    """Yield the longest shape at each place, left to right, none overlapping another."""
    at = 0
    while at < len(sentence.tokens):
        best = _longest(sentence, at, words)
        if best and best.first > at:  # a shape led by a preposition may hide a longer one
            other = _longest(sentence, best.first, words)
            if other and other.last > best.last:
                best = other
        if best is None:
            at += 1
            continue
        if best.rule != "none":
            yield best
        at = max(best.last, at + 1)


def _without_weekdays(items: Iterable[Found], sentence: Sentence) -> Iterator[Found]:
    """Yield the shapes but for a weekday that only follows its day: "5 March 2026, Thursday"."""
    before: Found | None = None
    for item in items:
        beside = before is not None and before.rule in ("day", "digits") and before.one("Y")
        if beside and before is not None and item.rule == "weekday" and not item.one("R"):
            between = sentence.tokens[before.last : item.first]
            if all(token.key in _BESIDE for token in between):
                continue
        before = item
        yield item


def _longest(sentence: Sentence, at: int, words: Lexicon) -> Found | None:
    best: Found | None = None
    for name in sentence.items(at):
        for rule, shape in words.shapes.get(name, ()):
            if rule == "digits" and at and sentence.tokens[at - 1].key in "-/":
                continue  # part of a longer code
            if rule == "day" and at and sentence.tokens[at - 1].key in _MONEY:
                continue  # "$12 December 27"
            for _, captures, inside in fits(shape, at, sentence.items):
                if inside is None:
                    continue
                length = (inside[1], -inside[0])
                if (
                    best is None
                    or length > (best.last, -best.first)
                    or (rule in ("none", "same") and length == (best.last, -best.first))
                ):
                    best = Found(rule, inside[0], inside[1], captures)
    return best


Row = tuple[ModelSentence, Sentence, list[Found]]


def _context(article: Article, words: Lexicon, rows: list[Row]) -> Context:
    published = article.document.published
    span = bounds(published) if published else None
    today = span[0] if span and span[0] == span[1] else None
    context = Context(today, None, _calendar(words, rows), _fiscal(article, words))
    if today is None:
        context.around = span[0] if span else _around(words, rows, context)
    return context


def _calendar(words: Lexicon, rows: list[Row]) -> Calendar:
    """Return the calendar of the article: that of most of its months and years."""
    counts: Counter[str] = Counter()
    for _, _, found in rows:
        for item in found:
            month = item.one("M") or item.one("Mx")
            year = item.one("Y")
            if month:
                counts[str(month.value)[0]] += 1
            elif year:
                counts["j" if int(str(year.value)) < 1500 else "g"] += 1
    if counts["j"] == counts["g"]:
        return words.tables.calendar
    return "jalali" if counts["j"] > counts["g"] else "gregorian"


def _fiscal(article: Article, words: Lexicon) -> int:
    countries: Counter[str] = Counter(
        article.entities[mention.entity].country or ""
        for mention in article.mentions
        if mention.entity in article.entities
    )
    for country, _ in countries.most_common():
        if country in words.tables.fiscal:
            return words.tables.fiscal[country]
    return words.tables.fiscal.get("*", 1)


def _around(words: Lexicon, rows: list[Row], context: Context) -> date | None:
    """Return a day near an undated article that its own dates fix, if they do.

    The latest month that the text gives with its year as past, and beside it
    the first day named without a year, which is what the article is about.
    """
    latest: date | None = None
    first: Found | None = None
    for _, sentence, found in rows:
        for item in found:
            if item.rule == "day" and not item.one("Y") and first is None:
                first = item
            if item.rule not in ("day", "month", "part", "digits") or not (
                item.one("Y") or item.one("date")
            ):
                continue
            if tense_of(sentence, item, words) == "future":
                continue
            result = value(item, Context(None, None, context.calendar, context.fiscal))
            span = bounds(result) if result and result != DROP else None
            if span and (latest is None or span[0] > latest):
                latest = span[0]
    if latest is None or first is None:
        return None
    context.around = latest
    result = value(first, context)
    span = bounds(result) if result and result != DROP else None
    context.last_month = None
    return span[1] if span else day("gregorian", latest.year, latest.month, 1)
