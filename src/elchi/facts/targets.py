"""To whom an act is done: the target of an event that is no mutual one.

The roles of the clause tell it, then whose demand is refused, who is spoken to, and
where the clause names nobody the state or body that the sentence, else the article,
names most beside the one who acts.
"""

from __future__ import annotations

from collections.abc import Sequence

from elchi.facts.article import Actor, Article
from elchi.facts.owners import Found, adjective_beside, joined_to, nearest, owner_of
from elchi.facts.stage import CLAIMS, Pools, Stage
from elchi.facts.triggers import Act, lexicon
from elchi.languages.grammar import Role
from elchi.languages.words.statement import Words as Speech
from elchi.model import EventType, Token

SPOKEN: frozenset[EventType] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST"}
)
_MEANT: frozenset[EventType] = frozenset({"REQUEST", "THREATEN", "REJECT", "ACCUSE"})
_JUDGED: frozenset[EventType] = frozenset({"ACCUSE", "PROTEST", "REJECT", "SUPPORT"})
_DEEDS: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_BESIDE: frozenset[Role] = frozenset({"with", "to", "from"})
_RIGHT_AFTER = 5  # code points from a verb of asking to whoever is asked
_OBJECT = 10  # words in which the object of words stands
_NEXT = 3  # words after a refusal in which the noun of what is refused stands
_CLEARLY = 2
_COMPLEMENT_AT = 20  # code points from a noun to its complement; an owner may stand between
_COMPLEMENT: frozenset[Role] = frozenset({"of", "against", "to", "in", "about"})
_ROUND = 20

TARGET_ROLES: dict[EventType, tuple[Role, ...]] = {
    "REQUEST": ("to", "with", "from", "object"),
    "ACCUSE": ("object", "against", "to", "with"),
    "REJECT": ("object", "to", "with", "of", "against", "from"),
    "THREATEN": ("object", "to", "against", "with"),
    "SUPPORT": ("object", "to", "of", "with", "from"),
    "PROTEST": ("against", "to", "object", "with", "of"),
    "SANCTION": ("against", "to", "object", "of", "from", "with", "in"),
    "AID": ("to", "object", "with", "in"),
    "CONCEDE": ("to", "object", "of", "with", "from"),
    "RETREAT": ("to", "from", "of", "object", "with"),
    "COERCE": ("object", "against", "of", "to", "with", "from", "in"),
    "ASSAULT": ("object", "against", "in", "to", "of", "with"),
    "MOBILIZE": ("against", "to"),
}


def refusers(stage: Stage, act: Act) -> tuple[str, ...]:
    """Return who refuses, in the same clause, the claim that a noun names."""
    clause = stage.article.clause_at(act.span.start)
    for other in stage.acts:
        if (
            other.trigger.type == "REJECT"
            and not other.trigger.noun
            and clause is not None
            and clause.span.covers(other.span)
        ):
            agents = [a for a in stage.pools(other).near_doers if "agent" in a.roles]
            return joined_to(stage, agents[0], agents) if agents else ()
    return ()


def target_of(
    stage: Stage,
    act: Act,
    type_: EventType,
    pools: Pools,
    taken: set[str],
    *,
    named_as_noun: bool = False,
) -> Found:
    """Return to whom `act`, read as a `type_`, is done; `taken` are the states that do it.

    Args:
        named_as_noun: The wording is the noun of a phrase here, with complements of its own.
    """
    near, wide = (
        [
            actor
            for actor in pool
            if stage.state(actor.entity) not in taken and stage.is_state_like(actor)
        ]
        for pool in (pools.near, pools.wide)
    )
    if act.trigger.noun and type_ in CLAIMS:
        refused_by = refusers(stage, act)
        if refused_by and not taken & {stage.state(entity) for entity in refused_by}:
            return Found(refused_by, "refuser")
    roles = act.trigger.target or TARGET_ROLES.get(type_, ("to", "object"))
    if pools.passive:
        roles = ("agent", *roles)
    if type_ == "REJECT" and speaks_of_reports(stage.article, act):
        return Found((), "reports")
    if act.trigger.denies:
        roles = ("to", "with", "against")
        # Whom the denied act was laid upon ("X par pabandi se inkar") hears no denial.
        near = [actor for actor in near if "in" not in actor.roles]
    if type_ == "AID":
        taken = taken | _givers(stage, act, wide)
    if type_ == "ACCUSE":
        heard_by = [actor for actor in near if _hears(stage, actor)]
        near = [actor for actor in near if actor not in heard_by]
        taken = taken | {actor.entity for actor in heard_by}
    if type_ == "ACCUSE" and (owner := _doer(stage, act, near)):
        return Found(joined_to(stage, owner, near), "clause doer")
    if type_ == "REQUEST":
        near = [actor for actor in near if not _asked_for(stage, act, actor)]
    if named_as_noun:
        complement = _complement(stage, act, near, taken)
        if complement:
            return Found(complement, "complement")
    for role in roles:
        found = [actor for actor in near if role in actor.roles]
        if found:
            return Found(joined_to(stage, nearest(act.span, found), near), f"clause {role}")
    if _aimless(stage, act, type_):
        return Found((), "everybody")
    after = any(actor.span.start >= act.span.end for actor in near)
    judges = type_ in _JUDGED and not act.trigger.denies
    if judges and not after and _names_deed(stage, act):
        doer = stage.did(act, taken)
        if doer:
            return Found(doer, "told before")
    if type_ == "REJECT":
        return _refused(stage, act, wide, taken)
    if type_ == "MOBILIZE":
        return Found(stage.dominant(taken, _CLEARLY, act.sentence), "dominant")
    free = [a for a in near if not a.inside and not a.roles & {"agent", "in", "per"}]
    if free:
        return Found(joined_to(stage, nearest(act.span, free), near), "clause free")
    if type_ in SPOKEN:
        addressed = stage.addressed(taken, wide, act.sentence)
        if addressed:
            return Found(addressed, "addressed")
        others = [actor for actor in wide if stage.article.entities[actor.entity].country]
        if others and _points_back(stage, act):
            return Found(stage.dominant(taken, 1, act.sentence), "told before")
        if others:
            return Found(joined_to(stage, nearest(act.span, others), wide), "sentence")
    if not taken:
        return Found((), "foremost")
    clause = stage.article.clause_at(act.span.start)
    shown = stage.shown(taken, clause.span) if clause and type_ not in SPOKEN else ()
    if shown:
        return Found(shown, "clause shown")
    return Found(stage.foremost(taken, act.sentence), "foremost")


