"""Whom pronouns, bare titles, "both sides" and "the country" stand for.

The article is read once from first to last sentence, with a memory of who was
spoken of and who was the subject. A reference that the memory does not decide
is left out: precision comes first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from elchi.facts.article import Actor, Article
from elchi.languages.words.references import Pronoun, Words
from elchi.model import Entity, Reference, Sentence, Span, Token
from elchi.text.words import words as words_in
from elchi.understand.clauses import find_actors, find_clauses
from elchi.understand.gender import may_be_woman, women
from elchi.understand.memory import Seen, governing, home_of, other_of, pair_of
from elchi.understand.phrases import collectives
from elchi.understand.reference_words import (
    Sort,
    Wording,
    determiners,
    first_links,
    openers,
    ours,
    owners,
    wordings,
)
from elchi.understand.titles import BareTitle, bare_titles, holder

_SUBJECT = frozenset(("agent", "per"))
_STATES = ("country", "place")
_SHORT = 2  # letters of case words, which also stand inside names
_REACH = 3  # sentences that a person stays known without being named again


@dataclass(frozen=True, slots=True)
class _Place:
    """Words in the text that refer: tokens `first` to `last` of a sentence."""

    first: int
    last: int
    wording: Wording | BareTitle


def _sort(place: _Place) -> Sort | None:
    return place.wording.sort if isinstance(place.wording, Wording) else None


def _hyphened(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word goes on with a hyphen: "the two | -year accord"."""
    return (
        0 < index < len(tokens)
        and tokens[index].key == "-"
        and tokens[index].span.start == tokens[index - 1].span.end
    )


def find_references(article: Article) -> tuple[Reference, ...]:
    """Return the references of an article that can be resolved, in order.

    "Both sides" gives one reference per party. Headlines, captions and other
    zones neither hold nor decide references.
    """
    return tuple(_Reader(article).read())


