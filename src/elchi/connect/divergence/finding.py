"""What a comparison of two sentences yields, before it becomes a `Divergence`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from elchi.account import Divergence, DivergenceClass
from elchi.connect.divergence.people import Pairs
from elchi.connect.divergence.side import Side
from elchi.model import Span

_NORMAL = 1.4826


@dataclass(frozen=True, slots=True)
class Measure:
    """How long version `b` is where version `a` has a certain length.

    Attributes:
        ratio: Letters of `b` for one of `a`, over all beads.
        spread: How far beads stray from it, in square roots of letters, as a rule
            (the median; a standard deviation of a normal spread is 1.48 of it).
    """

    ratio: float
    spread: float

    def strays(self, ours: int, theirs: int) -> tuple[float, float]:
        """Return by how many letters, and how oddly, `theirs` is longer than `ours` explains.

        The second number is in standard deviations, those of all texts and those of
        these two taken together: the smaller one counts.

        >>> Measure(1.0, 0.5).strays(100, 144)[0]
        44.0
        """
        more = theirs - ours * self.ratio
        scaled = more / math.sqrt(max(1.0, theirs + ours * self.ratio))
        own = scaled / (_NORMAL * max(self.spread, 1e-9))
        return more, min(abs(scaled), abs(own))


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of two versions that say the same, and what is known of the versions.

    Attributes:
        measure: How the two versions' lengths go together.
    """

    a: Side
    b: Side
    ours: tuple[Span, ...]
    theirs: tuple[Span, ...]
    pairs: Pairs
    measure: Measure


def letters(side: Side, spans: Sequence[Span], *, exact: bool = False) -> int:
    """Return how many letters and digits stand in the sentences of some spans.

    Args:
        exact: Count only what the spans cover, not their whole sentences.
    """
    if exact:
        return sum(_alnum(span.of(side.text)) for span in spans)
    return sum(_alnum(sentence.span.of(side.text)) for sentence in side.sentences_in(spans))


@lru_cache(maxsize=20_000)
def _alnum(words: str) -> int:
    return sum(map(str.isalnum, words))


def change(class_: DivergenceClass, a: Span, b: Span, score: float, reason: str) -> Divergence:
    """Return a change: both sides say something, and not the same."""
    return Divergence("change", class_, a, b, round(score, 2), reason)


def omission(
    class_: DivergenceClass, a: Span | None, b: Span | None, score: float, reason: str
) -> Divergence:
    """Return an omission: only one side says it."""
    return Divergence("omission", class_, a, b, round(score, 2), reason)


def quoted(side: Side, span: Span) -> str:
    """Return the words of a span for a reason, on one line and not too long."""
    words = " ".join(span.of(side.text).split())
    return f"“{words if len(words) <= 60 else words[:57] + '…'}”"


def flipped(found: Sequence[Divergence]) -> Iterator[Divergence]:
    """Yield the divergences as seen from the other side."""
    for one in found:
        yield Divergence(one.kind, one.class_, one.b, one.a, one.score, one.reason)
