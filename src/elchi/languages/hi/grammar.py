"""Hindi: the grammar shared with Urdu, in Devanagari."""

from __future__ import annotations

from pathlib import Path

from elchi.languages.hi.inflection import inflect
from elchi.languages.hindustani import Hindustani
from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words

_GRAMMAR = Hindustani(
    read_toml(Path(__file__).with_name("grammar.toml"), Words),
    endings=(
        ("ियों", "ी"),
        ("ियां", "ी"),
        ("ाओं", "ा"),
        ("ाएं", "ा"),
        ("ुओं", "ु"),
        ("ों", ""),
        ("ें", ""),
        ("े", "ा"),
    ),
    inflect=inflect,
)

roles = _GRAMMAR.roles
clauses = _GRAMMAR.clauses
mood = _GRAMMAR.mood
base = _GRAMMAR.base
marks_doer = _GRAMMAR.marks_doer
is_goal = _GRAMMAR.is_goal
