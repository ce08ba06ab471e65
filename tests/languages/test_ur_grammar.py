"""Urdu: roles, clauses and moods."""

from __future__ import annotations

import pytest

from elchi.languages.grammar import Role
from elchi.languages.ur import grammar
from elchi.model import Token
from elchi.text.words import words


def place(text: str, part: str) -> tuple[tuple[Token, ...], int, int]:
    """Return the tokens of `text` and the range that `part` takes among them."""
    tokens = tuple(words(text))
    start = text.index(part)
    inside = [
        i for i, t in enumerate(tokens) if start <= t.span.start and t.span.end <= start + len(part)
    ]
    return tokens, inside[0], inside[-1] + 1


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("مصر نے خط بھیجا۔", "مصر", "agent"),
        ("وزیر نے مصر کو خط دیا۔", "مصر", "object"),
        ("وہ مصر کے ساتھ کام کرتے ہیں۔", "مصر", "with"),
        ("مصر کے خلاف قرارداد آئی۔", "مصر", "against"),
        ("مصر اور شام کے درمیان سرحد ہے۔", "شام", "between"),
        ("مصر کے مطابق سرحد کھلی ہے۔", "مصر", "per"),
        ("بقول مصر سرحد کھلی ہے۔", "مصر", "per"),
        ("مصر (قاہرہ) میں اجلاس ہوا۔", "مصر", "in"),
        ("مصر کی جانب سے خط آیا۔", "مصر", "by"),
        ("مصر بھی نے مانا۔", "مصر", "agent"),
    ],
)
def test_role(text: str, part: str, role: Role) -> None:
    assert role in grammar.roles(*place(text, part))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("مصر نے خط بھیجا۔", "بھیجا", ""),
        ("مصر نے خط نہیں بھیجا۔", "بھیجا", "negated"),
        ("مصر خط بھیجے گا۔", "بھیجے", "future"),
        ("مصر خط بھیج سکتا ہے۔", "بھیج", "possible"),
        ("خط بھیجا گیا۔", "بھیجا", "passive"),
        ("توقع ہے کہ مصر خط بھیجے۔", "بھیجے", "possible"),
        ("مصر نے خط بھیجنے کا وعدہ کیا۔", "بھیجنے", "future"),
        ("اطلاع کے بغیر خط بھیجا۔", "خط", ""),
    ],
)
def test_mood(text: str, part: str, expected: str) -> None:
    mood = grammar.mood(*place(text, part))
    found = [name for name in ("negated", "future", "possible", "passive") if getattr(mood, name)]
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "وزیر نے کہا کہ سرحد کھلی ہے اور تجارت جاری ہے۔",
            ["وزیر نے کہا", "کہ سرحد کھلی ہے", "اور تجارت جاری ہے۔"],
        ),
        ("مصر، شام اور اردن نے خط بھیجا ہے۔", ["مصر، شام اور اردن نے خط بھیجا ہے۔"]),
        ("وزیر نے بتایاکہ سرحد بند ہے۔", ["وزیر نے بتایاکہ", "سرحد بند ہے۔"]),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    tokens = tuple(words(text))
    found = [
        text[tokens[first].span.start : tokens[last - 1].span.end]
        for first, last in grammar.clauses(tokens)
    ]
    assert found == parts


def test_clauses_cover_the_sentence() -> None:
    tokens = tuple(words("وزیر نے کہا کہ سرحد کھلی ہے۔"))
    edges = [edge for clause in grammar.clauses(tokens) for edge in clause]
    assert edges[0] == 0
    assert edges[-1] == len(tokens)
    assert edges[1:-1:2] == edges[2::2]
