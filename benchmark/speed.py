"""How fast the reader is: per language, per step, and on one and two processes.

    python benchmark/speed.py            print the figures and their ratios to the frozen ones
    python benchmark/speed.py --freeze   write benchmark/speed.json

Reads the development articles of the corpus. Times are processor time of one
core, the best of five runs, per 350 words; the time of making the tables of a
language is not in them. The last lines read 400 variants of the articles (each
with a line of its own at its end) and count articles per second of clock time,
the start of the processes included. Times of two machines do not compare;
ratios on one machine do.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from elchi.model import Document
from elchi.read import read
from elchi.scale.cores import many_cores
from elchi.understand import reading

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus" / "development"
FROZEN = HERE / "speed.json"
WORDS, RUNS, VARIANTS = 350, 5, 400
STEPS = (
    "sentences",
    "quotes",
    "find_names",
    "find_dates",
    "find_quantities",
    "find_references",
    "find_clauses",
    "find_actors",
)

spent: defaultdict[str, float] = defaultdict(float)


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return `function`, with its processor time added to `spent`."""

    @wraps(function)
    def call(*arguments: Any) -> Any:
        start = time.process_time()
        result = function(*arguments)
        spent[name] += time.process_time() - start
        return result

    return call


def watch() -> None:
    """Put a watch on every step of the reader and on every kind of fact."""
    for name in STEPS:
        setattr(reading, name, timed(name.removeprefix("find_"), getattr(reading, name)))
    sound: Callable[..., Any] = reading._sound

    def kind(extract: Callable[..., Any], *others: Any) -> Any:
        return timed(extract.__module__.rsplit(".", 1)[-1], sound)(extract, *others)

    reading._sound = kind


def documents() -> dict[str, list[Document]]:
    """The development articles by language."""
    return {
        folder.name: [d for d in read(sorted(folder.glob("*.txt"))) if isinstance(d, Document)]
        for folder in sorted(CORPUS.iterdir())
        if folder.is_dir()
    }


def words(articles: list[Document]) -> int:
    return sum(len(article.text.split()) for article in articles)


def fastest(articles: list[Document]) -> tuple[float, dict[str, float]]:
    """Return processor seconds of the fastest run over the articles, whole and by step."""
    for article in articles:  # makes the tables of the language
        reading.understand(article)
    best, steps = float("inf"), {}
    for _ in range(RUNS):
        spent.clear()
        start = time.process_time()
        for article in articles:
            reading.understand(article)
        if (took := time.process_time() - start) < best:
            best, steps = took, dict(spent)
    return best, steps


def per_second(articles: list[Document], processes: int) -> float:
    """Return how many variants of the articles are read in a second."""
    variants = [
        replace(one, id=f"{one.id}-{n}", sha256=f"{n:064x}", text=f"{one.text.rstrip()}\n{n}\n")
        for n in range(VARIANTS)
        for one in (articles[n % len(articles)],)
    ]
    start = time.perf_counter()
    count = sum(1 for _ in many_cores(variants, processes))
    return count / (time.perf_counter() - start)


def measure() -> dict[str, float]:
    """Return every figure by its name."""
    figures: dict[str, float] = {}
    every = documents()
    # Articles per second first, before the watches slow the steps.
    mixed = [article for row in zip(*every.values(), strict=False) for article in row]
    for processes in (1, 2):
        figures[f"articles/s, {processes} process(es)"] = per_second(mixed, processes)
    watch()
    totals: defaultdict[str, float] = defaultdict(float)
    count = 0
    for language, articles in every.items():
        took, steps = fastest(articles)
        share = 1000 * WORDS / words(articles)
        figures[f"{language}: ms"] = took * share
        for name, seconds in steps.items():
            totals[name] += seconds * share
        count += 1
    for name, milliseconds in sorted(totals.items(), key=lambda item: -item[1]):
        figures[f"step {name}: ms"] = milliseconds / count
    return {name: round(value, 2) for name, value in figures.items()}


def main() -> None:
    """Measure, compare, and freeze where asked."""
    old = json.loads(FROZEN.read_text("utf-8")) if FROZEN.is_file() else {}
    figures = measure()
    print(f"milliseconds of one core per {WORDS} words; in brackets: against the frozen figure")
    for name, value in figures.items():
        ratio = f"  ({value / old[name]:.2f})" if old.get(name) else ""
        print(f"  {name:28} {value:8.2f}{ratio}")
    if "--freeze" in sys.argv:
        FROZEN.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
