"""English: prepositions, possessive *'s*, word order, auxiliaries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from elchi.languages.adpositions import (
    ClauseParter,
    after_phrase,
    by_role,
    follows,
    once_per_phrase,
    once_per_sentence,
    one,
)
from elchi.languages.en.inflection import IRREGULAR
from elchi.languages.grammar import Mood, Role
from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words
from elchi.model import Token

_WORDS = read_toml(Path(__file__).with_name("grammar.toml"), Words)
_FUSED = by_role(_WORDS.fused)
_BEFORE = by_role(_WORDS.before)
_AFTER = by_role(_WORDS.after)
_PARTER = ClauseParter(_WORDS.marks, verb_last=False)
_DETERMINERS = frozenset(_WORDS.determiners)
_NEGATION = one(_WORDS.mood.negation)
_FUTURE = one(_WORDS.mood.future)
_POSSIBLE = one(_WORDS.mood.possible)
_CONDITIONS = one(_WORDS.mood.conditions)
_BE = frozenset(_WORDS.verbs.passive)
_BY = frozenset(_WORDS.before.get("by", ()))
_OPENING = one((*_WORDS.marks.opening, *_WORDS.marks.parting))
_APPOSITIONS = frozenset(("a", "an", "the", "its", "for", "who", "which", "whose", "one"))
_RELATIVE = frozenset(_WORDS.marks.relative)
_APPOSITION = 16
_OBJECT = 8  # words between a verb and the name that is its object
_ARTICLES = frozenset(("the", "a", "an", "of", "its", "their", "his", "her"))
_MODALS = frozenset(("will", "would", "can", "could", "may", "might", "must", "shall", "should"))
_ADJECTIVES = frozenset(("agreed", "planned", "proposed", "increased", "continued"))
_SINCE = frozenset(("since", "during", "last", "earlier", "under"))
_SAYING = frozenset(
    ("said", "says", "say", "told", "tells", "claimed", "claims", "added", "believes", "thinks",
     "insisted", "insists", "argued", "argues", "warned", "alleged", "alleges", "announced",
     "admitted", "confirmed", "reported", "is", "are", "was", "were", "has", "have", "had")
)  # fmt: skip
_ADVERBS = frozenset(("not", "also", "now", "then", "still", "never", "no", "longer", "only"))


def _inflect() -> tuple[frozenset[str], frozenset[str]]:
    """Return the finite forms and the past participles of the regular verbs."""
    finite, participles = set(_WORDS.verbs.finite), set(_WORDS.verbs.participles)
    for verb in _WORDS.verbs.base:
        past = (
            verb + "d"
            if verb.endswith("e")
            else verb[:-1] + "ied"
            if verb[-1] == "y" and verb[-2] not in "aeou"
            else verb + "ed"
        )
        doubled = verb + verb[-1] + "ed"
        present = (
            verb[:-1] + "ies"
            if verb[-1] == "y" and verb[-2] not in "aeou"
            else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        )
        finite.update((past, doubled, present))
        participles.update((past, doubled))
    return frozenset(finite), frozenset(participles)


_FORMS, _PARTICIPLES = _inflect()
_FINITE = _FORMS - frozenset(_WORDS.verbs.nonfinite)
_NOT_PAST = frozenset(_WORDS.verbs.nonfinite)
_BASE = frozenset(_WORDS.verbs.base) - frozenset(_WORDS.verbs.nonfinite)
_BASES = _BASE | IRREGULAR.keys()


@once_per_phrase
def roles(tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
    """Return the roles of `tokens[first:last]` by preposition, *'s* and word order.

    Before a finite verb an unmarked phrase is its agent; after one, its object.
    """
    length, fused = _FUSED.at(tokens, first)
    if length == last - first and fused:
        return frozenset(fused)
    place = after_phrase(tokens, last)
    length, after = _AFTER.at(tokens, last)
    if length:
        return frozenset(after)
    start = first
    while start and tokens[start - 1].key in "\"'(":
        start -= 1
    for _ in range(3):
        length, before = _BEFORE.before(tokens, start)
        if length:
            return frozenset(before)
        if not start or tokens[start - 1].key not in _DETERMINERS:
            break
        start -= 1
    aside = _in_relative(tokens, start)
    if _is_undergone(tokens, start, place):
        return frozenset(("object",))
    if _verb_follows(tokens, place) or (not aside and _verb_after_apposition(tokens, place)):
        return frozenset(("agent",))
    return frozenset(("object",)) if _governed(tokens, start) else frozenset()


@once_per_sentence
def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence."""
    return _PARTER.part(tokens, [_is_verb(tokens, index) for index in range(len(tokens))])


def mood(tokens: Sequence[Token], first: int, last: int) -> Mood:
    """Return the mood of the verb phrase that `tokens[first:last]` belongs to."""
    start, end = next((c for c in clauses(tokens) if c[0] <= first < c[1]), (0, len(tokens)))
    verb = _verb_index(tokens, first, start, end)
    low = max(start, min(verb, first) - 5)
    high = min(end, max(verb + 3, last))
    negated = _NEGATION.within(tokens, low, max(first, verb + 2)) is not None
    future = _FUTURE.within(tokens, low, max(last, verb + 2)) is not None or (
        first > start and tokens[first - 1].key == "to" and tokens[first].key in _BASES
    )
    possible = (
        _POSSIBLE.within(tokens, low, high) is not None
        or any(_is_may(tokens, index) for index in range(low, high))
        or _CONDITIONS.within(tokens, start, first) is not None
        or (future and follows(clauses(tokens), start, tokens, _CONDITIONS))
    )
    return Mood(negated, future, possible, _is_passive(tokens, first, last, start))


