"""The shape of ``facts/statement.toml``: by which words somebody is reported to speak.

Wordings may hold ``(a|b)``, which stands for either, and ``{name}``, which
stands for any form that ``[forms]`` lists under that name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PATH = "facts/statement.toml"

Frame = Literal[
    "clause",
    "that",
    "object",
    "headed",
    "told",
    "plain",
    "after",
    "asked",
    "ahead",
    "from",
    "denial",
    "quoted",
    "charged",
    "call",
    "per",
    "aside",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """Verbs and nouns of saying that take their content in the same places.

    Attributes:
        frames: Where the content may stand, in the order of trial: ``clause``
            (a clause or quotation, on either side), ``that`` (the same, but with a
            conjunction or marks only, and not before), ``object`` (a marked object
            before the verb), ``headed`` (one with a preposition), ``plain`` (one
            without any mark), ``told`` (an infinitive that somebody is told to do),
            ``after`` (an object or infinitive after it),
            ``asked`` (a bare clause after somebody was asked), ``ahead`` (between
            the cue and a closing verb), ``from`` (between a preposition and the
            cue), ``denial`` (a report or claim that is denied), ``quoted`` (only a
            quotation after it), ``charged`` (what somebody is accused of
            doing, after a preposition), ``call`` (an object with what it is called),
            ``per`` ("according to"), ``aside`` (only round the cue or before it, parted by
            a comma: "The talks, he went on, would resume").
        words: Wordings.
        close: Wordings that close the frame ``ahead``.
        denies: True if the content is what is denied.
        addressed: True if the cue is followed by the person spoken to.
        participle: True if the cue shares the subject of the clause before it.
        needs: Words of which one must stand in the content.
        unless: Words of which none may stand in an object: who rejects a request acts, who
            rejects a claim speaks.
        asks: True if the cue needs somebody who is asked.
        named: True if only somebody with a name speaks by it: "according to Seoul", but not
            "according to law".
        deed: True if a state or body that does it acts rather than speaks, unless a clause
            or a quotation tells its words: "has offered to mediate".
        gapped: True for the noun of a light verb that a later clause bears for both:
            «حمله را محکوم و از صلح حمایت کردند»; it counts only before "and".
        wishes: True if what is asked for or promised is a subjunctive: an indicative after
            "and" is no part of it.
    """

    frames: tuple[Frame, ...]
    words: tuple[str, ...]
    close: tuple[str, ...] = ()
    denies: bool = False
    addressed: bool = False
    participle: bool = False
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    asks: bool = False
    deed: bool = False
    named: bool = False
    gapped: bool = False
    wishes: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What ``facts/statement.toml`` says.

    Attributes:
        verb_last: True if the verb stands at the end of its clause.
        bare: True if a content clause needs no conjunction.
        that: Conjunctions that open a content clause.
        agent: Marks after the subject of a past transitive verb.
        genitive: Genitive marks.
        object_marks: Marks after an object that is content.
        denied_marks: Marks after an object that is denied.
        predicate_marks: Marks after the object of "to call".
        addressee_marks: Marks after the person spoken to.
        between: Words that may stand inside a cue.
        passive: Auxiliaries after a cue that leave nobody to speak.
        negation: Words beside or inside a cue that unsay it.
        still_said: Words after a negation that takes it back: "not once", "not only".
        follow: Words between a cue and its content.
        breaks: Words that open the reporter's own clause after a report.
        relatives: Words that open a relative clause.
        openers: Words before the subject that belong to no noun phrase.
        pronouns: Third-person pronouns that may be a speaker.
        reports: Nouns for a report or claim that can be denied.
        addressees: Words for people spoken to that no name names.
        sides: Nouns that with a country's name or adjective stand for the state.
        whole_sides: Those of them that do so without doubt.
        adverbs: Words between a subject and its cue.
        not_speakers: Nouns after "according to" that do not speak.
        attributed: Those of them that a named body says: "figures of the ministry".
        source_phrases: "quoting": the source is the speaker, the rest the medium.
        object_heads: Prepositions before an object that is content.
        addressee_heads: Prepositions before the person spoken to.
        prepositions: Prepositions: a name after one is no subject.
        adverbial: Words after a cue that open an adverbial, not a content clause.
        speaking_in: Prepositions by which a body speaks: "in the ministry they said".
        joints: Conjunctions that join clauses and names.
        finite: Auxiliaries that tell a clause from a noun phrase.
        finite_endings: Endings of finite verbs, where only verbs mostly have them.
        auxiliaries: Verbs that, right after the first comma of a report, are the speaker's own.
        past_endings: Endings of the past in which a reporter tells; a verb without one after
            "and" goes on with the report.
        continuers: Conjunctions with which a report goes on after its speaker is named.
        habitual: Endings of tenses that leave the subject unmarked.
        infinitive: Endings of an infinitive before a mark.
        undergone: Last words of a passive cue ("it was said").
        by: Phrases after whom something is said by: "on the part of".
        being: Infinitives whose refusal denies: "refused to be involved".
        converbs: Words that leave a saying to the verb after it: "deploring it".
        within: Marks after a text in which something is said.
        hearer_marks: Marks after whoever is spoken to or told to do something.
        refusal_marks: Marks after an infinitive that is refused, not denied.
        source_heads: Prepositions of the frame ``from``.
        articles: Articles before a subject.
        comparing: "as" before a saying that repeats what was said: "as X claimed".
        stops: Words that end a quoted or called object.
        definites: "this": with a word of `callings` it means the person who spoke last.
        callings: Nouns for officials and observers: "this diplomat said".
        side_qualifiers: Adjectives between a word of `whole_sides` and the country.
        media: Wordings of the frame ``per`` after which a medium stands; where another
            saying follows, the medium only carries it.
        indefinites: "a", "one": open the mention of somebody not spoken of before.
        noun_marks: Words that a verb of saying never follows: after "their" stands a noun,
            after "was" the one who is spoken to or of.
        bare_callings: True if such a noun alone means that person: there is no article.
        documents: Texts that a body issues; what they say the body says: "press release".
        possessives: Those of third persons: with a noun they describe a speaker.
        firsts: Pronouns of the first person: an interview's answers hold them, and what "we" say
            there is part of the answer.
        answers_follow: True if the later answers of an interview go on with the first one.
        subordinators: Conjunctions whose clause waits for another one: "if", "although".
        free_relatives: "what": open a clause that has a subject of its own.
        objects_act: True if a few words after "demanded" tell an act of a state or body and
            no statement: "demanded a recount".
        about: Wordings between who made a report and what it tells, where the report has no
            conjunction: "the Herald's report about …".
        no_makers: Words after the noun of a report that do not say whose it is: "published".
        taken_by: "it", "this": the object of a denial that takes up what was said last.
        subjunctives: Subjunctives that do not begin like one (`wishful`): «کند».
        wishful: Prefixes of subjunctives.
        adversatives: Those of `joints` that may stand after the subject: «X اما گفت».
        before_this: "About this": opens a sentence whose cue reports the one before.
    """

    verb_last: bool
    bare: bool
    that: tuple[str, ...]
    agent: tuple[str, ...]
    genitive: tuple[str, ...]
    object_marks: tuple[str, ...]
    denied_marks: tuple[str, ...]
    predicate_marks: tuple[str, ...]
    addressee_marks: tuple[str, ...]
    between: tuple[str, ...]
    negation: tuple[str, ...]
    follow: tuple[str, ...]
    breaks: tuple[str, ...]
    relatives: tuple[str, ...]
    openers: tuple[str, ...]
    pronouns: tuple[str, ...]
    sides: tuple[str, ...]
    whole_sides: tuple[str, ...]
    adverbs: tuple[str, ...]
    not_speakers: tuple[str, ...]
    source_phrases: tuple[str, ...]
    cues: tuple[Cue, ...]
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    object_heads: tuple[str, ...] = ()
    addressee_heads: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    adverbial: tuple[str, ...] = ()
    speaking_in: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    finite: tuple[str, ...] = ()
    finite_endings: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    continuers: tuple[str, ...] = ()
    habitual: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    undergone: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    being: tuple[str, ...] = ()
    converbs: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    hearer_marks: tuple[str, ...] = ()
    refusal_marks: tuple[str, ...] = ()
    source_heads: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    comparing: tuple[str, ...] = ()
    attributed: tuple[str, ...] = ()
    definites: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    side_qualifiers: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    indefinites: tuple[str, ...] = ()
    noun_marks: tuple[str, ...] = ()
    before_this: tuple[str, ...] = ()
    subjunctives: tuple[str, ...] = ()
    wishful: tuple[str, ...] = ()
    adversatives: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    no_makers: tuple[str, ...] = ()
    taken_by: tuple[str, ...] = ()
    bare_callings: bool = False
    documents: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    firsts: tuple[str, ...] = ()
    answers_follow: bool = False
    still_said: tuple[str, ...] = ()
    subordinators: tuple[str, ...] = ()
    free_relatives: tuple[str, ...] = ()
    objects_act: bool = False
