"""What stands in quotation marks, in any style and with the usual slips.

Newsrooms mix styles: “…”, «…», „…“, "…", ‘…’, doubled single marks, marks
turned the wrong way, an opening mark of one style closed by another. So the
place of a mark decides before its shape: a mark with a space before and a word
after opens, one with a word before and a space or stop after closes. Where the
place says nothing, a directed mark goes by its shape and a plain one by whether
a quotation is open. Marks that find no partner are left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from elchi.languages import Language
from elchi.model import Document, Sentence, Span, ZoneKind

_MARK = regex.compile(r"[‘’']{2}|[\"“”„‟«»‹›‘’‚'`＂]")
_OPENING, _CLOSING = "“„‟«‹‘‚", "”»›’"
_GUILLEMETS, _SINGLES = "«»‹›", "‘’‚'`"
_LETTER = regex.compile(r"[\p{L}\p{M}\p{Nd}]")
_BEFORE_OPENING = regex.compile(r"[\s(\[{\-–—:/|“„«‘'\"\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_AFTER_CLOSING = regex.compile(
    r"[\s)\]}.,;:!?…،؛؟۔।|/\-–—”»’'\"\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
#: A quotation may run over so many paragraphs before its closing mark is looked for in vain.
_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class _Open:
    """An opening mark that waits for its partner."""

    family: str
    start: int
    paragraph: int


def quotes(
    document: Document, sentences: Sequence[Sentence], language: Language
) -> tuple[Span, ...]:
    """Return the insides of all quotation marks, marks excluded, outermost first.

    Quotations may hold several sentences or paragraphs and may stand in each
    other. Apostrophes and the marks of feet and inches are none.

    >>> from elchi.languages import load
    >>> text = 'He called it "a \\'test\\' case".'
    >>> found = quotes(Document("d", text, "", "en", None, None, None, "d", ()), (), load("en"))
    >>> [span.of(text) for span in found]
    ["a 'test' case", 'test']
    """
    text = document.text
    rightward = language.about.direction == "rtl"
    starts, zones = _paragraphs(text, sentences)
    waiting: list[_Open] = []
    found: list[Span] = []
    zone_before: str | None = None
    for match in _MARK.finditer(text):
        start, end = match.span()
        at = max(bisect_right(starts, start) - 1, 0)
        if zones[at] != zone_before:
            waiting.clear()
            zone_before = zones[at]
        waiting = [
            item
            for item in waiting
            if item.paragraph == at
            or (item.family != "single" and at - item.paragraph <= _PARAGRAPHS)
        ]
        family, turn = _turn(text, start, end, waiting, rightward)
        if turn == "open":
            if not _repeats(text, starts[at], start, family, waiting, at):
                waiting.append(_Open(family, end, at))
        elif turn == "close":
            opened = _partner(waiting, family, at)
            if opened is not None:
                del waiting[opened + 1 :]
                span = _trimmed(text, waiting.pop().start, start)
                if span is not None:
                    found.append(span)
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def _paragraphs(
    text: str, sentences: Sequence[Sentence]
) -> tuple[list[int], list[ZoneKind | None]]:
    """Return where paragraphs start, and the zone of each."""
    starts: list[int] = []
    zones: list[ZoneKind | None] = []
    if not sentences:
        starts = [0] + [match.end() for match in regex.finditer(r"\n+", text)]
        return starts, [None] * len(starts)
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        first = next(group)
        starts.append(first.span.start)
        zones.append(first.zone)
    starts[0] = 0
    return starts, zones


def _turn(
    text: str, start: int, end: int, waiting: Sequence[_Open], rightward: bool
) -> tuple[str, str]:
    """Return the family of the mark and whether it opens, closes or is none."""
    mark = text[start:end]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    single = len(mark) == 1 and mark in _SINGLES
    family = "guillemet" if mark in _GUILLEMETS else "single" if single else "double"
    is_open = any(item.family == family for item in waiting)
    opens = bool(_BEFORE_OPENING.match(before)) and not _AFTER_CLOSING.match(after)
    opens = opens or (bool(_BEFORE_OPENING.match(before)) and after in "\"“«‘'„…")
    closes = bool(_AFTER_CLOSING.match(after)) and not before.isspace() and before not in "([{"
    if single:
        if _LETTER.match(before) and _LETTER.match(after):
            return family, "none"
        if mark in "‘‚" or (opens and not closes):
            return family, "open" if rightward or mark != "’" or not is_open else "close"
        return family, "close" if is_open and not before.isspace() else "none"
    if opens != closes and family != "guillemet":
        return family, "open" if opens else "close"
    if mark in _OPENING or (mark in _CLOSING and family == "guillemet"):
        turned = mark in _CLOSING and not is_open and opens and not closes
        return family, "open" if mark in _OPENING or turned else "close"
    if mark == "”" and is_open:
        return family, "close"
    if before.isdigit() and not is_open and mark == '"':
        return family, "none"
    return family, "close" if is_open else "open"


def _repeats(
    text: str, paragraph: int, start: int, family: str, waiting: Sequence[_Open], at: int
) -> bool:
    """Tell whether a mark only repeats, at the head of a paragraph, that a quotation goes on."""
    return (
        text[paragraph:start].strip() == ""
        and bool(waiting)
        and waiting[-1].family == family
        and waiting[-1].paragraph < at
    )


def _partner(waiting: Sequence[_Open], family: str, at: int) -> int | None:
    """Return the index of the opening mark that a closing mark belongs to."""
    for same in (True, False):
        for index in range(len(waiting) - 1, -1, -1):
            item = waiting[index]
            if item.family == family if same else _mixes(item, family, at):
                return index
    return None


def _mixes(item: _Open, family: str, at: int) -> bool:
    """Tell whether a mark of another style may close the quotation: «… ” in one paragraph."""
    return item.paragraph == at and "single" not in (item.family, family)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without the spaces at its edges, None if nothing is left."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    return Span(start, end) if start < end else None
