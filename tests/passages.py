"""Passages of a newsroom with what they tell (``golden/<language>/<kind>.tsv``), as test cases."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from elchi.model import Document

_FOLDER = Path(__file__).parent / "golden"


def cases(kind: str, fields: int) -> list[object]:
    """Return a case for each line of a kind: the language and the fields of the line.

    A further field says why the line is read wrongly as yet; it must then fail.
    """
    found: list[object] = []
    for path in sorted(_FOLDER.glob(f"*/{kind}.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            values = line.split("\t")
            assert fields <= len(values) <= fields + 1, f"{path}:{number}"
            marks = [pytest.mark.xfail(strict=True, reason=why) for why in values[fields:]]
            name = f"{path.parent.name}-{number}"
            found.append(pytest.param(path.parent.name, *values[:fields], id=name, marks=marks))
    return found


def document(text: str, language: str, published: str = "2025-06-18") -> Document:
    """Return a passage as a document."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document("a", text, sha256, language, published, None, None, "a", ())
