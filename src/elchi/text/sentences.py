"""Where sentences end, in any script.

ICU proposes the ends (it knows ``۔ । ؟ ! …`` and the quotation marks that close
after them) and rules take away those that are none: abbreviations, initials,
acronyms with full stops, numbers, addresses, brackets. What the rules need of
a language is given to `Splitter` as plain words, so this module knows none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import icu
import regex

from elchi.model import Span

# A mark that may end a sentence, the marks that close after it, and the gap.
_END = regex.compile(r"([.!?۔।॥؟…‼⁇⁈⁉]+)([\"”“»«’'\)\]]*)(\s*)$")
# ICU overlooks ends after an ellipsis and before a number.
_EXTRA = regex.compile(r"(?<=…[\"”»’\)]*)\s+(?=\S)|(?<=[.!?…][\"”»’\)]*)\s+(?=[(\"“«„]?\p{Nd})")
_CLOSED = (
    regex.compile(r"(?:https?://|www\.)[^\s<>\"«»]+"),
    # An address is looked for from the start of its word only: a word may be very long.
    regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+"),
)
_BRACKET = regex.compile(r"\([^()\n]{1,200}\)|\[[^\[\]\n]{1,200}\]")
_WORD_BEFORE = regex.compile(r"[^\s\"”“„«»‘’'(\[]+$")
_WORD_AFTER = regex.compile(r"[\p{L}\p{M}\p{Nd}\u200c\u200d]+")
_INITIALS = regex.compile(r"(?:\p{L}\p{M}*[.۔]\s?[-‑]?)*\p{L}\p{M}*")
_COUNT_BEFORE = regex.compile(r"(?:\p{Nd}|[IVXLC]+)\s*$")
_STRAY = regex.compile(r"(?<=\S) ۔(?= )")
_SAYING = regex.compile(r"[\p{L}\p{N}]")
_LISTED = regex.compile(r"\s*\p{Nd}{1,2}")
_OPENERS = '“«„"‘'
_CLOSED_BY = {"”": "“„", "»": "«", '"': '"', "’": "‘", "“": "„"}
_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


@dataclass(frozen=True, slots=True)
class Habits:
    """What a language's full stops depend on; every word without its last stop.

    Attributes:
        abbreviations: Never end a sentence: "Mr", "им", "ڈاکٹر". One with a space
            in it ("долл. США") holds only before the words that follow the stop.
        closing: Abbreviations that may also end one ("etc", "г", "Inc"): a
            capital letter after them begins a new sentence.
        letters: Names of foreign letters ("ایم", "जी"), for acronyms spelled out.
        starts: Words that begin sentences but no names ("The", "It"): after an
            acronym they tell that the sentence was over.
        stop: The usual full stop.
    """

    abbreviations: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    stop: str = "."
    phrases: tuple[tuple[str, str], ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        pairs = [tuple(entry.split(". ", 1)) for entry in self.abbreviations if ". " in entry]
        object.__setattr__(self, "phrases", tuple(pairs))


@dataclass(frozen=True, slots=True)
class _Place:
    """A proposed end: the text before and after it, taken apart."""

    text: str
    start: int  # of the sentence that would end here
    stop: int  # offset of the first mark
    mark: str
    closers: str
    gap: str
    after: int  # offset of the next character

    @property
    def before(self) -> str:
        """The word that the mark follows, inner stops included."""
        match = _WORD_BEFORE.search(self.text, max(self.start, self.stop - 40), self.stop)
        return match.group() if match else ""

    @property
    def pair(self) -> str:
        """The last two words, for abbreviations such as "т. е."."""
        return " ".join(self.text[max(self.start, self.stop - 40) : self.stop].split()[-2:])

    @property
    def next_word(self) -> str:
        match = _WORD_AFTER.match(self.text, self.after, self.after + 40)
        return match.group() if match else ""


def split(text: str, habits: Habits) -> tuple[Span, ...]:
    """Return the sentences of `text`, in order, without the space around them.

    A line break always ends a sentence. A stretch without letters or digits is
    no sentence.

    >>> text = "Mr. Orlov met С. Лавров. They spoke at 3.5 km height?\\nNo."
    >>> [span.of(text) for span in split(text, Habits(frozenset({"Mr"})))]
    ['Mr. Orlov met С. Лавров.', 'They spoke at 3.5 km height?', 'No.']
    """
    closed = [match.span() for address in _CLOSED for match in address.finditer(text)]
    closed += [match.span() for match in _BRACKET.finditer(text) if _faces_in(text, match.start())]
    closed.sort()
    starts = [start for start, _ in closed]
    stray = _stray_stops(text)
    found: list[Span] = []
    begin = 0
    for end in _candidates(text):
        if end < len(text) and "\n" not in text[max(begin, end - 8) : end]:
            at = bisect_right(starts, end - 1) - 1
            if any(a < end < b for a, b in closed[max(0, at - 1) : at + 1]):
                continue
            match = _END.search(text, max(begin, end - 24), end)
            if match is None:
                continue
            mark, closers, gap = match.groups()
            place = _Place(text, begin, match.start(), mark, closers, gap, end)
            if place.stop in stray or any(rule(place, habits) for rule in _VETOES):
                continue
        _keep(text, begin, end, found)
        begin = end
    return tuple(found)


def _faces_in(text: str, start: int) -> bool:
    """Tell whether a line's brackets face inwards; old Persian files have ) these (."""
    line = text[text.rfind("\n", 0, start) + 1 : start + 1]
    opening, closing = line.find("("), line.find(")")
    return closing < 0 or 0 <= opening < closing


