"""The export of stories quotes the texts that it speaks of."""

from __future__ import annotations

import json
from pathlib import Path

from tests.connect.stories.articles import TEXTS
from typer.testing import CliRunner

from elchi.cli import build


def test_stories_pairs_and_links_go_by_file_names(tmp_path: Path) -> None:
    for name in ("dam-en", "dam-ru", "bus-en"):
        (tmp_path / f"{name}.txt").write_text(TEXTS[name][2], encoding="utf-8")
    ledger, out = str(tmp_path / "elchi.db"), tmp_path / "stories.json"
    texts = [str(path) for path in sorted(tmp_path.glob("*.txt"))]
    runner, app = CliRunner(), build()
    assert runner.invoke(app, ["--ledger", ledger, "read", *texts]).exit_code == 0
    assert (
        runner.invoke(app, ["--ledger", ledger, "export", "stories", "-o", str(out)]).exit_code == 0
    )
    found = json.loads(out.read_text(encoding="utf-8"))
    assert [story["articles"] for story in found["stories"]] == [["dam-en", "dam-ru"]]
    (pair,) = [one for one in found["pairs"] if one["relation"] == "translation"]
    assert {pair["a"], pair["b"]} == {"dam-en", "dam-ru"}
    words = [
        [[TEXTS[pair[side]][2][s["start"] : s["end"]] for s in spans] for side, spans in both]
        for both in (zip("ab", link, strict=True) for link in pair["alignment"])
    ]
    english = 0 if pair["a"] == "dam-en" else 1
    signed = next(link for link in words if any("Khujand" in one for one in link[english]))
    assert ["Худжанде" in one for one in signed[1 - english]] == [True]
