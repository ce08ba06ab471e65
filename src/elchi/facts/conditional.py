"""Acts that a sentence only sets as a condition ("if they close the strait, …").

What is told is what follows from it; the condition itself says of nobody that he did,
plans or refuses anything.
"""

from __future__ import annotations

from elchi.facts.stage import Stage
from elchi.facts.status import SPEECH
from elchi.facts.triggers import Act, lexicon


def only_if(stage: Stage, act: Act) -> bool:
    """Tell whether an act stands in the condition of a sentence, not in what follows.

    A word for "if" stands before it in its clause and none for "then" between; or the
    next clause opens with "then", where its own has the negation of conditions ("راستے نہ
    کھلے تو …") or what follows is still to come ("لڑائی جاری رہی تو … نہیں کریں گے").
    """
    article = stage.article
    words = lexicon(article.language.code)
    clause = article.clause_at(act.span.start)
    if not words.ifs or clause is None:
        return False
    tokens = article.sentences[act.sentence].tokens
    for token in reversed(tokens[clause.first : act.first]):
        if token.key in words.thens:
            return False
        if token.key in words.ifs:
            return True
    after = tokens[clause.last : clause.last + 1]
    if not words.thens.stands_in(after):
        return False
    if words.unmet.stands_in(tokens[clause.first : clause.last]):
        return True
    if clause.last == act.last and act.trigger.type in SPEECH:
        return False  # "it did threaten, but": the word only stresses the noun before it
    following = article.clause_at(tokens[clause.last].span.start)
    last = following.last if following else len(tokens)
    mood = article.language.grammar.mood(tokens, clause.last, last)
    return mood.future or mood.possible
