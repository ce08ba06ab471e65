"""The date of an act: its clause's, a shared one, or that of the encounter."""

from __future__ import annotations

import hashlib

import pytest

from elchi.model import Document
from elchi.understand.reading import understand


def dates(text: str) -> dict[str, str | None]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("t", text, digest, "en", "2025-03-13", None, None, "t", ()))
    return {event.type: event.date for event in reading.events}


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        ("Kenya on Tuesday rejected the plan and warned Uganda.", "THREATEN", "2025-03-11"),
        ("Kenya asked Uganda to reopen the road by December.", "REQUEST", None),
        ("Kenya suspended the 1960 treaty with Uganda on March 3.", "SANCTION", "2025-03-03"),
        (
            "Kenyan Foreign Minister Peter Otieno visited Uganda on Tuesday. "
            "He thanked Uganda for its help.",
            "SUPPORT",
            "2025-03-11",
        ),
    ],
)
def test_date_of_an_act(text: str, type_: str, date: str | None) -> None:
    assert dates(text)[type_] == date
