"""Persons whom nothing tells but that they speak, in scripts without capitals.

Two or three words none of which the language uses much, at the opening of a clause and
before the mark or the verb of somebody who speaks, are a person: «روسیو بنیتس نوشت».
A lone word is left to the rest of the page.
"""

from __future__ import annotations

from functools import cache

from elchi.facts.speech.cues import lexicon
from elchi.understand.names.letters import foreign_look
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.titles import is_title
from elchi.understand.names.vocabulary import vocabulary

_RARE = 30
"""Below this frequency a word of the lists may be part of such a name."""

_COMMON = 44
"""From this frequency on the word before may open a clause."""

_PLAIN = 55
"""Below this frequency a word may end a name that a sure given name opens."""

_LONGEST = 4
_REACH = 14  # words between the name and the word of saying that makes it a speaker


@cache
def _cues(code: str) -> frozenset[tuple[str, ...]]:
    """Return the wordings of saying whose words all stand together."""
    found = lexicon(code)
    return frozenset(words for entries in found.entries.values() for words, _ in entries)


def find_heard(page: Page) -> None:
    """Enter the rare words at the opening of a clause whose subject speaks."""
    names = parts_of(page.article.language.code)
    if names.capitals:
        return
    index = 0
    while index < len(page):
        begins = names.rare(page.key(index), _COMMON) and page.name(index) is None
        last = _run(page, names, index) if begins and _opens(page, names, index) else index
        if last > index and _strange(page, names, index, last) and _speaks(page, names, last):
            page.put(Found(index, last, page.span(index, last), "person", rule="heard"))
        index = max(last, index + 1)


def _opens(page: Page, names: NameParts, index: int) -> bool:
    """Tell whether a clause may open at a word: after a mark or a frequent word."""
    if not page.same_line(index - 1, index):
        return True
    before = page.key(index - 1)
    if page.name(index - 1) is not None or is_title(page.article.language.code, before):
        return False
    return not before[0].isalpha() or names.zipf.get(before, 0) >= _COMMON


def _run(page: Page, names: NameParts, first: int) -> int:
    """Return where rare words that start at `first` end; `first` if they are fewer than two."""
    at, count = first, 0
    while at < len(page) and page.same_line(first, at) and at - first < 2 * _LONGEST:
        word = page.key(at)
        hyphen = word == "-" and count and page.touching(at) and page.touching(at + 1)
        closing = count == 1 and _closes(page, names, at)
        if not (hyphen or (word in names.particles and count) or _rare(page, names, at) or closing):
            break
        count += not hyphen
        at += 1
    while at > first and (page.key(at - 1) in names.particles or page.key(at - 1) == "-"):
        at -= 1
    return at if 2 <= count <= _LONGEST else first


def _rare(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether a word may be part of a name: no word of the language's wordings."""
    code, word = page.article.language.code, page.key(at)
    if len(word) < 2 or not word[0].isalpha() or word[0].isascii() or page.name(at) is not None:
        return False
    if word in names.stops or is_title(code, word):
        return False
    if names.known(word) and word not in names.doubles:
        return names.rare(word, _COMMON)
    return word not in vocabulary(code) and names.rare(word, _RARE)


def _closes(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether a plain word ends a name: after a given name that is no word, before a mark."""
    given, word, after = page.key(at - 1), page.key(at), page.key(at + 1)
    if given not in names.given or given in names.zipf or page.name(at) is not None:
        return False
    fits = word.isalpha() and word not in names.stops and names.rare(word, _PLAIN)
    return fits and page.same_line(at, at + 1) and (after == "," or after in names.says)


def _strange(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether a run looks like a name: a known part of names, or foreign by its letters."""
    words = [page.key(at) for at in range(first, last) if page.key(at)[0].isalpha()]
    if len(words) < 2:
        return False
    if any(names.known(word) for word in words):
        return True
    unheard = [word for word in words if word not in names.zipf]
    looks = [foreign_look(page.article.language.code, word) for word in unheard]
    return bool(looks) and max(looks) > 0


def _speaks(page: Page, names: NameParts, last: int) -> bool:
    """Tell whether the subject that ends before word `last` goes with a word of saying."""
    if not page.same_line(last - 1, last):
        return False
    lexical = lexicon(page.article.language.code)
    end = page.line_end(last - 1)
    if names.clitic:
        if page.key(last) in names.says:
            return any(_cue(page, at) for at in range(last + 1, min(last + _REACH, end)))
        after = last + (page.key(last) in lexical.sets["genitive"])
        return _cue(page, after) or _cue(page, last)
    if page.key(last) == ",":
        closing = next(
            (at for at in range(last + 2, min(last + 20, end)) if page.key(at) == ","), 0
        )
        return bool(closing) and any(
            _cue(page, at) for at in range(closing + 1, min(closing + 6, end))
        )
    return any(_cue(page, at) for at in range(last, min(last + 5, end)))


def _cue(page: Page, at: int) -> bool:
    """Tell whether a wording of saying stands at a word."""
    end = page.line_end(at) if at < len(page) else at
    return any(
        tuple(page.key(i) for i in range(at, min(at + size, end)))
        in _cues(page.article.language.code)
        for size in (1, 2, 3)
    )
