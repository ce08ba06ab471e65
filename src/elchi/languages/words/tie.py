"""The shape of ``facts/tie.toml``: the words that state a standing relation.

Offices are not among them: they are read from titles beside names. Wordings
are in the notation of `elchi.text.patterns`.
"""

from __future__ import annotations

from dataclasses import dataclass

from elchi.languages.grammar import Role
from elchi.model import TieKind

PATH = "facts/tie.toml"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Wordings that state one kind of tie, and where its two ends stand.

    Attributes:
        near: One of these words must stand in the same clause.
        unless: None of these words may stand within two words.
        source: Roles of the source, best first; empty: by the kind.
        target: Roles of the target, best first; empty: by the kind.
    """

    kind: TieKind
    words: tuple[str, ...]
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    source: tuple[Role, ...] = ()
    target: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """All of ``facts/tie.toml``.

    Attributes:
        former: Words beside a title or tie that say it is over.
        ending: Words in the clause that say a tie is being given up or handed on.
    """

    former: tuple[str, ...]
    ending: tuple[str, ...]
    pattern: tuple[Pattern, ...]
