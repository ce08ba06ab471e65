"""The shape of ``names/generics.toml``: nouns that make names of bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PATH = "names/generics.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``names/generics.toml`` says.

    Attributes:
        head: Where the generic noun stands in a name: "last" ("Gulf Research
            Centre"), "first" ("مرکز …"), or "both".
        organisation: Generic nouns of bodies: bank, institute, agency …
        gathering: English noun ("summit") to the nouns of meetings that have names.
        numbered: English noun ("resolution") to nouns of texts told by a number.
        instrument: Generic nouns of texts: treaty, declaration, resolution …
        system: Generic nouns of schemes: pipeline, corridor, railway …
        place: Generic nouns of places that belong to their names: dam, port …
        inside: Words that may stand inside a name of a body: and, of, for …
        ordinals: Written-out ordinals before a gathering, with their number.
        media: Nouns before or after the quoted name of a medium.
        companies: Nouns before or after the quoted name of a company.
        embassy: Nouns for an embassy.
        adjectives: Endings of adjectives: with a capital in mid-sentence one opens the name
            of a body before its lower-case noun: «Суверенный совет».
        genitives: Endings of nouns that go on with such a name: «Бюро переписи населения».
        verbs: Endings of verbs, which end it.
        about: Prepositions inside it: «Совет по делам …».
        official: Generic nouns of bodies that take such an adjective.
        waters: Generic nouns of seas and lands that do: «Кельтское море».
        settled: Generic nouns before a place that its name leaves out: «город Плано».
        opening: Generic nouns of places that open their names: "Lake Balkhash".
        vessels: Nouns before the bare name of a ship, a missile or another machine.
        exercises: Nouns before the bare or quoted name of a military exercise.
        concerning: Prepositions between the noun of a text and its quoted name: «Соглашение о
            границе «Рубеж»».
        seated: Nouns after the bare name of a place, which leaves them out.
        located: Marks right after a strange word that tell a place.
        near: The same, longer: "near", "by way of", "in the area of".
        loaned: Foreign prepositions that only names of bodies have: "آف".
        bare: Marks of the genitive, after which a very strange word is a place.
        ahead: Prepositions that tell the place after them.
        inflected: Endings of inflected or derived words, which no name is.
        qualifiers: Adjectives that with a capital belong to the place behind: "Greater Cairo".
        streets: Nouns after a hyphen that make names of places: «Уолл-стрит».
        paired: Kind to nouns that make a name with two parties: "India–Oman … Commission".
        joint: Words for "joint" between two parties and such a noun.
    """

    head: Literal["last", "first", "both"]
    organisation: tuple[str, ...]
    instrument: tuple[str, ...]
    system: tuple[str, ...]
    place: tuple[str, ...]
    inside: tuple[str, ...]
    ordinals: dict[str, int]
    gathering: dict[str, tuple[str, ...]]
    numbered: dict[str, tuple[str, ...]]
    media: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    embassy: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    official: tuple[str, ...] = ()
    waters: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    vessels: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    concerning: tuple[str, ...] = ()
    seated: tuple[str, ...] = ()
    located: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    loaned: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    inflected: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    paired: dict[str, tuple[str, ...]] = field(default_factory=dict)
    joint: tuple[str, ...] = ()
