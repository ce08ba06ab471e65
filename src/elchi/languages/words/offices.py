"""The shape of ``names/offices.toml``: titles, professions, forms of address."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PATH = "names/offices.toml"

RANKS = frozenset(
    (
        "general",
        "major general",
        "lieutenant general",
        "colonel",
        "vice admiral",
        "admiral",
        "commodore",
        "captain",
        "brigadier",
        "major",
    )
)
"""Roles that are ranks: beside another office of the same person they are none."""


@dataclass(frozen=True, slots=True)
class Words:
    """What ``names/offices.toml`` says.

    A half-space inside a form says that its parts are also written apart or as
    one word. A form that ends in a hyphen is a prefix.

    Attributes:
        before: The order of parts when the title comes before the name.
        of: Words that may stand between a title and the body it belongs to.
        apposition: Marks or words between a name and the title after it, or
            between two titles.
        former: Words that say that the office is no longer held.
        counterpart: Words for the holder of the same office elsewhere.
        honorifics: Forms of address; they tell a person and are no office.
        marks: English mark to its forms: "deputy", "first deputy", "special" …
        titles: English role to its forms.
        minister: English role with ``{}`` for the portfolio, to patterns.
        portfolios: English portfolio to its forms inside those patterns.
        professions: English profession to its forms; they tell a person, and
            are an office only where the text names the body.
        runs_on: Prepositions and joining words inside what a title is of or for, where
            capitals tell the name that ends it.
        heads: English role to the verbs of leading a body ("heads", "chairs"), or to the
            nouns of leading where the verb comes last.
        heads_last: True if the verb comes last, after the title or noun.
        holds: Copulas between a person and an office: "is", "serves as".
        held: The same of an office held before: "was".
        who: Words that open a clause about the person before it.
        fillers: Articles and adverbs between a copula and a title, or before a verb.
        astray: Words behind a verb of leading with which it means something else.
        endings: Endings that are stripped, longest first, before words of
            titles are compared (languages with cases only).
    """

    before: tuple[Literal["body", "title", "person"], ...]
    of: tuple[str, ...]
    apposition: tuple[str, ...]
    former: tuple[str, ...]
    counterpart: tuple[str, ...]
    honorifics: tuple[str, ...]
    marks: dict[str, tuple[str, ...]]
    titles: dict[str, tuple[str, ...]]
    minister: dict[str, tuple[str, ...]]
    portfolios: dict[str, tuple[str, ...]]
    professions: dict[str, tuple[str, ...]]
    endings: tuple[str, ...] = ()
    runs_on: tuple[str, ...] = ()
    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heads_last: bool = False
    holds: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    astray: tuple[str, ...] = ()
