"""The project's scores are those of the specification's own scorer.

Runs where the gold folder and the scorer are named by ELCHI_GOLD and
ELCHI_SCORER; a copy of neither is part of the project.
"""

from __future__ import annotations

import copy
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from elchi.score import compare, totals

GOLD, SCORER = os.environ.get("ELCHI_GOLD"), os.environ.get("ELCHI_SCORER")


def spoilt(record: dict[str, Any], seed: int) -> dict[str, Any]:
    """A record with things missing, moved and mixed up, but of the right form."""
    made, chance = copy.deepcopy(record), random.Random(seed)
    for kind in ("zones", "dates", "statements", "events", "figures", "ties", "positions"):
        made[kind] = [item for item in made[kind] if chance.random() < 0.8]
        for item in made[kind]:
            span = item.get("trigger") or item
            if chance.random() < 0.3:
                span["start"] = max(0, span["start"] - chance.randrange(30))
            if chance.random() < 0.2 and "status" in item:
                item["status"] = "possible"
    for entity in made["entities"]:
        entity["mentions"] = [one for one in entity["mentions"] if chance.random() < 0.85]
        if chance.random() < 0.1:
            entity["country"] = None
    return made


@pytest.mark.skipif(not GOLD or not SCORER, reason="ELCHI_GOLD and ELCHI_SCORER are not set")
@pytest.mark.parametrize("name", ["seeds", "ur", "fa", "hi", "en", "ru"])
def test_same_figures(name: str, tmp_path: Path) -> None:
    assert GOLD is not None
    assert SCORER is not None
    gold_file = Path(GOLD) / f"{name}.jsonl"
    records = [json.loads(line) for line in gold_file.read_text("utf-8").splitlines()]
    system = [spoilt(record, seed) for seed, record in enumerate(records)]
    path = tmp_path / "system.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in system), encoding="utf-8")
    command = [sys.executable, SCORER, str(gold_file), str(path), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    rows = totals([compare(one, other) for one, other in zip(records, system, strict=True)])
    ours = {
        row.measure: {
            key: round(getattr(row, key), 4) for key in ("precision", "recall", "f1", "low", "high")
        }
        for row in rows
    }
    assert ours == theirs
