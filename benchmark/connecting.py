"""What it costs to put many articles into stories, and how well it goes.

Usage: ``python benchmark/connecting.py [--articles N …] [--runs N]``. The articles are
made up by `happenings` as digests, one story to five articles. A ledger on disk is
filled with them run by run and connected after each, by the code that ``elchi read``
runs; only laying two texts side by side is left out, since there are none (its price per
pair is printed by ``benchmark/ntrex.py``). Printed are the processor time per article
(one core does it all), that of the last run apart, the peak of memory, the size of the
ledger, and B-cubed.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from elchi.connect.stories.digest import Digest
from elchi.connect.stories.keys import keys
from elchi.connect.stories.telling import tell
from elchi.pipeline_stories import compared, groups
from elchi.store import Ledger
from elchi.store import tables as t
from elchi.store.stories import Touched
from happenings import digests

PER_STORY = 5
AT_ONCE = 500


def known(ledger: Ledger, batch: Sequence[Digest], first: int) -> list[int]:
    """Enter articles without text, since digests point to articles; return reading numbers."""
    rows = [{"sha256": one.article, "text": "", "norm": ""} for one in batch]
    with ledger.engine.begin() as connection:
        connection.execute(t.article.insert(), rows)
    return list(range(first, first + len(batch)))


def connect(ledger: Ledger, batch: Sequence[Digest], first: int) -> None:
    """Put some articles into stories."""
    compare: set[str] = set()
    thinned: set[str] = set()
    numbers = known(ledger, batch, first)
    for start in range(0, len(batch), AT_ONCE):
        part = list(zip(numbers, batch, strict=True))[start : start + AT_ONCE]
        found = ledger.stories.keep([(number, one, keys(one)) for number, one in part])
        compare |= found.compare
        thinned |= found.thinned
    touched = Touched(frozenset(compare), frozenset(thinned - compare))
    region = compared(ledger, touched, None)
    for group, edges in groups(ledger, region):
        telling = tell(group, edges)
        ledger.stories.replace(group, telling.stories, telling.pairs)


def b_cubed(gold: dict[str, int], found: dict[str, str]) -> tuple[float, float]:
    """Return B-cubed precision and recall, by way of the groups."""
    both: dict[tuple[int, str], int] = {}
    wanted: dict[int, int] = {}
    got: dict[str, int] = {}
    for one, story in gold.items():
        cluster = found.get(one, one)
        both[story, cluster] = both.get((story, cluster), 0) + 1
        wanted[story] = wanted.get(story, 0) + 1
        got[cluster] = got.get(cluster, 0) + 1
    precision = sum(many * many / got[cluster] for (_, cluster), many in both.items())
    recall = sum(many * many / wanted[story] for (story, _), many in both.items())
    return precision / len(gold), recall / len(gold)


def measure(articles: int, runs: int) -> None:
    """Connect so many articles in so many runs and print what it took."""
    gold: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "elchi.db"
        ledger = Ledger(path)
        made = digests(articles, articles // PER_STORY)
        size = -(-articles // runs)
        spent, last = 0.0, 0.0
        for run in range(runs):
            batch = []
            for story, one in islice(made, size):
                gold[one.article] = story
                batch.append(one)
            start = time.process_time()
            connect(ledger, batch, run * size)
            last = time.process_time() - start
            spent += last
            print(f"{len(gold):>7} articles: {last / len(batch) * 1000:.2f} ms each", flush=True)
        found = {each: story.id for story in ledger.account.stories() for each in story.articles}
        ledger.close()
        megabytes = sum(file.stat().st_size for file in path.parent.iterdir()) / 1e6
    precision, recall = b_cubed(gold, found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{articles:>7} articles in {runs} runs: {spent / articles * 1000:.2f} ms each "
        f"(last run {last / size * 1000:.2f}), {spent:.0f} s of one core; peak {peak:.0f} MB; "
        f"ledger {megabytes:.0f} MB; stories B3 P {precision:.3f} R {recall:.3f}",
        flush=True,
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args(arguments)
    for articles in options.articles:
        child = os.fork()  # so that the peak of memory is that of one measure
        if not child:
            measure(articles, options.runs)
            os._exit(0)
        os.waitpid(child, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
