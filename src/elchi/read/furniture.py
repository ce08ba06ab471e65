"""Furniture of a page: counters, buttons, tags, notices, links to other stories."""

from __future__ import annotations

from functools import cache

import regex

from elchi.read.lines import Line, Wordings, holds, label, parts

_NUMBER = r"[\s:()\[\]]*(?:\d[\d.,]*(?:\s\d{3})*)?\s*(?:k|m)?[\s()\[\]]*"
_DIGIT = regex.compile(r"\d")
_SERIAL = regex.compile(r"(?:№|no\.?|#)\s?[\d/-]{3,}$")
_TAGS = regex.compile(r"(?:#[\p{L}\p{M}\p{Nd}_]+[\s,]*)+$")
_LEADS = regex.compile(r"\s?(?:-|\.{2,}|…)(?:\s|$)")


def is_furniture(line: Line, words: Wordings) -> bool:
    """Tell whether all of a line is counters, buttons, tags, or a notice."""
    text = line.text
    if _leads(text, words.related) and line.words <= 40:
        return True
    if (
        line.words <= 30
        and holds(text, words.notices)
        and (not line.ends or text[0] in "(©[" or line.words <= 16)
    ):
        return True
    if _SERIAL.match(text) or _TAGS.match(text):
        return True
    pieces = list(parts(text))
    if line.words > 15:
        return False
    buttons = [_opens_button(text[start:end].strip(), words) for start, end in pieces]
    if len(pieces) > 1 and all(buttons) and not line.ends:
        return True
    return (
        bool(pieces) and all(is_button(text[start:end].strip(), words) for start, end in pieces)
    ) or _all_buttons(text, words)


def _opens_button(piece: str, words: Wordings) -> bool:
    """Tell whether a part of a row opens with what a button does: "Share on X", "A+"."""
    if is_button(piece, words):
        return True
    if len(piece.split()) > 4:
        return False
    return any(piece.startswith(f"{word} ") for word in words.actions)


def _all_buttons(text: str, words: Wordings) -> bool:
    """Tell whether a line is buttons and counters without bars ("Share Tweet 0 comments")."""
    row = _row_of((*words.actions, *words.counters)).fullmatch(text)
    return row is not None and not text.endswith((".", "!", "?"))


def _named(listed: tuple[str, ...]) -> str:
    return "|".join(regex.escape(word) for word in sorted(listed, key=len, reverse=True))


@cache
def _row_of(listed: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of a row of buttons and counters; made once for a language."""
    one = rf"(?:\d[\d.,]*\s)?(?:{_named(listed)})"
    return regex.compile(rf"{one}(?:[\s:]+(?:{one}|\d[\d.,]*))+")


@cache
def _counted(listed: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of a button with its count; made once for a language."""
    return regex.compile(rf"{_NUMBER}(?:{_named(listed)}){_NUMBER}")


def _leads(text: str, labels: tuple[str, ...]) -> bool:
    """Tell whether a line opens with "read also": a colon, a dash or dots follow."""
    if label(text, labels) is not None:
        return True
    return any(text.startswith(word) and _LEADS.match(text, len(word)) for word in labels)


def is_button(piece: str, words: Wordings) -> bool:
    """Tell whether a part of a line is a button, a counter, or a link to another story."""
    if _leads(piece, words.related):
        return True
    if label(piece, words.actions) is not None and len(piece.split()) <= 5:
        return True  # "Share: Telegram"
    if piece in words.actions or piece.rstrip(":") in words.related:
        return True
    if label(piece, words.updates) is not None:
        return True
    counted = _counted((*words.counters, *words.actions))
    return _DIGIT.search(piece) is not None and counted.fullmatch(piece) is not None
