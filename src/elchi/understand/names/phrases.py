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

_HALF_SPACE = "\u200c"


class Stems:
    """Strips endings, longest first, and leaves at least three letters.

    >>> stem = Stems(("ого", "а", "ом"))
    >>> stem("министром"), stem("дом"), stem("официального")
    ('министр', 'дом', 'официальн')
    """

    def __init__(self, endings: Iterable[str]) -> None:
        self._endings = tuple(sorted((key(e) for e in endings), key=len, reverse=True))
        self._known: dict[str, str] = {}
        self.strips = bool(self._endings)

    def __call__(self, word: str) -> str:
        """Return the stem of a match key."""
        if not self._endings:
            return word
        stem = self._known.get(word)
        if stem is None:
            stem = next(
                (
                    word[: -len(ending)]
                    for ending in self._endings
                    if len(word) - len(ending) >= 3 and word.endswith(ending)
                ),
                word,
            )
            self._known[word] = stem
        return stem


class Phrases(Generic[T]):
    """A set of phrases, each with values, looked up from a given word on."""

    def __init__(self, stems: Stems, phrases: Iterable[tuple[str, T]]) -> None:
        self.stems = stems
        self._inflected = stems.strips
        self._by_first: dict[str, dict[tuple[str, ...], list[T]]] = {}
        for phrase, value in phrases:
            for form in variants(phrase):
                parts = tuple(map(stems, word_keys(form)))
                if not parts:
                    continue
                values = self._by_first.setdefault(parts[0], {}).setdefault(parts, [])
                if value not in values:
                    values.append(value)
        self._tables: dict[str, dict[tuple[str, ...], list[T]] | None] = {}
        self._longest = {first: max(map(len, table)) for first, table in self._by_first.items()}

    def at(self, keys: Sequence[str], first: int, stop: int) -> tuple[int, list[T]] | None:
        """Return the longest phrase that starts at word `first`: its end and values."""
        if self._table(keys[first]) is None:
            return None
        return next(iter(self.all_at(keys, first, stop)), None)

    def _table(self, word: str) -> dict[tuple[str, ...], list[T]] | None:
        """Return the phrases that begin with a word, None if there are none."""
        if not self._inflected:
            return self._by_first.get(word)
        try:
            return self._tables[word]
        except KeyError:
            table = self._tables[word] = self._by_first.get(self.stems(word))
            return table

    def all_at(self, keys: Sequence[str], first: int, stop: int) -> list[tuple[int, list[T]]]:
        """Return all phrases that start at word `first`, the longest first."""
        word = keys[first]
        table = self._table(word)
        if table is None:
            return []
        reach = min(self._longest[self.stems(word)], stop - first)
        stems = tuple(self.stems(keys[index]) for index in range(first, first + reach))
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
