"""Fixtures that more than one test file uses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from elchi.model import (
    DateExpression,
    Document,
    Entity,
    Event,
    Figure,
    Mention,
    Position,
    Reading,
    Sentence,
    Span,
    Statement,
    Tie,
    Zone,
)

TEXT = 'ایران اور ترکیہ نے معاہدے پر دستخط کیے۔ وزیر نے کہا کہ "تجارت 30 ارب ڈالر ہوگی"۔'


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    def make(text: str = TEXT, *, id: str = "one", language: str = "ur") -> Document:
        digest = hashlib.sha256(text.encode()).hexdigest()
        zones = (Zone("title", Span(0, 5)),)
        return Document(id, text, digest, language, "2025-03-12", None, None, f"{id}.txt", zones)

    return make


@pytest.fixture(scope="session")
def reading(make_document: Callable[..., Document]) -> Reading:
    """A reading made by hand, with one fact of each kind."""
    iran, turkey = "country:IR", "country:TR"
    return Reading(
        document=make_document(),
        reader="test",
        sentences=(
            Sentence(Span(0, 40), None, 0, (), "ur"),
            Sentence(Span(41, len(TEXT)), None, 0, (), "ur"),
        ),
        entities=(
            Entity(iran, "country", "Iran", "IR"),
            Entity(turkey, "country", "Turkey", "TR"),
        ),
        mentions=(Mention(span("ایران"), iran), Mention(span("ترکیہ"), turkey)),
        dates=(DateExpression(span("ہوگی"), None, "test"),),
        statements=(
            Statement(
                None,
                "وزیر",
                span("تجارت 30 ارب ڈالر ہوگی"),
                "direct",
                (span("تجارت 30 ارب ڈالر ہوگی"),),
                span("کہا"),
                None,
                None,
                None,
                "test",
            ),
        ),
        events=(
            Event(
                "AGREE",
                None,
                (iran, turkey),
                (iran, turkey),
                "2025-03-11",
                None,
                "actual",
                span("دستخط کیے"),
                (span("معاہدے"),),
                "test",
            ),
        ),
        figures=(
            Figure(
                span("30 ارب ڈالر"),
                "trade",
                3e10,
                "USD",
                "=",
                None,
                "forecast",
                (iran, turkey),
                "test",
            ),
        ),
        ties=(Tie("ally", iran, turkey, None, None, "actual", span("ایران اور ترکیہ"), "test"),),
        positions=(Position(iran, "supports", "trade", span("تجارت"), None, "test"),),
        dropped=(("event without words", 2),),
    )
