"""The tense of the verb that a date goes with: "in May they met", "in May they will meet"."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.model import Token
from elchi.understand.dates.context import Tense
from elchi.understand.dates.lexicon import Lexicon, Sentence
from elchi.understand.dates.shapes import Found

_STOPS = frozenset(";.!?")
_BREAKS = _STOPS | {",", ":"}
_VERB = 3  # words of one verb: "kiyā jāe gā"


def tense_of(sentence: Sentence, found: Found, words: Lexicon) -> Tense:
    """Return the tense of the verb that goes with a date, None where no word tells."""
    if words.tables.verbs == "after":
        return _behind(sentence, found, words)
    tokens = sentence.tokens
    if is_due(sentence, found, words):
        return None if _had(tokens, found.first, words) else "future"
    return _nearest(sentence, found, words, _STOPS | {","}) or _nearest(
        sentence, found, words, _STOPS
    )


def is_due(sentence: Sentence, found: Found, words: Lexicon) -> bool:
    """Tell whether "by" or "until" stands before a date, with or without an article."""
    at = found.first - 1
    if at > 0 and sentence.tokens[at].key in words.classes("the"):
        at -= 1
    return at >= 0 and sentence.tokens[at].key in words.until


def _behind(sentence: Sentence, found: Found, words: Lexicon) -> Tense:
    """Return the tense where the verb stands last: of the first word behind that tells one.

    A plan is a coming thing unless the verb behind it lies far back: "in May it
    had set the goal" was in May, "in May, it set as its goal" will be.
    """
    tokens = sentence.tokens
    beside = (*tokens[found.last : found.last + 3], *tokens[: found.first][-1:])
    if _scheduled(tokens, found.first, words):
        return "future"
    if _ergative(tokens, found, words):
        return "past"
    due = any(token.key in words.until for token in beside)
    planned = False
    for index in range(found.last, len(tokens)):
        word = tokens[index].key
        if word in _STOPS:
            break
        if due and word in words.deadline:
            return "future"
        following = tokens[index + 1].key if index + 1 < len(tokens) else ""
        if word in words.classes("progress") and not _since(tokens, found, words):
            if following in words.classes("freed"):
                continue  # *rihā karnā*, to set free: no auxiliary
            if following in words.classes("is"):
                return "future"  # "in October it is ending"
        if word in words.past or _perfect(tokens, index, words):
            if _goes_on(tokens, index, words):
                return "future"
            if not planned or (not due and _far_back(tokens, index, words)):
                return "past"
            return "future"
        if word in words.classes("plan"):
            planned = True
        elif word in words.future:
            return "future"
    return "future" if planned else None


def _scheduled(tokens: Sequence[Token], first: int, words: Lexicon) -> bool:
    """Tell whether words of a plan before the date rule its clause: *qarār ast jom'e …*."""
    for index in range(first - 2, max(-1, first - 12), -1):
        if tokens[index].key in _STOPS:
            return False
        if tokens[index].key in words.classes("scheduled"):
            return tokens[index + 1].key in words.classes("is_so")
    return False


def _ergative(tokens: Sequence[Token], found: Found, words: Lexicon) -> bool:
    """Tell whether the date goes with a doer in the ergative: its verb is a perfective.

    "By" a date and dates before an infinitive ("announced a visit in May") may lie ahead.
    """
    marks = words.classes("ergative")
    if not marks or any(t.key in words.until for t in tokens[found.last : found.last + 2]):
        return False
    for token in tokens[found.last :]:
        if token.key in _STOPS or token.key in words.classes("that"):
            break
        if token.key not in marks and token.key.endswith(tuple(marks)):
            return False
    for token in reversed(tokens[: found.first]):
        if token.key in _BREAKS or token.key in words.classes("that"):
            return False
        if token.key in marks:
            return True
    return False


def _since(tokens: Sequence[Token], found: Found, words: Lexicon) -> bool:
    """Tell whether a word of "since" stands behind the date."""
    after = tokens[found.last : found.last + 1]
    return any(token.key in words.classes("since") for token in after)


def _goes_on(tokens: Sequence[Token], index: int, words: Lexicon) -> bool:
    """Tell whether a past form is part of a future: *kiyā jāe gā*, *hotā rahegā*."""
    for token in tokens[index + 1 : index + 1 + _VERB]:
        if token.key in _STOPS or token.key == ",":
            return False
        if token.key in words.classes("will") or token.key.endswith(words.future.ends or ("\0",)):
            return True
        if token.key not in words.future and token.key not in words.past:
            return False
    return False


def _far_back(tokens: Sequence[Token], index: int, words: Lexicon) -> bool:
    return any(token.key in words.classes("was") for token in tokens[index : index + 2])


def _perfect(tokens: Sequence[Token], index: int, words: Lexicon) -> bool:
    """Tell whether an auxiliary of the perfect stands here behind its participle (*-e ast*)."""
    if not index or tokens[index].key not in words.classes("perfect"):
        return False
    before = tokens[index - 1].key
    return len(before) > 3 and before.endswith(("ده", "ته"))


def _had(tokens: Sequence[Token], first: int, words: Lexicon) -> bool:
    """Tell whether it was done by then: "had sailed home by Sunday"."""
    for token in reversed(tokens[max(0, first - 8) : first]):
        if token.key in _STOPS:
            return False
        if token.key in words.classes("was"):
            return True
    return False


def _nearest(sentence: Sentence, found: Found, words: Lexicon, stops: frozenset[str]) -> Tense:
    """Return the tense of the nearest word that tells one, on either side, up to a stop."""
    near = {"future": 99, "past": 99}
    tokens = sentence.tokens
    # The verb that a date goes with stands before it more often than behind it.
    sides = ((2, range(found.last, len(tokens))), (0, range(found.first - 1, -1, -1)))
    for penalty, side in sides:
        for distance, index in enumerate(side, penalty):
            word = tokens[index].key
            if word in stops:
                break
            pair = f"{word} {tokens[index + 1].key}" if index + 1 < len(tokens) else ""
            if penalty and word == "and":
                break  # what is joined behind has its own time
            if pair in words.future.whole:
                near["future"] = min(near["future"], distance)
                continue
            if "Mx" in sentence.items(index):
                continue  # the month of May is no verb
            # "In May it proposed": there the verb of planning is done; "proposed talks in May".
            if word in words.future and not (penalty and word in words.past):
                near["future"] = min(near["future"], distance)
            elif word in words.past and not (
                index and tokens[index - 1].key in words.classes("be")
            ):  # "could be concluded" is no past
                near["past"] = min(near["past"], distance)
    if min(near.values()) == 99:
        return None
    return "future" if near["future"] <= near["past"] else "past"
