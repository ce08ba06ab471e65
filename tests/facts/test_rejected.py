"""Readings that are dropped: heard by whoever listens, and by nobody else."""

from __future__ import annotations

import hashlib
from contextvars import copy_context

import pytest

from elchi.facts.rejected import Rejected, heard, listening, reject
from elchi.model import Document, Span
from elchi.understand.reading import understand


def document(text: str, language: str = "en", published: str | None = None) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document("t", text, digest, language, published, None, None, "t", ())


def dropped(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Return kind, words and reason of what is rejected in a text."""
    with listening() as said:
        understand(document(text, language, "2025-03-12"))
    return [(one.kind, one.span.of(text), one.why) for one in said]


def test_nobody_listens_outside_the_block() -> None:
    with listening() as said:
        assert heard()
        reject("event", Span(0, 1), "visit", "A reason.")
    assert not heard()
    reject("event", Span(0, 1), "visit", "Another reason.")
    assert said == [Rejected("event", Span(0, 1), "visit", "A reason.")]


def test_the_inner_listener_hears_alone() -> None:
    with listening() as outer:
        with listening() as inner:
            reject("tie", Span(0, 1), "ally", "A reason.")
        reject("tie", Span(2, 3), "ally", "Another reason.")
    assert [one.span for one in inner] == [Span(0, 1)]
    assert [one.span for one in outer] == [Span(2, 3)]


def test_another_context_is_not_heard() -> None:
    apart = copy_context()
    with listening() as said:
        apart.run(reject, "tie", Span(0, 1), "ally", "A reason.")
    assert said == []


def test_listening_changes_no_reading() -> None:
    text = "Iran and Turkey signed a pact in Ankara. Iran said trade would reach $30 billion."
    with listening():
        heard_reading = understand(document(text))
    assert heard_reading == understand(document(text))
    assert heard_reading.events


@pytest.mark.parametrize(
    ("text", "kind", "words", "why"),
    [
        ("Both condemned the attack. Nobody signed the agreement.", "event", "signed", "named"),
        ("Iran and Turkey held talks in Vienna.", "event", "Vienna", "only says where"),
        ("Iran did not say that it had asked Turkey.", "statement", "say", "negated"),
        (
            'The "long road" to peace in Iran is open.',
            "statement",
            "long road",
            "No word of saying",
        ),
        ("Iran said on Monday that Turkey owes it $5 million.", "figure", "Monday", "date"),
    ],
)
def test_the_reason_is_told(text: str, kind: str, words: str, why: str) -> None:
    said = dropped(text)
    assert any(one == kind and words in at and why in reason for one, at, reason in said), said


def test_a_name_in_a_persian_sentence_is_no_party() -> None:
    said = dropped("ایران و ترکیه در وین گفتگو کردند.", "fa")
    assert any(kind == "event" and words == "وین" for kind, words, _ in said), said
