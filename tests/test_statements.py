"""Who is reported to say what, passage by passage (``golden/<language>/statements.tsv``)."""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.model import Span
from elchi.understand.reading import understand


def unmarked(passage: str) -> tuple[str, list[Span]]:
    """Return a passage without its brackets, and the places that they set off."""
    text, opened, spans = "", [], []
    for char in passage:
        if char == "⟦":
            opened.append(len(text))
        elif char == "⟧":
            spans.append(Span(opened.pop(), len(text)))
        else:
            text += char
    return text, sorted(spans, key=lambda span: span.start)


def alike(one: Span, two: Span) -> bool:
    """Tell whether two spans share half of their union."""
    shared = min(one.end, two.end) - max(one.start, two.start)
    return 2 * shared >= max(one.end, two.end) - min(one.start, two.start)


@pytest.mark.parametrize(("code", "marked"), cases("statements", 1))
def test_statement(code: str, marked: str) -> None:
    text, expected = unmarked(marked)
    reading = understand(document(text, code))
    found = sorted((one.span for one in reading.statements), key=lambda span: span.start)
    assert len(found) == len(expected)
    assert all(alike(one, two) for one, two in zip(found, expected, strict=True))
