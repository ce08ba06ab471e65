"""Score the corpus, freeze the figures, and write docs/results.md from them.

    python benchmark/results.py            print what changed against the frozen figures
    python benchmark/results.py --freeze   write benchmark/results.json and docs/results.md

Folders of gold besides the corpus may be named in ELCHI_GOLD (for example one
with a ``seeds.jsonl``); their figures are shown apart.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from elchi.cli import less_garbage
from elchi.connect.identity import cast_of, connect
from elchi.model import Document, Reading
from elchi.read import read
from elchi.score import compare, totals
from elchi.serve.export.records import record
from elchi.serve.quality import FIGURES
from elchi.understand.reading import understand
from elchi.version import reader_version

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
FROZEN = HERE / "results.json"
PAGE = HERE.parent / "docs" / "results.md"
CARDS = HERE.parent / "src" / "elchi" / "serve" / "quality.tsv"

Figures = dict[str, dict[str, float]]


def sets() -> dict[str, Path]:
    """The gold files by the name of their set."""
    found = {f"{p.parent.name}/{p.stem}": p for p in sorted(CORPUS.glob("*/*.jsonl"))}
    extra = os.environ.get("ELCHI_GOLD")
    if extra and (Path(extra) / "seeds.jsonl").is_file():
        found["seeds"] = Path(extra) / "seeds.jsonl"
    return found


def score(gold_file: Path) -> Figures:
    """Read the texts beside a gold file afresh and score them."""
    gold = [json.loads(line) for line in gold_file.read_text("utf-8").splitlines()]
    texts = [gold_file.with_suffix("") / f"{one['id']}.txt" for one in gold]
    documents = [d for d in read(texts) if isinstance(d, Document)]
    readings: list[Reading] = []
    spent = 0.0
    understand(documents[0])  # the first article pays for loading its language
    for document in documents:
        start = time.process_time()
        readings.append(understand(document))
        spent += time.process_time() - start
    entities = {entity.id: entity for one in readings for entity in one.entities}
    joined = {one.entity: entities[one.canonical] for one in connect(map(cast_of, readings))}
    records: dict[str, Any] = {r.document.id: record(r, joined) for r in readings}
    rows = totals([compare(one, records.get(one["id"])) for one in gold])
    figures = {
        row.measure: {
            "precision": round(row.precision, 4),
            "recall": round(row.recall, 4),
            "f1": round(row.f1, 4),
            "low": round(row.low, 4),
            "high": round(row.high, 4),
        }
        for row in rows
    }
    words = sum(len(d.text.split()) for d in documents)
    figures["ms per 350 words"] = {"f1": round(1000 * spent * 350 / words, 1)}
    return figures


NOTES = {
    "development": "At hand while rules were written.",
    "open": "Written apart from the rules; their misses may be read afterwards.",
    "locked": "Written apart from the rules; nobody who writes rules reads them.",
    "seeds": "Four articles as they were published.",
}


def page(results: dict[str, Figures], reader: str) -> str:
    """The results as a page: F1 per measure and set, one table per part of the corpus."""
    lines = [
        "# Results",
        "",
        f"Made by `python benchmark/results.py --freeze` with reader {reader}; do not edit.",
        "",
        "F1 per measure, with the 95 % interval over bootstrap samples of the articles.",
        "What the parts are is said in [the corpus card](../corpus/README.md).",
    ]
    parts = dict.fromkeys(name.split("/")[0] for name in results)
    for part in sorted(parts, key=lambda one: (list(NOTES).index(one), one)):
        mine = {n.split("/")[-1]: f for n, f in results.items() if n.split("/")[0] == part}
        lines += ["", f"## {part}", "", NOTES[part], "", *_table(mine)]
    return "\n".join(lines) + "\n"


def _table(sets_of_part: dict[str, Figures]) -> list[str]:
    names = list(sets_of_part)
    lines = ["| measure | " + " | ".join(names) + " |", "| --- |" + " ---: |" * len(names)]
    for measure in next(iter(sets_of_part.values())):
        rows = [sets_of_part[name][measure] for name in names]
        if measure == "ms per 350 words":
            cells = [f"{row['f1']:.0f}" for row in rows]
        else:
            cells = [f"{row['f1']:.2f} ({row['low']:.2f}–{row['high']:.2f})" for row in rows]
        lines.append(f"| {measure} | " + " | ".join(cells) + " |")
    return lines


def cards(results: dict[str, Figures]) -> str:
    """The table that the web pages show: F1 per language, part and figure."""
    lines = [
        "# written by benchmark/results.py --freeze; do not edit",
        "language\tpart\tfigure\tf1",
    ]
    for name, figures in sorted(results.items()):
        part, _, language = name.partition("/")
        if part in ("development", "locked"):
            lines += [f"{language}\t{part}\t{one}\t{figures[one]['f1']}" for one in FIGURES]
    return "\n".join(lines) + "\n"


def changes(old: dict[str, Figures], new: dict[str, Figures]) -> list[str]:
    """One line per figure that moved by half a point or more, and the current ones."""
    lines = []
    for name, figures in new.items():
        for measure, row in figures.items():
            before = old.get(name, {}).get(measure, {}).get("f1")
            now = row["f1"]
            if before is None or abs(now - before) >= 0.005:
                lines.append(
                    f"{name:16s} {measure:22s} {before if before is not None else '–'} → {now}"
                )
    return lines


def main() -> None:
    """Score, compare, and freeze where asked."""
    less_garbage()  # times are those of a command
    results = {name: score(path) for name, path in sets().items()}
    old = json.loads(FROZEN.read_text("utf-8")) if FROZEN.is_file() else {"sets": {}}
    print("\n".join(changes(old["sets"], results)) or "no figure moved")
    if "--freeze" in sys.argv:
        frozen = {"reader": reader_version(), "sets": results}
        FROZEN.write_text(json.dumps(frozen, indent=1) + "\n", encoding="utf-8")
        CARDS.write_text(cards(results), encoding="utf-8")
        PAGE.write_text(page(results, frozen["reader"]), encoding="utf-8")


if __name__ == "__main__":
    main()
