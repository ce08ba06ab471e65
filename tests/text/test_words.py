import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.text.words import words


@given(st.text(max_size=80))
def test_words_stand_in_order_and_quote_back(text: str) -> None:
    end = 0
    for token in words(text):
        assert token.span.start >= end
        assert not any(char.isspace() for char in token.span.of(text))
        end = token.span.end


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ज़ोर देकर कहा", ["ज़ोर", "देकर", "कहा"]),
        ("صدرِ مملکت", ["صدرِ", "مملکت"]),
        ("می‌شود", ["می‌شود"]),
        ("28بلین", ["28", "بلین"]),
        ("۳٫۵ درصد", ["۳٫۵", "درصد"]),
        ("पुतिन।", ["पुतिन", "।"]),
        ("1,250.5 км", ["1,250.5", "км"]),
        ("Китай-Россия", ["Китай", "-", "Россия"]),
    ],
)
def test_what_a_word_is(text: str, wanted: list[str]) -> None:
    assert [token.span.of(text) for token in words(text)] == wanted


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "پہلا دوسرا تیسرا"
    assert [token.span.start for token in words(text, 5, 10)] == [5]
