"""Clauses of every sentence, and the noun phrases that act in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from elchi.facts.article import Actor, Article, Clause, Phrase
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.grammar import Role
from elchi.languages.words.grammar import Words
from elchi.model import Reference, Sentence, Span
from elchi.text.key import key
from elchi.understand.phrases import phrases, tokens_of

_VERB = 3  # words of "and | then accused" before its object
_OPENING = 2  # words of a clause before the owner of its subject: "where a ship | of X"


@cache
def _joining(code: str) -> Phrases[bool]:
    return one(load(code).words(Words).marks.joining)


@cache
def _determiners(code: str) -> Phrases[bool]:
    return one(load(code).words(Words).determiners)


@cache
def _impersonal(code: str) -> Phrases[bool]:
    return one(load(code).words(Words).verbs.impersonal)


@cache
def _subjects(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Words).marks.subjects)


@cache
def _agent_marks(code: str) -> Phrases[bool]:
    return one(load(code).words(Words).after.get("agent", ()))


def find_clauses(article: Article) -> tuple[Clause, ...]:
    """Return the clauses of all sentences, in order.

    Every token of a sentence belongs to exactly one clause. Clauses that the
    article already has are returned as they are.
    """
    if article.clauses:
        return article.clauses
    found: list[Clause] = []
    for number, sentence in enumerate(article.sentences):
        tokens = sentence.tokens
        if not tokens:
            continue
        for first, last in _whole(article, sentence):
            span = Span(tokens[first].span.start, tokens[last - 1].span.end)
            found.append(Clause(span, number, first, last))
    return tuple(found)


def _whole(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the grammar's clauses, those joined that part in the midst of a name."""
    held: set[int] = set()
    for mention in article.mentions_in(sentence.span):
        first, last = tokens_of(sentence, mention.span)
        held.update(range(first + 1, last))
    whole: list[tuple[int, int]] = []
    for first, last in article.language.grammar.clauses(sentence.tokens):
        if whole and first in held:
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole


def find_actors(article: Article, before: Sequence[Actor] = ()) -> tuple[Actor, ...]:
    """Return the noun phrases that stand for entities, with their roles, in order.

    Reads mentions, offices and references; clauses are parted anew where
    `article.clauses` is still empty.

    Args:
        before: Those found while no references were known; sentences without any keep theirs.
    """
    clauses = find_clauses(article)
    known: dict[int, list[Actor]] = {}
    starts = [sentence.span.start for sentence in article.sentences] if before else []
    for actor in before:
        known.setdefault(bisect_right(starts, actor.span.start) - 1, []).append(actor)
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    actors: list[Actor] = []
    group = 0
    for number, sentence in enumerate(article.sentences):
        if before and not _references_in(article, sentence):
            own = known.get(number, [])
            shift = group - min((actor.group for actor in own), default=group)
            actors += [replace(one, group=one.group + shift) if shift else one for one in own]
            group = max((actor.group + shift for actor in own), default=group - 1) + 1
            continue
        found = _phrases(article, sentence)
        if not found:
            continue
        own_clauses = by_sentence.get(number, [])
        grouped = _grouped(article, sentence, found, own_clauses)
        roles = _with_subjects(article, sentence, grouped, own_clauses)
        for (phrase, order), marks in zip(grouped, roles, strict=True):
            span = _span(sentence, phrase)
            actors.append(
                Actor(span, phrase.entity, marks, group + order, phrase.inside, phrase.form)
            )
        group += max(order for _, order in grouped) + 1
    return tuple(actors)


def _span(sentence: Sentence, phrase: Phrase) -> Span:
    last = sentence.tokens[phrase.last - 1]
    return Span(sentence.tokens[phrase.first].span.start, last.span.end)


