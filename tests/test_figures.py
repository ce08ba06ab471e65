"""Figures as newsrooms word them, passage by passage (``golden/<language>/figures.tsv``).

A line has the passage, its figures in double braces (``{{words|measure|value unit|comparison|
period|status}}``, an empty period for none), and, where it is known to fail, why.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"
_FIGURE = re.compile(r"\{\{(.*?)\}\}")


def passages() -> list[object]:
    """Return a case for each passage, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/figures.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if not line or line.startswith("#"):
                continue
            passage, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, passage, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "passage"), passages())
def test_figures(code: str, passage: str) -> None:
    wanted = {tuple(found.split("|")[1:]) for found in _FIGURE.findall(passage)}
    text = _FIGURE.sub(lambda found: found[1].split("|")[0], passage)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("a", text, sha256, code, "2026-06-17", None, None, "a", ()))
    found = {
        (
            figure.measure,
            f"{figure.value:g} {figure.unit}",
            figure.comparison,
            figure.period or "",
            figure.status,
        )
        for figure in reading.figures
    }
    assert wanted <= found
