"""The actors of one article, as far as they can be parties, and what was told so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from elchi.facts.article import Actor, Article, token_starts
from elchi.facts.frame import host_of, states_of_persons
from elchi.facts.media import is_medium
from elchi.facts.rejected import heard, reject
from elchi.facts.triggers import Act, lexicon
from elchi.languages.grammar import Mood
from elchi.model import Event, EventType, Span, Statement

_BRUSSELS, _UNION = "place:be-brussels", "body:eu"
_PARTS = 3  # headings that part an article
LATELY = 5  # sentences that a claim waits for its refusal
#: Acts whose parties do them to each other.
MUTUAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
CLAIMS = frozenset({"REQUEST", "ACCUSE", "THREATEN", "PROTEST"})
_DOERS = frozenset({"person", "country", "organisation", "place"})
_TOUCHED = _DOERS | {"system", "gathering"}
#: Places that few or no states recognise, and their towns; each is a party of its own.
SELF_PROCLAIMED = frozenset(
    f"place:{name}"
    for name in (
        "donetsk-peoples-republic",
        "luhansk-peoples-republic",
        "abkhazia",
        "south-ossetia",
        "transnistria",
        "northern-cyprus",
        "somaliland",
        "ge-sokhumi",
        "ge-tskhinvali",
        "md-tiraspol",
        "so-hargeysa",
        "so-berbera",
        "so-burao",
    )
)
_RANK = {"person": 0, "organisation": 1, "country": 2, "place": 3, "system": 4, "gathering": 5}


@dataclass(frozen=True, slots=True)
class Pools:
    """Where parties are looked for: the clause, the sentence, and those who can act."""

    near: list[Actor]
    wide: list[Actor]
    near_doers: list[Actor]
    wide_doers: list[Actor]
    passive: bool


class Stage:
    """The actors of one article, as far as they can be parties, and what was told so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.past: list[Event] = []
        self.acts: list[Act] = []
        self._moods: dict[tuple[int, int], Mood] = {}
        self._pools: dict[tuple[int, int], Pools] = {}
        self._media = media = {one.medium for one in article.statements if one.medium}
        media.update(one.name for one in article.entities.values() if is_medium(one))
        self._states = states_of_persons(article)
        self.actors = [
            actor
            for actor in article.actors
            if not actor.inside
            and self.kind(actor) in _TOUCHED
            and article.entities[actor.entity].name not in media
        ]
        self._actor_starts = [actor.span.start for actor in self.actors]
        if heard():
            self._drop_media()
        self.prominent = Counter(
            self._meant(mention.entity)
            for mention in article.mentions
            if article.entities[mention.entity].country
            or mention.entity in SELF_PROCLAIMED
            or (
                article.entities[mention.entity].kind == "organisation"
                and article.entities[mention.entity].name not in media
            )
        )
        self.host = host_of(article)
        self._starts = [sentence.span.start for sentence in article.sentences]

    def _drop_media(self) -> None:
        """Say which media are no parties of any act."""
        for actor in self.article.actors:
            name = self.article.entities[actor.entity].name
            if name in self._media and self.kind(actor) in _TOUCHED:
                why = "It is the medium that carries the words, no party to what they tell."
                reject("event", actor.span, f"party {name}", why)

    def kind(self, actor: Actor) -> str:
        """Return the kind of the actor's entity."""
        return self.article.entities[actor.entity].kind

    def state(self, entity: str) -> str:
        """Return the state that an entity acts for, or the entity itself."""
        return self.article.entities[entity].country or self._states.get(entity) or entity

    def _meant(self, entity: str) -> str:
        """Return the state of an entity; beside the Union, without Belgium, Brussels is it."""
        named = self.article.entities
        if entity == _BRUSSELS and _UNION in named and "country:BE" not in named:
            return _UNION
        return self.state(entity)

    def speaks_for_itself(self, entity: str) -> bool:
        """Tell whether an entity is no medium that only carries others' words."""
        return self.article.entities[entity].name not in self._media

    def token_starts(self, sentence: int) -> list[int]:
        """Return the offsets at which the words of a sentence begin."""
        return token_starts(self.article.sentences[sentence].tokens)

    def inside(self, span: Span) -> list[Actor]:
        """Return the actors inside `span`, in order."""
        low = bisect_left(self._actor_starts, span.start)
        high = bisect_left(self._actor_starts, span.end, lo=low)
        return [actor for actor in self.actors[low:high] if actor.span.end <= span.end]

    def speaker(self, span: Span) -> str | None:
        """Return who says the words at `span`, if they stand in a statement or its cue."""
        statement = self.statement(span)
        speaker = statement.speaker if statement else None
        return speaker if speaker in self.article.entities else None

    def statement(self, span: Span) -> Statement | None:
        """Return the statement whose content or cue the words at `span` belong to."""
        start, end = span.start, span.end
        for statement in self.article.statements:
            words, cue = statement.span, statement.cue
            if words.start <= start and end <= words.end:
                return statement
            if cue is not None and start < cue.end and cue.start < end:
                return statement
        return None

    def counterpart(self, states: set[str]) -> tuple[str, ...]:
        """Return the other side of the last event that `states` took part in.

        Where they took part in none, it is the state or body that the article
        names most.
        """
        for event in reversed(self.past):
            parties = (*event.source, *event.target)
            others = [entity for entity in parties if self.state(entity) not in states]
            if others and len(others) < len(parties):
                return self.distinct(others)
        return self.dominant(states, 1)

    def dominant(
        self, states: set[str], margin: float = 2, sentence: int | None = None
    ) -> tuple[str, ...]:
        """Return who is named most beside `states`: `margin` times as often as any third.

        In a part of an article ("the world today") that names neither of those whom the
        article is about, it is one of that part.
        """
        others = [(state, n) for state, n in self.prominent.most_common() if state not in states]
        part = self._part(sentence) if sentence is not None else set()
        others = [(state, n) for state, n in others if state in part] or others
        if not others or (len(others) > 1 and others[0][1] < margin * others[1][1]):
            return ()
        return self.representative(others[0][0])

    def foremost(self, states: set[str], sentence: int) -> tuple[str, ...]:
        """Return who is named most beside `states`, of those in a sentence or else of all.

        In a sentence adjectives and owners count too; persons stand for their state.
        """
        shown = self.shown(states, self.article.sentences[sentence].span)
        return shown or self.dominant(states, 1, sentence)

    def _part(self, sentence: int) -> set[str]:
        """Return the states that a part under its own heading is about, where all is not."""
        heads = [i for i, one in enumerate(self.article.sentences) if one.zone == "heading"]
        if len(heads) < _PARTS:
            return set()
        first = max((i for i in heads if i <= sentence), default=0)
        last = min((i for i in heads if i > sentence), default=len(self._starts))
        area = Span(self._starts[first], self.article.sentences[last - 1].span.end)
        named = {self.state(one.entity) for one in self.article.mentions_in(area)}
        about = {state for state, _ in self.prominent.most_common(2)}
        return set() if named & about else named

    def shown(self, states: set[str], area: Span) -> tuple[str, ...]:
        """Return who of those in some words beside `states` is named most in the article."""
        named = [one.entity for one in self.article.mentions_in(area)]
        named += [one.entity for one in self.inside(area)]
        shown = {self.state(entity): entity for entity in named}
        for state, _ in self.prominent.most_common():
            if state in shown and state not in states:
                return (shown[state],)
        return ()

    def partner(self, states: set[str]) -> tuple[str, ...]:
        """Return with whom `states` do what takes two: the body they meet in, or the other side."""
        if self.host and self.host not in states:
            return (self.host,)
        return self.counterpart(states)

    def addressed(self, states: set[str], near: Iterable[Actor], sentence: int) -> tuple[str, ...]:
        """Return whom words of `states` are meant for when they name nobody.

        It is the other of the two sides that the article is about (the one of
        its people who is `near`), else the body at whose gathering they are spoken.
        """
        other = self.dominant(states, sentence=sentence)
        if other:
            state = self.state(other[0])
            named = [actor.entity for actor in near if self.state(actor.entity) == state]
            return self.distinct(named) or other
        return (self.host,) if self.host and self.host not in states else ()

    def representative(self, state: str) -> tuple[str, ...]:
        """Return the article's entity for a state, or the body itself."""
        entities = self.article.entities.values()
        same = [entity for entity in entities if (entity.country or entity.id) == state]
        same.sort(key=lambda entity: (entity.kind != "country", entity.kind != "organisation"))
        return (same[0].id,) if same else ()

    def rejected(self, states: set[str], sentence: int, offer: bool = False) -> tuple[str, ...]:
        """Return who asked, accused or threatened `states`, which they may refuse.

        The claim was made to them, at most five sentences before the sentence
        number `sentence`; a claim that names no other addressee may also be one
        of the sentence before, or where what is refused is named as an `offer`. At a
        body's gathering it is the body's.
        """
        nameless: tuple[str, ...] = ()
        for event in reversed(self.past):
            back = sentence - self.number(event.trigger)
            if back > LATELY:
                break
            sources = {self.state(entity) for entity in event.source}
            if not sources or sources & states:
                continue
            if event.type not in CLAIMS:
                if not back:  # "the Council restored the curbs, Iran called that void"
                    nameless = nameless or event.source
                continue
            if states & {self.state(entity) for entity in event.target}:
                return event.source
            if back <= 1 or offer:
                nameless = nameless or event.source
        if self.host and self.host not in states:
            return (self.host,)
        return nameless

    def did(self, act: Act, states: set[str]) -> tuple[str, ...]:
        """Return who of others than `states` did the last thing told before `act`, lately."""
        for event in reversed(self.past):
            if event.trigger.start >= act.span.start:
                continue
            if act.sentence - self.number(event.trigger) > LATELY:
                break
            doers = {self.state(entity) for entity in event.source}
            named = all(
                self.article.entities[one].kind != "person" for one in doers & set(event.source)
            )
            if doers and named and not states & doers:
                return event.source
        return ()

    def spoke(self, act: Act, states: set[str]) -> tuple[str, ...]:
        """Return who of others than `states` spoke last, in the sentence before the act at most."""
        for statement in reversed(self.article.statements):
            if statement.span.start >= act.span.start or statement.span.covers(act.span):
                continue
            if act.sentence - self.number(statement.span) > 1:
                break
            speaker = statement.speaker
            if speaker in self.article.entities and self.state(speaker) not in states:
                return (speaker,)
        return ()

    def refuses_reports(self, trigger: Span) -> bool:
        """Tell whether the refusal at `trigger` calls something untrue, not unwelcome."""
        sentence = self.article.sentence_at(trigger.start)
        words = lexicon(self.article.language.code)
        return sentence is not None and words.reports.stands_in(sentence.tokens)

    def number(self, span: Span) -> int:
        """Return the number of the sentence that holds `span`."""
        return bisect_right(self._starts, span.start) - 1

    def distinct(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Return one entity per state, a person before a body before the state."""
        best: dict[str, str] = {}
        for entity in entities:
            held = best.get(self.state(entity))
            if held is None or self._rank(entity) < self._rank(held):
                best[self.state(entity)] = entity
        return tuple(best.values())

    def _rank(self, entity: str) -> int:
        return _RANK.get(self.article.entities[entity].kind, 9)

    def is_state_like(self, actor: Actor) -> bool:
        """Tell whether an actor belongs to a state, or is a body of its own."""
        return (
            bool(self.article.entities[actor.entity].country)
            or self.kind(actor) in ("organisation", "person")
            or actor.entity in SELF_PROCLAIMED
        )

    def mood(self, act: Act) -> Mood:
        """Return the mood of the act's verb phrase, read once."""
        at = (act.sentence, act.first)
        if at not in self._moods:
            tokens = self.article.sentences[act.sentence].tokens
            grammar = self.article.language.grammar
            self._moods[at] = grammar.mood(tokens, act.first, act.last)
        return self._moods[at]

    def marks_doer(self, act: Act) -> bool:
        """Tell whether the verb of the act's clause wants a mark on the one who acts."""
        article = self.article
        wants = getattr(article.language.grammar, "marks_doer", None)
        clause = article.clause_at(act.span.start)
        if wants is None or clause is None:
            return False
        tokens = article.sentences[act.sentence].tokens
        return bool(wants(tokens, clause.first, clause.last))

    def pools(self, act: Act) -> Pools:
        """Return where the parties of an act are looked for, gathered once."""
        at = (act.sentence, act.first)
        if at not in self._pools:
            wide = self.inside(self.article.sentences[act.sentence].span)
            clause = self.article.clause_at(act.span.start)
            near = [actor for actor in wide if clause and clause.span.covers(actor.span)]
            near_doers, wide_doers = (
                [a for a in pool if self.kind(a) in _DOERS and self.is_state_like(a)]
                for pool in (near, wide)
            )
            passive = self.mood(act).passive and not act.trigger.noun
            self._pools[at] = Pools(near, wide, near_doers, wide_doers, passive)
        return self._pools[at]
