"""Time the pages of the web application on a large ledger.

    python benchmark/pages.py [FACTS]      default 100000; prints, and writes nothing
    python benchmark/pages.py LARGE.db     keeps the ledger, or takes it from there
    python benchmark/pages.py --freeze     writes benchmark/pages.json

The ledger is made from the readings of the bundled articles: each copy has a text of
its own (a line is added at its end), a day of its own and, for its states, others drawn
from a list in which some are far more frequent than others, as in the press. Nothing is
connected across articles. Times are those of the server, from the request to the last
byte of the answer, without network: for pairs that were not asked for before (cold) and
once more (warm).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from fastapi.testclient import TestClient

from elchi.model import Document, Reading
from elchi.read import read
from elchi.serve.web.app import create_app, warm
from elchi.store import Ledger
from elchi.understand.reading import understand

HERE = Path(__file__).parent
ARTICLES = HERE.parent / "examples" / "articles"
FROZEN = HERE / "pages.json"
STATES = [
    "RU", "US", "CN", "IR", "IN", "PK", "TR", "KZ", "UZ", "UA", "DE", "FR", "GB", "SA", "AE",
    "AF", "TM", "TJ", "KG", "AZ", "AM", "GE", "JP", "KR", "EG", "IL", "IQ", "SY", "QA", "BY",
]  # fmt: skip


OTHERS = (
    "/", "/search?q=Kazakhstan", "/map", "/network", "/about", "/who?name=Putin",
    "/entity/country:RU", "/entity/country:GE",
)  # fmt: skip


def copied(reading: Reading, number: int, draw: random.Random) -> Reading:
    """A reading of its own: another text, day and other states, the same words."""
    document = reading.document
    text = f"{document.text}\n№ {number}"
    day = f"{draw.randint(2015, 2026)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
    fresh = dataclasses.replace(
        document,
        id=f"{document.id}-{number}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=day,
    )
    weights = [1 / (rank + 1) for rank in range(len(STATES))]
    new: dict[str, str] = {}
    for entity in reading.entities:
        if entity.kind == "country" and entity.country and entity.country not in new:
            choice = draw.choices(STATES, weights)[0]
            while choice in new.values():
                choice = draw.choice(STATES)
            new[entity.country] = choice

    def to(id_: str) -> str:
        return f"country:{new[id_[8:]]}" if id_[:8] == "country:" and id_[8:] in new else id_

    def maybe(id_: str | None) -> str | None:
        return None if id_ is None else to(id_)

    change = dataclasses.replace
    return change(
        reading,
        document=fresh,
        entities=tuple(
            change(one, id=to(one.id), country=new.get(one.country or "", one.country))
            for one in reading.entities
        ),
        mentions=tuple(change(one, entity=to(one.entity)) for one in reading.mentions),
        references=tuple(change(one, entity=to(one.entity)) for one in reading.references),
        statements=tuple(
            change(one, speaker=maybe(one.speaker), addressee=maybe(one.addressee))
            for one in reading.statements
        ),
        events=tuple(
            change(
                one,
                source=tuple(map(to, one.source)),
                target=tuple(map(to, one.target)),
                place=maybe(one.place),
            )
            for one in reading.events
        ),
        figures=tuple(change(one, parties=tuple(map(to, one.parties))) for one in reading.figures),
        ties=tuple(
            change(one, source=to(one.source), target=to(one.target)) for one in reading.ties
        ),
        positions=tuple(change(one, holder=to(one.holder)) for one in reading.positions),
        offices=(),
    )


def fill(ledger: Ledger, facts: int, draw: random.Random) -> int:
    """Add copies until the ledger holds so many facts; return how many articles that took."""
    originals = [understand(one) for one in read([ARTICLES]) if isinstance(one, Document)]
    kept = number = 0
    while kept < facts:
        reading = copied(originals[number % len(originals)], number, draw)
        ledger.add(reading)
        kept += len(reading.facts())
        number += 1
    return number


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of one request: by the clock, and of the processor alone.

    The clock also counts what else the machine did meanwhile.
    """

    clock: float
    processor: float


def timed(client: TestClient, path: str) -> Spent:
    """Ask for a page.

    Raises:
        RuntimeError: If the answer is no page.
    """
    start, busy = time.perf_counter(), time.process_time()
    answer = client.get(path)
    spent = Spent(1000 * (time.perf_counter() - start), 1000 * (time.process_time() - busy))
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    return spent


def summary(times: list[float]) -> dict[str, float]:
    """Median, 95th percentile and longest, in milliseconds."""
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))], 1),
        "longest": round(ordered[-1], 1),
    }


def main() -> None:
    """Make the ledger, ask for pages, print what they took."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdecimal()]
    wanted = numbers[0] if numbers else 100_000
    draw = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        named = [Path(one) for one in sys.argv[1:] if one.endswith(".db")]
        ledger = Ledger(named[0] if named else Path(folder) / "large.db")
        articles = ledger.size() or fill(ledger, wanted, draw)
        client = TestClient(create_app(ledger), base_url="http://127.0.0.1")
        warm()  # as elchi serve does before it listens
        timed(client, "/about")
        pairs = [(a, b) for a in STATES[:12] for b in STATES[:24] if a < b]
        draw.shuffle(pairs)
        pairs = pairs[:60]
        languages = ("en", "ur", "fa", "hi", "ru")
        paths = [f"/pair/{a}/{b}?lang={languages[n % 5]}" for n, (a, b) in enumerate(pairs)]
        figures: dict[str, object] = {"facts": wanted, "articles": articles, "pairs": len(paths)}
        for name in ("cold", "warm"):
            spent = [timed(client, path) for path in paths]
            figures[f"{name}, ms"] = summary([one.clock for one in spent])
            figures[f"{name}, processor ms"] = summary([one.processor for one in spent])
        for path in ("/pair/RU/US?since=2015", *OTHERS):
            cold, again = timed(client, path), timed(client, path)
            figures[f"{path}, cold and again, ms"] = [round(cold.clock, 1), round(again.clock, 1)]
        client.close()
        ledger.close()
    print(json.dumps(figures, indent=1))
    if "--freeze" in sys.argv:
        FROZEN.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
