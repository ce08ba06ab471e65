"""Acts that somebody else answers: an invitation accepted, a charge denied, aid received.

Such an act is named by a noun that is the object of the verb of answering; who acts in
the clause is the one whom the act was addressed to.
"""

from __future__ import annotations

from functools import cache

from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, lexicon
from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.statement import Words as Speech
from elchi.text.key import key

_ADDRESSED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "PROTEST", "AID", "SUPPORT"})
_REACH = 8  # words between the verb of answering and the noun
_CLOSE = 4  # the same where the wording itself may be a verb


def is_answered(stage: Stage, act: Act) -> bool:
    """Tell whether the act is the object of a verb that answers it ("rejected the demand")."""
    article = stage.article
    code = article.language.code
    clause = article.clause_at(act.span.start)
    answers = lexicon(code).answers
    if clause is None or clause.sentence != act.sentence:
        return False
    tokens = article.sentences[act.sentence].tokens
    if act.trigger.type not in _ADDRESSED or any(
        token.key in answers for token in tokens[act.first : act.last]
    ):
        return False
    ending = lexicon(code).infinitives
    if ending and not act.trigger.noun and tokens[act.last - 1].key.endswith(ending):
        return False  # "refused to ask": the act is the one's own
    reach = _REACH if act.trigger.noun else _CLOSE
    if article.language.words(Speech).verb_last:
        between = range(act.last, min(clause.last, act.last + reach))
    else:
        between = range(act.first - 1, max(clause.first, act.first - reach) - 1, -1)
    parts = _parting(code)
    for index in between:
        word = tokens[index].key
        if word in answers:
            return True
        if word in parts:
            return False
    return False


@cache
def _parting(code: str) -> frozenset[str]:
    """Return the words and marks behind which another verb begins."""
    marks = load(code).words(Grammar).marks
    listed = (*marks.joining, *marks.parting, *marks.opening, ",", ";", ":", "to")
    return frozenset(key(word) for word in listed)
