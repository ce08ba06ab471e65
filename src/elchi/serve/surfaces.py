"""How the articles of one language name an entity."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from elchi.store import Stored


def surfaces(readings: Iterable[Stored], language: str) -> dict[str, str]:
    """Return for each entity its fullest usual name in articles of `language`.

    Of the names used, the longest in words wins, then the most frequent, then the
    first in order: a short form never hides the full name.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for stored in readings:
        reading = stored.reading
        if reading.document.language != language:
            continue
        for mention in reading.mentions:
            if not mention.demonym:
                counts[mention.entity][mention.span.of(reading.document.text)] += 1
    return {
        entity: max(names, key=lambda name: (len(name.split()), names[name], name))
        for entity, names in counts.items()
    }
