"""The words of figures, and which of them stand round a quantity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from elchi.facts.article import Article
from elchi.languages import load
from elchi.languages.grammar import Mood
from elchi.languages.words.figure import Words
from elchi.model import Measure, Quantity, Sentence
from elchi.text.phrases import Phrases, phrases

_PARTS = frozenset(";:")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of figures of one language, by class and by measure."""

    cues: Mapping[str, Phrases]
    now: Phrases
    since: Phrases


@cache
def figure_words(code: str) -> FigureWords:
    """Return the words of figures of a language, built once."""
    tables = load(code).words(Words)
    listed: dict[str, tuple[str, ...]] = {
        "growth": tables.growth,
        "share": tables.share,
        "water": tables.water,
        "casualties": tables.casualties,
        "relief": tables.relief,
        "target": tables.target,
        "forecast": tables.forecast,
        "limit": tables.limit,
        **tables.measures,
    }
    return FigureWords(
        {name: phrases((word, name) for word in wordings) for name, wordings in listed.items()},
        phrases((word, word) for word in tables.now),
        phrases((word, word) for word in tables.since),
    )


class Cues:
    """The words round one quantity that tell what it is about."""

    def __init__(
        self, article: Article, sentence: Sentence, quantity: Quantity, words: FigureWords
    ) -> None:
        self.article, self.sentence, self.words = article, sentence, words
        self.tokens = sentence.tokens
        inside = [
            index for index, token in enumerate(self.tokens) if quantity.span.overlaps(token.span)
        ]
        self.first, self.last = inside[0], inside[-1] + 1

    def distance(self, name: str) -> int | None:
        """Return how many tokens away the nearest word of a class stands in its part."""
        return self._near(name, self.part)

    def in_clause(self, name: str) -> int | None:
        """Return how far the nearest word of a class stands in the clause, if any."""
        return self._near(name, self.clause)

    def nearest(self, names: Sequence[Measure]) -> Measure | None:
        """Return the measure whose word stands nearest, in the clause before the sentence."""
        for area in (self.clause, self.part, range(len(self.tokens))):
            near = [
                (distance, name)
                for name in names
                if (distance := self._near(name, area)) is not None
            ]
            if near:
                return min(near)[1]
        return None

    def _near(self, name: str, area: range) -> int | None:
        cues = self.words.cues.get(name)
        if cues is None:
            return None
        best: int | None = None
        for index in area:
            if self.first <= index < self.last - 1:
                continue
            hit = cues.at(self.tokens, index)
            if hit is None:
                continue
            distance = self.first - hit[1] if index < self.first else index - self.last + 1
            if best is None or distance < best:
                best = max(distance, 0)
        return best

    @cached_property
    def part(self) -> range:
        """Return the tokens of the part of the sentence between semicolons."""
        return self._between(_PARTS)

    @cached_property
    def clause(self) -> range:
        """Return the tokens of the clause."""
        for first, last in self.article.language.grammar.clauses(self.tokens):
            if first <= self.first < last:
                part = self.part
                return range(max(first, part.start), max(min(last, part.stop), self.last))
        return self.part

    @cached_property
    def mood(self) -> Mood:
        """Return the mood of the clause's verb."""
        return self.article.language.grammar.mood(self.tokens, self.first, self.last)

    def _between(self, stops: frozenset[str]) -> range:
        start = max((i + 1 for i in range(self.first) if self.tokens[i].key in stops), default=0)
        end = next(
            (i for i in range(self.last, len(self.tokens)) if self.tokens[i].key in stops),
            len(self.tokens),
        )
        return range(start, end)
