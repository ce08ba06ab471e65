"""Which pairs are compared: two shared keys that are not crowded, within one season."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elchi.connect.stories.digest import Digest
from elchi.connect.stories.edge import Edge
from elchi.connect.stories.keys import APART
from elchi.pipeline_stories import compared
from elchi.store import Ledger
from elchi.store import tables as t
from elchi.store.stories import Touched

CROWDED = 3
FIRST = date(2024, 1, 1).toordinal()

Made = tuple[str, int | None, frozenset[str]]
"""An article, its day of publication, its keys."""

days = st.none() | st.sampled_from([FIRST + apart for apart in (0, 1, APART, APART + 1, 400)])
keys = st.frozensets(st.sampled_from("abcdef"), max_size=4)
made = st.lists(st.tuples(st.integers(0, 11), days, keys), min_size=2, max_size=24)


def all_compared(a: Digest, b: Digest, text: object, found: object) -> Edge:
    del text, found
    one, other = sorted((a.article, b.article))
    return Edge(one, other, 1.0, None, None, "")


def digest(article: str, day: int | None) -> Digest:
    published = None if day is None else date.fromordinal(day).isoformat()
    return Digest(article, "en", published, (), {}, {}, 1000)


def enter(ledger: Ledger, articles: Sequence[Made], first: int) -> None:
    """Give articles, known or new, a reading with these keys and compare what it touches."""
    parts = [
        ledger.stories.keep([(first + place, digest(article, day), having)])
        for place, (article, day, having) in enumerate(articles)
    ]
    compare = frozenset[str]().union(*(one.compare for one in parts))
    thinned = frozenset[str]().union(*(one.thinned for one in parts))
    compared(ledger, Touched(compare, thinned - compare), None)


def wanted(articles: Sequence[Made]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are to be compared, by the rule alone."""
    latest = {article: (day, having) for article, day, having in articles}
    many = Counter(key for _, having in latest.values() for key in having)
    for a, b in combinations(sorted(latest), 2):
        (one, mine), (other, theirs) = latest[a], latest[b]
        far = one is not None and other is not None and abs(one - other) > APART
        if not far and sum(many[key] <= CROWDED for key in mine & theirs) >= 2:
            yield a, b


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(made, st.integers(1, 8))
def test_pairs_follow_from_the_articles_alone(
    tmp_path: Path, drawn: list[tuple[int, int | None, frozenset[str]]], size: int
) -> None:
    articles = [(f"{number:064x}", day, having) for number, day, having in drawn]
    ledger = Ledger(tmp_path / f"{uuid4().hex}.db")
    known = sorted({article for article, _, _ in articles})
    with ledger.engine.begin() as connection:
        connection.execute(
            t.article.insert(), [{"sha256": each, "text": "", "norm": ""} for each in known]
        )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("elchi.store.stories.CROWDED", CROWDED)
        patch.setattr("elchi.pipeline_stories.judge", all_compared)
        for start in range(0, len(articles), size):
            enter(ledger, articles[start : start + size], start + 1)
            so_far = articles[: start + size]
            expected = sorted(wanted(so_far))
            assert ledger.stories.pairs(known) == expected
            for article in {each for each, _, _ in so_far}:
                near = sorted({*sum((p for p in expected if article in p), ())} - {article})
                assert ledger.stories.near(article) == near
    ledger.close()
