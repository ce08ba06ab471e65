import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.text.key import Key, fold, key

SIGNS = (
    "روس‌هایةيكۂ ءآأ۔،؟०१२३४ज़ोरहैंङ्कन्तЁёКиргизABCé“”«»۱۲٣ \n\t\u200c\u200d\u200e\u0640\u0651\u0301😀"
)
TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from(SIGNS), st.characters(codec="utf-8")), max_size=60
)


@given(TEXTS)
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_fold_of_a_fold_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_every_key_character_points_into_the_text(text: str) -> None:
    made = Key(text)
    offsets = [made.offset(index) for index in range(len(made.text))]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(TEXTS)
def test_index_takes_back_what_offset_gives(text: str) -> None:
    made = Key(text)
    for index in range(len(made.text)):
        assert made.index(made.offset(index)) == index


@given(TEXTS, st.data())
def test_a_span_of_the_key_quotes_text_with_the_same_key(text: str, data: st.DataObject) -> None:
    made = Key(text)
    words = [m for m in range(len(made.text)) if made.text[m].isalpha()]
    if not words:
        return
    at = data.draw(st.sampled_from(words))
    quote = made.span(at, at + 1).of(text)
    assert made.text[at] in key(quote)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كتاب", "کتاب"),
        ("می‌شود", "میشود"),
        ("कज़ाख़स्तान", "कजाखस्तान"),
        ("नवम्बर", "नवंबर"),
        ("ПЁТР", "петр"),
        ("۲۰۲۵", "2025"),
        ("२०२५", "2025"),
        ("مئی  2025", "مئی 2025"),
        ("صدرِ", "صدر"),
    ],
)
def test_spellings_that_readers_do_not_tell_apart(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("کے", "کی"), ("کہا", "کھا"), ("میں", "مین"), ("मै", "में")]
)
def test_words_that_differ_by_one_letter_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)
