"""Who is reported to say what, passage by passage (``golden/<language>/statements.tsv``)."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from elchi.model import Document, Span
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"


def passages() -> list[object]:
    """Return a case for each passage, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/statements.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            marked, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, marked, id=name, marks=marks))
    return cases


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


@pytest.mark.parametrize(("code", "marked"), passages())
def test_statement(code: str, marked: str) -> None:
    text, expected = unmarked(marked)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2025-06-18", None, None, "a", ()))
    found = sorted((one.span for one in reading.statements), key=lambda span: span.start)
    assert len(found) == len(expected)
    assert all(alike(one, two) for one, two in zip(found, expected, strict=True))
