"""Bylines and the lines that date a story, which often share one line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from elchi.languages.tables import table
from elchi.model import Zone
from elchi.read.captions import LAST_BRACKET
from elchi.read.datelines import date_reader
from elchi.read.furniture import is_button
from elchi.read.lines import Line, Wordings, holds, label, parts
from elchi.read.openers import CLOCK, TIME, date_line, is_place, only_dated
from elchi.read.progress import Progress
from elchi.text.key import key

_TODAY = regex.compile(r"\p{L}[\p{L}\p{M}]+,?(?:\s\p{L}[\p{L}\p{M}]*)?\s\d{1,2}[:.]\d\d")
_SITE = regex.compile(r"[\p{L}\p{M}\d-]+\.(?:com|in|org|net|कॉम|काम|इन)$")
_CLOCK_ZONE = regex.compile(r"[a-z]{2,4}t")  # "ist", "sgt"
_LABEL_WITHOUT_COLON = (" by", " از", " از:")


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name as one language writes it (``names/given.tsv``)."""

    form: str
    origin: str | None = None


def byline(line: Line, page: Progress) -> bool:
    """Add a labelled byline ("By …"); a label that stands alone is followed by a name."""
    words, text = page.words, line.text
    if line.words > 10:
        return False
    if text in words.desks and not page.body:
        return page.add(line.zone("byline"))
    if text.rstrip(":") in words.byline:
        page.add(line.zone("boilerplate"))
        page.label_before = True
        return True
    if page.label_before:
        page.label_before = False
        dated = date_line(line, 0, len(text), page.language) is not None
        if line.words <= 5 and not line.ends and not dated:
            return page.add(line.zone("byline"))
    after = label(text, words.byline)
    if after is not None and page.body and holds(text[after:], words.desks):
        return page.add(line.zone("boilerplate"))  # "Translated by: the desk"
    if after is not None and page.body and _names_agencies(text, words):
        return page.add(line.zone("credit"))
    if after is None and not line.ends:
        after = _bare_label(line, page)
    if after is None or len(text[after:].split()) > 7 or not text[after:].strip():
        return False
    end = next((end for _, end in parts(text)), len(text))
    if after >= end:
        return False
    page.add(line.zone("boilerplate", 0, after), line.zone("byline", after, end))
    rest = [start for start, _ in parts(text) if start >= end]
    return page.add(*_beside(line, rest[0], page)) if rest else True


def _beside(line: Line, start: int, page: Progress) -> list[Zone | None]:
    """Return what a bar keeps apart from a byline before it: a credit or a date line."""
    if label(line.text, page.words.credit, start) is not None:
        return [line.zone("credit", start)]
    if date_line(line, start, len(line.text), page.language) is not None:
        page.dated = True
        return [line.zone("dateline", start)]
    return []


def _bare_label(line: Line, page: Progress) -> int | None:
    """Return where the name after a label without a colon begins ("By …"), None without one."""
    for word in page.words.byline:
        if not regex.match(regex.escape(word) + r"\s(?=\p{L})", line.text):
            continue
        end = len(word) + 1
        if page.language.about.capitals:
            near = not page.body or line.words <= 5
            if line.key.source[:2].istitle() and near and is_name(line, end):
                return end - 1
            if not page.body and line.words <= 6 and holds(line.text, page.words.desks):
                return end - 1
        elif word.endswith(_LABEL_WITHOUT_COLON) and line.words <= 7:
            return end - 1
    return None


