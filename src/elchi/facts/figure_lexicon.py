"""The words of figures of one language, by class and by measure, ready to be looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.words.dates import Words as DateTables
from elchi.languages.words.figure import Words
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.numbers import Words as NumberTables
from elchi.text.key import key
from elchi.text.phrases import Phrases, phrases


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of figures of one language, by class and by measure.

    Attributes:
        firsts: Words with which wordings begin, each with the classes that have one.
        begins: First letters of stems (`Phrases.begins`), each with the classes.
    """

    cues: Mapping[str, Phrases]
    firsts: Mapping[str, tuple[str, ...]]
    begins: Mapping[str, tuple[str, ...]]
    now: Phrases
    until: Phrases
    apart: Phrases
    later: frozenset[str]
    postpositions: bool
    head_last: bool
    verbs_last: bool
    since: Phrases
    away: Phrases
    to: Phrases
    will: frozenset[str]
    holding: tuple[str, ...]
    copulas: frozenset[str]
    until_now: bool
    passive: frozenset[str]
    genitive: frozenset[str]


@cache
def figure_words(code: str) -> FigureWords:
    """Return the words of figures of a language, built once."""
    tables = load(code).words(Words)
    dates = load(code).words(DateTables)
    grammar = load(code).words(Grammar)
    listed: dict[str, tuple[str, ...]] = {
        "growth": tables.growth,
        "share": tables.share,
        "water": tables.water,
        "casualties": tables.casualties,
        "moved": tables.moved,
        "relief": tables.relief,
        "target": tables.target,
        "forecast": tables.forecast,
        "limit": tables.limit,
        "reported": tables.reported,
        "estimate": tables.estimate,
        "bans": tables.bans,
        "current": tables.current,
        "nowadays": tables.nowadays,
        "visits": tables.visits,
        "ended": tables.ended,
        "terms": tables.terms,
        "lasting": tables.lasting,
        "gives": tables.gives,
        "military": tables.military,
        "generic": tables.generic,
        "duty": tables.duty,
        "per": tables.per,
        "earlier": tables.earlier,
        "holds": tuple(word for word in tables.holds if not word.startswith("*")),
        "bounds": tables.bounds,
        "deal": load(code).words(NumberTables).nouns.get("agreements", ()),
        "troops": load(code).words(NumberTables).nouns.get("troops", ()),
        "opening": grammar.marks.opening,
        "parting": grammar.marks.parting,
        "joining": grammar.marks.joining,
        "against": tables.against,
        "compared": tables.compared,
        "output": tables.output,
        "partof": tables.partof,
        "things": tables.things,
        "formations": tables.formations,
        "votes": tables.votes,
        "toll": tables.toll,
        "described": tables.described,
        "captive": tables.captive,
        "freed": tables.freed,
        "whole": tables.whole,
        "leave": tables.leave,
        "goods": tables.goods,
        "anaphor": tables.anaphor,
        "within": tables.within,
        "condition": grammar.mood.conditions,
    }
    listed.update((str(measure), wordings) for measure, wordings in tables.measures.items())
    cues = {name: phrases((word, name) for word in wordings) for name, wordings in listed.items()}
    return FigureWords(
        cues,
        _classes((word, name) for name, one in cues.items() for word in one.first),
        _classes((start, name) for name, one in cues.items() for start in one.begins),
        phrases((word, word) for word in tables.now),
        phrases((word, word) for word in dates.until),
        phrases((word, word) for word in tables.apart),
        frozenset(
            key(word.split()[-1]) for word in tables.apart if dates.postpositions and " " in word
        ),
        dates.postpositions,
        load(code).words(NumberTables).head_last,
        dates.verbs == "after",
        phrases((word, word) for word in tables.since),
        phrases((word, word) for word in tables.away),
        phrases((word, word) for word in tables.to),
        frozenset(key(word) for word in dates.classes.get("will", ())),
        tuple(key(word[1:]) for word in tables.holds if word.startswith("*")),
        frozenset(key(word) for word in tables.copulas),
        tables.until_now,
        frozenset(key(word) for word in tables.passive),
        frozenset(key(word) for word in tables.genitive),
    )


def _classes(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for start, name in pairs:
        found.setdefault(start, []).append(name)
    return {start: tuple(names) for start, names in found.items()}
