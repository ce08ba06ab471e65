"""Quotation marks in every style, and with the usual slips."""

import pytest

from elchi.languages import load
from elchi.model import Document, Span, Zone
from elchi.understand.quotes import quotes
from elchi.understand.sentences import sentences


def inside(text: str, code: str, *zones: Zone) -> list[str]:
    language = load(code)
    document = Document("d", text, "", code, None, None, None, "d", zones)
    found = quotes(document, sentences(document, language), language)
    return [span.of(text) for span in found]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ur", "اس نے کہا: “دروازہ کھلا ہے۔ آئیں۔” پھر چلا گیا۔", ["دروازہ کھلا ہے۔ آئیں۔"]),
        ("ur", "اس نے کہا: ’’بات چیت جاری ہے‘‘ اور چلا گیا۔", ["بات چیت جاری ہے"]),
        ("ur", 'مذاکرات ناکام ہوئے۔"ہم پھر آئیں گے"،انہوں نے کہا۔', ["ہم پھر آئیں گے"]),
        ("ur", 'اسے " نیا باب " کہا گیا۔', ["نیا باب"]),
        ("ur", "اس نے کہا ”یہ غلط ہے“ اور خاموش رہا۔", ["یہ غلط ہے"]),
        ("fa", "او گفت: «در باز است.» و رفت.", ["در باز است."]),
        ("fa", "گفت: «می‌پرسند “چرا؟”، ما می‌مانیم.»", ["می‌پرسند “چرا؟”، ما می‌مانیم.", "چرا؟"]),
        ("hi", "उसने कहा, “वे कहते हैं ‘रुकिए’, हम नहीं रुकेंगे।”", ["वे कहते हैं ‘रुकिए’, हम नहीं रुकेंगे।", "रुकिए"]),
        (
            "en",
            "\"Partners don't leave partners' bills unpaid,\" he said.",
            ["Partners don't leave partners' bills unpaid,"],
        ),
        ("en", "It was 6' long and stood 5\" high.", []),
        (
            "ru",
            "«Мы ждем „Север“, — сказал он, — и дождемся».",
            ["Мы ждем „Север“, — сказал он, — и дождемся", "Север"],
        ),
        ("ru", "Он назвал это „ошибкой“.", ["ошибкой"]),
        ("en", 'He opened a quotation "and never closed it.', []),
        ("fa", "متن «ناتمام” بود.", ["ناتمام"]),
    ],
)
def test_styles(code: str, text: str, expected: list[str]) -> None:
    assert inside(text, code) == expected


def test_quotation_over_paragraphs_with_repeated_opening_marks() -> None:
    text = "She said: “First part.\n“Second part.”\nThe end."
    assert inside(text, "en") == ["First part.\n“Second part."]


def test_quotation_over_paragraphs_with_one_opening_mark() -> None:
    text = "وی گفت: «بخش نخست.\nبخش دوم.»\nپایان."
    assert inside(text, "fa") == ["بخش نخست.\nبخش دوم."]


def test_a_title_never_opens_a_quotation_of_the_body() -> None:
    text = 'Talks "fail\nThe envoy left." He was angry.'
    assert inside(text, "en", Zone("title", Span(0, 11))) == []
