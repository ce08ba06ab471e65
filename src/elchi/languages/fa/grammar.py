"""Persian: prepositions, *rā*, ezafe chains, verb at the end.

Half-spaces are lost in many articles, so verb forms are compared by match
key: ``نمیخواهد`` stands for all three ways of writing it. Reference:
Windfuhr and Perry, "Persian and Tajik", in *The Iranian Languages* (2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import product
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
from elchi.languages.grammar import Mood, Role
from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words
from elchi.model import Token
from elchi.text.key import key

_WORDS = read_toml(Path(__file__).with_name("grammar.toml"), Words)
_BEFORE = by_role(_WORDS.before)
_AFTER = by_role(_WORDS.after)
_PARTER = ClauseParter(_WORDS.marks, verb_last=True)
_SKIPPED = frozenset(key(word) for word in _WORDS.marks.skipped)
_DETERMINERS = frozenset(key(word) for word in _WORDS.determiners)
_TIMES = frozenset(key(word) for word in _WORDS.times)
_JOINING = frozenset(key(word) for word in _WORDS.marks.joining)
_PARTING = one((*_WORDS.marks.opening, *_WORDS.marks.parting))
_CLOSERS = frozenset(
    key(word)
    for word in (
        *_WORDS.marks.joining,
        *_WORDS.marks.opening,
        *_WORDS.marks.parting,
        "تا",
        "است",
        "اند",
    )
)
_NEGATION = one(_WORDS.mood.negation)
_FUTURE = one(_WORDS.mood.future)
_PURPOSE = one(_WORDS.mood.purpose)
_PLANS = one(_WORDS.mood.plans)
_POSSIBLE = one(_WORDS.mood.possible)
_CONDITIONS = one(_WORDS.mood.conditions)
_AUXILIARY = frozenset(key(word) for word in _WORDS.verbs.auxiliary)
_PASSIVE = frozenset(key(word) for word in _WORDS.verbs.passive)
_ACTIVE = frozenset(key(word) for word in _WORDS.verbs.active)
_STATES = frozenset(key(word) for word in _WORDS.verbs.states)
_ENDING = frozenset(key(word) for word in _WORDS.verbs.ending)
_LIGHT = frozenset(key(f"{stem}ه") for stem in ("کرد", "شد", "داد", "گرفت", "یافت", "نمود"))
_GOVERNOR = 14  # words between a modal and the subjunctive that it governs
_NONFINITE = frozenset(key(word) for word in _WORDS.verbs.nonfinite)
_VERB = 6  # letters of a verb that only its ending tells: "میلاد" is none
_MARKS = frozenset(".,;:!?\"'()[]-")


def _finite() -> dict[str, str]:
    """Return every finite form with "past", "present" or "subjunctive", or "-" and that."""
    forms: dict[str, str] = {}
    # Without "thou": "کشتی" is a ship, "بدهی" a debt, "نشستی" a meeting.
    past_endings = ("", "م", "یم", "ید", "ند")
    present_endings = ("م", "د", "یم", "ید", "ند")
    for stem, ending in product(_WORDS.verbs.past, past_endings):
        for prefix, name in (("", "past"), ("ن", "-past"), ("می", "past"), ("نمی", "-past")):
            forms[prefix + stem + ending] = name
        if not ending:
            for auxiliary in ("است", "اند", "بود", "بودند", "ام", "ایم"):
                forms[f"{stem}ه{auxiliary}"] = "past"
                forms[f"ن{stem}ه{auxiliary}"] = "-past"
    for stem, ending in product(_WORDS.verbs.present, present_endings):
        for prefix, name in (
            ("می", "present"),
            ("نمی", "-present"),
            ("ب", "subjunctive"),
            ("ن", "-subjunctive"),
        ):
            forms.setdefault(prefix + stem + ending, name)
    for word in _WORDS.verbs.subjunctive:
        # Without its prefix a form that begins like one negated has the affirmative beside it.
        negated = word[0] == "ن" and word[1:] in _WORDS.verbs.subjunctive
        forms.setdefault(word, "-subjunctive" if negated else "subjunctive")
    for word in _WORDS.verbs.finite:
        forms.setdefault(word, "-present" if word[0] == "ن" else "present")
    for word in _WORDS.verbs.nonfinite:
        forms.pop(word, None)
    return {key(form): name for form, name in forms.items()}


_FINITE = _finite()
_NEGATED = frozenset(key(f"ن{stem}ه") for stem in _WORDS.verbs.past)
_PARTICIPLES = frozenset(key(f"{stem}ه") for stem in _WORDS.verbs.past) | _NEGATED

_MORE_THAN = frozenset(key(word) for word in ("بیش", "بیشتر", "کمتر", "فراتر"))


@once_per_phrase
def roles(tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
    """Return the roles that the preposition, *rā* or ezafe gives to `tokens[first:last]`.

    A name right after a noun without any mark is its genitive.
    """
    found: set[Role] = set()
    place = after_phrase(tokens, last)
    if place < len(tokens) and tokens[place].key in _SKIPPED:
        place += 1
    found.update(_AFTER.at(tokens, place)[1])
    start = first
    while start and tokens[start - 1].key in "\"'(":
        start -= 1
    for _ in range(3):
        if start > 1 and tokens[start - 1].key == "از" and tokens[start - 2].key in _MORE_THAN:
            start -= 2  # "بیش از دویست کارگر": the preposition belongs to the number
        length, before = _BEFORE.before(tokens, start)
        if length:
            return frozenset(before)
        if not start or tokens[start - 1].key not in _DETERMINERS:
            break
        start -= 1
    if not found and start and _is_head(tokens, start - 1):
        found.add("of")
    return frozenset(found)


@once_per_sentence
def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence; a verb ends each."""
    verbs = [_is_verb(tokens, index) for index in range(len(tokens))]
    parts: list[tuple[int, int]] = []
    for first, last in _PARTER.part(tokens, verbs):
        # "گفت مسکو آماده است": کە may be left out after a verb of saying.
        for index in range(first + 1, last - 1):
            if verbs[index - 1] and _begins(tokens, index) and any(verbs[index:last]):
                parts.append((first, index))
                first = index
        parts.append((first, last))
    return tuple(parts)


