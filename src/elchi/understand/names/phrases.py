"""Finding phrases word by word, in any case form.

`elchi.text.match` finds fixed forms in the match key. Titles and persons are
inflected in some languages, word by word, so they are compared by stems: what
stays of a word when the language's endings are stripped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from elchi.text.key import key
from elchi.text.words import word_keys

T = TypeVar("T")

_LEAST = 3  # letters of a stem
_HALF_SPACE = "\u200c"


class Stems:
    """Strips endings, longest first, and leaves at least three letters.

    >>> stem = Stems(("ого", "а", "ом"))
    >>> stem("министром"), stem("дом"), stem("официального")
    ('министр', 'дом', 'официальн')
    """

    def __init__(self, endings: Iterable[str]) -> None:
        self._endings = frozenset(map(key, endings))
        self._sizes = sorted({len(ending) for ending in self._endings}, reverse=True)
        self._known: dict[str, str] = {}
        self.strips = bool(self._endings)

    def __call__(self, word: str) -> str:
        """Return the stem of a match key."""
        if not self._endings:
            return word
        stem = self._known.get(word)
        if stem is None:
            sizes = (size for size in self._sizes if len(word) - size >= _LEAST)
            size = next((size for size in sizes if word[-size:] in self._endings), 0)
            stem = self._known[word] = word[: len(word) - size]
        return stem


class Phrases(Generic[T]):
    """A set of phrases, each with values, looked up from a given word on."""

    def __init__(self, stems: Stems, phrases: Iterable[tuple[str, T]]) -> None:
        self.stems = stems
        self._by_first: dict[str, dict[tuple[str, ...], list[T]]] = {}
        for phrase, value in phrases:
            for form in variants(phrase):
                parts = tuple(map(stems, word_keys(form)))
                if not parts:
                    continue
                values = self._by_first.setdefault(parts[0], {}).setdefault(parts, [])
                if value not in values:
                    values.append(value)
        self._longest = {first: max(map(len, table)) for first, table in self._by_first.items()}

    def starts(self, stems: Sequence[str]) -> list[int]:
        """Return where phrases may start in a row of stems: at those that one begins with."""
        first = self._by_first
        return [index for index, stem in enumerate(stems) if stem in first]

    def at(self, keys: Sequence[str], first: int, stop: int) -> tuple[int, list[T]] | None:
        """Return the longest phrase that starts at word `first`: its end and values."""
        if self.stems(keys[first]) not in self._by_first:
            return None
        return next(iter(self.all_at(keys, first, stop)), None)

    def all_at(self, keys: Sequence[str], first: int, stop: int) -> list[tuple[int, list[T]]]:
        """Return all phrases that start at word `first`, the longest first."""
        opening = self.stems(keys[first])
        table = self._by_first.get(opening)
        if table is None:
            return []
        reach = min(self._longest[opening], stop - first)
        stems = tuple(map(self.stems, keys[first : first + reach]))
        return [
            (first + size, table[stems[:size]])
            for size in range(reach, 0, -1)
            if stems[:size] in table
        ]


def variants(form: str) -> tuple[str, ...]:
    """Return a form as written, apart and as one word where it has a half-space.

    >>> variants("رئیس\u200cجمهور")
    ('رئیس جمهور', 'رئیسجمهور')
    """
    if _HALF_SPACE not in form:
        return (form,)
    return form.replace(_HALF_SPACE, " "), form.replace(_HALF_SPACE, "")
