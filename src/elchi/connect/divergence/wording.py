"""What is said to be done, how surely, and by what office: notions against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.account import Divergence
from elchi.connect.divergence.contrasts import Group, contrasts
from elchi.connect.divergence.finding import Bead, change, letters, omission, quoted
from elchi.connect.divergence.notions import Notion
from elchi.connect.divergence.side import Side, within

_CLAUSES = 2
"""In longer sentences a word of denial may belong to something that needs none elsewhere."""

_EVEN = 1.0
"""So many standard deviations may the lengths of two such sentences differ."""

_WISH = 25
"""At most so many characters stand between a wish and the act that is wished for."""


def compare_wording(bead: Bead) -> Iterator[Divergence]:
    """Yield notions that exclude each other, denials, acts done and to come, offices."""
    ours, theirs = within(bead.a.notions, bead.ours), within(bead.b.notions, bead.theirs)
    seen: set[tuple[str, str]] = set()
    here, there = {one.concept for one in ours}, {one.concept for one in theirs}
    for group in contrasts().group:
        if here.isdisjoint(group.concepts) or there.isdisjoint(group.concepts):
            continue
        for found in _contrast(bead, group, ours, theirs):
            if (key := (str(found.a), str(found.b))) not in seen:
                seen.add(key)
                yield found
    yield from _denials(bead, ours, theirs)
    yield from _times(bead, ours, theirs)
    yield from _ranks(bead, ours, theirs)
    yield from _salient(bead, ours, theirs)
    yield from _wishes(bead, ours, theirs)


def _contrast(
    bead: Bead, group: Group, ours: Sequence[Notion], theirs: Sequence[Notion]
) -> Iterator[Divergence]:
    here = {one.concept for one in ours} & set(group.concepts)
    there = {one.concept for one in theirs} & set(group.concepts)
    if group.over:
        yield from _prevails(bead, group, ours, theirs)
        return
    left = [one for one in ours if one.concept in here - there]
    right = [one for one in theirs if one.concept in there - here]
    for one in left:
        other = next((n for n in right if group.exclude(one.concept, n.concept)), None)
        if other is None or (group.opposite and one.negated != other.negated):
            continue
        if any(not group.exclude(one.concept, n.concept) for n in theirs if n.concept in there):
            continue
        if group.mirror and _mirrored(_owner(bead.a, one), _owner(bead.b, other)):
            continue
        reason = (
            f"{quoted(bead.a, one.span)} ({one.concept}) and "
            f"{quoted(bead.b, other.span)} ({other.concept}) do not say the same"
        )
        yield change(group.class_, one.span, other.span, 0.8, reason)
        return


def _owner(side: Side, one: Notion) -> str | None:
    """Return the state whose import, sale or loan it is: the one named nearest to it."""
    near = [
        (max(one.span.start, each.span.start) - min(one.span.end, each.span.end), code)
        for each in side.mentions_in((one.clause,))
        if (code := side.entities[each.entity].country)
    ]
    return min(near)[1] if near else None


def _mirrored(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _prevails(
    bead: Bead, group: Group, ours: Sequence[Notion], theirs: Sequence[Notion]
) -> Iterator[Divergence]:
    """Yield a goal on one side that the other calls reached."""
    weak, strong = group.concepts
    for flip, (here, there) in enumerate(((ours, theirs), (theirs, ours))):
        one = next((n for n in here if n.concept == weak), None)
        other = next((n for n in there if n.concept == strong and not n.negated), None)
        if one is None or other is None or any(n.concept == strong for n in here):
            continue
        goals = [n for n in there if n.concept == weak]
        if goals and not any(n.clause == other.clause for n in goals):
            continue  # a goal and, apart from it, something that was reached
        a, b = (other, one) if flip else (one, other)
        reason = (
            f"{quoted(bead.a, a.span)} ({a.concept}) and {quoted(bead.b, b.span)} "
            f"({b.concept}) do not say the same"
        )
        yield change(group.class_, a.span, b.span, 0.8, reason)


def _shared(
    concepts: Sequence[str], ours: Sequence[Notion], theirs: Sequence[Notion]
) -> Iterator[tuple[list[Notion], list[Notion]]]:
    """Yield the notions of both sides, concept by concept, where both have some."""
    for concept in concepts:
        left = [one for one in ours if one.concept == concept]
        right = [one for one in theirs if one.concept == concept]
        if left and right:
            yield left, right


def _denials(bead: Bead, ours: Sequence[Notion], theirs: Sequence[Notion]) -> Iterator[Divergence]:
    """Yield what one side denies and the other, without any word of denial, does not.

    Languages hang a denial on different verbs ("will not allow its use", "it will not
    be allowed to be used"), so a side that denies anything is not held to deny nothing.
    """
    counts = bead.a.denials_in(bead.ours), bead.b.denials_in(bead.theirs)
    if bool(counts[0]) == bool(counts[1]):
        return
    silent = theirs if counts[0] else ours
    for left, right in _shared(contrasts().acts, ours, theirs):
        concept = left[0].concept
        denied = {one.negated for one in left}, {one.negated for one in right}
        if not (len(denied[0]) == 1 == len(denied[1]) and denied[0] != denied[1]):
            continue
        own = [one.span for one in silent if one.concept == concept]
        if any(
            one.concept in contrasts().denials and not any(one.span.overlaps(s) for s in own)
            for one in silent
        ):
            continue
        if any(one.negated for one in silent):
            continue
        one, other = left[0], right[0]
        reason = (
            f"only one of {quoted(bead.a, one.span)} and {quoted(bead.b, other.span)} is denied"
        )
        yield change("polarity", one.clause, other.clause, 0.75, reason)
        return
    yield from _bare_denial(bead, counts, silent)


def _bare_denial(
    bead: Bead, counts: tuple[int, int], silent: Sequence[Notion]
) -> Iterator[Divergence]:
    """Yield a short sentence that is denied on one side only, whatever it is about.

    It must have two clauses at most (who says what) and be as long as the other side's,
    and the other side must have nothing that denies in its own way.
    """
    if sum(counts) != 1 or any(one.concept in contrasts().denials for one in silent):
        return
    if any(one.negated for one in silent):
        return
    sides = (bead.a.sentences_in(bead.ours), bead.b.sentences_in(bead.theirs))
    grammars = bead.a.language.grammar, bead.b.language.grammar
    if any(len(side) != 1 for side in sides):
        return
    if any(
        len(grammar.clauses(side[0].tokens)) > _CLAUSES
        for grammar, side in zip(grammars, sides, strict=True)
    ):
        return
    _, oddly = bead.measure.strays(letters(bead.a, bead.ours), letters(bead.b, bead.theirs))
    if oddly > _EVEN:
        return
    reason = "only one of the two sentences is denied"
    yield change("polarity", sides[0][0].span, sides[1][0].span, 0.5, reason)


def _times(bead: Bead, ours: Sequence[Notion], theirs: Sequence[Notion]) -> Iterator[Divergence]:
    for left, right in _shared(contrasts().dated, ours, theirs):
        for early, late, flip in ((left, right, False), (right, left, True)):
            if all(one.ahead for one in early) and all(one.done for one in late):
                a, b = (late[0], early[0]) if flip else (early[0], late[0])
                reason = (
                    f"of {quoted(bead.a, a.span)} and {quoted(bead.b, b.span)} one is done "
                    "and one is still to come"
                )
                yield change("act", a.span, b.span, 0.8, reason)


def _ranks(bead: Bead, ours: Sequence[Notion], theirs: Sequence[Notion]) -> Iterator[Divergence]:
    """Yield an office that one side calls deputy, former or acting and the other does not."""
    posts = ("minister", "president")
    for left, right in _shared(posts, ours, theirs):
        for rank in contrasts().ranks:
            mine = [one for one in ours if one.concept == rank]
            yours = [one for one in theirs if one.concept == rank]
            if bool(mine) == bool(yours) or len(left) != len(right):
                continue
            a, b = (mine[0], right[0]) if mine else (left[0], yours[0])
            reason = f"only one side has {rank}: {quoted(bead.a, a.span)}, {quoted(bead.b, b.span)}"
            yield change("claim", a.span, b.span, 0.7, reason)


def _salient(bead: Bead, ours: Sequence[Notion], theirs: Sequence[Notion]) -> Iterator[Divergence]:
    for concept in (*contrasts().salient, *contrasts().counted):
        mine = [one for one in ours if one.concept == concept]
        yours = [one for one in theirs if one.concept == concept]
        if bool(mine) == bool(yours):
            continue
        one, side = (mine or yours)[0], bead.a if mine else bead.b
        numbers = [each for each in within(side.amounts, (one.clause,)) if each.kind == "measure"]
        if concept in contrasts().counted and not numbers:
            continue
        a, b = (one.span, None) if mine else (None, one.span)
        yield omission("claim", a, b, 0.65, f"{quoted(side, one.span)} is missing")


def _wishes(bead: Bead, ours: Sequence[Notion], theirs: Sequence[Notion]) -> Iterator[Divergence]:
    """Yield an act that is done on one side and only wished for on the other."""
    wishes = contrasts().wishes
    for left, right in _shared(contrasts().wished, ours, theirs):
        mine = [one for one in ours if one.concept in wishes and _beside(one, left[0])]
        yours = [one for one in theirs if one.concept in wishes and _beside(one, right[0])]
        if bool(mine) == bool(yours):
            continue
        lacking = theirs if mine else ours
        if any(one.concept in (*wishes, "goal", "hope") for one in lacking):
            continue
        a, b = (mine[0], right[0]) if mine else (left[0], yours[0])
        reason = f"only one side wishes it: {quoted(bead.a, a.span)}, {quoted(bead.b, b.span)}"
        yield change("act", a.span, b.span, 0.65, reason)


def _beside(one: Notion, other: Notion) -> bool:
    gap = max(one.span.start, other.span.start) - min(one.span.end, other.span.end)
    return gap <= _WISH