def _givers(stage: Stage, act: Act, wide: Sequence[Actor]) -> set[str]:
    """Return the states that give in other clauses of the sentence: they receive nothing."""
    clauses = [
        stage.article.clause_at(other.span.start)
        for other in stage.acts
        if other.trigger.type == "AID" and other.sentence == act.sentence
    ]
    return {
        stage.state(actor.entity)
        for actor in wide
        if "agent" in actor.roles and any(c and c.span.covers(actor.span) for c in clauses)
    }


def _names_deed(stage: Stage, act: Act) -> bool:
    """Tell whether the object of words is a deed told before: "condemned the incident"."""
    listed = lexicon(stage.article.language.code).deeds
    tokens = stage.article.sentences[act.sentence].tokens
    first, last = _side_of_object(stage, act, tokens)
    return next(iter(listed.all(tokens[first:last])), None) is not None


def _doer(stage: Stage, act: Act, near: list[Actor]) -> Actor | None:
    """Return whose deed is condemned in the clause: "condemned the attack of A on B"."""
    clause = stage.article.clause_at(act.span.start)
    for other in stage.acts:
        if not other.trigger.noun or other.trigger.type not in _DEEDS:
            continue
        if clause is None or not clause.span.covers(other.span):
            continue
        owner = owner_of(stage, other)
        charged = any("object" in actor.roles and actor is not owner for actor in near)
        if owner in near and not charged:
            return owner
    return None


def _asked_for(stage: Stage, act: Act, actor: Actor) -> bool:
    """Tell whether an actor stands in what is asked for: "called for talks of A with B"."""
    statement = stage.statement(act.span)
    if 0 <= actor.span.start - act.span.end <= _RIGHT_AFTER:
        return False  # "appealed to Accra to …": it is who is asked
    asking = statement is not None and not statement.span.covers(act.span)
    inside = statement is not None and statement.span.covers(actor.span)
    return asking and inside and bool(actor.roles & _BESIDE)


def _complement(stage: Stage, act: Act, near: Sequence[Actor], taken: set[str]) -> tuple[str, ...]:
    """Return the party in the complement of a noun ("invasion of Ukraine", "of Georgian land").

    Only where prepositions mark it, so that it follows the noun.
    """
    article = stage.article
    if article.language.words(Speech).verb_last:
        return ()
    tokens = article.sentences[act.sentence].tokens
    if act.last + 1 >= len(tokens) or not tokens[act.last].key.isalpha():
        return ()
    after = [actor for actor in near if actor.span.start >= act.span.end]
    if (
        after
        and after[0].roles
        and after[0].roles <= _COMPLEMENT
        and _reaches(article, act, after[0])
    ):
        return joined_to(stage, after[0], near)
    adjectives = [one.entity for one in article.mentions_from(tokens[act.last + 1].span)]
    roles = article.language.grammar.roles(tokens, act.last + 1, act.last + 2)
    marked = bool(roles & _COMPLEMENT)
    return tuple(one for one in adjectives if marked and stage.state(one) not in taken)[:1]


