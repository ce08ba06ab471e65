"""Ties as newsrooms word them, passage by passage (``golden/<language>/ties.tsv``).

A line is a passage, the ties that it states (kind, ends and status, parted by
" + "; "-" for none) and, where the reading still fails, the reason.
"""

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
    for path in sorted(FOLDER.glob("*/ties.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            text, ties, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, text, ties, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "text", "ties"), passages())
def test_ties(code: str, text: str, ties: str) -> None:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2025-11-18", None, None, "a", ()))
    found = sorted(
        f"{tie.kind} {tie.source} {tie.target} {tie.status}"
        for tie in reading.ties
        if tie.kind != "holds_office"
    )
    assert " + ".join(found) == (ties if ties != "-" else "")
