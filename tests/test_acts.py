"""Acts as newsrooms word them, sentence by sentence (``golden/<language>/acts.tsv``)."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"


def sentences() -> list[object]:
    """Return a case for each sentence, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/acts.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if not line or line.startswith("#"):
                continue
            type_, status, text, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            values = (path.parent.name, type_, status, text)
            cases.append(pytest.param(*values, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "type_", "status", "text"), sentences())
def test_act(code: str, type_: str, status: str, text: str) -> None:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2025-06-18", None, None, "a", ()))
    found = {(event.type, event.status) for event in reading.events}
    if type_ == "-":
        assert not found
    else:
        assert (type_, status) in found
