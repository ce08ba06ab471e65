"""Ties: standing relations between states, bodies and persons.

Counts: an office named beside its holder; "X is a member of Y", "X, a member
of Y", "the E3 (A, B and C)"; an ally, a strategic partner; who carries,
supplies or lends to whom; bases and troops abroad; a chair and who takes it
over. Does not count: "led by" (neither chair nor member), a membership that is
only wished for, a tie between things that have no state or body. One tie per
kind, pair and role, at its first statement in the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.facts.offices import offices
from elchi.facts.rejected import heard, reject
from elchi.facts.tie_parties import body_meant, body_of, goods_owner, lists, pick, states
from elchi.facts.triggers import words_span
from elchi.languages import load
from elchi.languages.words.tie import Pattern, Words
from elchi.model import Sentence, Span, Tie, TieKind, TieStatus
from elchi.text.patterns import Found, Patterns, WordSet

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline"})
_TWO_STATES: frozenset[TieKind] = frozenset({"ally", "strategic_partner"})
_IN_BODY: frozenset[TieKind] = frozenset({"member", "observer", "chair"})
_BESIDE = 2
_REACH = 4
_WISHED = "It is only wished or asked for."
_ONE_SIDE = "One of its two sides is not named."


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: Pattern
    near: WordSet
    unless: WordSet


@dataclass(frozen=True, slots=True)
class _Lexicon:
    patterns: Patterns[_Entry]
    ending: WordSet
    wish: WordSet
    ahead: WordSet


@dataclass(frozen=True, slots=True)
class _Place:
    """A wording where it stands: its sentence, clause, and words."""

    article: Article
    sentence: Sentence
    clause: Clause
    first: int
    last: int

    @property
    def span(self) -> Span:
        return words_span(self.sentence, self.first, self.last)

    def has(self, words: WordSet) -> bool:
        """Tell whether one of the words stands in the clause."""
        tokens = self.sentence.tokens[self.clause.first : self.clause.last]
        return bool(words) and any(token.key in words for token in tokens)


@dataclass(frozen=True, slots=True)
class _Pair:
    source: str
    target: str
    status: TieStatus


@cache
def _lexicon(code: str) -> _Lexicon:
    words = load(code).words(Words)
    entries = []
    for pattern in words.pattern:
        entry = _Entry(pattern, WordSet(pattern.near), WordSet(pattern.unless))
        entries += [(wording, entry) for wording in pattern.words]
    return _Lexicon(
        Patterns(entries), WordSet(words.ending), WordSet(words.wish), WordSet(words.ahead)
    )


def extract(article: Article) -> Iterator[Tie]:
    """Yield the ties that the article states, one per kind, pair and role."""
    seen: set[tuple[str, ...]] = set()
    for tie in (*offices(article), *_lists(article), *_relations(article)):
        pair = (tie.source, tie.target)
        if tie.kind in _TWO_STATES:
            pair = (min(pair), max(pair))
        what = (tie.kind, *pair, tie.role or "", str(tie.status == "denied"))
        if what not in seen:
            seen.add(what)
            yield tie
        else:
            reject("tie", tie.span, tie.rule, "The same tie is stated elsewhere in the article.")


def _lists(article: Article) -> Iterator[Tie]:
    """Yield the memberships that a list beside a body's name gives."""
    for member, body, span in lists(article):
        yield Tie("member", member, body, None, None, "actual", span, "states listed beside a body")