def _reaches(article: Article, act: Act, actor: Actor) -> bool:
    """Tell whether an actor follows a wording closely, with no mark between."""
    between = article.document.text[act.span.end : actor.span.start]
    return len(between) <= _COMPLEMENT_AT and not any(mark in between for mark in ",;:()\n")


def _aimless(stage: Stage, act: Act, type_: EventType) -> bool:
    """Tell whether words are meant for everybody, or refuse what nobody asked for.

    "Called on all states to …", "ruled out any compromise": of the words on the side of
    the object those of the clause, a few at most.
    """
    if type_ not in _MEANT:
        return False
    words = lexicon(stage.article.language.code)
    tokens = stage.article.sentences[act.sentence].tokens
    first, last = _side_of_object(stage, act, tokens)
    if type_ == "REJECT":  # "Ханой от комментариев воздержался": the object may stand before
        clause = stage.article.clause_at(act.span.start)
        first = max(clause.first if clause else 0, first - _NEXT)
    listed = words.nobody if type_ == "REJECT" else words.everybody
    return next(iter(listed.all(tokens[first:last])), None) is not None


def _side_of_object(stage: Stage, act: Act, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return the words of the clause in which the object of an act stands, itself included."""
    clause = stage.article.clause_at(act.span.start)
    first, last = (clause.first, clause.last) if clause else (0, len(tokens))
    if stage.article.language.words(Speech).verb_last:
        return max(first, act.first - _OBJECT), act.last
    return act.first, min(last, act.last + _OBJECT)


def _hears(stage: Stage, actor: Actor) -> bool:
    """Tell whether a body only hears a complaint ("complained to the Security Council")."""
    entity = stage.article.entities[actor.entity]
    charged = actor.roles & {"object", "against", "agent"}
    return entity.kind == "organisation" and not entity.country and not charged


def _refused(stage: Stage, act: Act, wide: Sequence[Actor], taken: set[str]) -> Found:
    """Return whose demand, charge or offer is refused where the clause does not say so."""
    found = Found(_claimant(stage, act, taken), "claimant")
    if not found.parties:
        found = Found(_other_doer(stage, act, wide), "other doer")
    if not found.parties:
        offer = _names_offer(stage, act)
        found = Found(stage.rejected(taken, act.sentence, offer), "rejected")
    if not found.parties and _points_back(stage, act):
        found = Found(stage.spoke(act, taken), "spoke")
    if not found.parties:
        named = () if act.trigger.denies else stage.dominant(taken, _CLEARLY, act.sentence)
        found = Found(named, "dominant")
    return found


def _names_offer(stage: Stage, act: Act) -> bool:
    """Tell whether the clause names what is refused as an offer, demand or charge told before."""
    listed = lexicon(stage.article.language.code).offers
    clause = stage.article.clause_at(act.span.start)
    tokens = stage.article.sentences[act.sentence].tokens
    first, last = (clause.first, clause.last) if clause else (0, len(tokens))
    return any(
        token.key in listed
        for token in tokens[max(first, act.first - _OBJECT) : min(last, act.last + _NEXT)]
    )


def _points_back(stage: Stage, act: Act) -> bool:
    """Tell whether what is refused was told before: "this", "it" beside the refusal."""
    listed = lexicon(stage.article.language.code).pointers
    tokens = stage.article.sentences[act.sentence].tokens
    _, last = _side_of_object(stage, act, tokens)
    clause = stage.article.clause_at(act.span.start)
    first = max(clause.first if clause else 0, act.first - _OBJECT)
    return any(token.key in listed for token in tokens[first:last])


def _other_doer(stage: Stage, act: Act, wide: Sequence[Actor]) -> tuple[str, ...]:
    """Return who did, earlier in the sentence, what is refused ("The court ruled …, but")."""
    doers = [a for a in wide if "agent" in a.roles and a.span.end <= act.span.start]
    return joined_to(stage, doers[-1], doers) if doers else ()


def _claimant(stage: Stage, act: Act, taken: set[str]) -> tuple[str, ...]:
    """Return the owner of a claim that the sentence names as refused ("the Georgian offer")."""
    for other in stage.acts:
        if other.sentence == act.sentence and other.trigger.noun and other.trigger.type in CLAIMS:
            owner = owner_of(stage, other)
            entity = owner.entity if owner else adjective_beside(stage.article, other)
            if entity and stage.state(entity) not in taken:
                return (entity,)
    return ()


def speaks_of_reports(article: Article, act: Act) -> bool:
    """Tell whether a refusal is directed at news ("denied reports"), at no party."""
    reports = lexicon(article.language.code).reports
    tokens = article.sentences[act.sentence].tokens
    low, high = max(0, act.first - _ROUND), min(len(tokens), act.last + _ROUND)
    for index in range(low, high):
        if tokens[index].key in ":;":
            if index >= act.last:
                high = index
                break
            low = index + 1
    return reports.stands_in(tokens[low:high])
