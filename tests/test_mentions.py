"""Names in newsroom prose, marked where they stand (``golden/<language>/mentions.tsv``).

``[L Nakuru]`` is a place, ``P`` a person, ``C`` a country, ``O`` an organisation, ``G`` a
gathering, ``I`` an instrument, ``S`` a system; ``[a Kenyan]`` is an adjective of a state.
"""

from __future__ import annotations

import re

import pytest
from tests.passages import cases, document

from elchi.understand.reading import analyse

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


@pytest.mark.parametrize(("code", "marked"), cases("mentions", 1))
def test_mentions(code: str, marked: str) -> None:
    text = MARK.sub(r"\2", marked)
    article = analyse(document(text, code))
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
