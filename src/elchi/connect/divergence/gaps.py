"""Clauses that one version lacks inside a sentence that it has.

A bead whose one side is longer than the languages' ratio explains has something more
to say. What it is, is the clause whose names, numbers, dates and notions the other side
lacks, or has once where this side has them twice.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from elchi.account import Divergence, Link
from elchi.connect.divergence.contrasts import contrasts
from elchi.connect.divergence.finding import Bead, Measure, letters, omission, quoted
from elchi.connect.divergence.side import SILENT, Side, within
from elchi.model import Span

_ODD = 2.3
"""From so many standard deviations on a side has more than the other explains."""

_SHORTER = 0.8
"""From so many a clause that gives a reason may be what is lost."""

_LONG = 40
"""Beads of fewer letters tell nothing of how lengths go together."""

_BEADS = 5
"""Fewer beads do not tell how far lengths stray."""

_FITS = (0.45, 1.9)
"""A lost clause has so many letters, as a share of those that are too many."""

_RUN = 3
"""So many clauses together may be lost as one."""

_WORDS = 3
"""A clause of fewer words is none."""

_PAGE = SILENT | {"title", "subtitle", "caption", "heading"}


def measure(a: Side, b: Side, links: Sequence[Link]) -> Measure:
    """Return how the lengths of two versions go together, over all beads."""
    sizes = [(letters(a, link.a), letters(b, link.b)) for link in links if link.a and link.b]
    ours, theirs = sum(one for one, _ in sizes), sum(other for _, other in sizes)
    if not ours or not theirs:
        return Measure(1.0, 1.0)
    ratio = theirs / ours
    strays = [
        abs(other - one * ratio) / math.sqrt(other + one * ratio)
        for one, other in sizes
        if one + other >= _LONG
    ]
    return Measure(ratio, median(strays) if len(strays) >= _BEADS else 1.0)


def compare_gaps(bead: Bead) -> Iterator[Divergence]:
    """Yield the clause of a bead that its other side lacks."""
    more, oddly = bead.measure.strays(letters(bead.a, bead.ours), letters(bead.b, bead.theirs))
    ours = more < 0
    if oddly < _ODD:
        if oddly >= _SHORTER:
            yield from _reason(bead, ours, abs(more) / (bead.measure.ratio if ours else 1.0))
        return
    span = _extra(bead, ours, abs(more) / (bead.measure.ratio if ours else 1.0))
    if span is not None:
        a, b = (span, None) if ours else (None, span)
        side = bead.a if ours else bead.b
        yield omission("claim", a, b, 0.6, f"{quoted(side, span)} is missing")


def _reason(bead: Bead, ours: bool, more: float) -> Iterator[Divergence]:
    """Yield the clause that gives a reason where the shorter side gives none."""
    side, spans = (bead.a, bead.ours) if ours else (bead.b, bead.theirs)
    other, there = (bead.b, bead.theirs) if ours else (bead.a, bead.ours)
    reasons = contrasts().reasons
    if any(one.concept in reasons for one in within(other.notions, there)):
        return
    for one in within(side.notions, spans):
        size = letters(side, (one.clause,), exact=True)
        if one.concept in reasons and _FITS[0] * more <= size <= 1.5 * _FITS[1] * more:
            a, b = (one.clause, None) if ours else (None, one.clause)
            yield omission("claim", a, b, 0.55, f"the reason {quoted(side, one.clause)} is missing")
            return


def _extra(bead: Bead, ours: bool, more: float) -> Span | None:
    """Return the clauses whose names and notions the other side lacks; None if there are none."""
    side, spans = (bead.a, bead.ours) if ours else (bead.b, bead.theirs)
    there = bead.theirs if ours else bead.ours
    known = Counter([*_named(bead, not ours, there), *_meant(bead, not ours, there)])
    surplus = Counter([*_named(bead, ours, spans), *_meant(bead, ours, spans)]) - known
    best: tuple[float, Span] | None = None
    for run in _runs(side, spans):
        size = letters(side, (run,), exact=True)
        if not _FITS[0] * more <= size <= _FITS[1] * more:
            continue
        named = Counter(_named(bead, ours, (run,)))
        if named - surplus:
            continue
        rank = abs(size - more)
        if best is None or rank < best[0]:
            best = rank, run
    return best[1] if best else None


def _runs(side: Side, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the clauses of some sentences, and two or three of them together."""
    for sentence in side.sentences_in(spans):
        if sentence.zone in _PAGE:
            continue
        tokens = sentence.tokens
        parts = side.language.grammar.clauses(tokens)
        for first in range(len(parts)):
            for last in range(first, min(first + _RUN, len(parts))):
                if last - first + 1 == len(parts) and len(spans) == 1:
                    continue  # all of it
                low, high = parts[first][0], parts[last][1]
                while low < high and not tokens[low].key[:1].isalnum():
                    low += 1
                while low < high and not tokens[high - 1].key[:1].isalnum():
                    high -= 1
                if high - low >= _WORDS:
                    yield Span(tokens[low].span.start, tokens[high - 1].span.end)


def _named(bead: Bead, ours: bool, spans: Sequence[Span]) -> Iterator[str]:
    """Yield what is named in some spans of one side, by names that both sides share."""
    side = bead.a if ours else bead.b
    for mention in side.mentions_in(spans):
        yield _label(bead, ours, mention.entity)
    for notion in within(side.notions, spans):
        yield f"notion {notion.concept}"
    for amount in within(side.amounts, spans):
        if amount.kind == "measure":
            yield f"number {amount.scaled[1]:.6g}"


def _meant(bead: Bead, ours: bool, spans: Sequence[Span]) -> Iterator[str]:
    """Yield what pronouns and titles of some spans stand for."""
    for reference in (bead.a if ours else bead.b).references_in(spans):
        yield _label(bead, ours, reference.entity)


def _label(bead: Bead, ours: bool, entity: str) -> str:
    """Return a name for an entity that is the same on both sides; a state's is its code."""
    side = bead.a if ours else bead.b
    found = side.entities.get(entity)
    if found is not None and found.kind == "country" and found.country:
        return found.country
    return entity if ours else min(bead.pairs.theirs.get(entity, frozenset({entity})))
