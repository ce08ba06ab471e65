"""Words of a country's own politics: a member of parliament who asks the government."""

from __future__ import annotations

import regex

from elchi.facts.article import Actor
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act, lexicon
from elchi.languages.words.statement import Words as Speech

_BESIDE = 5  # code points from a verb to its object: a space, an article

#: Offices of those who are not the government, as English roles.
_MEMBERS = frozenset(
    {"member of parliament", "senator", "opposition leader", "leader of the opposition"}
)
#: Words in the English names of bodies that speak to their own government.
_CIVIC = regex.compile(
    r"\b(Party|Movement|Union|Association|Chamber|Federation|Guild|Front|Congress|Council of Trade"
    r"|Sangh|League|Coalition|Parliament|Assembly|Senate)\b"
)


def own_government(
    stage: Stage, act: Act, source: tuple[str, ...], near: list[Actor]
) -> tuple[str, ...]:
    """Return the state of the one who speaks where the words are meant for its own government.

    A member of parliament, a party, a union or a chamber speaks, and the sentence has "the
    government", "the prime minister" and the like outside its own phrase, without a state.
    """
    if len(source) != 1 or not _speaks_at_home(stage, source[0]):
        return ()
    state = stage.article.state(stage.state(source[0]))
    if state is None:
        return ()
    tokens = stage.article.sentences[act.sentence].tokens
    for found in lexicon(stage.article.language.code).home.all(tokens):
        words = tokens[found.first].span
        if not any(actor.span.covers(words) for actor in near):
            return (state,)
    return ()


def named_at_home(
    stage: Stage, act: Act, source: tuple[str, ...], near: list[Actor]
) -> tuple[str, ...]:
    """Return whom of its own state the one who speaks names right after the verb.

    "Texas has urged Washington to …", "accused the Labor Party of …": the object beside the
    verb is meant, though both belong to one state.
    """
    if act.trigger.type == "REJECT" or act.trigger.noun:
        return ()  # "the ministry denied Georgia had …": what is denied, nobody addressed
    if stage.article.language.words(Speech).verb_last:
        return ()
    states = {stage.state(one) for one in source}
    for actor in near:
        beside = 0 <= actor.span.start - act.span.end <= _BESIDE and "object" in actor.roles
        if beside and actor.entity not in source and stage.state(actor.entity) in states:
            return (actor.entity,)
    return ()


def _speaks_at_home(stage: Stage, entity: str) -> bool:
    article = stage.article
    if article.entities[entity].kind == "organisation":
        return _CIVIC.search(article.entities[entity].name) is not None
    return any(
        office.person == entity
        and (
            office.role in _MEMBERS
            or (
                office.body in article.entities
                and _CIVIC.search(article.entities[office.body].name) is not None
            )
        )
        for office in article.offices
    )
