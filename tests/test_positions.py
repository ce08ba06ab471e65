"""Positions as newsrooms word them, passage by passage (``golden/<language>/positions.tsv``)."""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.understand.reading import understand


@pytest.mark.parametrize(("code", "expected", "text"), cases("positions", 2))
def test_positions(code: str, expected: str, text: str) -> None:
    reading = understand(document(text, code))
    of = {entity.id: entity.country or entity.id for entity in reading.entities}
    found = {f"{one.stance} {of[one.holder]}" for one in reading.positions}
    assert found == set(expected.split(", ") if expected != "-" else ())
