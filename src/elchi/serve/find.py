"""Search over all articles and names, in the way that readers type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from elchi.model import Span
from elchi.serve.dossier import ArticleCard, Piece, article_cards, pieces
from elchi.serve.questions import UnknownStateError, state_code
from elchi.serve.wording import Reader
from elchi.store import Ledger
from elchi.store.search import search
from elchi.text.key import Key, key

#: So much text is shown on either side of the words, in code points.
_AROUND = 120


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds the words, with the stretch round their first occurrence."""

    card: ArticleCard
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        state: Code of the state that the words name, None if they name none.
        total: How many articles hold the words; `hits` are those of one page.
    """

    state: str | None
    hits: tuple[Hit, ...]
    total: int


def find(ledger: Ledger, words: str, reader: Reader, page: int = 1, size: int = 20) -> Found:
    """Return what the ledger holds on `words`, typed in any script and spelling.

    Args:
        page: From 1.
        size: Articles on a page.
    """
    with ledger.engine.connect() as connection:
        hashes = search(connection, words, limit=1000)
    wanted = hashes[(page - 1) * size : page * size]
    stored = {one.reading.document.sha256: one for one in ledger.readings(wanted)}
    kept = [stored[one] for one in wanted if one in stored]
    cards = article_cards(kept, reader)
    hits = tuple(
        Hit(card, tuple(_round(one.reading.document.text, words)))
        for card, one in zip(cards, kept, strict=True)
    )
    try:
        state = state_code(words) if words.strip() else None
    except UnknownStateError:
        state = None
    return Found(state, hits, len(hashes))


def _round(text: str, words: str) -> Iterator[Piece]:
    """Yield the stretch of the text round the first of the words, all of them marked."""
    folded = Key(text)
    terms = regex.findall(r"[\p{L}\p{M}\p{N}]+", key(words))
    pattern = regex.compile("|".join(rf"\b{regex.escape(term)}\b" for term in terms) or r"(?!)")
    marks = [folded.span(*match.span()) for match in pattern.finditer(folded.text)]
    first = marks[0] if marks else Span(0, 1)
    start = max(0, first.start - _AROUND)
    end = min(len(text), first.end + _AROUND)
    while start > 0 and not text[start - 1].isspace() and first.start - start < 2 * _AROUND:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - first.end < 2 * _AROUND:
        end += 1
    if start:
        yield Piece("… ", False)
    yield from pieces(text, Span(start, end), marks)
    if end < len(text):
        yield Piece(" …", False)
