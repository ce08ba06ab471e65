"""The sentences of a document: where they stand and of what words they consist."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from elchi.languages import Language, load
from elchi.model import Document, Sentence, Span, Zone, ZoneKind
from elchi.text.key import Key
from elchi.text.language import identify_sentence
from elchi.text.sentences import Habits, cut, split
from elchi.text.words import words
from elchi.understand.parted import joins, part


def habits(language: Language) -> Habits:
    """Return what `elchi.text.sentences.split` needs to know of a language."""
    return _habits(language.code)


@cache
def _habits(code: str) -> Habits:
    about = load(code).about
    return Habits(
        abbreviations=frozenset(word.rstrip(".۔") for word in about.abbreviations),
        closing=frozenset(word.rstrip(".۔") for word in about.closing_abbreviations),
        letters=frozenset(about.letter_names),
        starts=frozenset(about.sentence_starts),
        stop=about.sentence_ends[0],
    )


def sentences(document: Document, language: Language) -> tuple[Sentence, ...]:
    """Return all sentences of `document` in order, those of its zones included.

    No sentence crosses the edge of a zone: a dateline before the first sentence
    of an article is a sentence of its own. Paragraphs are lines that hold text,
    counted from 0.
    """
    text = document.text
    edges = tuple({edge for zone in document.zones for edge in (zone.span.start, zone.span.end)})
    found: list[Sentence] = []
    paragraph, last = 0, 0
    joined = joins(language.code)
    for span in cut(split(text, habits(language)), text, edges):
        if found and "\n" in text[last : span.start]:
            paragraph += 1
        last = span.end
        kind = _zone(document.zones, span)
        tongue = identify_sentence(span.of(text), document.language)
        tokens = tuple(words(text, span.start, span.end))
        if joined:
            tokens = tuple(one for token in tokens for one in part(token, language.code))
        found.append(Sentence(span, kind, paragraph, tokens, tongue))
    return tuple(found)


def edges(key: Key, found: Iterable[Sentence]) -> frozenset[int]:
    """Return the offsets in the key at which words were parted that no space parts."""
    return frozenset(
        key.index(two.span.start)
        for sentence in found
        for one, two in pairwise(sentence.tokens)
        if one.span.end == two.span.start and one.key[-1:].isalpha() and two.key[:1].isalpha()
    )


def _zone(zones: tuple[Zone, ...], span: Span) -> ZoneKind | None:
    """Return the zone that covers at least half of `span`."""
    for zone in zones:
        shared = min(zone.span.end, span.end) - max(zone.span.start, span.start)
        if shared * 2 >= span.end - span.start:
            return zone.kind
    return None
