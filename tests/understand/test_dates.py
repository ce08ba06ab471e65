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


def test_what_is_due_by_a_day_or_is_to_be_lies_ahead() -> None:
    ahead = "The minister said the ferries will run again by the end of March."
    assert dates(ahead, "en", "2025-10-03") == [("end of March", "2026-03")]
    assert dates("The envoy flies to Riga on Monday for talks.", "en", "2025-10-03") == [
        ("Monday", "2025-10-06")
    ]
    met = "The ministers met in Riga on Wednesday and are to travel on to Vilnius."
    assert dates(met, "en", "2025-10-03") == [("Wednesday", "2025-10-01")]


def test_a_month_counted_from_the_text() -> None:
    text = "The two fleets clashed in April 1973 off the eastern cape. "
    accord = dates(text + "An accord was signed that November.", "en", "2025-10-03")
    assert accord[-1] == ("that November", "1973-11")
    left = dates(text + "The frigates left the following February.", "en", "2025-10-03")
    assert left[-1][1] == "1974-02"


def test_a_weekday_behind_its_day_is_no_day_of_its_own() -> None:
    text = "ओस्लो, 3 अक्टूबर 2025, शुक्रवार: मंत्री ने बंदरगाह का पहला घाट जहाज़ों के लिए खोल दिया।"
    assert [value for _, value in dates(text, "hi")] == ["2025-10-03"]


def test_a_plan_before_the_day_rules_it_in_persian() -> None:
    text = "قرار است دوشنبه نمایندگان دو کشور در ریگا گرد هم آیند و درباره بندر گفتگو کنند."
    assert dates(text, "fa", "2025-10-03") == [("دوشنبه", "2025-10-06")]
