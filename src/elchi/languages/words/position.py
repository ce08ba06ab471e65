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
            inside somebody's words ("the government should …").
        near: One of these words must stand in the same clause.
        unless: None of these words may stand in the same clause.
        judged: True where the wordings judge a thing ("is unacceptable", "must"): whoever
            speaks holds it, not the subject.
        neutral: True where a negated use declares nothing ("does not oppose").
    """

    stance: Stance
    words: tuple[str, ...]
    negative: Stance | None = None
    weak: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    judged: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """All of ``facts/position.toml``.

    Attributes:
        lead: Words that open a content clause ("that").
        own: Words by which a speaker means the state or body he speaks for ("we").
        goal: Words of reaching a level; with one of `goods` and a number in the
            clause they make a numeric goal, which is a figure.
        goods: What such goals are about ("trade", "billion").
        future: Words that put a verb after the speaking ("would").
        despite: "Despite": before a wording, it makes it what something else is told in
            spite of.
        despite_behind: The same where it stands behind («विरोध के बावजूद»).
        expecting: Words of cues that only hope, fear or believe ("expects").
        supposing: Words that open a condition ("if").
        we: Of `own`, the words that are a subject by themselves ("we").
        until: Words on a date that make it a limit, no day ("by 2030").
        open: Words that make a clause a condition, a question or a description.
        fresh: Words that open a clause of its own; where given, any other clause
            behind a wording at the end of its clause goes on with it ("is ready
            | to host").
        unwilled: Verbs of what happens or is, which nobody decides: their future declares
            nothing without a subject that can ("the price will rise").
        promising: Words of cues that promise what they tell.
        denying: Words of cues that deny what they tell.
        between: Words that may stand between the words of a wording ("strongly", marks).
        both: Words for all who met or signed ("both", "the ministers", "they").
        nots: Words that deny the verb to come right behind them; where none is given, any
            negation of the clause does.
        threatening: Words of cues that threaten what they tell.
        thanking: Words of thanks, which make who is thanked the holder.
        joining: Words that join two wordings in one clause ("and").
        marked: True where no verb is a future without one of the `future` words.
        inverted: True where the subject often follows its verb.
    """

    lead: tuple[str, ...]
    own: tuple[str, ...]
    goal: tuple[str, ...]
    goods: tuple[str, ...]
    cue: tuple[Cue, ...]
    future: tuple[str, ...] = ()
    inverted: bool = False
    fresh: tuple[str, ...] = ()
    marked: bool = False
    despite: tuple[str, ...] = ()
    despite_behind: tuple[str, ...] = ()
    expecting: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    supposing: tuple[str, ...] = ()
    we: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    unwilled: tuple[str, ...] = ()
    promising: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()
    threatening: tuple[str, ...] = ()
    thanking: tuple[str, ...] = ()
