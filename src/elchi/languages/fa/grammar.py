"""What a list of words cannot say about this language."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.languages.grammar import Mood, Role
from elchi.model import Token


def roles(tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
    """Return the marks on the noun phrase `tokens[first:last]`."""
    return frozenset()


def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence as token ranges."""
    return ((0, len(tokens)),)


def mood(tokens: Sequence[Token], first: int, last: int) -> Mood:
    """Return the mood of the verb phrase round `tokens[first:last]`."""
    return Mood(False, False, False, False)


def base(word: str) -> str:
    """Return the base form of a match key."""
    return word
