"""One sentence with its figures' words, looked up once for all of its quantities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from elchi.facts.article import Article
from elchi.facts.figure_lexicon import FigureWords
from elchi.model import DateExpression, Quantity, Sentence, Span, Token
from elchi.text.phrases import SHORTEST, Phrases


def token_range(tokens: tuple[Token, ...], span: Span) -> range:
    """Return the indexes of the tokens that a span covers."""
    inside = [index for index, token in enumerate(tokens) if span.overlaps(token.span)]
    return range(inside[0], inside[-1] + 1) if inside else range(0, 0)


def is_present(
    tokens: Sequence[Token], at: int, endings: tuple[str, ...], copulas: frozenset[str]
) -> bool:
    """Tell whether a participle of the present stands before its copula: *kartā hai*."""
    return tokens[at].key in copulas and tokens[at - 1].key.endswith(endings)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the sentence and the tokens that it covers."""

    date: DateExpression
    place: range


class Scan:
    """A sentence, its quantities, and where the words of each class stand in it."""

    def __init__(self, article: Article, sentence: Sentence, words: FigureWords) -> None:
        self.article, self.sentence, self.words = article, sentence, words
        self.tokens = sentence.tokens
        self._found: dict[str, tuple[tuple[int, int], ...]] = {}

    def of(self, name: str) -> tuple[tuple[int, int], ...]:
        """Return first index and index after the last of every word of a class."""
        found = self._found.get(name)
        if found is None:
            cues = self.words.cues.get(name)
            found = self._found[name] = () if cues is None else tuple(self._hits(cues))
        return found

    def _hits(self, cues: Phrases) -> Iterator[tuple[int, int]]:
        for at, word, begin in self._likely:
            if word in cues.first or begin in cues.begins:
                hit = cues.at(self.tokens, at)
                if hit is not None:
                    yield at, hit[1]

    @cached_property
    def _likely(self) -> tuple[tuple[int, str, str], ...]:
        """Return the tokens that begin a word of some class, most begin none: key and beginning."""
        firsts, begins = self.words.firsts, self.words.begins
        keys = [(at, token.key, token.key[:SHORTEST]) for at, token in enumerate(self.tokens)]
        return tuple(one for one in keys if one[1] in firsts or one[2] in begins)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Return the quantities of the sentence."""
        span = self.sentence.span
        return tuple(one for one in self.article.quantities if span.covers(one.span))

    @cached_property
    def places(self) -> tuple[range, ...]:
        """Return the tokens of each of the quantities."""
        return tuple(token_range(self.tokens, one.span) for one in self.quantities)

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """Return the dates of the sentence with their tokens."""
        return tuple(
            Dated(date, token_range(self.tokens, date.span))
            for date in self.article.dates_in(self.sentence.span)
        )

    @cached_property
    def sentence_before(self) -> Sentence | None:
        """Return the sentence before, if it stands in the same paragraph."""
        before: Sentence | None = None
        for one in self.article.sentences:
            if one is self.sentence:
                break
            before = one
        own = self.sentence
        if before is None or (before.paragraph, before.zone) != (own.paragraph, own.zone):
            return None
        return before

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Return the clauses of the sentence, as ranges of tokens."""
        return list(self.article.language.grammar.clauses(self.tokens))

    @cached_property
    def names(self) -> frozenset[int]:
        """Return the tokens inside names and dates: a bank called "Trade" is none, nor is May."""
        spans = [
            mention.span
            for mention in self.article.mentions_in(self.sentence.span)
            if not mention.demonym
        ]
        spans += [dated.date.span for dated in self.dates]
        return frozenset(
            index
            for index, token in enumerate(self.tokens)
            if any(span.overlaps(token.span) for span in spans)
        )
