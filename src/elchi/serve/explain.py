"""Why a fact is what it is: its words, what fired, and the nearest readings rejected.

The ledger keeps facts, not what was dropped on the way to them. So the article's
stored text is read once more, by the reader of today, with somebody listening to what
is rejected (`elchi.facts.rejected`). Where that reader is another one than that of the
ledger, or no longer reads the fact, the explanation says so.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from elchi.facts.parts import kind_of, spans_of, words_of
from elchi.facts.rejected import Rejected, listening
from elchi.model import Fact, Reading, Span, Statement
from elchi.serve.dossier import Piece, direction, pieces, title_of
from elchi.serve.show import SHOWN, FactLine, fact_line
from elchi.serve.surfaces import surfaces
from elchi.serve.wording import Reader, reader
from elchi.store import Ledger, Stored
from elchi.store.codec import fact_id
from elchi.understand.reading import understand

#: So many rejected readings are named at most.
MOST = 5
_AROUND = 120  # code points shown on either side where no sentence holds the words


@dataclass(frozen=True, slots=True)
class Dropped:
    """A reading that was rejected near a fact.

    Attributes:
        words: The words that it would have rested on.
        rule: What would have fired: a wording, a party, a status, a measure.
        why: What decided, in English.
        distance: Code points between these words and the fact's.
    """

    kind: str
    words: str
    rule: str
    why: str
    distance: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """A fact, what it rests on, and what was rejected beside it.

    Attributes:
        line: The fact in words, with the wording that fired (`rule`).
        parts: The words matched, with the part of the fact that each is.
        pieces: The sentence of the fact, its words marked.
        version: Of the reader that read the fact.
        present: Version of the reader that read the article once more just now.
        again: True if that one reads the same fact.
        rejected: The nearest readings that it rejected, the nearest first.
    """

    line: FactLine
    parts: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]
    language: str
    direction: str
    article: str
    title: str
    sha256: str
    version: str
    present: str
    again: bool
    rejected: tuple[Dropped, ...]

    @property
    def same_reader(self) -> bool:
        """Tell whether the reader has not changed since the fact was read."""
        return self.version == self.present


def explain(ledger: Ledger, id_: str, known: Reader | None = None) -> Explanation | None:
    """Explain the fact whose id is, or begins with, `id_`.

    Args:
        known: The language of the fact in words; None for English.

    Returns:
        None if no fact of the newest readings has that id, or several begin so.
    """
    place = ledger.fact(id_)
    stored = next(ledger.readings([place[0]]), None) if place else None
    if place is None or stored is None:
        return None
    numbered = enumerate(stored.facts, 1)
    found = next(((n, fact) for n, (one, fact) in numbered if one == place[1]), None)
    if found is None:
        return None
    number, fact = found
    known = known or reader("en", {})
    own = surfaces([stored], known.language.code)
    known = dataclasses.replace(known, surfaces={**own, **known.surfaces})
    return _explained(stored, fact, fact_line(number, place[1], fact, stored, known))


def _explained(stored: Stored, fact: Fact, line: FactLine) -> Explanation:
    document = stored.reading.document
    with listening() as said:
        again = understand(document)
    area = sentence_of(stored.reading, fact)
    parts = tuple((part, span) for part, span in spans_of(fact) if part in SHOWN or part == "also")
    ids = {fact_id(document.sha256, one) for one in facts_of(again)}
    return Explanation(
        line=line,
        parts=tuple((part, span.of(document.text)) for part, span in parts),
        pieces=tuple(pieces(document.text, area, [span for _, span in parts])),
        language=document.language,
        direction=direction(document.language),
        article=document.id,
        title=title_of(document),
        sha256=document.sha256,
        version=stored.reading.reader,
        present=again.reader,
        again=line.id in ids,
        rejected=tuple(
            Dropped(
                one.kind,
                one.span.of(document.text),
                one.rule,
                one.why,
                gap(one.span, anchor_of(fact)),
            )
            for one in nearest(fact, area, said)
        ),
    )


def facts_of(reading: Reading) -> tuple[Fact, ...]:
    """Return the facts of all kinds of a reading."""
    return (
        *reading.statements,
        *reading.events,
        *reading.figures,
        *reading.ties,
        *reading.positions,
    )


def sentence_of(reading: Reading, fact: Fact) -> Span:
    """Return the sentences that the fact's words lie in, else the text round them."""
    marks = [span for part, span in spans_of(fact) if part in SHOWN]
    first, last = min(one.start for one in marks), max(one.end for one in marks)
    inside = [one.span for one in reading.sentences if one.span.overlaps(Span(first, last))]
    if not inside:
        length = len(reading.document.text)
        return Span(max(0, first - _AROUND), min(length, last + _AROUND))
    return Span(min(first, inside[0].start), max(last, inside[-1].end))


def anchor_of(fact: Fact) -> Span:
    """Return the words by which a fact is found: a statement's cue, else its own words."""
    return fact.cue if isinstance(fact, Statement) and fact.cue else words_of(fact)


def nearest(fact: Fact, area: Span, said: Iterable[Rejected]) -> list[Rejected]:
    """Return the rejected readings nearest to a fact, five at most.

    Those of its own kind come first, at its words or in its sentence `area`; then those
    of other kinds at the very same words. What repeats the fact itself is none.
    """
    kind, anchor = kind_of(fact), anchor_of(fact)
    mine = [span for _, span in spans_of(fact)]

    def near(one: Rejected) -> bool:
        if one.kind != kind:
            return one.span.overlaps(anchor)
        return area.covers(one.span) or any(one.span.overlaps(span) for span in mine)

    kept = [
        one
        for one in dict.fromkeys(said)
        if near(one) and not (one.span == anchor and one.rule == fact.rule)
    ]
    kept.sort(key=lambda one: (one.kind != kind, gap(one.span, anchor), one.span))
    return kept[:MOST]


def gap(one: Span, other: Span) -> int:
    """Return how many code points lie between two spans.

    >>> gap(Span(0, 3), Span(5, 8)), gap(Span(0, 6), Span(5, 8))
    (2, 0)
    """
    return max(0, max(one.start, other.start) - min(one.end, other.end))
