"""Zones: what in an article is not running text.

The lines are read from the top (titles, standfirst, bylines, date lines) to
the first paragraph, whose opener may be a dateline; after it, a line is a zone
only if it says so itself, or is a short line between paragraphs (a heading).
A zone that swallows running text would hide facts, so doubt means body.
"""

from __future__ import annotations

import regex

from elchi.languages import Language
from elchi.model import Span, Zone
from elchi.read.bylines import (
    begins_with_given_name,
    byline,
    dates,
    headed,
    is_name,
    named_first,
    stamped,
)
from elchi.read.captions import SENTENCES, caption
from elchi.read.furniture import is_furniture
from elchi.read.headings import (
    is_heading,
    is_interview,
    is_labelled_question,
    is_question,
    is_remark,
)
from elchi.read.lines import ADDRESS, Line, Wordings, holds, label, lines, parts, wordings
from elchi.read.margins import (
    in_tail,
    is_reference,
    last_paragraph,
    ornaments,
    past_labels,
    path,
    referred,
    with_places,
    writer,
)
from elchi.read.openers import date_line, opener
from elchi.read.progress import Progress
from elchi.read.published import first_day

_INITIALS = regex.compile(r"(?<=[.!?।۔\"'”])\s*(\(\p{Lu}{2,3}\))$")


def find_zones(text: str, language: Language) -> tuple[Zone, ...]:
    """Return the zones of `text`, in order.

    >>> from elchi.languages import load
    >>> text = "Ports open\\nOSLO, May 3 (AFP) - Two ports opened again on Sunday.\\nTags: ports"
    >>> [(z.kind, z.span.of(text)) for z in find_zones(text, load("en"))]
    [('title', 'Ports open'), ('dateline', 'OSLO, May 3 (AFP) -'), ('boilerplate', 'Tags: ports')]
    """
    story = lines(text)
    page = Progress(language, wordings(language), is_interview(story, language))
    top = past_labels(story, _past_path(story, page), page)
    end = last_paragraph(story, page.words)
    for index, line in enumerate(story[top:], top):
        following = story[index + 1] if index + 1 < len(story) else None
        page.tail = page.body > 0 and index >= end
        if index == top and _is_title(line, following, page):
            page.title = line.text
            page.add(line.zone("title"))
        elif page.title and line.text == page.title:
            page.add(line.zone("title"))
        elif index > top and _is_asking(line, story[index - 1], following, page):
            page.add(line.zone("heading"))
        elif page.interview and index == top + 1 and _is_standfirst(line, story[index + 1 :], page):
            page.add(line.zone("subtitle"))
        elif (
            _in_highlights(line, page) or _is_led(line, page) or _says_so(line, following, page)
        ) or (page.body == 0 and _in_head(line, story[index + 1 :], page)):
            page.heads += 1
        elif (page.body or _is_first_heading(line, page)) and is_heading(
            line, following, page.words
        ):
            page.add(line.zone("heading"))
        elif page.tail and in_tail(line, page):
            pass
        else:
            headed_above = bool(page.zones) and page.zones[-1].kind == "heading"
            if page.body == 0 or (headed_above and _opens_with_capitals(line)):
                begun = opener(line, language)
                if begun is not None and not _is_asked(line, page.words):
                    page.add(line.zone("dateline", 0, begun[0]))
            page.body += 1
            if signed := _INITIALS.search(line.key.source):
                span = Span(line.span.start + signed.start(1), line.span.start + signed.end(1))
                page.add(Zone("byline", span))
    if page.body:
        page.zones += ornaments(text, story[end - 1].span.end)
    return tuple(sorted(set(with_places(text, page)), key=lambda zone: zone.span))


def _opens_with_capitals(line: Line) -> bool:
    """Tell whether a line's first word is in capitals, as that of a digest's item is."""
    first = line.key.source.split()[0].rstrip(",.:")
    return len(first) > 3 and first.isupper()


def _is_first_heading(line: Line, page: Progress) -> bool:
    """Tell whether a line may head the first paragraph: a writer or a day stands above it."""
    signed = any(zone.kind in ("dateline", "byline") for zone in page.zones)
    changed = line.text.startswith(page.words.updates)
    return page.title is not None and signed and line.words <= 8 and not changed


