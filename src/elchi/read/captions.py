"""Captions and the credits of pictures, on one line or on two."""

from __future__ import annotations

import regex

from elchi.languages import Language
from elchi.model import Zone, ZoneKind
from elchi.read.furniture import is_furniture
from elchi.read.lines import ADDRESS, Line, Wordings, holds, label, wordings
from elchi.read.openers import date_line

LAST_BRACKET = regex.compile(r"\(([^()]{2,80})\)\s*\|?\s*$")
SENTENCES = regex.compile(r"[.!?…][\"')]*(?=\s)")


def caption(
    line: Line, following: Line | None, language: Language
) -> tuple[Zone | None, ...] | None:
    """Return a caption and its credit, one of them, or None for any other line.

    >>> from elchi.languages import load
    >>> from elchi.read.lines import lines
    >>> line = lines("The bridge at dawn. (Photo: Reuters)")[0]
    >>> [zone.kind for zone in caption(line, None, load("en"))]
    ['caption', 'credit']
    """
    text, words = line.text, wordings(language)
    if line.words > 45 or len(SENTENCES.findall(text)) > 2:
        return None
    if label(text, words.caption) is None and (named := label(text, words.credit)) is not None:
        bracket = LAST_BRACKET.search(text)
        told = bracket is not None and len(text[named : bracket.start()].split()) >= 4
        if not told or bracket is None or not SENTENCES.search(text, named, bracket.start() + 1):
            return (line.zone("credit"),) if _is_credit(line, words) else None
        return (
            line.zone("boilerplate", 0, named),
            line.zone("caption", named, bracket.start()),
            line.zone("credit", bracket.start()),
        )
    if _is_credit(line, words):
        return (line.zone("credit"),)
    captioned = label(text, words.caption) is not None
    if bracket := LAST_BRACKET.search(text):
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
            noted = holds(text[: match.start()], words.notices)
            kind: ZoneKind = "boilerplate" if noted else "caption"
            return line.zone(kind, 0, match.start()), line.zone("credit", match.end())
    for match in regex.finditer(r"(?<=[.!?)|])\s(?=(?:-\s)?(\S.*)$)", text):
        if not line.ends and _is_bare_credit(match.group(1), words):
            return line.zone("caption", 0, match.start()), line.zone("credit", match.end())
    if captioned:
        return (line.zone("caption"),)
    return _above_credit(line, following, language)


def _is_credit(line: Line, words: Wordings) -> bool:
    """Tell whether a line is a credit alone, in brackets or not: "(Photo: Reuters)"."""
    text = line.text
    inside = text[1:-1] if text[:1] == "(" and text.rstrip(" |")[-1:] == ")" else text
    if inside.strip(" .") in words.picture or (line.words > 1 and inside in words.credit):
        return True
    after = label(inside, words.credit)
    if after is None:
        return False
    if inside is text and label(text, words.caption) is not None and not _signed(text, after):
        return False
    return len(inside[after:].split()) <= 10


def _signed(text: str, start: int) -> bool:
    """Tell whether a name and an agency, a stroke between them, follow a label: "X/Reuters"."""
    return "/" in text[start:] and len(text[start:].split()) <= 6


def _above_credit(
    line: Line, following: Line | None, language: Language
) -> tuple[Zone | None, ...] | None:
    """Return the caption that a line is whose next line is only a credit."""
    if following is None or line.words > 30 or line.ends or ADDRESS.search(following.text):
        return None
    if not _is_credit(following, wordings(language)) or is_furniture(line, wordings(language)):
        return None
    if date_line(line, 0, len(line.text), language) is not None:
        return None
    short = len(following.text.split()) <= 9
    return (line.zone("caption"),) if short else None


def _is_bare_credit(text: str, words: Wordings) -> bool:
    """Tell whether a caption's last words are a credit without a colon: "Courtesy NASA"."""
    return len(text.split()) <= 4 and any(
        text == word or text.startswith(word + " ") for word in words.credit
    )
