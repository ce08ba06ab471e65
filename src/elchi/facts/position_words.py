"""The wordings of positions, ready to be looked for, and what they declare."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Clause
from elchi.languages import load
from elchi.languages.words.position import Cue, Words
from elchi.model import Span, Stance, Statement
from elchi.text.key import key
from elchi.text.patterns import Patterns, WordSet


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue as the matcher holds it, with its company as word sets."""

    cue: Cue
    weak: bool
    near: WordSet
    unless: WordSet
    despite: WordSet
    despite_behind: WordSet


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All wordings of one language, ready to be looked for."""

    patterns: Patterns[Entry]
    lead: WordSet
    own: WordSet
    goal: WordSet
    goods: WordSet
    future: WordSet
    open: WordSet
    supposing: WordSet
    we: WordSet
    until: WordSet
    fresh: WordSet
    expecting: WordSet
    unwilled: WordSet
    promising: WordSet
    denying: WordSet
    joining: WordSet
    both: WordSet
    nots: WordSet
    threatening: WordSet
    thanking: WordSet
    inverted: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration where it stands, before anybody is asked who holds it.

    Attributes:
        cue: The words that declare it.
        words: The words that state it.
        statement: The statement that it is part of or that it opens.
        judged: True where the words judge a thing, whose subject holds nothing.
    """

    stance: Stance
    clause: Clause
    cue: Span
    words: Span
    statement: Statement | None
    judged: bool = False


@cache
def lexicon(code: str) -> Lexicon:
    """Return the wordings of the language `code`, built once."""
    words = load(code).words(Words)
    entries = []
    despite, behind = WordSet(words.despite), WordSet(words.despite_behind)
    for cue in words.cue:
        weak = {key(word) for word in cue.weak}
        near, unless = WordSet(cue.near), WordSet(cue.unless)
        for wording in cue.words:
            heads = {key(form) for form in wording.split()[0].split("|")}
            entries.append((wording, Entry(cue, bool(heads & weak), near, unless, despite, behind)))
    return Lexicon(
        Patterns(entries, words.between),
        WordSet(words.lead),
        WordSet(words.own),
        WordSet(words.goal),
        WordSet(words.goods),
        WordSet(words.future),
        WordSet(words.open),
        WordSet(words.supposing),
        WordSet(words.we),
        WordSet(words.until),
        WordSet(words.fresh),
        WordSet(words.expecting),
        WordSet(words.unwilled),
        WordSet(words.promising),
        WordSet(words.denying),
        WordSet(words.joining),
        WordSet(words.both),
        WordSet(words.nots),
        WordSet(words.threatening),
        WordSet(words.thanking),
        words.inverted,
        words.marked,
    )
