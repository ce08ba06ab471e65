"""The shape of ``labels.toml``: what pages say in this language."""

from __future__ import annotations

from dataclasses import dataclass

PATH = "labels.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """Headings, names of kinds, and short phrases; the same keys in every language.

    Attributes:
        sections: Headings of the dossier.
        events: PLOVER types and modes.
        status: Of events, ties and figures.
        measures: What figures measure.
        units: Of figures; currencies come from CLDR.
        ties: Kinds of tie.
        stances: Of positions.
        phrases: Short texts with places in braces to fill in.
    """

    sections: dict[str, str]
    events: dict[str, str]
    status: dict[str, str]
    measures: dict[str, str]
    units: dict[str, str]
    ties: dict[str, str]
    stances: dict[str, str]
    phrases: dict[str, str]
