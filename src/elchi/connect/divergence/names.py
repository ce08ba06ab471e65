"""Names of one bead against each other: mangled ones, other places, other parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from elchi.account import Divergence
from elchi.connect.divergence.finding import Bead, change, quoted
from elchi.connect.divergence.people import (
    alike,
    capitals,
    known_bodies,
    known_places,
    points,
    states,
)
from elchi.connect.divergence.side import Side
from elchi.model import Mention, Span
from elchi.text.phonetics import similarity, sounds

_MISSPELT = 0.80
"""A full name that sounds less like its other spelling than this is misspelt."""

_WORD = 0.88
"""Two words of names that sound so alike are one."""

_TITLES = ("minister", "president", "deputy")

_RENAMED = 0.3
"""A mangled name still sounds a little like the right one."""

_LONG = 6
"""A name of fewer sounds than this may be a piece of many words."""

_FAR = 0.5
"""Two places whose names sound less alike than this are two places."""


def compare_names(bead: Bead) -> Iterator[Divergence]:
    """Yield the names that stand where the other side has another."""
    yield from _persons(bead)
    yield from _misspelt(bead)
    mangled = [*_mangled(bead)]
    yield from mangled
    found = [*_places(bead)] if not mangled else []
    yield from found
    if not found and not mangled:
        yield from _states(bead)
    yield from _bodies(bead)


def _named(side: Side, spans: Sequence[Span], kinds: tuple[str, ...]) -> list[Mention]:
    """Return the first mention in `spans` of each entity of some kinds."""
    first: dict[str, Mention] = {}
    for mention in side.mentions_in(spans):
        entity = side.entities.get(mention.entity)
        if entity is not None and entity.kind in kinds and not mention.demonym:
            first.setdefault(mention.entity, mention)
    return list(first.values())


def _meant(side: Side, spans: Sequence[Span]) -> set[str]:
    """Return whoever is meant in `spans` by name, title or pronoun."""
    return {one.entity for one in side.mentions_in(spans)} | {
        one.entity for one in side.references_in(spans)
    }


def _unmatched(bead: Bead, kinds: tuple[str, ...]) -> tuple[list[Mention], list[Mention]]:
    """Return the names of some kinds that the other side neither names nor means."""
    ours, theirs = _meant(bead.a, bead.ours), _meant(bead.b, bead.theirs)
    left = [
        one
        for one in _named(bead.a, bead.ours, kinds)
        if not any(bead.pairs.same(one.entity, other) for other in theirs)
    ]
    right = [
        other
        for other in _named(bead.b, bead.theirs, kinds)
        if not any(bead.pairs.same(one, other.entity) for one in ours)
    ]
    return left, right


def _persons(bead: Bead) -> Iterator[Divergence]:
    left, right = _unmatched(bead, ("person",))
    for one, other in zip(left, right, strict=False):
        if _title(one, bead.a) or _title(other, bead.b):
            continue
        known = one.entity in bead.pairs.ours, other.entity in bead.pairs.theirs
        words = quoted(bead.a, one.span), quoted(bead.b, other.span)
        if any(known) and not all(known) and _share_word(one, bead.a, other, bead.b):
            continue  # one name, badly cut
        if any(known):
            reason = f"{words[0]} and {words[1]} are two persons of the story"
            yield change("party", one.span, other.span, 0.85 if all(known) else 0.7, reason)
        elif known == (False, False) and _full(one, bead.a) and _full(other, bead.b):
            if _continued(one, bead.a, other, bead.b) or _continued(other, bead.b, one, bead.a):
                continue
            ours, theirs = one.span.of(bead.a.text), other.span.of(bead.b.text)
            if similarity("".join(ours.split()), "".join(theirs.split())) < _RENAMED:
                continue  # not a name gone wrong, if it is a name at all
            if _first(one, bead.a) and _first(other, bead.b):
                reason = f"{words[0]} does not sound like {words[1]}"
                yield change("name", one.span, other.span, 0.8, reason)


def _title(one: Mention, side: Side) -> bool:
    """Tell whether what was read as a name is a title standing alone."""
    return any(one.span.overlaps(n.span) for n in side.notions if n.concept in _TITLES)


def _full(one: Mention, side: Side) -> bool:
    return len(one.span.of(side.text).split()) > 1


def _share_word(one: Mention, here: Side, other: Mention, there: Side) -> bool:
    """Tell whether two names have a word that sounds alike."""
    return any(
        similarity(x, y) >= _WORD
        for x in one.span.of(here.text).split()
        for y in other.span.of(there.text).split()
    )


def _misspelt(bead: Bead) -> Iterator[Divergence]:
    """Yield a well-known person whose full name one side spells so that it sounds otherwise."""
    for one in _named(bead.a, bead.ours, ("person",)):
        for other in _named(bead.b, bead.theirs, ("person",)):
            if one.entity != other.entity or not (_first(one, bead.a) and _first(other, bead.b)):
                continue
            ours, theirs = one.span.of(bead.a.text), other.span.of(bead.b.text)
            if len(ours.split()) != len(theirs.split()) or len(ours.split()) < 2:
                continue
            if any("a" <= char <= "z" for char in (ours + theirs).lower()):
                continue  # Latin letters spell many languages, each its own way
            if similarity("".join(ours.split()), "".join(theirs.split())) < _MISSPELT:
                reason = f"“{ours}” does not sound like “{theirs}”"
                yield change("name", one.span, other.span, 0.6, reason)


def _continued(one: Mention, here: Side, other: Mention, there: Side) -> bool:
    """Tell whether a name with the words right before or after it is the other side's name."""
    name = other.span.of(there.text)
    sentence = next((s for s in here.sentences if s.span.covers(one.span)), None)
    if sentence is None:
        return False
    before = [t for t in sentence.tokens if t.span.end <= one.span.start][-2:]
    after = [t for t in sentence.tokens if t.span.start >= one.span.end][:2]
    starts = [one.span.start, *(token.span.start for token in before)]
    ends = [one.span.end, *(token.span.end for token in after)]
    return any(alike(Span(start, end).of(here.text), name) for start in starts for end in ends)


