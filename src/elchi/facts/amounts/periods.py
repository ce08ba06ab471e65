"""The periods that an amount may have, and how each stands to it.

No feature holds a word of the text, so that what is learnt from one language serves
the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.amounts.around import (
    SHORT,
    Asked,
    distance,
    gap_step,
    grain,
    group,
    marks,
    side_of_today,
    sort,
)
from elchi.facts.figure_period import dates_of, is_open, stay
from elchi.facts.figure_scan import Dated
from elchi.facts.when import is_attribute
from elchi.text.calendars import bounds

NONE = ""  # the candidate "the text gives no period"
_BEGINS = ("since", "away", "apart")
_WEEK = 7


def candidates(asked: Asked) -> dict[str, list[str]]:
    """Return each period that an amount may have, with its features."""
    cues = asked.cues
    dates = [dated for dated in dates_of(cues) if dated.date.value]
    found: dict[str, list[str]] = {NONE: list(_nothing(asked, dates))}

    def add(value: str, features: list[str]) -> None:
        known = found.setdefault(value, [])
        known += [name for name in features if name not in known]

    for dated in dates:
        value = dated.date.value
        if value is None:
            continue
        features = list(dict.fromkeys(_of_date(asked, dated, value, dates)))
        mark = marks(cues, dated)
        begins = "/" not in value and any(name in mark for name in _BEGINS)
        if not begins:
            add(value, features)
            continue
        how = f"{mark}:{side_of_today(cues, value)}{is_open(cues, dated):d}"
        add(value, [*features, f"plain:{how}"])
        add(f"{value}/..", [*features, f"open:{how}", f"open:{mark}"])
    if asked.quantity.unit == "day" and cues.distance("visits") is not None:
        days = stay(cues, asked.quantity, dates)
        if days:
            add(days, ["stay", f"stay:{asked.quantity.rule}", f"stay:{asked.told.status}"])
    for value, features in _told_before(asked, dates):
        add(value, features if value in found else [*features, "nowhere"])
    return found


def _nothing(asked: Asked, dates: list[Dated]) -> Iterator[str]:
    cues, quantity = asked.cues, asked.quantity
    kind, unit, status = sort(asked.measure, quantity.unit), group(quantity.unit), asked.told.status
    yield "none"
    yield f"none:m:{asked.measure}"
    yield f"none:u:{unit}"
    yield f"none:r:{quantity.rule}"
    yield f"none:s:{status}"
    yield f"none:s:{status}:{unit}"
    count = min(3, len(dates))
    yield f"none:n:{count}"
    yield f"none:n:{count}:{kind}"
    yield f"none:n:{count}:{status}"
    yield f"none:in:{min(2, sum(dated.place.start in cues.clause for dated in dates))}"
    for name in ("current", "nowadays"):
        yield f"none:{name}{cues.close(name):d}"
    mood = cues.mood
    yield f"none:mood{mood.future:d}{mood.possible:d}{mood.present:d}{mood.past:d}"
    yield f"none:holds{cues.holds_now:d}"
    yield f"none:left{cues.left_behind:d}"
    yield f"none:against{cues.set_against:d}"
    yield f"none:told{cues.told():d}"
    yield f"none:hyphened{cues.hyphened:d}"
    if unit in ("time", "short"):
        yield f"none:unit:{quantity.unit}"


def _of_date(asked: Asked, dated: Dated, value: str, dates: list[Dated]) -> Iterator[str]:
    cues, quantity, measure, status = asked.cues, asked.quantity, asked.measure, asked.told.status
    kind, unit, place = sort(measure, quantity.unit), group(quantity.unit), dated.place
    side = "b" if place.stop <= cues.first else "a" if place.start >= cues.last else "i"
    gap = distance(cues, dated)
    step, fine, when, mark = gap_step(gap), grain(value), side_of_today(cues, value), ""
    where = "c" if place.start in cues.clause else "o"
    yield "bias"
    yield f"g:{fine}"
    yield f"g:{fine}:{kind}"
    yield f"g:{fine}:{measure}"
    yield f"g:{fine}:{unit}"
    yield f"d:{side}:{step}"
    yield f"d:{side}:{step}:{where}"
    yield f"d:{side}:{step}:{kind}"
    yield f"d:{side}:{step}:{cues.words.verbs_last:d}"
    yield f"w:{where}:{side}"
    yield f"w:{where}:{side}:{kind}"
    mark = marks(cues, dated)
    yield f"t:{when}"
    yield f"t:{when}:{status}"
    yield f"t:{when}:{status}:{mark}"
    mood = cues.mood
    yield f"t:{when}:mood{mood.future:d}{mood.possible:d}"
    yield f"mark:{mark}:{side}"
    yield f"mark:{mark}:{status}"
    yield f"mark:{mark}:{kind}"
    yield f"now{is_open(cues, dated):d}"
    noun = is_attribute(cues.article, cues.sentence, dated.date, quantity.span)
    yield f"noun{noun:d}"
    yield f"noun{noun:d}:{fine}"
    yield f"rule:{dated.date.rule}:{kind}"
    yield f"first{place.start < 3:d}:{where}:{kind}"
    yield f"holds{cues.holds_now:d}:{where}"
    yield from _between(asked, dated, side, where)
    yield from _rivals(asked, dated, side, dates)
    span = bounds(value)
    if span and (span[1] - span[0]).days <= _WEEK:
        yield f"short:{unit}"
        yield f"short:{measure}:{where}"
        yield f"short:{kind}:{where}:{side}"
    if measure == "duration":
        yield f"lasts:{fine}:{quantity.unit}"
        yield f"lasts:{quantity.rule}:{where}"
    if quantity.unit in SHORT:
        yield f"lasts:{fine}:{where}:{side}"


def _between(asked: Asked, dated: Dated, side: str, where: str) -> Iterator[str]:
    cues = asked.cues
    between = range(min(dated.place.stop, cues.last), max(dated.place.start, cues.first))
    signs = [cues.tokens[at].key for at in between if not cues.tokens[at].key[0].isalnum()]
    commas = min(2, signs.count(","))
    yield f"parted{any(sign in ';:' for sign in signs):d}"
    yield f"brackets{any(sign in '()' for sign in signs):d}"
    yield f"commas{commas}:{side}"
    yield f"commas{commas}:{side}:{where}"
    opening = min(1, cues.count("opening", between))
    yield f"opening{opening}:{side}"
    yield f"opening{opening}:{side}:{where}"
    yield f"parting{min(1, cues.count('parting', between))}:{side}"
    yield f"joining{min(1, cues.count('joining', between))}:{side}"
    yield f"verbs{min(2, cues.count('reported', between))}:{side}"


def _rivals(asked: Asked, dated: Dated, side: str, dates: list[Dated]) -> Iterator[str]:
    cues, place = asked.cues, dated.place
    low, high = min(place.stop, cues.last), max(place.start, cues.first)
    gap = distance(cues, dated)
    amounts = [one for one in cues.scan.places if one]
    inside = sum(one.start >= low and one.stop <= high for one in amounts)
    nearest = min(
        (max(0, one.start - place.stop, place.start - one.stop), one.start != cues.first)
        for one in [*amounts, range(cues.first, cues.last)]
    )
    near = "theirs" if nearest[1] else "mine"
    others = [one for one in dates if one is not dated]
    closest = all(gap <= distance(cues, one) for one in others)
    yield f"near:{near}"
    yield f"near:{near}:{side}"
    yield f"near:{near}:{side}:{inside > 0:d}"
    yield f"closest{closest:d}:{min(2, len(others))}"
    yield f"closest{closest:d}:{near}"
    yield f"amounts{min(2, inside)}:{side}"
    passed = sum(one.place.start >= low and one.place.stop <= high for one in others)
    yield f"dates{min(2, passed)}:{side}"


def _told_before(asked: Asked, dates: list[Dated]) -> Iterator[tuple[str, list[str]]]:
    """Yield the period of the figure before, where it stands in this sentence or paragraph."""
    before, cues = asked.before, asked.cues
    if before is None or before.period is None:
        return
    unit = group(asked.quantity.unit)
    kind = sort(asked.measure, asked.quantity.unit)
    alike = f"{before.quantity.unit == asked.quantity.unit:d}"
    if cues.sentence.span.covers(before.quantity.span):
        yield (
            before.period,
            [
                "before",
                f"before:{cues.grows_from(before.quantity):d}:{unit}",
                f"before:{kind}:{alike}",
                f"before:{alike}:joined{cues.joined_to(before.quantity):d}",
                f"before:status{asked.told.status == before.status:d}",
                f"before:earlier{cues.a_year_before:d}",
            ],
        )
        return
    there = cues.article.sentence_at(before.quantity.span.start)
    if dates or there is None or there.paragraph != cues.sentence.paragraph:
        return
    yield (
        before.period,
        [
            "back",
            f"back:{unit}",
            f"back:{alike}",
            f"back:{kind}",
            f"back:{asked.told.status == before.status:d}:{asked.told.status}",
        ],
    )
