"""Zones: what in an article is not running text, and when it was published.

The lines are read from the top (titles, standfirst, bylines, date lines) to
the first paragraph, whose opener may be a dateline; after it, a line is a zone
only if it says so itself, or is a short line between paragraphs (a heading).
A zone that swallows running text would hide facts, so doubt means body.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import regex

from elchi.languages import Language
from elchi.languages.tables import table
from elchi.model import Span, Zone
from elchi.read.datelines import date_reader
from elchi.read.furniture import is_button, is_furniture
from elchi.read.lines import ADDRESS, Line, Wordings, holds, label, lines, parts, wordings
from elchi.read.openers import date_line, opener
from elchi.text.key import key

_LAST_BRACKET = regex.compile(r"\(([^()]{2,80})\)\s*\|?\s*$")
_SENTENCES = regex.compile(r"[.!?…][\"')]*(?=\s)")
_SITE = regex.compile(r"[\p{L}\p{M}\d-]+\.(?:com|in|org|net|कॉम|काम|इन)$")
_INITIALS = regex.compile(r"(?<=[.!?।۔\"'”])\s*(\(\p{Lu}{2,3}\))$")


@dataclass(frozen=True, slots=True)
class GivenName:
    """A given name as one language writes it (``names/given.tsv``)."""

    form: str
    origin: str | None = None


@dataclass(slots=True)
class _Reading:
    """What has been found so far, and what the next lines need to know of it."""

    language: Language
    words: Wordings
    zones: list[Zone] = field(default_factory=list)
    title: str | None = None
    body: int = 0  # body lines so far
    heads: int = 0  # head lines since the title
    dated: bool = False
    label_before: bool = False  # the line before is a byline's label alone
    leads: bool = False  # the line before leads elsewhere and names nothing yet
    highlights: bool = False  # the line before is, or follows, the heading of key points

    def add(self, *zones: Zone | None) -> bool:
        kept = [zone for zone in zones if zone is not None]
        self.zones.extend(kept)
        return bool(kept)


def find_zones(text: str, language: Language) -> tuple[Zone, ...]:
    """Return the zones of `text`, in order.

    >>> from elchi.languages import load
    >>> text = "Ports open\\nOSLO, May 3 (AFP) - Two ports opened again on Sunday.\\nTags: ports"
    >>> [(z.kind, z.span.of(text)) for z in find_zones(text, load("en"))]
    [('title', 'Ports open'), ('dateline', 'OSLO, May 3 (AFP) -'), ('boilerplate', 'Tags: ports')]
    """
    page = lines(text)
    reading = _Reading(language, wordings(language))
    for index, line in enumerate(page):
        following = page[index + 1] if index + 1 < len(page) else None
        if index == 0 and _is_title(line, following, reading):
            reading.title = line.text
            reading.add(line.zone("title"))
        elif reading.title and line.text == reading.title:
            reading.add(line.zone("title"))
        elif (
            _in_highlights(line, reading)
            or _is_led(line, reading)
            or _says_so(line, following, reading)
        ) or (reading.body == 0 and _in_head(line, page[index + 1 :], reading)):
            reading.heads += 1
        elif reading.body and _is_heading(line, following, reading):
            reading.add(line.zone("heading"))
        elif reading.body and _in_tail(line, page[index + 1 :], reading):
            pass
        else:
            if reading.body == 0:
                begun = opener(line, language)
                if begun is not None:
                    reading.add(line.zone("dateline", 0, begun[0]))
            reading.body += 1
            if signed := _INITIALS.search(line.key.source):
                span = Span(line.span.start + signed.start(1), line.span.start + signed.end(1))
                reading.add(Zone("byline", span))
    return tuple(sorted(set(reading.zones), key=lambda zone: zone.span))


def _is_title(line: Line, following: Line | None, reading: _Reading) -> bool:
    if following is None or line.words > 30 or ADDRESS.search(line.text):
        return False
    if regex.search(r"[.…:|,]$", line.text) and not line.text.endswith("..."):
        return False
    if date_line(line, 0, len(line.text), reading.language) or is_furniture(line, reading.words):
        return False
    return _caption(line, following, reading.words) is None


def _says_so(line: Line, following: Line | None, reading: _Reading) -> bool:
    """Add what a line shows by its own words, wherever it stands."""
    words = reading.words
    if following is None and reading.body and _is_end_note(line, reading):
        return reading.add(line.zone("source"))
    address = ADDRESS.search(line.text)
    if address and (address.start() == 0 or _is_source(line, address.start(), words)):
        return reading.add(line.zone("source"))
    if address and (noted := _after_notice(line, address.start(), words)):
        return reading.add(line.zone("boilerplate", 0, noted), line.zone("source", noted))
    found = _caption(line, following, words)
    if found is not None:
        return reading.add(*found)
    if is_furniture(line, words):
        return reading.add(line.zone("boilerplate"))
    return _byline(line, reading) or _dates(line, reading)


def _after_notice(line: Line, address: int, words: Wordings) -> int:
    """Return where a source begins after a short notice ("Translated. Original: …"), else 0."""
    for match in _SENTENCES.finditer(line.text, 0, address):
        after = label(line.text, words.source, match.end() + 1)
        if after is not None and after <= address <= after + 2 and line.words <= 20:
            return match.end()
    return 0


def _is_end_note(line: Line, reading: _Reading) -> bool:
    """Tell whether the last line only names where the story was: "(source: X, May 3, 2025)"."""
    text, language = line.text, reading.language
    if line.words > 14:
        return False
    if text[0] == "(" and text[-1] == ")":
        return any(
            label(text[match.start() :], reading.words.source) is not None
            for match in regex.finditer(r"(?<=[(\s])\p{L}", text[:40])
        )
    return text[0] == "-" and _value(line, language) is not None


def _is_source(line: Line, address: int, words: Wordings) -> bool:
    after = label(line.text, words.source)
    return after is not None and after <= address <= after + 2


def _caption(line: Line, following: Line | None, words: Wordings) -> tuple[Zone | None, ...] | None:
    """Return a caption and its credit, one of them, or None for any other line."""
    text = line.text
    if line.words > 45 or len(_SENTENCES.findall(text)) > 2:
        return None
    if label(text, words.caption) is None and (after := label(text, words.credit)) is not None:
        return (line.zone("credit"),) if len(text[after:].split()) <= 10 else None
    captioned = label(text, words.caption) is not None
    if bracket := _LAST_BRACKET.search(text):
        inside = bracket.group(1)
        credited = label(inside, words.credit) is not None or inside in words.credit
        pictured = captioned or holds(text[: bracket.start()], words.picture)
        if bracket.start() and (credited or (pictured and len(inside.split()) <= 6)):
            end = bracket.start() + bracket.group().rindex(")") + 1
            return line.zone("caption", 0, bracket.start()), line.zone(
                "credit", bracket.start(), end
            )
    for match in regex.finditer(r"(?<=[.!?)|])\s", text):
        after = label(text, words.credit, match.end())
        if after is not None and len(text[after:].split()) <= 8:
            return line.zone("caption", 0, match.start()), line.zone("credit", match.end())
    for match in regex.finditer(r"(?<=[.!?)|])\s(?=(?:-\s)?(\S.*)$)", text):
        if not line.ends and _is_bare_credit(match.group(1), words):
            return line.zone("caption", 0, match.start()), line.zone("credit", match.end())
    if captioned:
        return (line.zone("caption"),)
    if following is not None and line.words <= 30 and not ADDRESS.search(following.text):
        after = label(following.text, words.credit)
        if after is not None and label(following.text, words.caption) is None:
            short = len(following.text[after:].split()) <= 8
            return (line.zone("caption"),) if short and not line.ends else None
    return None


def _is_bare_credit(text: str, words: Wordings) -> bool:
    """Tell whether a caption's last words are a credit without a colon: "Courtesy NASA"."""
    return len(text.split()) <= 4 and any(
        text == word or text.startswith(word + " ") for word in words.credit
    )