def _first(one: Mention, side: Side) -> bool:
    first = next(each for each in side.reading.mentions if each.entity == one.entity)
    return first.span == one.span


def _places(bead: Bead) -> Iterator[Divergence]:
    """Yield places that stand for each other; a capital for its state is none."""
    left, right = _unmatched(bead, ("place",))
    ours = states(bead.a, _meant(bead.a, bead.ours))
    theirs = states(bead.b, _meant(bead.b, bead.theirs))
    left = [one for one in left if not _stands_for(one, bead.a, theirs)]
    right = [other for other in right if not _stands_for(other, bead.b, ours)]
    for one, other in zip(left, right, strict=False):
        sound = similarity(one.span.of(bead.a.text), other.span.of(bead.b.text))
        if sound >= _FAR:
            continue
        ids = {one.entity, other.entity}
        if len(ids & points()) == 1 and len(ids & known_places()) == 2:
            continue  # a city and the region that it lies in
        both = {one.entity, other.entity} <= capitals()
        words = quoted(bead.a, one.span), quoted(bead.b, other.span)
        reason = f"{words[0]} and {words[1]} are two places"
        yield change("party" if both else "name", one.span, other.span, 0.8, reason)


def _stands_for(one: Mention, side: Side, there: Sequence[str]) -> bool:
    """Tell whether a capital stands for a state that the other side names."""
    return one.entity in capitals() and side.entities[one.entity].country in there


