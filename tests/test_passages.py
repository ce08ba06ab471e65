"""Short newsroom passages and all the acts they tell (``golden/<language>/events.tsv``).

A line is the acts, the passage and, where it is not read so yet, why. An act is
its PLOVER type, with its status unless it is actual; ``?`` marks one that may be
left out.
"""

from __future__ import annotations

from collections import Counter

import pytest
from tests.passages import cases, document

from elchi.understand.reading import understand


@pytest.mark.parametrize(("code", "acts", "text"), cases("events", 2))
def test_passage(code: str, acts: str, text: str) -> None:
    reading = understand(document(text, code))
    found = Counter(
        event.type + ("" if event.status == "actual" else f":{event.status}")
        for event in reading.events
    )
    wanted = Counter(act for act in acts.split() if act != "-" and not act.endswith("?"))
    allowed = wanted + Counter(act[:-1] for act in acts.split() if act.endswith("?"))
    assert not wanted - found, f"missing {wanted - found}"
    assert not found - allowed, f"beyond {found - allowed}"
