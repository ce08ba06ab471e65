"""Answers of an interview, which stand without marks and without a word of saying.

A page is an interview if it puts at least two questions, and its answers are
labelled ("A:"), open with dashes, or speak in the first person: an explainer
also answers questions, but in nobody's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from elchi.facts.article import Article
from elchi.facts.speech.cues import Lexicon
from elchi.languages.words.zones import Words as ZoneWords
from elchi.model import Span, Statement
from elchi.text.key import key

_LINE = regex.compile(r"\S[^\n\r\u2028\u2029]*")
_WORD = regex.compile(r"[\p{L}\p{M}']+")
_ASKS = regex.compile(r"[?؟][\"'”»)]*\s*$")
_DASH = regex.compile(r"[-–—]\s*(?=\S)")
_PLUS = regex.compile(r"[+*•]\s*(?=\S)")
_LABEL = regex.compile(r"([\p{L}\p{M}]+)\s?[:.：]\s*(?=\S)")
_NAMED = 70  # characters that a speaker's name and office take before a colon
_TOLD = 2  # reports of the guest's words that show an article, no transcript
_LEAST = 4  # words of an answer
_CALLED = 2  # words of "our guest", «собеседник газеты»

_Kind = Literal["question", "answer", "text", "zone"]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the page: what it is, and where its words begin after label or dash."""

    kind: _Kind
    span: Span
    marked: bool


def answers(article: Article, words: Lexicon, found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the answers of an interview as statements of whoever is interviewed.

    Where the reporter tells the guest's answers by words of saying (`found`), they are none.

    Where a newsroom's later answers go on with the first (`answers_follow`), only
    the first is one.
    """
    page = list(_lines(article))
    asked = [index for index, line in enumerate(page) if line.kind == "question"]
    replies = [
        (page[index + 1], index)
        for index in asked
        if index + 1 < len(page) and page[index + 1].kind in ("answer", "text")
    ]
    if len(asked) < 2 or not replies or not _is_interview(article, words, replies):
        return
    guest = _guest(article, page[asked[0]].span.start)
    told = [one for one in found if guest and one.speaker == guest and one.cue]
    if sum(any(line.span.covers(one.span) for line, _ in replies) for one in told) >= _TOLD:
        return
    for line, _ in replies:
        statement = _answer(article, line, guest)
        if statement is not None:
            yield statement
            if words.words.answers_follow:
                return


def own_words(article: Article, words: Lexicon) -> list[Span]:
    """Return the answers' places: what "we" say there is part of them, no saying of its own."""
    page = list(_lines(article))
    asked = [index for index, line in enumerate(page) if line.kind == "question"]
    return [page[index + 1].span for index in asked if index + 1 < len(page)] if asked[1:] else []


def part_of_answer(
    one: Statement, inside: list[Span], said: list[Statement], words: Lexicon
) -> bool:
    """Tell whether what somebody says of himself belongs to his answer: "we have asked …"."""
    if not any(span.covers(one.span) for span in inside):
        return False
    described = (one.speaker_text or "").split()
    first = len(described) == 1 and key(described[0]) in words.sets["firsts"]
    return first or one.speaker == said[0].speaker


def by_guest(one: Statement, answer: Statement, words: Lexicon) -> Statement:
    """Return a saying between the answers of an interview as the guest's: "our guest added"."""
    described = (one.speaker_text or "").split()
    if one.speaker or not 0 < len(described) <= _CALLED or not words.words.bare_callings:
        return one
    if key(described[0]) not in words.sets["callings"]:
        return one
    return replace(one, speaker=answer.speaker, speaker_text=None)


def _lines(article: Article) -> Iterator[_Line]:
    text, zones = article.document.text, article.document.zones
    labels = article.language.words(ZoneWords)
    headings = [zone.span for zone in zones if zone.kind == "heading"]
    asking = sum(_ASKS.search(span.of(text)) is not None for span in headings) >= 2
    for match in _LINE.finditer(text):
        span = Span(match.start(), match.start() + len(match.group().rstrip()))
        if any(heading.overlaps(span) for heading in headings):
            yield _Line("question" if asking else "zone", span, False)
        elif any(zone.span.overlaps(span) for zone in zones if zone.kind != "dateline"):
            yield _Line("zone", span, False)
        elif _labelled(match.group(), labels.questions) or (
            _PLUS.match(match.group()) and _ASKS.search(match.group())
        ):
            yield _Line("question", span, True)
        elif after := _labelled(match.group(), labels.answers):
            yield _Line("answer", Span(span.start + after, span.end), True)
        elif (dash := _DASH.match(match.group())) and span.start + dash.end() < span.end:
            yield _Line("answer", Span(span.start + dash.end(), span.end), True)
        else:
            yield _Line("text", span, False)


def _labelled(line: str, labels: Sequence[str]) -> int:
    """Return where the words after a label and its colon begin, 0 without one."""
    match = _LABEL.match(line)
    return match.end() if match and key(match.group(1)) in {key(one) for one in labels} else 0


def _is_interview(article: Article, words: Lexicon, replies: Sequence[tuple[_Line, int]]) -> bool:
    if any(line.marked for line, _ in replies):
        return True
    firsts = words.sets["firsts"]
    spoken = sum(
        any(key(word) in firsts for word in _WORD.findall(line.span.of(article.document.text)))
        for line, _ in replies
    )
    return 2 * spoken >= len(replies)


def _guest(article: Article, before: int) -> str | None:
    """Return the person whom the page presents before its first question."""
    kinds = {zone.span: zone.kind for zone in article.document.zones}
    people: dict[str, list[str]] = {"text": [], "subtitle": [], "title": []}
    for mention in article.mentions:
        if mention.span.start >= before or article.entities[mention.entity].kind != "person":
            continue
        zone = next((kind for span, kind in kinds.items() if span.covers(mention.span)), "text")
        if zone in people:
            people[zone].append(mention.entity)
    return next((found[0] for found in people.values() if found), None)


def _answer(article: Article, line: _Line, guest: str | None) -> Statement | None:
    """Return an answer as a statement; its speaker is named before a colon, or is the guest."""
    text, span, speaker = article.document.text, line.span, guest
    colon = text.find(":", span.start, min(span.start + _NAMED, span.end))
    for mention in article.mentions:
        person = article.entities[mention.entity].kind == "person"
        if person and colon > 0 and span.start <= mention.span.start < colon:
            speaker = mention.entity
            begin = colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip())
            span = Span(begin, span.end) if begin < span.end else span
            break
    if speaker is None or len(_WORD.findall(span.of(text))) < _LEAST:
        return None
    inside = tuple(quote for quote in article.quotes if span.covers(quote) and quote != span)
    outer = tuple(q for q in inside if not any(o != q and o.covers(q) for o in inside))
    return Statement(speaker, None, span, "direct", outer, None, None, None, None, "answer")
