"""The period of a figure: the date that it goes with, if one does."""

from __future__ import annotations

from datetime import timedelta

from elchi.facts.figure_scan import Dated, token_range
from elchi.facts.figure_words import Cues
from elchi.model import DateExpression, FigureStatus, Measure, Quantity
from elchi.text.calendars import bounds

# What happens on a day; sums and shares belong to months and years.
_OF_A_DAY: tuple[Measure, ...] = ("casualties", "people", "troops", "agreements")
# A date goes on to the next clause for these: "in 2024 trade was …, exports were …".
_GOES_ON: tuple[Measure, ...] = (
    "trade",
    "exports",
    "imports",
    "freight",
    "share",
    "other",
    "casualties",
    "agreements",
)
_STATED = ("day", "month", "year", "part", "digits", "fiscal")  # rules of dates given in full
_NEAR = ("weekday", "shift")  # rules of days told by their distance from the article
_BESIDE = 3
_COMPARED = 4  # words between "compared with" and the date that it governs
_YEARLY = 300  # days of a date that a goal may be set for with "until"
_SHORT = ("second", "minute", "hour")  # what lasts so long happens on one day
_DEAL = 5  # words from a date to the deal that it tells
_MARKS = frozenset(",;:()")


def period(cues: Cues, quantity: Quantity, measure: Measure, status: FigureStatus) -> str | None:
    """Return the EDTF period of a quantity: of the date nearest to it that can be meant.

    A date right behind the number ("in 2024") comes first, then one in its
    clause, then, for sums, the nearest one before it. A goal takes no date in
    the past, a fact none with "by".
    """
    if quantity.rule in ("rank", "anniversary"):
        return None
    dates = dates_of(cues)
    if measure == "duration" and (counted_back(cues) or cues.described):
        return None
    visit = quantity.unit == "day" and cues.distance("visits") is not None
    if visit and (days := stay(cues, quantity, dates)):
        return cues.decided("period", "stay", days)
    if quantity.unit in _SHORT and status == "actual" and (day := _day(cues, dates)):
        return cues.decided("period", "hours", day)
    if quantity.rule == "glued" or (status == "actual" and cues.close("nowadays")):
        return None
    dates = [dated for dated in dates if _long_enough(dated.date, quantity, measure)]
    behind = next((dated for dated in dates if dated.place.start >= cues.last), None)
    if behind and _free(cues, behind, 2) and not is_apart(cues, behind):
        return cues.decided("period", "beside", opened(cues, behind))
    if cues.left_behind:
        own = behind is not None and behind.place.stop <= cues.next_number
        return opened(cues, behind) if behind and own and not is_apart(cues, behind) else None
    dates = [dated for dated in dates if _fits(dated, cues, measure, status)]
    behind = next((dated for dated in dates if dated.place.start >= cues.last), None)
    before = next((d for d in reversed(dates) if d.place.stop <= cues.first), None)
    if before and _taken(cues, before):
        before = None
    if before and before.place.start in cues.clause:
        return cues.decided("period", "clause", opened(cues, before))
    if (
        behind
        and _free(cues, behind, 8 if cues.words.verbs_last else 20)
        and not _elsewhere(cues, behind)
    ):
        return cues.decided("period", "behind", opened(cues, behind))
    if before and _goes_on(cues, before, quantity, measure):
        return cues.decided("period", "on", opened(cues, before))
    return None


def counted_back(cues: Cues) -> bool:
    """Tell whether a time only tells how long ago something was: *14 sāl bād*, "14 years later"."""
    return cues.last < len(cues.tokens) and cues.tokens[cues.last].key in cues.words.later


def a_year_before(value: str) -> str:
    """Return a period one year earlier.

    >>> a_year_before("2026-07"), a_year_before("2025-01/2025-09")
    ('2025-07', '2024-01/2024-09')
    """
    return "/".join(
        f"{int(part[:4]) - 1:04}{part[4:]}" if part[:4].isdigit() else part
        for part in value.split("/")
    )


def dates_of(cues: Cues) -> list[Dated]:
    """Return the dates of the quantity's sentence, those of what is compared with left out."""
    return [
        dated
        for dated in _all_dates(cues)
        if not _compared(cues, dated) and not _names_deal(cues, dated)
    ]


