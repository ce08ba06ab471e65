"""Reading events from a text: triggers, parties, status, and one event per act."""

from __future__ import annotations

import hashlib

import pytest

from elchi.facts.act_date import lies_ahead
from elchi.facts.triggers import lexicon, spelled_out
from elchi.languages import load
from elchi.languages.words.event import Words
from elchi.model import Document, Event, Reading
from elchi.understand.reading import understand

LANGUAGES = ("en", "fa", "hi", "ru", "ur")


def read(text: str, language: str = "en", published: str | None = None) -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return understand(Document("t", text, digest, language, published, None, None, "t", ()))


def events(text: str, language: str = "en", published: str | None = None) -> tuple[Event, ...]:
    return read(text, language, published).events


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_type_has_wordings(code: str) -> None:
    types = {trigger.type for trigger in load(code).words(Words).trigger}
    assert len(types) == 16


@pytest.mark.parametrize("code", LANGUAGES)
def test_groups_are_defined(code: str) -> None:
    words = load(code).words(Words)
    for trigger in words.trigger:
        for wording in trigger.words:
            assert "@" not in spelled_out(wording, words.forms)


def test_lexicon_is_built_once() -> None:
    assert lexicon("ur") is lexicon("ur")


def test_mutual_act_has_both_sides_on_both_sides() -> None:
    (event,) = events("Uzbekistan and Pakistan signed a railway agreement.")
    assert event.type == "AGREE"
    assert len(event.source) == 2
    assert event.source == event.target


def test_source_and_target_are_not_swapped() -> None:
    reading = read("Iran accused Iraq.")
    names = {entity.id: entity.name for entity in reading.entities}
    (event,) = reading.events
    assert [names[one] for one in event.source] == ["Iran"]
    assert [names[one] for one in event.target] == ["Iraq"]


def test_second_mention_is_also() -> None:
    text = "Armenia and Georgia held talks in Tbilisi on 3 May 2025.\n\nThe talks lasted two hours."
    (event,) = events(text)
    assert [span.of(text) for span in event.also] == ["talks"]


def test_an_act_without_any_party_is_none() -> None:
    assert events("They signed it.") == ()


def test_words_inside_a_name_are_no_act() -> None:
    text = "The Shanghai Cooperation Organisation has ten members."
    assert not [event for event in events(text) if event.type == "COOPERATE"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kazakhstan signed the agreement with China.", "actual"),
        ("Kazakhstan did not sign the agreement with China.", "denied"),
        ("Kazakhstan will sign the agreement with China.", "planned"),
        ("Kazakhstan may sign the agreement with China.", "possible"),
    ],
)
def test_status_follows_the_verb(text: str, status: str) -> None:
    (event,) = events(text)
    assert event.status == status


def test_a_negated_recognition_is_a_refusal() -> None:
    (event,) = events("India does not recognise the Taliban.")
    assert (event.type, event.status) == ("REJECT", "actual")


def test_an_act_dated_after_publication_is_planned() -> None:
    (event,) = events("Iraq and Iran talks in Baghdad on 3 May 2025.", published="2025-04-01")
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("date", "published", "ahead"),
    [
        ("2025-06", "2025-05-02", True),
        ("2025-05", "2025-05-02", False),
        ("2025", "2025-05-02", False),
        ("2025-23", "2025-05-02", False),
        ("2026-23", "2025-05-02", True),
        (None, "2025-05-02", False),
        ("2025-06", None, False),
    ],
)
def test_lies_ahead(date: str | None, published: str | None, ahead: bool) -> None:
    assert lies_ahead(date, published) is ahead


def test_triggers_quote_back() -> None:
    text = "Россия отвергла обвинения Грузии и выслала ее посла."
    reading = read(text, "ru")
    assert next(event.trigger.of(text) for event in reading.events) == "отвергла"


def test_reading_twice_changes_nothing() -> None:
    text = "Iran asked Turkey to share data. Turkey rejected the request."
    assert events(text) == events(text)
