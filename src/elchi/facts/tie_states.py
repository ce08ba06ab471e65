"""Which state stands to which other: allies, partners, suppliers, lenders, carriers, troops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.facts.article import Actor
from elchi.facts.position_said import relatives
from elchi.facts.tie_members import Pair
from elchi.facts.tie_parties import antecedent, goods_owner, pick, states
from elchi.facts.tie_place import Entry, Found, Lexicon, Place, words_between
from elchi.languages.grammar import Role
from elchi.languages.words.references import Words as References
from elchi.languages.words.tie import Pattern
from elchi.model import TieKind, TieStatus

_TWO_STATES: frozenset[TieKind] = frozenset({"ally", "strategic_partner"})
_REACH = 4
_ADJECTIVE = 5  # tokens before a noun in which its adjectives stand
_ANY_SOURCE: tuple[Role, ...] = ("agent", "of", "from", "by", "between")
_ANY_TARGET: tuple[Role, ...] = ("of", "with", "to", "object", "in", "from", "between")


def between(place: Place, entry: Entry, status: TieStatus, lexicon: Lexicon) -> Iterator[Pair]:
    """Yield which state stands so to which other by the wording at `place`."""
    article, pattern = place.article, entry.pattern
    if pattern.source[:1] == ("agent",) and _thanked(place, pattern, lexicon):
        pattern = replace(pattern, source=("by", "from", "object", "to", "of"), target=("agent",))
    here = _parties(place, pattern, lexicon, whole=False)
    wide = _parties(place, pattern, lexicon, whole=True)
    owner = (
        goods_owner(article, place.sentence, place.clause, entry.near) if pattern.goods else None
    )
    source: list[str] = []
    if owner and pattern.goods == "source":
        source = _with_joined(owner, here)
    elif pattern.beside and place.first > 0 and place.last < len(place.sentence.tokens):
        source = _beside(place, pattern)
        if not source:
            return
    if pattern.kind == "military_presence":
        source = _adjective(place, lexicon)
    if not source and pattern.kind in _TWO_STATES:
        pair = pick(here, ("between", "agent"), place.span)
        if len(pair) != 2:
            pair = _joined_pair(here)
        if len(pair) == 2:
            yield Pair(pair[0], pair[1], status)
            return
    if not source:
        roles = pattern.source or _ANY_SOURCE
        # Where the subject is the target, it is not the source: "X's army buys from Y".
        subject = pick(here, ("agent",), place.span) if pattern.target[:1] == ("agent",) else []
        other = [pair for pair in here if pair[0] not in subject]
        source = (
            pick(other, roles[:1], place.span)
            or (_told_of(place, roles[:1], wide) if _relative(place) else [])
            or pick(other, roles[1:], place.span)
            or _told_of(place, roles, wide)
            or _ours(place, roles, lexicon)
            or pick(_before(place, wide), roles, place.span)
        )
    if not source:
        return
    target = [owner] if owner and pattern.goods == "target" and owner not in source else []
    if not target:
        target = _target(place, pattern, source, (here, wide), lexicon)
    if not target and pattern.kind in _TWO_STATES and len(source) == 2:
        source, target = source[:1], source[1:]
    if pattern.kind in _TWO_STATES:
        source, target = source[:1], target[:1]
    if pattern.kind in ("transit", "supplier"):
        source = [one for one in source if article.entities[one].country]
    if pattern.kind in ("transit", "supplier", "creditor"):
        target = [one for one in target if article.entities[one].country]
    if pattern.kind not in _TWO_STATES and _together(wide, source, target):
        return
    yield from (Pair(one, other, status) for one in source for other in target if one != other)


def _thanked(place: Place, pattern: Pattern, lexicon: Lexicon) -> bool:
    """Tell whether the subject thanks for a loan: then he got it."""
    return pattern.kind == "creditor" and place.has(lexicon.thanking)


def _joined_pair(here: Sequence[Found]) -> list[str]:
    """Return the two states that "and" joins, where the clause names no others."""
    named = {state: actor.group for state, actor in here if not actor.inside}
    return list(named) if len(named) == 2 and len(set(named.values())) == 1 else []


def _only_adjective(place: Place, source: Sequence[str]) -> list[str]:
    """Return the only other state that an adjective names ("uranium for French reactors")."""
    article = place.article
    codes = {
        article.entities[one.entity].country
        for one in article.mentions_in(place.clause.span)
        if one.demonym
    }
    codes -= {article.entities[one].country for one in source}
    found = [article.state(code) for code in codes if code]
    return [state for state in found if state] if len(found) == 1 else []


def _together(found: Sequence[Found], source: Sequence[str], target: Sequence[str]) -> bool:
    """Tell whether the two ends are joined by "and": then neither is the other's."""
    groups = {actor.group for state, actor in found if state in source and not actor.inside}
    joined = {state for state, actor in found if actor.group in groups}
    return bool(target) and set(target) <= joined


