"""Divergences: where two versions of one text differ in what they say.

    >>> from elchi.connect.divergence import divergences  # divergences(a, b, links)

Versions are compared bead by bead (a bead is what an alignment links): their
numbers, dates, names and notions are held against each other, whatever the language,
unit, calendar or script. What is left over on both sides was changed, what is left
over on one side was dropped. See docs/connect/divergences.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elchi.account import Divergence, Link
from elchi.connect.divergence.beads import beads
from elchi.connect.divergence.dates import compare_dates
from elchi.connect.divergence.finding import Bead
from elchi.connect.divergence.gaps import compare_gaps, measure
from elchi.connect.divergence.losses import compare_losses
from elchi.connect.divergence.names import compare_names
from elchi.connect.divergence.numbers import compare_numbers
from elchi.connect.divergence.people import pairs
from elchi.connect.divergence.side import side
from elchi.connect.divergence.wording import compare_wording
from elchi.model import Reading, Span

__all__ = ["divergences"]


def divergences(a: Reading, b: Reading, links: Iterable[Link]) -> tuple[Divergence, ...]:
    """Return where version `b` says something else than version `a`, in order of the text.

    The result is the same, sides swapped, when the versions are.

    Args:
        links: The alignment of the two, as `elchi.connect.alignment.align` gives it.
    """
    ours, theirs = side(a), side(b)
    if ours is None or theirs is None:
        return ()
    same, listed = pairs(ours, theirs), tuple(links)
    lengths = measure(ours, theirs, listed)
    found: list[Divergence] = []
    for bead in beads(ours, theirs, listed, same, lengths):
        found += _in(bead)
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _in(bead: Bead) -> Iterator[Divergence]:
    if not bead.ours or not bead.theirs:
        yield from compare_losses(bead)
        return
    yield from compare_numbers(bead)
    yield from compare_dates(bead)
    yield from compare_names(bead)
    yield from compare_wording(bead)
    yield from compare_gaps(bead)


def _order(one: Divergence) -> tuple[Span, Span, str]:
    first = one.a or one.b
    second = one.b or one.a
    if first is None or second is None:
        raise ValueError("a divergence has words on one side at least")
    return first, second, one.class_
