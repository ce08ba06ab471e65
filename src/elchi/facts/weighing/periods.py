"""The periods that a figure may have, and the features of each.

Candidates are the dates of its sentence (open or up to the article's day where "since"
stands with one), those of the sentence before, the dates of the acts told there, the
period of the figure before, the day of the article in its first sentences, and none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from elchi.facts.act_date import lies_ahead
from elchi.facts.figure_period import dates_of, is_open
from elchi.facts.figure_scan import Dated
from elchi.facts.weighing.case import Case, step
from elchi.facts.when import is_conjunction
from elchi.model import Event, Figure

NONE = ""  # the candidate "the text gives no period"
_ACTS = 3
_NEAR = 8  # words within which a word may speak for no period
_TELLING = frozenset(
    (
        *("current", "nowadays", "deal", "terms", "visits", "per", "against", "compared", "holds"),
        *("bans", "limit", "partof", "growth", "share", "things"),
    )
)
_OF_A_DAY = ("casualties", "agreements")
_OF_PEOPLE = ("people", "troops")


@dataclass(slots=True)
class Candidate:
    """A period that a figure may have.

    Attributes:
        here: The dates of the sentence that give it, with how: ``h`` as they stand, ``s``
            open, ``S`` up to the day of the article.
        acts: The acts that have it, with where they are told.
        figures: The figure before if it has it, with where.
        others: What else gives it.
    """

    value: str
    here: list[tuple[str, Dated]] = field(default_factory=list)
    acts: list[tuple[str, Event]] = field(default_factory=list)
    figures: list[tuple[str, Figure]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


class Question:
    """The periods that a figure may have, and what all of their features share."""

    def __init__(self, case: Case) -> None:
        self.case = case
        cues, measure = case.cues, case.figure.measure
        self.dates = [dated for dated in cues.scan.dates if dated.date.value]
        self.inside = [dated for dated in self.dates if dated.place.start in cues.clause]
        self.measure = (
            "dead"
            if measure in _OF_A_DAY
            else "people"
            if measure in _OF_PEOPLE
            else "count"
            if case.sort == "count"
            else measure
        )
        self.published = case.article.document.published
        self.found: dict[str, Candidate] = {NONE: Candidate(NONE)}
        self._gather()

    @property
    def candidates(self) -> list[Candidate]:
        """The periods, "none" among them."""
        return list(self.found.values())

    @cached_property
    def own(self) -> list[Dated]:
        """The dates of the sentence that belong to nothing else."""
        return dates_of(self.case.cues)

    def features(self, candidate: Candidate) -> list[str]:
        """Return the features of a period as that of the figure."""
        made = _nothing(self) if candidate.value == NONE else _of_period(self, candidate)
        return [*dict.fromkeys(made)]

    def _add(self, value: str | None) -> Candidate:
        if not value:
            return Candidate(NONE)  # nobody keeps it
        return self.found.setdefault(value, Candidate(value))

    def _gather(self) -> None:
        case = self.case
        if case.figure.period:
            self._add(case.figure.period).others.append(f"rule-{case.cues.by.get('period', '-')}")
        for dated in self.dates:
            self._gather_date(dated)
        article, own = case.article, case.cues.sentence
        if case.sentence:
            sentence = case.page.sentence(case.sentence - 1)
            together = sentence.paragraph == own.paragraph
            for date in article.dates_in(sentence.span):
                if date.value:
                    self._add(date.value).others.append(f"back{together:d}")
            for _, event in case.page.deeds.get(case.sentence - 1, ()):
                self._add(event.date).acts.append((f"back{together:d}", event))
        for place, deed in enumerate(case.deeds):
            origin = f"act{min(place, _ACTS - 1)}{deed.inside:d}{deed.event.status == 'actual':d}"
            self._add(deed.event.date).acts.append((origin, deed.event))
        other = case.before
        if other is not None and case.sentence - other.sentence <= 1:
            same = other.quantity.unit == case.quantity.unit
            origin = f"fig{case.together(other):d}{same:d}"
            self._add(other.figure.period).figures.append((origin, other.figure))
        own_span = case.quantity.span
        said = next((one for one in article.statements if one.span.covers(own_span)), None)
        if said is not None:
            self._add(said.date).others.append("said")
        if own.zone is None and case.sentence <= case.page.lead + 1:
            self._add(self.published).others.append("day")

    def _gather_date(self, dated: Dated) -> None:
        value, cues = dated.date.value or NONE, self.case.cues
        self._add(value).here.append(("h", dated))
        words = cues.words
        since = cues.beside(dated.place, words.since) or cues.beside(dated.place, words.apart)
        if "/" in value or not since or lies_ahead(value, self.published):
            return
        self._add(f"{value}/..").here.append(("s", dated))
        if self.published:
            end = self.published[: 10 if len(value) == 10 else 7]
            self._add(f"{value}/{end}").here.append(("S", dated))


def _grain(value: str) -> str:
    if ".." in value:
        return "open"
    return "range" if "/" in value else {4: "year", 7: "month", 10: "day"}.get(len(value), "other")


def _nothing(question: Question) -> Iterator[str]:
    case, measure = question.case, question.measure
    cues, figure, sort = case.cues, case.figure, case.sort
    here, inside = min(2, len(question.dates)), min(2, len(question.inside))
    language = case.article.language.code
    yield "-"
    yield f"-u:{sort}"
    yield f"-u:{case.quantity.unit}"
    yield f"-m:{figure.measure}"
    yield f"-m:{figure.measure}:{sort}"
    yield f"-s:{figure.status}"
    yield f"-s:{figure.status}:{figure.measure}"
    yield f"-d{here}{inside}"
    yield f"-d{here}{inside}:{measure}"
    tag = case.links[0].tag if case.links else "-"
    yield f"-l:{tag}"
    yield f"-by:{case.quantity.rule}"
    if figure.period is None:
        yield "-r"
        yield f"-r:{measure}"
        yield f"-r{here}"
    for name in cues.scan.classes(_TELLING):
        away = cues.distance(name)
        if away is not None and away <= _NEAR:
            yield f"-c:{name}"
    if case.deeds:
        event = case.deeds[0].event
        yield f"-e:{event.status}{case.deeds[0].inside:d}"
        yield f"-e:{event.type}:{event.date is not None:d}:{event.status}"
        yield f"-e:{event.type}:{sort}"
    yield f"-L:{language}"
    yield f"-L:{language}:{sort}"
    yield f"-L:{language}:{figure.status}"
    yield f"-L:{language}:{here}"


def _of_period(question: Question, candidate: Candidate) -> Iterator[str]:
    case, measure = question.case, question.measure
    status, sort = case.figure.status, case.sort
    value, here = candidate.value, min(2, len(question.dates))
    grain = _grain(value)
    ahead = lies_ahead(value, question.published)
    yield "bias"
    yield f"g:{grain}:{measure}"
    yield f"g:{grain}:{sort}"
    yield f"w:{ahead:d}:{status}"
    yield f"w:{ahead:d}:{case.tense}"
    yield f"w:{ahead:d}:{status}:{grain}"
    for other in candidate.others:
        yield f"o:{other}"
        yield f"o:{other}:{measure}"
        yield f"o:{other}:{grain}"
        yield f"o:{other}:{here}"
        if other.startswith("rule"):
            yield f"o:rule:{measure}"
            yield "o:rule"
            yield f"o:rule:{grain}"
            yield f"r:{here}{min(2, len(question.inside))}"
        elif other.startswith("back"):
            yield f"b:{other}:{sort}"
            yield f"b:{min(1, here)}:{case.tense}:{measure}"
    for origin, event in candidate.acts:
        yield f"o:{origin}"
        yield f"o:{origin}:{measure}"
        yield f"o:{origin}:{here}"
        yield f"e:{origin}:{event.type}"
        yield f"e:{event.type}:{sort}"
        yield f"e:{event.status}:{status}"
    for origin, figure in candidate.figures:
        yield f"o:{origin}"
        yield f"o:{origin}:{measure}"
        yield f"o:{origin}:{here}"
        yield f"o:{origin}:{figure.measure == case.figure.measure}"
        yield f"f:{figure.status}:{status}"
    for sign, dated in candidate.here:
        yield from _at(question, dated, sign)
    if not candidate.here:
        yield "nowhere"


def _at(question: Question, dated: Dated, sign: str) -> Iterator[str]:
    """Yield how a date of the sentence stands to the figure."""
    case, measure = question.case, question.measure
    cues, status, sort = case.cues, case.figure.status, case.sort
    place, words = dated.place, case.cues.words
    before = place.start < cues.first
    side = "b" if before else "a"
    low, high = (place.stop, cues.first) if before else (cues.last, place.start)
    gap = max(0, high - low)
    same = place.start in cues.clause
    yield f"{sign}c{same:d}{side}"
    yield f"{sign}c{same:d}{side}:{measure}"
    yield f"{sign}c{same:d}:{status}"
    yield f"{sign}d{side}{step(gap)}"
    yield f"{sign}d{side}{step(gap)}:{sort}"
    yield f"{sign}d{side}{step(gap)}:{same:d}"
    between = cues.tokens[low:high]
    joined = any(is_conjunction(case.article, token) for token in between)
    marks = min(2, sum(not token.key[:1].isalnum() for token in between))
    yield f"{sign}j{joined:d}{side}"
    yield f"{sign}j{joined:d}{marks}{side}{same:d}"
    yield f"{sign}by:{dated.date.rule}"
    yield f"{sign}by:{dated.date.rule}:{sort}"
    language = case.article.language.code
    yield f"{sign}L:{language}:{same:d}{side}"
    yield f"{sign}L:{language}:{measure}"
    apart, since, until = (
        cues.beside(place, one) is not None for one in (words.apart, words.since, words.until)
    )
    yield f"{sign}a{apart:d}{since:d}{until:d}"
    yield f"{sign}a{apart:d}{since:d}{until:d}:{status}"
    yield f"{sign}a{apart:d}{since:d}{until:d}:{sort}"
    if sign != "h":
        yield f"{sign}L:{language}"
        yield f"{sign}u:{sort}"
        yield f"{sign}now{is_open(cues, dated):d}"
        yield f"{sign}holds{cues.holds_now:d}"
        yield f"{sign}l:{case.links[0].tag if case.links else '-'}"
        return
    yield f"{sign};{any(token.key in ';:' for token in between):d}"
    numbers = [one for one in cues.scan.places if one and one.start != cues.first]
    nearer = any(max(0, place.start - one.stop, one.start - place.stop) < gap for one in numbers)
    yield f"{sign}x{nearer:d}{side}"
    yield f"{sign}x{nearer:d}{side}{same:d}"
    rivals = (
        max(0, one.place.start - cues.last, cues.first - one.place.stop) for one in question.dates
    )
    yield f"{sign}f{gap <= min(rivals):d}{min(2, len(question.dates))}"
    yield f"{sign}o{dated in question.own:d}"
