"""How a name that no table knows as a whole is written in Latin letters.

Parts of names that are common have their usual spelling ("قریشی" Qureshi,
"Сергей" Sergei); the others are romanised by rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages.tables import data
from elchi.text.key import key
from elchi.text.romanise import romanise


@dataclass(frozen=True, slots=True)
class Spelling:
    """A row of ``data/spellings.tsv``: a part of names, by its match key."""

    form: str
    latin: str


@cache
def _usual() -> dict[str, str]:
    rows = data("spellings", Spelling)
    return {row.form: row.latin for row in rows}


def spell(name: str) -> str:
    """Return a person's name in Latin letters, each part as it is usually spelt.

    >>> spell("سعد قریشی"), spell("विक्रम राठौड़"), spell("Saad Qureshi")
    ('Saad Qureshi', 'Vikram Rathore', 'Saad Qureshi')
    """
    if name.isascii():
        return name
    words = name.replace("\u200c", " ").split()
    return " ".join(_part(word) for word in words)


def _part(word: str) -> str:
    if "-" in word.strip("-"):
        return "-".join(_part(each) for each in word.split("-") if each)
    return _usual().get(key(word)) or romanise(word)
