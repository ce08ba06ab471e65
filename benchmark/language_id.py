"""Languages of single sentences: Elchi's own five, and false alarms from neighbours.

Usage: ``ELCHI_EVAL=folder python benchmark/language_id.py [code …]``. The folder
holds ``language-id/<code>.txt`` and ``ntrex/*.<code3>.txt``, one sentence a line.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from elchi.text.language import identify

OURS = ("ur", "fa", "hi", "ru", "en")
NTREX = {
    "eng": "en",
    "fas": "fa",
    "hin": "hi",
    "rus": "ru",
    "urd": "ur",
    "ckb-Arab": "ckb",
    "kir": "ky",
    "mar": "mr",
    "nep": "ne",
    "prs": "fa",
    "pus": "ps",
    "snd-Arab": "sd",
    "tgk-Cyrl": "tg",
    "uig": "ug",
    "ukr": "uk",
    "uzb": "uz",
}


def main(arguments: list[str]) -> int:
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        print("ELCHI_EVAL is not set: nothing measured")
        return 0
    base = Path(folder)
    files = [(path.stem, path) for path in sorted((base / "language-id").glob("*.txt"))]
    for path in sorted((base / "ntrex").glob("*.txt")):
        files.append((NTREX[path.stem.split(".")[1]], path))
    for code, path in files:
        if arguments and code not in arguments:
            continue
        found = Counter(
            identify(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
        )
        total = found.total()
        alarms = {own: found[own] for own in OURS if own != code and found[own]}
        kept = f"{found[code] / total:.3f} of {total}"
        print(
            f"{path.parent.name}/{path.stem:20} {code:4} {kept}",
            f"alarms {alarms} {found.most_common(4)}",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