def _states(bead: Bead) -> Iterator[Divergence]:
    """Yield a state that stands where the other side has another one.

    The one is named on one side only, the other oftener there than here.
    """
    ours, theirs = _count(bead.a, bead.ours), _count(bead.b, bead.theirs)
    lost = [code for code in ours if code not in theirs]
    new = [code for code in theirs if code not in ours]
    more = [code for code in theirs if ours[code] and theirs[code] > ours[code]]
    fewer = [code for code in ours if theirs[code] and ours[code] > theirs[code]]
    for ours_code, theirs_code in [*zip(lost, new or more, strict=False)] or [
        *zip(fewer, new, strict=False)
    ]:
        one = _last_mention(bead.a, bead.ours, ours_code)
        other = _last_mention(bead.b, bead.theirs, theirs_code)
        if one is None or other is None:
            continue
        reason = f"{quoted(bead.a, one)} and {quoted(bead.b, other)} are two states"
        yield change("party", one, other, 0.7, reason)


def _count(side: Side, spans: Sequence[Span]) -> Counter[str]:
    """Return how often each state is meant, references included."""
    ids = [one.entity for one in side.mentions_in(spans)]
    ids += [one.entity for one in side.references_in(spans)]
    return Counter(states(side, ids))


def _last_mention(side: Side, spans: Sequence[Span], code: str) -> Span | None:
    return next(
        (
            one.span
            for one in reversed(side.mentions_in(spans))
            if states(side, [one.entity]) == [code]
        ),
        None,
    )


def _bodies(bead: Bead) -> Iterator[Divergence]:
    """Yield two listed bodies of one sort ("Bank", "Ministry") that stand for each other."""
    left, right = _unmatched(bead, ("organisation",))
    for one, other in zip(left, right, strict=False):
        ours, theirs = bead.a.entities[one.entity], bead.b.entities[other.entity]
        sort = {*ours.name.split()[-1:], *ours.name.split()[:1]} & set(theirs.name.split())
        listed = {one.entity, other.entity} <= known_bodies()
        shared = set(ours.name.split()) & set(theirs.name.split())
        worldwide = ours.country is None and theirs.country is None and not shared
        if not listed or ours.country != theirs.country or not (sort or worldwide):
            continue
        reason = f"{quoted(bead.a, one.span)} and {quoted(bead.b, other.span)} are two bodies"
        yield change("party", one.span, other.span, 0.6, reason)


def _mangled(bead: Bead) -> Iterator[Divergence]:
    """Yield a place or state whose name the other side has in pieces.

    What sounds nearly as a name that the side otherwise lacks, and is no name there or
    one that no table and nothing on the other side knows, was meant to be it.
    """
    left, right = _unmatched(bead, ("place", "country"))
    for other in right:
        if (found := _piece(bead.a, bead.ours, left, other.span.of(bead.b.text))) is not None:
            reason = f"{quoted(bead.a, found)} is a piece of {quoted(bead.b, other.span)}"
            yield change("name", found, other.span, 0.7, reason)
    for one in left:
        if (found := _piece(bead.b, bead.theirs, right, one.span.of(bead.a.text))) is not None:
            reason = f"{quoted(bead.b, found)} is a piece of {quoted(bead.a, one.span)}"
            yield change("name", one.span, found, 0.7, reason)


def _piece(
    side: Side, spans: Sequence[Span], unmatched: Sequence[Mention], name: str
) -> Span | None:
    """Return a word that is no known name and sounds like the beginning of `name`, cut short."""
    whole = sounds(name)
    if len(whole) < _LONG or len(name.split()) > 1:
        return None
    places = {one.entity for one in unmatched if side.entities[one.entity].kind == "place"}
    unknown = places - known_places()
    taken = [one.span for one in side.mentions_in(spans) if one.entity not in unknown]
    for sentence in side.sentences_in(spans):
        for token in sentence.tokens:
            heard = sounds(token.span.of(side.text))
            if not _LONG // 2 < len(heard) < len(whole) - 1:
                continue
            if heard == whole[: len(heard)] and not any(s.overlaps(token.span) for s in taken):
                return token.span
    return None
