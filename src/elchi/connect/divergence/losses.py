"""Sentences that one version lacks."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.account import Divergence, DivergenceClass
from elchi.connect.divergence.days import known
from elchi.connect.divergence.finding import Bead, omission, quoted
from elchi.connect.divergence.side import SILENT, Side, within
from elchi.model import Span

_BESIDE = SILENT | {"title", "subtitle", "caption", "heading"}
_SHORT = 4
_ENDS = frozenset(".!?\"')…")


def compare_losses(bead: Bead) -> Iterator[Divergence]:
    """Yield the sentences of a bead whose other side is empty."""
    if not bead.theirs:
        for span in _told(bead.a, bead.ours):
            reason = f"the sentence {quoted(bead.a, span)} is missing"
            yield omission(_class(bead.a, span), span, None, 0.9, reason)
    elif not bead.ours:
        for span in _told(bead.b, bead.theirs):
            reason = f"the sentence {quoted(bead.b, span)} is missing"
            yield omission(_class(bead.b, span), None, span, 0.9, reason)


def _told(side: Side, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the sentences that are running text; debris of the page is no loss."""
    for sentence in side.sentences_in(spans):
        told = [token for token in sentence.tokens if token.key[:1].isalpha()]
        if sentence.zone in _BESIDE or len(told) < _SHORT:
            continue
        if sentence.tokens[-1].key[-1] not in _ENDS:
            continue  # a line of the page, not a sentence
        yield sentence.span


def _class(side: Side, span: Span) -> DivergenceClass:
    """Return what is lost most plainly: figures without anybody who says or does it."""
    persons = [
        one for one in side.mentions_in((span,)) if side.entities[one.entity].kind == "person"
    ]
    counted = [
        one
        for one in within(side.amounts, (span,))
        if one.kind == "measure" and one.unit not in ("year", "month", "week", "day", "hour")
    ]
    bare = [one for one in within(side.amounts, (span,)) if one.kind == "bare"]
    if (counted or len(bare) > 1) and not persons:
        return "number"
    dates = [one for one in within(side.days, (span,)) if known(one)]
    if dates and not persons and not counted and any(one.size == "day" for one in dates):
        return "date"
    return "claim"
