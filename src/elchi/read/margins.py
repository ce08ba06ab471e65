"""The margins of a page: the path above its title, and what follows its last paragraph.

Below the last paragraph a page has only furniture, whatever its words: a short
line there that is no sentence is a writer's name or stands about the story.
"""

from __future__ import annotations

import regex

from elchi.model import Span, Zone
from elchi.read.bylines import begins_with_given_name, is_name
from elchi.read.furniture import is_furniture
from elchi.read.lines import ADDRESS, Line, Wordings, holds, label, parts
from elchi.read.openers import date_line, is_place, only_dated
from elchi.read.progress import Progress

_RUNNING = 9  # words of a sentence that is surely running text
_NAMED = 8  # words of a line that names a source after its label
_NOTE = 45  # words of a note in brackets
_SHORT = 14  # words of a line that may stand about a story
_STEPS = regex.compile(r"\s*[>»›→/|]\s*")
_ARROWS = regex.compile(r"\s[>»›→]\s")
_ORNAMENT = regex.compile(r"^[^\S\n]*(?:[_*=~•·.#–—-][^\S\n]?){3,}$", regex.MULTILINE)
_NUMBERED = regex.compile(r"\s(?:no\.?|№|#)?\s?\d[\d/.-]*$")
_DOMAIN = regex.compile(r"(?<![\w@])[a-z\d-]+\.[a-z]{2,}(?:/\S*)?", regex.IGNORECASE)
_ITEM = regex.compile(r"(?:[-•*·]\s|\(?\d{1,2}[.)]\s|\d{1,2}[:.]\d\d\s)")


def path(line: Line, words: Wordings) -> bool:
    """Tell whether a line is the path to a page: "Home > World > Asia".

    >>> from elchi.languages import load
    >>> from elchi.read.lines import lines, wordings
    >>> path(lines("Home > World > Asia")[0], wordings(load("en")))
    True
    """
    steps = [step for step in _STEPS.split(line.key.source.strip()) if step]
    if len(steps) < 2 or line.words > 9 or any(len(step.split()) > 3 for step in steps):
        return False
    arrows = _ARROWS.search(line.key.source) is not None
    first = _STEPS.split(line.text)[0].strip()
    return arrows or first in words.actions


def past_labels(story: list[Line], top: int, page: Progress) -> int:
    """Add the labels above the title ("Briefing note 14", "COMMENT"); return the line after."""
    while top < min(3, len(story) - 2) and _is_label(story[top], story[top + 1], page):
        page.add(story[top].zone("heading"))
        top += 1
    return top


def _is_label(line: Line, title: Line, page: Progress) -> bool:
    """Tell whether a line above what reads as a title only says what kind of text it is."""
    if line.words > 4 or line.ends or title.ends or not 3 <= title.words <= 30:
        return False
    if any(date_line(title, start, end, page.language) for start, end in parts(title.text)):
        return False
    if _NUMBERED.sub("", line.text).rstrip(" :|") in page.words.genres:
        return True
    above, below = line.key.source, title.key.source
    return above.isupper() and len(above) > 3 and (not below.isupper() or title.words <= 4)


def referred(line: Line, words: Wordings) -> int:
    """Return where buttons begin after a source in brackets ("(Source: X) | Share"), else 0."""
    pieces = list(parts(line.text))
    if len(pieces) < 2 or line.words > 16:
        return 0
    first = line.text[slice(*pieces[0])].strip()
    named = first[:1] == "(" and first[-1:] == ")" and label(first[1:], words.source) is not None
    return pieces[1][0] if named and len(first.split()) <= 8 else 0


def ornaments(text: str, after: int) -> list[Zone]:
    """Return the lines of marks alone ("___", "* * *") below offset `after`."""
    return [
        Zone("boilerplate", Span(match.start() + _indent(match.group()), match.end()))
        for match in _ORNAMENT.finditer(text.rstrip())
        if after <= match.start()
    ]


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def last_paragraph(story: list[Line], words: Wordings) -> int:
    """Return the number of the line after the last paragraph of running text."""
    for index in range(len(story) - 1, -1, -1):
        line = story[index]
        running = line.ends and line.words >= _RUNNING and not _bracketed(line)
        if running and not is_furniture(line, words):
            return index + 1
    return len(story)


def is_reference(line: Line, page: Progress) -> bool:
    """Tell whether a line below the story says where it came from: "(Source: …)", an address."""
    text, words = line.text, page.words
    if text[0] == "(" and text[-1] == ")" and label(text[1:], words.source) is not None:
        return line.words <= 14
    opened = label(text, words.related) is not None
    named = line.words <= _NAMED and not line.ends and label(text, words.source) is not None
    linked = _DOMAIN.search(text) is not None and label(text, words.actions) is None
    if named and (linked or not is_furniture(line, words)):
        return not (page.zones and page.zones[-1].kind == "caption")
    return ADDRESS.search(text) is not None and line.words <= 24 and not opened


def in_tail(line: Line, page: Progress) -> bool:
    """Add a line below the last paragraph that no word of its own tells to be a zone."""
    text, words = line.text, page.words
    if is_place(text, page.language):
        page.places.add(line.span.start)
    if dated := only_dated(line, page.language):
        return page.add(line.zone("dateline", 0, dated), line.zone("boilerplate", dated))
    if _bracketed(line):
        sent = line.words <= 6 and holds(text, words.agencies)
        return page.add(line.zone("source" if sent else "boilerplate"))
    if line.ends or line.words > _SHORT or _ITEM.match(text):
        return False
    bare = text.strip("() .")
    if bare in words.agencies or (line.words <= 5 and _opens_with(text, words.credit)):
        return page.add(line.zone("credit"))
    if line.words <= 6 and (holds(text, words.desks) or holds(text, words.issuers)):
        return page.add(line.zone("byline"))
    return page.add(line.zone("byline" if writer(line, page) else "boilerplate"))


def _bracketed(line: Line) -> bool:
    """Tell whether brackets hold the whole of a line: "(The author teaches in Lagos.)"."""
    text = line.text.rstrip(" .")
    return text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1 and line.words <= _NOTE


def with_places(text: str, page: Progress) -> list[Zone]:
    """Return the zones with the place above the day at the end joined to it: both date it."""
    joined: list[Zone] = []
    for zone in sorted(page.zones, key=lambda each: each.span):
        before = joined[-1].span if joined else None
        if before is not None and zone.kind == "dateline" and before.start in page.places:
            between = text[before.end : zone.span.start]
            if not between.strip() and between.count("\n") == 1:
                joined[-1] = Zone("dateline", Span(before.start, zone.span.end))
                continue
        joined.append(zone)
    return joined


def _opens_with(text: str, labels: tuple[str, ...]) -> bool:
    return any(text.startswith(f"{word} ") for word in labels)


def writer(line: Line, page: Progress) -> bool:
    """Tell whether a short line is somebody's name."""
    if not 2 <= line.words <= 4 or any(not (c.isalpha() or c in " -.'،,") for c in line.text):
        return False
    if page.language.about.capitals:
        return is_name(line, 0) and begins_with_given_name(line, page.language.code)
    return begins_with_given_name(line, page.language.code)
