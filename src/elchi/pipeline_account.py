"""The part of `connect` that weighs what articles say together, on one page.

For every story that a new article touches: which facts several texts say, and how
many of those are independent. For every two states that a new article is about: what
became of their positions and ties.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from elchi.connect.changes import Told, changes
from elchi.connect.corroboration import Witness, claims
from elchi.store import Ledger, Stored

_MOST = 300
"""Of the articles on two states, the latest so many are laid beside each other."""

_VERSIONS = ("translation", "near_copy")


def connect_account(ledger: Ledger, fresh: Sequence[str]) -> None:
    """Bring claims and changes up to date with articles that are new or newly read."""
    if not fresh:
        return
    joined = {id_: one.id for id_, one in ledger.identities().items()}
    new = frozenset(fresh)
    for story in ledger.account.stories():
        if new & set(story.articles):
            stored = list(ledger.readings(story.articles))
            texts = _texts(ledger, story.articles)
            witnesses = [Witness(one.reading, one.facts, texts[_sha(one)]) for one in stored]
            ledger.account.replace_claims(story.articles, claims(witnesses, joined))
    for a, b in _pairs(ledger, fresh):
        both = set(ledger.articles_of_state(a)) & set(ledger.articles_of_state(b))
        kept = sorted(ledger.readings(sorted(both)), key=_latest, reverse=True)[:_MOST]
        texts = _texts(ledger, [_sha(one) for one in kept])
        told = [Told(one.reading, one.facts, texts[_sha(one)]) for one in kept]
        holders = (f"country:{a}", f"country:{b}")
        found = [one for one in changes(told, joined) if one.holder in holders]
        ledger.account.replace_changes(holders, sorted(texts), found)


def _sha(stored: Stored) -> str:
    return stored.reading.document.sha256


def _latest(stored: Stored) -> tuple[str, str]:
    return stored.reading.document.published or "", _sha(stored)


def _pairs(ledger: Ledger, fresh: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of states that the articles are about: the two that each names most."""
    found: set[tuple[str, str]] = set()
    for stored in ledger.readings(fresh):
        countries = {one.id: one.country for one in stored.reading.entities}
        counts = Counter(
            code
            for one in stored.reading.mentions
            if (code := countries.get(one.entity)) is not None
        )
        most = sorted(counts, key=lambda code: (-counts[code], code))[:2]
        if len(most) == 2:
            found.add((min(most), max(most)))
    return sorted(found)


def _texts(ledger: Ledger, articles: Iterable[str]) -> Mapping[str, str]:
    """Return, per article, the text that it is a version of: its smallest hash."""
    text = {one: one for one in articles}

    def root(one: str) -> str:
        while text[one] != one:
            one = text[one]
        return one

    for article in sorted(text):
        for pairing in ledger.account.pairings(article):
            if pairing.relation in _VERSIONS and {pairing.a, pairing.b} <= set(text):
                low, high = sorted((root(pairing.a), root(pairing.b)))
                text[high] = low
    return {one: root(one) for one in text}
