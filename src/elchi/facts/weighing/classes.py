"""The features of a figure for its measure and its status: of each value of these alike.

No feature holds a word of the text. Names are short, since each stands in the table of
weights once for every value that it speaks for.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.act_date import lies_ahead
from elchi.facts.weighing.case import Case, Hit, step

_NAMING = frozenset(
    (
        *("trade", "exports", "imports", "investment", "loan", "aid", "debt", "price", "other"),
        *(
            "energy",
            "freight",
            "growth",
            "share",
            "water",
            "casualties",
            "moved",
            "relief",
            "gives",
        ),
        *("military", "generic", "duty", "deal", "goods", "things", "captive", "partof", "anaphor"),
        *("terms", "troops"),
    )
)
_TELLING = frozenset(
    (
        *(
            "target",
            "forecast",
            "limit",
            "estimate",
            "reported",
            "current",
            "holds",
            "bans",
            "terms",
        ),
        *(
            "lasting",
            "deal",
            "visits",
            "condition",
            "within",
            "described",
            "freed",
            "gives",
            "partof",
        ),
    )
)
_MOODS = ("negated", "future", "possible", "passive", "present", "past")
_ACTS = 4  # acts of the sentence that are looked at


def measure_features(case: Case) -> list[str]:
    """Return the features of what a figure measures."""
    return [*dict.fromkeys(_measured(case))]


def status_features(case: Case) -> list[str]:
    """Return the features of whether a figure is fact, goal, forecast or bound."""
    return [*dict.fromkeys(_held(case))]


def _nearness(item: tuple[str, Hit]) -> tuple[int, str]:
    return item[1].rank, item[0]


def _measured(case: Case) -> Iterator[str]:
    cues, figure, sort, quantity = case.cues, case.figure, case.sort, case.quantity
    yield "bias"
    yield f"r:{figure.measure}"
    yield f"r:{figure.measure}:{sort}"
    yield f"u:{quantity.unit}"
    yield f"u:{sort}"
    yield f"by:{quantity.rule}"
    yield f"cmp:{quantity.comparison}"
    yield f"s:{figure.status}"
    size = len(str(int(quantity.value))) if quantity.value >= 1 else 0
    yield f"v:{size}"
    yield f"v:{size}:{sort}"
    if case.before is not None:
        other = case.before
        same = other.quantity.unit == quantity.unit
        yield f"before:{other.figure.measure}:{same:d}{case.together(other):d}"
        yield f"before:{other.sort}:{sort}"
    if case.after is not None and case.together(case.after):
        yield f"after:{case.after.figure.measure}:{case.after.quantity.unit == quantity.unit:d}"
    hits = sorted(case.hits(_NAMING).items(), key=_nearness)
    for place, (name, hit) in enumerate(hits):
        yield f"c:{name}"
        yield f"c:{name}:{hit.clause:d}{hit.own:d}"
        if hit.clause and hit.own:
            yield f"c:{name}:{sort}"
        if place < 2:
            yield f"c{place}:{name}"
            yield f"c{place}:{name}:{sort}"
    if sort == "money":
        yield f"per{cues.by_unit():d}"
    yield f"of{cues.of_goods:d}{cues.of_whole:d}{cues.whole_follows:d}"
    if case.deeds:
        first = case.deeds[0]
        yield f"e:{first.event.type}:{first.inside:d}"
        yield f"e:{first.event.type}:{sort}"
        yield f"e:{first.event.status}"
    for deed in case.deeds[:_ACTS]:
        yield f"e:{deed.event.type}"
    yield f"d{min(2, len(cues.scan.dates))}"
    yield f"holds{cues.holds_now:d}"


def _held(case: Case) -> Iterator[str]:
    cues, figure, sort = case.cues, case.figure, case.sort
    yield "bias"
    yield f"r:{figure.status}"
    yield f"r:{figure.status}:{figure.measure}"
    yield f"r:{figure.status}:{sort}"
    by = cues.by.get("status", "-")
    yield f"R:{figure.status}:{by}"
    yield f"R:{figure.status}:{by}:{sort}"
    yield f"m:{figure.measure}"
    yield f"u:{sort}"
    yield f"u:{case.quantity.unit}"
    yield f"cmp:{case.quantity.comparison}"
    yield f"by:{case.quantity.rule}"
    tags = [link.tag for link in case.links]
    for place in range(2):
        yield f"l{place}:{tags[place] if place < len(tags) else '-'}"
    for tag in set(tags):
        yield f"l:{tag}"
        yield f"l:{tag}:{sort}"
    for name, hit in case.hits(_TELLING).items():
        yield f"c:{name}"
        yield f"c:{name}:{hit.side}{step(hit.away)}"
        yield f"c:{name}:{hit.clause:d}{hit.own:d}"
    for name in ("target", "forecast", "limit"):
        away = cues.unshared(name)
        yield f"n:{name}:{'-' if away is None else step(away)}"
    for mood in _MOODS:
        if getattr(cues.mood, mood):
            yield f"mood:{mood}"
            yield f"mood:{mood}:{sort}"
    yield f"holds{cues.holds_now:d}"
    yield f"left{cues.left_behind:d}"
    yield f"if{cues.on_condition:d}"
    yield from _acts(case)
    published = case.article.document.published
    if figure.period is None:
        yield "p:-"
    else:
        yield f"p:{lies_ahead(figure.period, published):d}"
    for dated in cues.scan.dates:
        if dated.date.value:
            ahead = lies_ahead(dated.date.value, published)
            yield f"d:{ahead:d}{dated.place.start in cues.clause:d}"


def _acts(case: Case) -> Iterator[str]:
    """Yield what the acts round a figure tell of its status."""
    if not case.deeds:
        yield "e:-"
        return
    first, sort = case.deeds[0], case.sort
    event = first.event
    before = event.trigger < case.quantity.span
    yield f"e:{event.type}"
    yield f"e:{event.type}:{event.status}"
    yield f"e:{event.type}:{event.status}:{sort}"
    yield f"e:{event.status}:{first.inside:d}"
    yield f"e:{event.status}:{first.inside:d}:{before:d}"
    yield f"e:{event.status}:{sort}"
    statuses = {deed.event.status for deed in case.deeds}
    if len(statuses) == 1:
        yield f"all:{event.status}"
        yield f"all:{event.status}:{sort}"
