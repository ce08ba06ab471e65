"""The words that a language's own wordings are made of: none of them is a strange name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from elchi.languages.schema import parsed
from elchi.text.words import word_keys

_LANGUAGES = Path(__file__).parents[2] / "languages"


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Return the match keys of all words in the TOML files of a language."""
    pieces: set[str] = set()  # most words stand in many wordings: each is looked at once
    for path in (_LANGUAGES / code).rglob("*.toml"):
        for text in _strings(parsed(path)):
            pieces.update(text.split())
    return frozenset(word_keys(" ".join(pieces)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
