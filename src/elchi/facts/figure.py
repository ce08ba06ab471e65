"""Figures: which quantities of an article say something about relations, and what.

A quantity becomes a figure unless it counts something that no reader would
note ("one official said"). Its measure comes from unit and noun, and for money
from the nearest word that names one. Its period is the date that goes with it,
its status comes from words of goal, expectation and bound round it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from elchi.facts import figure_acts
from elchi.facts.article import Article
from elchi.facts.figure_dropped import drop_others
from elchi.facts.figure_lexicon import figure_words
from elchi.facts.figure_period import a_year_before, compares, period
from elchi.facts.figure_scan import Scan
from elchi.facts.figure_status import status
from elchi.facts.figure_words import Cues
from elchi.facts.rejected import heard, reject
from elchi.facts.weighing.choice import settle
from elchi.model import Figure, FigureStatus, Measure, Quantity, Sentence, Span

_PAGE = ("boilerplate", "byline", "credit", "source")  # "12 comments" tells of no relation
_VOLUMES = ("barrel", "megawatt", "gigawatt", "kilowatt_hour")
_TIME = ("second", "minute", "hour", "day", "week", "month", "year")
_LENGTHS = ("kilometre", "metre", "mile", "hectare", "acre", "square_kilometre", "cusec")
_HELD = 6  # words within which soldiers are said to be held or set free
_CLOSE = 5  # words within which a percentage is of what they name
_MONEY: tuple[Measure, ...] = (
    "trade",
    "exports",
    "imports",
    "investment",
    "loan",
    "aid",
    "debt",
    "price",
    "other",
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The figure told before: what the next one may share with it."""

    quantity: Quantity
    status: FigureStatus
    period: str | None
    dead: bool


def extract(article: Article) -> Iterator[Figure]:
    """Yield the figures of an article, in order of the text."""
    yield from settle(article, by_rules(article))


def by_rules(article: Article) -> Iterator[tuple[Cues, Figure]]:
    """Yield the figures of an article as the rules read them, each with the words round it."""
    words = figure_words(article.language.code)
    last: Measure | None = None
    before: _Told | None = None
    scan: Scan | None = None
    counted: int | None = None  # the paragraph of the people counted last, if troops
    for quantity in article.quantities:
        sentence = article.sentence_at(quantity.span.start)
        if sentence is None or sentence.zone in _PAGE:
            continue
        if scan is None or scan.sentence is not sentence:
            scan = Scan(article, sentence, words)
        cues = Cues(scan, quantity)
        if not _counts(quantity, cues):
            why = "A single one is no figure that says something about relations."
            reject("figure", quantity.span, quantity.rule, why)
            continue
        measure = _measure(quantity, cues, last)
        if quantity.unit == "people":
            if measure == "people" and _same_troops(quantity, cues, counted):
                measure = "troops"
            counted = sentence.paragraph if measure == "troops" else None
        if _is_money(quantity.unit):
            last = measure
        if figure_acts.done(cues, measure):
            put: FigureStatus = "actual"
            cues.by["status"] = "done"
        else:
            put = status(quantity, measure, cues)
        if before is not None and put == "actual" and cues.joined_to(before.quantity):
            put = cues.decided("status", "joined", before.status)
        when = _when(cues, measure, put, before)
        before = _Told(quantity, put, when, measure == "casualties")
        if heard():
            drop_others(cues, measure, when, put)
        yield (
            cues,
            Figure(
                quantity.span,
                measure,
                quantity.value,
                quantity.unit,
                quantity.comparison,
                when,
                put,
                _parties(article, sentence),
                f"{quantity.rule}:{measure}",
            ),
        )


def _when(cues: Cues, measure: Measure, put: FigureStatus, before: _Told | None) -> str | None:
    """Return the period of a figure: its own, or one told from that of the figure before."""
    if _set_back(cues, cues.quantity, measure, before):
        cues.by["period"] = "earlier"
        return a_year_before(before.period) if before and before.period else None
    when = period(cues, cues.quantity, measure, put)
    if when is None:
        when = cues.decided("period", "act", figure_acts.day(cues, measure, put))
    if when is None and put == "actual" and before is not None and _one_breath(cues, before):
        return cues.decided("period", "breath", before.period)
    if before is not None and when is None and measure == "other":
        cues.by["period"] = "rate"
        return before.period if cues.grows_from(before.quantity) else None
    return when


def _one_breath(cues: Cues, before: _Told) -> bool:
    """Tell whether a count is told in one breath with the dead: "six died and two boats sank"."""
    if not before.dead or before.period is None or cues.quantity.unit not in ("count", "people"):
        return False
    return cues.follows(before.quantity) and not cues.holds_now


def _set_back(
    cues: Cues,
    quantity: Quantity,
    measure: Measure,
    before: _Told | None,
) -> bool:
    """Tell whether a quantity is that of the year before the one just told.

    "7 per cent more than a year earlier" is a rate of this year, no sum of the last.
    """
    if before is None or (measure == "other" and quantity.unit == "percent"):
        return False
    return cues.a_year_before and before.quantity.unit == quantity.unit


