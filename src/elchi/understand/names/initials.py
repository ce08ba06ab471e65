"""Letters and syllables inside names of persons: initials, "em. ke.", "Dae-won"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from elchi.understand.names.page import Page

if TYPE_CHECKING:
    from elchi.understand.names.parts import NameParts

_JOINED = 6
"""Letters of the longest syllable behind a hyphen, or before it."""


def syllable_joined(page: Page, at: int) -> bool:
    """Tell whether a hyphen joins the last syllable of an East Asian name, written small."""
    if not (page.touching(at) and page.touching(at + 1)):
        return False
    after, word = page.raw(at + 1), page.key(at + 1)
    small = after.islower() and after.isalpha() and len(after) <= _JOINED
    return small and len(page.key(at - 1)) <= _JOINED and not word.endswith(_MADE)


_MADE = ("ed", "led", "run", "era", "held", "style", "like", "based", "born", "wide", "elect")
"""Ends of words that are made with a name: "Modi-led", "Assad-era"."""


def spelled_initial(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether the name of a letter is an initial: after it and its like comes a name.

    With a full stop any rare word is a name ("em. ke. Stalin"), without only a known one.
    """
    stop, ahead = False, at
    while page.key(ahead) in names.letters and page.same_line(at, ahead + 1):
        ahead += 1
        if page.key(ahead) == "." and page.touching(ahead):
            stop, ahead = True, ahead + 1
    word = page.key(ahead)
    if ahead == at or not page.same_line(at, ahead) or not letters(word) or word in names.stops:
        return False
    return names.known(word) or (stop and names.rare(word, 45))


def is_initial(page: Page, at: int) -> bool:
    """Tell whether a word is the initial of a name written against it ("В.Лаптев")."""
    raw = page.raw(at)
    after = page.key(at + 1) == "." and at + 2 < len(page) and page.same_line(at, at + 2)
    return len(raw) == 1 and raw.isupper() and after and page.raw(at + 2)[0].isupper()


def letters(word: str) -> bool:
    """Tell whether a word begins with a letter."""
    return bool(word) and word[0].isalpha()