def _is_led(line: Line, reading: _Reading) -> bool:
    """Add the headlines below "read also" that stands alone, at the end of the story."""
    alone = line.text.rstrip(" :.…-") in reading.words.related
    led = reading.leads and reading.body > 0 and line.words <= 16
    led = led and (not line.ends or line.text.endswith("?"))
    reading.leads = alone or led
    return reading.add(line.zone("boilerplate")) if led and not alone else False


def _in_highlights(line: Line, reading: _Reading) -> bool:
    """Add the heading of the key points before the story, and the points below it."""
    if reading.body or reading.title is None:
        return False
    if line.text.rstrip(" :") in reading.words.highlights:
        reading.highlights = True
        return reading.add(line.zone("heading"))
    point = not line.ends and line.words <= 22 and opener(line, reading.language) is None
    reading.highlights = reading.highlights and point
    return reading.add(line.zone("subtitle")) if reading.highlights else False


def _byline(line: Line, reading: _Reading) -> bool:
    """Add a labelled byline ("By …"); a label that stands alone is followed by a name."""
    words, text = reading.words, line.text
    if line.words > 10:
        return False
    if text.rstrip(":") in words.byline:
        reading.add(line.zone("boilerplate"))
        reading.label_before = True
        return True
    if reading.label_before:
        reading.label_before = False
        if line.words <= 5 and not line.ends:
            return reading.add(line.zone("byline"))
    after = label(text, words.byline)
    if after is not None and reading.body and _names_agencies(text, words):
        return reading.add(line.zone("credit"))
    if after is None:
        for word in words.byline:
            bare = regex.match(regex.escape(word) + r"\s(?=\p{L})", text)
            cased = reading.language.about.capitals and line.key.source[:2].istitle()
            if bare and cased and not reading.body and not line.ends and _is_name(line, bare.end()):
                after = bare.end() - 1
                break
    if after is None or len(text[after:].split()) > 7 or not text[after:].strip():
        return False
    end = next((end for _, end in parts(text)), len(text))
    return reading.add(line.zone("boilerplate", 0, after), line.zone("byline", after, end))


