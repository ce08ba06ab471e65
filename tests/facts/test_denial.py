"""Acts that one side alleges and the other denies."""

from __future__ import annotations

import hashlib

import pytest

from elchi.model import Document
from elchi.understand.reading import understand


def statuses(text: str) -> list[tuple[str, str]]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("t", text, digest, "en", None, None, None, "t", ()))
    return [(event.type, event.status) for event in reading.events]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Papers wrote that Ghana had closed its border with Togo. Ghana denied it.", "denied"),
        ("Ghana closed its border with Togo. Togo called that unacceptable.", "actual"),
        ("Ghana denied that it had closed its border with Togo.", "denied"),
    ],
)
def test_what_the_accused_denies_did_not_happen(text: str, status: str) -> None:
    assert ("COERCE", status) in statuses(text)
