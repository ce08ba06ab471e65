"""Figures as newsrooms word them, passage by passage (``golden/<language>/figures.tsv``).

A line has the passage, its figures in double braces (``{{words|measure|value unit|comparison|
period|status}}``, an empty period for none), and, where it is known to fail, why.

The passages say what the rules read. The trained weights, which change with every new
training, may read a few otherwise; they must keep nearly all.
"""

from __future__ import annotations

import re

import pytest
from tests.passages import cases, document

from elchi.facts import event, figure, statement
from elchi.facts.weighing.choice import settle
from elchi.languages import codes
from elchi.model import Figure
from elchi.understand.reading import analyse

_FIGURE = re.compile(r"\{\{(.*?)\}\}")
# Of what the rules read as the passages have it; these were written with the rules at hand.
_KEPT = 0.85


def told(figure: Figure) -> tuple[str, ...]:
    return (
        figure.measure,
        f"{figure.value:g} {figure.unit}",
        figure.comparison,
        figure.period or "",
        figure.status,
    )


def wanted(passage: str) -> set[tuple[str, ...]]:
    return {tuple(found.split("|")[1:]) for found in _FIGURE.findall(passage)}


def read(code: str, passage: str) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Return the figures of a passage by rules, and by rules and weights."""
    text = _FIGURE.sub(lambda found: found[1].split("|")[0], passage)
    article = analyse(document(text, code, "2026-06-17"))
    article.statements = tuple(sorted(statement.extract(article), key=lambda fact: fact.span))
    article.events = tuple(event.extract(article))
    ruled = list(figure.by_rules(article))
    weighed = settle(article, ruled)
    return {told(one) for _, one in ruled}, {told(one) for one in weighed}


@pytest.mark.parametrize(("code", "passage"), cases("figures", 1))
def test_figures(code: str, passage: str) -> None:
    assert wanted(passage) <= read(code, passage)[0]


@pytest.mark.parametrize("language", codes())
def test_weights_keep_what_the_rules_read_well(language: str) -> None:
    right = kept = 0
    for case in cases("figures", 1):
        code, passage = case.values[:2]  # type: ignore[attr-defined]
        if code == language:
            ruled, weighed = read(code, passage)
            right += len(wanted(passage) & ruled)
            kept += len(wanted(passage) & ruled & weighed)
    assert kept >= _KEPT * right > 0
