"""One sentence with its figures' words, looked up once for all of its quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from elchi.facts.article import Article
from elchi.facts.figure_lexicon import FigureWords
from elchi.model import DateExpression, Quantity, Sentence, Span, Token
from elchi.text.phrases import SHORTEST


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
        self._starts: dict[str, frozenset[int]] = {}

    def of(self, name: str) -> tuple[tuple[int, int], ...]:
        """Return first index and index after the last of every word of a class."""
        found = self._found.get(name)
        if found is None:
            spots = self._spots.get(name)
            cues = self.words.cues[name] if spots else None
            hits = ((at, cues.at(self.tokens, at)) for at in spots or ()) if cues else ()
            found = self._found[name] = tuple((at, hit[1]) for at, hit in hits if hit is not None)
        return found

    def classes(self, names: frozenset[str]) -> list[str]:
        """Return those classes of which a word may stand here, in the order of their words."""
        return [name for name in self._spots if name in names]

    def starts(self, name: str) -> frozenset[int]:
        """Return the indexes at which the words of a class begin."""
        found = self._starts.get(name)
        if found is None:
            found = self._starts[name] = frozenset(at for at, _ in self.of(name))
        return found

    @cached_property
    def _spots(self) -> dict[str, list[int]]:
        """Return the tokens with which a word of each class may begin: most begin none."""
        firsts, begins = self.words.firsts, self.words.begins
        spots: dict[str, list[int]] = {}
        for at, token in enumerate(self.tokens):
            whole, stems = firsts.get(token.key, ()), begins.get(token.key[:SHORTEST], ())
            for name in whole:
                spots.setdefault(name, []).append(at)
            for name in stems:
                if name not in whole:
                    spots.setdefault(name, []).append(at)
        return spots

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Return the quantities of the sentence."""
        span = self.sentence.span
        return tuple(one for one in self.article.quantities if span.covers(one.span))

    @cached_property
    def places(self) -> tuple[range, ...]:
        """Return the tokens of each of the quantities."""
        return tuple(token_range(self.tokens, one.span) for one in self.quantities)

    def fence(self, first: int, last: int) -> range:
        """Return the tokens that no other quantity parts from the one at `first` to `last`."""
        own = self.tokens[first].span
        others = [
            place
            for one, place in zip(self.quantities, self.places, strict=True)
            if place and not one.span.overlaps(own)
        ]
        start = max((place.stop for place in others if place.stop <= first), default=0)
        end = min(
            (place.start for place in others if place.start >= last), default=len(self.tokens)
        )
        return range(start, end)

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
