"""The shape of ``language.toml``: what a language is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PATH = "language.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``language.toml`` says.

    Attributes:
        code: BCP 47 tag, the same as the folder's name.
        name: The language's own name.
        english_name: Its name in English.
        script: ISO 15924 code of its usual script.
        direction: Writing direction.
        status: How far the folder has come.
        maintainers: Who answers for it.
        capitals: True if its script tells names by capital letters.
        sentence_ends: Marks that may end a sentence.
        quotes: Pairs of quotation marks, opening and closing, in order of use.
        abbreviations: Words whose full stop does not end a sentence. One with a
            space in it ("долл. США") is meant only before the words that follow.
        closing_abbreviations: Abbreviations that may also end a sentence: a capital
            letter after them begins a new one.
        letter_names: How foreign letters are spelled out in acronyms ("بی", "जी").
        sentence_starts: Words that begin sentences but not names; after an acronym
            they tell that the sentence was over.
        capital_adjectives: True if a state's adjective is written with a capital too.
        case_words: True if case is marked by words after the noun ("ने", "کو"); then
            they tell where a noun phrase ends and what it does.
        half_spaces: True if zero-width non-joiners are printed inside words.
        cldr_states: True if CLDR's names of states are those that the press writes; else
            the first hand-made form is.
        joined_heads: Words that careless typing writes onto the next one, since the
            script shows no join after their last letter ("اورکہا").
        joined_tails: Words that are written onto the one before them ("قراردیا").
        joined_always: Those of them that end no other word.
    """

    code: str
    name: str
    english_name: str
    script: str
    direction: Literal["ltr", "rtl"]
    status: Literal["new", "usable", "complete"]
    maintainers: tuple[str, ...]
    capitals: bool
    sentence_ends: str
    quotes: tuple[tuple[str, ...], ...]
    abbreviations: tuple[str, ...] = ()
    closing_abbreviations: tuple[str, ...] = ()
    letter_names: tuple[str, ...] = ()
    sentence_starts: tuple[str, ...] = ()
    capital_adjectives: bool = False
    case_words: bool = False
    half_spaces: bool = False
    cldr_states: bool = False
    joined_heads: tuple[str, ...] = ()
    joined_tails: tuple[str, ...] = ()
    joined_always: tuple[str, ...] = ()
