from datetime import date

from elchi.text.calendars import bounds, day, days_of_month, months, years


def test_jalali_leap_year_has_a_thirtieth_of_esfand() -> None:
    assert day("jalali", 1403, 12, 30) == date(2025, 3, 20)
    assert day("jalali", 1402, 12, 30) is None


def test_hijri_is_none_outside_the_table() -> None:
    assert day("hijri", 1446, 9, 1) == date(2025, 3, 1)
    assert day("hijri", 1342, 1, 1) is None
    assert years("hijri", 1600, 1600) is None


def test_months_may_pass_into_the_next_year() -> None:
    assert months("gregorian", 2024, 7, 14) == "2024-07/2025-02"
    assert days_of_month("gregorian", 2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))


def test_bounds_of_seasons_and_open_intervals() -> None:
    assert bounds("2024-24") == (date(2024, 12, 1), date(2025, 2, 28))
    assert bounds("2018/..") is None
