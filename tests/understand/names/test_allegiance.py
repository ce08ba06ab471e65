"""The state of a person whose title phrase names it farther off."""

from __future__ import annotations

import pytest

from elchi.model import Document
from elchi.understand.reading import analyse


def state_of(code: str, text: str, name: str) -> str | None:
    """Return the state of the person whose name stands at the first `name` of a text."""
    article = analyse(Document("a", text, "0" * 64, code, None, None, None, "a", ()))
    at = text.index(name)
    mention = next(m for m in article.mentions if m.span.start == at)
    entity = article.entities[mention.entity]
    assert entity.kind == "person"
    return entity.country


@pytest.mark.parametrize(
    ("code", "text", "name", "state"),
    [
        (
            "hi",
            "नेपाल के सिंचाई एवं ऊर्जा मामलों के विभाग के प्रवक्ता कर्नल रमेश थापा ने कहा कि काम जारी है।",
            "रमेश थापा",
            "NP",
        ),
        (
            "ur",
            "اردن کے آبی وسائل کے نائب وزیر ماجد الخطیب نے کہا کہ منصوبہ جاری رہے گا۔",
            "ماجد الخطیب",
            "JO",
        ),
        (
            "ru",
            "Об этом сообщил замдиректора департамента печати МИД Армении Арам Геворкян.",
            "Арам Геворкян",
            "AM",
        ),
        (
            "fa",
            "نادر کریموف، فرستاده ویژه رئیس‌جمهور ازبکستان، این پیشنهاد را رد کرد.",
            "نادر کریموف",
            "UZ",
        ),
        ("en", "His Finnish colleague Outi Salmela disagrees.", "Outi Salmela", "FI"),
    ],
)
def test_the_phrase_tells_the_state(code: str, text: str, name: str, state: str) -> None:
    assert state_of(code, text, name) == state


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("en", "The European Union's envoy for Iran, Marta Lindgren, arrived.", "Marta Lindgren"),
        ("hi", "अमेरिकी वित्त विभाग ने जज रमेश थापा की संपत्ति फ्रीज कर दी।", "रमेश थापा"),
    ],
)
def test_what_is_not_of_the_phrase_tells_none(code: str, text: str, name: str) -> None:
    assert state_of(code, text, name) is None
