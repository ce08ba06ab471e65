"""The shape of ``references.toml``: words that stand for a party without naming it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PATH = "references.toml"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Pronouns of one kind.

    Attributes:
        words: The forms, with adpositions where only those make it a person.
        gender: What the form tells of the person, "" for nothing.
        number: One person or several; a polite plural is "one".
        what: What it can stand for.
    """

    words: tuple[str, ...]
    gender: Literal["", "female", "male"] = ""
    number: Literal["one", "many"] = "one"
    what: Literal["person", "country", "any"] = "person"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``references.toml`` says.

    Attributes:
        collective: Nouns that with a state's name or adjective stand for the
            state: "government", "troops", "side".
        state_first: Words between state and noun where the state comes first;
            "" where nothing stands between.
        noun_first: Words between noun and state where the noun comes first.
        adjective_first: True if the adjective of a state precedes its noun.
        pronouns: Pronouns that can be a subject or a speaker.
        both: "The two countries", "both sides": two states of the article.
        country: "The country", "this country": the state last spoken of.
        body: "The company", "the agency": the body last spoken of.
        authorities: "The government", "the army": without a state's name, those of the
            state that acts or that the article was written in.
        other: "Its neighbour", "the other side": of the two states that the article is
            about the one that did not act last.
        own: "His country", "our country": the state of the last person.
        its: "Its", "their": before a collective noun, the state or body spoken of last.
        his: "His", "her": before a collective noun, the state of the person.
        we: "We", "our": in somebody's words the one who speaks.
        indefinite: Words before a title that say that no holder is meant.
        reflexive: "Its own": a title after it is of the subject's state, no one told of.
        plurals: Endings by which a title means several.
        female: Words before a name that tell a woman.
        never: Wordings that look like one of these and are none.
    """

    collective: tuple[str, ...]
    state_first: tuple[str, ...]
    noun_first: tuple[str, ...]
    adjective_first: bool
    pronouns: tuple[Pronoun, ...]
    both: tuple[str, ...]
    country: tuple[str, ...]
    body: tuple[str, ...]
    authorities: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    its: tuple[str, ...] = ()
    his: tuple[str, ...] = ()
    we: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = ()
    reflexive: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    female: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
