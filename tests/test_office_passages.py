"""Who holds which office, in newsroom prose (``golden/<language>/offices.tsv``).

A line is a passage and who holds what ("name: role", "former" where it is past, parted
by " + "; "-" for nobody) and, where the reading still fails, the reason. A rank beside
another office of the same person is left out, as it is in the ties.
"""

from __future__ import annotations

import pytest
from tests.passages import cases, document

from elchi.facts.article import Article
from elchi.languages.words.offices import RANKS
from elchi.understand.reading import analyse


@pytest.mark.parametrize(("code", "text", "offices"), cases("offices", 2))
def test_offices(code: str, text: str, offices: str) -> None:
    article = analyse(document(text, code, "2025-11-18"))
    plain = {one.person for one in article.offices if one.role not in RANKS}
    found = {
        f"{_name(article, one.person)}: {'former ' if one.former else ''}{one.role}"
        for one in article.offices
        if one.role not in RANKS or one.person not in plain
    }
    assert found == ({*offices.split(" + ")} if offices != "-" else set())


def _name(article: Article, person: str) -> str:
    mention = next(one for one in article.mentions if one.entity == person)
    return article.document.quote(mention.span)
