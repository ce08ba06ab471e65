"""Reading ties from a text: kinds, directions, statuses, and one tie per pair."""

from __future__ import annotations

import hashlib

import pytest

from elchi.languages import load
from elchi.languages.words.tie import Words
from elchi.model import Document, Reading
from elchi.understand.reading import understand

LANGUAGES = ("en", "fa", "hi", "ru", "ur")


def read(text: str, language: str = "en") -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return understand(Document("t", text, digest, language, None, None, None, "t", ()))


def ties(text: str, language: str = "en") -> set[tuple[str, str, str, str]]:
    reading = read(text, language)
    names = {entity.id: entity.name for entity in reading.entities}
    return {(tie.kind, names[tie.source], names[tie.target], tie.status) for tie in reading.ties}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_but_offices_has_wordings(code: str) -> None:
    kinds = {pattern.kind for pattern in load(code).words(Words).pattern}
    assert len(kinds) == 9


def test_buying_and_selling_have_opposite_directions() -> None:
    assert ties("Latvia sells gas to Estonia.") == {("supplier", "Latvia", "Estonia", "actual")}
    assert ties("Latvia imports from Estonia gas.") == {("supplier", "Estonia", "Latvia", "actual")}


def test_lending_and_owing_have_opposite_directions() -> None:
    assert ("creditor", "Japan", "Kenya", "actual") in ties("Kenya owes Japan two billion dollars.")
    assert ("creditor", "Japan", "Kenya", "actual") in ties("Japan lent Kenya two billion dollars.")


def test_chair_passes_from_one_to_the_other() -> None:
    assert ties("Malaysia handed the chair of ASEAN to Laos last year.") == {
        ("chair", "Malaysia", "Association of Southeast Asian Nations", "ended"),
        ("chair", "Laos", "Association of Southeast Asian Nations", "actual"),
    }


def test_states_in_brackets_behind_a_body_are_members() -> None:
    found = ties("The E3 (Britain, France and Germany) met in Geneva.")
    assert {source for kind, source, _, _ in found if kind == "member"} == {
        "United Kingdom",
        "France",
        "Germany",
    }


def test_negated_tie_is_denied() -> None:
    assert {status for *_, status in ties("Norway is not a member of BRICS.")} == {"denied"}


def test_wish_is_no_tie() -> None:
    assert ties("Algeria applied for membership in BRICS.") == set()


def test_member_countries_in_general_are_nobodys_membership() -> None:
    assert ties("Iran thanked BRICS, which now has ten members.") == set()


def test_one_tie_per_pair() -> None:
    reading = read("Iran is a member of BRICS. As a member of BRICS, Iran voted.")
    assert len(reading.ties) == 1


def test_former_office_has_ended() -> None:
    (tie,) = read("Former Danish Prime Minister Lars Holmgaard spoke.").ties
    assert (tie.role, tie.status) == ("prime minister", "ended")


def test_office_without_a_state_belongs_to_the_state_named_before() -> None:
    text = "Chile sent a delegation to Oslo. Deputy Foreign Minister Carlos Benavente led it."
    assert ("holds_office", "Carlos Benavente", "Chile", "actual") in ties(text)


def test_words_lie_in_the_text() -> None:
    text = "Vietnam is a member of ASEAN. Mongolia buys gas from Russia."
    for tie in read(text).ties:
        assert tie.span.of(text)
