"""Who does an act and to whom: the parties of an event.

The actors of the trigger's clause are asked first, by their roles, then those
of its sentence, then the speaker whose words tell of the act, then the pair of
parties that the article was just speaking of. A party that is not named stays
empty; "Western" and other words without a state name nobody.
"""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.answers import is_answered
from elchi.facts.article import Actor
from elchi.facts.asides import antecedent, beyond_asides, resumed
from elchi.facts.at_home import named_at_home, own_government
from elchi.facts.first_person import own_side
from elchi.facts.frame import capitals
from elchi.facts.owners import (
    Found,
    Sides,
    adjective_beside,
    gap_between,
    head_roles,
    joined_to,
    nearest,
    nearest_before,
    owner_of,
)
from elchi.facts.partners import hosts, partners_of, sides_of
from elchi.facts.stage import CLAIMS, MUTUAL, Pools, Stage
from elchi.facts.targets import SPOKEN, refusers, target_of
from elchi.facts.triggers import Act, lexicon
from elchi.facts.when import is_conjunction, is_subordinate, tokens_of
from elchi.languages.grammar import Role
from elchi.languages.words.references import Words as References
from elchi.languages.words.statement import Words as Speech
from elchi.model import EventType, Span

# Nouns of these types have no other source than their owner: "sanctions", "the attack".
_OWNED: frozenset[EventType] = frozenset({"SANCTION", "ASSAULT", "COERCE"})

# Rules that take the one who acts in the clause or sentence for the source.
_ANSWERERS = frozenset({"clause agent", "sentence agent", "speaker", "quoted"})

# How the clause names whom an accusation is against.
_ACCUSED = frozenset({"clause object", "clause against", "clause in", "clause to"})

_HOME: frozenset[EventType] = frozenset({"REQUEST", "ACCUSE", "REJECT"})
_BOTH = 2  # states that do it: to each other, where nobody else is told of
_SOURCE: tuple[Role, ...] = ("agent", "by", "per")
_SEAT = 3  # words in which a clause names the seat that speaks
_GENITIVE = 3  # code points of "'s" and the space
_AFTER_AND = 3  # words from a conjunction to a verb without a subject of its own
_BY = 40  # code points that may part a noun from the one by whom it was done


def sides(stage: Stage, act: Act, type_: EventType) -> Sides:
    """Return the parties of `act`, read as an event of type `type_`."""
    pools = stage.pools(act)
    if type_ in MUTUAL or act.trigger.mutual:
        host = hosts(stage, act)
        found = Found(host, "host") if host else partners_of(stage, act, pools)
        split = sides_of(stage, act, found.parties, pools)
        return replace(split, source_by=found.by, target_by=found.by)
    charge = _charge(stage, act, type_)
    if charge is not None:
        return Sides(charge.target, charge.source, "accused", "accused")
    accused = _accused_of(stage, act, type_, pools)
    source = Found(accused.target, "accused") if accused else _source(stage, act, type_, pools)
    we, us = ("", "") if accused or act.trigger.noun else own_side(stage, act)
    if we and not pools.passive:
        source = Found((we,), "clause agent")
    elif us and stage.state(us) in {stage.state(one) for one in source.parties}:
        source = Found((), "clause agent")  # others did it, unnamed
    taken = {stage.state(entity) for entity in source.parties}
    noun = source.by == "adjective"
    target = target_of(stage, act, type_, pools, taken, named_as_noun=noun)
    if us or (we and pools.passive):
        target = Found((us or we,), "clause object")
    if accused and not target.by.startswith("clause"):
        target = Found(accused.source, "accuser")
    if source.by in _ANSWERERS and target.parties and is_answered(stage, act):
        # "Accepted the invitation": whoever answers is the one it was addressed to.
        return Sides(target.parties, source.parties, "answered", "answered")
    if type_ in _HOME and not target.by.startswith("clause"):
        own = named_at_home(stage, act, source.parties, pools.near) or own_government(
            stage, act, source.parties, pools.wide
        )
        target = Found(own, "own government") if own else target
    if (
        target.by == "foremost"
        and type_ not in SPOKEN
        and len(taken) == _BOTH
        and not act.trigger.noun
    ):
        target = Found(source.parties, "each other")
    return Sides(source.parties, target.parties, source.by, target.by)


def _charge(stage: Stage, act: Act, type_: EventType) -> Sides | None:
    """Return the sides of the charge that an act is the content of ("accused Y of seizing").

    The accused did it to the one who accuses.
    """
    if type_ in SPOKEN or (act.trigger.noun and owner_of(stage, act)):
        return None
    clause = stage.article.clause_at(act.span.start)
    for other in stage.acts:
        if (
            other.trigger.type == "ACCUSE"
            and not other.trigger.noun
            and clause is not None
            and clause.span.covers(other.span)
            and not _condemned(stage, act, other)
        ):
            charge = sides(stage, other, "ACCUSE")
            # "Condemned the attack": there the act itself is the object, nobody is accused.
            if charge.source and charge.target and charge.target_by in _ACCUSED:
                return charge
    return None


