"""The shape of ``facts/tie.toml``: the words that state a standing relation.

Offices are read from titles beside names; only the plural of titles stands
here. Wordings are in the notation of `elchi.text.patterns`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from elchi.languages.grammar import Role
from elchi.model import TieKind

PATH = "facts/tie.toml"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Wordings that state one kind of tie, and where its two ends stand.

    Attributes:
        near: One of these words must stand in the same clause; "@goods" stands for
            all words of that one of the `sets`.
        unless: None of these words may stand within two words.
        source: Roles of the source, best first; empty: by the kind.
        target: Roles of the target, best first; empty: by the kind.
        beside: The side of the wording on which the source stands ("by way of X").
        goods: Which end an adjective on one of the `near` words names ("Russian oil").
        standing: True for wordings that state what is, whatever the verb's tense.
        handover: Where the tie passes from one state to another, what the subject
            does: it gives ("hands over") or takes ("takes over").
        verb: True where the wording is a verb whose subject is the source.
        tight: True where the body must stand right beside the wording.
        plural: True for "members", "member states": only those named beside it, or a
            subject of several states, are meant.
        ended: True for wordings that say that the tie is over.
        beside_only: True for plain words ("president of", "states of") that count only
            where the states stand right beside them or are listed.
    """

    kind: TieKind
    words: tuple[str, ...]
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    source: tuple[Role, ...] = ()
    target: tuple[Role, ...] = ()
    beside: Literal["", "before", "after"] = ""
    goods: Literal["", "source", "target"] = ""
    standing: bool = False
    handover: Literal["", "give", "take"] = ""
    verb: bool = False
    tight: bool = False
    plural: bool = False
    ended: bool = False
    beside_only: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """All of ``facts/tie.toml``.

    Attributes:
        ending: Words in the clause that say a tie is being given up or handed on.
        wish: Words in the clause that say a tie is only wanted.
        bodies: Nouns for a league that is not named again ("the bloc").
        ahead: Forms that read as present but tell what is to come ("hands over").
        plural: Titles in the plural ("presidents A and B").
        including: Words that open or close a list of some out of many.
        two: "Two", "both".
        several: Other numbers and words for several, some, every.
        fillers: Words that may stand between a noun and its apposition.
        through: Words beside a state that is only passed through.
        sets: Words that many patterns want near: goods, cargo, forces, money.
    """

    ending: tuple[str, ...]
    wish: tuple[str, ...]
    plural: tuple[str, ...]
    pattern: tuple[Pattern, ...]
    including: tuple[str, ...]
    two: tuple[str, ...]
    several: tuple[str, ...]
    fillers: tuple[str, ...]
    through: tuple[str, ...]
    sets: dict[str, tuple[str, ...]]
    ahead: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
