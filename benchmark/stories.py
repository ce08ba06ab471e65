"""Stories, versions, alignment, divergences and conflicts on an annotated collection.

Usage: ``ELCHI_GOLD=folder ELCHI_SCORER=score_stories.py python benchmark/stories.py
[--errors]``. The folder holds ``stories/`` with ``collection.json`` and the texts that it
names, and may hold ``seeds/``. The texts are read and connected as ``elchi read`` does it,
the export is handed to the scorer. For the seeds it is printed which pairs of versions
were found and how many lines are linked.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from elchi.pipeline import connect_all, store, understood
from elchi.read import read
from elchi.serve.export.stories import stories
from elchi.store import Ledger


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
