"""To whom acts are done, passage by passage (``golden/<language>/targets.tsv``).

A line is the type of an act, its source and target as the rules find them ("KE>UG", the
target empty where nobody is named), a passage, and, where the reading still fails, the
reason. The trained weights are not asked, so that a new training changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.passages import cases, document

from elchi.facts import event, statement
from elchi.facts.stage import Stage
from elchi.facts.triggers import find_acts
from elchi.understand.reading import analyse


@pytest.mark.parametrize(("code", "type_", "parties", "text"), cases("targets", 3))
def test_target(code: str, type_: str, parties: str, text: str) -> None:
    article = analyse(document(text, code))
    article.statements = tuple(sorted(statement.extract(article), key=lambda one: one.span))
    stage = Stage(article)
    stage.acts = find_acts(article)
    _, found = event.first_reading(stage, stage.acts)

    def states(entities: Iterable[str]) -> str:
        return ",".join(sorted({stage.state(entity) for entity in entities}))

    assert parties in [
        f"{states(case.sides.source)}>{states(case.sides.target)}"
        for case in found
        if case.type == type_
    ]
