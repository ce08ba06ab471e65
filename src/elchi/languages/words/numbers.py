"""The shape of ``numbers.toml``: numbers in words, units, and what is counted."""

from __future__ import annotations

from dataclasses import dataclass, field

PATH = "numbers.toml"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or money.

    Attributes:
        code: ISO 4217 code or English unit name; ``dollar``, ``rupee``, ``rial``
            and ``dinar`` are settled from the countries of the article.
        words: Wordings after the number.
        before: Signs and wordings before the number.
        factor: Base units in one of these (a toman is 10 rials).
    """

    code: str
    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    factor: float = 1


@dataclass(frozen=True, slots=True)
class Words:
    """What ``numbers.toml`` says. Tables go from a value, as text, to its wordings.

    Attributes:
        decimal: Marks that may part the fraction from the whole.
        spaced: True if a space may part groups of three digits.
        joiners: Words between the parts of one number.
        weak: Words that are numbers only beside another number word or a unit.
        ordinal_endings: What makes an ordinal of digits.
        stops: Words that are never counted nouns nor stand before one.
        uncounted: Nouns whose number is no figure ("two countries"); ``*`` is any ending.
        states: Those of them that are counted where there are many: "116 states voted".
        collective: Number words that count persons without a noun (*четверых*).
        rates: "a year", "per unit", after the unit.
        cardinals: Numbers that are one word.
        scales: Words that multiply.
        shifts: Words before a number that add to it (*sāṛhe* 0.5).
        halves: Words after a number that add to it.
        vague: Plurals that stand for a power of ten.
        ordinals: First, second …
        before: Comparison to the wordings before the number.
        after: Comparison to the wordings after it or its unit.
        nouns: Class of counted noun (people, troops …) to its words.
        units: All units.
        upto: Words of a bound that is only one when nothing moves to it.
        reach: Words of moving to a value ("reach", "from"); ``*`` is any ending.
        rank: Words that make an ordinal a rank ("second largest").
        anniversary: Words that make a number an anniversary.
        labels: Words whose number is a name ("Resolution 833").
        partitive: "Of these", before a bare number that goes on counting.
        links: Words between two numbers of one unit ("from three to eleven days").
        glued: Unit to what is written onto its number (*panj-sāle*, *двухдневный*).
        whole: Value and unit ("2 week") to wordings that say both ("a fortnight").
        further: Words between a number and its noun: "200 more soldiers".
        few: Units that are also words for persons, which they count where the
            number is small: Persian *tan*, "person" and "tonne".
        few_after: Words after such a unit with which it counts persons up to a thousand.
        usual: The currency that a bare name of money means in this language's press where
            no country is named: "rupee" to an ISO 4217 code.
        points: Words that part the fraction from the whole ("point").
        shy: Number words that are ones only before a scale, or before what is no time.
        windows: Words beside a time that make it a date: "the past ten days".
        shared: Verbs of sharing out, behind which "over" says in what time.
        phrasal: Verbs that take "over" to themselves: "handed over 20 trucks".
        amounts: "The number of", which announces the number of a noun.
        amounts_last: True where the noun stands before it.
        head_last: True where the last noun of a compound is its head.
    """

    decimal: str
    spaced: bool
    joiners: tuple[str, ...]
    weak: tuple[str, ...]
    ordinal_endings: tuple[str, ...]
    stops: tuple[str, ...]
    uncounted: tuple[str, ...]
    rates: tuple[str, ...]
    cardinals: dict[str, tuple[str, ...]]
    scales: dict[str, tuple[str, ...]]
    shifts: dict[str, tuple[str, ...]]
    halves: dict[str, tuple[str, ...]]
    vague: dict[str, tuple[str, ...]]
    ordinals: dict[str, tuple[str, ...]]
    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    units: tuple[Unit, ...]
    upto: tuple[str, ...]
    reach: tuple[str, ...]
    rank: tuple[str, ...]
    anniversary: tuple[str, ...]
    labels: tuple[str, ...]
    partitive: tuple[str, ...]
    links: tuple[str, ...]
    glued: dict[str, tuple[str, ...]]
    whole: dict[str, tuple[str, ...]] = field(default_factory=dict)
    further: tuple[str, ...] = ()
    few: tuple[str, ...] = ()
    few_after: tuple[str, ...] = ()
    head_last: bool = False
    windows: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    phrasal: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    collective: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    amounts_last: bool = False
    points: tuple[str, ...] = ()
    shy: tuple[str, ...] = ()
    usual: dict[str, str] = field(default_factory=dict)
