"""Finding a name in another script: the right one of a thousand, by sound alone.

Usage: ``ELCHI_EVAL=folder python benchmark/names_across_scripts.py [--errors]``. The
folder holds ``names/``: parts of persons' names in several scripts
(``rigour-person-parts.tsv``), name words in Latin and Arabic or Cyrillic script
(``wd_*_16.tsv``), and cricketers in Latin and Devanagari (``hi-cricketers.tsv``).

P@1: a name in another script is compared with 1,000 names (fewer where the file has
fewer), one of them the right one, the others drawn by chance; how near a name is, is
how near the nearest of its Latin spellings is. It counts 1 if the right name is alone on top, and
its share where several sound the same. Wrong names that are written the very same way
in the other script are not drawn. At most 600 names a row are asked for; draws are
fixed by a seed. Cyrillic names are those in Russian letters.

The cricketers are whole names ("Kohli, V" beside विराट कोहली), compared by
`elchi.text.full_names`; the rows with initials show what a surname and an initial are worth.
"""

from __future__ import annotations

import os
import random
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from elchi.text.full_names import full_similarity
from elchi.text.phonetics import Bank

ASKED, AMONG = 600, 1000
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя -"


@dataclass(frozen=True)
class Name:
    """One name: its Latin spellings, and those in another script."""

    latin: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True)
class Set:
    """Names of one kind; `full` for whole names of persons."""

    title: str
    names: list[Name]
    full: bool = False


def script(name: str) -> str:
    """Return the first word of the Unicode name of the first letter: LATIN, ARABIC …"""
    first = next((char for char in name if char.isalpha()), "")
    return unicodedata.name(first).split()[0] if first else ""


def parts(path: Path, wanted: str, letters: str = "") -> Set:
    names = []
    for line in path.read_text(encoding="utf-8").splitlines():
        spellings = line.split("\t")[1].split(", ")
        latin = tuple(each for each in spellings if script(each) == "LATIN")
        other = [each for each in spellings if script(each) == wanted]
        kept = tuple(each for each in other if not letters or set(each) <= set(letters))
        if latin and kept:
            names.append(Name(latin, kept))
    return Set(f"parts {wanted.title()}", names)


def words(path: Path) -> Set:
    spelt: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, other, _ = line.split("\t")
        spelt.setdefault(latin, []).append(other.replace(" ", ""))
    title = f"words {path.stem.split('_')[1].title()}"
    return Set(title, [Name((latin,), tuple(other)) for latin, other in spelt.items()])


def cricketers(path: Path) -> Iterator[Set]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    spelt: dict[str, list[str]] = {}
    for latin, _, full, _ in rows:
        if script(latin) == "LATIN" and script(full) == "DEVANAGARI":
            spelt.setdefault(latin, []).append(full)
    names = [Name((latin,), tuple(other)) for latin, other in spelt.items()]
    plain = [name for name in names if "," not in name.latin[0]]
    short = [name for name in names if "," in name.latin[0]]
    yield Set("cricketers Devanagari", plain, full=True)
    yield Set("with initials Devanagari", short, full=True)


def sets(folder: Path) -> Iterator[Set]:
    yield parts(folder / "rigour-person-parts.tsv", "DEVANAGARI")
    yield parts(folder / "rigour-person-parts.tsv", "ARABIC")
    yield parts(folder / "rigour-person-parts.tsv", "CYRILLIC", RUSSIAN)
    yield words(folder / "wd_arabic_16.tsv")
    yield words(folder / "wd_russian_16.tsv")
    yield from cricketers(folder / "hi-cricketers.tsv")


def comparer(pool: Sequence[str], full: bool) -> Callable[[str], np.ndarray]:
    """Return what compares one name with all names of the pool."""
    if full:
        return lambda name: np.array([full_similarity(name, each) for each in pool])
    return Bank(pool).similar


def measure(one: Set, errors: bool) -> None:
    names = sorted(one.names, key=lambda name: (name.latin, name.other))
    random.Random(7).shuffle(names)
    pool = [latin for name in names for latin in name.latin]
    owner = np.array([number for number, name in enumerate(names) for _ in name.latin])
    compare = comparer(pool, one.full)
    hits, among, count = 0.0, 0, min(ASKED, len(names))
    for number in range(count):
        draw = random.Random(number)
        asked = draw.choice(names[number].other)
        wrong = [n for n, name in enumerate(names) if n != number and asked not in name.other]
        drawn = draw.sample(wrong, min(AMONG - 1, len(wrong)))
        among = len(drawn) + 1
        nearest = np.zeros(len(names))
        np.maximum.at(nearest, owner, compare(asked))
        best, others = nearest[number], nearest[drawn]
        above = bool((others > best + 1e-9).any())
        hits += 0 if above else 1 / (1 + int((others > best - 1e-9).sum()))
        if above and errors:
            top = names[drawn[int(others.argmax())]]
            right = "/".join(names[number].latin)
            print(f"    {asked}: {right} {best:.2f}, {'/'.join(top.latin)} {others.max():.2f}")
    print(f"{one.title:26} P@1 {hits / count:.3f} of {count} among {among}", flush=True)


def main(arguments: list[str]) -> int:
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        print("ELCHI_EVAL is not set: nothing measured")
        return 0
    for one in sets(Path(folder) / "names"):
        measure(one, "--errors" in arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