def dates(line: Line, page: Progress) -> bool:
    """Add the parts of a line that dates the story, bylines beside the date included.

    A kind of text, a place or a medium beside nothing but the date belongs to
    the date line ("Analysis | 3 May 2025"); beside a writer's name, the kind of
    text is a label.
    """
    if line.words > 16:
        return False
    text, words = line.text, page.words
    if (
        page.dated
        and page.body > 1
        and not page.tail
        and only_dated(line, page.language) == len(text)
    ):
        return page.add(line.zone("heading"))  # a step of a chronicle
    pieces = list(parts(text))
    pieces = _with_clocks(pieces, text)
    dated = [date_line(line, start, end, page.language) for start, end in pieces]
    if not any(dated):
        return False
    if page.title and not page.body and len(signed := headed(line, page)) == 2:
        return page.add(*signed)
    if len(pieces) == 1 and page.title and _labelled(text, words.byline):
        return page.add(line.zone("byline"))
    beside = [
        text[start:end].strip() for (start, end), day in zip(pieces, dated, strict=True) if not day
    ]
    if any(piece in words.releases for piece in beside) or (
        len(beside) == 1 and not page.body and _heads_date(line, beside[0], page)
    ):
        page.dated = True
        return page.add(line.zone("dateline"))
    zones: list[Zone | None] = []
    for (start, end), found in zip(pieces, dated, strict=True):
        if found is None:
            part = _undated(line, start, end, page)
            if not part:
                return False
            zones += part
        elif found.updated and (page.dated or page.body):
            zones.append(line.zone("boilerplate", start, end))
        elif found.byline is not None and page.title:
            rest = text[found.byline :]
            begin = found.byline + len(rest) - len(rest.lstrip(" ,-"))
            zones += [line.zone("byline", start, found.byline), line.zone("dateline", begin, end)]
        else:
            zones.append(line.zone("dateline", start, end))
    page.dated = True
    return page.add(*zones)


