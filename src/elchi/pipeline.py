"""The whole way on one page: read → understand → connect → store.

A step is a generator from items to items. `STEPS` is the list that every
runner runs: `elchi.scale` runs it in one process, in many, or hands it to a
distributed engine. A step looks at one document at a time; what needs more
than one stands in `connect_all`, after the last document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from elchi.model import Document, Reading
from elchi.pipeline_account import connect_account
from elchi.pipeline_identity import connect_identity
from elchi.pipeline_stories import connect_stories
from elchi.read import Problem
from elchi.store import Ledger
from elchi.understand.reading import understand
from elchi.version import reader_version


@dataclass(frozen=True, slots=True)
class Known:
    """A document that this reader version has read before."""

    document: Document


Item: TypeAlias = "Document | Known | Reading | Problem"
Step: TypeAlias = Callable[[Iterable[Item]], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did.

    Attributes:
        read: Articles that were read.
        new: Articles whose reading was added; the others were there already.
        facts: Facts that were added.
        problems: Files that could not be read, with the reason.
        dropped: What was dropped and counted, by name.
    """

    read: int
    new: int
    facts: int
    problems: tuple[Problem, ...]
    dropped: tuple[tuple[str, int], ...]


def understood(items: Iterable[Item]) -> Iterator[Item]:
    """Turn every document into its reading; let everything else through.

    An article on which the program itself fails is named with the error, and
    the rest goes on: one text must not cost a night's run.
    """
    for item in items:
        if not isinstance(item, Document):
            yield item
            continue
        try:
            yield understand(item)
        except Exception as error:
            where = f"{type(error).__name__}: {error}"
            yield Problem(item.source, f"a fault of the program, please report it: {where}")


def unread(items: Iterable[Item], ledger: Ledger) -> Iterator[Item]:
    """Mark the documents that need not be understood again; let the others through."""
    reader = reader_version()
    for item in items:
        known = isinstance(item, Document) and ledger.has(item.sha256, reader)
        yield Known(item) if known and isinstance(item, Document) else item


#: What happens to each document between reading it and storing it.
STEPS: tuple[Step, ...] = (understood,)


def run(steps: Iterable[Step], items: Iterable[Item]) -> Iterator[Item]:
    """Chain the steps over the items in this process."""
    for step in steps:
        items = step(items)
    yield from items


def store(items: Iterable[Item], ledger: Ledger) -> Summary:
    """Keep every reading in the ledger and say what was done."""
    read = new = facts = 0
    problems: list[Problem] = []
    dropped: dict[str, int] = {}
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
        elif isinstance(item, Known):
            read += 1
            ledger.add_source(item.document)
        elif isinstance(item, Reading):
            read += 1
            if not item.sentences:
                language = item.document.language
                problems.append(
                    Problem(item.document.source, f"kept without facts: language {language!r}")
                )
            if ledger.add(item):
                new += 1
                facts += len(item.facts())
            for what, count in item.dropped:
                dropped[what] = dropped.get(what, 0) + count
        else:
            raise TypeError(f"a document that was not understood: {item.id}")
    return Summary(read, new, facts, tuple(problems), tuple(sorted(dropped.items())))


def connect_all(ledger: Ledger) -> int:
    """Connect what all articles say; return how many entities were joined to another.

    Who is who, which articles tell one story, which texts are versions of one, where
    they diverge and contradict each other, what several say, what changed. After a run
    that was broken off all is connected anew.

    Raises:
        LedgerError: If another process is connecting this ledger, or it cannot be written.
    """
    ledger.unfinished.begin()
    moved = connect_identity(ledger)
    touched = connect_stories(ledger)
    connect_account(ledger, touched, moved)
    ledger.unfinished.end()
    return ledger.pairs.count()
