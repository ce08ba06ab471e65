"""The shape of ``facts/event.toml``: the words that name acts between parties.

Every ``[[trigger]]`` gives one type of act and the wordings that name it, in
the notation of `elchi.text.patterns` (``*`` for endings, ``|`` for
alternatives). Where the parties stand follows from the type (see
`elchi.facts.parties`) unless ``source`` or ``target`` say otherwise.

    [[trigger]]
    type = "REQUEST"
    words = ["appeal*"]
    near = ["to", "for"]          # within six words, or it is no event
    unless = ["court*"]           # not with one of these within two words
    target = ["to", "object"]     # roles in order of preference
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from elchi.languages.grammar import Role
from elchi.model import EventMode, EventStatus, EventType

PATH = "facts/event.toml"
#: Names that are company enough: by kind, or a people's ("the Afghans").
Company = Literal[
    "people", "person", "country", "place", "organisation", "gathering", "instrument", "system"
]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Wordings that name one type of act, and how to read them.

    Attributes:
        mode: For `CONSULT`.
        near: One of these words must stand within six words.
        beside: Kinds of names of which one within six words is company enough: "left" and
            a body, without a word of `near`; "people" for a people's name ("Afghans").
        unless: None of these words may stand within two words.
        source: Roles of the one who acts, best first; empty: by the type.
        target: Roles of the one acted upon, best first; empty: by the type.
        status: A status that the wording itself has ("next round": planned).
        negated: The type of a negated use, which then is an act of its own
            ("did not recognise" is `REJECT`).
        noun: A noun that may only take up an act told elsewhere ("the talks").
        mutual: Both parties do it to each other ("exchange of fire").
        quoted: A verb of naming: a quotation goes with it, after it or, where the verb
            stands last, before it, that holds no word of `praise`.
        spoken: Consists in speaking ("promised"), so it is actual once said.
        denies: Says that something did not happen; acts in its content did not.
    """

    type: EventType
    words: tuple[str, ...]
    mode: EventMode | None = None
    near: tuple[str, ...] = ()
    beside: tuple[Company, ...] = ()
    unless: tuple[str, ...] = ()
    source: tuple[Role, ...] = ()
    target: tuple[Role, ...] = ()
    status: EventStatus | None = None
    negated: EventType | None = None
    noun: bool = False
    mutual: bool = False
    denies: bool = False
    spoken: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """All of ``facts/event.toml``.

    Attributes:
        reach: Words before a wording in which its company may stand: more where the
            verb stands last.
        forms: Word groups that wordings and their company name as `@group`: the forms of
            a light verb, the words of a kind of thing (ships, goods, those who are held).
        planned: Words that make an act near them planned ("plans to", "next").
        possible: Words that make it possible ("may", "threat of", "if").
        negators: Words that deny it where the grammar sees no negated verb.
        reports: "Reports", "rumours": what a denial is directed at; no party.
        claims: "Claim", "allegation": what follows is said not to be so once it is refused.
        pointers: "This", "it": what a denial takes up from the words before it.
        offers: "Offer", "demand", "charge": named as refused, it is the last one told.
        taken: What follows a pointer that stands alone: the mark of its object.
        cancelled: Verb phrases that say that what was planned did not take place.
        offered: Words of offering: an act of giving beside them is still to come.
        habitual: "Yearly", "always": a present tense beside them is a habit.
        everybody: "All states", "allies", "those who": whom words are meant for that are
            meant for no party in particular.
        nobody: "Any", "comment": in what is refused, that no party asked for it.
        deeds: "The incident", "this decision": words that judge what was told before are meant
            for who did it.
        shares: "Most", "a third", "yearly": trade beside them is a state of things, no act.
        home: "The government", "the prime minister": whom members of a parliament, parties
            and unions address when they name no other state.
        both_sides: "The two sides", "both countries": the pair under way.
        apart: "Before", "since": a date on their far side is another's.
        idle: Set phrases that hold a wording but name no act ("asked not to be named").
        declared: "Announced": what is done by declaring it is then actual.
        scenes: Postpositions that make a meeting the scene of what its clause tells.
        genitives: Forms of a light verb that are also the genitive ("ki"); they are a
            verb only before a mark or one of `after_verb`.
        after_verb: Words that may follow such a verb: auxiliaries, conjunctions.
        particles: Words that may stand between the words of a wording ("also", "only").
        links: Postpositions between an infinitive and the word that governs it.
        infinitives: Endings of an infinitive, where it stands before what governs it.
        participles: Endings of verbs that may stand before a noun ("the seized ship").
        done_by_genitive: Nouns whose genitive does the act and never suffers it ("strike").
        promises: Words of offering and promising: the act they govern is planned.
        ifs: "If", "unless": what follows is only a condition, no act.
        thens: "Then", where it ends the condition.
        unmet: The negation of conditions, where "if" may be left out.
        praise: Words of approval ("friend", "historic"): a quotation with one blames nobody.
        leads: What stands between a promise and the verb of what is promised: "to".
        answers: Verbs whose object is what somebody else did, asked or offered to the one
            who acts: "accepted", "denied", "received", "thanked for".
        we: "We", "I" as the subject: in quoted words whoever says them acts.
        us: "Us", "me": in quoted words it is done to whoever says them.
        agentive: Words after an infinitive that make it one who does ("-wala").
    """

    trigger: tuple[Trigger, ...]
    forms: dict[str, str] = field(default_factory=dict)
    reach: int = 6
    planned: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    negators: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    everybody: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    habitual: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    both_sides: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    praise: tuple[str, ...] = ()
    we: tuple[str, ...] = ()
    us: tuple[str, ...] = ()
    agentive: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    done_by_genitive: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    after_verb: tuple[str, ...] = ()
    ifs: tuple[str, ...] = ()
    thens: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
