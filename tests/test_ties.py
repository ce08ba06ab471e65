"""Ties as newsrooms word them, passage by passage (``golden/<language>/ties.tsv``).

A line is a passage, the ties that it states (kind, ends and status, parted by
" + "; "-" for none) and, where the reading still fails, the reason.
"""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.understand.reading import understand


@pytest.mark.parametrize(("code", "text", "ties"), cases("ties", 2))
def test_ties(code: str, text: str, ties: str) -> None:
    reading = understand(document(text, code, "2025-11-18"))
    found = sorted(
        f"{tie.kind} {tie.source} {tie.target} {tie.status}"
        for tie in reading.ties
        if tie.kind != "holds_office"
    )
    assert " + ".join(found) == (ties if ties != "-" else "")
