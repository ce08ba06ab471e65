"""Titles in the text: their words, the English role, the marks on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Title, TitleSort
from elchi.languages import Language, load
from elchi.languages.words.offices import RANKS, Words
from elchi.understand.names.page import Page
from elchi.understand.names.phrases import Phrases, Stems

_SILENT = frozenset({"official", "new", "national", "federal", "state"})


@dataclass(frozen=True, slots=True)
class Part:
    """One wording of ``names/offices.toml``: what sort it is and what it says."""

    sort: TitleSort
    english: str


@cache
def office_stems(code: str) -> Stems:
    """Return the stemmer for titles of a language."""
    return Stems(load(code).words(Words).endings)


@cache
def parts(code: str) -> Phrases[Part]:
    """Return all wordings of a language's offices, patterns written out."""
    return Phrases(office_stems(code), _wordings(load(code)))


def _wordings(language: Language) -> Iterator[tuple[str, Part]]:
    words = language.words(Words)
    for role, forms in words.titles.items():
        yield from ((form, Part("title", role)) for form in forms)
    for template, patterns in words.minister.items():
        for portfolio, names in words.portfolios.items():
            part = Part("title", template.format(portfolio))
            for pattern in patterns:
                yield from ((pattern.format(name), part) for name in names)
    for role, forms in words.professions.items():
        yield from ((form, Part("profession", role)) for form in forms)
    for mark, forms in words.marks.items():
        yield from ((form, Part("mark", mark)) for form in forms)
    yield from ((form, Part("former", "former")) for form in words.former)
    yield from ((form, Part("honorific", "")) for form in words.honorifics)
    yield from ((form, Part("counterpart", "counterpart")) for form in words.counterpart)


def is_title(code: str, word: str) -> bool:
    """Tell whether a word alone is a title or profession, in any case.

    >>> is_title("ru", "замминистра")
    True
    """
    return any(
        part.sort in ("title", "profession")
        for _, found in parts(code).all_at([word], 0, 1)
        for part in found
    )


def find_titles(page: Page) -> list[Title]:
    """Return the titles of an article in order, the longest reading of each."""
    phrases = parts(page.article.language.code)
    marks_follow = page.article.language.words(Words).before[:1] == ("title",)
    titles: list[Title] = []
    done = 0
    for index in page.starts(phrases):
        if index < done:
            continue
        title = _title_at(phrases, page.keys, index, page.line_end(index), marks_follow)
        if title is not None:
            titles.append(title)
            done = title.last
    return titles


def _title_at(
    phrases: Phrases[Part], keys: list[str], first: int, stop: int, marks_follow: bool
) -> Title | None:
    marks: list[str] = []
    former = False
    at = first
    while at < stop:
        readings = phrases.all_at(keys, at, stop)
        if not readings:
            return None
        head = next(
            (
                (end, part)
                for end, values in readings
                for part in values
                if part.sort in ("title", "profession", "honorific", "counterpart")
            ),
            None,
        )
        mark = next(
            (
                (end, part)
                for end, values in readings
                for part in values
                if part.sort in ("mark", "former")
            ),
            None,
        )
        ranked = head is not None and head[1].sort == "title" and mark is not None
        ranked = ranked and _rank(phrases, keys, mark[0] if mark else stop, stop)
        more = mark is not None and not ranked and _more(phrases, keys, mark[0], stop)
        if mark and more and (head is None or mark[0] >= head[0]):
            former |= mark[1].sort == "former"
            if mark[1].sort == "mark" and mark[1].english not in _SILENT:
                marks.append(mark[1].english)
            at = mark[0] + (keys[mark[0]] == "-")
            continue
        if head is None:
            return None
        last, part = head
        if marks_follow:
            while last < stop:
                after = next(
                    (
                        (end, value)
                        for end, values in phrases.all_at(keys, last, stop)
                        for value in values
                        if value.sort in ("mark", "former")
                    ),
                    None,
                )
                if after is None:
                    break
                former |= after[1].sort == "former"
                if after[1].sort == "mark" and after[1].english not in _SILENT:
                    marks.append(after[1].english)
                last = after[0]
        role = " ".join([*marks, part.english]).strip()
        return Title(first, last, role, former, part.sort)
    return None


def _rank(phrases: Phrases[Part], keys: list[str], at: int, stop: int) -> bool:
    """Tell whether a rank follows: then the word before it is an office, no mark of the rank."""
    readings = phrases.all_at(keys, at, stop) if at < stop else []
    return bool(readings) and any(part.english in RANKS for part in readings[0][1])


def _more(phrases: Phrases[Part], keys: list[str], at: int, stop: int) -> bool:
    """Tell whether a title or a further mark follows at `at`."""
    if at < stop and keys[at] == "-":
        at += 1
    return at < stop and any(
        part.sort in ("title", "profession", "mark", "counterpart")
        for _, values in phrases.all_at(keys, at, stop)
        for part in values
    )
