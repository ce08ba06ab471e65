"""Roles, moods and clauses in every language (``grammar/<language>.toml``)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from elchi.languages import load
from elchi.model import Token
from elchi.text.words import words

FOLDER = Path(__file__).parent / "grammar"
MOODS = ("negated", "future", "possible", "passive")


def cases(kind: str) -> list[Any]:
    """Return the cases of one kind in all languages, with the language's code."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}")
        for path in sorted(FOLDER.glob("*.toml"))
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))[kind], 1)
    ]


def place(text: str, part: str) -> tuple[tuple[Token, ...], int, int]:
    """Return the tokens of `text` and the range that `part` takes among them."""
    tokens = tuple(words(text))
    start = text.index(part)
    end = start + len(part)
    inside = [i for i, t in enumerate(tokens) if start <= t.span.start and t.span.end <= end]
    return tokens, inside[0], inside[-1] + 1


@pytest.mark.parametrize(("code", "case"), cases("role"))
def test_role(code: str, case: dict[str, str]) -> None:
    assert case["is"] in load(code).grammar.roles(*place(case["text"], case["part"]))


@pytest.mark.parametrize(("code", "case"), cases("mood"))
def test_mood(code: str, case: dict[str, str]) -> None:
    mood = load(code).grammar.mood(*place(case["text"], case["part"]))
    assert " ".join(name for name in MOODS if getattr(mood, name)) == case["is"]


@pytest.mark.parametrize(("code", "case"), cases("clauses"))
def test_clauses(code: str, case: dict[str, Any]) -> None:
    text = case["text"]
    tokens = tuple(words(text))
    ranges = load(code).grammar.clauses(tokens)
    found = [text[tokens[a].span.start : tokens[b - 1].span.end] for a, b in ranges]
    assert found == case["are"]
    edges = [edge for clause in ranges for edge in clause]
    assert (edges[0], edges[-1]) == (0, len(tokens))
    assert edges[1:-1:2] == edges[2::2]
