"""Figures: which quantities of an article say something about relations, and what.

A quantity becomes a figure unless it counts something that no reader would
note ("one official said"). Its measure comes from unit and noun, and for money
from the nearest word that names one; its period is the date that goes with it;
its status comes from words of goal, expectation and bound in its clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.article import Article
from elchi.facts.figure_period import period
from elchi.facts.figure_words import Cues, figure_words
from elchi.model import Figure, FigureStatus, Measure, Quantity, Sentence, Span

_VOLUMES = ("barrel", "megawatt", "kilowatt_hour")
_TIME = ("second", "minute", "hour", "day", "week", "month", "year")
_LENGTHS = ("kilometre", "metre", "mile", "hectare", "acre", "square_kilometre", "cusec")
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


def extract(article: Article) -> Iterator[Figure]:
    """Yield the figures of an article, in order of the text."""
    words = figure_words(article.language.code)
    last: Measure | None = None
    for quantity in article.quantities:
        sentence = article.sentence_at(quantity.span.start)
        if sentence is None:
            continue
        cues = Cues(article, sentence, quantity, words)
        if not _counts(quantity, cues):
            continue
        measure = _measure(quantity, cues, last)
        if _is_money(quantity.unit):
            last = measure
        status = _status(quantity, cues)
        yield Figure(
            quantity.span,
            measure,
            quantity.value,
            quantity.unit,
            quantity.comparison,
            period(article, sentence, quantity, measure, status),
            status,
            _parties(article, sentence),
            f"{quantity.rule}:{measure}",
        )


def _counts(quantity: Quantity, cues: Cues) -> bool:
    if quantity.rule == "one":
        return cues.distance("casualties") is not None
    if quantity.value == 1 and _is_money(quantity.unit):
        return False
    return True


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _measure(quantity: Quantity, cues: Cues, last: Measure | None) -> Measure:
    unit, rule = quantity.unit, quantity.rule
    if rule == "rank":
        return "rank"
    if unit in _TIME:
        return "duration"
    if unit == "people":
        if rule == "casualties" or cues.distance("casualties") is not None:
            return "casualties"
        return "troops" if rule == "troops" else "people"
    if rule == "agreements":
        return "agreements"
    if unit == "percent":
        return _percent(cues)
    if unit in _VOLUMES:
        return "energy"
    if unit in ("cubic_metre", "cubic_foot"):
        return "other" if cues.distance("water") is not None else "energy"
    if unit == "tonne":
        if cues.distance("relief") is not None:
            return "aid"
        return cues.nearest(("freight", "energy")) or "freight"
    if unit in _LENGTHS or unit in ("count", "kilogram"):
        return "other"
    if _is_money(unit):
        return cues.nearest(_MONEY) or last or "other"
    return "other"


def _percent(cues: Cues) -> Measure:
    growth, share = cues.distance("growth"), cues.distance("share")
    price = cues.distance("price")
    near = [
        (distance, name)
        for distance, name in ((share, "share"), (price, "price"), (growth, "other"))
        if distance is not None
    ]
    if not near:
        return "share"
    best = min(near)[1]
    return "share" if best == "share" else "price" if best == "price" else "other"


def _status(quantity: Quantity, cues: Cues) -> FigureStatus:
    """Return the status: words of bound, goal and expectation in the clause, then its mood."""
    near = [
        (distance, place, name)
        for place, name in enumerate(("limit", "target", "forecast"))
        if (distance := cues.in_clause(name)) is not None
    ]
    if quantity.comparison == "<" and cues.in_clause("limit") is not None:
        return "limit"
    if near:
        found = min(near)[2]
        return "limit" if found == "limit" else "target" if found == "target" else "forecast"
    if cues.mood.future:
        return "target"
    if cues.mood.possible:
        return "forecast"
    return "actual"


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
    found: dict[str, None] = {}
    for mention in article.mentions_in(span):
        entity = article.entities.get(mention.entity)
        if entity and entity.kind in ("country", "organisation"):
            found.setdefault(entity.id)
    return tuple(found)
