"""Facts as JSON and back, by the fields of their dataclasses, strictly."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from elchi.facts.parts import kind_of
from elchi.model import Event, Fact, Figure, Position, Span, Statement, Tie

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

    What was packed was a fact, so that its fields are not checked one by one: a page
    of a large ledger reads thousands of them.

    Raises:
        ValueError: If a field is missing or unknown.
        KeyError: If `kind` is no kind of fact.
    """
    made, builders = _CLASSES[kind], _builders(kind)
    if body.keys() != builders.keys():
        raise ValueError(f"not the fields of a {kind}: {', '.join(sorted(body))}")
    fact: Fact = made(**{name: build(body[name]) for name, build in builders.items()})
    return fact


@cache
def _builders(kind: str) -> dict[str, Callable[[Any], Any]]:
    """Return, for each field of a kind of fact, what makes its value from JSON."""
    hints = get_type_hints(_CLASSES[kind])
    return {field.name: _builder(hints[field.name]) for field in dataclasses.fields(_CLASSES[kind])}


def _builder(want: Any) -> Callable[[Any], Any]:
    if want is Span:
        return lambda raw: Span(raw["start"], raw["end"])
    if want is float:
        return float
    if get_origin(want) is tuple:
        inner = _builder(get_args(want)[0])
        return lambda raw: tuple(map(inner, raw))
    if get_origin(want) in (Union, types.UnionType) and Span in get_args(want):
        return lambda raw: None if raw is None else Span(raw["start"], raw["end"])
    return lambda raw: raw


def fact_id(sha256: str, fact: Fact) -> str:
    """Return the id of a fact: a hash of the article and of all that the fact says.

    The rule that found it is left out, so that another reader version which
    reads the same fact gives it the same id.
    """
    body = {key: value for key, value in pack(fact).items() if key != "rule"}
    content = json.dumps([sha256, kind_of(fact), body], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:32]
