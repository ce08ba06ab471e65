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
    """

    forms: dict[str, tuple[str, ...]]
