"""What has been read of a page so far, and what its next lines need to know of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from elchi.languages import Language
from elchi.model import Zone
from elchi.read.lines import Wordings


@dataclass(slots=True)
class Progress:
    """The zones found up to a line, and the state of the page there.

    Attributes:
        interview: True if the page puts questions to somebody, line after line.
        body: Body lines so far.
        heads: Head lines since the title.
        label_before: The line before is a byline's label alone.
        leads: The line before leads elsewhere and names nothing yet.
        highlights: The line before is, or follows, the heading of key points.
        places: Where the lines below the story begin that are only the name of a place.
        tail: The last paragraph of running text has been read.
    """

    language: Language
    words: Wordings
    interview: bool = False
    zones: list[Zone] = field(default_factory=list)
    title: str | None = None
    body: int = 0
    heads: int = 0
    dated: bool = False
    label_before: bool = False
    leads: bool = False
    highlights: bool = False
    tail: bool = False
    places: set[int] = field(default_factory=set)

    def add(self, *zones: Zone | None) -> bool:
        """Keep what zones there are; tell whether there was one."""
        kept = [zone for zone in zones if zone is not None]
        self.zones.extend(kept)
        return bool(kept)
