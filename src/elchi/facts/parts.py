"""What all kinds of fact have in common: their spans, their parties, their name."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.model import Event, Fact, Figure, Position, Span, Statement, Tie

#: The kinds in the order in which they are read: later ones may look at earlier ones.
KINDS = ("statement", "event", "figure", "tie", "position")


def kind_of(fact: Fact) -> str:
    """Return the name of a fact's kind, which is its module in `elchi.facts`.

    >>> kind_of(Tie("ally", "a", "b", None, None, "actual", Span(0, 1), "r"))
    'tie'
    """
    return type(fact).__name__.lower()


def words_of(fact: Fact) -> Span:
    """Return the span that states the fact: an event's trigger, else its own span."""
    return fact.trigger if isinstance(fact, Event) else fact.span


def spans_of(fact: Fact) -> Iterator[tuple[str, Span]]:
    """Yield every span of a fact with the name of the part that it is."""
    if isinstance(fact, Event):
        yield "trigger", fact.trigger
        for span in fact.also:
            yield "also", span
        return
    yield "words", fact.span
    if isinstance(fact, Statement):
        for span in fact.quotes:
            yield "quote", span
        if fact.cue is not None:
            yield "cue", fact.cue


def entities_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield every entity id that a fact names with the part that it plays.

    >>> list(entities_of(Tie("ally", "a", "b", None, None, "actual", Span(0, 1), "r")))
    [('source', 'a'), ('target', 'b')]
    """
    if isinstance(fact, Statement):
        pairs = (("speaker", fact.speaker), ("addressee", fact.addressee))
    elif isinstance(fact, Event):
        yield from (("source", entity) for entity in fact.source)
        yield from (("target", entity) for entity in fact.target)
        pairs = (("place", fact.place), ("place", None))
    elif isinstance(fact, Figure):
        yield from (("party", entity) for entity in fact.parties)
        return
    elif isinstance(fact, Tie):
        pairs = (("source", fact.source), ("target", fact.target))
    elif isinstance(fact, Position):
        pairs = (("holder", fact.holder), ("holder", None))
    else:
        raise TypeError(f"not a fact: {fact!r}")
    yield from ((part, entity) for part, entity in pairs if entity is not None)