def _phrases(article: Article, sentence: Sentence) -> list[Phrase]:
    named = [
        phrase
        for phrase in phrases(article, sentence)
        if phrase.form != "demonym" or phrase.inside or _stands_alone(article, sentence, phrase)
    ]
    referred = [
        Phrase(*tokens_of(sentence, reference.span), reference.entity, reference.form)
        for reference in _references_in(article, sentence)
    ]
    free = [
        reference
        for reference in referred
        if reference.first < reference.last
        and not any(
            not name.inside
            and name.first < reference.last
            and reference.first < name.last
            and not (
                reference.form == "title"
                and reference.first <= name.first
                and name.last <= reference.last
            )
            for name in named
        )
    ]
    held = [
        replace(phrase, inside=True)
        if any(r.first <= phrase.first and phrase.last <= r.last for r in free)
        else phrase
        for phrase in named
    ]
    return sorted([*held, *free], key=lambda p: (p.first, -p.last))


def _references_in(article: Article, sentence: Sentence) -> list[Reference]:
    return [ref for ref in article.references if sentence.span.covers(ref.span)]


def _stands_alone(article: Article, sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a demonym is a noun here: with a noun of its own, or marked itself."""
    mention = next(
        m
        for m in article.mentions_in(sentence.span)
        if m.entity == phrase.entity
        and m.demonym
        and tokens_of(sentence, m.span)[0] in range(phrase.first, phrase.last)
    )
    own = tokens_of(sentence, mention.span)
    if (phrase.first, phrase.last) != own:
        return True
    if article.language.about.case_words:
        return bool(article.language.grammar.roles(sentence.tokens, *own))
    people = article.language.words(Words).people
    return sentence.tokens[own[1] - 1].key.endswith(people)


def _grouped(
    article: Article, sentence: Sentence, found: list[Phrase], clauses: list[Clause]
) -> list[tuple[Phrase, int]]:
    """Number the phrases; those joined by "and" share a number.

    Commas join only inside a run that has an "and": alone they set off an apposition.
    """
    outer = [phrase for phrase in found if not phrase.inside]
    runs: list[list[Phrase]] = []
    pending: list[Phrase] = []
    cuts = {clause.first for clause in clauses}
    for number, phrase in enumerate(outer):
        left = outer[number - 1] if number else phrase
        parted = not number or cuts & set(range(left.last, phrase.first + 1))
        link = "" if parted else _link(article, sentence, left, phrase)
        if not link:
            runs.extend([one_alone] for one_alone in pending[1:])
            pending = []
            runs.append([phrase])
        elif link == ",":
            pending = [*(pending or [phrase]), phrase]
        else:
            runs[-1].extend([*pending[1:], phrase])
            pending = []
    runs.extend([one_alone] for one_alone in pending[1:])
    order = {id(phrase): number for number, run in enumerate(runs) for phrase in run}
    spare = len(runs)
    numbered: list[tuple[Phrase, int]] = []
    for phrase in found:
        if id(phrase) not in order:
            order[id(phrase)], spare = spare, spare + 1
        numbered.append((phrase, order[id(phrase)]))
    return numbered


def _link(article: Article, sentence: Sentence, left: Phrase, right: Phrase) -> str:
    """Return "," or "and" for what joins two phrases, "" if nothing does."""
    if (left.first, left.last) == (right.first, right.last):
        return "and"  # both sides at once: "the two countries"
    tokens = sentence.tokens
    if right.first < left.last or right.first - left.last > 4:
        return ""
    if right.first == left.last:
        return "," if tokens[left.last - 1].key == "," else ""
    joining, between = _joining(article.language.code), _determiners(article.language.code)
    index, link = left.last, ""
    while index < right.first:
        length, _ = joining.at(tokens, index)
        if tokens[index].key == '"':
            length = 1
        elif length:
            link = (link or ",") if tokens[index].key == "," else "and"
        else:
            length, _ = between.at(tokens, index)
            if not length or not link:
                return ""
        index += length
    return link


def _with_subjects(
    article: Article, sentence: Sentence, grouped: list[tuple[Phrase, int]], clauses: list[Clause]
) -> list[frozenset[Role]]:
    """Return each phrase's roles: its marks, its group's, and those of the clause's order."""
    grammar, tokens = article.language.grammar, sentence.tokens
    own = [grammar.roles(tokens, phrase.first, phrase.last) for phrase, _ in grouped]
    shared: dict[int, set[Role]] = {}
    pairs = list(zip(grouped, own, strict=True))
    # A postposition stands after the last of a group, a preposition before the first.
    postposed = bool(_agent_marks(article.language.code))
    for (_, order), marks in reversed(pairs) if postposed else pairs:
        if not shared.setdefault(order, set()):
            shared[order].update(marks)
    acted = False
    for clause in clauses:
        here = [
            (phrase, order)
            for phrase, order in grouped
            if clause.first <= phrase.first < clause.last and not phrase.inside
        ]
        _settle(article, sentence, clause, here, shared, acted)
        acted = acted or any("agent" in shared[order] for _, order in here)
    return [frozenset(shared[order]) for _, order in grouped]


def _owns_subject(
    article: Article, sentence: Sentence, clause: Clause, owner: Phrase, before: int
) -> bool:
    """Tell whether a clause opens with a noun that `owner` owns: "A ship of X rammed …"."""
    if owner.last > before or not 1 <= owner.first - clause.first <= _OPENING:
        return False
    grammar, tokens = article.language.grammar, sentence.tokens
    own = grammar.roles(tokens, owner.first, owner.last)
    return own == {"of"} and "agent" in grammar.roles(tokens, owner.first - 1, owner.last)


def _settle(
    article: Article,
    sentence: Sentence,
    clause: Clause,
    here: list[tuple[Phrase, int]],
    shared: dict[int, set[Role]],
    acted: bool,
) -> None:
    """Decide who is the agent of a clause where the marks alone do not tell.

    `acted`: a clause of the sentence before it has one, who also acts in "… and accused X".
    """
    code = article.language.code
    goes_on = acted and _joining(code).at(sentence.tokens, clause.first)[0] > 0
    sure = {
        order for _, order in here if shared[order] >= {"agent"} and "object" not in shared[order]
    }
    for order in {order for _, order in here if shared[order] >= {"agent", "object"}}:
        first = min(phrase.first for phrase, other in here if other == order)
        owned = sure or any(_owns_subject(article, sentence, clause, q, first) for q, _ in here)
        owned = owned or (goes_on and first - clause.first <= _VERB)
        shared[order].discard("agent" if owned else "object")
    acting = [phrase.last for phrase, order in here if "agent" in shared[order]]
    if acting:
        if _agent_marks(code):  # where the agent has a mark, what has none is the object
            for phrase, order in here:
                if not shared[order] and phrase.first >= min(acting):
                    shared[order].add("object")
        return
    if _agent_marks(code).within(sentence.tokens, clause.first, clause.last) is not None:
        return
    if sentence.tokens[clause.first].key in _subjects(code):
        return  # "who thanked his Chinese colleagues": the relative is the subject
    is_goal = getattr(article.language.grammar, "is_goal", None)
    unmarked = [
        order
        for phrase, order in here
        if not shared[order]
        and not (
            is_goal
            and article.entities[phrase.entity].kind in ("place", "country")
            and is_goal(sentence.tokens, phrase.last)
        )
    ]
    wants_mark = getattr(article.language.grammar, "marks_doer", None)
    if unmarked and wants_mark and wants_mark(sentence.tokens, clause.first, clause.last):
        return
    if unmarked:
        shared[unmarked[0]].add("agent")
    elif _impersonal(code).within(sentence.tokens, clause.first, clause.last) is not None:
        for phrase, order in here:
            kind = article.entities[phrase.entity].kind
            if "in" in shared[order] and kind in ("country", "place", "organisation"):
                shared[order].add("agent")
                return
