"""Who is who across all annotated articles together, all five languages in one ledger.

Usage: ``ELCHI_GOLD=folder python benchmark/identity_across.py [--errors]``. The folder holds
``seeds``, ``ur``, ``fa``, ``hi``, ``en`` and ``ru`` with their compiled ``.jsonl``, and
``stories/collection.json`` with its texts.

Annotators gave entity ids that hold in one article; across articles the gold
identifies an entity by its kind and canonical English name, which the annotation rules
want to be the same everywhere. So two annotated entities are one if kind and name are
equal. In the stories the gold gives no offsets but, per article, the names as written;
a name that the program finds and that stands among them counts for that entity.

B-cubed over the mentions that both found: for each mention, how much of the program's
group around it belongs to it (precision), and how much of the gold's group the program
put there (recall); the means are taken over mentions. A group is made of articles' entities, so
that a name repeated in one article weighs no more for being repeated. Rows: all
kinds, persons, bodies, and persons without those whom a table lists.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from elchi.connect.identity.profile import listed
from elchi.pipeline import connect_all, store
from elchi.read import read
from elchi.scale.cores import one_core
from elchi.store import Ledger, Stored

FOLDERS = ("seeds", "ur", "fa", "hi", "en", "ru")


@dataclass(frozen=True)
class Unit:
    """One entity of one article, as gold and program see it."""

    article: str
    kind: str
    gold: str
    system: str


def linked(stored: Stored, named: dict[tuple[int, int], tuple[str, str]]) -> Iterator[Unit]:
    """Yield the entities whose mentions overlap annotated ones of the same kind."""
    reading = stored.reading
    kinds = {entity.id: entity.kind for entity in reading.entities}
    for mention in reading.mentions:
        for (start, end), (kind, name) in named.items():
            shared = min(end, mention.span.end) - max(start, mention.span.start)
            whole = max(end, mention.span.end) - min(start, mention.span.start)
            if kinds[mention.entity] == kind and 2 * shared >= whole:
                yield Unit(reading.document.id, kind, name, mention.entity)


def from_records(gold: Path, ledger: Ledger) -> Iterator[Unit]:
    for folder in FOLDERS:
        for line in (gold / f"{folder}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            named = {
                (mention["start"], mention["end"]): (entity["kind"], entity["name"])
                for entity in record["entities"]
                for mention in entity["mentions"]
            }
            stored = ledger.find(record["id"])
            if stored is not None:
                yield from linked(stored, named)


def from_stories(gold: Path, ledger: Ledger) -> Iterator[Unit]:
    collection = json.loads((gold / "stories" / "collection.json").read_text(encoding="utf-8"))
    for entity in collection["entities"]:
        for article, surfaces in entity["surfaces"].items():
            stored = ledger.find(article)
            if stored is None:
                continue
            text = stored.reading.document.text
            kinds = {one.id: one.kind for one in stored.reading.entities}
            for mention in stored.reading.mentions:
                if mention.span.of(text) in surfaces and kinds[mention.entity] == entity["kind"]:
                    yield Unit(article, entity["kind"], entity["name"], mention.entity)


def b_cubed(units: list[Unit], errors: bool = False) -> tuple[float, float, float]:
    """Return precision, recall and F1 over units (article, gold entity, program entity)."""
    gold: dict[str, set[Unit]] = defaultdict(set)
    system: dict[str, set[Unit]] = defaultdict(set)
    for unit in units:
        gold[f"{unit.kind} {unit.gold}"].add(unit)
        system[unit.system].add(unit)
    precision = recall = 0.0
    for unit in units:
        mine, theirs = system[unit.system], gold[f"{unit.kind} {unit.gold}"]
        both = len(mine & theirs)
        precision, recall = precision + both / len(mine), recall + both / len(theirs)
    if errors:
        for title, groups, value in (("split", gold, "system"), ("merged", system, "gold")):
            for name, members in sorted(groups.items()):
                found = sorted({getattr(unit, value) for unit in members})
                if len(found) > 1:
                    print(f"    {title} {name}: {', '.join(found)}")
    precision, recall = precision / len(units), recall / len(units)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(arguments: list[str]) -> int:
    folder = os.environ.get("ELCHI_GOLD")
    if not folder:
        print("ELCHI_GOLD is not set: nothing measured")
        return 0
    gold = Path(folder)
    paths = sorted(path for name in (*FOLDERS, "stories") for path in (gold / name).glob("*.txt"))
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(Path(place) / "elchi.db")
        store(one_core(read(paths)), ledger)
        connect_all(ledger)
        joined = {one.entity: one.canonical for one in ledger.joins()}
        found = {*from_records(gold, ledger), *from_stories(gold, ledger)}
        ledger.close()
    order = sorted(found, key=lambda unit: (unit.article, unit.kind, unit.gold, unit.system))
    alone = [unit for unit in order if unit.system not in listed()]
    units = [
        Unit(one.article, one.kind, one.gold, joined.get(one.system, one.system)) for one in order
    ]
    unlisted = [units[number] for number, one in enumerate(order) if one in set(alone)]
    print(f"{len(paths)} articles, {len(units)} entities of articles")
    for title, some in (
        ("all kinds", units),
        ("persons", [unit for unit in units if unit.kind == "person"]),
        ("bodies", [unit for unit in units if unit.kind == "organisation"]),
        ("persons no table lists", [unit for unit in unlisted if unit.kind == "person"]),
    ):
        precision, recall, f1 = b_cubed(some, "--errors" in arguments and title == "all kinds")
        print(f"{title:24} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {len(some)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
