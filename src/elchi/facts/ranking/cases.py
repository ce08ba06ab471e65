"""One act whose parties are weighed, and what its features have in common."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.facts.owners import Sides
from elchi.facts.ranking.sightings import Sighting
from elchi.facts.triggers import Act
from elchi.model import EventType, Statement

NOBODY = ""  # the candidate that stands for "no party is named"


@dataclass(frozen=True, slots=True)
class Case:
    """One act with the reading that the rules give it.

    Attributes:
        sides: The parties that the rules find.
    """

    act: Act
    type: EventType
    sides: Sides


@dataclass(frozen=True, slots=True)
class Setting:
    """What the features of one act have in common, gathered once.

    Attributes:
        voice: ``n`` for a noun, ``p`` for a passive, ``v`` for an active verb.
        near: Sightings inside the clause.
        wide: Sightings of the sentence outside the clause.
        source: States of the rules' source.
        target: States of the rules' target.
        first: The first sighting of each state in the clause that is no part of another's.
        last_agent: The state that was the agent last before the act.
        theme: The first agent of the paragraph.
        headline: The act stands in a title, caption or heading.
    """

    case: Case
    voice: str
    near: tuple[Sighting, ...]
    wide: tuple[Sighting, ...]
    statement: Statement | None
    content: bool
    source: frozenset[str]
    target: frozenset[str]
    candidates: tuple[str, ...]
    first: dict[str, Sighting]
    last_agent: str | None
    theme: str | None
    headline: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What an article told beside a state before an act.

    Attributes:
        here: Who else is named most of those in the sentence.
        anywhere: Who else is named most of all.
        any_here: Somebody else is in the sentence.
        spoke: Who else was the last to say something.
        back: How many sentences ago, a few at most.
    """

    here: str | None
    anywhere: str | None
    any_here: bool
    spoke: str | None
    back: int
