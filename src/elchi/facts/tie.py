"""Ties: standing relations between states, bodies and persons.

Counts: an office named beside its holder; "X is a member of Y", "X, a member
of Y", "the E3 (A, B and C)"; an ally, a strategic partner; who carries,
supplies or lends to whom; bases and troops abroad; a chair and who takes it
over. Does not count: "led by" (neither chair nor member), a membership that is
only wished for, a tie between things that have no state or body. One tie per
kind, pair and role, at its first statement in the body.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.article import Article
from elchi.facts.offices import offices
from elchi.facts.position_said import asks, is_said_with, said_in
from elchi.facts.rejected import heard, reject
from elchi.facts.tie_members import in_body
from elchi.facts.tie_parties import lists
from elchi.facts.tie_place import Entry, Lexicon, Place, lexicon, words_between
from elchi.facts.tie_states import between
from elchi.languages.grammar import Mood
from elchi.languages.words.tie import Pattern
from elchi.model import Sentence, Span, Tie, TieKind, TieStatus
from elchi.text.patterns import Found

_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline"})
_TWO_STATES: frozenset[TieKind] = frozenset({"ally", "strategic_partner"})
_IN_BODY: frozenset[TieKind] = frozenset({"member", "observer", "chair"})
_ONE_WAY: frozenset[TieKind] = frozenset({"military_presence", "supplier", "creditor"})
_FLOWS: frozenset[TieKind] = frozenset({"supplier", "transit"})
_BESIDE = 2
_ENDED_WITHIN = 8  # tokens between "left" and the troops that did
_OWN_VERB = 4  # tokens round a noun in which its own verb stands
_WISHED = "It is only wished or asked for."
_ONE_SIDE = "One of its two sides is not named."


def extract(article: Article) -> Iterator[Tie]:
    """Yield the ties that the article states, one per kind, pair and role."""
    seen: set[tuple[str, ...]] = set()
    here: set[tuple[TieKind, str, str, Span]] = set()
    for tie in (*offices(article), *_lists(article), *_relations(article)):
        if tie.kind in _ONE_WAY and (tie.kind, tie.target, tie.source, tie.span) in here:
            reject("tie", tie.span, tie.rule, "The same words state it the other way round.")
            continue
        here.add((tie.kind, tie.source, tie.target, tie.span))
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
    words = lexicon(article.language.code)
    for sentence in article.sentences:
        if sentence.zone in _SILENT or asks(article, sentence):
            continue
        names = [m.span for m in article.mentions_in(sentence.span) if not m.demonym]
        hits = _longest(list(words.patterns.all(sentence.tokens)))
        handed = _handovers(article, sentence, hits)
        for found in hits:
            span = words_between(sentence, found.first, found.last)
            clause = article.clause_at(span.start)
            if clause is None or any(name.overlaps(span) for name in names):
                _drop(article, found, span, "The words belong to a name.")
                continue
            place = Place(article, sentence, clause, found.first, found.last)
            pattern = found.value.pattern
            if pattern.kind == "chair" and not pattern.handover and clause.first in handed:
                continue  # read with the handover
            if not _in_company(place, found.value):
                _drop(article, found, span, "The words beside it do not let it name a tie.")
                continue
            ties = tuple(_read(place, found.value, words))
            if not ties:
                wished = pattern.kind in _IN_BODY and place.has(words.wish)
                _drop(article, found, span, _WISHED if wished else _ONE_SIDE)
            if sentence.zone is None:
                yield from ties
            else:
                late += ties
    yield from late


def _handovers(article: Article, sentence: Sentence, hits: list[Found[Entry]]) -> set[int]:
    """Return the first tokens of the clauses in which a chair passes from one to another."""
    first = set()
    for found in hits:
        if found.value.pattern.handover:
            clause = article.clause_at(words_between(sentence, found.first, found.last).start)
            if clause and _in_company(
                Place(article, sentence, clause, found.first, found.last), found.value
            ):
                first.add(clause.first)
    return first


def _drop(article: Article, found: Found[Entry], span: Span, why: str) -> None:
    """Say that a wording states no tie."""
    if heard():
        kind, words = found.value.pattern.kind, article.document.quote(span)
        reject("tie", span, f"{article.language.code}/tie {kind}: {words}", why)


def _longest(found: list[Found[Entry]]) -> list[Found[Entry]]:
    """Return the hits that no longer hit of the same kind overlaps."""
    kept: list[Found[Entry]] = []
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


def _in_company(place: Place, entry: Entry) -> bool:
    tokens = place.sentence.tokens
    if entry.near and not _near(place, entry):
        return False
    if entry.pattern.kind == "member" and tokens[place.first - 1].key.isdigit():
        return False  # "has ten members": nobody's membership
    beside = (
        *tokens[max(0, place.first - _BESIDE) : place.first],
        *tokens[place.last : place.last + _BESIDE],
    )
    return not entry.unless.stands_in(beside)


def _near(place: Place, entry: Entry) -> bool:
    """Tell whether a word of `near` stands in the clause, outside of names."""
    ended = entry.pattern.ended
    first = max(place.clause.first, place.first - _ENDED_WITHIN) if ended else place.clause.first
    last = min(place.clause.last, place.last + _ENDED_WITHIN) if ended else place.clause.last
    tokens = place.sentence.tokens[first:last]
    if not entry.near.stands_in(tokens):
        return False
    if entry.pattern.kind in _IN_BODY:
        return True
    hits = [token for token in tokens if token.key in entry.near]
    names = [one.span for one in place.article.mentions_in(place.clause.span)]
    return any(not any(name.overlaps(token.span) for name in names) for token in hits)


def _read(place: Place, entry: Entry, lexicon: Lexicon) -> Iterator[Tie]:
    pattern = entry.pattern
    status = _status(place, pattern, lexicon)
    if pattern.kind in _FLOWS and _only_thought_of(place):
        return
    if pattern.kind in _IN_BODY:
        pairs = list(in_body(place, entry, status, lexicon))
    else:
        pairs = list(between(place, entry, status, lexicon))
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


def _only_thought_of(place: Place) -> bool:
    """Tell whether goods only could flow: "gas can come through X"."""
    mood = place.article.language.grammar.mood(place.sentence.tokens, place.first, place.last)
    return mood.possible


def _status(place: Place, pattern: Pattern, lexicon: Lexicon) -> TieStatus:
    mood = _mood(place, pattern)
    if pattern.ended:
        still = mood.negated or mood.future or mood.possible or place.has(lexicon.wish)
        return "actual" if still else "ended"
    ending = _ending(place, pattern, lexicon)
    if ending and pattern.kind in _IN_BODY | {"military_presence"}:
        if place.has(lexicon.wish) or mood.negated or mood.possible:
            return "actual"
        return "planned" if mood.future and not pattern.standing else "ended"
    denied = pattern.kind in _ONE_WAY and _denied(place, lexicon)
    if mood.negated or denied:
        return "actual" if ending else "denied"
    if pattern.standing or pattern.kind in _TWO_STATES:
        return "actual"
    return "planned" if mood.future else "actual"


def _denied(place: Place, lexicon: Lexicon) -> bool:
    """Tell whether somebody denies it: "denied having troops in X"."""
    statement = said_in(place.article, place.span)
    told = statement is not None and is_said_with(place.article, statement, lexicon.denying)
    return told or place.has(lexicon.denying)


def _own_words(place: Place) -> tuple[int, int]:
    """Return the tokens of the clause among which the verb of a noun stands, if it has one."""
    return (
        min(max(place.clause.first, place.first - _OWN_VERB), place.first),
        max(min(place.clause.last, place.last + _OWN_VERB), place.last),
    )


def _mood(place: Place, pattern: Pattern) -> Mood:
    """Return the mood of the wording's own verb: "NATO member X has not signed" denies nothing."""
    tokens = place.sentence.tokens
    grammar = place.article.language.grammar
    if pattern.verb or pattern.kind not in _IN_BODY | _TWO_STATES:
        return grammar.mood(tokens, place.first, place.last)
    first, last = _own_words(place)
    return grammar.mood(tokens[first:last], place.first - first, place.last - first)


def _ending(place: Place, pattern: Pattern, lexicon: Lexicon) -> bool:
    if pattern.verb or pattern.kind not in _IN_BODY:
        return place.has(lexicon.ending)
    return place.has_near(lexicon.ending, *_own_words(place))
