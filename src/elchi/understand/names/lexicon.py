"""The tables of names of one language, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.facts.stage import SELF_PROCLAIMED
from elchi.languages.tables import (
    Demonym,
    Place,
    PlaceForm,
    State,
    StateForm,
    data,
    table,
)
from elchi.model import Entity, EntityKind
from elchi.text.key import key
from elchi.text.match import Matcher


@dataclass(frozen=True, slots=True)
class Body:
    """A row of ``data/bodies.tsv``: a body, instrument, system or gathering."""

    id: str
    kind: EntityKind
    name: str
    country: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class BodyForm:
    """A row of ``names/bodies.tsv``: how a language writes a body's name."""

    id: str
    form: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A row of ``data/people.tsv``: a person whom the press of many countries names."""

    id: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class PersonForm:
    """A row of ``names/people.tsv``: a full name as a language writes it."""

    id: str
    form: str


@dataclass(frozen=True, slots=True)
class NamePart:
    """A row of ``names/given.tsv`` or ``names/surnames.tsv``: a part of names."""

    form: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form in a table stands for.

    Attributes:
        small: True if the form is written with a small letter: «талибы».
    """

    entity: Entity
    demonym: bool = False
    ambiguous: bool = False
    small: bool = False


def country_id(code: str) -> str:
    """Return the entity id of a state."""
    return f"country:{code}"


_CODES = (
    "AI AQ AS AW AX BL BM BQ BV CC CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP "
    "MQ MS NC NF PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT"
)
_TERRITORIES = frozenset(_CODES.split())
"""Codes of ISO 3166-1 that no state has: dependencies, overseas parts, Western Sahara.

They are what the standard lists beside the members and observers of the United Nations,
Taiwan, and the two states in free association with New Zealand.
"""


@cache
def states() -> dict[str, Entity]:
    """Return the entity of every state by its code; of a dependent territory, the place.

    >>> states()["DK"].kind, states()["GL"].kind
    ('country', 'place')
    """
    return {
        state.code: Entity(
            country_id(state.code),
            "place" if state.code in _TERRITORIES else "country",
            state.name,
            state.code,
        )
        for state in data("states", State)
    }


@cache
def capitals() -> dict[str, str]:
    """Return the state's code by the entity id of its capital."""
    return {
        f"place:{state.capital}": state.code for state in data("states", State) if state.capital
    }


@cache
def places() -> dict[str, Entity]:
    """Return the entity of every known place by its id in the table."""
    return {
        place.id: Entity(entity, "place", place.name, None if own else place.country)
        for place in data("places", Place)
        for entity in (f"place:{place.id}",)
        for own in (entity in SELF_PROCLAIMED,)
    }


@cache
def bodies() -> dict[str, Entity]:
    """Return the entity of every known body, instrument, system or gathering."""
    return {row.id: Entity(row.id, row.kind, row.name, row.country) for row in data("bodies", Body)}


@cache
def people() -> dict[str, Entity]:
    """Return the entity of every known person."""
    return {
        row.id: Entity(row.id, "person", row.name, row.country) for row in data("people", Person)
    }


@cache
def lexicon(code: str) -> Matcher[Entry]:
    """Return all forms of states, places, bodies and demonyms of a language."""
    return Matcher((form, entry) for each, entry in _forms(code) for form in _spellings(each))


def _spellings(form: str) -> tuple[str, ...]:
    """Return a form as written, and apart where it has a half-space («ترانس‌نیستریا»)."""
    return (form, form.replace("\u200c", " ")) if "\u200c" in form else (form,)


def _forms(code: str) -> Iterator[tuple[str, Entry]]:
    for state in table(code, "states", StateForm):
        yield state.form, Entry(states()[state.code], False, state.ambiguous)
    for demonym in table(code, "demonyms", Demonym):
        home = states().get(demonym.code) or places().get(demonym.code)
        if home:
            yield demonym.form, Entry(home, True, demonym.ambiguous)
    for place in table(code, "places", PlaceForm):
        if place.place in places():
            yield place.form, Entry(places()[place.place], False, place.ambiguous)
    for body in table(code, "bodies", BodyForm):
        if body.id in bodies():
            small = body.form[0].islower() and " " not in body.form
            yield body.form, Entry(bodies()[body.id], False, body.ambiguous, small)


@cache
def person_forms(code: str) -> tuple[tuple[str, Entity], ...]:
    """Return the full names of known persons in a language."""
    return tuple(
        (row.form, people()[row.id])
        for row in table(code, "people", PersonForm)
        if row.id in people()
    )


def keyed(forms: Iterator[str]) -> frozenset[str]:
    """Return the match keys of `forms`."""
    return frozenset(key(form) for form in forms)


@cache
def name_parts(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the match keys of the given names and of the surnames of a language."""
    return (
        frozenset(key(row.form) for row in table(code, "given", NamePart)),
        frozenset(key(row.form) for row in table(code, "surnames", NamePart)),
    )
