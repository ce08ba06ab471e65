"""Beads: the links of an alignment, with sentences put back that it left over.

An aligner that is in doubt leaves a short sentence alone which the other text holds in
the sentence before or after. It belongs there if that bead then has the length that the
two languages' ratio explains, and if the other text has its numbers, dates and names.
"""

from __future__ import annotations

from collections.abc import Sequence

from elchi.account import Link
from elchi.connect.divergence.amounts import same as same_amount
from elchi.connect.divergence.days import known
from elchi.connect.divergence.days import same as same_day
from elchi.connect.divergence.finding import Bead, Measure, letters
from elchi.connect.divergence.people import Pairs
from elchi.connect.divergence.side import Side, within

_BETTER = 0.3
"""By so many standard deviations must a bead stray less with the sentence than without."""


def beads(a: Side, b: Side, links: Sequence[Link], pairs: Pairs, measure: Measure) -> list[Bead]:
    """Return the beads of two versions, left-over sentences put where they belong."""
    rows = [Bead(a, b, link.a, link.b, pairs, measure) for link in links]
    for lone in [row for row in rows if not (row.ours and row.theirs)]:
        best: tuple[float, int, Bead] | None = None
        for at, row in enumerate(rows):
            if not (row.ours and row.theirs) or not _beside(row, lone):
                continue
            joined = Bead(
                a,
                b,
                tuple(sorted((*row.ours, *lone.ours))),
                tuple(sorted((*row.theirs, *lone.theirs))),
                pairs,
                measure,
            )
            gain = _odd(row) - _odd(joined)
            if gain > _BETTER and _held(row, lone) and (best is None or gain > best[0]):
                best = gain, at, joined
        if best is not None:
            rows[best[1]] = best[2]
            rows.remove(lone)
    return rows


def _odd(bead: Bead) -> float:
    ours, theirs = letters(bead.a, bead.ours), letters(bead.b, bead.theirs)
    return bead.measure.strays(ours, theirs)[1]


def _beside(row: Bead, lone: Bead) -> bool:
    """Tell whether a sentence stands right before or after those of a bead."""
    side = row.a if lone.ours else row.b
    spans, own = (row.ours, lone.ours) if lone.ours else (row.theirs, lone.theirs)
    places = {sentence.span: at for at, sentence in enumerate(side.sentences)}
    here = [places[span] for span in own if span in places]
    there = [places[span] for span in spans if span in places]
    return any(abs(x - y) == 1 for x in here for y in there)


def _held(row: Bead, lone: Bead) -> bool:
    """Tell whether the other side of a bead has what a left-over sentence tells."""
    side, spans = (row.a, lone.ours) if lone.ours else (row.b, lone.theirs)
    other, there = (row.b, row.theirs) if lone.ours else (row.a, row.ours)
    amounts = [one for one in within(side.amounts, spans) if one.kind == "measure"]
    if not all(any(same_amount(x, y) for y in within(other.amounts, there)) for x in amounts):
        return False
    days = [one for one in within(side.days, spans) if known(one)]
    if not all(any(same_day(x, y) for y in within(other.days, there)) for x in days):
        return False
    meant = {mention.entity for mention in other.mentions_in(there)}
    meant |= {reference.entity for reference in other.references_in(there)}
    persons = [
        mention.entity
        for mention in side.mentions_in(spans)
        if side.entities[mention.entity].kind == "person"
    ]
    if lone.ours:
        return all(any(row.pairs.same(one, each) for each in meant) for one in persons)
    return all(any(row.pairs.same(each, one) for each in meant) for one in persons)
