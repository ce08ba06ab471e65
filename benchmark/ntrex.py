"""Stories and sentence alignment on NTREX: 90 news texts in five languages.

Usage: ``ELCHI_EVAL=folder python benchmark/ntrex.py [--texts N]``. The folder holds
``ntrex/core.<language>.txt`` with one segment a line and ``ntrex/DOCUMENT_IDS.tsv``.
The lines of a document are joined to one article; all articles are read and
connected as ``elchi read`` does it.

    stories     B-cubed: an article's story should be the five versions of its text
    alignment   over the ten pairs of languages of each text; a link joins the lines
                that its sentences stand in
    thinned     the same after every seventh line of one text was dropped and its
                first third set at the end
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from elchi.connect.alignment import align
from elchi.model import Document, Reading
from elchi.pipeline_stories import connect_stories
from elchi.store import Ledger
from elchi.understand.reading import understand

FILES = {"en": "eng", "fa": "fas", "hi": "hin", "ru": "rus", "ur": "urd"}

Pairs = set[tuple[int, int]]


def texts(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Return document to language to lines."""
    ids = (folder / "DOCUMENT_IDS.tsv").read_text(encoding="utf-8").split("\n")
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language, name in FILES.items():
        lines = (folder / f"core.{name}.txt").read_text(encoding="utf-8").split("\n")
        for ident, line in zip(ids, lines, strict=False):
            if ident.strip():
                found[ident.split()[-1]][language].append(line.strip())
    return found


def article(ident: str, language: str, lines: Iterable[str]) -> Reading:
    """Return the reading of some lines as one article."""
    text = "\n".join(lines) + "\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return understand(
        Document(f"{ident}_{language}", text, sha256, language, None, None, None, ident, ())
    )


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float]:
    """Return B-cubed precision and recall."""
    precision = recall = 0.0
    for one in gold:
        wanted = {other for other in gold if gold[other] == gold[one]}
        got = {other for other in gold if found[other] == found[one]}
        precision += len(wanted & got) / len(got)
        recall += len(wanted & got) / len(wanted)
    return precision / len(gold), recall / len(gold)


def linked(a: Reading, b: Reading) -> Pairs:
    """Return the pairs of line numbers that the alignment links."""
    first, second = a.document.text, b.document.text
    return {
        (first.count("\n", 0, one.start), second.count("\n", 0, other.start))
        for link in align(a, b)
        for one in link.a
        for other in link.b
    }


class Tally:
    """Links that were found, wanted, and both."""

    def __init__(self) -> None:
        self.hits = self.found = self.wanted = 0

    def add(self, got: Pairs, gold: Pairs) -> None:
        self.hits += len(got & gold)
        self.found += len(got)
        self.wanted += len(gold)

    def line(self, name: str) -> str:
        return figures(name, self.hits / self.found, self.hits / self.wanted)


def figures(name: str, precision: float, recall: float) -> str:
    score = 2 * precision * recall / (precision + recall)
    return f"{name:12} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}"


def thinned(size: int) -> list[int]:
    """Return which lines of a text are left, and in what order."""
    third = size // 3
    return [n for n in (*range(third, size), *range(third)) if n % 7 != 3]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--texts", type=int, default=None, help="only the first so many")
    options = parser.parse_args(arguments)
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        print("ELCHI_EVAL is not set: nothing measured")
        return 0
    chosen = dict(sorted(texts(Path(folder) / "ntrex").items())[: options.texts])
    gold, sha = {}, {}
    plain, thin = Tally(), Tally()
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(Path(place) / "elchi.db")
        for ident, versions in chosen.items():
            readings = {code: article(ident, code, lines) for code, lines in versions.items()}
            for reading in readings.values():
                ledger.add(reading)
                sha[reading.document.sha256] = reading.document.id
                gold[reading.document.id] = ident
            for one, other in combinations(sorted(readings), 2):
                size = len(versions[one])
                straight = {(n, n) for n in range(size)}
                plain.add(linked(readings[one], readings[other]), straight)
                left = thinned(size)
                changed = article(ident, other, [versions[other][n] for n in left])
                thin.add(
                    linked(readings[one], changed), {(line, at) for at, line in enumerate(left)}
                )
        connect_stories(ledger)
        found = {ident: f"alone {ident}" for ident in gold}
        for story in ledger.account.stories():
            found.update((sha[each], story.id) for each in story.articles)
        ledger.close()
    print(figures("stories B3", *b_cubed(gold, found)))
    print(plain.line("alignment"))
    print(thin.line("thinned"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
