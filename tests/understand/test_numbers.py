import pytest

from elchi.facts.article import Article
from elchi.languages import load
from elchi.model import Document, Quantity
from elchi.text.key import Key
from elchi.understand.numbers import find_quantities
from elchi.understand.sentences import sentences


def quantities(text: str, code: str) -> list[Quantity]:
    document = Document("d", text, "0" * 64, code, None, None, None, "d", ())
    language = load(code)
    article = Article(document, language, Key(text), sentences(document, language))
    return list(find_quantities(article))


@pytest.mark.parametrize(
    ("code", "text", "span", "value", "unit", "comparison"),
    [
        ("ur", "وہاں 1500 سے زائد ٹرک کھڑے ہیں۔", "1500 سے زائد ٹرک", 1500, "count", ">"),
        ("fa", "او ۳٫۵ میلیون بشکه نفت خرید.", "۳٫۵ میلیون بشکه", 3.5e6, "barrel", "="),
        ("hi", "करीब 20 हज़ार सैनिक लौटे।", "करीब 20 हज़ार सैनिक", 20000, "people", "~"),
        ("en", "It cost under $4.5bn.", "under $4.5bn", 4.5e9, "USD", "<"),
        ("en", "The 173km line opened.", "173km", 173, "kilometre", "="),
        ("ru", "Около 190 гектаров отдали.", "Около 190 гектаров", 190, "hectare", "~"),
        ("ru", "Добыли 8 млн тонн угля.", "8 млн тонн", 8e6, "tonne", "="),
    ],
)
def test_quantity(
    code: str, text: str, span: str, value: float, unit: str, comparison: str
) -> None:
    (found,) = quantities(text, code)
    assert found.span.of(text) == span
    assert (found.value, found.unit, found.comparison) == (value, unit, comparison)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "See https://example.org/2024/12345 or call +7 495 123 45 67."),
        ("en", "The S-400 and Resolution 833 came up at 9:40."),
        ("ur", "دو ملکوں کے 5ویں اجلاس میں بات ہوئی۔"),
        ("fa", "هر دو نفر رفتند و گروه 5+1 ماند."),
        ("ru", "Резолюция № 2231 двух стран."),
    ],
)
def test_no_quantity(code: str, text: str) -> None:
    assert quantities(text, code) == []


def test_a_unit_is_shared_by_the_numbers_of_a_range() -> None:
    found = quantities("The flow rose from 3,300 to 22,600 cusecs.", "en")
    assert [(q.value, q.unit) for q in found] == [(3300, "cusec"), (22600, "cusec")]
