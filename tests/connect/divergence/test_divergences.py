"""Divergences: what was put into a translation is found, what is only put otherwise is not."""

from __future__ import annotations

import pytest
from tests.connect.divergence.port import LINES, document, links, reading, spans

from elchi.account import Divergence
from elchi.connect.divergence import divergences
from elchi.understand.reading import understand

# Per language: the line of the English text, and what was changed or left out there.
PUT_IN = {
    "ur": {(2, "date"), (3, "act"), (5, "number"), (8, "polarity")},
    "hi": {(0, "act"), (4, "polarity"), (6, "number"), (6, "party"), (11, "claim")},
    "fa": {
        (1, "claim"),
        (1, "name"),
        (3, "number"),
        (7, "claim"),
        (9, "name"),
        (10, "polarity"),
    },
    "ru": {(2, "date"), (3, "party"), (5, "number"), (9, "number"), (11, "polarity")},
}


def found(code: str) -> tuple[Divergence, ...]:
    pairs = links(LINES["en"], LINES[code])
    return divergences(reading("en"), reading(code), pairs)


def line_of(one: Divergence, code: str) -> int | None:
    for rows, place in ((LINES["en"], one.a), (LINES[code], one.b)):
        for number, span in enumerate(spans(rows)):
            if span is not None and place is not None and span.covers(place):
                return number
    return None


@pytest.mark.parametrize("code", sorted(PUT_IN))
def test_what_was_put_in_is_found_and_nothing_else(code: str) -> None:
    assert {(line_of(one, code), one.class_) for one in found(code)} == PUT_IN[code]


@pytest.mark.parametrize("code", sorted(PUT_IN))
def test_every_divergence_says_why_and_how_surely(code: str) -> None:
    for one in found(code):
        assert 0 < one.score <= 1
        assert one.reason
        assert (one.a is None or one.b is None) == (one.kind == "omission")


@pytest.mark.parametrize("code", sorted(PUT_IN))
def test_seen_from_the_other_side_it_is_the_same(code: str) -> None:
    turned = divergences(reading(code), reading("en"), links(LINES[code], LINES["en"]))
    assert {(one.kind, one.class_, one.b, one.a) for one in turned} == {
        (one.kind, one.class_, one.a, one.b) for one in found(code)
    }


def one_line(code: str, words: str, other: str, others: str) -> list[tuple[str, str]]:
    """Return kind and class of what two texts of one line differ in."""
    first, second = (words,), (others,)
    a, b = understand(document(code, first)), understand(document(other, second))
    return [(one.kind, one.class_) for one in divergences(a, b, links(first, second))]


@pytest.mark.parametrize(
    ("code", "words", "other", "others"),
    [
        (
            "en",
            "Exports of Uzbek cotton to Pakistan were worth $90 million.",
            "ru",
            "Импорт хлопка Пакистаном составил 90 млн долларов.",
        ),
        (
            "en",
            "The pipe carries 404 million cubic metres.",
            "ur",
            "پائپ لائن 40 کروڑ 40 لاکھ مکعب میٹر لے جاتی ہے۔",
        ),
        (
            "en",
            "The talks lasted 48 hours.",
            "ru",
            "Переговоры длились двое суток, то есть два дня.",
        ),
        ("en", "They will meet on 20 March 2026.", "fa", "آن‌ها روز ۲۹ اسفند ۱۴۰۴ دیدار می‌کنند."),
        ("en", "The tariff will stay the same.", "fa", "این تعرفه تغییر نخواهد کرد."),
        (
            "en",
            "Oman will not join the pact.",
            "ru",
            "Оман останется в стороне от пакта и не присоединится к нему.",
        ),
        ("en", "The road is 198 kilometres long.", "hi", "सड़क क़रीब 200 किलोमीटर लंबी है।"),
    ],
)
def test_other_words_for_the_same_are_no_divergence(
    code: str, words: str, other: str, others: str
) -> None:
    assert one_line(code, words, other, others) == []


@pytest.mark.parametrize(
    ("code", "words", "other", "others", "class_"),
    [
        ("en", "The bank lent 40 million euros.", "ur", "بینک نے 4 کروڑ ڈالر قرض دیا۔", "number"),
        ("en", "The fee will be waived in May.", "ru", "В мае сбор снизят вдвое.", "claim"),
        ("hi", "ओमान ने प्रस्ताव स्वीकार किया।", "fa", "عمان این پیشنهاد را رد کرد.", "polarity"),
        ("ru", "Порт Сохар принял груз.", "en", "The port of Salalah took the cargo.", "name"),
        (
            "ur",
            "معاہدہ جارجیا اور ترکمنس کے درمیان ہوا۔",
            "fa",
            "این توافق میان گرجستان و ترکمنستان به دست آمد.",
            "name",
        ),
    ],
)
def test_a_slip_in_one_line_is_found(
    code: str, words: str, other: str, others: str, class_: str
) -> None:
    assert ("change", class_) in one_line(code, words, other, others)


def test_a_line_of_the_page_is_no_lost_sentence() -> None:
    first, second = (
        ("Oman opened the road.", "Share this story with friends"),
        (
            "عمان نے سڑک کھول دی۔",
            None,
        ),
    )
    a, b = understand(document("en", first)), understand(document("ur", second))
    assert divergences(a, b, links(first, second)) == ()
