"""The hand-made tables of bodies, people, memberships and national bodies hold together."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from elchi.languages import codes, load
from elchi.languages.ministries import Ministry, MinistryName, national_body
from elchi.languages.tables import State, data, table
from elchi.languages.words.ministries import Words
from elchi.text.key import key

EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
#: Whose surname is a common word of the language, which short forms would take for a name.
PLAIN = {
    "fa": frozenset(
        f"person:{name}"
        for name in (
            "nawaf-salam", "vjosa-osmani", "ersin-tatar", "mohammad-eslami",
            "fatemeh-mohajerani", "mohammad-mokhber",
        )
    ),
    "ur": frozenset(
        f"person:{name}"
        for name in (
            "nawaf-salam", "vjosa-osmani", "ersin-tatar", "volker-turk", "mohammad-eslami",
            "fatemeh-mohajerani",
        )
    ),
    "hi": frozenset({"person:ersin-tatar", "person:volker-turk"}),
}  # fmt: skip
CODES = {state.code for state in data("states", State)}


@dataclass(frozen=True, slots=True)
class Body:
    id: str
    kind: str
    name: str
    country: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    country: str | None = None  # who speaks for a body of several states has none


@dataclass(frozen=True, slots=True)
class Form:
    id: str
    form: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class GivenName:
    form: str
    origin: str


@dataclass(frozen=True, slots=True)
class Membership:
    body: str
    state: str
    status: str
    since: str
    to: str | None = None


def bodies() -> dict[str, Body]:
    return {body.id: body for body in data("bodies", Body)}


def test_ids_of_bodies_and_people_are_unique_slugs() -> None:
    for rows in (data("bodies", Body), data("people", Person)):
        ids = [row.id for row in rows]
        assert len(ids) == len(set(ids))
        assert [
            i for i in ids if not re.fullmatch(r"(body|person):[a-z0-9]+(-[a-z0-9]+)*", i)
        ] == []


def test_one_name_names_one_body_or_person() -> None:
    for rows in (data("bodies", Body), data("people", Person)):
        names = [row.name for row in rows]
        assert sorted({name for name in names if names.count(name) > 1}) == []


def test_kinds_and_countries_are_known() -> None:
    for body in data("bodies", Body):
        assert body.kind in {"organisation", "gathering", "instrument", "system"}, body
        assert body.country is None or body.country in CODES, body
    states = {person.country for person in data("people", Person)} - {None}
    assert states <= CODES


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize(
    ("forms", "owners", "row"), [("bodies", "bodies", Body), ("people", "people", Person)]
)
def test_everyone_has_a_form_in_every_language(
    language: str, forms: str, owners: str, row: type[Body] | type[Person]
) -> None:
    ids = {owner.id for owner in data(owners, row)} - PLAIN.get(language, frozenset())
    named = {form.id for form in table(language, forms, Form)}
    assert sorted(ids ^ named) == []


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("name", ["bodies", "people"])
def test_no_form_stands_twice_for_one(language: str, name: str) -> None:
    pairs = [(form.id, key(form.form)) for form in table(language, name, Form)]
    assert (
        sorted(
            {pair for pair in pairs if pairs.count(pair) > 1}
            if len(pairs) != len(set(pairs))
            else ()
        )
        == []
    )
    assert [pair for pair in pairs if not pair[1].strip()] == []


def test_a_word_and_a_body_are_told_apart() -> None:
    for language, word in (("ru", "Мир"), ("hi", "मीर"), ("ur", "جنگ"), ("en", "Dawn")):
        found = [form for form in table(language, "bodies", Form) if key(form.form) == key(word)]
        assert found, word
        assert all(form.ambiguous for form in found), word


def test_memberships_name_known_bodies_states_and_dates() -> None:
    known = bodies()
    for row in data("memberships", Membership):
        assert row.body in known, row
        assert row.state in CODES, row
        assert row.status in {"member", "observer", "partner", "candidate", "former"}, row
        assert EDTF.fullmatch(row.since), row
        assert row.to is None or EDTF.fullmatch(row.to), row
        assert (row.status == "former") == (row.to is not None), row


def test_one_standing_per_state_and_body() -> None:
    pairs = [(row.body, row.state) for row in data("memberships", Membership)]
    assert sorted({pair for pair in pairs if pairs.count(pair) > 1}) == []


@pytest.mark.parametrize("language", codes())
def test_every_national_body_has_wordings(language: str) -> None:
    forms = load(language).words(Words).forms
    assert set(forms) == {row.id for row in data("ministries", Ministry)}
    assert all(forms.values())


def test_own_names_of_national_bodies_agree_with_the_bodies() -> None:
    known, kinds = bodies(), {row.id for row in data("ministries", Ministry)}
    for row in data("ministry_names", MinistryName):
        assert row.ministry in kinds, row
        assert row.state in CODES, row
        if row.body is not None:
            assert (known[row.body].name, known[row.body].country) == (row.name, row.state)


def test_a_state_decides_which_ministry_it_is() -> None:
    assert national_body("foreign-affairs", "IN") == (
        "body:mea-in",
        "Ministry of External Affairs of India",
    )
    assert national_body("defence", "AE")[1] == "Ministry of Defence of the United Arab Emirates"
    with pytest.raises(KeyError):
        national_body("magic", "IN")


@pytest.mark.parametrize("language", codes())
def test_given_names_and_surnames_are_listed_once_by_origin(language: str) -> None:
    for name in ("given", "surnames"):
        rows = table(language, name, GivenName)
        pairs = [(key(row.form), row.origin) for row in rows]
        assert len(pairs) == len(set(pairs)), name
        assert len(rows) >= 90