def _past_path(story: list[Line], page: Progress) -> int:
    """Add the path and buttons above the title; return the number of the line after them."""
    top = 0
    while top < min(3, len(story) - 1) and _is_above(story[top], page.words):
        page.add(story[top].zone("boilerplate"))
        top += 1
    return top


def _is_above(line: Line, words: Wordings) -> bool:
    """Tell whether a line stands above the title: the path to the page, or a button."""
    return path(line, words) or (line.words <= 5 and line.text.rstrip(".") in words.actions)


def _is_asking(line: Line, before: Line, following: Line | None, page: Progress) -> bool:
    """Tell whether a line is an interview's question, or heads the first one of a transcript."""
    if page.interview and is_question(line, following, page.words):
        return True
    if page.interview and page.body and is_remark(before, line, following, page.words):
        return True
    asked = following is not None and is_labelled_question(following, page.words)
    return asked and not page.body and is_heading(line, following, page.words)


def _is_standfirst(line: Line, rest: list[Line], page: Progress) -> bool:
    """Tell whether one sentence alone stands between the title and the first question."""
    if page.title is None or len(rest) < 2 or not 8 <= line.words <= 24 or stamped(line, page):
        return False
    return is_question(rest[0], rest[1], page.words) and len(SENTENCES.findall(line.text)) == 0


def _is_asked(line: Line, words: Wordings) -> bool:
    """Tell whether a line opens as a question or an answer does, which no dateline does."""
    return label(line.text, (*words.questions, *words.answers)) is not None


def _is_title(line: Line, following: Line | None, page: Progress) -> bool:
    if following is None or line.words > 30 or ADDRESS.search(line.text):
        return False
    if regex.search(r"[.…:|,]$", line.text) and not line.text.endswith("..."):
        return False
    if date_line(line, 0, len(line.text), page.language) or is_furniture(line, page.words):
        return False
    return caption(line, following, page.language) is None


def _says_so(line: Line, following: Line | None, page: Progress) -> bool:
    """Add what a line shows by its own words, wherever it stands."""
    words = page.words
    if following is None and page.body and _is_end_note(line, page):
        return page.add(line.zone("source"))
    address = ADDRESS.search(line.text)
    if address and (address.start() == 0 or _is_source(line, address.start(), words)):
        return page.add(line.zone("source"))
    if address and (noted := _after_notice(line, address.start(), words)):
        return page.add(line.zone("boilerplate", 0, noted), line.zone("source", noted))
    if (page.tail or (page.dated and not page.body)) and is_reference(line, page):
        return page.add(line.zone("source"))
    if page.tail and (noted := referred(line, words)):
        return page.add(line.zone("source", 0, noted), line.zone("boilerplate", noted))
    found = caption(line, following, page.language) or _head_caption(line, following, page)
    if found == (line.zone("caption"),) and byline(line, page):
        return True
    if found is not None and _is_writer_above_credit(line, found, page):
        return page.add(line.zone("byline"))
    if found is not None:
        return page.add(*found)
    if is_furniture(line, words):
        return page.add(line.zone("boilerplate"))
    return byline(line, page) or dates(line, page)


def _head_caption(
    line: Line, following: Line | None, page: Progress
) -> tuple[Zone | None, ...] | None:
    """Return the caption that a short sentence of the head is whose next line is a credit."""
    if page.body or page.title is None or following is None or line.words > 16 or not line.ends:
        return None
    under = caption(following, None, page.language)
    only = under is not None and len(under) == 1 and under[0] == following.zone("credit")
    return (line.zone("caption"),) if only else None


def _is_writer_above_credit(line: Line, found: tuple[Zone | None, ...], page: Progress) -> bool:
    """Tell whether a short line in the head, above a credit, is a name and no caption."""
    head = page.body == 0 and page.title is not None
    short = 2 <= line.words <= 4 and not line.ends
    if not (head or page.tail) or len(found) > 1 or not short:
        return False
    if page.tail and not writer(line, page):
        return False
    return found[0] == line.zone("caption") and not holds(line.text, page.words.picture)


