"""What every language's ``grammar.py`` offers: the few things a list cannot say.

The functions look at the words of one sentence. They tell how a noun phrase
is marked (by postposition, preposition, case ending or place), where clauses
part, and what mood a verb is in. Roles are the same for all languages:

``agent``    who does it: ergative *ne*, nominative subject before the verb
``object``   *ko*, *rā*, accusative
``with``     *se/ke sāth*, *bā*, *with*, instrumental with *с*
``to``       *ko/ke liye*, *be*, *to*, dative
``from``     *se/kī taraf se*, *az*, *from*, *от/из*
``of``       genitive: *kā/kī/ke*, ezafe, *of/'s*, genitive case
``in``       place: *mẽ/par*, *dar*, *in/at*, *в/на*
``by``       passive agent: *kī jānib se*, *tavassot-e*, *by*, instrumental
``against``  *ke khilāf*, *alayh-e*, *against*, *против*
``about``    *ke bāre mẽ*, *darbāre-ye*, *about*, *о*
``between``  *ke darmiyān*, *beyn-e / miyān-e*, *between*, *между*
``per``      who is quoted: *ke mutābiq*, *be gofte-ye*, *according to*, *по словам*
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from elchi.model import Token

Role = Literal[
    "agent",
    "object",
    "with",
    "to",
    "from",
    "of",
    "in",
    "by",
    "against",
    "about",
    "between",
    "per",
]


@dataclass(frozen=True, slots=True)
class Mood:
    """How the verb of a clause is put.

    Attributes:
        negated: "did not sign".
        future: "will sign", "is to sign".
        possible: "may sign", "is expected to", "would have", conditions.
        passive: "was signed": the first noun phrase is no agent.
        present: "travels", in languages whose present tells what is to come.
        past: "signed", where the form tells it: what is told so is not to come.
    """

    negated: bool
    future: bool
    possible: bool
    passive: bool
    present: bool = False
    past: bool = False


@runtime_checkable
class Grammar(Protocol):
    """The functions of a ``grammar.py``."""

    def roles(self, tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
        """Return the marks on the noun phrase `tokens[first:last]` of a sentence."""
        ...

    def clauses(self, tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
        """Return the clauses of a sentence as token ranges that cover it in order."""
        ...

    def mood(self, tokens: Sequence[Token], first: int, last: int) -> Mood:
        """Return the mood of the verb phrase that goes with the words `tokens[first:last]`.

        The words are a trigger, verbal or nominal; the function looks for its
        verb inside the same clause.
        """
        ...

    def base(self, word: str) -> str:
        """Return the base form of a word's match key, for matching in a list."""
        ...
