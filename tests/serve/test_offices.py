"""Who held which post when: every answer with the articles that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.offices import holders, offices_of
from elchi.store import Ledger

TEXTS = {
    "old-en": "ASTANA, March 3, 2023\n\nKazakhstan's Energy Minister Yerlan Seitkaliyev said "
    "that the talks went well.\n",
    "new-en": "ASTANA, March 3, 2025\n\nKazakhstan's Energy Minister Aidos Nurmagambetov said "
    "that the talks went on.\n",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ledger = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read(sorted(tmp_path.glob("*.txt")))), ledger)
    connect_all(ledger)
    return ledger


def test_the_holder_is_the_one_named_last_before_the_day(ledger: Ledger) -> None:
    def who(day: str) -> list[str]:
        return [one.person for one in holders(ledger, "country:KZ", "energy minister", day)]

    assert who("2022-01-01") == []
    assert who("2023-03-04") == ["person:kz:yerlan-seitkaliyev"]
    assert who("2026-01-01") == ["person:kz:aidos-nurmagambetov"]


def test_a_post_has_its_days_and_sources(ledger: Ledger) -> None:
    (held,) = offices_of(ledger, ["person:kz:yerlan-seitkaliyev"])
    assert (held.role, held.body, held.status) == ("energy minister", "country:KZ", "actual")
    assert (held.first, held.last) == ("2023-03-03", "2023-03-03")
    assert [source.stem for source in held.sources] == ["old-en"]
    assert offices_of(ledger, ["person:kz:nobody"]) == ()
