"""Names in newsroom prose, marked where they stand (``golden/<language>/mentions.tsv``).

``[L Nakuru]`` is a place, ``P`` a person, ``C`` a country, ``O`` an organisation, ``G`` a
gathering, ``I`` an instrument, ``S`` a system; ``[a Kenyan]`` is an adjective of a state.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.understand.reading import analyse

FOLDER = Path(__file__).parent / "golden"
KINDS = {
    "P": "person",
    "C": "country",
    "L": "place",
    "O": "organisation",
    "G": "gathering",
    "I": "instrument",
    "S": "system",
}
MARK = re.compile(r"\[([PCLOGISa]) ([^\[\]]*)\]")


def sentences() -> list[object]:
    """Return a case for each line, those that are known to fail marked so."""
    cases: list[object] = []
    for path in sorted(FOLDER.glob("*/mentions.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if not line or line.startswith("#"):
                continue
            marked, *why = line.split("\t")
            marks = [pytest.mark.xfail(strict=True, reason=why[0])] if why else []
            name = f"{path.parent.name}-{number}"
            cases.append(pytest.param(path.parent.name, marked, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("code", "marked"), sentences())
def test_mentions(code: str, marked: str) -> None:
    text = MARK.sub(r"\2", marked)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = analyse(Document("a", text, sha256, code, "2025-06-18", None, None, "a", ()))
    expected, shift = set(), 0
    for mark in MARK.finditer(marked):
        start = mark.start() - shift
        if mark[1] != "a":
            expected.add((start, start + len(mark[2]), KINDS[mark[1]]))
        shift += len(mark[0]) - len(mark[2])
    found = {
        (mention.span.start, mention.span.end, article.entities[mention.entity].kind)
        for mention in article.mentions
        if not mention.demonym
    }
    assert found == expected
