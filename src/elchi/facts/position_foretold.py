"""What somebody only foretells, hopes, fears or believes of another state than his own."""

from __future__ import annotations

from elchi.facts.article import Actor, Article
from elchi.facts.position_holders import described
from elchi.facts.position_sides import is_state, spoken_for
from elchi.facts.position_words import lexicon
from elchi.model import Sentence, Span, Statement
from elchi.text.key import key


def only_expects(
    article: Article, sentence: Sentence, statement: Statement, subjects: list[Actor]
) -> bool:
    """Tell whether whoever speaks expects something of another state than his own.

    A diplomat who believes that "Moscow will veto it" declares no policy; a speaker without
    a name counts for the states that the words for him name.
    """
    if _of_another(article, statement, subjects):
        return True
    if statement.cue is None or not expecting(article, statement.cue):
        return False
    spoken_of = {article.entities[actor.entity].country for actor in subjects}
    if statement.speaker is None:
        speakers = described(article, sentence, statement)
    else:
        speakers = (spoken_for(article, statement.speaker),)
    return not spoken_of & {article.entities[one].country for one in speakers}


def _of_another(article: Article, statement: Statement, subjects: list[Actor]) -> bool:
    """Tell whether a person of one state says what other states will do."""
    speaker = article.entities[statement.speaker] if statement.speaker else None
    if speaker is None or speaker.kind != "person" or speaker.country is None:
        return False
    return all(
        is_state(article, actor) and article.entities[actor.entity].country != speaker.country
        for actor in subjects
    )


def expecting(article: Article, cue: Span) -> bool:
    """Tell whether a cue of saying is one of hope, fear or belief."""
    words = lexicon(article.language.code).expecting
    return any(key(word) in words for word in article.document.quote(cue).split())
