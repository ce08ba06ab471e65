"""Score the finding of names on sentences that others annotated: strict span F1.

Sets: IL-NER (Urdu, Hindi) and Universal NER PUD (English, Russian), read from the
folder that the environment variable ``ELCHI_EVAL`` names. Persons, places (states
included) and organisations are compared; a state's adjective counts for nothing.
The sentences are no news of diplomacy and stand alone, so that whatever rests on
the rest of an article cannot help.

Usage: ELCHI_EVAL=… python benchmark/names_in_text.py
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from elchi.facts.article import Article
from elchi.languages import load
from elchi.model import Document
from elchi.text.key import Key
from elchi.understand.names import find_names
from elchi.understand.sentences import sentences

SETS = {
    "ur": "names-in-text/il-ner.ur.dev.txt",
    "hi": "names-in-text/il-ner.hi.dev.txt",
    "en": "names-in-text/uner-pud.en.iob2",
    "ru": "names-in-text/uner-pud.ru.iob2",
}
KINDS = {
    "NEP": "PER",
    "NEL": "LOC",
    "NEO": "ORG",
    "PER": "PER",
    "LOC": "LOC",
    "ORG": "ORG",
    "person": "PER",
    "place": "LOC",
    "country": "LOC",
    "organisation": "ORG",
}

Label = tuple[str, int, int]


def annotated(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of a file as pairs of word and tag."""
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif not line.startswith("# ") and len(fields) >= 2:
            rows.append((fields[1], fields[2]) if len(fields) > 2 else (fields[0], fields[1]))
    if rows:
        yield rows


def laid_out(rows: list[tuple[str, str]]) -> tuple[str, set[Label]]:
    """Return the text of a sentence and the labels on it, as spans."""
    text, labels = "", set[Label]()
    kind, start, end = "", 0, 0
    for word, tag in [*rows, ("", "O")]:
        inside = tag[:2] == "I-" and KINDS.get(tag[2:]) == kind
        if kind and not inside:
            labels.add((kind, start, end))
            kind = ""
        at = len(text) + bool(text)
        if tag[:2] == "B-" and tag[2:] in KINDS:
            kind, start = KINDS[tag[2:]], at
        end = at + len(word)
        text = f"{text} {word}" if text else word
    return text, labels


def found(code: str, text: str) -> set[Label]:
    """Return the labels that the program gives."""
    document = Document("", text, "", code, None, None, None, "", ())
    language = load(code)
    article = Article(document, language, Key(text), sentences(document, language))
    find_names(article)
    return {
        (KINDS[article.entities[mention.entity].kind], mention.span.start, mention.span.end)
        for mention in article.mentions
        if not mention.demonym and article.entities[mention.entity].kind in KINDS
    }


def main() -> None:
    """Print precision, recall and F1 per language and kind."""
    folder = os.environ.get("ELCHI_EVAL")
    if not folder:
        raise SystemExit("set ELCHI_EVAL to the folder with the evaluation data")
    for code, name in SETS.items():
        gold, system = set[tuple[int, Label]](), set[tuple[int, Label]]()
        for number, rows in enumerate(annotated(Path(folder) / name)):
            text, labels = laid_out(rows)
            gold |= {(number, label) for label in labels}
            system |= {(number, label) for label in found(code, text)}
        for kind in ("PER", "LOC", "ORG", "all"):
            wanted = {x for x in gold if kind in (x[1][0], "all")}
            given = {x for x in system if kind in (x[1][0], "all")}
            hits = len(wanted & given)
            precision, recall = hits / max(1, len(given)), hits / max(1, len(wanted))
            f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
            print(f"{code} {kind:4s} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} n {len(wanted)}")


if __name__ == "__main__":
    main()