def _after_notice(line: Line, address: int, words: Wordings) -> int:
    """Return where a source begins after a short notice ("Translated. Original: …"), else 0."""
    for match in SENTENCES.finditer(line.text, 0, address):
        after = label(line.text, words.source, match.end() + 1)
        if after is not None and after <= address <= after + 2 and line.words <= 20:
            return match.end()
    return 0


def _is_end_note(line: Line, page: Progress) -> bool:
    """Tell whether the last line only names where the story was: "(source: X, May 3, 2025)"."""
    text, language = line.text, page.language
    if line.words > 14:
        return False
    if text[0] == "(" and text[-1] == ")":
        return any(
            label(text[match.start() :], page.words.source) is not None
            for match in regex.finditer(r"(?<=[(\s])\p{L}", text[:40])
        )
    return text[0] == "-" and first_day(line, language) is not None


def _is_source(line: Line, address: int, words: Wordings) -> bool:
    after = label(line.text, words.source)
    return after is not None and after <= address <= after + 2


def _is_led(line: Line, page: Progress) -> bool:
    """Add the headlines below "read also" that stands alone, at the end of the story."""
    alone = line.text.rstrip(" :.…-") in page.words.related
    led = page.leads and page.body > 0 and line.words <= 16
    led = led and (not line.ends or line.text.endswith("?"))
    led = led and date_line(line, 0, len(line.text), page.language) is None
    page.leads = alone or led
    return page.add(line.zone("boilerplate")) if led and not alone else False


def _in_highlights(line: Line, page: Progress) -> bool:
    """Add the heading of the key points before the story, and the points below it."""
    if page.body or page.title is None:
        return False
    if line.text.rstrip(" :") in page.words.highlights:
        page.highlights = True
        return page.add(line.zone("heading"))
    point = not line.ends and line.words <= 22 and opener(line, page.language) is None
    page.highlights = page.highlights and point
    return page.add(line.zone("subtitle")) if page.highlights else False


def _in_head(line: Line, rest: list[Line], page: Progress) -> bool:
    """Add an unlabelled byline or standfirst between the title and the first paragraph."""
    if page.title is None or not rest or _is_asked(line, page.words):
        return False
    language, words, following = page.language, page.words, rest[0]
    if page.add(*headed(line, page)) or (stamped(line, page) and page.add(line.zone("dateline"))):
        return True
    if not line.ends and line.words <= 7:
        cased = language.about.capitals
        named = cased and named_first(line)
        if holds(line.text, words.desks) and (
            not cased or named or line.words <= 3 or is_name(line, 0)
        ):
            return page.add(line.zone("byline"))
        if named and begins_with_given_name(line, language.code):
            return page.add(line.zone("byline"))
        if not cased and 2 <= line.words <= 3 and begins_with_given_name(line, language.code):
            return page.add(line.zone("byline"))
        dated = date_line(following, 0, len(following.text), language) is not None
        if (cased and 2 <= line.words <= 5 and is_name(line, 0)) or (
            dated and not cased and 2 <= line.words <= 3
        ):
            return page.add(line.zone("byline"))
        if dated and cased and is_name(line, 0):
            return page.add(line.zone("byline"))
    signed = not line.ends and line.words <= 10 and holds(line.text, words.issuers)
    if signed and date_line(following, 0, len(following.text), language) is not None:
        return page.add(line.zone("byline"))
    if any(zone.kind in ("subtitle", "dateline", "byline") for zone in page.zones):
        return False
    bare = not language.about.capitals and 2 <= line.words <= 3 and rest[0].ends
    if bare and not line.ends and not any(word in line.text for word in words.genres):
        return page.add(line.zone("byline"))
    short = line.words <= 22 and not regex.search(r"[.:…|]$", line.text)
    later = any(_heads(other, page) for other in rest[:2])
    if (short and opener(line, language) is None) or (later and line.words <= 40):
        return page.add(line.zone("subtitle"))
    return False


def _heads(line: Line, page: Progress) -> bool:
    """Tell whether a line belongs to the head: a date line, or the title again."""
    if line.text == page.title:
        return True
    return line.words <= 16 and any(
        date_line(line, start, end, page.language) for start, end in parts(line.text)
    )
