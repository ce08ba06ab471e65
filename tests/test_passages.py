"""Short newsroom passages and all the acts they tell (``golden/<language>/events.tsv``).

A line is the acts, the passage and, where it is not read so yet, why. An act is
its PLOVER type, with its status unless it is actual; ``?`` marks one that may be
left out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"


def passages() -> list[object]:
    """Return a case for each passage, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/events.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            acts, text, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, acts, text, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "acts", "text"), passages())
def test_passage(code: str, acts: str, text: str) -> None:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2025-06-18", None, None, "a", ()))
    found = Counter(
        event.type + ("" if event.status == "actual" else f":{event.status}")
        for event in reading.events
    )
    wanted = Counter(act for act in acts.split() if act != "-" and not act.endswith("?"))
    allowed = wanted + Counter(act[:-1] for act in acts.split() if act.endswith("?"))
    assert not wanted - found, f"missing {wanted - found}"
    assert not found - allowed, f"beyond {found - allowed}"
