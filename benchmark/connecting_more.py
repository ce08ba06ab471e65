"""What connecting the same new articles costs in a small and in a large ledger, in turns.

Usage: ``python benchmark/connecting_more.py SMALL LARGE [--turns N]``. The ledgers are those that
``connecting_all.py --keep FOLDER`` leaves. Each turn copies a ledger, enters 2,000 made-up
articles of other stories, the same for both, and connects them. Beside each other, minutes
apart, the two say more than the first and the last hour of one long run on a machine that
does other work too.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from connecting_all import PARTS, add, connect
from elchi.model import Reading
from elchi.store import Ledger
from elchi.store import tables as t
from newsroom import readings

MANY = 2_000
STORIES = 20_000
OTHER = 2  # seed: `connecting_all` takes 1


def measure(place: Path, fresh: Sequence[Reading]) -> float:
    """Connect new articles in a copy of a ledger; return milliseconds for each."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "elchi.db"
        shutil.copy(place, copy)
        ledger = Ledger(copy)
        add(ledger, fresh)
        sticks: list[float] = []
        took = connect(ledger, sticks)
        ledger.close()
    each = ", ".join(f"{part} {1000 * took[part] / len(fresh):.1f}" for part in PARTS)
    stick = sum(sticks) / len(sticks)
    found = 1000 * sum(took.values()) / len(fresh)
    print(f"{place}: {found:.1f} ms each ({each}), yardstick {stick:.2f} s", flush=True)
    return found


def new_to(places: Sequence[Path]) -> list[Reading]:
    """Return made-up articles that none of the ledgers has."""
    known: set[str] = set()
    for place in places:
        ledger = Ledger(place)
        with ledger.engine.connect() as connection:
            known.update(connection.execute(select(t.article.c.sha256)).scalars())
        ledger.close()
    found: dict[str, Reading] = {}
    for _, one in readings(5 * STORIES, STORIES, seed=OTHER):
        if one.document.sha256 not in known:
            found.setdefault(one.document.sha256, one)
        if len(found) == MANY:
            break
    return list(found.values())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("small", type=Path)
    parser.add_argument("large", type=Path)
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args(arguments)
    places = (options.small, options.large)
    fresh = new_to(places)
    turns = [[measure(place, fresh) for place in places] for _ in range(options.turns)]
    small, large = (sum(column) for column in zip(*turns, strict=True))
    print(f"ratio {large / small:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
