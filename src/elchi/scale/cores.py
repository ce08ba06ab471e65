"""The steps on one core or on many, with the same result in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from elchi.pipeline import STEPS, Item, run

#: Documents that one worker takes at a time: enough to hide the cost of handing
#: them over, few enough that the progress bar moves.
BATCH = 8

#: So many batches must be there before other processes are started unasked: each of them reads the
#: words of its languages first, which takes as long as reading some thirty articles.
ENOUGH = 5


def one_core(items: Iterable[Item]) -> Iterator[Item]:
    """Run the steps in this process."""
    return run(STEPS, items)


def many_cores(items: Iterable[Item], workers: int | None = None) -> Iterator[Item]:
    """Run the steps in worker processes; results come in the order of the items.

    Args:
        items: Documents and problems, in any number; they are taken as needed.
        workers: Number of processes; None for one per core, where there is enough to do.
    """
    count = workers or os.cpu_count() or 1
    enough = 2 if workers else ENOUGH
    batches = _batches(items)
    first = list(islice(batches, enough))
    if count == 1 or len(first) < enough:
        for batch in (*first, *batches):
            yield from run(STEPS, batch)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(_work, batch) for batch in first]
        waiting += [pool.submit(_work, batch) for batch in islice(batches, 2 * count)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [pool.submit(_work, batch) for batch in islice(batches, 1)]


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _work(batch: list[Item]) -> list[Item]:
    return list(run(STEPS, batch))
