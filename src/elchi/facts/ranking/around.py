"""What stands round an act: who was named last, who is named next, what was told before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from elchi.model import EventType

if TYPE_CHECKING:
    from elchi.facts.ranking.cases import Case
    from elchi.facts.ranking.features import Scene

_BACK = 3  # sentences before the act that are looked through
_TOLD = 3  # acts told before that are looked at


@dataclass(frozen=True, slots=True)
class Earlier:
    """One act told before another.

    Attributes:
        back: Sentences between the two, 0 for the same.
    """

    type: EventType
    source: frozenset[str]
    target: frozenset[str]
    back: int


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of one act.

    Attributes:
        before: States named before the act, the last one first, with where: ``c`` for its
            clause, ``s`` its sentence, ``p`` the one before, ``f`` farther.
        after: States named after it in its sentence, in order.
        counts: How often each state is named in the paragraph.
        told: The acts before it, the last one first.
    """

    before: dict[str, str]
    after: dict[str, str]
    counts: Counter[str]
    told: tuple[Earlier, ...]


def around(scene: Scene, case: Case) -> Around:
    """Return the surroundings of an act."""
    act, article = case.act, scene.stage.article
    clause = article.clause_at(act.span.start)
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for one in reversed(scene.sentences[act.sentence]):
        if one.first < act.first:
            inside = clause is not None and clause.span.covers(one.span)
            before.setdefault(one.state, "c" if inside else "s")
    for one in scene.sentences[act.sentence]:
        if one.first >= act.first:
            inside = clause is not None and clause.span.covers(one.span)
            after.setdefault(one.state, "c" if inside else "s")
    for number in range(act.sentence - 1, max(-1, act.sentence - 1 - _BACK), -1):
        for one in reversed(scene.sentences[number]):
            before.setdefault(one.state, "p" if number == act.sentence - 1 else "f")
    here = article.sentences[act.sentence].paragraph
    counts: Counter[str] = Counter()
    for number in range(max(0, act.sentence - 6), min(len(article.sentences), act.sentence + 5)):
        if article.sentences[number].paragraph == here:
            counts.update(one.state for one in scene.sentences[number])
    number = scene.order[id(case)]
    told = tuple(
        Earlier(
            scene.cases[at].type,
            *scene.ruled[at],
            min(act.sentence - scene.cases[at].act.sentence, 3),
        )
        for at in range(number - 1, max(-1, number - 1 - _TOLD), -1)
    )
    return Around(before, after, counts, told)
