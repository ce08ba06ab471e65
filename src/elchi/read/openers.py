"""Datelines: lines that only date a story, and openers of its first paragraph.

A dateline is a chain of places, dates, agencies and brackets with marks
between them: ``LONDON, Nov 3 (Reuters) -``, ``اسلام آباد (نمائندہ خصوصی)``,
``नई दिल्ली, 3 नवंबर (भाषा)।``, ``Москва. 3 ноября. ИНТЕРФАКС -``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

import regex

from elchi.languages import Language
from elchi.languages.tables import table
from elchi.read.datelines import date_reader
from elchi.read.lines import Line, Wordings, holds, label, wordings
from elchi.text.key import key

_CHUNK = regex.compile(
    r"[\p{L}\p{M}][\p{L}\p{M}\p{Nd}'.-]*(?:[ ][\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}'-]*){0,4}"
)
_BRACKET = regex.compile(r"\([^()]{2,60}\)|/[^/\d][^/]{1,60}/|\[[^\[\]]{2,60}\]")
_MARK = regex.compile(
    r"\s?[,.:;|](?:\s?-(?=\s))?|\s?--?(?=\s|$)|\s?/(?=\s?\p{Nd})|/(?=\s?\p{L})|\s/(?=\s\p{L})"
)

TIME = regex.compile(
    r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:gmt|utc|[a-z]{2,3}t))?,?\s(?:on\s)?"
)

_STOPPED = regex.compile(r"(\p{L}[\p{L}\p{M}]+(?:[ -]\p{L}[\p{L}\p{M}]+)?)\.(?=\s)")
CLOCK = regex.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\(?[\p{L}.]{2,5}\)?)?")

_Kind = Literal["text", "date", "bracket"]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as one language writes it (``names/places.tsv``)."""

    place: str
    form: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class _Link:
    """One part of the chain, the mark after it, and where that mark ends."""

    kind: _Kind
    text: str
    start: int
    end: int
    mark: str
    after: int
    value: str | None = None


def _chain(line: Line, start: int, language: Language) -> list[_Link]:
    text, reader, words = line.text, date_reader(language), wordings(language)
    links: list[_Link] = []
    at = start
    while at < len(text) and len(links) < 7:
        while at < len(text) and text[at] == " ":
            at += 1
        date = reader.at(text, at)
        value = None
        if date is not None:
            kind: _Kind = "date"
            end, value = date.end, date.value
        elif match := _BRACKET.match(text, at):
            kind, end = "bracket", match.end()
        elif text[at].isdigit() and (named := _agency(text, at, words)):
            kind, end = "text", at + len(named)
        elif match := _CHUNK.match(text, at):
            kind, end = "text", _until_date(text, match.start(), match.end(), language)
            stop = text.find(". ", at, end + 1)
            if stop > at and not language.about.capitals:
                end = stop  # the full stop of a script without capitals
            end = max(end, at + len(_agency(text, at, words)))
        else:
            break
        mark = _MARK.match(text, end)
        after = mark.end() if mark else end
        links.append(
            _Link(kind, text[at:end], at, end, mark.group().strip() if mark else "", after, value)
        )
        followed = text[end : end + 2].lstrip()[:1] in ("(", "/", "[")
        if not mark and kind == "text" and not followed and reader.at(text, end + 1) is None:
            break
        at = after
    return links


def _agency(text: str, at: int, words: Wordings) -> str:
    """Return the longest name of an agency that stands at `at`, "" without one."""
    return max((one for one in words.agencies if text.startswith(one, at)), key=len, default="")


def _until_date(text: str, start: int, end: int, language: Language) -> int:
    """Return the end of a chunk of words, before a month's name that begins a date."""
    reader = date_reader(language)
    for match in regex.finditer(r" ", text[start:end]):
        if reader.at(text, start + match.end()) is not None:
            return start + match.start()
    return end