def _same_troops(quantity: Quantity, cues: Cues, counted: int | None) -> bool:
    """Tell whether "700 men" or "some 4,500" goes on from troops told in the paragraph."""
    vague = not quantity.noun or cues.within("generic")
    return vague and counted == cues.sentence.paragraph and cues.distance("moved") is None


def _counts(quantity: Quantity, cues: Cues) -> bool:
    if quantity.rule == "one":
        return cues.distance("casualties") is not None
    return not (quantity.value == 1 and _is_money(quantity.unit))


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _measure(quantity: Quantity, cues: Cues, last: Measure | None) -> Measure:
    unit, rule = quantity.unit, quantity.rule
    if rule == "rank":
        return "rank"
    if unit in _TIME:
        return "duration"
    if unit == "people":
        dead, moved = cues.distance("casualties"), cues.distance("moved")
        if rule == "casualties" or (dead is not None and (moved is None or dead <= moved)):
            return "casualties"
        forces = cues.nearby("troops", range(cues.last, min(cues.last + 4, len(cues.tokens))))
        if forces is None and (cues.within("generic") or not quantity.noun):
            forces = cues.nearby("military", cues.part)
        if rule != "troops" and forces is None:
            return "people"
        held = cues.nearby("captive", cues.clause)
        return "people" if held is not None and held <= _HELD else "troops"
    if rule == "agreements":
        return "agreements"
    if unit == "percent":
        return _percent(cues)
    if unit in _VOLUMES:
        given = cues.nearby("relief", range(cues.last, cues.clause.stop))
        return "aid" if unit == "barrel" and given is not None else "energy"
    if unit in ("cubic_metre", "cubic_foot"):
        return "other" if cues.distance("water") is not None else "energy"
    if unit == "tonne":
        given = figure_acts.given(cues) and cues.distance("energy") is None
        if given or cues.nearby("relief", range(len(cues.tokens))) is not None:
            return "aid"
        made, carried = cues.distance("output"), cues.distance("freight")
        if made is not None and (carried is None or made < carried):
            return cues.nearest(("exports", "imports", "energy"), cues.clause) or "other"
        return cues.nearest(("freight", "energy", "exports", "imports")) or "freight"
    if unit in _LENGTHS or unit in ("count", "kilogram"):
        return "troops" if cues.within("formations") else "other"
    if _is_money(unit):
        if last is not None and cues.part_of_sum:
            return last
        return _money(cues, last) or ("investment" if cues.by_contract else None) or last or "other"
    return "other"


def _money(cues: Cues, last: Measure | None) -> Measure | None:
    """Return what a sum is: the nearest word that names it, else what it is done with.

    What is given is aid, what wares are worth is trade (imports where a duty is
    laid on them), and "it" is what the sum before was.
    """
    if cues.by_unit():
        return "price"
    near = cues.nearest(_MONEY, cues.clause)
    if near in (None, "price", "other", "aid") and cues.of_goods:
        return "imports" if cues.distance("duty") is not None else near or "trade"
    if near is None and (cues.nearby("gives", cues.clause) is not None or figure_acts.given(cues)):
        return "aid"
    if near is None and last is not None and cues.nearby("anaphor", cues.clause) is not None:
        return last
    return near or cues.nearest(_MONEY)


def _percent(cues: Cues) -> Measure:
    """Return what a percentage is: interest, a price's change, a share or a growth rate."""
    named = cues.distance("other")
    if named is not None and named <= _CLOSE and not cues.of_whole:
        return "other"
    if cues.of_whole or cues.whole_follows:
        return "share"
    duty = cues.distance("duty") if cues.distance("toll") is None else None
    if duty is not None and duty <= _CLOSE:
        return "other"
    growth, share, price = (cues.distance(name) for name in ("growth", "share", "price"))
    growth = growth if growth is not None else compares(cues)
    if price is not None and (share is None or price < share):
        return "price"
    if growth is None or (share is not None and share < growth):
        return "share"
    return "other"


def _parties(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """Return the states and bodies of the sentence, else those named most in the article."""
    found = _named(article, sentence.span)
    if found:
        return found
    counts: dict[str, int] = {}
    for mention in article.mentions:
        entity = article.entities.get(mention.entity)
        if entity and entity.kind == "country":
            counts[entity.id] = counts.get(entity.id, 0) + 1
    return tuple(sorted(counts, key=lambda entity: -counts[entity])[:2])


def _named(article: Article, span: Span) -> tuple[str, ...]:
    """Return states and bodies by name or as "the two countries"; money's state is none."""
    money = [one.span for one in article.quantities if _is_money(one.unit)]
    found: dict[str, None] = {}
    named = [
        (mention.span.start, mention.entity)
        for mention in article.mentions_in(span)
        if not any(mention.span.overlaps(sum_) for sum_ in money)
    ]
    referred = [(ref.span.start, ref.entity) for ref in article.references if span.covers(ref.span)]
    for _, one in sorted(named + referred):
        entity = article.entities.get(one)
        if entity and entity.kind in ("country", "organisation"):
            found.setdefault(entity.id)
    return tuple(found)
