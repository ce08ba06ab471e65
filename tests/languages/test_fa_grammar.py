"""Persian: roles, clauses and moods."""

from __future__ import annotations

import pytest

from elchi.languages.fa import grammar
from elchi.languages.grammar import Role
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
        ("وزیر با مصر گفتگو کرد.", "مصر", "with"),
        ("وزیر مصر را تهدید کرد.", "مصر", "object"),
        ("نامه از مصر رسید.", "مصر", "from"),
        ("وزیر به مصر رفت.", "مصر", "to"),
        ("قطعنامه علیه مصر تصویب شد.", "مصر", "against"),
        ("نامه توسط مصر نوشته شد.", "مصر", "by"),
        ("به گفته مصر مرز باز است.", "مصر", "per"),
        ("گفتگو میان مصر و سوریه ادامه دارد.", "مصر", "between"),
        ("پیشنهاد مصر رد شد.", "مصر", "of"),
    ],
)
def test_role(text: str, part: str, role: Role) -> None:
    assert role in grammar.roles(*place(text, part))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("مصر نامه را فرستاد.", "فرستاد", ""),
        ("مصر نامه را نفرستاد.", "نفرستاد", "negated"),
        ("مصر نمیخواهد برود.", "نمیخواهد", "negated"),
        ("مصر نامه خواهد فرستاد.", "فرستاد", "future"),
        ("مصر ممکن است نامه بفرستد.", "بفرستد", "possible"),
        ("نامه فرستاده شد.", "فرستاده", "passive"),
        ("اگر مصر نامه بفرستد، مرز باز است.", "بفرستد", "possible"),
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
            "وزیر گفت که مرز باز است و تجارت ادامه دارد.",
            ["وزیر گفت", "که مرز باز است", "و تجارت ادامه دارد."],
        ),
        ("وزیر گفت مصر نامه را فرستاد.", ["وزیر گفت", "مصر نامه را فرستاد."]),
        ("مصر و سوریه نامه را امضا کردند.", ["مصر و سوریه نامه را امضا کردند."]),
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
    tokens = tuple(words("وزیر گفت که مرز باز است."))
    edges = [edge for clause in grammar.clauses(tokens) for edge in clause]
    assert edges[0] == 0
    assert edges[-1] == len(tokens)
    assert edges[1:-1:2] == edges[2::2]
