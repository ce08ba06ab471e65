"""The parts of the comparison: numbers, dates, names, tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from elchi.connect.divergence.amounts import Amount, comparable, garbled, same
from elchi.connect.divergence.contrasts import contrasts
from elchi.connect.divergence.days import When
from elchi.connect.divergence.days import same as same_day
from elchi.connect.divergence.finding import Measure
from elchi.connect.divergence.people import alike
from elchi.languages import codes, load
from elchi.languages.words.concepts import Words
from elchi.model import Comparison, Span


def amount(value: float, unit: str = "", comparison: Comparison = "=") -> Amount:
    return Amount(Span(0, 1), "measure" if unit else "bare", value, unit, comparison, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount(48, "hour"), amount(2, "day")),
        (amount(1200, "megawatt"), amount(1.2, "gigawatt")),
        (amount(12, "month"), amount(1, "year")),
        (amount(25800, "tonne"), amount(26000, "tonne", "~")),
        (amount(404e6, "USD"), amount(404e6)),
        (amount(20, "foot"), amount(6.1, "metre")),
    ],
)
def test_equal_amounts(one: Amount, other: Amount) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount(48, "hour"), amount(48, "day")),
        (amount(25800, "tonne"), amount(26000, "tonne")),
        (amount(647, "kilometre"), amount(674, "kilometre", "~")),
        (amount(5, "USD"), amount(5, "EUR")),
    ],
)
def test_unequal_amounts(one: Amount, other: Amount) -> None:
    assert not same(one, other)
    assert not same(other, one)


def test_only_numbers_of_one_dimension_stand_for_each_other() -> None:
    assert comparable(amount(5, "USD"), amount(6, "EUR"))
    assert not comparable(amount(5, "USD"), amount(6, "tonne"))


@pytest.mark.parametrize(
    ("low", "high", "slip"), [(82, 28, True), (12, 1200, True), (15, 25, False)]
)
def test_slips(low: float, high: float, slip: bool) -> None:
    assert garbled(amount(low), amount(high)) is slip


def when(first: date, last: date | None = None, *, dated: bool = True) -> When:
    last = last or first
    days = (last - first).days
    size = "day" if not days else "month" if days < 32 else "year" if days in (364, 365) else "span"
    marks = frozenset({(first.month, first.day)})
    return When(Span(0, 1), size, first, last, dated, None, True, marks)


def test_the_end_of_a_year_is_its_last_day() -> None:
    year = when(date(2025, 3, 21), date(2026, 3, 20))
    assert same_day(year, when(date(2026, 3, 20)))
    assert not same_day(year, when(date(2025, 1, 1), date(2025, 12, 31)))


def test_spans_of_years_need_both_ends() -> None:
    five = when(date(2026, 1, 1), date(2030, 12, 31))
    assert same_day(five, when(date(2026, 1, 1), date(2030, 12, 31)))
    assert not same_day(five, when(date(2026, 1, 1), date(2035, 12, 31)))


def test_a_year_that_only_the_surroundings_tell_does_not_count() -> None:
    assert same_day(when(date(2024, 9, 18), dated=False), when(date(2025, 9, 18)))
    assert not same_day(when(date(2024, 9, 18), dated=False), when(date(2025, 9, 19)))


def test_this_year_is_never_another() -> None:
    this = replace(when(date(2025, 1, 1), date(2025, 12, 31)), fixed=False)
    assert same_day(this, when(date(2031, 1, 1), date(2031, 12, 31)))


@pytest.mark.parametrize(
    ("one", "other", "same_person"),
    [
        ("Salim Al Kharusi", "سالم الخروصی", True),
        ("Neema Mushi", "नीमा मुशी", True),
        ("Kharusi", "Харуси", True),
        ("Salim Al Kharusi", "سلیم کاروسو", False),
        ("Rustam Yusupov", "रुस्तम युनुसोव", False),
    ],
)
def test_persons_by_sound(one: str, other: str, same_person: bool) -> None:
    assert alike(one, other) is same_person
    assert alike(other, one) is same_person


def test_a_side_strays_as_far_as_both_yardsticks_say() -> None:
    more, oddly = Measure(1.0, 0.1).strays(100, 144)
    assert more == 44
    assert oddly == pytest.approx(44 / 244**0.5)
    assert Measure(1.0, 5.0).strays(100, 144)[1] < oddly


def test_every_language_has_words_for_every_notion() -> None:
    names = {code: set(load(code).words(Words).concepts) for code in codes()}
    assert len(set(map(frozenset, names.values()))) == 1
    for code in codes():
        assert all(load(code).words(Words).concepts.values()), code


def test_contrasts_name_known_notions_only() -> None:
    known = {name.removeprefix("not-") for name in load("en").words(Words).concepts}
    words = contrasts()
    listed = {one for group in words.group for one in group.concepts}
    listed |= {*words.acts, *words.denials, *words.dated, *words.ranks, *words.salient}
    listed |= {*words.counted, *words.wishes, *words.wished}
    assert listed <= known
