"""How frequent the words of a language are (``names/common.tsv``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.tables import read_tsv


@dataclass(frozen=True, slots=True)
class Frequent:
    """A row of ``names/common.tsv``: a frequent word, its Zipf frequency in tenths."""

    word: str
    zipf: int


@cache
def frequent(code: str) -> dict[str, int]:
    """Return the frequent words of a language with their Zipf frequency in tenths.

    >>> frequent("en")["minister"] > frequent("en")["envoy"]
    True
    """
    path = load(code).folder / "names" / "common.tsv"
    return {row.word: row.zipf for row in read_tsv(path, Frequent)}
