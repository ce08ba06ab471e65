"""Acts as newsrooms word them, sentence by sentence (``golden/<language>/acts.tsv``)."""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.understand.reading import understand


@pytest.mark.parametrize(("code", "type_", "status", "text"), cases("acts", 3))
def test_act(code: str, type_: str, status: str, text: str) -> None:
    reading = understand(document(text, code))
    found = {(event.type, event.status) for event in reading.events}
    if type_ == "-":
        assert not found
    else:
        assert (type_, status) in found
