"""What people said about who is one: the newest verdict on a pair counts.

``same`` joins, ``different`` keeps apart, both also through others: who is the same
as A is not the one that A is not. Of verdicts that cannot all hold the newer win.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from elchi.account import Judgement


@dataclass(slots=True)
class Judged:
    """The verdicts that hold, ready to be asked.

    Attributes:
        same: Verdicts that two are one, newest first.
        different: Verdicts that two are not one, newest first.
        aside: Verdicts that newer ones contradict.
    """

    same: list[Judgement] = field(default_factory=list)
    different: list[Judgement] = field(default_factory=list)
    aside: list[Judgement] = field(default_factory=list)


def holding(judgements: Iterable[Judgement], followed: Mapping[str, str] | None = None) -> Judged:
    """Return which verdicts hold.

    Args:
        judgements: All verdicts, oldest first.
        followed: For an id that no reading has any more, the id that its words have now.
    """
    to = followed or {}
    newest: dict[tuple[str, str], Judgement] = {}
    for each in judgements:
        one, other = to.get(each.one, each.one), to.get(each.other, each.other)
        pair = (min(one, other), max(one, other))
        newest.pop(pair, None)
        newest[pair] = Judgement(*pair, each.verdict, each.reason, each.made)
    judged = Judged()
    group: dict[str, frozenset[str]] = {}
    apart: list[tuple[str, str]] = []

    def of(id_: str) -> frozenset[str]:
        return group.get(id_, frozenset((id_,)))

    for each in reversed(newest.values()):
        if each.verdict == "none" or each.one == each.other:
            continue
        if each.verdict == "different":
            if each.other in of(each.one):
                judged.aside.append(each)
                continue
            apart.append((each.one, each.other))
            judged.different.append(each)
            continue
        joined = of(each.one) | of(each.other)
        if any(one in joined and other in joined for one, other in apart):
            judged.aside.append(each)
            continue
        judged.same.append(each)
        for id_ in joined:
            group[id_] = joined
    return judged
