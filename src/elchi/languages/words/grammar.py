"""The shape of ``grammar.toml``: the closed classes that mark who does what, and when."""

from __future__ import annotations

from dataclasses import dataclass, field

PATH = "grammar.toml"


@dataclass(frozen=True, slots=True)
class Marks:
    """Words that part clauses or join phrases.

    Attributes:
        opening: Words that open a subordinate clause wherever they stand.
        parting: Conjunctions between clauses.
        joining: Words and marks between coordinated names.
        skipped: Words that may stand between a name and its adposition.
        relative: Words that open a clause about the noun before it: "which", "whose".
        subjects: Those among them that may be the subject of that clause: "which".
    """

    opening: tuple[str, ...]
    parting: tuple[str, ...]
    joining: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms by which a finite verb and its shape are known.

    Attributes:
        finite: Forms that are finite verbs wherever they stand.
        ending: Forms that are finite verbs only at the end of a clause.
        auxiliary: Forms that continue a verb once it has begun.
        infinitive: Verbal nouns.
        participles: Perfect participles that form the passive.
        passive: Auxiliaries of the passive.
        perfective: Forms that say that it is done, where they stand in the verb.
        active: Words beside which a form that looks passive is none: "خارج شد", stems of
            "отказался".
        past: Past stems, to which a language adds its endings.
        present: Present stems, likewise.
        base: Base forms, likewise.
        impersonal: Verbs without subject beside which a place acts: "В Москве заявили".
        ergative: Infinitives of the verbs beside whose past the one who acts is marked.
        motion: Infinitives of going: a bare name right before one is where to.
        closing: Forms of "to be" that close a past tense.
        nonfinite: Forms that look finite and are not.
        states: Present forms that tell of no act: "is", "has".
        subjunctive: Forms that, without a prefix, do not say that the act happened.
    """

    finite: tuple[str, ...]
    ending: tuple[str, ...] = ()
    auxiliary: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    perfective: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    nonfinite: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    subjunctive: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    ergative: tuple[str, ...] = ()
    motion: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moods:
    """Words that negate an act or put it off.

    Attributes:
        negation: "not", "without", "failed to".
        without: Those among them that negate only what stands before them.
        future: Words and auxiliaries of what is to come.
        future_suffixes: Endings of future verb forms.
        plans: What, after an infinitive, says that the act is still to come.
        purpose: What opens a clause of purpose ("so that"): its act is still to come.
        possible: "may", "expected", "wants", "allegedly".
        conditions: "if", "unless", "then".
        thens: Those among them that, before a past tense, only say what followed.
        subjunctive: Verb forms of what is wished or supposed, where no future mark follows.
    """

    negation: tuple[str, ...]
    without: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    future_suffixes: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    thens: tuple[str, ...] = ()
    subjunctive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What ``grammar.toml`` says.

    Attributes:
        before: Prepositions by role.
        after: Postpositions by role.
        fused: Pronouns and wordings that hold their own mark, by role.
        determiners: Words that may stand between a preposition and a name.
        times: Words of time that are no head of a name that follows.
        nominatives: Names that end like an oblique case and are none.
        indeclinable: Names that have one form for all cases.
        people: Endings by which a state's adjective alone means its people ("Germans").
    """

    marks: Marks
    verbs: Verbs
    mood: Moods
    before: dict[str, tuple[str, ...]] = field(default_factory=dict)
    after: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fused: dict[str, tuple[str, ...]] = field(default_factory=dict)
    determiners: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    nominatives: tuple[str, ...] = ()
    indeclinable: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
