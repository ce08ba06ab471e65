"""The date that the weights choose among those round an act."""

from __future__ import annotations

import hashlib

import pytest

from elchi.facts.dating.choice import weights
from elchi.model import Document, Event
from elchi.understand.reading import understand


def events(text: str) -> list[Event]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("t", text, digest, "en", "2025-03-13", None, None, "t", ())
    return list(understand(document).events)


def test_table_knows_both_kinds_of_candidate() -> None:
    names = set(weights())
    assert {"none", "bias"} <= names


@pytest.mark.parametrize(
    ("text", "type_", "date"),
    [
        # A year in a relative clause is not the day of the main verb.
        (
            "Uganda, which closed its embassy in 2021, accused Kenya on Monday of spying.",
            "ACCUSE",
            "2025-03-10",
        ),
        ("On Monday, Kenya signed a trade agreement with Uganda.", "AGREE", "2025-03-10"),
        ("Kenya rejects the claims of Uganda. Trade fell in 2019.", "REJECT", None),
    ],
)
def test_date_among_others(text: str, type_: str, date: str | None) -> None:
    assert [one.date for one in events(text) if one.type == type_] == [date]


def test_what_is_done_does_not_lie_ahead() -> None:
    text = (
        "Kenya signed an accord with Uganda for 2027 on Monday. It asked Uganda for talks in May."
    )
    assert all(not (one.date or "").startswith(("2027", "2025-05")) for one in events(text))


def test_an_article_without_dates_has_undated_acts() -> None:
    assert [one.date for one in events("Kenya accused Uganda of spying.")] == [None]
