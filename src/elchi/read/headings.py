"""Headings between paragraphs, and the questions of an interview."""

from __future__ import annotations

from itertools import pairwise

import regex

from elchi.languages import Language
from elchi.read.lines import Line, Wordings, label, wordings

_CLOCK = regex.compile(r"\d{1,2}[:.]\d\d(?:\s[\p{L}\p{M}.]{1,5})?\s?[:|-]\s\S")
_NUMBER = regex.compile(r"\d{1,2}[.)]\s\p{L}")  # "2. The outlook"
_SENTENCES = regex.compile(r"[.!?…](?=\s|$)")
_ANSWERED = 10  # words of a paragraph below a heading
_ASKS = regex.compile(r"\?[\"')]*$")


def is_interview(page: list[Line], language: Language) -> bool:
    """Tell whether a page puts questions, line after line, that paragraphs answer.

    >>> from elchi.languages import load
    >>> from elchi.read.lines import lines
    >>> answer = "It will take a year or so, and then the port will open to all ships."
    >>> asked = f"A talk\\nWhen will it open?\\n{answer}\\nAnd who will pay for it?\\n{answer}"
    >>> is_interview(lines(asked), load("en"))
    True
    """
    words = wordings(language)
    asked = [line for line, following in pairwise(page[1:]) if is_question(line, following, words)]
    return len(asked) >= 2


def is_question(line: Line, following: Line | None, words: Wordings) -> bool:
    """Tell whether a paragraph only asks, and the one after it does not.

    A question with a mark of its own ("Q: …", "+ …") belongs to a transcript,
    whose lines are all running text.
    """
    if following is None or line.words > 45 or not _ASKS.search(line.text):
        return False
    dashed = line.text.startswith("- ") and following.text.startswith("- ")
    if not (line.text[0].isalpha() or dashed) or is_labelled_question(line, words):
        return False
    if _ASKS.search(following.text) and following.words < 20:
        return False
    return label(line.text, words.answers) is None and following.words >= 4


def is_remark(before: Line, line: Line, following: Line | None, words: Wordings) -> bool:
    """Tell whether a short paragraph of an interview puts something to be answered, unasked.

    "Your critics say that he did nothing." stands between two answers and before a longer one.
    """
    if following is None or line.words > 18 or len(_SENTENCES.findall(line.text)) > 1:
        return False
    if is_question(before, line, words) or is_question(following, None, words):
        return False
    if line.text.startswith("- ") != following.text.startswith("- "):
        return False
    if not line.ends or _ASKS.search(following.text) or '"' in line.text:
        return False
    return following.words >= 15 and before.words >= 15 and following.ends


def is_labelled_question(line: Line, words: Wordings) -> bool:
    """Tell whether a line opens as a question of a transcript does ("Q: …")."""
    return label(line.text, words.questions) is not None


def is_heading(line: Line, following: Line | None, words: Wordings) -> bool:
    """Tell whether a short line between paragraphs is a heading."""
    if following is None or line.words > 10:
        return False
    if _CLOCK.match(line.text):  # "10:40: the president calls", in a live report
        return not line.ends and following.words >= 8
    asked = is_labelled_question(following, words) and not is_labelled_question(line, words)
    if not asked and (following.words < _ANSWERED or not following.ends):
        return False
    if regex.search(r"[.:;,…|\"'!-]$|^[-\"'(]|[:]\s", line.text):
        return False
    if line.text[0].isdigit() and not (_NUMBER.match(line.text) and line.words <= 7):
        return False
    return not line.text.endswith("?") or line.words <= 6
