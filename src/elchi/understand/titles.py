"""Titles that stand without a name: "the minister", "the Russian president".

They stand for the person who holds that office in the same article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from elchi.facts.article import Article, Title
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.offices import Words as Offices
from elchi.languages.words.references import Words
from elchi.model import Entity, Office, Sentence
from elchi.text.key import key
from elchi.understand.phrases import phrases, tokens_of

if TYPE_CHECKING:
    from elchi.understand.memory import Seen


_ANY_OFFICE = frozenset(("minister", "official", "diplomat", "leader", "politician"))
"""Roles that with a state mean whichever official of it was named: "the Kenyan minister"."""


@dataclass(frozen=True, slots=True)
class BareTitle:
    """A title without a name: tokens `first` to `last` of its sentence.

    Attributes:
        role: The office in English.
        country: Code of the state that stands beside it, if any.
        counterpart: True for "his counterpart".
    """

    first: int
    last: int
    role: str
    country: str | None
    counterpart: bool


@cache
def _indefinite(code: str) -> Phrases[bool]:
    return one(load(code).words(Words).indefinite)


@cache
def _links(code: str) -> Phrases[bool]:
    return one(load(code).words(Offices).of)


def bare_titles(article: Article) -> dict[int, list[BareTitle]]:
    """Return the titles of an article that stand beside no name, by sentence number."""
    found: dict[int, list[BareTitle]] = {}
    taken: dict[int, set[int]] = {}
    offsets = [0, *accumulate(len(sentence.tokens) for sentence in article.sentences)]
    for title in article.titles:
        if title.sort == "honorific" or title.former:
            continue
        number = bisect_right(offsets, title.first) - 1
        sentence = article.sentences[number]
        if number not in taken:
            taken[number] = _named(article, sentence)
        first, last = title.first - offsets[number], title.last - offsets[number]
        if taken[number] & set(range(first, last)):
            continue
        bare = _with_state(article, sentence, title, first, last)
        if _means_others(article, sentence, bare, first):
            continue
        found.setdefault(number, []).append(bare)
    return found


def _means_others(article: Article, sentence: Sentence, bare: BareTitle, first: int) -> bool:
    """Tell whether a title names nobody told of: "a minister", "its own envoy", "ministers"."""
    words, tokens = article.language.words(Words), sentence.tokens
    if words.plurals and tokens[bare.last - 1].key.endswith(_plurals(article.language.code)):
        return True
    if not bare.counterpart and tokens[first - 1].key in _own(article.language.code):
        return first > 0
    indefinite = _indefinite(article.language.code)
    return any(indefinite.before(tokens, at)[0] for at in (first, bare.first))


@cache
def _plurals(code: str) -> tuple[str, ...]:
    return tuple(map(key, load(code).words(Words).plurals))


@cache
def _own(code: str) -> frozenset[str]:
    return frozenset(map(key, load(code).words(Words).reflexive))


def _named(article: Article, sentence: Sentence) -> set[int]:
    return {
        index
        for phrase in phrases(article, sentence)
        for index in range(phrase.first, phrase.last)
        if article.entities[phrase.entity].kind in ("person", "organisation")
    }


def _with_state(
    article: Article, sentence: Sentence, title: Title, first: int, last: int
) -> BareTitle:
    """Take the state into the phrase that stands before or after the title."""
    links = _links(article.language.code)
    country: str | None = None
    for mention in article.mentions_in(sentence.span):
        code = article.entities[mention.entity].country
        begin, end = tokens_of(sentence, mention.span)
        if begin == end or code is None:
            continue
        gap_before = links.at(sentence.tokens, end)[0] if end < first else 0
        gap_after = links.at(sentence.tokens, last)[0] if begin > last else 0
        if end <= first and first - end == gap_before:
            country, first = code, begin
        elif begin >= last and begin - last == gap_after and not mention.demonym:
            country, last = code, end
    return BareTitle(first, last, title.role, country, title.sort == "counterpart")


def holder(article: Article, title: BareTitle, seen: Sequence[Seen]) -> Entity | None:
    """Return who holds the office of `title` in this article; None if that is open.

    The person must have been named before. Of several the one last named counts.
    """
    role, former = title.role, None
    if title.counterpart:
        former = next((s.entity for s in reversed(seen) if s.entity.kind == "person"), None)
        roles = [o.role for o in article.offices if former and o.person == former.id]
        if not roles:
            return None
        role = roles[0]
    able = {
        office.person
        for office in article.offices
        if _same_role(office, role)
        and _same_state(article, office, title.country)
        and (former is None or office.person != former.id)
    }
    for each in reversed(seen):
        if each.entity.id in able:
            return each.entity
    if title.counterpart or title.country is None or role not in _ANY_OFFICE:
        return None
    of_state = {o.person for o in article.offices if _same_state(article, o, title.country)}
    people = (each.entity for each in reversed(seen) if each.entity.id in of_state)
    return next(people, None)


def _same_role(office: Office, role: str) -> bool:
    if office.role == role or office.role.endswith(f" {role}"):
        return True
    first, _, last = role.rpartition(" ")
    return bool(first) and office.role.startswith(f"{first} ") and office.role.endswith(f" {last}")


def _same_state(article: Article, office: Office, country: str | None) -> bool:
    if country is None:
        return True
    person = article.entities.get(office.person)
    body = article.entities.get(office.body) if office.body else None
    return country in {person and person.country, body and body.country}
