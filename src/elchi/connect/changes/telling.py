"""What one article tells in time: its facts, each with holder, topic and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from elchi.connect.changes.moments import NOTION, Account, Moment, Sort, Told
from elchi.connect.divergence.notions import Notion, denials, find_notions
from elchi.facts.parts import entities_of, words_of
from elchi.languages import Language, codes, load
from elchi.model import (
    Entity,
    Event,
    Fact,
    Mention,
    Position,
    Reading,
    Sentence,
    Span,
    Statement,
    Tie,
)
from elchi.text.calendars import bounds
from elchi.text.words import words

_MONTH = 31


def account_of(told: Told) -> Account:
    """Return what one article tells in time, under the ids that it has in the article."""
    reading = told.reading
    states = frozenset(one.country for one in reading.entities if one.country)
    known = reading.document.language in codes()
    moments = tuple(_of(_Scene(told))) if known else ()
    return Account(reading.document.sha256, states, moments, told.text)


class _Scene:
    """An article with what is asked of it again and again."""

    def __init__(self, told: Told) -> None:
        reading = told.reading
        self.told = told
        self.language: Language = load(reading.document.language)
        self.entities: dict[str, Entity] = {one.id: one for one in reading.entities}
        self.said = reading.document.published or _about(reading)
        self.focus = frozenset(_focus(reading, self.entities))
        self._notions: dict[Span, tuple[Notion, ...]] = {}

    def sentence(self, span: Span) -> Sentence | None:
        """Return the sentence that words stand in, with its own words."""
        reading = self.told.reading
        one = next((each for each in reading.sentences if each.span.overlaps(span)), None)
        if one is None or one.tokens:
            return one
        tokens = tuple(words(reading.document.text, one.span.start, one.span.end))
        return Sentence(one.span, one.zone, one.paragraph, tokens, one.language)

    def notions(self, sentence: Sentence) -> tuple[Notion, ...]:
        """Return the notions of a sentence."""
        if sentence.span not in self._notions:
            self._notions[sentence.span] = find_notions((sentence,), self.language)
        return self._notions[sentence.span]

    def denies(self, sentence: Sentence, span: Span) -> bool:
        """Tell whether a word of denial stands in `span`."""
        inside = [token for token in sentence.tokens if span.covers(token.span)]
        return denials(inside, self.language) > 0

    def mentions(self, span: Span) -> list[Mention]:
        """Return the names in `span`."""
        return [one for one in self.told.reading.mentions if span.covers(one.span)]

    def country(self, id_: str) -> str | None:
        """Return the code of the state that an entity belongs to."""
        return self.entities[id_].country if id_ in self.entities else None


def _of(scene: _Scene) -> Iterator[Moment]:
    for id_, fact in scene.told.facts:
        if not isinstance(fact, Statement | Event | Tie | Position):
            continue
        holder = _holder(fact, scene)
        span = words_of(fact)
        sentence = scene.sentence(span)
        mine = holder.removeprefix("country:") if holder else None
        concerned = _codes(fact, scene, sentence)
        others = frozenset(concerned - {mine}) or frozenset(scene.focus - {mine})
        notions = (
            [one for one in scene.notions(sentence) if span.overlaps(one.span)] if sentence else []
        )
        denied = frozenset(
            one.concept
            for one in notions
            if sentence and (one.negated or scene.denies(sentence, one.clause))
        )
        topic = frozenset(_things(scene, sentence, holder)) | {
            f"{NOTION}{one.concept}" for one in notions
        }
        sort, what, status, source, target, role = _named(fact)
        yield Moment(
            scene.told.reading.document.sha256,
            id_,
            span,
            sort,
            what,
            status,
            source,
            target,
            role,
            holder,
            others,
            fact.period if isinstance(fact, Tie) else fact.date,
            scene.said,
            topic,
            denied,
            scene.told.text,
        )


def _named(
    fact: Statement | Event | Tie | Position,
) -> tuple[Sort, str, str | None, str | None, str | None, str | None]:
    """Return sort, name and status of a fact, and of a tie source, target and role."""
    if isinstance(fact, Tie):
        return "tie", fact.kind, fact.status, fact.source, fact.target, fact.role
    if isinstance(fact, Event):
        return "event", fact.type, fact.status, None, None, None
    if isinstance(fact, Position):
        return "position", fact.stance, None, None, None, None
    return "statement", "", None, None, None, None


def _about(reading: Reading) -> str | None:
    """Return the latest day or month that an undated article tells of as past."""
    ends = [
        span[1].isoformat()
        for event in reading.events
        if event.status == "actual" and event.date and (span := bounds(event.date))
        if (span[1] - span[0]).days <= _MONTH
    ]
    return max(ends, default=None)


def _focus(reading: Reading, entities: Mapping[str, Entity]) -> set[str]:
    """Return the two states that an article names most."""
    counts = Counter(
        found.country
        for one in reading.mentions
        if (found := entities.get(one.entity)) is not None and found.country
    )
    return {code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]}


def _holder(fact: Fact, scene: _Scene) -> str | None:
    """Return the state whose position, act or saying a fact is."""
    ids: Sequence[str] = ()
    if isinstance(fact, Position):
        ids = (fact.holder,)
    elif isinstance(fact, Statement):
        ids = (fact.speaker,) if fact.speaker else ()
    elif isinstance(fact, Event):
        ids = fact.source
    elif isinstance(fact, Tie):
        ids = (fact.source,)
    code = next((found for id_ in ids if (found := scene.country(id_))), None)
    return f"country:{code}" if code else (ids[0] if ids else None)


def _codes(fact: Fact, scene: _Scene, sentence: Sentence | None) -> set[str]:
    """Return the states that a fact concerns."""
    ids = [id_ for part, id_ in entities_of(fact) if part not in ("place", "addressee")]
    if isinstance(fact, Statement | Position) and sentence is not None:
        ids += [one.entity for one in scene.mentions(sentence.span)]
        ids += [
            one.entity for one in scene.told.reading.references if sentence.span.covers(one.span)
        ]
    return {code for id_ in ids if (code := scene.country(id_)) is not None}


def _things(scene: _Scene, sentence: Sentence | None, holder: str | None) -> Iterator[str]:
    """Yield what the sentence of a fact names besides persons and the holder."""
    for mention in scene.mentions(sentence.span) if sentence else ():
        entity = scene.entities[mention.entity]
        if entity.kind == "person" or f"country:{entity.country}" == holder:
            continue
        state = entity.country if entity.kind == "country" else None
        yield state or mention.entity
