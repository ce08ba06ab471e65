"""The words of quantities in one language, ready to be looked up token by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import regex
from regex import Pattern

from elchi.languages import load
from elchi.languages.spelled import spelled_numbers
from elchi.languages.words.figure import Words as FigureTables
from elchi.languages.words.numbers import Words
from elchi.text.key import key
from elchi.text.numbers import NumberWords
from elchi.text.phrases import SHORTEST, Phrases, phrases

PEOPLE = ("people", "troops", "casualties")  # classes of nouns that count persons
TIME = ("second", "minute", "hour", "day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Everything that finding quantities needs of a language.

    Attributes:
        gluing: Finds any ending of `glued`.
        firsts: The words with which numbers in words begin.
        begins: The first letters of their stems (`Phrases.begins`).
    """

    numbers: NumberWords
    units: Phrases
    signs: Phrases
    factors: Mapping[str, float]
    more: Phrases
    less: Phrases
    nouns: Phrases
    states: Phrases
    collective: frozenset[str]
    uncounted: Phrases
    rates: Phrases
    ordinals: Phrases
    rank: Phrases
    anniversary: Phrases
    labels: Phrases
    partitive: Phrases
    links: Phrases
    upto: Phrases
    reach: Phrases
    endings: frozenset[str]
    stops: frozenset[str]
    weak: frozenset[str]
    shy: frozenset[str]
    glued: tuple[tuple[str, str], ...]
    gluing: Pattern[str]
    whole: Phrases
    further: Phrases
    head_last: bool
    windows: Phrases
    shared: Phrases
    phrasal: Phrases
    amounts: Phrases
    amounts_last: bool
    few: frozenset[str]
    few_after: frozenset[str]
    fates: Phrases
    firsts: frozenset[str]
    begins: frozenset[str]

    def opens(self, word: str) -> bool:
        """Tell whether a number or ordinal may begin with a word: most words begin none."""
        return (
            word[0].isdigit()
            or word in self.firsts
            or word[:SHORTEST] in self.begins
            or self.gluing.search(word, 2) is not None
        )


@cache
def quantity_words(code: str) -> QuantityWords:
    """Return the words of quantities of a language, built once."""
    tables = load(code).words(Words)
    fates = load(code).words(FigureTables)
    units, signs, factors = [], [], {}
    for number, unit in enumerate(tables.units):
        name = f"{unit.code}:{number}"
        factors[name] = unit.factor
        units += [(wording, name) for wording in unit.words]
        signs += [(wording, name) for wording in unit.before]

    def plain(wordings: Iterable[str]) -> Phrases:
        return phrases((wording, wording) for wording in wordings)

    def table(source: Mapping[str, tuple[str, ...]]) -> Phrases:
        return phrases((wording, name) for name, listed in source.items() for wording in listed)

    glued = tuple((key(end), unit) for unit, listed in tables.glued.items() for end in listed)
    numbers, whole, ordinals = spelled_numbers(code), table(tables.whole), table(tables.ordinals)
    return QuantityWords(
        numbers=numbers,
        units=phrases(units),
        signs=phrases(signs),
        factors=factors,
        more=table(tables.before),
        less=table(tables.after),
        nouns=table(tables.nouns),
        states=plain(tables.states),
        collective=frozenset(key(word) for word in tables.collective),
        uncounted=plain(tables.uncounted),
        rates=plain(tables.rates),
        ordinals=ordinals,
        rank=plain(tables.rank),
        anniversary=plain(tables.anniversary),
        labels=plain(tables.labels),
        partitive=plain(tables.partitive),
        links=plain(tables.links),
        upto=plain(tables.upto),
        reach=plain(tables.reach),
        endings=frozenset(key(word) for word in tables.ordinal_endings),
        stops=frozenset(key(word) for word in tables.stops),
        weak=frozenset(key(word) for word in tables.weak),
        shy=frozenset(key(word) for word in tables.shy),
        glued=glued,
        gluing=regex.compile("|".join(regex.escape(ending) for ending, _ in glued) or "(?!)"),
        whole=whole,
        further=plain(tables.further),
        head_last=tables.head_last,
        windows=phrases((word, word) for word in tables.windows),
        shared=phrases((word, word) for word in tables.shared),
        phrasal=phrases((word, word) for word in tables.phrasal),
        amounts=phrases((word, word) for word in tables.amounts),
        amounts_last=tables.amounts_last,
        few=frozenset(key(word) for word in tables.few),
        few_after=frozenset(key(word) for word in tables.few_after),
        fates=plain((*fates.casualties, *fates.moved)),
        firsts=frozenset((*numbers.parts, *whole.first, *ordinals.first)),
        begins=whole.begins | ordinals.begins,
    )
