"""Words that no writer writes: very long ones, runs of digits, small raised digits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from elchi.model import Document
from elchi.understand.reading import understand

BEFORE = "Iran and Turkey signed an agreement worth $5 billion on March 3, 2024. "


@pytest.mark.parametrize("word", ["x" * 300_000, "7" * 300_000, "a." * 100_000, "m² ² 3²"])
def test_the_rest_is_read_as_ever(make_document: Callable[..., Document], word: str) -> None:
    alone = understand(make_document(BEFORE, language="en"))
    beside = understand(make_document(f"{BEFORE}\n{word}", language="en"))
    assert [one.type for one in alone.events] == ["AGREE"]
    assert beside.events[0] == alone.events[0]
    assert [one.value for one in alone.dates] == [one.value for one in beside.dates[:1]]


def test_a_name_that_is_repeated_without_end_is_read(
    make_document: Callable[..., Document],
) -> None:
    reading = understand(make_document("Peru " * 4000, language="en"))
    assert len(reading.mentions) == 4000