def _relations(article: Article) -> Iterator[Tie]:
    """Yield the ties of the body text first, then those that only a headline states."""
    late: list[Tie] = []
    lexicon = _lexicon(article.language.code)
    for sentence in article.sentences:
        if sentence.zone in _SILENT:
            continue
        names = [m.span for m in article.mentions_in(sentence.span) if not m.demonym]
        for found in _longest(list(lexicon.patterns.all(sentence.tokens))):
            span = words_span(sentence, found.first, found.last)
            clause = article.clause_at(span.start)
            if clause is None or any(name.overlaps(span) for name in names):
                _drop(article, found, span, "The words belong to a name.")
                continue
            place = _Place(article, sentence, clause, found.first, found.last)
            if not _in_company(place, found.value):
                _drop(article, found, span, "The words beside it do not let it name a tie.")
                continue
            ties = tuple(_read(place, found.value, lexicon))
            if not ties:
                wished = found.value.pattern.kind in _IN_BODY and place.has(lexicon.wish)
                _drop(article, found, span, _WISHED if wished else _ONE_SIDE)
            if sentence.zone is None:
                yield from ties
            else:
                late += ties
    yield from late


def _drop(article: Article, found: Found[_Entry], span: Span, why: str) -> None:
    """Say that a wording states no tie."""
    if heard():
        kind, words = found.value.pattern.kind, article.document.quote(span)
        reject("tie", span, f"{article.language.code}/tie {kind}: {words}", why)


def _longest(found: list[Found[_Entry]]) -> list[Found[_Entry]]:
    """Return the hits that no longer hit of the same kind overlaps."""
    kept: list[Found[_Entry]] = []
    for one in sorted(found, key=lambda hit: (hit.first - hit.last, hit.first)):
        if not any(
            one.first < other.last
            and other.first < one.last
            and one.value.pattern.kind == other.value.pattern.kind
            and one.value is other.value
            for other in kept
        ):
            kept.append(one)
    return sorted(kept, key=lambda hit: hit.first)


def _in_company(place: _Place, entry: _Entry) -> bool:
    tokens = place.sentence.tokens
    if entry.near and not place.has(entry.near):
        return False
    if entry.pattern.kind == "member" and tokens[place.first - 1].key.isdigit():
        return False  # "has ten members": nobody's membership
    beside = (
        *tokens[max(0, place.first - _BESIDE) : place.first],
        *tokens[place.last : place.last + _BESIDE],
    )
    return not any(token.key in entry.unless for token in beside)


def _read(place: _Place, entry: _Entry, lexicon: _Lexicon) -> Iterator[Tie]:
    pattern = entry.pattern
    status = _status(place, pattern, lexicon)
    if pattern.kind in _IN_BODY:
        pairs = list(_in_body(place, pattern, status, lexicon))
    else:
        pairs = list(_between(place, entry, status))
    for pair in pairs:
        yield Tie(
            kind=pattern.kind,
            source=pair.source,
            target=pair.target,
            role=None,
            period=None,
            status=pair.status,
            span=place.clause.span,
            rule=f"{place.article.language.code}/tie {pattern.kind}: "
            f"{place.article.document.quote(place.span)}",
        )


def _status(place: _Place, pattern: Pattern, lexicon: _Lexicon) -> TieStatus:
    tokens = place.sentence.tokens
    mood = place.article.language.grammar.mood(tokens, place.first, place.last)
    if pattern.kind in _IN_BODY | {"military_presence"} and place.has(lexicon.ending):
        if place.has(lexicon.wish) or mood.negated:
            return "actual"
        return "planned" if mood.future and not pattern.standing else "ended"
    if mood.negated:
        return "actual" if place.has(lexicon.ending) else "denied"
    if pattern.standing or pattern.kind in _TWO_STATES:
        return "actual"
    return "planned" if mood.future else "actual"


def _in_body(
    place: _Place, pattern: Pattern, status: TieStatus, lexicon: _Lexicon
) -> Iterator[_Pair]:
    """Yield who belongs to, watches or chairs a body."""
    article, clause = place.article, place.clause
    if place.has(lexicon.wish) and not place.has(lexicon.ending):
        return
    body = (
        body_of(article, clause.span, place.span)
        or body_of(article, place.sentence.span, place.span)
        or body_meant(article, place.span)
    )
    if body is None:
        return
    for area in (clause.span, place.sentence.span):
        members = [
            (state, actor)
            for state, actor in states(article, article.actors_in(area), place.span)
            if actor.entity != body and (state.startswith("country:") or actor.form == "name")
        ]
        if members:
            break
    else:
        return
    if pattern.kind == "chair" and (pattern.handover or place.has(lexicon.ending)):
        yield from _handed(place, members, body, lexicon)
        return
    chosen = pick(members, pattern.source or ("agent", "by"), place.span, nearest=True)
    yield from (_Pair(state, body, status) for state in chosen)


