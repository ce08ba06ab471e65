"""Stories, versions and conflicts of a ledger as one JSON object.

Articles go by their ids (the stem of their file), spans by code points. A pair
has its sentence links and divergences where the two are versions of one text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from elchi.account import Conflict, Divergence, Link, Pairing, Place
from elchi.model import Span
from elchi.store import Ledger

_VERSIONS = ("translation", "near_copy")


def stories(ledger: Ledger) -> dict[str, Any]:
    """Return everything that was found across the articles of a ledger, ready for JSON."""
    names = ledger.stories.names()
    account = ledger.account
    return {
        "stories": [
            {
                "id": one.id,
                "articles": sorted(names[each] for each in one.articles),
                "score": one.score,
                "reason": one.reason,
            }
            for one in account.stories()
        ],
        "pairs": [_pair(ledger, one, names) for one in account.pairings()],
        "conflicts": [_conflict(one, names) for one in account.conflicts()],
    }


def _pair(ledger: Ledger, one: Pairing, names: Mapping[str, str]) -> dict[str, Any]:
    pair: dict[str, Any] = {
        "a": names[one.a],
        "b": names[one.b],
        "relation": one.relation,
        "score": one.score,
        "reason": one.reason,
        "origin": None if one.origin is None else names[one.origin],
    }
    if one.relation in _VERSIONS:
        pair["alignment"] = [_link(link) for link in ledger.account.links(one.a, one.b)]
        pair["divergences"] = [
            _divergence(each) for each in ledger.account.divergences(one.a, one.b)
        ]
    return pair


def _link(link: Link) -> list[list[dict[str, int]]]:
    return [[_span(span) for span in side] for side in (link.a, link.b)]


def _divergence(one: Divergence) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "class": one.class_,
        "a": None if one.a is None else _span(one.a),
        "b": None if one.b is None else _span(one.b),
        "score": one.score,
        "reason": one.reason,
    }


def _conflict(one: Conflict, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "class": one.class_,
        "a": _place(one.a, names),
        "b": _place(one.b, names),
        "score": one.score,
        "reason": one.reason,
    }


def _place(place: Place, names: Mapping[str, str]) -> dict[str, Any]:
    return {"article": names[place.article], **_span(place.span), "fact": place.fact}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
