"""The shape of ``names/persons.toml``: how names of persons are built and marked."""

from __future__ import annotations

from dataclasses import dataclass

PATH = "names/persons.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``names/persons.toml`` says.

    Attributes:
        particles: Words inside names: "bin", "al", "de".
        endings: Endings that tell a surname in this script.
        stops: Words that never belong to a name though they are not frequent.
        says: Words after a name that tell an agent who speaks.
        cases: Case endings of names, stripped before names are compared.
        where: Prepositions before names of places (scripts with capitals only).
        toward: Prepositions after which a lone word is rather a place than a person, though
            a full name may follow (likewise).
        tails: Words that end a compound given name written apart: "Abd Allah".
        verbs: Stems of verbs that may follow a name.
        verb_endings: Endings that make forms of them, and of the grammar's stems.
        purpose: Words between a title and what it is for: "director general for migration".
        syllables: Function words that are parts of names too: Vietnamese "thi", Korean
            "ho", Burmese "ko"; they pass where a title opens and the agent closes a name.
        money: Nouns of a currency before the name of its state: «доллар США».
        acronyms: Abbreviations of things, no names of bodies: "GDP", "LNG".
        doubles: Given names that are plain words as well: "hope".
        personal: Words after a person only: "who", "herself" (scripts with capitals only).
        suffixes: Words after a full name that belong to it: "III", "Jr".
        per: Wordings of two words before somebody who speaks: "according to" (likewise).
        indefinite: Words before a common noun that is no name here: "a", "this".
    """

    particles: tuple[str, ...]
    endings: tuple[str, ...]
    stops: tuple[str, ...]
    says: tuple[str, ...]
    cases: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    syllables: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    doubles: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
