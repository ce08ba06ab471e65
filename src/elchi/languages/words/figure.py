"""The shape of ``facts/figure.toml``: what quantities measure and how they are put."""

from __future__ import annotations

from dataclasses import dataclass, field

from elchi.model import Measure

PATH = "facts/figure.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``facts/figure.toml`` says. Wordings of one word may end in ``*``.

    Attributes:
        growth: Words that make a percentage a rate of change.
        share: Words that make a percentage a share of something.
        water: Words that make a volume water and no energy.
        casualties: Words of death and injury: people become casualties.
        moved: Words of flight: people that are no casualties beside some that are.
        relief: Words that make tonnes aid and no freight.
        target: Words of goals, offers, promises and demands.
        forecast: Words of expectation.
        limit: Words of bounds.
        estimate: Words of whoever estimates: what is ahead is then no goal but expected.
        bans: What lasts for a term set to it: bans, closures, waivers of visas.
        reported: Verbs of what is so; a goal named behind one is another's.
        passive: Words behind such a verb with which it is none of what is so.
        genitive: Case words behind a date that make it part of a noun phrase.
        apart: "After", "since": a date with one is no period.
        now: "So far", after a date: the period goes on.
        since: Words that open such a period.
        until_now: True where what has come about since then is counted up to the article's day.
        current: "Only", "now", beside a number: it is so, whatever the verb looks ahead to.
        nowadays: Those of them that rule out any date.
        away: "From" beside the number that something moves away from.
        to: "To" before the number that it moves to, where a word stands before it.
        visits: What lasts the days that a number counts: visits, talks.
        ended: Words that make the date beside such a number its last day.
        terms: What is agreed for the time that stands before it ("a ten-year contract").
        lasting: Words before such a time that stands behind what is agreed ("leased for").
        bounds: What bounds such a time ("a 30-day limit").
        gives: Verbs of giving and promising, which make a sum aid that nothing else names.
        military: Words beside which people counted by a general noun are troops.
        generic: Such nouns: "people", "personnel".
        duty: Customs duties: their percentage is a rate, no price.
        per: "A tonne", "per barrel": a sum beside one is a price.
        earlier: "A year earlier": the period before is meant, a year back.
        against: "Against", "down from": the number beside it is only compared with.
        compared: "Than", "compared with", beside a date: it is that of what is compared with.
        output: What is made, caught or stored: tonnes of it are no freight.
        partof: "Of which", "the rest": what follows measures what the sum before does.
        within: "Within", beside a time that something is to be done in.
        holds: Verbs in the present; ``*tā`` is an ending that makes one before a copula.
        copulas: Those copulas.
        things: Those words of a measure that name a thing ("bridge", "wheat"), not a sum.
        whole: What percentages are taken of, right behind them ("60 % of the costs").
        toll: Dues for carrying: their percentage is a change of price, no rate of duty.
        described: Words with which a length or an age describes what there is ("long", "old").
        captive: Words of holding and setting free: soldiers beside one are people.
        freed: Verbs of setting free: those whose release is asked for are held.
        votes: Votes: those that were cast are facts, whatever they were cast for.
        formations: Bodies of troops, which are counted as such ("two battalions").
        leave: Verbs of leaving: "within" some time they are an order with a term.
        goods: Words for wares: their worth is trade, under a duty imports.
        anaphor: "It", "the sum": what was measured before is measured again.
        measures: Measure to the words that name it, near a sum of money.
        governors: What a verb or noun above an amount says of it, to the words that say so:
            ``expect`` (is expected), ``wish`` (asks, offers, agrees, plans), ``must``, ``may``,
            ``begun`` (over a verb left open: it was done), ``ahead`` (future), ``open``
            (infinitives, subjunctives), ``said``, ``done``; ``drift`` are verbs of what comes
            about by itself, ``marker`` opens an infinitive, ``bare`` are verbs behind it,
            ``none`` looks like one of these and is none. ``*en`` is any word with that ending.
    """

    growth: tuple[str, ...]
    share: tuple[str, ...]
    water: tuple[str, ...]
    casualties: tuple[str, ...]
    moved: tuple[str, ...]
    relief: tuple[str, ...]
    target: tuple[str, ...]
    forecast: tuple[str, ...]
    limit: tuple[str, ...]
    reported: tuple[str, ...]
    apart: tuple[str, ...]
    now: tuple[str, ...]
    since: tuple[str, ...]
    current: tuple[str, ...]
    nowadays: tuple[str, ...]
    away: tuple[str, ...]
    to: tuple[str, ...]
    visits: tuple[str, ...]
    ended: tuple[str, ...]
    measures: dict[Measure, tuple[str, ...]]
    estimate: tuple[str, ...] = ()
    bans: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    duty: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    partof: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    until_now: bool = False
    passive: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    formations: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    toll: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    captive: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    anaphor: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    governors: dict[str, tuple[str, ...]] = field(default_factory=dict)
