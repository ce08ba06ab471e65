"""What a comparison of two sentences yields, before it becomes a `Divergence`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.account import Divergence, DivergenceClass
from elchi.connect.divergence.people import Pairs
from elchi.connect.divergence.side import Side
from elchi.model import Span


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of two versions that say the same, and what is known of the versions."""

    a: Side
    b: Side
    ours: tuple[Span, ...]
    theirs: tuple[Span, ...]
    pairs: Pairs


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
