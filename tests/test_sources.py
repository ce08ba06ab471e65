"""Short newsroom passages and who does what they tell (``golden/<language>/sources.tsv``).

A line is the acts, each a PLOVER type with the state or body that does it, the passage
and, where it is not read so yet, why. The rules alone are tried, without the trained
weights, which change with every training.
"""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.facts.ranking import choice
from elchi.model import Reading
from elchi.understand.reading import understand


def _doers(reading: Reading, type_: str) -> set[str]:
    """Return the codes of the states, or the names of the bodies, that do acts of a type."""
    known = {entity.id: entity.country or entity.name for entity in reading.entities}
    acts = [event for event in reading.events if event.type == type_]
    return {known[one].replace(" ", "_") for event in acts for one in event.source}


@pytest.mark.parametrize(("code", "acts", "text"), cases("sources", 2))
def test_source(code: str, acts: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "weights", dict)
    reading = understand(document(text, code))
    for act in acts.split():
        type_, doer = act.split(":")
        assert doer in _doers(reading, type_), f"{type_}: {_doers(reading, type_)}"