def mood(tokens: Sequence[Token], first: int, last: int) -> Mood:
    """Return the mood of the verb that closes over `tokens[first:last]`."""
    start, end = next((c for c in clauses(tokens) if c[0] <= first < c[1]), (0, len(tokens)))
    begin = next(
        (i for i in range(max(first, last - 1), end) if _is_verb(tokens, i)), min(last, end)
    )
    stop = begin
    while stop < end and (_is_verb(tokens, stop) or tokens[stop].key in _AUXILIARY):
        stop += 1
    stop = max(stop, last)
    names = {_form(tokens, index) for index in range(first, stop)}
    negated = (
        any(name.startswith("-") for name in names)
        or any(t.key in _NEGATED for t in tokens[first:stop])
        or any(t.key == "نمی" for t in tokens[first:stop])
        or _NEGATION.within(tokens, max(start, first - 1), stop) is not None
    )
    subjunctive = any(name.endswith("subjunctive") for name in names)
    # The verb that a subjunctive depends on may stand in the clause before.
    before = max(0, first - _GOVERNOR) if subjunctive else max(start, first - 8)
    planned = _PLANS.within(tokens, before, first) is not None and (
        subjunctive or any(t.key in _INFINITIVE for t in tokens[last:stop])
    )
    future = _is_future(tokens, before, stop) or planned
    if subjunctive and not future:
        future = _PURPOSE.at(tokens, start)[0] > 0
    possible = (
        # A subjunctive never says that it happened: it is asked for, meant, hoped.
        (subjunctive and not future and _opens_subjunctive(tokens, begin, stop))
        or _POSSIBLE.within(tokens, before, stop) is not None
        or _CONDITIONS.within(tokens, start, first) is not None
        or follows(clauses(tokens), start, tokens, _CONDITIONS)
        or (
            tokens[start].key == "که"
            and any(
                words.within(tokens, max(0, start - 4), start) is not None
                for words in (_POSSIBLE, _CONDITIONS)
            )
        )
    )
    present = "present" in names and not any(t.key in _STATES for t in tokens[first:stop])
    closing = {_form(tokens, index) for index in range(first, min(last + 1, end))}
    past = "past" in closing and not (present or subjunctive or future)
    return Mood(negated, future, possible, _is_passive(tokens, first, stop), present, past)


