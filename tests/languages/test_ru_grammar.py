"""Russian: roles, clauses and moods."""

from __future__ import annotations

import pytest

from elchi.languages.grammar import Role
from elchi.languages.ru import grammar
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
        ("Египет направил письмо.", "Египет", "agent"),
        ("Министр встретился с Египтом.", "Египтом", "with"),
        ("Письмо из Египта пришло.", "Египта", "from"),
        ("Он выступил против Египта.", "Египта", "against"),
        ("Переговоры между Египтом и Сирией идут.", "Египтом", "between"),
        ("По данным Египта, граница открыта.", "Египта", "per"),
        ("Договор подписан Египтом.", "Египтом", "by"),
        ("Позиция Египта изменилась.", "Египта", "of"),
        ("Письмо вручили Египту.", "Египту", "to"),
        ("Он посетил Москву.", "Москву", "object"),
        ("Совещание прошло в Египте.", "Египте", "in"),
        ("По его словам, граница открыта.", "По его словам", "per"),
    ],
)
def test_role(text: str, part: str, role: Role) -> None:
    assert role in grammar.roles(*place(text, part))


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Египет подписал договор.", "подписал", ""),
        ("Египет не подписал договор.", "подписал", "negated"),
        ("Египет подпишет договор.", "подпишет", "future"),
        ("Египет может подписать договор.", "подписать", "possible"),
        ("Договор был подписан.", "подписан", "passive"),
        ("Если Египет подписал договор, торговля растет.", "подписал", "possible"),
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
            "Министр сказал, что граница открыта, но торговля стоит.",
            ["Министр сказал,", "что граница открыта,", "но торговля стоит."],
        ),
        (
            "Египет, Сирия и Иордания подписали договор.",
            ["Египет, Сирия и Иордания подписали договор."],
        ),
        (
            "Египет подписал договор, а Сирия отказалась.",
            ["Египет подписал договор,", "а Сирия отказалась."],
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
    tokens = tuple(words("Министр сказал, что граница открыта."))
    edges = [edge for clause in grammar.clauses(tokens) for edge in clause]
    assert edges[0] == 0
    assert edges[-1] == len(tokens)
    assert edges[1:-1:2] == edges[2::2]
