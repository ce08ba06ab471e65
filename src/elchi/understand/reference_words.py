"""The words that stand for a party without naming it, ready to be looked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.references import Pronoun, Words
from elchi.text.key import key

Sort = Literal["pronoun", "both", "country", "authorities", "other", "body", "own", "its", "never"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of ``references.toml``: of what sort, and which pronoun."""

    sort: Sort
    pronoun: Pronoun | None = None


@cache
def wordings(code: str) -> Phrases[Wording]:
    """Return the wordings of ``references.toml`` that stand for somebody, by sort."""
    words = load(code).words(Words)
    listed: list[tuple[str, Wording]] = [
        (form, Wording("pronoun", pronoun)) for pronoun in words.pronouns for form in pronoun.words
    ]
    sorts: tuple[tuple[Sort, tuple[str, ...]], ...] = (
        ("both", words.both),
        ("country", words.country),
        ("authorities", words.authorities),
        ("other", words.other),
        ("body", words.body),
        ("own", words.own),
        ("never", words.never),
    )
    listed.extend((form, Wording(sort)) for sort, forms in sorts for form in forms)
    return Phrases(listed)


@cache
def owners(code: str) -> Phrases[Sort]:
    """Return "its" and "his", which own the noun behind them."""
    words = load(code).words(Words)
    listed: list[tuple[str, Sort]] = [(form, "its") for form in words.its]
    return Phrases([*listed, *((form, "own") for form in words.his)])


@cache
def openers(code: str) -> Phrases[bool]:
    """Return the words that open a subordinate clause."""
    return one(load(code).words(Grammar).marks.opening)


@cache
def ours(code: str) -> Phrases[bool]:
    """Return "we" and "our"."""
    return one(load(code).words(Words).we)


@cache
def first_links(code: str) -> Phrases[bool]:
    """Return the words between a state and the noun behind it."""
    return one(filter(None, load(code).words(Words).state_first))


@cache
def determiners(code: str) -> frozenset[str]:
    """Return the words that may stand between a preposition and a name."""
    return frozenset(key(word) for word in load(code).words(Grammar).determiners)
