"""Whoever says "we" or "us" in quoted words: a party of the act that the words tell."""

from __future__ import annotations

from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, lexicon


def own_side(stage: Stage, act: Act) -> tuple[str, str]:
    """Return who acts as "we" and to whom it is done as "us"; "" where nobody is told so.

    «Мы требуем отмены», — сказал X: X demands it. "They threatened us": the speaker.
    """
    statement = stage.statement(act.span)
    speaker = stage.speaker(act.span)
    clause = stage.article.clause_at(act.span.start)
    if statement is None or speaker is None or clause is None:
        return "", ""
    quoted = statement.form == "direct" or any(q.covers(act.span) for q in statement.quotes)
    if not quoted or not statement.span.covers(act.span):
        return "", ""
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens[clause.first : clause.last]
    keys = [token.key for token in tokens]
    we = any(key in words.we for key in keys)
    us = any(key in words.us for key in keys)
    return speaker if we else "", speaker if us and not we else ""
