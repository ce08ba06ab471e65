"""Hindi: roles, clauses and moods."""

from __future__ import annotations

import pytest

from elchi.languages.grammar import Role
from elchi.languages.hi import grammar
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
        ("मिस्र ने पत्र भेजा।", "मिस्र", "agent"),
        ("मंत्री ने मिस्र को पत्र दिया।", "मिस्र", "object"),
        ("वे मिस्र के साथ काम करते हैं।", "मिस्र", "with"),
        ("मिस्र के ख़िलाफ़ प्रस्ताव आया।", "मिस्र", "against"),
        ("मिस्र के मुताबिक सीमा खुली है।", "मिस्र", "per"),
        ("मिस्र द्वारा पत्र भेजा गया।", "मिस्र", "by"),
        ("उन्होंने पत्र भेजा।", "उन्होंने", "agent"),
        ("उनके मुताबिक सीमा खुली है।", "उनके मुताबिक", "per"),
    ],
)
def test_role(text: str, part: str, role: Role) -> None:
    assert role in grammar.roles(*place(text, part))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("मिस्र ने पत्र भेजा।", "भेजा", ""),
        ("मिस्र ने पत्र नहीं भेजा।", "भेजा", "negated"),
        ("मिस्र पत्र भेजेगा।", "भेजेगा", "future"),
        ("मिस्र पत्र भेज सकता है।", "भेज", "possible"),
        ("पत्र भेजा गया।", "भेजा", "passive"),
        ("मिस्र ने पत्र मांगा।", "मांगा", ""),
        ("मिस्र ने पत्र भेजने का वादा किया।", "भेजने", "future"),
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
            "मंत्री ने कहा कि सीमा खुली है और व्यापार जारी है।",
            ["मंत्री ने कहा", "कि सीमा खुली है", "और व्यापार जारी है।"],
        ),
        ("मिस्र, सीरिया और जॉर्डन ने पत्र भेजा है।", ["मिस्र, सीरिया और जॉर्डन ने पत्र भेजा है।"]),
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
    tokens = tuple(words("मंत्री ने कहा कि सीमा खुली है।"))
    edges = [edge for clause in grammar.clauses(tokens) for edge in clause]
    assert edges[0] == 0
    assert edges[-1] == len(tokens)
    assert edges[1:-1:2] == edges[2::2]