def _with_clocks(pieces: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Return the parts of a line, a time of day alone joined to the part before it."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and CLOCK.fullmatch(text[start:end].strip()):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _undated(line: Line, start: int, end: int, page: Progress) -> list[Zone | None]:
    """Return the zones of a part of a date line that holds no date; none if it is a story's."""
    words, piece = page.words, line.text[start:end].strip()
    named = _labelled(piece, words.byline)
    if is_button(piece, words):
        return [line.zone("boilerplate", start, end)]
    if page.body:
        return []
    if named and len(piece.split()) <= 7:
        return [
            line.zone("boilerplate", start, start + named),
            line.zone("byline", start + named, end),
        ]
    if _SITE.search(piece):
        return [line.zone("source", start, end)]
    if piece in words.agencies:
        return [line.zone("dateline", start, end)]
    if _is_genre(piece, words):
        return [line.zone("boilerplate", start, end)]
    return [line.zone("byline", start, end)] if len(piece.split()) <= 5 else []


def _is_genre(piece: str, words: Wordings) -> bool:
    """Tell whether a part of a line only says what kind of text follows, numbered or not."""
    bare = regex.sub(r"\s*(?:no\.?|№|नं\.?|نمبر|شماره)?\s*\d+$", "", piece).strip()
    return bare in words.genres or piece.rstrip(":") in words.byline


def _heads_date(line: Line, piece: str, page: Progress) -> bool:
    """Tell whether what stands alone beside a date is no writer: a genre, place or medium."""
    words = page.words
    if is_button(piece, words) or _labelled(piece, words.byline) or holds(piece, words.desks):
        return False
    if _SITE.search(piece) or len(piece.split()) > 5:
        return False
    if any(mark in piece for mark in (",", ":")):
        return False
    if _is_genre(piece, words) or any(holds(piece, (genre,)) for genre in words.genres):
        return True
    return not (names_person(piece, page.language.code) or _looks_like_writer(line, piece, page))


def _looks_like_writer(line: Line, piece: str, page: Progress) -> bool:
    """Tell whether capitals make two or three words look like a writer's name."""
    if not page.language.about.capitals:
        return False
    start = line.text.index(piece)
    source = line.key.span(start, start + len(piece)).of(line.key.source)
    return 2 <= len(source.split()) <= 3 and source.istitle()


def _names_agencies(text: str, words: Wordings) -> bool:
    """Tell whether a line closes with agencies in brackets ("(dpa, Reuters)")."""
    bracket = LAST_BRACKET.search(text)
    return bracket is not None and any(
        part.strip() in words.agencies for part in bracket.group(1).split(",")
    )


def _labelled(piece: str, labels: tuple[str, ...]) -> int | None:
    """Return where the name after a Latin label begins ("curated by …"), None without one."""
    for word in labels:
        if word.isascii() and word.endswith(" by") and piece.startswith(word + " "):
            return len(word)
    return None


def is_name(line: Line, start: int) -> bool:
    """Tell whether the words from key offset `start` all begin with a capital."""
    source = line.key.source[line.key.offset(start) :]
    words = regex.findall(r"[\p{L}\p{M}][\p{L}\p{M}'.-]*", source)
    return 1 <= len(words) <= 7 and all(word[0].isupper() or len(word) <= 3 for word in words)


def headed(line: Line, page: Progress) -> tuple[Zone | None, ...]:
    """Return the zones of a head line whose last part is its day, whoever issues it before.

    "Oman News - Muscat - 19 January 2026" dates the story; "Institute for Peace, March 2026"
    and a name before a dash sign it.
    """
    text, language = line.text, page.language
    if line.ends or line.words > 16:
        return ()
    if line.words <= 5 and _TODAY.fullmatch(text):
        return (line.zone("dateline"),)
    for match in regex.finditer(r"(?:,| -|-(?=\s))\s", text):
        date = date_reader(language).at(text, match.end())
        if date is None or date.value is None or date.end < len(text) - 2:
            continue
        before = text[: match.start()]
        if match.group()[0] == ",":
            if not holds(before, page.words.issuers):
                return ()
            return line.zone("byline", 0, match.start()), line.zone("dateline", match.end())
        whole = names_person(before, language.code) and " - " not in before
        return (line.zone("byline" if whole else "dateline"),)
    place, dash, medium = text.partition(" - ")
    if (
        dash
        and line.words <= 7
        and is_place(place, language)
        and not regex.search(r"[.!?:]", medium)
    ):
        return (line.zone("dateline"),)
    return ()


def stamped(line: Line, page: Progress) -> bool:
    """Tell whether a short head line holds a full day between marks, whatever stands beside it.

    "The Courier, No. 12, 23.01.2026", "Economy desk - Thursday, 5 March 2026 - item 882".
    A day without a mark before it belongs to a sentence ("the pact of 5 March 2026").
    """
    text, reader = line.text, date_reader(page.language)
    if line.words > 14:
        return False
    for match in regex.finditer(r"(?:^|[,|/.:-]\s(?:\d\d?-)?|[/|])(?=[\p{L}\p{Nd}])", text):
        clock = TIME.match(text, match.end())
        begins = [match.end(), clock.end()] if clock else [match.end()]
        date = next((date for at in begins if (date := reader.at(text, at))), None)
        if date is None or date.value is None:
            continue
        rest = text[date.end :].lstrip()
        if rest in ("", ".") or rest[0] == "(" or _CLOCK_ZONE.fullmatch(rest):
            return True
        if not line.ends and (rest[0] in ",|/.-)" or text[date.end - 1] == "."):
            return True
    return False


def named_first(line: Line) -> bool:
    """Tell whether a line opens with two or three capitalised words and a comma: a name.

    What follows the comma tells who that is: "Ann Lee, diplomatic editor".
    """
    head, comma, rest = line.key.source.partition(",")
    words = regex.findall(r"[\p{L}\p{M}][\p{L}\p{M}'.-]*", head)
    return (
        bool(comma and rest.strip()) and len(words) in (2, 3) and all(w[0].isupper() for w in words)
    )


@cache
def _given_names(code: str) -> frozenset[str]:
    return frozenset(key(row.form) for row in table(code, "given", GivenName))


def begins_with_given_name(line: Line, code: str) -> bool:
    """Tell whether the first word of a line is a given name."""
    return line.text.split()[0] in _given_names(code)


def names_person(text: str, code: str) -> bool:
    """Tell whether one of the words of a match key is a given name."""
    return any(word in _given_names(code) for word in regex.findall(r"[\p{L}\p{M}]+", text))
