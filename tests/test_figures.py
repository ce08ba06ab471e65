"""Figures as newsrooms word them, passage by passage (``golden/<language>/figures.tsv``).

A line has the passage, its figures in double braces (``{{words|measure|value unit|comparison|
period|status}}``, an empty period for none), and, where it is known to fail, why.
"""

from __future__ import annotations

import re

import pytest
from tests.passages import cases, document

from elchi.understand.reading import understand

_FIGURE = re.compile(r"\{\{(.*?)\}\}")


@pytest.mark.parametrize(("code", "passage"), cases("figures", 1))
def test_figures(code: str, passage: str) -> None:
    wanted = {tuple(found.split("|")[1:]) for found in _FIGURE.findall(passage)}
    text = _FIGURE.sub(lambda found: found[1].split("|")[0], passage)
    reading = understand(document(text, code, "2026-06-17"))
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
