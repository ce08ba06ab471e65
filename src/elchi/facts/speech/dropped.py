"""Saying which readings of a statement were dropped: cues, speakers, quotations.

Called only while somebody listens (`elchi.facts.rejected`).
"""

from __future__ import annotations

from collections.abc import Sequence

from elchi.facts.article import Article
from elchi.facts.rejected import heard, reject
from elchi.facts.speech.cues import Found
from elchi.facts.speech.heads import governed
from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.unnamed import Voice
from elchi.model import Span, Statement

_SPEAKERS = frozenset({"person", "organisation", "country"})


def drop_cue(scene: Scene, found: Found, why: str) -> None:
    """Say that a word of saying made no statement."""
    if heard():
        unit = scene.unit
        span = Span(unit.starts[found.first], unit.ends[found.last - 1])
        reject("statement", span, " ".join(unit.keys[found.first : found.last]), why)


def drop_speakers(article: Article, scene: Scene, said: Content, who: Voice) -> None:
    """Say which others, named in the sentence outside what was said, are not the speaker."""
    unit = scene.unit
    first, last = unit.sentence_range(scene.found.first)
    seen = {who.entity}
    for index in range(first, last):
        named = scene.names[index]
        if named is None or named.entity in seen or named.kind not in _SPEAKERS:
            continue
        if said.first <= index < said.last:
            continue
        seen.add(named.entity)
        if named.form == "demonym":
            why = "It is the adjective of a state, which only tells whose somebody is."
        elif governed(scene, named, first):
            why = "A preposition stands before the name, so that it is no subject."
        else:
            why = "Another phrase goes with the word of saying by order and marks."
        name = article.entities[named.entity].name
        span = Span(unit.starts[named.first], unit.ends[named.last - 1])
        reject("statement", span, f"speaker {name}", why)


def drop_quotations(article: Article, found: Sequence[Statement]) -> None:
    """Say which words in quotation marks are nobody's statement."""
    for quote in article.quotes:
        if any(one.span.overlaps(quote) for one in found):
            continue
        if any(mention.span.covers(quote) for mention in article.mentions):
            why = "The quotation marks hold a name."
        else:
            why = "No word of saying goes with it: a title, a term or words held at a distance."
        reject("statement", quote, "quotation", why)
