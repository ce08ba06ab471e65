"""The nouns of what is said about many articles together: who is one, what is one story.

None of these objects changes a fact. Each carries a score between 0 and 1 and a
reason that a reader understands, and each can be thrown away and made again from
the readings, but for judgements, which people make.

Articles are named by the SHA-256 of their text. Where an object joins two
articles, `a` is the one with the smaller hash, so that a pair has one form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from elchi.model import Span

Relation = Literal["translation", "near_copy", "same_story", "follow_up", "background"]
"""How two articles stand to each other; `background` shares states and topic, not the happening."""

Verdict = Literal["same", "different", "none"]
"""What a person says about two entities; `none` takes an earlier verdict back."""

DivergenceKind = Literal["omission", "change"]
DivergenceClass = Literal["name", "number", "date", "party", "polarity", "act", "claim"]
ConflictClass = Literal["name", "number", "date", "party", "polarity", "act", "claim"]
ChangeKind = Literal["changed", "fell_silent", "contradicted"]
"""What became of a position or tie: another stance, no longer said, gone against by an act."""


@dataclass(frozen=True, slots=True)
class Identity:
    """An entity id that stands for the same thing as another, the canonical one."""

    entity: str
    canonical: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's verdict on two entities; the newest one on a pair counts."""

    one: str
    other: str
    verdict: Verdict
    reason: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one happening, in order of their hashes.

    Attributes:
        id: Made from the members, whatever the order they were read in.
    """

    id: str
    articles: tuple[str, ...]
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two articles and how they stand to each other.

    Attributes:
        origin: The one of the two that the other was made from, where dates or
            source links tell; None where nothing does.
    """

    a: str
    b: str
    relation: Relation
    score: float
    reason: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of `a` that say what sentences of `b` say.

    One of the two sides is empty where the other text lacks the sentence.

    Attributes:
        moved: True if the sentences stand elsewhere in the other text.
    """

    a: tuple[Span, ...]
    b: tuple[Span, ...]
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Divergence:
    """A place where one version says something else than the other, or less.

    Attributes:
        a: The words in article `a`; None where it lacks what `b` says.
        b: The words in article `b`; None where it lacks what `a` says.
        class_: What differs.
    """

    kind: DivergenceKind
    class_: DivergenceClass
    a: Span | None
    b: Span | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article, with the fact that rests on them where there is one."""

    article: str
    span: Span
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two independent accounts that cannot both hold."""

    class_: ConflictClass
    a: Place
    b: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Facts of several articles that say the same.

    Attributes:
        facts: Pairs of article and fact id.
        witnesses: How many independent texts say it: versions of one text are one.
    """

    id: str
    facts: tuple[tuple[str, str], ...]
    witnesses: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a declared position or a tie.

    Attributes:
        holder: Canonical entity id of the state or body.
        earlier: The fact that stood.
        later: The fact that changes or contradicts it; None where it fell silent.
    """

    kind: ChangeKind
    holder: str
    earlier: Place
    later: Place | None
    score: float
    reason: str
