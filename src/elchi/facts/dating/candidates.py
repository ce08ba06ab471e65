"""The dates that an act may have, each with the places where the article gives it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from elchi.facts.act_date import Encounter, attached_date, encounter, lies_ahead, taken_up
from elchi.facts.article import Article, Clause
from elchi.facts.duplicates import Told
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, is_headline
from elchi.facts.when import is_attribute, own_dates
from elchi.model import DateExpression, Event, Statement

_BACK = 2  # sentences before the act whose dates are candidates
NONE = ""  # the candidate "the text gives no date"


@dataclass(frozen=True, slots=True)
class Place:
    """A date expression where it stands.

    Attributes:
        first: Its first token in the sentence.
        last: The token after its last one.
        clause: Number of its clause among those of the article, -1 for none.
    """

    expression: DateExpression
    sentence: int
    first: int
    last: int
    clause: int


@dataclass(slots=True)
class Candidate:
    """A date that an act may have.

    Attributes:
        places: Where it stands in the sentence of the act or just before it.
        origins: What else gives it: the rules, the meeting that the article reports, the
            words that the act stands in, the acts told before.
    """

    value: str
    places: list[Place] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Question:
    """An event whose date is asked for.

    Attributes:
        clause: Number of the act's clause, -1 for none.
        own: The dates of the sentence that no word parts from the act.
    """

    event: Event
    act: Act
    clause: int
    statement: Statement | None
    own: tuple[DateExpression, ...]
    candidates: tuple[Candidate, ...]


class Calendar:
    """The dates of one article and the acts between them."""

    def __init__(self, stage: Stage, told: list[Told], events: list[Event]) -> None:
        self.stage = stage
        self.events = sorted(events, key=lambda event: event.trigger)
        self.met: Encounter | None = encounter(stage, told)
        article = stage.article
        self.acts: dict[int, list[Act]] = {}
        for act in stage.acts:
            self.acts.setdefault(act.sentence, []).append(act)
        self._clause_starts = [clause.span.start for clause in article.clauses]
        self.places: dict[int, list[Place]] = {}
        for date in article.dates:
            number = stage.number(date.span)
            if number < 0 or date.value is None:
                continue
            starts = stage.token_starts(number)
            first = bisect_left(starts, date.span.start)
            last = max(first + 1, bisect_left(starts, date.span.end))
            place = Place(date, number, first, last, self.clause(date.span.start))
            self.places.setdefault(number, []).append(place)

    @property
    def article(self) -> Article:
        """The article."""
        return self.stage.article

    def clause(self, offset: int) -> int:
        """Return the number of the clause that holds an offset, -1 for none."""
        number = bisect_left(self._clause_starts, offset + 1) - 1
        if number < 0 or offset >= self.article.clauses[number].span.end:
            return -1
        return number

    def clause_numbered(self, number: int) -> Clause | None:
        """Return the clause with this number."""
        return self.article.clauses[number] if number >= 0 else None

    def question(self, event: Event, act: Act) -> Question:
        """Return the dates that an event may have."""
        article = self.article
        found: dict[str, Candidate] = {NONE: Candidate(NONE)}

        def add(value: str | None) -> Candidate | None:
            if not value or (done and lies_ahead(value, article.document.published)):
                return None  # the day of what is asked for or promised
            return found.setdefault(value, Candidate(value))

        done = event.status == "actual"
        # "The demand" in a clause that tells another act has that act's date seldom.
        taken = taken_up(article, act, self.acts.get(act.sentence, []))
        attached = attached_date(article, act) if taken else None

        here = article.sentences[act.sentence]
        for number in range(act.sentence, max(-1, act.sentence - 1 - _BACK), -1):
            together = article.sentences[number].paragraph == here.paragraph
            if not together and number != act.sentence - 1:
                break
            for place in self.places.get(number, ()):
                if number == act.sentence and (
                    (taken and place.expression.value != attached)
                    or is_attribute(article, here, place.expression, act.span)
                ):
                    continue
                candidate = add(place.expression.value)
                if candidate is not None:
                    candidate.places.append(place)
        statement = self.stage.statement(act.span)
        for origin, value in self._others(event, act, statement):
            candidate = add(value)
            if candidate is not None and origin and origin not in candidate.origins:
                candidate.origins.append(origin)
        return Question(
            event,
            act,
            self.clause(act.span.start),
            statement,
            tuple(own_dates(article, here, act.span)),
            tuple(found.values()),
        )

    def _others(
        self, event: Event, act: Act, statement: Statement | None
    ) -> list[tuple[str, str | None]]:
        found: list[tuple[str, str | None]] = [("", event.date)]
        if statement is not None:
            found.append(("said", statement.date))
        if self.met is not None:
            found.append(("met", self.met.date))
        sources = {self.stage.state(one) for one in (*event.source, *event.target)}
        for span in event.also:
            number, clause = self.stage.number(span), self.clause(span.start)
            for place in self.places.get(number, ()):
                origin = "also:near" if place.clause == clause else "also"
                found.append((origin, place.expression.value))
        back = 0
        for other in reversed(self.events):
            if other.trigger >= event.trigger:
                continue
            if back == 2:
                break
            number = self.stage.number(other.trigger)
            apart = act.sentence - number
            shared = bool(sources & {self.stage.state(one) for one in other.source})
            same = self.article.sentences[number].paragraph == (
                self.article.sentences[act.sentence].paragraph
            )
            if apart <= 3:
                found.append((f"told{back}:{min(apart, 2)}:{shared:d}{same:d}", other.date))
            back += 1
        lead = next((n for n, s in enumerate(self.article.sentences) if s.zone is None), None)
        if lead is not None:
            first = next(iter(self.places.get(lead, ())), None)
            if first is not None:
                found.append(("lead", first.expression.value))
        published = self.article.document.published
        if is_headline(self.article, act) or act.sentence == lead:
            found.append(("day", published))
        return found