def _dates(line: Line, reading: _Reading) -> bool:
    """Add the parts of a line that dates the story, bylines beside the date included."""
    if line.words > 16:
        return False
    text, words = line.text, reading.words
    pieces = list(parts(text))
    dated = [date_line(line, start, end, reading.language) for start, end in pieces]
    if not any(dated):
        return False
    if any(text[start:end].strip() in words.releases for start, end in pieces):
        return reading.add(line.zone("dateline"))
    zones: list[Zone | None] = []
    for (start, end), found in zip(pieces, dated, strict=True):
        if found is None:
            piece = text[start:end].strip()
            named = _labelled(piece, words.byline)
            if is_button(piece, words):
                zones.append(line.zone("boilerplate", start, end))
            elif named and len(piece.split()) <= 7 and not reading.body:
                zones.append(line.zone("boilerplate", start, start + named))
                zones.append(line.zone("byline", start + named, end))
            elif _SITE.search(piece) and not reading.body:
                zones.append(line.zone("source", start, end))
            elif piece in words.agencies and not reading.body:
                zones.append(line.zone("dateline", start, end))
            elif len(piece.split()) <= 5 and not reading.body:
                zones.append(line.zone("byline", start, end))
            else:
                return False
        elif found.updated and (reading.dated or reading.body):
            zones.append(line.zone("boilerplate", start, end))
        elif found.byline is not None and reading.title:
            rest = text[found.byline :]
            begin = found.byline + len(rest) - len(rest.lstrip(" ,-"))
            zones += [line.zone("byline", start, found.byline), line.zone("dateline", begin, end)]
        else:
            zones.append(line.zone("dateline", start, end))
    reading.dated = True
    return reading.add(*zones)


def _names_agencies(text: str, words: Wordings) -> bool:
    """Tell whether a line closes with agencies in brackets ("(dpa, Reuters)")."""
    bracket = _LAST_BRACKET.search(text)
    return bracket is not None and any(
        part.strip() in words.agencies for part in bracket.group(1).split(",")
    )


