"""Wordings of one or more words, looked up at a place in a row of tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from elchi.model import Token
from elchi.text.key import key
from elchi.text.words import word_keys

#: A shorter stem would begin too many words.
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Phrases:
    """Wordings of one or more words, each with a value, found at a place in a row of tokens.

    A wording may end in ``*``: any ending of its last word. Only `at` finds such a one.
    """

    first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    last: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    stems: Mapping[str, str]
    lengths: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """How long stems are, the longest first."""
    begins: frozenset[str] = field(init=False, repr=False, compare=False)
    """The first letters of all stems: most words begin like none of them."""

    def __post_init__(self) -> None:
        lengths = {len(stem) for stem in self.stems if len(stem) >= SHORTEST}
        object.__setattr__(self, "lengths", tuple(sorted(lengths, reverse=True)))
        begins = frozenset(stem[:SHORTEST] for stem in self.stems if len(stem) >= SHORTEST)
        object.__setattr__(self, "begins", begins)

    def at(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """Return the value of the longest wording that begins at `at`, and the index after it."""
        if at >= len(tokens):
            return None
        word = tokens[at].key
        for wording, value in self.first.get(word, ()):
            end = at + len(wording)
            if len(wording) == 1 or tuple(t.key for t in tokens[at:end]) == wording:
                return value, end
            if wording[-1][-1] == "*" and end <= len(tokens):
                same = tuple(t.key for t in tokens[at : end - 1]) == wording[:-1]
                if same and tokens[end - 1].key.startswith(wording[-1][:-1]):
                    return value, end
        if word[:SHORTEST] not in self.begins:
            return None
        size = len(word)
        for length in self.lengths:
            if length <= size:
                value_of_stem = self.stems.get(word[:length])
                if value_of_stem is not None:
                    return value_of_stem, at + 1
        return None

    def before(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """Return the value of the longest wording that ends just before `at`, and its start."""
        if at <= 0:
            return None
        for wording, value in self.last.get(tokens[at - 1].key, ()):
            start = at - len(wording)
            if start >= 0 and tuple(t.key for t in tokens[start:at]) == wording:
                return value, start
        return None


def phrases(listed: Iterable[tuple[str, str]]) -> Phrases:
    """Build `Phrases` from pairs of wording and value.

    >>> from elchi.text.words import words
    >>> found = phrases([("more than", ">"), ("about", "~")])
    >>> found.before(list(words("more than 5")), 2)
    ('>', 0)
    """
    whole: list[tuple[tuple[str, ...], str]] = []
    stems: dict[str, str] = {}
    for wording, value in listed:
        if wording.endswith("*"):
            row = tuple(word_keys(key(wording[:-1])))
            if len(row) == 1:
                stems.setdefault(row[0], value)
            elif row:
                whole.append(((*row[:-1], row[-1] + "*"), value))
            continue
        row = tuple(word_keys(key(wording)))
        if row:
            whole.append((row, value))
    whole.sort(key=lambda entry: -len(entry[0]))
    first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in whole:
        first.setdefault(entry[0][0], []).append(entry)
        last.setdefault(entry[0][-1], []).append(entry)
    return Phrases(
        {word: tuple(found) for word, found in first.items()},
        {word: tuple(found) for word, found in last.items()},
        stems,
    )
