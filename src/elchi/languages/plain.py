"""A grammar made of ``grammar.toml`` alone: where a new language begins.

Adpositions give the roles, conjunctions and listed verbs part the clauses,
listed words give the mood. A language with case endings, agreement or verbs
that cannot be listed replaces these functions one by one in its ``grammar.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from elchi.languages.adpositions import ClauseParter, after_phrase, by_role, one
from elchi.languages.grammar import Mood, Role
from elchi.languages.words.grammar import Words
from elchi.model import Token


class Plain:
    """The functions of a ``grammar.py``, from word lists only.

    Args:
        words: What ``grammar.toml`` says.
        verb_last: True where the verb closes its clause (Turkish, Kazakh).
    """

    def __init__(self, words: Words, *, verb_last: bool) -> None:
        self._before, self._after = by_role(words.before), by_role(words.after)
        self._parter = ClauseParter(words.marks, verb_last=verb_last)
        self._finite = frozenset(words.verbs.finite)
        self._ending = frozenset(words.verbs.ending)
        self._passive = one(words.verbs.passive)
        self._negation = one(words.mood.negation)
        self._future = one(words.mood.future)
        self._suffixes = words.mood.future_suffixes
        self._possible = one((*words.mood.possible, *words.mood.conditions))

    def roles(self, tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
        """Return the roles of `tokens[first:last]` by the words before and after it.

        An unmarked phrase at the beginning of its clause is the agent.
        """
        length, after = self._after.at(tokens, after_phrase(tokens, last))
        if length:
            return frozenset(after)
        length, before = self._before.before(tokens, first)
        if length:
            return frozenset(before)
        if any(start == first for start, _ in self.clauses(tokens)):
            return frozenset(("agent",))
        return frozenset()

    def clauses(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
        """Return the clauses of a sentence."""
        verbs = [
            token.key in self._finite or (token.key in self._ending and _closes(tokens, index))
            for index, token in enumerate(tokens)
        ]
        return self._parter.part(tokens, verbs)

    def mood(self, tokens: Sequence[Token], first: int, last: int) -> Mood:
        """Return the mood of the clause that holds `tokens[first:last]`."""
        start, end = next((c for c in self.clauses(tokens) if c[0] <= first < c[1]), (0, last))
        future = self._future.within(tokens, start, end) is not None or any(
            token.key.endswith(self._suffixes) for token in tokens[start:end]
        )
        return Mood(
            negated=self._negation.within(tokens, start, end) is not None,
            future=future,
            possible=self._possible.within(tokens, start, end) is not None,
            passive=self._passive.within(tokens, start, end) is not None,
        )

    def base(self, word: str) -> str:
        """Return the word as it is."""
        return word


def _closes(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 == len(tokens) or not tokens[index + 1].key[:1].isalnum()
