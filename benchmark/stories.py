"""Stories, versions, alignment, divergences and conflicts on an annotated collection.

Usage: ``ELCHI_GOLD=folder ELCHI_SCORER=score_stories.py python benchmark/stories.py
[--errors]``. The folder holds ``stories/`` with ``collection.json`` and the texts that it
names, and may hold ``seeds/``. The texts are read and connected as ``elchi read`` does it,
the export is handed to the scorer. For the seeds it is printed which pairs of versions
were found, how many lines are linked and, against ``versions.json``, how many of the
required divergences are told and which of those told are annotated.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from elchi.pipeline import connect_all, store, understood
from elchi.read import read
from elchi.serve.export.stories import stories
from elchi.store import Ledger

Place = dict[str, int]
Texts = tuple[str, str]


def export(texts: list[Path], place: Path) -> dict[str, object]:
    """Read and connect some texts in a ledger of their own; return the export."""
    ledger = Ledger(place / "elchi.db")
    for problem in store(understood(read(texts)), ledger).problems:
        print(f"not read: {problem.path}: {problem.reason}", file=sys.stderr)
    connect_all(ledger)
    found = stories(ledger)
    ledger.close()
    return found


def seeds(folder: Path) -> None:
    """Print the pairs of versions among the seeds, with how many lines are linked."""
    texts = sorted(folder.glob("*.txt"))
    with tempfile.TemporaryDirectory() as place:
        found = json.loads(json.dumps(export(texts, Path(place))))
    words = {path.stem: path.read_text(encoding="utf-8") for path in texts}
    for pair in found["pairs"]:
        if "alignment" not in pair:
            continue
        a, b = words[pair["a"]], words[pair["b"]]
        lines = {
            (a.count("\n", 0, one["start"]), b.count("\n", 0, other["start"]))
            for mine, theirs in pair["alignment"]
            for one in mine
            for other in theirs
        }
        straight = sum(one == other for one, other in lines)
        wanted = sum(bool(line.strip()) for line in a.split("\n"))
        print(f"seeds: {pair['a']} and {pair['b']} are versions ({pair['relation']});")
        print(f"  {straight} of {wanted} lines linked, {len(lines) - straight} links astray")
        for gold in json.loads((folder / "versions.json").read_text(encoding="utf-8"))["pairs"]:
            sides = "ab" if gold["a"] == pair["a"] else "ba"
            if {gold["a"], gold["b"]} == {pair["a"], pair["b"]}:
                told = [tuple(one[side] for side in sides) for one in pair["divergences"]]
                divergences(gold["divergences"], told, (words[gold["a"]], words[gold["b"]]))


def divergences(
    gold: list[dict[str, Any]], told: list[tuple[Place | None, ...]], texts: Texts
) -> None:
    """Print precision, and recall of the required ones: a hit shares words with the annotation."""
    wanted = [
        [_place(one, side, text) for side, text in zip("ab", texts, strict=True)] for one in gold
    ]
    hits = [[_meet(want, have) for have in told] for want in wanted]
    required = [any(row) for row, one in zip(hits, gold, strict=True) if not one.get("optional")]
    right = [any(column) for column in zip(*hits, strict=True)]
    print(f"  divergences: {sum(required)} of {len(required)} required ones told,", end=" ")
    print(f"{sum(right)} of {len(right)} told are annotated")
    for one, row in zip(gold, hits, strict=True):
        if not any(row) and not one.get("optional"):
            print(f"  missed: {one['what']}")
    for (a, b), good in zip(told, right, strict=True):
        if not good:
            words = [
                text[at["start"] : at["end"]] if at else "-"
                for at, text in zip((a, b), texts, strict=True)
            ]
            print(f"  not annotated: {' | '.join(words)}")


def _place(one: dict[str, Any], side: str, text: str) -> Place | None:
    words, line = one[side], one[f"{side}_line"]
    if words is None:
        return None
    lines = text.split("\n")
    before = sum(len(each) + 1 for each in lines[:line])
    start = before + lines[line].index(words)
    return {"start": start, "end": start + len(words)}


def _meet(one: Sequence[Place | None], other: Sequence[Place | None]) -> bool:
    return any(
        a is not None and b is not None and min(a["end"], b["end"]) > max(a["start"], b["start"])
        for a, b in zip(one, other, strict=True)
    )


def main(arguments: list[str]) -> int:
    gold, scorer = os.environ.get("ELCHI_GOLD"), os.environ.get("ELCHI_SCORER")
    if not gold or not scorer:
        print("ELCHI_GOLD or ELCHI_SCORER is not set: nothing measured")
        return 0
    collection = Path(gold) / "stories"
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "stories.json"
        found = export(sorted(collection.glob("*.txt")), Path(place))
        file.write_text(json.dumps(found), encoding="utf-8")
        command = [sys.executable, scorer, str(collection), str(file), *arguments]
        code = subprocess.run(command, check=False).returncode
    if (Path(gold) / "seeds").is_dir():
        seeds(Path(gold) / "seeds")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
