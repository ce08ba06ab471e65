"""The words that titles are made of, to tell where a title begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.offices import Words as Offices
from elchi.model import Token
from elchi.text.words import words


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Words that a title can be made of, by base form, and the words between them."""

    heads: frozenset[str]
    links: frozenset[str]
    honorifics: frozenset[str]
    listed: frozenset[str]
    """The words as the lists have them: where a language has cases, in the nominative."""


@cache
def title_words(code: str) -> TitleWords:
    """Return the title words of the language `code`, from its lists of offices, built once.

    >>> "minister" in title_words("en").heads
    True
    """
    language = load(code)
    offices = language.words(Offices)
    base = language.grammar.base
    listed = [
        *(form for forms in offices.titles.values() for form in forms),
        *(form for forms in offices.professions.values() for form in forms),
        *(form for forms in offices.minister.values() for form in forms),
        *(form for forms in offices.marks.values() for form in forms),
        *(form for forms in offices.portfolios.values() for form in forms),
        *offices.former,
    ]
    heads = {base(token.key) for form in listed for token in _tokens(form)}
    joining = language.words(Grammar).marks.joining
    links = {
        token.key
        for form in (*offices.of, *offices.apposition, *joining)
        for token in _tokens(form)
    }
    honorifics = {token.key for form in offices.honorifics for token in _tokens(form)}
    heads -= {base(link) for link in links}
    forms = frozenset(token.key for form in listed for token in _tokens(form))
    return TitleWords(frozenset(heads), frozenset(links), frozenset(honorifics), forms)


@cache
def _tokens(form: str) -> tuple[Token, ...]:
    return tuple(token for token in words(form) if token.key[0].isalnum())
