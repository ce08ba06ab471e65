"""The date of an act: that of its clause, of the words that tell it, or of the meeting.

Study of annotated articles: two of three dated acts have their date in their
own clause. The others share the date of a clause before whose subject they
share ("turned down on Thursday … and warned"), of the saying that they consist
in, or of the visit or meeting that the whole article reports.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from elchi.facts.article import Article, Clause
from elchi.facts.duplicates import Told
from elchi.facts.stage import Stage
from elchi.facts.status import SPEECH, Reading
from elchi.facts.triggers import Act
from elchi.facts.when import date_of, is_subordinate, own_dates
from elchi.model import EventMode, Span

_LEAD = 3  # body sentences in which the article says what it reports
_GOES_ON = 2  # sentences that one speaker's words go on
_DAY = 10  # length of "2025-03-12"
_ENCOUNTERS: frozenset[EventMode | None] = frozenset({"visit", "meeting", "phone"})


@dataclass(frozen=True, slots=True)
class Encounter:
    """The dated visit or meeting that an article reports.

    Attributes:
        sentence: Number of the sentence that tells it.
        states: Who took part.
    """

    date: str
    sentence: int
    states: frozenset[str]


def act_date(stage: Stage, act: Act, reading: Reading, acts: list[Act]) -> str | None:
    """Return the EDTF date of `act`, None if the text gives it none."""
    article = stage.article
    date = date_of(article, act.span)
    if date is None and not has_date(article, act):
        date = shared_date(article, act) or _relative_date(article, act)
        if date is None and reading.type in SPEECH and not act.trigger.noun:
            date = _said(stage, act)
    if date and taken_up(article, act, acts):
        return attached_date(article, act)
    if (
        date
        and lies_ahead(date, article.document.published)
        and (reading.type in SPEECH or act.trigger.spoken)
        and reading.status == "actual"
    ):
        return None  # the date of what is asked or promised
    return date


def _said(stage: Stage, act: Act) -> str | None:
    """Return the date of the saying that an act consists in or goes on from."""
    article = stage.article
    statement = stage.statement(act.span)
    if statement is not None:
        if statement.date:
            return statement.date
        if any(statement.span.covers(date.span) for date in article.dates):
            return None
    source = statement.speaker if statement else None
    here = article.sentences[act.sentence]
    if source is None:
        agents = [a.entity for a in stage.pools(act).near if "agent" in a.roles]
        source = agents[0] if agents else None
    for before in reversed(article.statements):
        if before.span.start >= act.span.start:
            continue
        number = stage.number(before.span)
        if number < act.sentence - _GOES_ON:
            break
        if article.sentences[number].paragraph != here.paragraph:
            break
        if source and before.speaker == source and before.date:
            return before.date
    return None


def encounter(stage: Stage, told: list[Told]) -> Encounter | None:
    """Return the dated visit or meeting that the first sentences report, if any."""
    article = stage.article
    body = [n for n, sentence in enumerate(article.sentences) if sentence.zone is None][:_LEAD]
    for one in sorted(told, key=lambda t: t.event.trigger):
        event = one.event
        if (
            one.sentence in body
            and event.type == "CONSULT"
            and event.mode in _ENCOUNTERS
            and event.status == "actual"
            and event.date
            and len(event.date) >= _DAY
        ):
            states = frozenset(stage.state(e) for e in (*event.source, *event.target))
            return Encounter(event.date, one.sentence, states)
    return None


def of_encounter(stage: Stage, told: list[Told]) -> list[Told]:
    """Give the undated words and agreements of an encounter its date."""
    met = encounter(stage, told)
    if met is None:
        return told
    dated = []
    for one in told:
        event = one.event
        states = {stage.state(entity) for entity in event.source}
        spoken = event.type in SPEECH and event.status == "actual" and not one.noun
        agreed = event.type == "AGREE" and event.status in ("actual", "denied")
        sentence = stage.article.sentences[one.sentence].span
        if (
            event.date is None
            and (spoken or agreed)
            and states & met.states
            and not any(sentence.covers(date.span) for date in stage.article.dates)
        ):
            one = replace(one, event=replace(event, date=met.date))
        dated.append(one)
    return dated


_CLAIMED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SANCTION", "COERCE", "SUPPORT"})


def has_date(article: Article, act: Act) -> bool:
    """Tell whether a date stands in the clause of `act`."""
    clause = article.clause_at(act.span.start)
    return clause is not None and any(clause.span.covers(date.span) for date in article.dates)


def shared_date(article: Article, act: Act) -> str | None:
    """Return the date of the clause before that `act` shares its subject with, if any."""
    here = [c for c in article.clauses if c.sentence == act.sentence]
    number = next((i for i, c in enumerate(here) if c.first <= act.first < c.last), 0)
    while number and not _has_subject(article, here[number]):
        if is_subordinate(article, here[number]):
            return None
        number -= 1
        sentence = article.sentences[act.sentence]
        found = [
            date
            for date in own_dates(article, sentence, act.span)
            if here[number].span.covers(date.span)
        ]
        if found:
            return found[-1].value
    return None


def _relative_date(article: Article, act: Act) -> str | None:
    """Return the date in the relative clause right after a noun ("talks that begin Monday")."""
    clause = article.clause_at(act.span.start)
    if clause is None or not (act.trigger.noun or act.trigger.mode == "visit"):
        return None
    after = [c for c in article.clauses if c.sentence == act.sentence and c.first >= clause.last]
    if not after or not is_subordinate(article, after[0]):
        return None
    area = Span(after[0].span.start, after[min(1, len(after) - 1)].span.end)
    found = [
        date
        for date in own_dates(article, article.sentences[act.sentence], act.span)
        if area.covers(date.span)
    ]
    return found[0].value if found else None


def _has_subject(article: Article, clause: Clause) -> bool:
    return any(
        "agent" in actor.roles and not actor.inside for actor in article.actors_in(clause.span)
    )


def taken_up(article: Article, act: Act, acts: list[Act]) -> bool:
    """Tell whether a noun only takes up an act, in a clause that tells another ("the demand")."""
    return act.trigger.noun and act.trigger.type in _CLAIMED and _busy(article, act, acts)


def _busy(article: Article, act: Act, acts: list[Act]) -> bool:
    """Tell whether a verbal act of the clause has a better claim to its date."""
    clause = article.clause_at(act.span.start)
    return clause is not None and any(
        other is not act
        and not other.trigger.noun
        and other.sentence == act.sentence
        and clause.first <= other.first < clause.last
        for other in acts
    )


def attached_date(article: Article, act: Act) -> str | None:
    """Return the date right before a noun ("the Oct. 12 ramming"), if any."""
    for date in article.dates:
        if 0 <= act.span.start - date.span.end <= 4:
            return date.value
    return None


def lies_ahead(date: str | None, published: str | None) -> bool:
    """Tell whether an EDTF date begins after the day of publication.

    >>> lies_ahead("2025-06", "2025-05-02"), lies_ahead("2025", "2025-05-02")
    (True, False)
    """
    if not date or not published:
        return False
    start, day = date.split("/")[0], published.split("/")[0]
    if start[5:7] > "12":  # a season code: only its year can be compared
        start = start[:4]
    length = min(len(start), len(day))
    return start[:length] > day[:length]
