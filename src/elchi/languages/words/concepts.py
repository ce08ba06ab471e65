"""The shape of ``concepts.toml``: words for the notions that versions are compared by.

A concept is a notion of the press ("criticise", "export", "deputy") with the
words that name it, in the notation of `elchi.text.patterns`. A name that begins with
``not-`` is the denial of another concept: "stays the same" is ``not-change``.
All languages use the same names; which of them exclude each other is said in
``data/contrasts.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

PATH = "concepts.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``concepts.toml`` says.

    Attributes:
        concepts: Name of the concept to its wordings.
        negators: Words of denial.
        done: Words beside an act that say that it is done.
        done_endings: What the act's own word ends in where it is done.
        undone: Words right before it that make such a word passive or infinitive.
    """

    negators: tuple[str, ...]
    done: tuple[str, ...]
    done_endings: tuple[str, ...]
    undone: tuple[str, ...]
    concepts: dict[str, tuple[str, ...]]
