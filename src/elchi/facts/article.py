"""What is known about one document while its facts are extracted.

`elchi.understand` fills an `Article` step by step; each extractor in
`elchi.facts` reads it and yields facts. No extractor changes it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, TypeVar

from elchi.languages import Language
from elchi.languages.adpositions import once_per_sentence
from elchi.languages.grammar import Role
from elchi.languages.tables import State, data
from elchi.model import (
    DateExpression,
    Document,
    Entity,
    Event,
    Mention,
    Office,
    Quantity,
    Reference,
    Sentence,
    Span,
    Statement,
    Token,
)
from elchi.text.key import Key

Form = Literal["name", "demonym", "title", "pronoun", "description"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token range of its sentence.

    Attributes:
        first: Index of its first token.
        last: Index after its last token.
        inside: True if a longer phrase holds it.
    """

    first: int
    last: int
    entity: str
    form: Form
    inside: bool = False


TitleSort = Literal["title", "profession", "mark", "former", "honorific", "counterpart"]


@dataclass(frozen=True, slots=True)
class Title:
    """A title in the text, marks included: words `first` to `last` of the article.

    Attributes:
        role: The office in English; "" for a form of address.
        former: True if the text says that it is no longer held.
        sort: "title", "profession", "honorific" or "counterpart".
    """

    first: int
    last: int
    role: str
    former: bool
    sort: TitleSort


@dataclass(frozen=True, slots=True)
class Actor:
    """A noun phrase that stands for an entity in a sentence, with its marks.

    "Kazakh Foreign Minister Murat Nurtleu" is one actor: its span is the whole
    phrase, its entity the person. A country inside another's title is no actor
    of its own (`inside` is True). Pronouns and titles that were resolved, and
    demonyms that stand for their state ("Russian troops"), are actors too.

    Attributes:
        span: The whole noun phrase, title included, case marks excluded.
        entity: Entity id.
        roles: The marks on the phrase; coordinated phrases share them.
        group: Actors joined by "and" in one sentence have the same number.
        inside: True for a name inside another actor's phrase.
        form: What it was made from.
    """

    span: Span
    entity: str
    roles: frozenset[Role]
    group: int
    inside: bool
    form: Form


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one verb of its own.

    Attributes:
        span: From its first to its last word.
        sentence: Index into `Article.sentences`.
        first: Index of its first token in the sentence.
        last: Index after its last token.
    """

    span: Span
    sentence: int
    first: int
    last: int


@once_per_sentence
def token_starts(tokens: Sequence[Token]) -> list[int]:
    """Return the offsets at which the words of a sentence begin."""
    return [token.span.start for token in tokens]


Spanned = TypeVar("Spanned", Actor, Clause, DateExpression, Mention, Sentence)


@dataclass(slots=True)
class Article:
    """One document under way: its text, its match key, and what was found so far.

    Attributes:
        key: The match key of the whole text, with its map back to offsets.
        sentences: All sentences in order; zones other than body included.
        quotes: Spans inside quotation marks, marks excluded, outermost first.
        titles: All titles, those of names included.
        phrases: The phrases round the names of each sentence, by where it begins.
        statements: Filled before events are read (denials and requests are both).
        events: Filled before ties and positions are read.
    """

    document: Document
    language: Language
    key: Key
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Span, ...] = ()
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    clauses: tuple[Clause, ...] = ()
    actors: tuple[Actor, ...] = ()
    offices: tuple[Office, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    titles: list[Title] = field(default_factory=list)
    phrases: dict[int, tuple[Phrase, ...]] = field(default_factory=dict, repr=False)
    _starts: dict[int, tuple[object, list[int]]] = field(default_factory=dict, repr=False)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the code point at `offset`, if any."""
        index = bisect_right(self._in_order(self.sentences), offset) - 1
        if index >= 0 and offset < self.sentences[index].span.end:
            return self.sentences[index]
        return None

    def clause_at(self, offset: int) -> Clause | None:
        """Return the clause that holds the code point at `offset`, if any."""
        index = bisect_right(self._in_order(self.clauses), offset) - 1
        if index >= 0 and offset < self.clauses[index].span.end:
            return self.clauses[index]
        return None

    def actors_in(self, span: Span) -> tuple[Actor, ...]:
        """Return the actors that lie inside `span`, in order."""
        return self._inside(self.actors, span)

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that lie inside `span`, in order."""
        return self._inside(self.mentions, span)

    def dates_in(self, span: Span) -> tuple[DateExpression, ...]:
        """Return the dates that lie inside `span`, in order."""
        return self._inside(self.dates, span)

    def clauses_in(self, span: Span) -> tuple[Clause, ...]:
        """Return the clauses that lie inside `span`, in order."""
        return self._inside(self.clauses, span)

    def mentions_from(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that begin inside `span`, in order."""
        starts = self._in_order(self.mentions)
        if starts:
            return self.mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return tuple(one for one in self.mentions if span.start <= one.span.start < span.end)

    def _inside(self, items: tuple[Spanned, ...], span: Span) -> tuple[Spanned, ...]:
        """Return the items that lie inside `span`; found by halving where they are in order."""
        starts, end = self._in_order(items), span.end
        if starts:
            items = items[bisect_left(starts, span.start) : bisect_left(starts, end)]
            return tuple([item for item in items if item.span.end <= end])
        return tuple(item for item in items if span.covers(item.span))

    def _in_order(self, items: tuple[Spanned, ...]) -> list[int]:
        """Return where each item begins, empty where they are not in order."""
        known = self._starts.get(id(items))
        if known is None or known[0] is not items:
            starts = [item.span.start for item in items]
            known = (items, starts if starts == sorted(starts) else [])
            self._starts[id(items)] = known
        return known[1]

    def state(self, code: str) -> str | None:
        """Return the entity id of the state with this code, None if there is none such.

        A state that takes part in a fact without being named (the president's own)
        is entered among the entities; it has no mention.
        """
        entity = f"country:{code}"
        if entity not in self.entities:
            name = _state_names().get(code)
            if name is None:
                return None
            self.entities[entity] = Entity(entity, "country", name, code)
        return entity


@cache
def _state_names() -> dict[str, str]:
    return {state.code: state.name for state in data("states", State)}
