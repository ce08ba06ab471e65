"""The sides of an act, and who owns a noun that names one ("the Russian proposal")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.facts.article import Actor, Article
from elchi.facts.stage import Stage
from elchi.facts.triggers import Act
from elchi.languages.grammar import Role
from elchi.languages.words.references import Words as References
from elchi.model import Sentence, Span

BESIDE = 25  # code points that may part an owner from what it owns
_HEAD = 4  # words from an owner to the end of the noun that it owns
_MARKED: frozenset[Role] = frozenset(
    {"agent", "to", "in", "from", "against", "with", "about", "by"}
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of an event, the most specific entity of each state.

    Attributes:
        source_by: Which rule found the source, for the weights and for explaining.
        target_by: Which rule found the target.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    source_by: str = ""
    target_by: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One side of an act and the rule that found it."""

    parties: tuple[str, ...]
    by: str


def has_owner(stage: Stage, act: Act) -> bool:
    """Tell whether a nominal trigger says whose act it is ("the Russian proposal")."""
    return bool(owner_of(stage, act) or adjective_beside(stage.article, act))


def owner_of(stage: Stage, act: Act) -> Actor | None:
    """Return the genitive or bare name beside a nominal trigger, if any.

    A genitive owns only on the side where its language puts it; people who are marked
    as those who act or are spoken to own nothing.
    """
    words = stage.article.language.words(References)
    beside = [
        actor
        for actor in stage.pools(act).near_doers
        if (
            _genitive(actor, act, bool(words.state_first), bool(words.noun_first))
            and gap_between(actor.span, act.span) <= BESIDE
        )
        or (gap_between(actor.span, act.span) <= 1 and not actor.roles & _MARKED)
        # "ادعای یونان را": the mark of the whole phrase stands after its genitive.
        or (actor.roles == {"object"} and 0 <= actor.span.start - act.span.end <= 1)
    ]
    # As near on both sides: the one that follows ("spokesman of Turkey | claims of Greece").
    return min(
        beside,
        key=lambda actor: (gap_between(actor.span, act.span), actor.span.start < act.span.start),
        default=None,
    )


def _genitive(actor: Actor, act: Act, before: bool, after: bool) -> bool:
    """Tell whether an actor can be the genitive of a nominal trigger, by mark and place."""
    if "of" in actor.roles:
        return before if actor.span.start < act.span.start else after
    return actor.form == "demonym" and not actor.roles & _MARKED


def head_roles(
    article: Article, sentence: Sentence, first: int, last: int, of: bool
) -> frozenset[Role]:
    """Return the roles of the noun that the words `first` to `last` of a sentence belong to.

    "Agent" for India in "India's foreign secretary said"; empty where nothing tells.

    Args:
        of: The words are a genitive, so that the noun may also stand before them.
    """
    tokens, grammar = sentence.tokens, article.language.grammar
    for end in range(last + 1, min(len(tokens), last + _HEAD) + 1):
        if not tokens[end - 1].key[0].isalpha():
            if tokens[end - 1].key in "'\"":
                continue
            break
        roles = grammar.roles(tokens, first, end) - {"of"}
        if roles:
            return roles
    for begin in range(first - 1, max(-1, first - 1 - _HEAD), -1):
        if not of or not tokens[begin].key[0].isalpha():
            break
        roles = grammar.roles(tokens, begin, last) - {"of"}
        if roles:
            return roles
    return frozenset()


def adjective_beside(article: Article, act: Act) -> str | None:
    """Return the state of an adjective right beside a trigger ("Russian proposal")."""
    for mention in article.mentions:
        if mention.demonym and gap_between(mention.span, act.span) <= 1:
            return mention.entity
    return None


def joined_to(stage: Stage, actor: Actor, pool: Iterable[Actor]) -> tuple[str, ...]:
    """Return the actor with those that it is joined to by "and"."""
    joined = [other.entity for other in pool if other.group == actor.group]
    return stage.distinct(joined or [actor.entity])


def nearest(span: Span, actors: Sequence[Actor]) -> Actor:
    """Return the actor that stands nearest to the words at `span`."""
    return min(actors, key=lambda actor: gap_between(actor.span, span))


def nearest_before(span: Span, actors: Sequence[Actor]) -> Actor:
    """Return the nearest actor before the words at `span`, else the nearest after them."""
    before = [actor for actor in actors if actor.span.start < span.start]
    return nearest(span, before or actors)


def gap_between(a: Span, b: Span) -> int:
    """Return how many code points part two spans.

    >>> gap_between(Span(0, 4), Span(7, 9))
    3
    """
    return max(0, max(a.start, b.start) - min(a.end, b.end))