def _candidates(text: str) -> list[int]:
    """Return ICU's proposals as code points, and those that it overlooks."""
    breaker = icu.BreakIterator.createSentenceInstance(icu.Locale.getRoot())
    breaker.setText(text)
    ends = list(breaker)
    if text and max(text) > "\uffff":
        ends = _code_points(text, ends)
    return sorted({*ends, *(match.end() for match in _EXTRA.finditer(text))})


def _code_points(text: str, units: list[int]) -> list[int]:
    """Turn ascending UTF-16 offsets into code-point offsets."""
    points: list[int] = []
    at = 0
    for point, char in enumerate(text):
        while len(points) < len(units) and units[len(points)] <= at:
            points.append(point)
        at += 2 if char > "\uffff" else 1
    points += [len(text)] * (len(units) - len(points))
    return points


def _keep(text: str, start: int, end: int, found: list[Span]) -> None:
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    if _SAYING.search(text, start, end):
        found.append(Span(start, end))


def _stray_stops(text: str) -> frozenset[int]:
    """Return the offsets of Urdu full stops that stand alone by mistake.

    Many writers put a space before every ۔, and then it ends sentences as
    usual; where the text mostly writes it close, a lone one is a slip.
    """
    alone = [match.end() - 1 for match in _STRAY.finditer(text)]
    return frozenset(alone) if len(alone) * 5 <= text.count("۔") else frozenset()


def _goes_on(place: _Place, habits: Habits) -> bool:
    """A small letter or a mark that continues follows."""
    rest = place.text[place.after : place.after + 3]
    if rest[:1] in ",،;؛:)]»”…":
        return True
    if rest[:1] in "—–-" and place.closers:
        return True
    lead = rest.lstrip("—–- ")
    return lead[:1].islower() and (place.gap != "" or place.mark != "۔")


def _is_abbreviation(place: _Place, habits: Habits) -> bool:
    if place.mark not in (".", "۔") or place.closers.strip(")]"):
        return False
    word = place.before.rstrip(".")
    if (word_pair := place.pair) in habits.abbreviations or word_pair in habits.closing:
        word = word_pair
    if any(
        word == first and place.text.startswith(rest, place.after) for first, rest in habits.phrases
    ):
        return True
    if word in habits.abbreviations or word.lower() in habits.abbreviations:
        return True
    if word in habits.closing or word.lower() in habits.closing:
        if not place.text[place.after].isupper():
            return True
        # "в 2024 г. Москва" ends a sentence, "в г. Астане" does not.
        return len(word) == 1 and not _COUNT_BEFORE.search(
            place.text, place.start, place.stop - len(word)
        )
    return False


