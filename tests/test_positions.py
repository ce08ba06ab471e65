"""Positions as newsrooms word them, passage by passage (``golden/<language>/positions.tsv``)."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"


def passages() -> list[object]:
    """Return a case for each passage, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/positions.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if not line or line.startswith("#"):
                continue
            expected, text, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, expected, text, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "expected", "text"), passages())
def test_positions(code: str, expected: str, text: str) -> None:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2025-06-18", None, None, "a", ()))
    of = {entity.id: entity.country or entity.id for entity in reading.entities}
    found = {f"{one.stance} {of[one.holder]}" for one in reading.positions}
    assert found == set(expected.split(", ") if expected != "-" else ())
