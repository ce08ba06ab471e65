"""The lines of an article, and what a single line can be told to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from elchi.languages import Language, load
from elchi.languages.words.zones import Words
from elchi.model import Span, Zone, ZoneKind
from elchi.text.key import Key, key

ADDRESS = regex.compile(r"(?:https?://|www\.)\S+")
_STOP = regex.compile(r"[.!?…|][\"')\]]*\s*\|?$")
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")
_COLON = regex.compile(r"\s?(?:by|از)?\s?[:\uff1a]\s?")
_PARTS = regex.compile(r"\s[|•·]\s|\s*[|•]\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with text in it: its place, and its match key without outer space."""

    span: Span
    key: Key
    words: int

    @property
    def text(self) -> str:
        """The key of the line."""
        return self.key.text

    @property
    def ends(self) -> bool:
        """True if the line ends as a sentence does."""
        return _STOP.search(self.text) is not None

    def zone(self, kind: ZoneKind, start: int = 0, end: int | None = None) -> Zone | None:
        """Return a zone for the key's characters `start` to `end`, outer space left out."""
        stop = len(self.text) if end is None else end
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        if start == stop:
            return None
        span = self.key.span(start, stop)
        return Zone(kind, Span(self.span.start + span.start, self.span.start + span.end))


def lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold a letter or digit.

    >>> [line.text for line in lines("Ein Wort\\n\\n  – \\nzwei")]
    ['ein wort', 'zwei']
    """
    found = []
    for match in regex.finditer(r"[^\n\r\u2028\u2029]+", text):
        words = len(_WORD.findall(match.group()))
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            end = start + len(match.group().strip())
            found.append(Line(Span(start, end), Key(text[start:end]), words))
    return found


@dataclass(frozen=True, slots=True)
class Wordings:
    """A language's zone words as match keys, English ones among them.

    Pages in every language carry English furniture ("Editorial Team").
    """

    source: tuple[str, ...]
    credit: tuple[str, ...]
    caption: tuple[str, ...]
    picture: tuple[str, ...]
    byline: tuple[str, ...]
    desks: tuple[str, ...]
    agencies: frozenset[str]
    releases: tuple[str, ...]
    dates: tuple[str, ...]
    updates: tuple[str, ...]
    related: tuple[str, ...]
    actions: tuple[str, ...]
    counters: tuple[str, ...]
    notices: tuple[str, ...]
    highlights: tuple[str, ...]
    genres: tuple[str, ...]
    issuers: tuple[str, ...]
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    readouts: tuple[str, ...]


@cache
def _wordings(code: str) -> Wordings:
    own, english = load(code).words(Words), load("en").words(Words)

    def both(name: str) -> tuple[str, ...]:
        entries = {key(word) for word in (*getattr(own, name), *getattr(english, name))}
        # Persian writes "برچسب ها" with a space, a half-space, or joined.
        entries |= {word.replace(" ", "") for word in entries}
        return tuple(sorted(entries, key=lambda word: (-len(word), word)))

    return Wordings(
        source=both("source_labels"),
        credit=both("credit_labels"),
        caption=both("caption_labels"),
        picture=both("picture_words"),
        byline=both("byline_labels"),
        desks=both("desks"),
        agencies=frozenset(both("agencies")),
        releases=both("releases"),
        dates=both("date_labels"),
        updates=both("update_labels"),
        related=both("related"),
        actions=both("actions"),
        counters=both("counters"),
        notices=both("notices"),
        highlights=both("highlights"),
        genres=both("genres"),
        issuers=both("issuers"),
        questions=both("questions"),
        answers=both("answers"),
        readouts=tuple(f"{key(word)} " for word in own.readouts),
    )


def wordings(language: Language) -> Wordings:
    """Return the zone words of a language."""
    return _wordings(language.code)


def label(text: str, labels: Iterable[str], start: int = 0) -> int | None:
    """Return where the text after a label and its colon begins, None without one.

    >>> label("photo: afp", ("image", "photo"))
    6
    """
    for word in labels:
        if text.startswith(word, start):
            match = _COLON.match(text, start + len(word))
            if match:
                return match.end() - (1 if match.group().endswith(" ") else 0)
    return None


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether one of `words` stands in `text` as a whole word."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            after = text[at + len(word) : at + len(word) + 1]
            before = text[at - 1 : at] if at else ""
            if not _WORD.match(before) and not _WORD.match(after):
                return True
            at = text.find(word, at + 1)
    return False


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that bars keep apart.

    >>> list(parts("share | 12 comments"))
    [(0, 5), (8, 19)]
    """
    start = 0
    for match in _PARTS.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)