def _opens_subjunctive(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """Tell whether the verb itself is a subjunctive, not one that it governs ("wants to go")."""
    first = next((_form(tokens, index) for index in range(begin, stop) if _form(tokens, index)), "")
    return first.endswith("subjunctive")


_INFINITIVE = frozenset(key(word) for word in _WORDS.verbs.infinitive)


def _form(tokens: Sequence[Token], index: int) -> str:
    """Return the name of a finite form; "می" may stand before it as a word of its own."""
    name = _FINITE.get(tokens[index].key, "")
    if index and tokens[index - 1].key in ("می", "نمی") and name.endswith("subjunctive"):
        return "present" if tokens[index - 1].key == "می" else "-present"
    return name


def _is_future(tokens: Sequence[Token], before: int, stop: int) -> bool:
    """Tell whether a word of the future stands there; "می خواهد" ("wants") is none."""
    place = _FUTURE.within(tokens, before, stop)
    while place is not None and place and tokens[place - 1].key in ("می", "نمی"):
        place = _FUTURE.within(tokens, place + 1, stop)
    return place is not None


def base(word: str) -> str:
    """Return `word` without plural and ezafe endings."""
    for ending in ("هایی", "های", "هاي", "ها", "یی", "ای", "ی"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].key
    after = tokens[index + 1].key if index + 1 < len(tokens) else "."
    if word in ("می", "نمی") or (index and tokens[index - 1].key in ("می", "نمی")):
        return True
    if word == "گفت" and after == "و" and tokens[index + 2 : index + 3]:
        return not tokens[index + 2].key.startswith("گو")  # "گفت و گو": talks
    if word in _ENDING:
        # "ساخت" is "built" where it closes its clause, else "the building of".
        return not (after[0].isalnum() and after not in _CLOSERS)
    if _is_finite(word):
        return True
    # The auxiliary of a perfect is often dropped before a pause: "رفته و گفته،".
    if after == "و":
        following = tokens[index + 2].key if index + 2 < len(tokens) else "."
        return following not in _FINITE and (word in _LIGHT or word in _NEGATED)
    return word in _PARTICIPLES and (after in _MARKS or after in ("است", "اند", "بود", "بودند"))


@cache
def _is_finite(word: str) -> bool:
    """Tell whether a word is a finite form, by list or ending: "می‌دزدند", "مخالف‌اند".

    "فنلاند" is a country.
    """
    if word in _FINITE:
        return True
    if len(word) >= _VERB and word.endswith("اند") and not word.endswith("لاند"):
        return True
    long = len(word) >= _VERB and word not in _NONFINITE
    durative = word.startswith(("می", "نمی")) and word.endswith(("د", "یم"))
    return long and (durative or word.endswith(("یدند", "ختند", "فتند", "شتند", "ستند")))


def _begins(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].key
    return not (
        word in _MARKS
        or word in _JOINING
        or word in _AUXILIARY
        or word in _PARTICIPLES
        or _is_verb(tokens, index)
        or tokens[index - 1].key in ("می", "نمی")
    )


def _is_head(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].key
    if word in _MARKS or word in _TIMES or word in _JOINING or word[0].isdigit():
        return False
    if word == key("را") or _PARTING.before(tokens, index + 1)[0]:
        return False
    return not _is_verb(tokens, index)


def _is_passive(tokens: Sequence[Token], first: int, stop: int) -> bool:
    previous = ""
    for token in tokens[first:stop]:
        if token.key in _PASSIVE and previous in _PARTICIPLES:
            return True
        previous = token.key
    if any(token.key in _ACTIVE for token in tokens[max(0, first - 1) : stop]):
        return False
    # With a light-verb noun, شدن itself is the passive of کردن: "امضا شد".
    return any(token.key in _PASSIVE for token in tokens[max(first, stop - 3) : stop])