def _target(
    place: Place,
    pattern: Pattern,
    source: Sequence[str],
    pools: tuple[Sequence[Found], Sequence[Found]],
    lexicon: Lexicon,
) -> list[str]:
    roles = pattern.target or _ANY_TARGET
    free = [pair for pair in pools[0] if pair[0] not in source]
    broad = [pair for pair in pools[1] if pair[0] not in source]
    if pattern.kind == "military_presence":
        # "at bases near X and Y in Iraq": the state, where one is named
        entities = place.article.entities
        free = [pair for pair in free if entities[pair[0]].country] or free
    chosen = pick(free, roles[:1], place.span)
    if not chosen and pattern.kind == "military_presence" and _relative(place):
        chosen = [one for one in antecedent(broad, place.clause) if one not in source]
    chosen = chosen or pick(free, roles[1:], place.span)
    if not chosen and len({state for state, _ in free}) == 1:
        chosen = pick(free, (), place.span, nearest=True)
    if not chosen:
        chosen = [one for one in _told_of(place, roles, broad) if one not in source]
    # From another clause only its subject: "Ethiopia lost X's coast and sends all through Y".
    beyond = tuple(role for role in roles if role == "agent") or roles
    chosen = chosen or _ours(place, roles, lexicon)
    if not chosen and pattern.kind in ("supplier", "creditor"):
        chosen = _only_adjective(place, source)
    return chosen or pick(broad, beyond, place.span)


def _parties(place: Place, pattern: Pattern, lexicon: Lexicon, whole: bool) -> list[Found]:
    """Return the states of the clause or sentence; a supplier's not those only passed through."""
    area = place.sentence.span if whole else place.clause.span
    article = place.article
    found = states(article, article.actors_in(area), place.span)
    if pattern.kind != "supplier":
        return found
    passed = {state for state, actor in found if _passed_through(place, actor, lexicon)}
    return [pair for pair in found if pair[0] not in passed]


def _passed_through(place: Place, actor: Actor, lexicon: Lexicon) -> bool:
    tokens = place.sentence.tokens
    inside = [n for n, token in enumerate(tokens) if actor.span.overlaps(token.span)]
    if not inside:
        return False
    first, last = inside[0], inside[-1] + 1
    behind = () if "agent" in actor.roles else tokens[last : last + 2]
    beside = (*tokens[max(0, first - 3) : first], *behind)
    return lexicon.through.stands_in(beside)


def _told_of(place: Place, roles: Sequence[Role], wide: Sequence[Found]) -> list[str]:
    """Return the state that a relative clause tells of, where a subject is wanted."""
    if "agent" not in roles and "object" not in roles:
        return []
    return antecedent(wide, place.clause)


def _relative(place: Place) -> bool:
    """Tell whether the clause describes the noun before it: "Romania, which sells …"."""
    first = place.sentence.tokens[place.clause.first].key
    return first in relatives(place.article.language.code)


def _ours(place: Place, roles: Sequence[Role], lexicon: Lexicon) -> list[str]:
    """Return the state of who says "we" where the words want a subject or owner."""
    if not {"agent", "of"} & set(roles):
        return []
    speaker = place.speaker(lexicon)
    return [speaker] if speaker else []


def _with_joined(owner: str, here: Sequence[Found]) -> list[str]:
    groups = {actor.group for state, actor in here if state == owner and not actor.inside}
    joined = [state for state, actor in here if actor.group in groups]
    return list(dict.fromkeys([owner, *joined]))


def _beside(place: Place, pattern: Pattern) -> list[str]:
    """Return the state named right before or right after the wording."""
    near = words_between(
        place.sentence,
        *(
            (place.last, min(place.last + _REACH, len(place.sentence.tokens)))
            if pattern.beside == "after"
            else (max(0, place.first - _REACH), place.first)
        ),
    )
    found = [
        entity.country
        for mention in place.article.mentions_in(near)
        for entity in [place.article.entities[mention.entity]]
        if entity.country is not None and entity.kind in ("country", "place")
    ]
    if not found:
        return []
    state = f"country:{found[0] if pattern.beside == 'after' else found[-1]}"
    return [state] if state in place.article.entities else []


def _adjective(place: Place, lexicon: Lexicon) -> list[str]:
    """Return the states whose adjectives stand on the wording ("Russian and US bases")."""
    article, tokens = place.article, place.sentence.tokens
    named = list(article.mentions_in(place.sentence.span))
    ahead = article.language.words(References).adjective_first
    found: list[str] = []
    first = max(-1, place.first - _ADJECTIVE)
    at = place.first - 1 if ahead else place.last
    stop = first if ahead else min(place.last + 2, len(tokens))
    while at != stop:
        token = tokens[at]
        at += -1 if ahead else 1
        mention = next((one for one in named if one.span.overlaps(token.span)), None)
        if mention is None:
            if found and token.key not in lexicon.joining:
                break
            if not found and not token.key[0].isalnum() and token.key != "-":
                break
            continue
        country = article.entities[mention.entity].country
        if not mention.demonym or country is None:
            break
        state = f"country:{country}"
        if state in article.entities and state not in found:
            found.append(state)
            stop = max(-1, at - _ADJECTIVE) if ahead else stop
    return found


def _before(place: Place, wide: Sequence[Found]) -> list[Found]:
    return [pair for pair in wide if pair[1].span.start < place.span.start]
