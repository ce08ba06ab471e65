"""Facts as JSON and back, by the fields of their dataclasses, strictly."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from elchi.facts.parts import kind_of
from elchi.languages.schema import convert
from elchi.model import Event, Fact, Figure, Position, Statement, Tie

_CLASSES: dict[str, type[Any]] = {
    "statement": Statement,
    "event": Event,
    "figure": Figure,
    "tie": Tie,
    "position": Position,
}


def pack(fact: Fact) -> dict[str, Any]:
    """Return the fields of a fact as plain JSON values."""
    packed: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(fact)))
    return packed


def unpack(kind: str, body: dict[str, Any]) -> Fact:
    """Return the fact that `pack` gave the fields of.

    Raises:
        LanguageError: If a field is missing, unknown or of another type.
        KeyError: If `kind` is no kind of fact.
    """
    fact: Fact = convert(body, _CLASSES[kind], kind)
    return fact


def fact_id(sha256: str, fact: Fact) -> str:
    """Return the id of a fact: a hash of the article and of all that the fact says.

    The rule that found it is left out, so that another reader version which
    reads the same fact gives it the same id.
    """
    body = {key: value for key, value in pack(fact).items() if key != "rule"}
    content = json.dumps([sha256, kind_of(fact), body], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:32]
