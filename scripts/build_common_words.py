"""Build ``languages/<code>/names/common.tsv``: the frequent words of a language.

Source: wordfreq (CC BY-SA 4.0, see ``src/elchi/data/SOURCES-words.md``). A word
that stands in the list is seldom a name, so a search for names of persons in
scripts without capitals can stop at it. Words are written as match keys, with
their Zipf frequency (log10 of occurrences in a billion words) in tenths.

Usage: python scripts/build_common_words.py
"""

from __future__ import annotations

from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

from elchi.languages import codes
from elchi.text.key import key

HOW_MANY = 20_000
FOLDER = Path(__file__).parent.parent / "src" / "elchi" / "languages"


def rows(code: str) -> dict[str, int]:
    """Return the match keys of the most frequent words with their frequency."""
    found: dict[str, int] = {}
    for word in top_n_list(code, HOW_MANY):
        form = key(word)
        if len(form) > 1 and all(char.isalpha() or not char.isascii() for char in form):
            found.setdefault(form, round(10 * zipf_frequency(word, code)))
    return found


def main() -> None:
    """Write the table of every language."""
    for code in codes():
        lines = [f"{word}\t{zipf}" for word, zipf in sorted(rows(code).items())]
        path = FOLDER / code / "names" / "common.tsv"
        path.write_text("\n".join(["word\tzipf", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