def _names_deal(cues: Cues, dated: Dated) -> bool:
    """Tell whether a date only tells which deal is meant: "the 2019 contract"."""
    place, tokens = dated.place, cues.tokens
    if cues.words.postpositions:
        if place.stop >= len(tokens) or tokens[place.stop].key not in cues.words.genitive:
            return False
        return any(cues.has("deal", at) for at in range(place.stop, place.stop + _DEAL))
    if cues.words.head_last:
        return cues.has("deal", place.stop)
    return place.start > 0 and cues.has("deal", place.start - 1)


def _all_dates(cues: Cues) -> tuple[Dated, ...]:
    return cues.scan.dates


def compares(cues: Cues) -> int | None:
    """Return how far a date stands that the amount is compared with, None if none does."""
    found = [
        max(0, dated.place.start - cues.last, cues.first - dated.place.stop)
        for dated in _all_dates(cues)
        if _compared(cues, dated)
    ]
    return min(found, default=None)


def _compared(cues: Cues, dated: Dated) -> bool:
    """Tell whether a date is only that of what is compared with: "9% more than in May"."""
    if cues.set_against:
        return False
    low = dated.place.start - _COMPARED
    high = dated.place.stop + 2 * cues.words.postpositions  # the word stands right behind
    for at, stop in cues.scan.of("compared"):
        near = range(stop, dated.place.start) if stop <= dated.place.start else None
        if cues.words.postpositions:
            near = range(dated.place.stop, at) if at >= dated.place.stop else None
        if near is None or at < low or at >= high or (cues.first <= at < cues.last):
            continue
        parted = any(cues.tokens[one].key[0] in _MARKS for one in near)
        if not parted and not any(one.start in near for one in cues.scan.places if one):
            return True
    return False


def _day(cues: Cues, dates: list[Dated]) -> str | None:
    """Return the day that stands right behind hours: "for six hours on Thursday"."""
    for dated in dates:
        span = bounds(dated.date.value) if dated.date.value else None
        if span and span[0] == span[1] and 0 <= dated.place.start - cues.last <= _BESIDE:
            return None if is_apart(cues, dated) else dated.date.value
    return None


def stay(cues: Cues, quantity: Quantity, dates: list[Dated]) -> str | None:
    """Return the days that a visit took, counted from the day beside it or back from it."""
    length = int(quantity.value) - 1
    if not 1 <= length <= 14:
        return None
    near = [
        (abs(dated.place.start - cues.first), span[0])
        for dated in dates
        if dated.date.value
        and (span := bounds(dated.date.value))
        and span[0] == span[1]
        and not any(
            token.key == ";"
            for token in cues.tokens[
                min(dated.place.start, cues.first) : max(dated.place.start, cues.first)
            ]
        )
    ]
    if not near:
        return None
    moment = min(near)[1]
    ended = cues.distance("ended")
    if ended is not None and (ended <= 12 or cues.words.verbs_last):
        return f"{moment - timedelta(days=length)}/{moment}"
    return f"{moment}/{moment + timedelta(days=length)}"


def _goes_on(cues: Cues, before: Dated, quantity: Quantity, measure: Measure) -> bool:
    if cues.holds_now:
        return False
    if any(token.key == ";" for token in cues.tokens[before.place.stop : cues.first]):
        return measure == "casualties" and not cues.mood.future
    if quantity.unit == "count" and before.date.rule in _NEAR:
        return False
    if measure in ("casualties", "people", "troops") and not cues.mood.future:
        return True
    return measure in _GOES_ON and (measure not in _OF_A_DAY or before.date.rule in _STATED)


def _elsewhere(cues: Cues, behind: Dated) -> bool:
    """Tell whether a later date belongs to a relative clause or to the number behind it."""
    gap = range(cues.last, behind.place.start)
    if cues.quantity.unit == "people" and cues.distance("casualties") is not None:
        return False  # "three were killed when a convoy was ambushed on Tuesday"
    if cues.count("opening", gap[:-1] if is_apart(cues, behind) else gap):
        return True
    if not (cues.words.verbs_last or cues.count("parting", gap)):
        return False
    after = [
        place.start - behind.place.stop
        for one in cues.quantities
        if (place := token_range(cues.tokens, one.span)).start >= behind.place.stop
    ]
    return bool(after) and min(after) < len(gap)


def _free(cues: Cues, behind: Dated, most: int) -> bool:
    """Tell whether only a few words stand between, and no mark or number."""
    between = cues.tokens[cues.last : behind.place.start]
    return len(between) <= most and not any(
        (token.key in _MARKS and (most <= 8 or token.key != ",")) or token.key[0].isdigit()
        for token in between
    )


