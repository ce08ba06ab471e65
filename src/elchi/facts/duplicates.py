"""One event per act: joining its mentions in title, body and captions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from elchi.facts.status import SPEECH
from elchi.model import Event


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one place of the article tells it.

    Attributes:
        body: False for titles, captions and headings.
        noun: True where the wording may only take up an act told elsewhere.
        paragraph: Number of its paragraph.
    """

    event: Event
    body: bool
    noun: bool
    paragraph: int


def merge(told: list[Told], state: Callable[[str], str]) -> list[Event]:
    """Join the mentions of one act; the fullest is kept, the others are `also`.

    `state` gives the state that an entity acts for. Two mentions are of one
    act if type, mode, date and status do not differ, the parties of one are
    among those of the other, and at least one of them is a headline or a noun.
    Two verbs of the body tell two acts.
    """
    kept: list[Told] = []
    for new in sorted(told, key=lambda t: (not t.body, t.event.trigger)):
        for index, old in enumerate(kept):
            if same_act(old, new, state):
                kept[index] = joined(old, new)
                break
        else:
            kept.append(new)
    return [item.event for item in sorted(kept, key=lambda t: t.event.trigger)]


def same_act(old: Told, new: Told, state: Callable[[str], str]) -> bool:
    """Tell whether two mentions are of one act."""
    a, b = old.event, new.event
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if old.body and new.body and not (old.noun or new.noun):
        return False
    if a.status != b.status and not (old.noun or new.noun or not new.body):
        return False
    if a.date and b.date and a.date != b.date and not _within(a.date, b.date):
        return False
    if a.status != b.status and "denied" in (a.status, b.status) and a.type not in SPEECH:
        return not new.body
    return _among(a.source, b.source, state) and _among(a.target, b.target, state)


def joined(old: Told, new: Told) -> Told:
    """Return the fuller of two mentions with the other one in `also`."""
    keep, other = (new, old) if _fullness(new) > _fullness(old) else (old, new)
    event = keep.event
    also = tuple(sorted({*event.also, *other.event.also, other.event.trigger}))
    return replace(
        keep,
        event=replace(
            event,
            source=event.source or other.event.source,
            target=event.target or other.event.target,
            date=event.date or other.event.date,
            place=event.place or other.event.place,
            mode=event.mode or other.event.mode,
            also=tuple(span for span in also if span != event.trigger),
        ),
        noun=keep.noun and other.noun,
    )


def _fullness(told: Told) -> tuple[bool, bool, int]:
    event = told.event
    parties = len(set(event.source) | set(event.target))
    return told.body, not told.noun, parties + bool(event.date) + bool(event.place)


def _within(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


def _among(a: tuple[str, ...], b: tuple[str, ...], state: Callable[[str], str]) -> bool:
    left, right = {state(entity) for entity in a}, {state(entity) for entity in b}
    return left <= right or right <= left
