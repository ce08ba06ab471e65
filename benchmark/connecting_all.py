"""What the whole of `connect` costs on many articles: identity, stories, versions, changes.

Usage: ``python benchmark/connecting_all.py [--articles N …] [--run N] [--apart] [--freeze] [--keep
FOLDER]``. The articles are made up by `newsroom`, five languages, one story to five articles, all
with texts, so that versions are laid side by side and conflicts looked for. A ledger on disk is
filled run by run and connected after each, by the code that ``elchi read`` runs. Printed, and with
``--freeze`` written to ``connecting.json``, are per size: processor time per article of each part
(one core does it all), that of the last run apart, the peak of memory, the size of the ledger, and
how well stories come out (B-cubed). With ``--apart`` no two texts are laid side by side, which is
nearly all of the time and the same however many articles there are: what is left is what could
grow. ``--keep`` leaves each ledger in a folder, under the number of its articles, for
``connecting_more.py``.

Other work on the machine makes the same steps dearer, also in processor time. So a fixed piece
of work, the yardstick, is timed before each part of a run, and the price of a run is also told
in thousandths of it: that is what "ratio" compares, the runs up to the last against the runs
up to 10,000 articles, three each.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import elchi.pipeline_stories
from connecting import b_cubed
from elchi.connect.stories.digest import Digest
from elchi.connect.stories.resemblance import Resemblance, resemble
from elchi.model import Reading
from elchi.pipeline_account import connect_account
from elchi.pipeline_identity import connect_identity
from elchi.pipeline_stories import connect_stories
from elchi.store import Ledger
from elchi.store import tables as t
from elchi.store.write import add_contents, add_source
from newsroom import readings

PER_STORY = 5
BASE = 10_000
FROZEN = Path(__file__).parent / "connecting.json"
PARTS = ("identity", "stories", "account")


def add(ledger: Ledger, batch: Sequence[Reading]) -> None:
    """Enter readings, many in one transaction."""
    now = datetime.now(UTC)
    with ledger.engine.begin() as connection:
        for one in batch:
            add_source(connection, one.document, now)
            row = {
                "article": one.document.sha256,
                "reader": one.reader,
                "language": one.document.language,
                "published": one.document.published,
                "title": None,
                "read": now,
            }
            key = connection.execute(t.reading.insert().values(row)).inserted_primary_key
            if key is None:
                raise RuntimeError("no number for a new reading")
            add_contents(connection, int(key[0]), one)


def connect(ledger: Ledger, sticks: list[float]) -> dict[str, float]:
    """Connect what is new; return the processor time of each part in seconds.

    Args:
        sticks: Gets the yardsticks taken before each part.
    """
    spent: dict[str, float] = {}

    def timed(part: str, call: Callable[[], Any]) -> Any:
        sticks.extend((yardstick(), yardstick()))
        start = time.process_time()
        found = call()
        spent[part] = time.process_time() - start
        return found

    moved = timed("identity", lambda: connect_identity(ledger))
    touched = timed("stories", lambda: connect_stories(ledger))
    timed("account", lambda: connect_account(ledger, touched, moved))
    return spent


def yardstick() -> float:
    """Return the processor time of a fixed piece of work, in seconds."""
    start = time.process_time()
    rows = [{"number": each, "words": [f"{each:x}", str(each * each)]} for each in range(10_000)]
    for _ in range(3):
        rows = json.loads(json.dumps(rows))
        rows.sort(key=lambda row: row["words"])
        rows = [row for row in rows if frozenset(row["words"])]
    return time.process_time() - start


def apart() -> None:
    """Judge pairs by their digests alone: no text is laid beside another."""

    def without_texts(a: Digest, b: Digest) -> Resemblance:
        return dataclasses.replace(resemble(a, b), versions=False)

    elchi.pipeline_stories.resemble = without_texts


def measure(articles: int, run: int, keep: Path | None) -> dict[str, Any]:
    """Connect so many articles in runs of a size; return what it took.

    Args:
        keep: A folder in which the ledger is left.
    """
    gold: dict[str, int] = {}
    spent: dict[str, float] = defaultdict(float)
    by_run: list[float] = []
    measured: list[float] = []
    at: list[int] = []
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "elchi.db"
        ledger = Ledger(path)
        made = readings(articles, articles // PER_STORY)
        while batch := list(islice(made, run)):
            gold.update((one.document.sha256, story) for story, one in batch)
            add(ledger, [one for _, one in batch])
            sticks: list[float] = []
            took = connect(ledger, sticks)
            stick = sum(sticks) / len(sticks)
            for part, seconds in took.items():
                spent[part] += seconds
            by_run.append(1000 * sum(took.values()) / len(batch))
            measured.append(1000 * sum(took.values()) / len(batch) / stick)
            at.append(len(gold))
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            each = ", ".join(f"{part} {1000 * took[part] / len(batch):.1f}" for part in PARTS)
            print(
                f"{len(gold):>7}: {by_run[-1]:.1f} ms each ({each}), {measured[-1]:.1f} of a "
                f"yardstick of {stick:.2f} s, peak {memory:.0f} MB",
                flush=True,
            )
        found = {each: story.id for story in ledger.account.stories() for each in story.articles}
        counts = {
            "joined": ledger.pairs.count(),
            "changes": len(ledger.account.changes()),
            "conflicts": len(ledger.account.conflicts()),
            "claims": len(ledger.account.claims()),
            "versions": len(ledger.account.versions(sorted(gold))),
        }
        ledger.close()
        if keep is not None:
            shutil.copy(path, keep / f"{articles}.db")
        megabytes = sum(file.stat().st_size for file in path.parent.iterdir()) / 1e6
    precision, recall = b_cubed(gold, found)
    return {
        "articles": articles,
        "run": run,
        "ms": round(1000 * sum(spent.values()) / articles, 2),
        **{f"ms {part}": round(1000 * spent[part] / articles, 2) for part in PARTS},
        "ms by run": [round(each, 1) for each in by_run],
        "yardsticks by run": [round(each, 1) for each in measured],
        "ratio": round(_ratio(at, measured), 2),
        "peak MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "ledger MB": round(megabytes),
        "stories P": round(precision, 3),
        "stories R": round(recall, 3),
        **counts,
    }


def _ratio(at: Sequence[int], measured: Sequence[float]) -> float:
    """Return what the last three runs cost beside the three that reached 10,000 articles."""
    early = [each for many, each in zip(at, measured, strict=True) if many <= BASE][-3:]
    late = measured[-3:]
    return (sum(late) / len(late)) / (sum(early) / len(early)) if early else 1.0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    parser.add_argument("--run", type=int, default=2_000)
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--freeze", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    for articles in options.articles:
        child = os.fork()  # so that the peak of memory is that of one measure
        if not child:
            if options.apart:
                apart()
            found = {
                "side by side": not options.apart,
                **measure(articles, options.run, options.keep),
            }
            print(json.dumps(found), flush=True)
            if options.freeze:
                kept = json.loads(FROZEN.read_text()) if FROZEN.exists() else []
                mine = articles, not options.apart
                kept = [one for one in kept if (one["articles"], one["side by side"]) != mine]
                kept = sorted(
                    [*kept, found], key=lambda one: (one["side by side"], one["articles"])
                )
                FROZEN.write_text(json.dumps(kept, indent=1) + "\n")
            os._exit(0)
        os.waitpid(child, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
