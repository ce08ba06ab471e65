"""Parting two persons who share an id, by the articles that name the other of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from elchi.account import Verdict
from elchi.serve.offices import offices_of
from elchi.store import Ledger
from elchi.store.parting import parted_id
from elchi.store.people import uses


def articles_of(
    ledger: Ledger, id_: str, articles: Sequence[str], post: str | None
) -> dict[str, str]:
    """Return the articles in which an id is to be parted: hash to the parted id.

    Args:
        ledger: The ledger.
        id_: The id that two persons share.
        articles: Ids or hashes of articles.
        post: Also every article that gives this post, in English, to the id.

    Raises:
        LookupError: If an article is not in the ledger or does not name the id, or no
            article gives the post to it.
    """
    base = id_.partition("@")[0]
    found: dict[str, str] = {}
    for each in articles:
        stored = ledger.find(each)
        if stored is None:
            raise LookupError(f"no article {each!r} in {ledger.place}")
        sha256 = stored.reading.document.sha256
        if not {base, parted_id(base, sha256)} & {one.id for one in stored.reading.entities}:
            raise LookupError(f"{each} does not name {base}")
        found[sha256] = parted_id(base, sha256)
    if post is not None:
        held = [
            source.article
            for one in offices_of(ledger, [id_])
            for source in one.sources
            if one.role == post and source.person in (base, parted_id(base, source.article))
        ]
        if not held:
            raise LookupError(f"no article says that {id_} is {post!r}")
        found.update((each, parted_id(base, each)) for each in held)
    return found


def part(
    ledger: Ledger,
    id_: str,
    articles: Mapping[str, str],
    reason: str,
    verdict: Verdict = "different",
) -> int:
    """Keep that an id is somebody else in some articles; return in how many it still is the one.

    Where that would be none, nothing is kept: then there is nobody left to part from.
    """
    base = id_.partition("@")[0]
    with ledger.engine.connect() as connection:
        named = {use.article for use in uses(connection, [base])}
    left = len(named - set(articles))
    if left or verdict != "different":
        for parted in articles.values():
            ledger.account.judge(base, parted, verdict, reason)
    return left
