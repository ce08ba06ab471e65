"""Build ``languages/<code>/names/letters.tsv``: how a name's letters differ from a word's.

For languages whose script has no capitals. Three letters in a row (``^`` and ``$`` are a
word's edges) have as weight the logarithm, in hundredths, of how much more often they
stand in names of the tables (places, given names, surnames, known persons) than in the
language's frequent words and the words of its own wordings (naive Bayes over character
trigrams, add-one-half smoothing). A word's mean weight tells how foreign it looks.

Usage: python scripts/build_letters.py
"""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

from elchi.languages import codes, load
from elchi.languages.frequent import frequent
from elchi.languages.tables import PlaceForm, table
from elchi.text.words import words
from elchi.understand.names.letters import trigrams
from elchi.understand.names.lexicon import name_parts, person_forms
from elchi.understand.names.vocabulary import vocabulary

FOLDER = Path(__file__).parent.parent / "src" / "elchi" / "languages"
SMOOTHING = 0.5
LEAST = 10


def rows(code: str) -> dict[str, int]:
    """Return the weight of every telling trigram of a language, in hundredths."""
    given, surnames = name_parts(code)
    names = set(given | surnames)
    forms = [row.form for row in table(code, "places", PlaceForm)]
    forms += [form for form, _ in person_forms(code)]
    names |= {token.key for form in forms for token in words(form)}
    names = {word for word in names if _counts(word)}
    plain = {word for word in frequent(code).keys() | vocabulary(code) if _counts(word)} - names
    named = Counter(gram for word in names for gram in trigrams(word))
    common = Counter(gram for word in plain for gram in trigrams(word))
    kinds = len(named.keys() | common.keys()) * SMOOTHING
    mine, other = named.total() + kinds, common.total() + kinds
    found: dict[str, int] = {}
    for gram in sorted(named.keys() | common.keys()):
        odds = (named[gram] + SMOOTHING) / mine / ((common[gram] + SMOOTHING) / other)
        weight = round(100 * math.log(odds))
        if abs(weight) >= LEAST:
            found[gram] = weight
    return found


def _counts(word: str) -> bool:
    return len(word) > 2 and word[0].isalpha() and not word[0].isascii()


def main() -> None:
    """Write the table of every language without capitals."""
    for code in codes():
        if load(code).about.capitals:
            continue
        lines = [f"{gram}\t{weight}" for gram, weight in rows(code).items()]
        path = FOLDER / code / "names" / "letters.tsv"
        path.write_text("\n".join(["gram\tweight", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
