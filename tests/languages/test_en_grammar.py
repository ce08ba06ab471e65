"""English: roles, clauses and moods."""

from __future__ import annotations

import pytest

from elchi.languages.en import grammar
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
        ("Egypt sent a letter.", "Egypt", "agent"),
        ("The minister met with Egypt.", "Egypt", "with"),
        ("Egypt's letter arrived.", "Egypt", "of"),
        ("The letter was sent by Egypt.", "Egypt", "by"),
        ("They voted against Egypt.", "Egypt", "against"),
        ("According to Egypt, the border is open.", "Egypt", "per"),
        ("Talks between Egypt and Syria go on.", "Egypt", "between"),
        ("The minister accused Egypt of delay.", "Egypt", "object"),
        ('"It is open," said Egypt.', "Egypt", "agent"),
        ("Egypt, a member of the league, rejects the plan.", "Egypt", "agent"),
        ("Egypt on Monday recalled its envoy.", "Egypt", "agent"),
    ],
)
def test_role(text: str, part: str, role: Role) -> None:
    assert role in grammar.roles(*place(text, part))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Egypt signed the pact.", "signed", ""),
        ("Egypt did not sign the pact.", "sign", "negated"),
        ("Egypt will sign the pact.", "sign", "future"),
        ("Egypt may sign the pact.", "sign", "possible"),
        ("The pact was signed in May 2020.", "signed", "passive"),
        ("Egypt refused in May.", "refused", ""),
        ("If Egypt signs the pact, trade grows.", "signs", "possible"),
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
            "The minister said that the border is open and that trade goes on.",
            ["The minister said", "that the border is open and", "that trade goes on."],
        ),
        ("Egypt, Syria and Jordan signed the pact.", ["Egypt, Syria and Jordan signed the pact."]),
        (
            "Egypt signed the pact, but Syria refused.",
            ["Egypt signed the pact,", "but Syria refused."],
        ),
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
    tokens = tuple(words("The minister said that the border is open."))
    edges = [edge for clause in grammar.clauses(tokens) for edge in clause]
    assert edges[0] == 0
    assert edges[-1] == len(tokens)
    assert edges[1:-1:2] == edges[2::2]
