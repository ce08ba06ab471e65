"""Articles for tests, their names marked in the text: ``[Egypt|country|EG]``."""

from __future__ import annotations

import hashlib
import re

from elchi.facts.article import Article
from elchi.languages import load
from elchi.model import Document, Entity, Mention, Office, Span
from elchi.text.key import Key
from elchi.understand.clauses import find_actors, find_clauses
from elchi.understand.references import find_references
from elchi.understand.sentences import sentences

_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)\|([^|\]]+)(?:\|([^|\]]+))?\]")
_KINDS = {"p": "person", "c": "country", "o": "organisation", "t": "place", "d": "country"}


def marked(language: str, text: str) -> Article:
    """Return an article from `text` with marks ``[words|sort|id]`` or ``[words|p|id|role]``.

    Sorts: p person, c country, d demonym of a country, o organisation, t place.
    The id's first two letters, in capitals, are the country.
    """
    plain, found, done = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        found.append((Span(len(plain), len(plain) + len(match[1])), match[2], match[3], match[4]))
        plain += match[1]
        done = match.end()
    plain += text[done:]
    document = Document(
        "test",
        plain,
        hashlib.sha256(plain.encode()).hexdigest(),
        language,
        None,
        None,
        None,
        "",
        (),
    )
    spoken = load(language)
    article = Article(document, spoken, Key(plain), sentences(document, spoken))
    article.mentions = tuple(Mention(span, name, sort == "d") for span, sort, name, _ in found)
    article.entities = {
        name: Entity(name, _KINDS[sort], name, name[:2].upper())  # type: ignore[arg-type]
        for _, sort, name, _ in found
    }
    article.offices = tuple(
        Office(name, role, name[:2], False, span) for span, _, name, role in found if role
    )
    article.references = find_references(article)
    article.clauses = find_clauses(article)
    article.actors = find_actors(article)
    return article


def acting(article: Article) -> list[str]:
    """Return "words=entity:roles" per actor that is inside no other, in order."""
    return [
        f"{article.document.quote(actor.span)}={actor.entity}:{'+'.join(sorted(actor.roles))}"
        for actor in article.actors
        if not actor.inside
    ]


def resolved(article: Article) -> list[str]:
    """Return "words=entity" per reference, in order."""
    return [f"{article.document.quote(ref.span)}={ref.entity}" for ref in article.references]