def opener(line: Line, language: Language) -> tuple[int, str | None] | None:
    """Return where the dateline at the beginning of a paragraph ends, and its date.

    None if the paragraph begins with its story. The end is an offset into the
    line's key.
    """
    words = wordings(language)
    links = _chain(line, 0, language)
    capitals = _is_capital(line, links)
    best: int | None = None
    for index in range(len(links)):
        if _is_opener(links[: index + 1], words, capitals, language.about.capitals) or (
            index == 0
            and (_is_place_and_dash(line, links[0]) or _is_place_and_mark(links[0], language))
        ):
            best = index
    end = links[best].after if best is not None else _place_and_stop(line, language)
    if not end:
        return None
    rest = len(regex.findall(r"[\p{L}\p{M}\p{Nd}]+", line.text[end:]))
    if rest < 5:
        return None
    return end, next((link.value for link in links[: (best or 0) + 1] if link.value), None)


def _is_place_and_dash(line: Line, link: _Link) -> bool:
    """Tell whether a paragraph begins with one or two words and a long dash: "بشکیک — …"."""
    if link.kind != "text" or link.mark != "-" or len(link.text.split()) > 2:
        return False
    mark = line.key.span(link.end, link.after).of(line.key.source)
    return mark[:1].isspace() and any(dash in mark for dash in "—–")


def _is_place_and_mark(link: _Link, language: Language) -> bool:
    """Tell whether a paragraph begins with a known place and a mark: "New Delhi: …"."""
    stopped = link.mark in (":", ".") and not link.text.endswith(".")
    return link.kind == "text" and stopped and is_place(link.text, language)


def _place_and_stop(line: Line, language: Language) -> int:
    """Return where a place and a full stop that open a paragraph end: "ЛЬВОВ. …", else 0."""
    match = _STOPPED.match(line.text)
    if match is None:
        return 0
    source = line.key.span(0, match.end(1)).of(line.key.source)
    capitals = language.about.capitals and source.isupper() and len(source) > 3
    return match.end() if capitals or is_place(match.group(1), language) else 0


def only_dated(line: Line, language: Language) -> int:
    """Return where the day ends that a line opens with, if no words follow it, else 0.

    Below a story a day and an hour without a year date it, numbers after it are counters.
    """
    date = date_reader(language).at(line.text, 0)
    if date is None or any(char.isalpha() for char in line.text[date.end :]):
        return 0
    clock = CLOCK.match(line.text[date.end :].lstrip(" ,|-"))
    return line.text.index(clock.group(), date.end) + clock.end() if clock else date.end


def is_place(text: str, language: Language) -> bool:
    """Tell whether a match key is the name of a place that the language's table knows."""
    return text in _places(language.code)


@cache
def _places(code: str) -> frozenset[str]:
    return frozenset(key(row.form) for row in table(code, "places", PlaceName))


def _is_capital(line: Line, links: list[_Link]) -> bool:
    if not links:
        return False
    first = line.key.span(links[0].start, links[0].end).of(line.key.source)
    return first.isupper()


def _is_opener(links: list[_Link], words: Wordings, capital: bool, cased: bool) -> bool:
    first, last = links[0], links[-1]
    if first.kind != "text" or len(first.text.split()) > 4:
        return False
    texts = [link for link in links if link.kind == "text"]
    if any(len(link.text.split()) > 4 for link in texts):
        return False
    if any(
        one.kind == "date" and not (one.mark or one.text.endswith(".")) and two.kind == "text"
        for one, two in pairwise(links)
    ):
        return False  # "Since 1 January the port stays closed: …"
    known = any(
        (
            link.kind == "bracket"
            and (holds(link.text, words.desks) or holds(link.text, words.agencies))
        )
        or (link.kind == "text" and link.text in words.agencies)
        for link in links
    )
    dated = any(link.kind == "date" for link in links)
    bracket = any(link.kind == "bracket" for link in links)
    mark = last.mark[-1:]
    if last.kind == "bracket" and not mark:
        return known or (len(links) > 2 and links[-2].value is not None)
    if last.kind == "date" and not mark and len(links) > 1:
        # "LVIV, 3 May 2025 г." has its stop inside; "(agencies) 3 May 2025" needs none.
        return (capital and last.text.endswith(".")) or (
            known and last.value is not None and links[-2].kind == "bracket"
        )
    if mark in (":", "-"):
        if dated or bracket or known:
            return True
        count = sum(len(link.text.split()) for link in texts)
        if cased:
            return capital and count <= 4
        return mark == ":" and count <= (4 if len(texts) == 2 else 3) and len(texts) <= 2
    if mark == ".":
        if not cased and _is_desk(links, words):
            return True
        return (
            (last.kind == "date" and len(links) > 1)
            or (last.kind == "bracket" and (dated or known))
            or (last.kind == "text" and dated and last.text in words.agencies)
        )
    return mark == "/" and known and last.kind == "text"


