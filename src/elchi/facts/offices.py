"""Offices as ties: who holds what, of which state or body.

`elchi.understand` finds titles beside names. Here they become ties: a title
whose state the text leaves out belongs to the state or body named last before
it in the same paragraph ("Iran … Deputy Foreign Minister X"), else to the
holder's own state; a plural title belongs to all who are joined by "and"; and
of two titles of one person the vaguer ("minister" beside "foreign minister")
is no second office.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from elchi.facts.article import Article
from elchi.facts.rejected import reject
from elchi.languages import load
from elchi.languages.words.offices import RANKS
from elchi.languages.words.tie import Words
from elchi.model import Office, Tie
from elchi.text.patterns import WordSet

_FULLER = "The same office of the same person is said more fully elsewhere."
_NO_BODY = "The text does not say of which state or body, and its holder has no state."
_AFTER = 4  # code points: " of " between a name and a state
_BODY_ROLES = ("spokes", "director", "secretary", "head", "chair", "representative", "official")


def offices(article: Article) -> Iterator[Tie]:
    """Yield a tie for every office that the text gives somebody."""
    held = [_complete(article, office) for office in article.offices]
    held += [extra for office in held for extra in _joined(article, office)]
    for office in held:
        if office.body is None or any(_clearer(other, office) for other in held):
            why = _FULLER if office.body is not None else _NO_BODY
            reject("tie", office.span, f"title beside a name: {office.role}", why)
            continue
        yield Tie(
            kind="holds_office",
            source=office.person,
            target=office.body,
            role=office.role,
            period=None,
            status="ended" if office.former else "actual",
            span=office.span,
            rule=f"title beside a name: {office.role}",
        )


def _complete(article: Article, office: Office) -> Office:
    """Return the office with its body, read from the words before where it has none."""
    if office.body is not None:
        return office
    own = _own_state(article, office)
    if own is not None and not _wants_body(office):
        return replace(office, body=own)
    body = _state_after(article, office) or _body_before(article, office) or own
    return replace(office, body=body)


def _state_after(article: Article, office: Office) -> str | None:
    """Return the state right behind the holder's name ("Minister Ana Ruiz of Chile")."""
    name = next(
        (
            one.span
            for one in article.mentions
            if one.entity == office.person and one.span.start >= office.span.end
        ),
        None,
    )
    for mention in article.mentions:
        entity = article.entities[mention.entity]
        if name and 0 < mention.span.start - name.end <= _AFTER and entity.kind == "country":
            return None if mention.demonym else mention.entity
    return None


def _wants_body(office: Office) -> bool:
    return any(word in office.role for word in _BODY_ROLES)


def _body_before(article: Article, office: Office) -> str | None:
    """Return the state or body named last before, a state's own name before its cities."""
    here = article.sentence_at(office.span.start)
    if here is None:
        return None
    wants_body = _wants_body(office)
    city: str | None = None
    for mention in reversed(article.mentions):
        sentence = article.sentence_at(mention.span.start)
        if mention.span.end > office.span.start or sentence is None or sentence.zone is not None:
            continue
        if here.paragraph - sentence.paragraph > 1:
            break
        entity = article.entities[mention.entity]
        if wants_body and entity.kind == "organisation" and not mention.demonym:
            return entity.id
        if entity.country is None or entity.kind == "organisation":
            continue
        if entity.kind == "country":
            return entity.id
        city = city or entity.country
    return article.state(city) if city else None


def _own_state(article: Article, office: Office) -> str | None:
    country = article.entities[office.person].country
    return article.state(country) if country else None


@cache
def _plural(code: str) -> WordSet:
    return WordSet(load(code).words(Words).plural)


def _joined(article: Article, office: Office) -> Iterator[Office]:
    """Yield the office for those who share its plural title with its holder."""
    plural = _plural(article.language.code)
    sentence = article.sentence_at(office.span.start)
    if sentence is None or not any(
        token.key in plural for token in sentence.tokens if office.span.covers(token.span)
    ):
        return
    people = [one for one in article.actors_in(sentence.span) if _is_person(article, one.entity)]
    group = next((one.group for one in people if one.entity == office.person), None)
    for one in people:
        if one.group == group and one.entity != office.person:
            bare = replace(office, person=one.entity, body=None)
            yield replace(bare, body=_own_state(article, bare) or office.body)


def _is_person(article: Article, entity: str) -> bool:
    return article.entities[entity].kind == "person"


def _clearer(other: Office, office: Office) -> bool:
    """Tell whether `other` is the same person's office, said more fully.

    A rank ("General") beside an office ("commander of …") is none of its own.
    """
    if other.person == office.person and office.role in RANKS and other.role not in RANKS:
        return other.body is not None
    return (
        other.person == office.person
        and other.former == office.former
        and other.role != office.role
        and other.role.endswith(f" {office.role}")
    )
