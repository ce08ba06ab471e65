"""Readings that were considered and dropped, for whoever wants to hear of them.

The extractors say with `reject` which reading they dropped and what decided. While
nobody listens this costs the look at one context variable and nothing is kept;
`listening` collects what is said in its block. A context variable keeps readers in
several threads apart (PEP 567).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from elchi.model import Span


@dataclass(frozen=True, slots=True)
class Rejected:
    """A reading that was dropped.

    Attributes:
        kind: The kind of fact that it would have been, or been part of.
        span: The words that it would have rested on.
        rule: What would have fired: a wording, a party, a status, a measure.
        why: What decided, as a short English sentence.
    """

    kind: str
    span: Span
    rule: str
    why: str


_heard: ContextVar[list[Rejected] | None] = ContextVar("rejected", default=None)


def heard() -> bool:
    """Tell whether somebody listens: only then is it worth working out a reason."""
    return _heard.get() is not None


def reject(kind: str, span: Span, rule: str, why: str) -> None:
    """Say that a reading was dropped; does nothing while nobody listens."""
    into = _heard.get()
    if into is not None:
        into.append(Rejected(kind, span, rule, why))


@contextmanager
def listening() -> Iterator[list[Rejected]]:
    """Collect what is rejected in the block, in the order in which it is said.

    >>> with listening() as dropped:
    ...     reject("event", Span(0, 4), "visit", "It is a noun here.")
    >>> reject("event", Span(0, 4), "visit", "Nobody hears this.")
    >>> [one.why for one in dropped]
    ['It is a noun here.']
    """
    found: list[Rejected] = []
    token = _heard.set(found)
    try:
        yield found
    finally:
        _heard.reset(token)
