"""The date of an act: the nearest one that is its own."""

from __future__ import annotations

import hashlib

import pytest

from elchi.facts.article import Article
from elchi.facts.when import date_of
from elchi.languages import load
from elchi.model import DateExpression, Document, Span
from elchi.text.key import Key
from elchi.understand.clauses import find_clauses
from elchi.understand.sentences import sentences


def article(text: str, dates: dict[str, str], language: str = "en") -> Article:
    """Return an article with sentences, clauses, and the given date expressions."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("t", text, digest, language, None, None, None, "t", ())
    found = load(language)
    made = Article(document, found, Key(text), sentences(document, found))
    made.clauses = find_clauses(made)
    made.dates = tuple(
        DateExpression(place(text, words), value, "test") for words, value in dates.items()
    )
    return made


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def when(text: str, words: str, dates: dict[str, str], language: str = "en") -> str | None:
    return date_of(article(text, dates, language), place(text, words))


def test_date_of_its_clause() -> None:
    text = "Iran signed the treaty on 3 May 2025."
    assert when(text, "signed", {"3 May 2025": "2025-05-03"}) == "2025-05-03"


def test_no_date() -> None:
    assert when("Iran signed the treaty.", "signed", {}) is None


@pytest.mark.parametrize(
    ("language", "text", "words", "date"),
    [
        ("en", "Iran spoke before the summit on 22 October.", "spoke", "22 October"),
        ("ur", "22 اکتوبر کے اجلاس سے قبل ایران نے بیان دیا۔", "بیان", "22 اکتوبر"),
        ("hi", "22 अक्टूबर के सम्मेलन से पहले ईरान ने बयान दिया।", "बयान", "22 अक्टूबर"),
        ("ru", "Иран выступил накануне саммита 22 октября.", "выступил", "22 октября"),
    ],
)
def test_date_of_another_event(language: str, text: str, words: str, date: str) -> None:
    assert when(text, words, {date: "2024-10-22"}, language) is None


def test_the_summit_itself_has_its_date() -> None:
    text = "Iran spoke before the summit on 22 October."
    assert when(text, "summit", {"22 October": "2024-10-22"}) == "2024-10-22"


def test_a_date_of_the_sentence_before_is_not_its_own() -> None:
    text = "The road was opened on 3 May 2025. Iran asked for a new road."
    assert when(text, "asked", {"3 May 2025": "2025-05-03"}) is None
