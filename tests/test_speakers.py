"""Who says what, passage by passage (``golden/<language>/speakers.tsv``).

Brackets hold the speaker's name as the passage has it, "-" for one without a name, a bar,
and what is said.
"""

from __future__ import annotations

import pytest
import regex
from tests.passages import cases, document
from tests.test_statements import alike

from elchi.model import Span
from elchi.understand.reading import understand

_SAID = regex.compile(r"⟦([^|⟧]+)\|([^⟧]+)⟧")


def unmarked(passage: str) -> tuple[str, list[tuple[Span, str]]]:
    """Return a passage without its brackets, with what is said and by whom."""
    text, said, done = "", [], 0
    for match in _SAID.finditer(passage):
        text += passage[done : match.start()]
        span = Span(len(text), len(text) + len(match.group(2)))
        said.append((span, match.group(1)))
        text, done = text + match.group(2), match.end()
    return text + passage[done:], said


@pytest.mark.parametrize(("code", "marked"), cases("speakers", 1))
def test_speaker(code: str, marked: str) -> None:
    text, expected = unmarked(marked)
    reading = understand(document(text, code))
    found = sorted(reading.statements, key=lambda one: one.span.start)
    assert len(found) == len(expected)
    for one, (span, name) in zip(found, expected, strict=True):
        assert alike(one.span, span)
        names = {m.span.of(text) for m in reading.mentions if m.entity == one.speaker}
        if name == "-":
            assert one.speaker is None
        else:
            assert any(name in each or each in name for each in names)