def _is_desk(links: list[_Link], words: Wordings) -> bool:
    """Tell whether links are only a desk or agency and its place, in either order."""
    texts = [link.text for link in links if link.kind == "text"]
    named = any(text in words.agencies or text in words.desks for text in texts)
    return named and len(texts) == len(links) and len(links) in (2, 3)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A part of a line that dates the story.

    Attributes:
        start: Offset into the line's key, label included.
        value: The day, None without a year.
        updated: True for the date of a later change.
        byline: Where the words of a writer before the date end, if there are any.
    """

    start: int
    end: int
    value: str | None
    updated: bool
    byline: int | None


def date_line(line: Line, start: int, end: int, language: Language) -> DateLine | None:
    """Read the part `start` to `end` of a line if it does nothing but date the story."""
    words = wordings(language)
    text = line.text
    whole = (start, end)
    if text[start] == "(" and text[end - 1] == ")" and text.count("(", start, end) == 1:
        start, end = start + 1, end - 1
    begin, updated, labelled = start, False, False
    for labels, later in ((words.dates, False), (words.updates, True)):
        after = label(text, labels, start)
        if after is None:
            after = _bare_label(text, labels, start, language)
        if after is not None and after < end:
            begin, updated, labelled = after, later, True
            break
    if clock := TIME.match(text, begin):
        begin = clock.end()  # "Published 5:41 PM EST, December 3, 2025"
    links = [link for link in _chain(line, begin, language) if link.start < end]
    dates = [link for link in links if link.kind == "date"]
    if not dates:
        return None
    rest = text[links[-1].after : end].strip(" |,-")
    if links[-1].end < end - 2 and not (rest and CLOCK.fullmatch(rest)):
        return None
    texts = [link for link in links if link.kind == "text"]
    if texts and (start, end) != whole:
        return None  # "(source: X, May 3, 2025)"
    known = words.agencies | set(words.desks)
    if any(
        date.kind == "date" and not date.mark and text.kind == "text" and text.text not in known
        for date, text in pairwise(links)
    ):
        return None  # "new duty from 6 August" is a headline
    if (labelled and texts) or len(texts) > 3 or any(len(link.text.split()) > 4 for link in texts):
        return None
    value = next((link.value for link in dates if link.value), None)
    if value is None and not labelled and not texts:
        return None
    byline = None
    if (
        (
            len(texts) == 2
            and links[:2] == texts
            and texts[0].mark == ","
            and not _all_capitals(line, texts[0])
        )
        and len(texts[0].text.split()) in (2, 3)
        and len(texts[1].text.split()) <= 2
    ):
        byline = texts[0].end
    return DateLine(*whole, value, updated, byline)


def _all_capitals(line: Line, link: _Link) -> bool:
    return line.key.span(link.start, link.end).of(line.key.source).isupper()


def _bare_label(text: str, labels: tuple[str, ...], start: int, language: Language) -> int | None:
    """Find a label without a colon, right before a date ("Published Nov 3, 2025")."""
    for word in labels:
        after = start + len(word) + 1
        clock = TIME.match(text, after)
        dated = clock.end() if clock else after
        if text.startswith(word + " ", start) and date_reader(language).at(text, dated):
            return after
    return None
