"""The examples of docs/python-api.md, run on the bundled articles."""

from __future__ import annotations

import doctest
from pathlib import Path

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.store import Ledger

ROOT = Path(__file__).parents[1]


def test_the_examples_are_so(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read([ROOT / "examples" / "articles"])), ledger)
    connect_all(ledger)
    ledger.close()
    page = (ROOT / "docs" / "python-api.md").read_text("utf-8")
    names = {"place": tmp_path / "elchi.db"}
    examples = doctest.DocTestParser().get_doctest(page, names, "python-api.md", None, 0)
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(examples)
    assert results.attempted > 10
    assert results.failed == 0
