"""The part of `connect` that weighs what articles say together, on one page.

For every story that changed: which facts several texts say, and how many of those are
independent. For every two states that a changed article speaks of: what became of their
positions and ties. What comes out depends on the articles and not on the order of runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from elchi.account import Change, Claim
from elchi.connect.changes import Account, Told, account_of, changes_among
from elchi.connect.corroboration import Witness, claims
from elchi.store import Ledger, Stored
from elchi.store.parts import in_parts

_MOST = 300
"""Of the articles on two states, the latest so many are laid beside each other."""

_PAIRS_AT_ONCE = 50
"""Pairs of states whose changes are written together."""

_AT_ONCE = 200
"""Readings, or stories, that are taken from the ledger together."""


def connect_account(ledger: Ledger, touched: Iterable[str], moved: Iterable[str] = ()) -> None:
    """Bring claims and changes up to date.

    Args:
        ledger: The ledger.
        touched: Articles that are new, newly read, or whose story or versions may be others.
        moved: Entities that came into another group.
    """
    fresh = ledger.tellings.fresh()
    for part in in_parts(fresh, _AT_ONCE):
        ledger.tellings.keep(ledger.readings(part), _account)
    articles = sorted({*fresh, *touched, *ledger.pairs.articles(moved)})
    for part in in_parts(articles, _AT_ONCE):
        _claims(ledger, part)
    canonical = _Canonical(ledger)
    for pairs in in_parts(ledger.tellings.pairs(articles), _PAIRS_AT_ONCE):
        ledger.account.replace_changes({pair: _changes(ledger, pair, canonical) for pair in pairs})


def _account(stored: Stored) -> Account:
    return account_of(Told(stored.reading, stored.facts, stored.reading.document.sha256))


def _changes(ledger: Ledger, pair: tuple[str, str], canonical: _Canonical) -> list[Change]:
    """Return what became of what two states held, as their latest articles tell it."""
    accounts = ledger.tellings.accounts(ledger.tellings.latest(*pair, _MOST))
    texts = ledger.account.texts(each.article for each in accounts)
    joined = canonical.of(accounts)
    told = [each.within(texts[each.article], joined) for each in accounts]
    holders = {f"country:{code}" for code in pair}
    return [each for each in changes_among(told) if each.holder in holders]


def _claims(ledger: Ledger, articles: Sequence[str]) -> None:
    """Join what the stories of some articles say again."""
    stories = ledger.account.stories(articles)
    members = sorted({each for story in stories for each in story.articles})
    readings = {one.reading.document.sha256: one for one in ledger.readings(members)}
    named = {entity.id for one in readings.values() for entity in one.reading.entities}
    joined = ledger.pairs.joined(named)
    texts = ledger.account.texts(members)
    found: list[Claim] = []
    for story in stories:
        row = [readings[each] for each in story.articles if each in readings]
        witnesses = [
            Witness(one.reading, one.facts, texts[one.reading.document.sha256]) for one in row
        ]
        found += claims(witnesses, joined)
    ledger.account.replace_claims(sorted({*articles, *members}), found)


class _Canonical:
    """The canonical ids of what articles are about, asked for once in a run."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[str, str | None] = {}

    def of(self, accounts: Iterable[Account]) -> dict[str, str]:
        """Return the canonical id of each id in some accounts that was joined to another."""
        ids = frozenset[str]().union(*(one.ids for one in accounts))
        lacking = ids - self._known.keys()
        if lacking:
            found = self._ledger.pairs.joined(lacking)
            self._known.update((id_, found.get(id_)) for id_ in lacking)
        return {id_: to for id_ in ids if (to := self._known[id_]) is not None}
