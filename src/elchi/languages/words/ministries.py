"""The shape of ``names/ministries.toml``: names of bodies that every state has."""

from __future__ import annotations

from dataclasses import dataclass

PATH = "names/ministries.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``names/ministries.toml`` says.

    The country is no part of a form: which state's ministry is meant comes from
    the words around it (see `elchi.languages.ministries`).

    Attributes:
        forms: Per id of ``data/ministries.tsv``, the wordings in all cases,
            abbreviations ("МИД") too. Short ones ("army", "сенат") are also
            common nouns and name a body only beside a state.
        described: Ids whose words, written small where the script has capitals, describe a
            body and name none: "the Thai army", "Vietnam's coast guard".
        small: True if those common nouns begin with a small letter where the script
            has capitals ("the Russian parliament").
        state_first: True if a state's name may stand before an embassy's noun
            ("Pakistan High Commission").
        state_within: True if a state's name after that noun belongs to the mention.
    """

    forms: dict[str, tuple[str, ...]]
    described: tuple[str, ...] = ()
    small: bool = False
    state_first: bool = False
    state_within: bool = False