def _condemned(stage: Stage, act: Act, other: Act) -> bool:
    """Tell whether an act is what is condemned right after it, no charge ("hamle ki ninda")."""
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens
    between = tokens[act.last : other.first]
    if not between or not all(token.key in words.links for token in between):
        return False
    return not words.claims.stands_in(tokens[other.first : other.last])


def _accused_of(stage: Stage, act: Act, type_: EventType, pools: Pools) -> Sides | None:
    """Return the sides of a charge told in a clause of its own ("accused Y that it seized").

    The clause follows that of the accusation and names nobody who acts.
    """
    if type_ in SPOKEN or act.trigger.noun or any("agent" in a.roles for a in pools.near_doers):
        return None
    article = stage.article
    clause = article.clause_at(act.span.start)
    if clause is None or not is_subordinate(article, clause):
        return None
    before = [c for c in article.clauses if c.sentence == act.sentence and c.last == clause.first]
    for other in stage.acts:
        if (
            other.trigger.type == "ACCUSE"
            and not other.trigger.noun
            and before
            and before[0].span.covers(other.span)
        ):
            charge = sides(stage, other, "ACCUSE")
            if charge.source and charge.target and charge.target_by in _ACCUSED:
                return charge
    return None


def _source(stage: Stage, act: Act, type_: EventType, pools: Pools) -> Found:
    owned = _owned(stage, act, pools)
    if owned:
        return Found(owned, "adjective")
    subject = _genitive_subject(stage, act, pools)
    if subject is not None:
        return Found(joined_to(stage, subject, pools.near_doers), "owner")
    if act.trigger.noun:
        doers = [a for a in pools.near_doers if "by" in a.roles]
        if doers and gap_between(nearest(act.span, doers).span, act.span) <= _BY:
            return Found(joined_to(stage, nearest(act.span, doers), pools.near_doers), "noun by")
        owner = owner_of(stage, act)
        if owner and not (type_ == "ASSAULT" and _is_scene(stage, owner)):
            return Found(joined_to(stage, owner, pools.near_doers), "owner")
        people = adjective_beside(stage.article, act)
        if people:
            return Found((people,), "adjective")
        if type_ in _OWNED:
            return Found((), "unowned")
        refused_by = refusers(stage, act)
        if type_ in CLAIMS and refused_by:
            states = {stage.state(entity) for entity in refused_by}
            return Found(stage.rejected(states, act.sentence), "claim")
    sent_away = type_ in ("COERCE", "SANCTION") and pools.passive
    expelling = _left(stage, pools) if sent_away else None
    if expelling is not None:
        return Found(joined_to(stage, expelling, pools.near_doers), "clause from")
    speaker = stage.speaker(act.span)
    statement = stage.statement(act.span)
    if type_ in SPOKEN and speaker and statement and not statement.span.covers(act.span):
        return Found((speaker,), "speaker")
    for pool, where in ((pools.near_doers, "clause"), (pools.wide_doers, "sentence")):
        if pool is pools.near_doers and not pools.passive and not act.trigger.noun:
            about = antecedent(stage.article, act, pools.near_doers, pools.wide_doers)
            if about is not None:
                return Found(joined_to(stage, about, pools.wide_doers), "clause agent")
        if pool is pools.wide_doers and type_ in SPOKEN and (seat := _seat(stage, act, pools)):
            return Found(seat, "clause agent")
        if pool is pools.wide_doers:
            official = _official(stage, act, pools)
            if official or (type_ == "ASSAULT" and not _infinitive(stage, act)):
                # Attackers that the clause does not name stay unnamed.
                return Found(official, "official" if official else "unnamed")
        for role in act.trigger.source or _SOURCE:
            if role == "per" and type_ not in SPOKEN:
                continue
            if pools.passive and role == "agent":
                continue
            found = [actor for actor in pool if role in actor.roles]
            if found:
                # "В Москве отказались": a place acts only where nobody else does.
                official = _official(stage, act, pools) if "in" in found[0].roles else ()
                if official:
                    return Found(official, "official")
                if pool is pools.wide_doers:
                    found = resumed(stage.article, act, beyond_asides(stage.article, act, found))
                doer = nearest_before(act.span, found)
                return Found(joined_to(stage, doer, pool), f"{where} {role}")
    if not speaker:
        return Found((), "nobody")
    # "Our boats were held, she said": what was done to somebody, others did.
    return Found((speaker,), "endured" if pools.passive and _is_over(stage, act) else "quoted")


def _seat(stage: Stage, act: Act, pools: Pools) -> tuple[str, ...]:
    """Return the body or state in whose seat something is said: «в МИД Китая это опровергли».

    The clause opens with the preposition by which a body speaks, and has no other subject.
    """
    clause = stage.article.clause_at(act.span.start)
    heads = stage.article.language.words(Speech).speaking_in
    if clause is None or not heads or pools.passive or act.trigger.noun:
        return ()
    tokens = stage.article.sentences[act.sentence].tokens[clause.first : act.first]
    at = next((i for i, token in enumerate(tokens) if token.key[0].isalpha()), 0)
    if not tokens or tokens[at].key not in heads:
        return ()
    near = Span(tokens[at].span.end, tokens[min(at + _SEAT, len(tokens) - 1)].span.end)
    seated = [a for a in pools.near_doers if near.covers(a.span) and stage.kind(a) != "person"]
    if seated:
        return joined_to(stage, seated[0], seated)
    adjectives = [one.entity for one in stage.article.mentions_in(near) if one.demonym]
    return tuple(adjectives[:1])


