"""From articles to a dossier with the Python modules, in five steps.

Run it with ``python examples/brief.py``: it reads the articles beside it, keeps
what it finds in a ledger that is thrown away afterwards, and prints the first
ten lines about Kazakhstan and Russia, each with the words that it rests on.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from elchi.pipeline import connect_all, store
from elchi.read import read
from elchi.scale.cores import one_core
from elchi.serve.dossier import Entry, build
from elchi.serve.questions import pair
from elchi.serve.surfaces import surfaces
from elchi.serve.wording import reader
from elchi.store import Ledger

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Read, understand, store, ask, print."""
    with TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "elchi.db")

        # Reading gives documents; `one_core` runs the steps that understand them.
        summary = store(one_core(read([ARTICLES])), ledger)
        print(f"{summary.read} articles, {summary.facts} facts")
        for problem in summary.problems:
            print(f"not read: {problem}")

        # The same person or body has one identity in all articles and languages.
        connect_all(ledger)

        # A question gives plain data, a reader's language gives it words.
        account = pair(ledger, "KZ", "RU")
        english = reader("en", surfaces(account.articles, "en"))
        dossier = build(account, english)
        print(f"{dossier.title}: {dossier.summary}\n")

        in_order_of_time = dossier.sections[0]
        for entry in in_order_of_time.entries[:10]:
            show(entry)
        ledger.close()


def show(entry: Entry) -> None:
    """Print one line of the dossier: the fact, then its words and where they stand."""
    marked = (" ".join(piece.words.split()) for piece in entry.pieces if piece.marked)
    print(f"{entry.date}: {entry.text}")
    print(f"    {' … '.join(marked)}  [{entry.language}, {entry.article}, {entry.start}]")


if __name__ == "__main__":
    main()
