"""Two articles side by side, sentence by sentence, with what diverges marked in both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from elchi.account import Divergence, Link
from elchi.connect.alignment import align
from elchi.connect.divergence import divergences
from elchi.model import Document, Reading, Span
from elchi.serve.dossier import direction, title_of
from elchi.store import Ledger, Stored


@dataclass(frozen=True, slots=True)
class Head:
    """An article as it is named above its column."""

    id: str
    sha256: str
    title: str
    language: str
    direction: str
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that diverge or do not.

    Attributes:
        numbers: The divergences that the words belong to, as `Noted.number`.
    """

    words: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of both articles that say the same; one side may be empty.

    Attributes:
        moved: True if they stand elsewhere in the other article.
    """

    a: tuple[Piece, ...]
    b: tuple[Piece, ...]
    moved: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A divergence in the list below the texts, with the words of both sides."""

    number: int
    kind: str
    class_: str
    a: str
    b: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles ready to be shown side by side.

    Attributes:
        relation: How the two stand to each other, "" where that is not known.
    """

    a: Head
    b: Head
    relation: str
    reason: str
    rows: tuple[Row, ...]
    divergences: tuple[Noted, ...]


def compare(ledger: Ledger, a: Stored, b: Stored) -> Compared:
    """Lay two articles of a ledger side by side, in the order they are asked for.

    What `elchi.connect` kept of the two is shown; two that it never joined are
    aligned now.
    """
    first, second = (one.reading.document.sha256 for one in (a, b))
    pair = min(first, second), max(first, second)
    kept = ledger.account
    links, found = kept.links(*pair), kept.divergences(*pair)
    if not links:
        low, high = sorted((a.reading, b.reading), key=lambda one: one.document.sha256)
        links = align(low, high)
        found = divergences(low, high, links)
    if pair[0] != first:
        links = _turned(links)
        found = tuple(_flip(one) for one in found)
    pairing = next((one for one in kept.pairings(first) if {one.a, one.b} == set(pair)), None)
    relation = (pairing.relation, pairing.reason) if pairing else ("", "")
    return lay(a.reading, b.reading, links, found, relation)


def lay(
    a: Reading,
    b: Reading,
    links: Sequence[Link],
    found: Sequence[Divergence],
    relation: tuple[str, str] = ("", ""),
) -> Compared:
    """Lay two readings side by side by their links and divergences."""
    listed = sorted(found, key=_place)
    ours = [(one.a, number) for number, one in enumerate(listed, 1) if one.a is not None]
    theirs = [(one.b, number) for number, one in enumerate(listed, 1) if one.b is not None]
    return Compared(
        _head(a.document),
        _head(b.document),
        *relation,
        tuple(
            Row(
                tuple(_pieces(a.document, link.a, ours)),
                tuple(_pieces(b.document, link.b, theirs)),
                link.moved,
            )
            for link in links
        ),
        tuple(
            Noted(
                number,
                one.kind,
                one.class_,
                _line(a.document, one.a),
                _line(b.document, one.b),
                one.score,
                one.reason,
            )
            for number, one in enumerate(listed, 1)
        ),
    )


def _place(one: Divergence) -> tuple[int, int]:
    """Return where a divergence stands: by article `a`, what only `b` has beside its place."""
    return (
        one.a.start if one.a is not None else one.b.start if one.b is not None else 0,
        one.b.start if one.b is not None else 0,
    )


def _flip(one: Divergence) -> Divergence:
    return Divergence(one.kind, one.class_, one.b, one.a, one.score, one.reason)


def _turned(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return links seen from their other side, in order of what is now the first text."""
    turned = [Link(one.b, one.a, one.score, one.moved) for one in links]
    places: list[tuple[int, Link]] = []
    before = -1
    for one in turned:
        before = one.a[0].start if one.a else before
        places.append((before, one))
    return tuple(link for _, link in sorted(places, key=lambda pair: pair[0]))


def _head(document: Document) -> Head:
    return Head(
        document.id,
        document.sha256,
        title_of(document),
        document.language,
        direction(document.language),
        document.published,
        document.url,
    )


def _line(document: Document, span: Span | None) -> str:
    return " ".join(document.quote(span).split()) if span is not None else ""


def _pieces(
    document: Document, spans: Sequence[Span], marks: Sequence[tuple[Span, int]]
) -> Iterator[Piece]:
    """Cut sentences where a divergence begins or ends, so that a page counts no offsets."""
    for number, span in enumerate(spans):
        if number:
            yield Piece(" ", ())
        edges = {span.start, span.end}
        mine = [(mark, one) for mark, one in marks if mark.overlaps(span)]
        for mark, _ in mine:
            edges.update(edge for edge in (mark.start, mark.end) if span.start < edge < span.end)
        for first, last in pairwise(sorted(edges)):
            words = Span(first, last)
            numbers = tuple(one for mark, one in mine if mark.overlaps(words))
            yield Piece(" ".join(words.of(document.text).split("\n")), numbers)