def _is_initial(place: _Place, habits: Habits) -> bool:
    """The stop belongs to initials (В.В., К.-Ж., س.) or an acronym (U.N., ق.م.)."""
    if place.mark not in (".", "۔") or place.closers:
        return False
    word = place.before
    if not _INITIALS.fullmatch(word):
        return False
    letters = len(regex.findall(r"\p{L}", word))
    if letters > 1 and "." not in word and "۔" not in word:
        return False
    if letters == 1 and (
        (place.mark == "۔" and place.gap) or not regex.match(r"[\p{Lu}\p{Arabic}]", word)
    ):
        return False
    return place.next_word not in habits.starts or (letters == 1 and word != "I")


def _is_spelled_acronym(place: _Place, habits: Habits) -> bool:
    """Letters' names with stops between them: پی۔ٹی۔آئی۔, बी.जे.पी., एस. जयशंकर."""
    if place.mark not in (".", "۔") or place.closers or not habits.letters:
        return False
    parts = [part for part in regex.split(r"[.۔]", place.before) if part]
    if not parts or parts[-1] not in habits.letters:
        return False
    if len(parts) > 1:
        return all(part in habits.letters for part in parts)
    if place.next_word in habits.letters and (
        place.gap == "" or place.text[place.after + len(place.next_word) :][:1] in (".", "۔")
    ):
        return True
    lead = regex.search(
        r"([\p{L}\p{M}]+)([.۔]?)\s*$", place.text[place.start : place.stop][: -len(parts[-1])]
    )
    if lead and lead.group(1) in habits.letters:
        return lead.group(2) != ""
    return place.mark != habits.stop


def _is_number(place: _Place, habits: Habits) -> bool:
    """A list number at the beginning ("1. Trade") is no sentence."""
    return (
        place.mark == "."
        and not place.closers
        and _LISTED.fullmatch(place.text, place.start, place.stop) is not None
    )


def _is_named(place: _Place, habits: Habits) -> bool:
    """A short question or cry in quotation marks inside a sentence: the film “Who?” is …"""
    if not place.closers or place.mark[-1] not in "!?؟":
        return False
    openers = _CLOSED_BY.get(place.closers[0], "")
    sentence = place.text[place.start : place.stop]
    at = max((sentence.rfind(opener) for opener in openers), default=-1)
    if at < 0 or len(sentence[at + 1 :].split()) > 3:
        return False
    lead = sentence[:at].rstrip()
    return bool(lead) and lead[-1].isalpha()


def _is_unspaced(place: _Place, habits: Habits) -> bool:
    """A stop between two words without a space (сайт.рф, Node.js, example.org)."""
    if place.gap or place.closers or place.mark != ".":
        return False
    return place.text[place.after] in "/@" or place.text[place.after].isdigit()


_VETOES: tuple[Callable[[_Place, Habits], bool], ...] = (
    _goes_on,
    _is_abbreviation,
    _is_initial,
    _is_spelled_acronym,
    _is_number,
    _is_named,
    _is_unspaced,
)


def cut(spans: tuple[Span, ...], text: str, edges: tuple[int, ...]) -> Iterator[Span]:
    """Yield `spans`, cut wherever an edge falls inside one.

    >>> list(cut((Span(0, 11),), "Oslo: It is", (5,)))
    [Span(start=0, end=5), Span(start=6, end=11)]
    """
    for span in spans:
        start = span.start
        found: list[Span] = []
        for edge in (*sorted(e for e in edges if span.start < e < span.end), span.end):
            _keep(text, start, edge, found)
            start = edge
        yield from found
