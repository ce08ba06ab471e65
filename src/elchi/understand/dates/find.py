"""The dates of an article, in order of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from elchi.facts.article import Article
from elchi.model import DateExpression, Span
from elchi.model import Sentence as ModelSentence
from elchi.text.calendars import Calendar, bounds, day
from elchi.understand.dates.captures import DROP
from elchi.understand.dates.context import Context, Tense
from elchi.understand.dates.lexicon import Lexicon, Sentence, lexicon
from elchi.understand.dates.shapes import Found, fits
from elchi.understand.dates.values import value

_WITHOUT = ("source", "credit")  # zones where digits are file names and links
_ASIDE = ("title", "subtitle", "dateline", "byline", "boilerplate", "caption")
_STOPS = frozenset(";.!?")


def find_dates(article: Article) -> tuple[DateExpression, ...]:
    """Return every expression that fixes a day, month, year, season or a span of them.

    Relative ones are resolved from the article's date or from the dates that
    stand before them; where neither decides, the value is None.
    """
    words = lexicon(article.language.code)
    blocked = _blocked(article)
    rows = []
    for sentence in article.sentences:
        if sentence.zone in _WITHOUT:
            continue
        tokens = Sentence(sentence.tokens, article.document.text, words)
        found = [item for item in _scan(tokens, words) if not _blocks(blocked, _span(tokens, item))]
        rows.append((sentence, tokens, found))
    context = _context(article, words, rows)
    dates = []
    for sentence, tokens, found in rows:
        for item in found:
            context.tense = _tense(tokens, item, words)
            result = value(item, context)
            if result == DROP:
                continue
            if sentence.zone not in _ASIDE:
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


def _blocks(names: tuple[Span, ...], span: Span) -> bool:
    return any(span.overlaps(name) for name in names)


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


def _longest(sentence: Sentence, at: int, words: Lexicon) -> Found | None:
    best: Found | None = None
    for name in sentence.items(at):
        for rule, shape in words.shapes.get(name, ()):
            if rule == "digits" and at and sentence.tokens[at - 1].key in "-/":
                continue  # part of a longer code
            for _, captures, inside in fits(shape, at, sentence.items):
                if inside and (best is None or (inside[1], -inside[0]) > (best.last, -best.first)):
                    best = Found(rule, inside[0], inside[1], captures)
    return best


def _tense(sentence: Sentence, found: Found, words: Lexicon) -> Tense:
    """Return the tense of the verb that goes with a date, None where no word tells."""
    tokens = sentence.tokens
    if words.tables.verbs == "after":
        beside = (*tokens[found.last : found.last + 3], *tokens[: found.first][-1:])
        due = any(token.key in words.until for token in beside)
        for token in tokens[found.last :]:
            if token.key in words.future or (due and token.key in words.deadline):
                return "future"
            if token.key in words.past:
                return "past"
            if token.key in _STOPS:
                break
        return None
    if found.first and tokens[found.first - 1].key in words.until:
        return "future"
    return _nearest(sentence, found, words, _STOPS | {","}) or _nearest(
        sentence, found, words, _STOPS
    )


def _nearest(sentence: Sentence, found: Found, words: Lexicon, stops: frozenset[str]) -> Tense:
    """Return the tense of the nearest word that tells one, on either side, up to a stop."""
    near = {"future": 99, "past": 99}
    tokens = sentence.tokens
    # The verb that a date goes with stands before it more often than behind it.
    sides = ((2, range(found.last, len(tokens))), (0, range(found.first - 1, -1, -1)))
    for penalty, side in sides:
        for distance, index in enumerate(side, penalty):
            word = tokens[index].key
            if word in stops:
                break
            if "Mx" in sentence.items(index):
                continue  # the month of May is no verb
            if word in words.future:
                near["future"] = min(near["future"], distance)
            elif word in words.past:
                near["past"] = min(near["past"], distance)
    if min(near.values()) == 99:
        return None
    return "future" if near["future"] <= near["past"] else "past"


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
    """Return the calendar of the article: that of its first full date, else of its months."""
    counts: Counter[str] = Counter()
    for _, _, found in rows:
        for item in found:
            month = item.one("M") or item.one("Mx")
            year = item.one("Y")
            if month and year and item.rule == "day":
                return "jalali" if str(month.value)[0] == "j" else "gregorian"
            if month:
                counts[str(month.value)[0]] += 1
            elif year:
                counts["j" if int(str(year.value)) < 1500 else "g"] += 1
    if not counts:
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
            if _tense(sentence, item, words) == "future":
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