class _Reader:
    """One pass over an article with its memory."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._grammar = article.language.grammar
        self._words = wordings(article.language.code)
        self._openers = openers(article.language.code)
        # Kept on the article: who acts is found again where references join in.
        self._clauses = article.clauses = find_clauses(article)
        self._clause_starts = [clause.span.start for clause in self._clauses]
        self._titles = bare_titles(article)
        self._women = women(article)
        self._seen: list[Seen] = []
        self._named = Counter(
            code
            for mention in article.mentions
            if (code := article.entities[mention.entity].country)
        )
        self._home = home_of(article)
        self._nouns: dict[str, frozenset[str]] = {}
        self._determiners = determiners(article.language.code)
        self._actors: dict[int, list[Actor]] = {}
        article.actors = find_actors(article)
        for actor in article.actors:
            at = article.sentence_at(actor.span.start)
            if at is not None:
                self._actors.setdefault(at.span.start, []).append(actor)

    def read(self) -> Iterator[Reference]:
        for number, sentence in enumerate(self._article.sentences):
            if sentence.zone not in (None, "subtitle", "heading"):
                continue
            actors = self._actors.get(sentence.span.start, [])
            places = self._places(sentence, number)
            marks: list[tuple[int, Actor | _Place]] = [
                *((actor.span.start, actor) for actor in actors),
                *((sentence.tokens[p.first].span.start, p) for p in places),
            ]
            for start, mark in sorted(marks, key=lambda pair: pair[0]):
                if isinstance(mark, Actor):
                    self._remember(mark, number)
                else:
                    yield from self._resolve(mark, sentence, number, start)

    def _places(self, sentence: Sentence, number: int) -> list[_Place]:
        tokens = sentence.tokens
        places: list[_Place] = []
        index = 0
        while index < len(tokens):
            if tokens[index].key not in self._words.openers:
                index += 1
                continue
            length, values = self._words.at(tokens, index)
            if not length or _hyphened(tokens, index + length):
                index += 1
                continue
            if values[0].sort == "authorities" and (
                self._oblique(sentence, index, length) or self._owned_by(sentence, index, length)
            ):
                index += length
                continue
            if values[0].sort != "never":
                last = self._end(sentence, index, length)
                places.append(_Place(index, last, values[0]))
            index += length
        places += self._owned(sentence)
        taken = {i for place in places for i in range(place.first, place.last)}
        for title in self._titles.get(number, ()):
            if not taken & set(range(title.first, title.last)):
                places.append(_Place(title.first, title.last, title))
        return places

    def _oblique(self, sentence: Sentence, first: int, length: int) -> bool:
        """Tell whether words are marked as anything but the one who acts."""
        roles = self._grammar.roles(sentence.tokens, first, first + length)
        return bool(roles) and not roles & _SUBJECT

    def _owned_by(self, sentence: Sentence, first: int, length: int) -> bool:
        """Tell whether a name or a genitive says whose authorities they are."""
        words = self._article.language.words(Words)
        span = Span(sentence.tokens[first].span.start, sentence.tokens[first + length - 1].span.end)
        if any(actor.span.overlaps(span) for actor in self._actors.get(sentence.span.start, ())):
            return True
        after = (
            sentence.tokens[first + length].span if first + length < len(sentence.tokens) else span
        )
        if not self._article.language.about.case_words and self._article.mentions_from(after):
            return True
        if not words.state_first and (
            self._words.at(sentence.tokens, first + length)[0]
            or ours(self._article.language.code).at(sentence.tokens, first + length)[0]
        ):
            return True  # "the police of that country", "our government"
        return bool(first_links(self._article.language.code).before(sentence.tokens, first)[0])

    def _owned(self, sentence: Sentence) -> Iterator[_Place]:
        """Yield "its army", "his government": an owner before a collective noun."""
        owning, nouns = (
            owners(self._article.language.code),
            collectives(self._article.language.code),
        )
        if not owning:
            return
        tokens = sentence.tokens
        for index in range(len(tokens) - 1):
            _, sorts = owning.at(tokens, index)
            if not sorts:
                continue
            for first in (index + 1, index + 2):
                length, _ = nouns.at(tokens, first)
                if length:
                    yield _Place(index, first + length, Wording(sorts[0]))
                    break

    def _end(self, sentence: Sentence, first: int, length: int) -> int:
        """Return where what refers ends inside its wording: "ان" of "ان کے مطابق"."""
        if not self._article.language.about.case_words:
            return first + length
        for size in range(1, length):
            if self._grammar.roles(sentence.tokens, first, first + size) & _SUBJECT:
                return first + size
        return first + length

    def _remember(self, actor: Actor, number: int) -> None:
        entity = self._article.entities.get(actor.entity)
        if entity is None:
            return
        subject = bool(actor.roles & _SUBJECT) and not actor.inside
        self._note(entity, number, actor.span, subject, actor.group)

    def _note(self, entity: Entity, number: int, span: Span, subject: bool, group: int) -> None:
        self._seen.append(
            Seen(entity, number, self._clause(span), subject, self._quoted(span), group)
        )

    def _clause(self, span: Span) -> int:
        index = bisect_right(self._clause_starts, span.start) - 1
        inside = index >= 0 and span.start < self._clauses[index].span.end
        return index if inside else -1

    def _quoted(self, span: Span) -> bool:
        return any(quote.covers(span) for quote in self._article.quotes)

    def _resolve(
        self, place: _Place, sentence: Sentence, number: int, start: int
    ) -> Iterator[Reference]:
        span = Span(start, sentence.tokens[place.last - 1].span.end)
        roles = self._grammar.roles(sentence.tokens, place.first, place.last)
        entities: list[Entity] = []
        form: Literal["title", "pronoun", "description"] = "description"
        if isinstance(place.wording, BareTitle):
            form = "title"
            found = holder(self._article, place.wording, self._seen)
            entities = [found] if found else []
        elif place.wording.pronoun is not None:
            form = "pronoun"
            # "… that he": only this sentence can tell who.
            bound = self._openers.before(sentence.tokens, place.first)[0] > 0
            entities = self._pronoun(place.wording.pronoun, span, number, bound)
        elif place.wording.sort == "other":
            entities = self._states_of(other_of(self._seen, self._named, number))
        elif place.wording.sort == "both":
            subject = bool(roles & _SUBJECT)
            entities = self._states_of(pair_of(self._seen, self._named, number, subject))
        else:
            words = {token.key for token in sentence.tokens[place.first : place.last]}
            words -= self._determiners
            found = self._called(place.wording.sort, words)
            found = found or self._described(place.wording.sort, number)
            entities = [found] if found else []
        acts = form != "description" or _sort(place) in ("authorities", "other")
        subject = acts and (bool(roles & _SUBJECT) or not roles)
        for entity in entities:
            yield Reference(span, entity.id, form)
            self._note(entity, number, span, subject, -start - 1)

    def _pronoun(self, pronoun: Pronoun, span: Span, number: int, bound: bool) -> list[Entity]:
        if pronoun.what == "country":
            return self._last_subject(span, number, (*_STATES, "organisation"))[:1]
        if pronoun.what == "any" and pronoun.number == "one":
            # Where persons are spoken of in the plural of respect, the singular is a state's.
            body = self._last_subject(span, number, (*_STATES, "organisation"))[:1]
            return body or self._person(pronoun, span, number, 0 if bound else _REACH)
        if pronoun.number == "many":
            subjects = self._last_subject(span, number, ("person", "country", "place"))
            return subjects if len(subjects) > 1 else []
        return self._person(pronoun, span, number, 0 if bound else _REACH)

    def _last_subject(self, span: Span, number: int, kinds: tuple[str, ...]) -> list[Entity]:
        """Return the whole group of the last subject, if it is of these kinds."""
        clause = self._clause(span)
        for seen in reversed(self._seen):
            if seen.sentence < number - 1:
                break
            if seen.subject and seen.clause != clause and (not seen.quoted or self._quoted(span)):
                group = [s.entity for s in self._seen if s.group == seen.group]
                return group if all(e.kind in kinds for e in group) else []
        return []

    def _person(self, pronoun: Pronoun, span: Span, number: int, reach: int) -> list[Entity]:
        clause, quoted = self._clause(span), self._quoted(span)
        persons = [
            seen
            for seen in self._seen
            if seen.entity.kind == "person"
            and seen.sentence >= number - _REACH
            and (quoted or not seen.quoted)
            and self._fits(pronoun, seen.entity)
        ]
        for back in range(reach + 1):
            here = [s for s in persons if s.sentence == number - back]
            subjects = [s for s in here if s.subject and s.clause != clause]
            if subjects:
                # In an earlier sentence the first subject is the theme.
                return [(subjects[-1] if back == 0 else subjects[0]).entity]
            others = {s.entity.id: s.entity for s in here}
            if back and len(others) == 1:
                return list(others.values())
        return []

    def _fits(self, pronoun: Pronoun, entity: Entity) -> bool:
        if pronoun.gender == "male":
            return entity.id not in self._women
        if pronoun.gender == "female":
            known = not self._women or entity.id in self._women
            return known and may_be_woman(entity.name)
        return True

    def _called(self, sort: Sort, words: set[str]) -> Entity | None:
        """Return the body last spoken of whose name has the noun: "the ministry", "the bank"."""
        if sort != "body":
            return None
        bodies = (s.entity for s in reversed(self._seen) if s.entity.kind == "organisation")
        return next((body for body in bodies if words & self._name_words(body)), None)

    def _name_words(self, body: Entity) -> frozenset[str]:
        """Return the words of the names that the article gives a body."""
        known = self._nouns.get(body.id)
        if known is None:
            known = self._nouns[body.id] = frozenset(
                token.key
                for mention in self._article.mentions
                if mention.entity == body.id
                for token in words_in(self._article.document.quote(mention.span))
                if len(token.key) > _SHORT
            )
        return known

    def _described(self, sort: Sort, number: int) -> Entity | None:
        if sort == "own":
            person = next(
                (s.entity for s in reversed(self._seen) if s.entity.kind == "person"), None
            )
            return self._state(person.country) if person and person.country else None
        if sort == "its":
            return self._master(number)
        if sort == "authorities":
            code = governing(self._seen, self._named, number, self._home)
            return self._state(code)
        kinds = ("organisation",) if sort == "body" else _STATES
        for seen in reversed(self._seen):
            if seen.sentence < number - 2:
                return None
            if seen.entity.kind in kinds and (sort == "body" or seen.entity.country):
                return seen.entity if sort == "body" else self._state(seen.entity.country)
        return None

    def _master(self, number: int) -> Entity | None:
        """Return the state or body that "its" before a noun belongs to: the last subject."""
        for seen in reversed(self._seen):
            if seen.sentence < number - 1:
                break
            if seen.subject and seen.entity.kind in (*_STATES, "organisation"):
                group = [s for s in self._seen if s.group == seen.group]
                return seen.entity if len(group) == 1 else None
        return None

    def _states_of(self, pair: list[str]) -> list[Entity]:
        states = [state for state in map(self._state, pair) if state]
        return states if len(states) == len(pair) else []

    def _state(self, code: str | None) -> Entity | None:
        """Return the article's entity for a state: the country, else a place of it."""
        for kind in _STATES:
            for entity in self._article.entities.values():
                if entity.kind == kind and entity.country == code and code:
                    return entity
        return None