def _is_past(word: str) -> bool:
    """Tell whether a word is the past or participle of a regular verb by its ending."""
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and word[-3] != "e"


def _is_participle(word: str) -> bool:
    return word in _PARTICIPLES or _is_past(word)


def base(word: str) -> str:
    """Return `word` without the endings of plural and verb."""
    for old, new in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("s", ""),
        ("e", ""),
    ):
        if word.endswith(old) and len(word) - len(old) >= 3 and not word.endswith("ss"):
            return word[: len(word) - len(old)] + new
    return word


def _in_relative(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a phrase stands in a clause like ", which borders | both countries,"."""
    for index in range(start - 1, max(-1, start - _APPOSITION), -1):
        if tokens[index].key in _RELATIVE:
            return index > 0 and tokens[index - 1].key == ","
        if tokens[index].key == ",":
            return False
    return False


def _governed(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a verb stands before the phrase at `start`, with no clause or comma between."""
    for index in range(start - 1, max(-1, start - 1 - _OBJECT), -1):
        if tokens[index].key in ",;:" or _OPENING.before(tokens, index + 1)[0]:
            return False
        if _is_verb(tokens, index):
            return True
    return False


def _is_undergone(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Tell whether a participle says what was done to an object: "freed sailors | held since"."""
    if place + 1 >= len(tokens) or not _is_participle(tokens[place].key):
        return False
    if not _BEFORE.at(tokens, place + 1)[0] and tokens[place + 1].key not in _SINCE:
        return False
    for index in range(start - 1, max(-1, start - 1 - _OBJECT), -1):
        if tokens[index].key in ",;:" or _OPENING.before(tokens, index + 1)[0]:
            return False
        if _is_verb(tokens, index):
            return tokens[index].key not in _SAYING
    return False


def _is_may(tokens: Sequence[Token], index: int) -> bool:
    """Tell the verb "may" from the month."""
    if tokens[index].key != "may":
        return False
    before = tokens[index - 1].key if index else ""
    after = tokens[index + 1].key if index + 1 < len(tokens) else ""
    return not (
        before in ("in", "of", "on", "since", "by", "until", "last", "this", "next", "from")
        or before.isdigit()
        or after[:1].isdigit()
    )


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].key
    if index and tokens[index - 1].key in ("who", "which"):
        return word in _FORMS or _is_past(word)  # "which chairs the bloc"
    if word not in _FINITE and not _is_past(word):
        # "will sign", "the two states agree": a base form after a modal or a plural.
        before = tokens[index - 1].key if index else ""
        plural = len(before) > 3 and before.endswith("s") and before not in _FINITE
        return word in _BASE and (before in _MODALS or plural)
    # After an article or a possessive the same form is a noun or an adjective.
    if index and tokens[index - 1].key in _ARTICLES:
        return False
    adjective = word in _ADJECTIVES or (word not in _FINITE and word not in _BASES)
    return not adjective or not _qualifies(tokens, index)


def _qualifies(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a participle is an adjective here: "on agreed issues", "newly planned talks"."""
    if not index:
        return True
    before = tokens[index - 1].key
    if before.endswith("ly") or before in ("most", "long"):
        before = tokens[index - 2].key if index > 1 else "the"
    return before in _ARTICLES or bool(_BEFORE.before(tokens, index)[0])


def _verb_follows(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a finite verb comes next, adverbs and a date between them allowed."""
    steps = 0
    while index < len(tokens) and steps < 6:
        word = tokens[index].key
        if word in _MODALS or _is_verb(tokens, index):
            return True
        if word == "," or _OPENING.at(tokens, index)[0]:
            return False
        if not (word in _ADVERBS or word.endswith("ly") or steps or _dated(tokens, index)):
            return False
        steps += 1
        index += 1
    return False


def _verb_after_apposition(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a verb stands right after ", a member of the bloc,"."""
    if place >= len(tokens):
        return False
    if tokens[place - 1].key == ",":
        return _is_verb(tokens, place)
    if tokens[place].key != "," or place + 1 >= len(tokens):
        return False
    if _is_verb(tokens, place + 1):
        return True
    if tokens[place + 1].key not in _APPOSITIONS:
        return False
    for index in range(place + 2, min(len(tokens) - 1, place + _APPOSITION)):
        if tokens[index].key == ",":
            return _is_verb(tokens, index + 1)
    return False


def _dated(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].key in ("on", "in", "last", "this", "earlier", "later", "has", "have")


def _verb_index(tokens: Sequence[Token], first: int, start: int, end: int) -> int:
    """Return the finite verb nearest before `first`, else the next after it."""
    if _is_verb(tokens, first):
        return first
    for index in range(first, max(start, first - 7) - 1, -1):
        if _is_verb(tokens, index):
            return index
    return next((i for i in range(first, end) if _is_verb(tokens, i)), first)


def _is_passive(tokens: Sequence[Token], first: int, last: int, start: int) -> bool:
    for index in range(first, last):
        if not _is_participle(tokens[index].key):
            continue
        back = index - 1
        while back > start and (tokens[back].key in _ADVERBS or tokens[back].key.endswith("ly")):
            back -= 1
        if back >= start and tokens[back].key in _BE:
            return True
        if index + 1 == last < len(tokens) and tokens[last].key in _BY:
            return True  # "Rwanda, accused by Congo of arming rebels"
    # "talks were held": the verb that goes with a noun.
    following = tokens[last : last + 4]
    for position, token in enumerate(following[:-1]):
        if token.key in _BE and _is_participle(following[position + 1].key):
            return True
    return False
