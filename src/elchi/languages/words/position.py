"""The shape of ``facts/position.toml``: the words that declare a position.

Wordings are in the notation of `elchi.text.patterns`.
"""

from __future__ import annotations

from dataclasses import dataclass

from elchi.model import Stance

PATH = "facts/position.toml"


@dataclass(frozen=True, slots=True)
class Cue:
    """Wordings that declare one stance.

    Attributes:
        negative: The stance of a negated use; None where the wording has its own
            negation and another one would turn it round.
        weak: Of the wordings' first words, those that declare a position only
            inside somebody's words ("the government will …").
    """

    stance: Stance
    words: tuple[str, ...]
    negative: Stance | None = None
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """All of ``facts/position.toml``.

    Attributes:
        lead: Words that open a content clause ("that").
    """

    lead: tuple[str, ...]
    cue: tuple[Cue, ...]
