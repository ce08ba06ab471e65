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
    """

    particles: tuple[str, ...]
    endings: tuple[str, ...]
    stops: tuple[str, ...]
    says: tuple[str, ...]
    cases: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
