"""The grammar that Urdu and Hindi share: postpositions, verb at the end, light verbs.

The two languages differ in script and in learned words; both are in each
language's ``grammar.toml``. References: Schmidt, *Urdu: An Essential Grammar*
(1999); Kachru, *Hindi* (2006).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from elchi.languages.adpositions import (
    ClauseParter,
    Phrases,
    after_phrase,
    by_role,
    once_per_sentence,
    one,
)
from elchi.languages.grammar import Mood, Role
from elchi.languages.words.grammar import Words
from elchi.model import Token
from elchi.text.key import key

_WISHED = key("یں")  # in Urdu letters the feminine plural looks like the subjunctive
_MARKS = frozenset(".,;:!?-\"')")


class Hindustani:
    """The functions of ``grammar.py`` for one of the two scripts."""

    def __init__(
        self,
        words: Words,
        endings: tuple[tuple[str, str], ...],
        inflect: Callable[[str], tuple[str, ...]],
    ) -> None:
        """Take the words of a ``grammar.toml``, pairs of inflected and base ending, the verbs."""
        self._after: Phrases[Role] = by_role(words.after)
        self._before: Phrases[Role] = by_role(words.before)
        self._fused: Phrases[Role] = by_role(words.fused)
        self._skipped = one(words.marks.skipped)
        self._parter = ClauseParter(words.marks, verb_last=True)
        self._opening = one(words.marks.opening)
        verbs = words.verbs
        self._finite = _keys(verbs.finite)
        self._ending = _keys(verbs.ending)
        self._auxiliary = _keys(verbs.auxiliary) | self._finite
        self._nonfinite = _keys(verbs.nonfinite)
        self._infinitive = _keys(verbs.infinitive)
        self._participles = _keys(verbs.participles)
        self._passive = _keys(verbs.passive)
        past = _keys([form for verb in verbs.ergative for form in inflect("<" + verb)])
        self._ergative = frozenset(form for form in past if not form.endswith(_WISHED))
        self._closing = _keys(verbs.closing)
        self._motion = _keys([form for verb in verbs.motion for form in inflect(verb)])
        self._perfective = _keys(verbs.perfective)
        mood = words.mood
        self._negation = one(mood.negation)
        self._without = _keys(mood.without)
        self._future = one(mood.future)
        self._future_suffixes = tuple(key(suffix) for suffix in mood.future_suffixes)
        self._written_on = tuple(one for one in self._future_suffixes if one[0] > "\u0900")
        self._plans = _keys(mood.plans)
        self._possible = one(mood.possible)
        self._conditions = one(mood.conditions)
        self._thens = _keys(mood.thens)
        self._subjunctive = _keys(mood.subjunctive)
        self._endings = tuple((key(old), key(new)) for old, new in endings)
        self._parted = once_per_sentence(self._part)
        self._stops = one((*words.marks.opening, *words.marks.parting, *words.marks.joining))

    def roles(self, tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
        """Return the roles that the postposition after `tokens[first:last]` gives."""
        length, fused = self._fused.at(tokens, first)
        if length == last - first and fused:
            return frozenset(fused)
        found: set[Role] = set()
        length, before = self._before.before(tokens, first)
        if length and not self._after.before(tokens, first - length)[0]:
            found.update(before)
        place = after_phrase(tokens, last)
        for _ in range(2):
            length, roles = self._after.at(tokens, place)
            if length:
                found.update(roles)
                return frozenset(found)
            skip, _ = self._skipped.at(tokens, place)
            if not skip:
                break
            place = after_phrase(tokens, place + skip)
        return frozenset(found)

    def clauses(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
        """Return the clauses of a sentence; a verb ends each."""
        return self._parted(tokens)

    def _part(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
        verbs = [self._is_verb(tokens, index) for index in range(len(tokens))]
        parts: list[tuple[int, int]] = []
        for first, last in self._parter.part(tokens, verbs):
            # "بتایاکہ": the conjunction written together with the verb before it.
            for index in range(first, last - 1):
                if self._has_that(tokens[index].key):
                    parts.append((first, index + 1))
                    first = index + 1
            parts.append((first, last))
        return tuple(parts)

    def mood(self, tokens: Sequence[Token], first: int, last: int) -> Mood:
        """Return the mood of the verb that closes over `tokens[first:last]`."""
        start, end = next(
            (clause for clause in self.clauses(tokens) if clause[0] <= first < clause[1]),
            (0, len(tokens)),
        )
        begin, stop = self._verb_after(tokens, first, last, end)
        # "badhane ko kaha hai": the verb is in the wording, its "hai" puts nothing off.
        closed = last - first > 1 and tokens[last - 1].key in self._ergative
        infinitive = not closed and any(t.key in self._infinitive for t in tokens[first:begin])
        before = max(start, first - 2)
        negated = self._negates(tokens, last if infinitive else before, first, stop)
        future = self._will(tokens, first, stop)
        planned = infinitive and any(t.key in self._plans for t in tokens[last:stop])
        done = self._done(tokens, first, begin, stop)
        possible = (
            self._possible.within(tokens, start, stop) is not None
            or self._supposed(tokens, start, first, done)
            or self._after_condition(tokens, start)
            or self._governed(tokens, start)
            or self._wishes(tokens, first, stop, end)
        )
        return Mood(
            negated and not planned,
            future or planned,
            possible,
            self._is_passive(tokens, first, stop),
            past=not (infinitive or future or possible) and done,
        )

    def marks_doer(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether the verb of a clause wants *ne* on the one who acts ("kar diya hai").

        A name without it is no doer there; that stands in the clause before.
        """
        while last > first and not tokens[last - 1].key[0].isalpha():
            last -= 1
        while last > first and tokens[last - 1].key in self._closing:
            last -= 1
        return last > first and tokens[last - 1].key in self._ergative

    def is_goal(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether the bare name before `last` is where somebody goes ("Tokyo pahunche")."""
        return last < len(tokens) and tokens[last].key in self._motion

    def base(self, word: str) -> str:
        """Return `word` without the endings of number, gender and case."""
        for old, new in self._endings:
            if word.endswith(old) and len(word) - len(old) >= 2:
                return word[: len(word) - len(old)] + new
        return word

    def _has_that(self, word: str) -> bool:
        that = key("کہ")
        return word.endswith(that) and word[: -len(that)] in self._finite

    def _is_verb(self, tokens: Sequence[Token], index: int) -> bool:
        word = tokens[index].key
        if word in self._finite or self._has_that(word):
            return True
        after = tokens[index + 1].key if index + 1 < len(tokens) else "."
        if self._is_future(word):
            return True
        if word in self._ending:
            return after in _MARKS or bool(self._stops.at(tokens, index + 1)[0])
        return False

    def _is_future(self, word: str) -> bool:
        # Devanagari writes the future as one word: करेगा, जाएंगे.
        if not word.endswith(self._written_on) or word in self._nonfinite:
            return False
        return word[-3:-2] in "ेंँोूए" and any(
            word.endswith(suffix) and len(word) > len(suffix) + 1 for suffix in self._written_on
        )

    def _negates(self, tokens: Sequence[Token], low: int, first: int, stop: int) -> bool:
        for index in range(low, stop):
            if self._negation.at(tokens, index)[0]:
                return index >= first or tokens[index].key not in self._without
        return False

    def _supposed(self, tokens: Sequence[Token], start: int, first: int, done: bool) -> bool:
        """Tell whether "if" or "then" stands before the words; "then" tells, where it is done."""
        at = self._conditions.within(tokens, start, first)
        return at is not None and not (done and tokens[at].key in self._thens)

    def _after_condition(self, tokens: Sequence[Token], start: int) -> bool:
        """Tell whether the clause before `start` is a condition: "if … , …"."""
        before = next((c for c in self.clauses(tokens) if c[1] == start), None)
        return before is not None and self._conditions.at(tokens, before[0])[0] > 0

    def _verb_after(
        self, tokens: Sequence[Token], first: int, last: int, end: int
    ) -> tuple[int, int]:
        begin = next(
            (i for i in range(max(first, last - 1), end) if self._is_verb(tokens, i)),
            min(last, end),
        )
        stop = begin
        while stop < end and (
            tokens[stop].key in self._auxiliary or self._is_future(tokens[stop].key)
        ):
            stop += 1
        return begin, max(stop, last)

    def _will(self, tokens: Sequence[Token], first: int, stop: int) -> bool:
        words = tokens[first:stop]
        if any(t.key in self._future_suffixes or self._is_future(t.key) for t in words):
            return True
        return self._future.within(tokens, first, stop) is not None

    def _is_passive(self, tokens: Sequence[Token], first: int, stop: int) -> bool:
        previous = ""
        for token in tokens[first:stop]:
            if token.key in self._passive and previous in self._participles:
                return True
            if self._negation.at((token,), 0)[0] == 0:
                previous = token.key
        return False

    def _done(self, tokens: Sequence[Token], first: int, begin: int, stop: int) -> bool:
        """Tell whether the verb at `begin` says that it is done (*kiya hai*, *bhej di gai*)."""
        verb = tokens[max(first, begin - 1) : stop]
        return any(token.key in self._perfective for token in verb)

    def _wishes(self, tokens: Sequence[Token], first: int, stop: int, end: int) -> bool:
        """Tell whether the verb over a wording ends in the subjunctive (*bhej de*, *ho jae*)."""
        last = stop
        while last < end and tokens[last].key in self._auxiliary | self._subjunctive:
            last += 1
        verb = [token.key for token in tokens[first:last]]
        future = any(word in self._future_suffixes or self._is_future(word) for word in verb)
        return bool(verb) and not future and verb[-1] in self._subjunctive

    def _governed(self, tokens: Sequence[Token], start: int) -> bool:
        """Tell whether "it is expected that" or the like stands right before the clause."""
        if not start or not self._opening.at(tokens, start)[0]:
            return False
        return self._possible.within(tokens, max(0, start - 4), start) is not None


def _keys(wordings: Sequence[str]) -> frozenset[str]:
    return frozenset(key(wording) for wording in wordings)
