"""Reading positions from a text: stance, negation, holder, and what is none."""

from __future__ import annotations

import hashlib

import pytest

from elchi.languages import load
from elchi.languages.words.position import Words
from elchi.model import Document, Reading, Span, Zone
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


def test_the_two_who_met_hold_what_the_ministers_declare() -> None:
    text = (
        "Ghana's foreign minister, Ama Ofori, met her Togolese counterpart Koffi Lawson in Accra. "
        "The two ministers rejected any unilateral change of the border."
    )
    reading = read(text)
    assert {reading_state(reading, one.holder) for one in reading.positions} == {"GH", "TG"}
    assert {one.stance for one in reading.positions} == {"opposes"}


def reading_state(reading: Reading, entity: str) -> str | None:
    return next(one.country for one in reading.entities if one.id == entity)


def test_who_stands_behind_a_verb_is_no_holder_where_somebody_speaks() -> None:
    text = "Посол Марек Вольски сообщил о готовности передать сирийской стороне зерно."
    assert [name for name, _ in positions(text, "ru")] != ["Syria"]


def test_a_colon_behind_a_refusal_opens_its_reason() -> None:
    text = "Министр исключил уступки: Сербия, подчеркнул он, чужого не берет."
    reading = read(text, "ru")
    assert all("Сербия" not in one.span.of(text) for one in reading.positions)


def test_a_title_adds_none_where_the_body_has_its_states() -> None:
    title = "Peru vows to act"
    text = f"{title}\n\nPeru refuses to sign the treaty.\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    zones = (Zone("title", Span(0, len(title))),)
    reading = understand(Document("t", text, digest, "en", None, title, None, "t", zones))
    assert [one.stance for one in reading.positions] == ["will_not"]


def test_what_a_person_of_one_state_foretells_of_another_is_none() -> None:
    text = "A former Polish envoy thinks that Ankara will sell the ferry company."
    assert positions(text) == []