def _handed(
    place: _Place, members: Sequence[tuple[str, Actor]], body: str, lexicon: _Lexicon
) -> Iterator[_Pair]:
    """Yield the two ends of a handover: who chaired and who takes the chair."""
    mood = place.article.language.grammar.mood(
        place.sentence.tokens, place.clause.first, place.clause.last
    )
    ahead = mood.future or place.has(lexicon.ahead)
    to = pick(members, ("to",), place.span)
    rest = [pair for pair in members if pair[0] not in to]
    old = pick(rest, ("from", "agent", "of", "by"), place.span)
    yield from (_Pair(state, body, "actual" if ahead else "ended") for state in old[:1])
    yield from (_Pair(state, body, "planned" if ahead else "actual") for state in to[:1])


def _between(place: _Place, entry: _Entry, status: TieStatus) -> Iterator[_Pair]:
    """Yield which state stands so to which other."""
    article, pattern = place.article, entry.pattern
    here = states(article, article.actors_in(place.clause.span), place.span)
    wide = states(article, article.actors_in(place.sentence.span), place.span)
    owner = (
        goods_owner(article, place.sentence, place.clause, entry.near) if pattern.goods else None
    )
    source: list[str] = []
    if owner and pattern.goods == "source":
        source = [owner]
    elif pattern.beside and place.first > 0 and place.last < len(place.sentence.tokens):
        source = _beside(place, pattern)
        if not source:
            return
    if pattern.kind == "military_presence":
        source = _adjective(place)
    if not source and pattern.kind in _TWO_STATES:
        pair = pick(here, ("between", "agent"), place.span)
        if len(pair) == 2:
            yield _Pair(pair[0], pair[1], status)
            return
    if not source:
        roles = pattern.source or ("agent", "of", "from", "by", "between")
        source = pick(here, roles, place.span) or pick(_before(place, wide), roles, place.span)
    if not source:
        return
    target = [owner] if owner and pattern.goods == "target" and owner not in source else []
    if not target:
        roles = pattern.target or ("of", "with", "to", "object", "in", "from", "between")
        free = [pair for pair in here if pair[0] not in source]
        broad = [pair for pair in wide if pair[0] not in source]
        target = (
            pick(free, roles, place.span)
            or (pick(free, (), place.span, nearest=True) if len(free) == 1 else [])
            or pick(broad, roles, place.span)
        )
    if not target and pattern.kind in _TWO_STATES and len(source) == 2:
        source, target = source[:1], source[1:]
    if pattern.kind in _TWO_STATES:
        source, target = source[:1], target[:1]
    if pattern.kind in ("transit", "supplier"):
        source = [one for one in source if article.entities[one].country]
        target = [one for one in target if article.entities[one].country]
    yield from (_Pair(one, other, status) for one in source for other in target if one != other)


def _beside(place: _Place, pattern: Pattern) -> list[str]:
    """Return the state named right before or right after the wording."""
    near = words_span(
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


def _adjective(place: _Place) -> list[str]:
    """Return the state whose adjective stands right before the wording ("Russian bases")."""
    if place.first == 0:
        return []
    end = place.sentence.tokens[place.first - 1].span.end
    for mention in place.article.mentions_in(place.clause.span):
        country = place.article.entities[mention.entity].country
        if mention.demonym and mention.span.end == end and country is not None:
            state = f"country:{country}"
            return [state] if state in place.article.entities else []
    return []


def _before(place: _Place, wide: Sequence[tuple[str, Actor]]) -> list[tuple[str, Actor]]:
    return [pair for pair in wide if pair[1].span.start < place.span.start]
