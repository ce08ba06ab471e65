"""One event per act: joining its mentions in title, body and captions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from elchi.facts.rejected import reject
from elchi.facts.status import SPEECH
from elchi.model import Event

# Types whose two wordings in one sentence tell one act ("summoned the envoy and handed a note").
_ONCE_A_SENTENCE = frozenset(
    {"PROTEST", "REJECT", "ACCUSE", "THREATEN", "CONSULT", "AGREE", "SUPPORT", "ASSAULT", "AID"}
)
_BESIDE = 20  # characters between two wordings of one type that tell one act


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one place of the article tells it.

    Attributes:
        body: False for titles, captions and headings.
        noun: True where the wording may only take up an act told elsewhere.
        loose: A noun without an owner of its own ("the demand"): it takes up the
            last act of its type, whoever did it.
        sentence: Index of its sentence.
        denies: A wording that says that something did not happen.
    """

    event: Event
    body: bool
    noun: bool
    loose: bool
    sentence: int
    denies: bool = False


def merge(told: list[Told], state: Callable[[str], str]) -> list[Event]:
    """Join the mentions of one act; the fullest is kept, the others are `also`.

    `state` gives the state that an entity acts for. Two mentions are of one
    act if type, mode, date and status do not differ, the parties of one are
    among those of the other, and at least one of them is a headline or a noun.
    Two verbs of the body tell two acts.
    """
    kept: list[Told] = []
    for new in sorted(told, key=lambda t: (not t.body, t.event.trigger)):
        index = _taken_up(kept, new, state)
        if index is None:
            kept.append(new)
        else:
            both = kept[index], new
            kept[index] = joined(*both)
            for one in both:
                if one.event.trigger != kept[index].event.trigger:
                    why = "It tells once more an act that another mention tells more fully."
                    reject("event", one.event.trigger, one.event.rule, why)
    return [item.event for item in sorted(kept, key=lambda t: t.event.trigger)]


def _taken_up(kept: list[Told], new: Told, state: Callable[[str], str]) -> int | None:
    """Return the index of the act that `new` tells again, None if it is a new one."""
    if new.loose and new.body:
        for index in range(len(kept) - 1, -1, -1):
            old = kept[index].event
            if (
                old.type == new.event.type
                and _same_mode(old, new.event)
                and _same_date(old, new.event)
                and (
                    old.status == new.event.status
                    or "planned" not in (old.status, new.event.status)
                )
            ):
                return index
    for index, item in enumerate(kept):
        if same_act(item, new, state):
            return index
    if not new.body:  # a headline tells what the body tells, in few words
        for index, item in enumerate(kept):
            if item.body and _summed_up(item.event, new.event, state):
                return index
    return None


def same_act(old: Told, new: Told, state: Callable[[str], str]) -> bool:
    """Tell whether two mentions are of one act."""
    a, b = old.event, new.event
    if a.type != b.type or not _same_mode(a, b):
        return False
    if not _same_date(a, b) or _two_visitors(a, b):
        return False
    together = old.sentence == new.sentence and (
        a.type in _ONCE_A_SENTENCE or _gap(a, b) <= _BESIDE
    )
    if old.body and new.body and not (old.noun or new.noun or together):
        return False
    if a.status != b.status and not (old.noun or new.noun or not new.body):
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


def _gap(a: Event, b: Event) -> int:
    """Return how many characters stand between two triggers."""
    first, second = sorted((a.trigger, b.trigger))
    return second.start - first.end


def _same_mode(a: Event, b: Event) -> bool:
    gatherings = ("meeting", "multilateral")
    return a.mode == b.mode or (a.mode in gatherings and b.mode in gatherings)


def _two_visitors(a: Event, b: Event) -> bool:
    """Tell whether two visits have different persons for visitors, of one state or not."""
    if "visit" not in (a.mode, b.mode):
        return False
    first, second = ({one for one in event.source if one.startswith("person:")} for event in (a, b))
    return bool(first and second) and not first & second


def _same_date(a: Event, b: Event) -> bool:
    return not (a.date and b.date) or _within(a.date, b.date)


def _within(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


def _summed_up(a: Event, b: Event, state: Callable[[str], str]) -> bool:
    """Tell whether two acts are of one type and have a party in common, on whichever side."""
    if a.type != b.type or not _same_mode(a, b):
        return False
    left, right = ({state(one) for one in (*event.source, *event.target)} for event in (a, b))
    return bool(left & right)


def _among(a: tuple[str, ...], b: tuple[str, ...], state: Callable[[str], str]) -> bool:
    left, right = {state(entity) for entity in a}, {state(entity) for entity in b}
    return left <= right or right <= left
