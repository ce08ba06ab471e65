"""How well each language is read: the frozen figures, as the pages show them.

``quality.tsv`` is written by ``benchmark/results.py --freeze`` from the same figures
as docs/results.md: F1 on the articles that rules were developed on, and on those that
nobody looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from elchi.languages.tables import read_tsv

TABLE = Path(__file__).parent / "quality.tsv"

#: The figures that a reader of the pages needs, of all that are frozen.
FIGURES = (
    "names",
    "dates",
    "statements + speaker",
    "events",
    "events + parties",
    "figures + reading",
    "ties",
    "positions",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; F1 between 0 and 1."""

    language: str
    part: str
    figure: str
    f1: float


@dataclass(frozen=True, slots=True)
class Card:
    """The figures of one language, in the order of `names`."""

    language: str
    names: tuple[str, ...]
    development: tuple[float, ...]
    unseen: tuple[float, ...]


def quality() -> tuple[Card, ...]:
    """Return one card for each language that was scored on both parts."""
    rows = {(row.language, row.part, row.figure): row.f1 for row in read_tsv(TABLE, Row)}
    languages = dict.fromkeys(language for language, _, _ in rows)
    return tuple(
        Card(
            language,
            FIGURES,
            tuple(rows[language, "development", one] for one in FIGURES),
            tuple(rows[language, "locked", one] for one in FIGURES),
        )
        for language in languages
        if (language, "locked", FIGURES[0]) in rows
    )
