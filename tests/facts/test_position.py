"""Reading positions from a text: stance, negation, holder, and what is none."""

from __future__ import annotations

import hashlib

import pytest

from elchi.languages import load
from elchi.languages.words.position import Words
from elchi.model import Document, Reading
from elchi.understand.reading import understand

LANGUAGES = ("en", "fa", "hi", "ru", "ur")


def read(text: str, language: str = "en") -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return understand(Document("t", text, digest, language, None, None, None, "t", ()))


def positions(text: str, language: str = "en") -> list[tuple[str, str]]:
    reading = read(text, language)
    names = {entity.id: entity.name for entity in reading.entities}
    return [(names[one.holder], one.stance) for one in reading.positions]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_stance_has_wordings(code: str) -> None:
    assert len({cue.stance for cue in load(code).words(Words).cue}) == 6


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Peru supports the treaty.", "supports"),
        ("Peru does not support the treaty.", "opposes"),
        ("Peru opposes the treaty.", "opposes"),
        ("Peru is ready to sign.", "will"),
        ("Peru is not ready to sign.", "will_not"),
        ("Peru recognises the court.", "recognises"),
        ("Peru does not recognise the court.", "does_not_recognise"),
    ],
)
def test_negation_turns_the_stance(text: str, stance: str) -> None:
    assert positions(text) == [("Peru", stance)]


def test_joint_position_is_one_record_per_holder() -> None:
    reading = read("Chile and Peru oppose the tariff.")
    assert len(reading.positions) == 2
    assert len({one.span for one in reading.positions}) == 1


def test_we_is_the_speaker() -> None:
    text = '"We will not send troops," Finnish Foreign Minister Aino Lehtisalo said.'
    assert positions(text) == [("Aino Lehtisalo", "will_not")]


def test_plain_future_of_a_state_counts_in_somebodys_words() -> None:
    text = "Bolivia will open a consulate in Accra, Foreign Minister Marta Quispe said."
    assert positions(text) == [("Bolivia", "will")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister refused to comment.",
        "Ghana and Togo want to raise trade to 3 billion dollars by 2030.",
        "Ghana rejected the accusation.",
        "If Ghana will sign, Togo signs.",
    ],
)
def test_what_is_no_position(text: str) -> None:
    assert positions(text) == []


def test_object_is_a_phrase_of_the_text() -> None:
    text = "India wants that Nepal open the border."
    for one in read(text).positions:
        assert one.object in text
        assert not one.object.endswith(".")
