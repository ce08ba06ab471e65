"""Sentence ends on Universal Dependencies text.

Usage: ``ELCHI_EVAL=folder python benchmark/sentences.py [--errors]``. The folder
holds ``sentences/<language>_<treebank>.conllu``. The sentences of a document
are joined by a space and split again; a sentence counts if both its ends are
right (the measure of the CoNLL shared tasks).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from elchi.languages import codes, load
from elchi.text.sentences import split
from elchi.understand.sentences import habits


def documents(path: Path) -> Iterator[list[str]]:
    """Yield the sentences of each document of a CoNLL-U file."""
    sentences: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc") and sentences:
            yield sentences
            sentences = []
        elif line.startswith("# text = "):
            sentences.append(line.removeprefix("# text = ").strip())
    if sentences:
        yield sentences


def main(arguments: list[str]) -> int:
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        print("ELCHI_EVAL is not set: nothing measured")
        return 0
    for path in sorted((Path(folder) / "sentences").glob("*.conllu")):
        language = path.name.split("_")[0]
        if language not in codes():
            continue
        hits = found = wanted = 0
        for gold in documents(path):
            text = " ".join(gold)
            edges, at = set(), 0
            for sentence in gold:
                edges.add((at, at + len(sentence)))
                at += len(sentence) + 1
            mine = {(s.start, s.end) for s in split(text, habits(load(language)))}
            hits, found, wanted = hits + len(edges & mine), found + len(mine), wanted + len(edges)
            if "--errors" in arguments:
                ends, my_ends = {end for _, end in edges}, {end for _, end in mine}
                for end in sorted(ends ^ my_ends):
                    sign = "MISSED" if end in ends else "FALSE "
                    print(sign, text[max(0, end - 30) : end], "‖", text[end : end + 30])
        precision, recall = hits / found, hits / wanted
        score = 2 * precision * recall / (precision + recall)
        print(f"{path.stem:20} P {precision:.3f} R {recall:.3f} F1 {score:.3f} of {wanted}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
