"""The ends of a tie: which states and bodies the words round a wording name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Actor, Article, Clause
from elchi.languages.grammar import Role
from elchi.languages.tables import data
from elchi.model import Sentence, Span
from elchi.text.patterns import WordSet

_RELATIVE = 6  # code points between a name (its case, a comma) and the clause that tells of it


@dataclass(frozen=True, slots=True)
class Membership:
    """A row of ``data/memberships.tsv``; only the bodies are used here."""

    body: str
    state: str
    status: str
    since: str | None = None
    to: str | None = None


@cache
def _leagues() -> frozenset[str]:
    """Return the bodies that are known to have states as members."""
    return frozenset(row.body for row in data("memberships", Membership))


# Words of the canonical names of bodies that states belong to.
_LEAGUE_WORDS = WordSet(
    [
        "union|organisation|organization|community|league|association|council|alliance|treaty",
        "commonwealth|group|nations|court|agency|cooperation|partnership|pact|brics|mercosur",
        "opec|nato|asean|forum|commission|conference|committee|states|countries|g5|g7|g8|g20",
        "mikta|quad|aukus|sco|saarc|bimstec|caricom|ecowas|market|compact|bloc",
    ]
)


def may_have_states(article: Article, body: str) -> bool:
    """Tell whether a body can have states as members: it is known to, or its name says so."""
    if body in _leagues():
        return True
    name = article.entities[body].name.lower().replace("-", " ")
    return any(word in _LEAGUE_WORDS for word in name.split())


@cache
def known_members(body: str) -> frozenset[str]:
    """Return the states that are known to belong to a body now, none where nobody knows."""
    return frozenset(
        row.state for row in data("memberships", Membership) if (row.body, row.to) == (body, None)
    )


def states(article: Article, actors: Sequence[Actor], span: Span) -> list[tuple[str, Actor]]:
    """Return the states that the actors stand for, as entities of the article."""
    entities = article.entities
    found = []
    for actor in actors:
        entity = entities[actor.entity]
        if entity.country is not None:
            country = f"country:{entity.country}"
            found.append((country if country in entities else actor.entity, actor))
        elif entity.kind == "place" or (
            entity.kind == "organisation" and actor.entity not in _leagues()
        ):
            found.append((actor.entity, actor))
    return found


def body_of(article: Article, area: Span, span: Span) -> str | None:
    """Return the body named in `area` that a membership near `span` is of.

    A league of states comes before other bodies, then the nearest one.
    """
    named = [
        mention
        for mention in article.mentions_in(area)
        if article.entities[mention.entity].kind == "organisation"
        and article.entities[mention.entity].country is None
    ]
    named = [mention for mention in named if mention.entity in _leagues()] or named
    if not named:
        return None
    return min(named, key=lambda one: _gap(one.span, span)).entity


def body_meant(article: Article, span: Span) -> str | None:
    """Return the league that "the organisation" or no word at all means at `span`.

    It is the one named most often before, or the only one of the article.
    """
    spoken = [one for one in article.mentions if one.entity in _leagues()]
    before = [one.entity for one in spoken if one.span.end <= span.start]
    every = [one.entity for one in spoken]
    if before or len(set(every)) == 1:
        return Counter(before or every).most_common(1)[0][0]
    return None


def pick(
    found: Sequence[tuple[str, Actor]],
    roles: Sequence[Role],
    span: Span,
    nearest: bool = False,
) -> list[str]:
    """Return the states of the best actor and of those joined to it, each once.

    The first role that some actor has decides, then nearness to `span`; without
    such a role nothing is picked unless `nearest`.
    """
    for role in roles:
        having = [pair for pair in found if role in pair[1].roles]
        if having:
            return _group(found, min(having, key=lambda pair: _gap(pair[1].span, span)))
    if nearest and found:
        return _group(found, min(found, key=lambda pair: _gap(pair[1].span, span)))
    return []


def _group(found: Sequence[tuple[str, Actor]], lead: tuple[str, Actor]) -> list[str]:
    same = [state for state, actor in found if actor.group == lead[1].group]
    return list(dict.fromkeys([lead[0], *same]))


def antecedent(found: Sequence[tuple[str, Actor]], clause: Clause) -> list[str]:
    """Return the states named right before a clause: "Malaysia, | which holds the chair"."""
    ahead = [pair for pair in found if 0 <= clause.span.start - pair[1].span.end <= _RELATIVE]
    return _group(found, ahead[-1]) if ahead else []


def goods_owner(article: Article, sentence: Sentence, clause: Clause, goods: WordSet) -> str | None:
    """Return the state whose adjective or name stands right on a word for goods."""
    ends = {}
    starts = {}
    for mention in article.mentions_in(clause.span):
        entity = article.entities[mention.entity]
        if entity.country is None or entity.kind not in ("country", "place"):
            continue
        if mention.demonym:
            ends[mention.span.end] = entity.country
        else:
            starts[mention.span.start] = entity.country
    tokens = sentence.tokens
    for index in range(clause.first, clause.last):
        if tokens[index].key not in goods:
            continue
        before = next(
            (
                ends[tokens[at].span.end]
                for at in range(index - 1, max(clause.first - 1, index - 4), -1)
                if tokens[at].span.end in ends
            ),
            None,
        )
        after = starts.get(tokens[index + 1].span.start) if index + 1 < clause.last else None
        country = before or after
        if country is not None and f"country:{country}" in article.entities:
            return f"country:{country}"
    return None


def lists(article: Article) -> Iterator[tuple[str, str, Span]]:
    """Yield members that stand in brackets after a body or as its apposition.

    "the E3 (Britain, France and Germany)"; "Britain, France and Germany, the E3".
    """
    text = article.document.text
    for body in article.mentions:
        entity = article.entities[body.entity]
        if entity.kind != "organisation" or entity.country is not None or body.demonym:
            continue
        rest = text[body.span.end : body.span.end + 200]
        if rest.lstrip()[:1] == "(" and ")" in rest:
            close = body.span.end + rest.index(")")
            inside = Span(body.span.end, close)
            members = [m for m in article.mentions_in(inside) if _is_state(article, m.entity)]
            if len(members) > 1:
                for one in members:
                    yield one.entity, body.entity, Span(body.span.start, close)
            continue
        before = text[max(0, body.span.start - 6) : body.span.start]
        if not before.lower().rstrip().endswith((",", ", the", "،")):
            continue
        sentence = article.sentence_at(body.span.start)
        if sentence is None:
            continue
        actors = [a for a in article.actors_in(sentence.span) if _is_state(article, a.entity)]
        last = max(
            (a for a in actors if 0 < body.span.start - a.span.end <= 7),
            key=lambda a: a.span.end,
            default=None,
        )
        joined = [a for a in actors if last is not None and a.group == last.group]
        if len(joined) > 1:
            for actor in joined:
                yield actor.entity, body.entity, Span(joined[0].span.start, body.span.end)


def _is_state(article: Article, entity: str) -> bool:
    return article.entities[entity].kind == "country"


def _gap(one: Span, other: Span) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))
