"""The first sentences of a dossier, made from its facts, each with the facts it rests on.

They say what a reader asks first: when the two sides last met, what was last agreed,
how large the trade is and is meant to be, what is stuck. Nothing is weighed and nothing
added; where there is no fact there is no sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from elchi.model import Event, Figure
from elchi.serve.dossier import Entry, entry, stuck
from elchi.serve.questions import Account, Line
from elchi.serve.wording import Reader

#: So many sources stand behind a sentence at most.
_SOURCES = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the summary and the facts that it was made from."""

    text: str
    sources: tuple[Entry, ...]


def sentences(account: Account, reader: Reader, say: Callable[[str], str]) -> Iterator[Sentence]:
    """Yield the sentences of the summary in the reader's language."""
    both = [line for line in account.lines if len(line.sides) == 2]
    done = [line for line in both if line.date is not None and _status(line) == "actual"]
    planned = [
        line for line in both if isinstance(line.fact, Event) and line.fact.status == "planned"
    ]
    yield from _last(done, {"CONSULT"}, say("Last contact: {what}, {date}."), reader)
    yield from _last(done, {"AGREE"}, say("Last agreement: {what}, {date}."), reader)
    yield from _last(planned, {"CONSULT", "AGREE"}, say("Planned: {what}, {date}."), reader)
    for measure in ("trade", "exports", "investment"):
        yield from _figure(both, measure, "actual", say("{measure}: {amount}, {date}."), reader)
        yield from _figure(
            both, measure, "target", say("Target for {measure}: {amount}, {date}."), reader
        )
    frictions = [line for line in account.lines if stuck(line) and len(line.sides) == 2]
    if frictions:
        text = say("Refusals, sanctions, accusations and threats: {count}.")
        yield Sentence(
            text.format(count=reader.number(len(frictions))), _sources(frictions, reader)
        )


def _status(line: Line) -> str:
    return line.fact.status if isinstance(line.fact, Event) else ""


def _last(lines: Sequence[Line], types: set[str], text: str, reader: Reader) -> Iterator[Sentence]:
    wanted = [one for one in lines if isinstance(one.fact, Event) and one.fact.type in types]
    dated = [one for one in wanted if one.date is not None]
    if not dated:
        return
    last = max(dated, key=lambda line: (line.date or "").split("/")[-1])
    same = [one for one in dated if one.date == last.date and one.fact == last.fact]
    shown = entry(last, reader)
    yield Sentence(
        text.format(what=shown.text, date=reader.date(last.date)),
        _sources([last, *(one for one in same if one is not last)], reader),
    )


def _figure(
    lines: Sequence[Line], measure: str, status: str, text: str, reader: Reader
) -> Iterator[Sentence]:
    found = [
        (line, line.fact)
        for line in lines
        if isinstance(line.fact, Figure)
        and line.fact.measure == measure
        and line.fact.status == status
        and line.fact.period
    ]
    if not found:
        return
    last = max((fact.period or "").split("/")[-1] for _, fact in found)
    named = [(line, fact) for line, fact in found if (fact.period or "").split("/")[-1] == last]
    fact = named[0][1]
    yield Sentence(
        text.format(
            measure=reader.labels.measures[measure],
            amount=reader.amount(fact),
            date=reader.date(fact.period),
        ),
        _sources([line for line, other in named if other.value == fact.value], reader),
    )


def _sources(lines: Iterable[Line], reader: Reader) -> tuple[Entry, ...]:
    return tuple(entry(line, reader) for line in list(lines)[:_SOURCES])