def _long_enough(date: DateExpression, quantity: Quantity, measure: Measure) -> bool:
    """Tell whether the date is long enough for what is measured: a year's trade is of no day."""
    span = bounds(date.value) if date.value else None
    if span is None or (span[1] - span[0]).days > 7 or measure in _OF_A_DAY:
        return True
    return quantity.unit == "count" and date.rule in ("day", *_NEAR)


def _fits(dated: Dated, cues: Cues, measure: Measure, status: FigureStatus) -> bool:
    if dated.date.rule in ("same_period", "counted"):
        return False  # "9 percent more than in the same period"
    if measure == "duration" and abs(dated.place.start - cues.last) > 4:
        return False
    if is_apart(cues, dated):
        if status != "actual":
            span = bounds(dated.date.value) if dated.date.value else None
            by = status == "target" and measure != "duration"
            by = by and span is not None and (span[1] - span[0]).days > _YEARLY
            by = by and cues.beside(dated.place, cues.words.until) is not None
            return (by and _is_ahead(cues, dated)) or _begins(cues, dated)
        return measure != "duration" and lasts(cues, dated)
    if status == "actual":
        return cues.beside(dated.place, cues.words.until) is None
    return _is_ahead(cues, dated)


def _is_ahead(cues: Cues, dated: Dated) -> bool:
    """Tell whether a date does not end before the day of publication."""
    published = cues.article.document.published
    today = bounds(published) if published else None
    span = bounds(dated.date.value) if dated.date.value else None
    return today is None or span is None or span[1] >= today[0]


def is_apart(cues: Cues, dated: Dated) -> bool:
    """Tell whether "after" or "since" stands with the date, and no "until now"."""
    return cues.beside(dated.place, cues.words.apart) is not None and not is_open(cues, dated)


def lasts(cues: Cues, dated: Dated) -> bool:
    """Tell whether "since" stands with a date gone by: what began then goes on."""
    beside, since = cues.beside(dated.place, cues.words.apart), cues.words.since
    if beside is None or cues.beside(dated.place, since) != beside or cues.mood.future:
        return False
    published = cues.article.document.published
    today = bounds(published) if published else None
    span = bounds(dated.date.value) if dated.date.value else None
    return today is None or span is None or span[0] < today[0]


def _begins(cues: Cues, dated: Dated) -> bool:
    """Tell whether "from" stands with a date ahead, when something is to begin."""
    beside = cues.beside(dated.place, cues.words.apart)
    if beside is None or cues.beside(dated.place, cues.words.away) != beside:
        return False
    published = cues.article.document.published
    today = bounds(published) if published else None
    span = bounds(dated.date.value) if dated.date.value else None
    return bool(today and span and span[0] > today[1] and (span[1] - span[0]).days > 27)


def is_open(cues: Cues, dated: Dated) -> bool:
    """Tell whether "so far" stands behind the date."""
    after = range(dated.place.stop, min(dated.place.stop + 5, len(cues.tokens)))
    return any(cues.words.now.at(cues.tokens, at) for at in after)


def _taken(cues: Cues, before: Dated) -> bool:
    """Tell whether the quantity right before the date has taken it: "10.9 in 2023, 8.6 in …"."""
    later = (date for date in cues.article.dates if cues.sentence.span.covers(date.span))
    if not any(date.span.start > cues.quantity.span.end for date in later):
        return False
    for other in cues.article.quantities:
        if cues.sentence.span.covers(other.span):
            last = token_range(cues.tokens, other.span).stop
            if last <= before.place.start and before.place.start - last <= 1:
                return True
    return False


def opened(cues: Cues, dated: Dated) -> str | None:
    """Return the date's value, open at the end where it is "since … until now"."""
    value = dated.date.value
    if value is None or "/" in value:
        return value
    since = cues.beside(dated.place, cues.words.since)
    if since and (is_open(cues, dated) or lasts(cues, dated)):
        return f"{value}/{_until_now(cues, value)}"
    return value


def _until_now(cues: Cues, since: str) -> str:
    """Return where a period ends that began in the past: with the article, if so counted.

    "150,000 have crossed since early 2024" ends there; a rate or a war goes on.
    """
    published = cues.article.document.published
    goes_on = cues.quantity.unit == "percent" or cues.distance("casualties") is not None
    if not cues.words.until_now or not published or goes_on or cues.holds_now:
        return ".."
    return published[: 10 if len(since) == 10 else 7]
