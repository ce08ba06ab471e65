"""A wording of a tie where it stands, and the words that the ends of ties are read by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.position_words import lexicon as policies
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.references import Words as References
from elchi.languages.words.tie import Pattern, Words
from elchi.model import Sentence, Span
from elchi.text.patterns import Patterns, WordSet


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern of ``tie.toml`` with its neighbours made ready."""

    pattern: Pattern
    near: WordSet
    unless: WordSet


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What ``tie.toml`` says, made ready for matching."""

    patterns: Patterns[Entry]
    ending: WordSet
    wish: WordSet
    ahead: WordSet
    bodies: WordSet
    joining: WordSet
    denying: WordSet
    thanking: WordSet
    including: WordSet
    two: WordSet
    several: WordSet
    fillers: WordSet
    we: Phrases[bool]
    through: WordSet


@cache
def lexicon(code: str) -> Lexicon:
    """Return the words of a language for ties."""
    words, policy = load(code).words(Words), policies(code)
    entries = []
    for pattern in words.pattern:
        near = [
            form
            for word in pattern.near
            for form in (words.sets[word[1:]] if word.startswith("@") else (word,))
        ]
        entry = Entry(pattern, WordSet(near), WordSet(pattern.unless))
        entries += [(wording, entry) for wording in pattern.words]
    return Lexicon(
        patterns=Patterns(entries),
        ending=WordSet(words.ending),
        wish=WordSet(words.wish),
        ahead=WordSet(words.ahead),
        bodies=WordSet(words.bodies),
        joining=WordSet(load(code).words(Grammar).marks.joining),
        denying=policy.denying,
        thanking=policy.thanking,
        including=WordSet(words.including),
        two=WordSet(words.two),
        several=WordSet(words.several),
        fillers=WordSet(words.fillers),
        we=one(load(code).words(References).we),
        through=WordSet(words.through),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A wording where it stands: its sentence, its clause, its words."""

    article: Article
    sentence: Sentence
    clause: Clause
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The words of the wording."""
        return words_between(self.sentence, self.first, self.last)

    def has(self, words: WordSet) -> bool:
        """Tell whether one of the words stands in the clause."""
        tokens = self.sentence.tokens[self.clause.first : self.clause.last]
        return words.stands_in(tokens)

    def has_near(self, words: WordSet, first: int, last: int) -> bool:
        """Tell whether one of the words is among the tokens `first` to `last`."""
        tokens = self.sentence.tokens[max(0, first) : last]
        return words.stands_in(tokens)

    def speaker(self, lexicon: Lexicon) -> str | None:
        """Return the state of who says "we" or "our" in the clause, if it is known."""
        tokens = self.sentence.tokens
        if lexicon.we.within(tokens, self.clause.first, self.clause.last) is None:
            return None
        for statement in self.article.statements:
            if statement.span.overlaps(self.span) and statement.speaker:
                entity = self.article.entities[statement.speaker]
                return self.article.state(entity.country) if entity.country else None
        return None


def words_between(sentence: Sentence, first: int, last: int) -> Span:
    """Return the span of the tokens `first` to `last` (exclusive) of a sentence."""
    return Span(sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end)


Found = tuple[str, Actor]
"""A state as entity id, and the actor that stands for it."""
