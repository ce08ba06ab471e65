"""The words of one article in a row, and what has been found on them so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

from elchi.facts.article import Article
from elchi.languages.grammar import Role
from elchi.model import Entity, EntityKind, Span, Token
from elchi.understand.names.phrases import Phrases, Stems


@dataclass(slots=True)
class Found:
    """A name found on a stretch of words, not yet a mention.

    Attributes:
        first: Index of its first word on the page.
        last: Index after its last word.
        span: Where it stands in the text.
        kind: Kind of the entity.
        entity: The entity; None while it is not known which.
        demonym: True for an adjective of a state or region.
        ambiguous: True if the words also mean something else.
        doubtful: True if the table says so, though the article makes it sure.
        rule: What found it.
    """

    first: int
    last: int
    span: Span
    kind: EntityKind
    entity: Entity | None = None
    demonym: bool = False
    ambiguous: bool = False
    doubtful: bool = False
    rule: str = ""

    @property
    def country(self) -> str | None:
        """Return the code of the state that the name stands for or belongs to."""
        return self.entity.country if self.entity else None


@dataclass(slots=True)
class Page:
    """All words of an article in order.

    Attributes:
        words: Words and marks of all sentences.
        keys: Per word, its match key.
        raws: Per word, how it is written.
        capitals: The words that begin with a capital, by index.
        line: Per word, the index of its sentence.
        found: The names found; `at` and `ending` index them by word.
    """

    article: Article
    words: list[Token] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    raws: list[str] = field(default_factory=list)
    capitals: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _by_word: list[Found | None] = field(default_factory=list)
    _line_ends: list[int] = field(default_factory=list)
    _stemmed: dict[Stems, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article) -> Page:
        """Lay out the words of `article`."""
        page = cls(article)
        for index, sentence in enumerate(article.sentences):
            page.words.extend(sentence.tokens)
            page.line.extend([index] * len(sentence.tokens))
            page._line_ends.append(len(page.words))
        text = article.document.text
        page.keys = [word.key for word in page.words]
        page.raws = [text[word.span.start : word.span.end] for word in page.words]
        page.capitals = [index for index, raw in enumerate(page.raws) if raw[0].isupper()]
        page._starts = [word.span.start for word in page.words]
        page._by_word = [None] * len(page.words)
        return page

    def __len__(self) -> int:
        return len(self.words)

    def key(self, index: int) -> str:
        """Return the match key of a word, or "" beyond the page."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def raw(self, index: int) -> str:
        """Return a word as it is written."""
        return self.raws[index]

    def span(self, first: int, last: int) -> Span:
        """Return the text span of the words `first` to `last`, end exclusive."""
        return Span(self.words[first].span.start, self.words[last - 1].span.end)

    def text(self, first: int, last: int) -> str:
        """Return the words `first` to `last` as they are written."""
        return self.span(first, last).of(self.article.document.text)

    def starts(self, phrases: Phrases[Any]) -> list[int]:
        """Return the words at which one of `phrases` may start."""
        if not phrases.stems.strips:
            return phrases.starts(self.keys)
        if phrases.stems not in self._stemmed:
            self._stemmed[phrases.stems] = list(map(phrases.stems, self.keys))
        return phrases.starts(self._stemmed[phrases.stems])

    def range(self, span: Span) -> tuple[int, int]:
        """Return the range of words that `span` touches."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if self.words and self.words[first].span.end <= span.start:
            first += 1
        return first, bisect_left(self._starts, span.end)

    def same_line(self, one: int, other: int) -> bool:
        """Tell whether two words stand in one sentence."""
        inside = 0 <= one < len(self.line) and 0 <= other < len(self.line)
        return inside and self.line[one] == self.line[other]

    def line_end(self, index: int) -> int:
        """Return the index after the last word of the sentence that holds a word."""
        return self._line_ends[self.line[index]]

    def touching(self, one: int) -> bool:
        """Tell whether a word follows the one before it without white space."""
        if not 0 < one < len(self.words):
            return False
        return self.words[one - 1].span.end == self.words[one].span.start

    def name(self, index: int) -> Found | None:
        """Return the name that covers a word, if any."""
        return self._by_word[index] if 0 <= index < len(self._by_word) else None

    def roles(self, found: Found) -> frozenset[Role]:
        """Return how the grammar marks a name: "of" what, "in" where."""
        tokens = self.article.sentences[self.line[found.first]].tokens
        start = self.line_end(found.first) - len(tokens)
        grammar = self.article.language.grammar
        return grammar.roles(tokens, found.first - start, found.last - start)

    def free(self, first: int, last: int) -> bool:
        """Tell whether no name covers any of the words."""
        return all(self.name(index) is None for index in range(first, last))

    def put(self, found: Found) -> Found:
        """Enter a name; names that it overlaps give way."""
        for other in {id(f): f for f in self._by_word[found.first : found.last] if f}.values():
            self.drop(other)
        self.found.append(found)
        for index in range(found.first, found.last):
            self._by_word[index] = found
        return found

    def drop(self, found: Found) -> None:
        """Take a name away."""
        self.found = [other for other in self.found if other is not found]
        for index in range(found.first, found.last):
            if self._by_word[index] is found:
                self._by_word[index] = None