def _labelled(piece: str, labels: tuple[str, ...]) -> int | None:
    """Return where the name after a Latin label begins ("curated by …"), None without one."""
    for word in labels:
        if word.isascii() and word.endswith(" by") and piece.startswith(word + " "):
            return len(word)
    return None


def _is_name(line: Line, start: int) -> bool:
    """Tell whether the words from key offset `start` all begin with a capital."""
    source = line.key.source[line.key.offset(start) :]
    words = regex.findall(r"[\p{L}\p{M}][\p{L}\p{M}'.-]*", source)
    return 1 <= len(words) <= 7 and all(word[0].isupper() or len(word) <= 3 for word in words)


def _in_head(line: Line, rest: list[Line], reading: _Reading) -> bool:
    """Add an unlabelled byline or standfirst between the title and the first paragraph."""
    if reading.title is None or not rest:
        return False
    language, words, following = reading.language, reading.words, rest[0]
    if not line.ends and line.words <= 7:
        cased = language.about.capitals
        if holds(line.text, words.desks) and (not cased or _is_name(line, 0)):
            return reading.add(line.zone("byline"))
        if not cased and 2 <= line.words <= 3 and _begins_with_given_name(line, language.code):
            return reading.add(line.zone("byline"))
        dated = date_line(following, 0, len(following.text), language) is not None
        if (cased and 2 <= line.words <= 5 and _is_name(line, 0)) or (
            dated and not cased and 2 <= line.words <= 3 and reading.heads
        ):
            return reading.add(line.zone("byline"))
        if dated and cased and _is_name(line, 0):
            return reading.add(line.zone("byline"))
    if any(zone.kind in ("subtitle", "dateline", "byline") for zone in reading.zones):
        return False
    short = line.words <= 22 and not regex.search(r"[.:…|]$", line.text)
    later = any(_heads(other, reading) for other in rest[:2])
    if (short and opener(line, language) is None) or (later and line.words <= 40):
        return reading.add(line.zone("subtitle"))
    return False


@cache
def _given_names(code: str) -> frozenset[str]:
    return frozenset(key(row.form) for row in table(code, "given", GivenName))


def _begins_with_given_name(line: Line, code: str) -> bool:
    return line.text.split()[0] in _given_names(code)


def _heads(line: Line, reading: _Reading) -> bool:
    """Tell whether a line belongs to the head: a date line, or the title again."""
    if line.text == reading.title:
        return True
    return line.words <= 16 and any(
        date_line(line, start, end, reading.language) for start, end in parts(line.text)
    )


def _is_heading(line: Line, following: Line | None, reading: _Reading) -> bool:
    """Tell whether a short line between paragraphs is a heading."""
    if following is None or line.words > 10 or following.words < 12 or not following.ends:
        return False
    if regex.search(r"[.:;,…|\"'!-]$|^[-\"'(\d]|[:]\s", line.text):
        return False
    return not line.text.endswith("?") or line.words <= 6


def _in_tail(line: Line, rest: list[Line], reading: _Reading) -> bool:
    """Add an unlabelled end line: a desk's or writer's name after the last paragraph."""
    if line.ends or line.words > 6 or any(other.words > 12 and other.ends for other in rest):
        return False
    if holds(line.text, reading.words.desks):
        return reading.add(line.zone("byline"))
    return False


def find_published(
    text: str, zones: tuple[Zone, ...], language: Language, metadata: str | None
) -> str | None:
    """Return the day of publication as EDTF, None if nothing tells it.

    Metadata comes first, then the article's own date lines and datelines in
    order of the text. A date without its year is not enough, and the date of
    a later change is no date of publication where another is given.
    """
    if metadata:
        return metadata
    for kinds in (("dateline",), ("byline", "source"), ("boilerplate",)):
        for zone in zones:
            if zone.kind not in kinds:
                continue
            for line in lines(zone.span.of(text)):
                if value := _value(line, language):
                    return value
    return None


def _value(line: Line, language: Language) -> str | None:
    reader = date_reader(language)
    for match in regex.finditer(r"(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{Nd}]", line.text):
        date = reader.at(line.text, match.start())
        if date is not None and date.value:
            return date.value
    return None
