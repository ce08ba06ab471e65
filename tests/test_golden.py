"""Every golden case: what one short text must yield, cell by cell.

The files are ``golden/<language>/<kind>.toml``. A case with ``fails`` is a
known failure: it must go on failing, and is to be cleared when it is mended.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from elchi.model import Document, Event, Figure, Position, Reading, Statement, Tie
from elchi.understand.reading import understand

FOLDER = Path(__file__).parent / "golden"
CASES = [
    pytest.param(path.parent.name, path.stem, case, id=f"{path.parent.name}-{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*/*.toml"))
    for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)
]


def document(text: str, language: str, published: str | None) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document("golden", text, digest, language, published, None, None, "golden", ())


def lines(reading: Reading, kind: str) -> list[str]:
    text = reading.document.text
    names = {entity.id: entity.name for entity in reading.entities}

    def named(ids: tuple[str, ...]) -> str:
        return " + ".join(names[one] for one in ids) or "-"

    def one(fact: Any) -> str:
        match fact:
            case Statement():
                speaker = names[fact.speaker] if fact.speaker else fact.speaker_text or "-"
                cue = fact.cue.of(text) if fact.cue else "-"
                return f"{speaker} | {cue} | {fact.span.of(text)}"
            case Event():
                kind = fact.type + (f"/{fact.mode}" if fact.mode else "")
                sides = f"{named(fact.source)} | {named(fact.target)}"
                return f"{kind} | {sides} | {fact.status} | {fact.trigger.of(text)} | {fact.date}"
            case Figure():
                value = f"{fact.value:g} {fact.unit}"
                rest = f"{fact.comparison} | {fact.period} | {fact.status}"
                return f"{fact.span.of(text)} | {fact.measure} | {value} | {rest}"
            case Tie():
                ends = f"{names[fact.source]} | {names[fact.target]}"
                return f"{fact.kind} | {ends} | {fact.role} | {fact.status}"
            case Position():
                return f"{names[fact.holder]} | {fact.stance} | {fact.span.of(text)}"
        raise AssertionError(fact)

    if kind == "name":
        by_id = {entity.id: entity for entity in reading.entities}
        return [
            f"{m.span.of(text)} | {e.kind} | {e.name} | {e.country}"
            for m in reading.mentions
            if not m.demonym
            for e in [by_id[m.entity]]
        ]
    if kind == "date":
        return [f"{date.span.of(text)} | {date.value}" for date in reading.dates]
    return [one(fact) for fact in getattr(reading, f"{kind}s")]


@pytest.mark.parametrize(("language", "kind", "case"), CASES)
def test_golden(language: str, kind: str, case: dict[str, Any]) -> None:
    unknown = set(case) - {"text", "published", "expect", "why", "fails"}
    assert not unknown, f"unknown keys {unknown}"
    reading = understand(document(case["text"], language, case.get("published")))
    found = lines(reading, kind)
    if "fails" in case:
        assert found != case["expect"], f"mended: drop `fails` ({case['fails']})"
    else:
        assert found == case["expect"], case.get("why", "")
