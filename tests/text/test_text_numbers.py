import pytest

from elchi.languages.spelled import spelled_numbers
from elchi.text.numbers import numeral, read
from elchi.text.words import words


def value(text: str, code: str) -> float | None:
    table = spelled_numbers(code)
    tokens = list(words(text))
    number = read(tokens, 0, table)
    return number.value if number and number.last == len(tokens) else None


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ur", "1 لاکھ 80 ہزار", 180_000),
        ("ur", "پونے دو ارب", 1_750_000_000),
        ("ur", "سوا ارب", 1_250_000_000),
        ("ur", "ساڑھے چار", 4.5),
        ("ur", "ایک ارب دس کروڑ", 1_100_000_000),
        ("ur", "دسیوں ہزار", 10_000),
        ("ur", "7 اعشاریہ 4 ارب", 7_400_000_000),
        ("ur", "تین اعشاریہ دو پانچ", 3.25),
        ("ur", "ایک ارب اسی لاکھ", 1_008_000_000),
        ("hi", "2 दशमलव 5 लाख", 250_000),
        ("hi", "4,27,000", 427_000),
        ("hi", "ढाई करोड़", 25_000_000),
        ("hi", "सवा लाख", 125_000),
        ("fa", "۱۱ میلیارد و ۴۰۰ میلیون", 11_400_000_000),
        ("fa", "یک و نیم میلیون", 1_500_000),
        ("fa", "سه هزار میلیارد", 3_000_000_000_000),
        ("fa", "۲٬۵۰۰", 2_500),
        ("en", "thirty-six", 36),
        ("en", "2.1 lakh", 210_000),
        ("en", "4,000-crore", 40_000_000_000),
        ("ru", "13,9 млрд", 13_900_000_000),
        ("ru", "40 000", 40_000),
        ("ru", "полтора миллиона", 1_500_000),
        ("ru", "двухсот сорока пяти", 245),
    ],
)
def test_value(code: str, text: str, expected: float) -> None:
    assert value(text, code) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["25.11.2025", "1.2.3", "3,3,3"])
def test_no_number(text: str) -> None:
    assert numeral(text) is None


def test_words_that_are_not_alone_a_number() -> None:
    assert value("اسی", "ur") is None
    assert value("اسی ایک", "ur") is None
    assert value("بیست و", "fa") is None
