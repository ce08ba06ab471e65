"""Two articles judged: do they tell one happening, are they versions of one text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from elchi.connect.alignment.contents import Content
from elchi.connect.stories.cluster import FLOOR
from elchi.connect.stories.digest import Digest
from elchi.connect.stories.resemblance import Resemblance, reason, resemble
from elchi.connect.versions import compare
from elchi.model import Reading

_SAME_TEXT = 2.0
"""What the logit of two translations gains as one for one happening: half a text is enough.

Two texts of one language gain nothing, since any two share words."""

FOLLOWS = 2
"""From so many days between two publications the later one follows up."""


@dataclass(frozen=True, slots=True)
class Text:
    """A reading with what its sentences hold."""

    reading: Reading
    contents: Sequence[Content]


@dataclass(frozen=True, slots=True)
class Edge:
    """What is known of two articles that were compared; `a` has the smaller hash.

    Attributes:
        logit: Above zero if they are likelier to tell one happening than not.
        version: The same for versions of one text; None if they never were laid
            side by side, since too little speaks for it.
        later: True if days lie between them; None where a day of publication is unknown.
        reason: What they have in common.
    """

    a: str
    b: str
    logit: float
    version: float | None
    later: bool | None
    reason: str


def judge(
    a: Digest,
    b: Digest,
    text: Callable[[str], Text] | None,
    found: Resemblance | None = None,
) -> Edge | None:
    """Return what speaks for two articles telling one happening, None if next to nothing does.

    The answer depends on the two alone, and not on which is named first.

    Args:
        text: Gives the text of an article by its hash; None to judge by the digests.
        found: How the digests resemble each other, where that is known already.
    """
    if a.article > b.article:
        a, b = b, a
    found = found or resemble(a, b)
    logit, version, told = found.logit, None, ""
    if found.versions and text is not None:
        one, other = text(a.article), text(b.article)
        side = compare(one.reading, other.reading, (one.contents, other.contents))
        version = side.logit
        gain = _SAME_TEXT if a.language != b.language else 0.0
        if version + gain > logit:
            logit = version + gain
            told = f"links cover {side.covered:.0%} of both texts; "
    if logit <= FLOOR:
        return None
    later = None if found.days is None else found.days >= FOLLOWS
    return Edge(a.article, b.article, round(logit, 3), version, later, told + reason(a, b))