def _owned(stage: Stage, act: Act, pools: Pools) -> tuple[str, ...]:
    """Return whose act a wording that is no noun by itself names here as one.

    "Russia's invasion": the genitive or demonym right before it, which no verb follows.
    """
    if act.trigger.noun or _infinitive(stage, act):
        return ()
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens
    if words.infinitives:
        if act.last >= len(tokens) or tokens[act.last].key not in words.links:
            return ()
        people = adjective_beside(stage.article, act)
        return (people,) if people else ()
    if (
        not act.first
        or tokens[act.first].key.endswith(words.participles)
        or stage.article.language.words(Speech).verb_last
    ):
        return ()
    owners = [
        a
        for a in pools.near_doers
        if "of" in a.roles and 0 <= act.span.start - a.span.end <= _GENITIVE
    ]
    if owners and stage.article.language.words(References).state_first:
        return joined_to(stage, owners[-1], pools.near_doers)
    after = owner_of(stage, act) if tokens[act.last - 1].key in words.done_by_genitive else None
    if after is not None and after.span.start > act.span.end:
        return joined_to(stage, after, pools.near_doers)
    named = stage.article.mentions_in(tokens[act.first - 1].span)
    return tuple(one.entity for one in named if one.demonym)[:1]


def _infinitive(stage: Stage, act: Act) -> bool:
    """Tell whether a wording ends in an infinitive: whoever acts in the sentence does it."""
    endings = lexicon(stage.article.language.code).infinitives
    last = stage.article.sentences[act.sentence].tokens[act.last - 1].key
    return bool(endings) and not act.trigger.noun and last.endswith(endings)


def _genitive_subject(stage: Stage, act: Act, pools: Pools) -> Actor | None:
    """Return the genitive that does what an infinitive names ("Russia's attacking Ukraine").

    Only where another party stands between the two, or the wording holds its object, so
    that it does not own a thing ("to attack Russia's airfields"), and where nobody acts
    before it.
    """
    if not _infinitive(stage, act):
        return None
    before = [a for a in pools.near if a.span.end <= act.span.start]
    for number, actor in enumerate(before):
        if "agent" in actor.roles:
            return None
        if actor.roles == {"of"} and actor in pools.near_doers:
            if number + 1 == len(before):
                return actor if _holds_object(stage, act) else None
            after = before[number + 1]
            return None if after.group == actor.group or "of" in after.roles else actor
    return None


def _holds_object(stage: Stage, act: Act) -> bool:
    """Tell whether a postposition stands within a wording ("to leave the union")."""
    links = lexicon(stage.article.language.code).links
    tokens = stage.article.sentences[act.sentence].tokens
    return any(token.key in links for token in tokens[act.first + 1 : act.last])


def _left(stage: Stage, pools: Pools) -> Actor | None:
    """Return the state that people were sent away from ("were deported from Iran")."""
    if any("by" in actor.roles for actor in pools.near_doers):
        return None
    return next(
        (
            actor
            for actor in pools.near_doers
            if "from" in actor.roles
            and (stage.kind(actor) == "country" or actor.entity in capitals())
        ),
        None,
    )


def _is_scene(stage: Stage, owner: Actor) -> bool:
    """Tell whether what owns an attack only says where it was ("the Pahalgam attack")."""
    return stage.kind(owner) == "place" and owner.entity not in capitals()


def _shares_subject(stage: Stage, act: Act) -> bool:
    """Tell whether an act right after "and" has its subject before it: "… and struck the town"."""
    clause = stage.article.clause_at(act.span.start)
    if clause is None or not 0 < act.first - clause.first <= _AFTER_AND:
        return False
    tokens = stage.article.sentences[act.sentence].tokens
    return is_conjunction(stage.article, tokens[clause.first])


def _is_over(stage: Stage, act: Act) -> bool:
    mood = stage.mood(act)
    return not (mood.future or mood.possible or mood.present)


def _official(stage: Stage, act: Act, pools: Pools) -> tuple[str, ...]:
    """Return the state or body whose unnamed official acts ("a spokesman of the ministry").

    It is the genitive that opens the clause, before anything that is marked
    as object or addressee; what it belongs to is not marked so either.
    """
    if act.trigger.noun:
        return ()
    before = [actor for actor in pools.near_doers if actor.span.end <= act.span.start]
    if not before or before[0].roles != {"of"} or pools.passive:
        return ()
    sentence = stage.article.sentences[act.sentence]
    head = head_roles(stage.article, sentence, *tokens_of(sentence, before[0].span), of=True)
    unmarked = "agent" not in head
    if unmarked and (head or stage.marks_doer(act)):
        return ()
    return joined_to(stage, before[0], before)
