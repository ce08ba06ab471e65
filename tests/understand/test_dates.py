from datetime import date

import pytest

from elchi.model import Document
from elchi.understand.dates.context import Context
from elchi.understand.dates.shapes import compile_shape, fits
from elchi.understand.reading import understand


def dates(text: str, language: str, published: str | None = None) -> list[tuple[str, str | None]]:
    document = Document("d", text, "0" * 64, language, published, None, None, "d", ())
    return [(found.span.of(text), found.value) for found in understand(document).dates]


def context(today: date | None) -> Context:
    return Context(today, None, "gregorian", 1)


def test_without_a_date_of_its_own_nothing_is_guessed() -> None:
    assert dates("The envoy left on Monday.", "en") == [("Monday", None)]
    assert dates("وزیر آج دوحہ پہنچے۔", "ur") == [("آج", None)]


@pytest.mark.parametrize(("tense", "year"), [("past", 2025), ("future", 2026), (None, 2025)])
def test_a_bare_month_takes_the_tense_of_its_clause(tense: str | None, year: int) -> None:
    here = context(date(2025, 9, 10))
    here.tense = tense  # type: ignore[assignment]
    assert here.year_for("gregorian", 6, None) == year


def test_a_day_of_the_coming_weeks_is_not_eleven_months_ago() -> None:
    here = context(date(2025, 12, 20))
    here.tense = "past"
    assert here.year_for("gregorian", 1, 5) == 2026


def test_a_weekday_counts_the_day_of_publication() -> None:
    assert context(date(2025, 5, 20)).weekday(2) == date(2025, 5, 20)


def test_offsets_quote_back_with_half_spaces() -> None:
    text = "هیئت روز سه\u200cشنبه رسید."
    assert dates(text, "fa", "2024-07-28") == [("سه\u200cشنبه", "2024-07-23")]


def test_a_hijri_day_takes_its_gregorian_one() -> None:
    text = "وہ 10 رمضان 1446 ہجری کو آئے۔"
    assert dates(text, "ur", "2025-05-20") == [("10 رمضان 1446 ہجری", "2025-03-10")]


def test_shapes_keep_context_outside() -> None:
    items = {0: {"in": [("in", 1)]}, 1: {"Y": [(2024, 2)]}}
    shape = compile_shape("(in) Y !count", {})
    found = list(fits(shape, 0, lambda at: items.get(at, {})))
    assert [(end, inside) for end, _, inside in found] == [(2, (1, 2))]
