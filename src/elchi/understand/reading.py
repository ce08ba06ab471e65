"""The reading of one document: every step in order, then every kind of fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from elchi.facts import event, figure, position, statement, tie
from elchi.facts.article import Article
from elchi.facts.parts import entities_of, kind_of, spans_of, words_of
from elchi.languages import codes, load
from elchi.model import (
    Document,
    Entity,
    Event,
    Fact,
    Figure,
    Position,
    Reading,
    Statement,
    Tie,
)
from elchi.text.key import Key
from elchi.understand.clauses import find_actors, find_clauses
from elchi.understand.dates import find_dates
from elchi.understand.names import find_names
from elchi.understand.numbers import find_quantities
from elchi.understand.quotes import quotes
from elchi.understand.references import find_references
from elchi.understand.sentences import edges, sentences
from elchi.version import reader_version

__all__ = ["analyse", "understand"]

F = TypeVar("F", Statement, Event, Figure, Tie, Position)


def understand(document: Document) -> Reading:
    """Read one document and return everything that was understood of it.

    A document in a language that has no folder yields a reading without facts
    whose `dropped` says so. Facts that do not point to their words, or that
    name an entity which the article does not mention, are dropped and counted.
    """
    if document.language not in codes():
        return Reading(document, reader_version(), dropped=(("language not read", 1),))
    article = analyse(document)
    dropped: Counter[str] = Counter()
    article.statements = _sound(statement.extract, article, dropped)
    article.events = _sound(event.extract, article, dropped)
    figures = _sound(figure.extract, article, dropped)
    ties = _sound(tie.extract, article, dropped)
    positions = _sound(position.extract, article, dropped)
    facts: tuple[Fact, ...] = (*article.statements, *article.events, *figures, *ties, *positions)
    return Reading(
        document=document,
        reader=reader_version(),
        sentences=article.sentences,
        entities=_entities(article, facts),
        mentions=article.mentions,
        references=article.references,
        dates=article.dates,
        quantities=article.quantities,
        offices=article.offices,
        statements=article.statements,
        events=article.events,
        figures=figures,
        ties=ties,
        positions=positions,
        dropped=tuple(sorted(dropped.items())),
    )


def analyse(document: Document) -> Article:
    """Find everything in a document that facts are made from, but no facts yet.

    Raises:
        LanguageError: If the document's language has no folder.
    """
    language = load(document.language)
    article = Article(document, language, Key(document.text), sentences(document, language))
    article.key.edges = edges(article.key, article.sentences)
    article.quotes = quotes(document, article.sentences, language)
    find_names(article)
    article.dates = find_dates(article)
    article.quantities = find_quantities(article)
    article.references = find_references(article)
    article.clauses = find_clauses(article)
    article.actors = find_actors(article, article.actors)
    return article


def _sound(
    extract: Callable[[Article], Iterable[F]], article: Article, dropped: Counter[str]
) -> tuple[F, ...]:
    """Return the facts of one kind that hold: words in the text, parties that are known."""
    kept: dict[F, None] = {}
    length = len(article.document.text)
    for fact in extract(article):
        kind = kind_of(fact)
        if any(span.end > length for _, span in spans_of(fact)):
            dropped[f"{kind} without words"] += 1
        elif any(entity not in article.entities for _, entity in entities_of(fact)):
            dropped[f"{kind} with an unknown party"] += 1
        elif fact in kept:
            dropped[f"{kind} read twice"] += 1
        else:
            kept[fact] = None
    return tuple(sorted(kept, key=lambda fact: words_of(fact)))


def _entities(article: Article, facts: Iterable[Fact]) -> tuple[Entity, ...]:
    """Return the entities that are mentioned or take part in a fact, in order of mention."""
    ids = [mention.entity for mention in article.mentions]
    ids += [entity for fact in facts for _, entity in entities_of(fact)]
    return tuple(article.entities[entity] for entity in dict.fromkeys(ids))
