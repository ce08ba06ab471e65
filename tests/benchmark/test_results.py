from __future__ import annotations

import importlib.util
import json
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_results_page_says_what_was_frozen() -> None:
    path = ROOT / "benchmark" / "results.py"
    spec = importlib.util.spec_from_file_location("results", path)
    assert spec is not None
    assert spec.loader is not None
    results = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(results)
    frozen = json.loads((ROOT / "benchmark" / "results.json").read_text("utf-8"))
    page = (ROOT / "docs" / "results.md").read_text("utf-8")
    assert page == results.page(frozen["sets"], frozen["reader"])
    cards = (ROOT / "src" / "elchi" / "serve" / "quality.tsv").read_text("utf-8")
    assert cards == results.cards(frozen["sets"])
