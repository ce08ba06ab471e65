"""What speaks for each status of an amount: features without a word of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.facts.amounts.around import Asked, distance, group, marks, side_of_today
from elchi.facts.figure_governor import (
    Link,
    chain,
    drifting,
    judged,
    looks_ahead,
    term,
    to_be,
    wished,
)
from elchi.facts.figure_period import dates_of
from elchi.model import FigureStatus

_STEPS = ((1, "1"), (3, "3"), (6, "6"), (12, "12"))
_NEARBY = (
    "reported",
    "estimate",
    "current",
    "terms",
    "bounds",
    "bans",
    "gives",
    "deal",
    "holds",
    "against",
    "within",
    "condition",
    "visits",
)
_CLAIMS: tuple[FigureStatus, ...] = ("limit", "target", "forecast")


def signs(asked: Asked) -> list[str]:
    """Return the features of an amount that its status is chosen by."""
    links = chain(asked.cues)
    above = judged(links, asked.cues.words.verbs_last)
    found = [
        *_itself(asked),
        *_governed(asked, links, above),
        *_near(asked, above),
        *_dated(asked, above),
    ]
    return list(dict.fromkeys(found))


def _itself(asked: Asked) -> Iterator[str]:
    cues, quantity, measure = asked.cues, asked.quantity, asked.measure
    unit = group(quantity.unit)
    yield "bias"
    yield f"m:{measure}"
    yield f"u:{unit}"
    yield f"r:{quantity.rule}"
    yield f"cmp:{quantity.comparison}"
    yield f"cmp:{quantity.comparison}:{measure}"
    yield f"zone{cues.sentence.zone is not None:d}"
    yield f"left{cues.left_behind:d}"
    yield f"against{cues.set_against:d}"
    yield f"hyphened{cues.hyphened:d}:{unit}"
    glued = quantity.rule == "glued"
    yield f"glued{glued:d}:{cues.qualifies('terms'):d}{cues.qualifies('bounds'):d}"
    if unit in ("time", "short"):
        yield f"unit:{quantity.unit}"
        yield f"counts{cues.counts_from:d}"
        yield f"term{term(cues):d}"
        yield f"condition{cues.on_condition:d}"
        yield f"ban{cues.term_of_ban:d}"
    before = asked.before
    if before is None:
        yield "alone"
    elif not cues.sentence.span.covers(before.quantity.span):
        yield f"back:{before.status}"
    else:
        yield f"before:{before.status}:{before.quantity.unit == quantity.unit:d}"
        yield f"before:{before.status}:joined{cues.joined_to(before.quantity):d}"
        grown = cues.grows_from(before.quantity)
        yield f"before:{before.status}:{measure == 'share':d}:{grown:d}"


def _governed(asked: Asked, links: Sequence[Link], above: FigureStatus | None) -> Iterator[str]:
    """Yield what the verbs above the amount and the mood of its clause say."""
    unit, mood = group(asked.quantity.unit), asked.cues.mood
    tags = [link.tag + ("*" if link.drift else "") for link in links]
    first, last = (tags[0], tags[-1]) if tags else ("-", "-")
    yield f"above:{above}"
    yield f"above:{above}:{unit}"
    yield f"above:{above}:{asked.measure}"
    yield f"tag:{first}"
    yield f"tag:{first}:{unit}"
    yield f"tags:{' '.join(tags[:2])}"
    yield f"top:{last}"
    yield f"links{min(3, len(tags))}"
    for tag in {link.tag for link in links}:
        yield f"has:{tag}"
    yield f"drifts{drifting(links):d}"
    yield f"ahead{looks_ahead(links):d}"
    yield f"be{to_be(links):d}:{unit}"
    yield f"wished{wished(links):d}"
    put = f"{mood.future:d}{mood.possible:d}{mood.present:d}{mood.past:d}{mood.negated:d}"
    yield f"mood:{put}"
    yield f"future{mood.future:d}:{above}"
    yield f"future{mood.future:d}:{unit}"
    yield f"possible{mood.possible:d}:{above}"
    yield f"past{mood.past:d}:{above}"
    yield f"present{mood.present:d}:{unit}"


def _near(asked: Asked, above: FigureStatus | None) -> Iterator[str]:
    """Yield which words of goal, bound, expectation and fact stand how near."""
    cues, unit = asked.cues, group(asked.quantity.unit)
    away: dict[str, int] = {}
    for name in _CLAIMS:
        own = cues.unshared(name)
        if own is not None:
            away[name] = own
        yield f"own:{name}:{_step(own)}"
        yield f"own:{name}:{_step(own)}:{unit}"
        yield f"close:{name}:{cues.close(name):d}:{unit}"
        yield f"any:{name}:{_step(cues.distance(name))}"
    best = min((far, name) for name, far in away.items())[1] if away else "-"
    yield f"best:{best}:{above}"
    yield f"best:{best}:{unit}"
    yield f"best:{best}:{cues.mood.future:d}{cues.mood.possible:d}"
    yield f"best:{best}:{_step(away.get(best))}"
    for kind in _NEARBY:
        step = _step(cues.nearby(kind, cues.clause))
        yield f"in:{kind}:{step}"
        if unit in ("time", "short", "people"):
            yield f"in:{kind}:{step}:{unit}"
    told = cues.told()
    yield f"told{told:d}:{above}"
    yield f"told{told:d}:{best}"
    yield f"within{cues.within('limit'):d}"
    yield f"current{cues.close('current'):d}"
    yield f"nowadays{cues.close('nowadays'):d}"
    yield f"holds{cues.holds_now:d}:{above}"


def _dated(asked: Asked, above: FigureStatus | None) -> Iterator[str]:
    """Yield on which side of the article's day the dates of clause and sentence lie."""
    cues = asked.cues
    dates = [
        (dated, side_of_today(cues, dated.date.value))
        for dated in dates_of(cues)
        if dated.date.value
    ]
    inside = "".join(sorted({when for dated, when in dates if dated.place.start in cues.clause}))
    yield f"dates:{inside}"
    yield f"dates:{inside}:{above}"
    yield f"all:{''.join(sorted({when for _, when in dates}))}"
    if dates:
        dated, when = min(dates, key=lambda one: distance(cues, one[0]))
        yield f"date:{when}:{marks(cues, dated)}"
        yield f"date:{when}:{above}"


def _step(away: int | None) -> str:
    if away is None:
        return "-"
    return next((name for most, name in _STEPS if away <= most), "far")
