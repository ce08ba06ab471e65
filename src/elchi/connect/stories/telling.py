"""Stories, and the pairs inside them, from compared pairs of articles."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from elchi.account import Pairing, Relation, Story
from elchi.connect.stories.cluster import FLOOR, Pair, cluster
from elchi.connect.stories.edge import Edge
from elchi.model import Document


@dataclass(frozen=True, slots=True)
class Telling:
    """What the compared pairs of some articles come to.

    Attributes:
        stories: Articles on one happening, two or more.
        versions: Pairs of versions of one text, in sorted order.
        pairs: How two articles stand to each other, versions left out.
    """

    stories: tuple[Story, ...]
    versions: tuple[tuple[Pair, float], ...]
    pairs: tuple[Pairing, ...]


def tell(articles: Iterable[str], edges: Sequence[Edge]) -> Telling:
    """Return the stories that a group of articles tells.

    No pair above zero may lead out of the group; other edges may, to what is
    background. The order of articles and edges makes no difference.
    """
    at: dict[Pair, Edge] = {(edge.a, edge.b): edge for edge in edges}
    logits = {pair: edge.logit for pair, edge in at.items()}
    stories: list[Story] = []
    versions: dict[Pair, float] = {}
    where: dict[str, str] = {}
    for group in cluster(articles, logits):
        if len(group) > 1:
            story = _story(group, at)
            stories.append(story)
            where.update(dict.fromkeys(group, story.id))
            versions.update(_versions(group, at))
    pairs = tuple(
        Pairing(edge.a, edge.b, relation, _sure(edge.logit), edge.reason)
        for pair, edge in sorted(at.items())
        if pair not in versions
        for relation in [_relation(edge, where)]
    )
    return Telling(tuple(stories), tuple(sorted(versions.items())), pairs)


def relation_of(a: Document, b: Document) -> Relation:
    """Return what two versions are to each other: a copy in one language, else a translation."""
    return "near_copy" if a.language == b.language else "translation"


def _story(group: tuple[str, ...], at: Mapping[Pair, Edge]) -> Story:
    known = [at[pair] for pair in combinations(group, 2) if pair in at]
    every = len(group) * (len(group) - 1) // 2
    mean = (sum(edge.logit for edge in known) + FLOOR * (every - len(known))) / every
    alike = sum(edge.logit > 0 for edge in known)
    best = max(known, key=lambda edge: (edge.logit, edge.a, edge.b))
    id_ = hashlib.sha256("\n".join(group).encode()).hexdigest()[:16]
    told = f"{alike} of the {every} pairs among {len(group)} articles are alike; {best.reason}"
    return Story(id_, group, _sure(mean), told)


def _versions(group: tuple[str, ...], at: Mapping[Pair, Edge]) -> Iterator[tuple[Pair, float]]:
    """Yield the pairs of versions inside a story, with how sure each is."""
    found = {
        pair: edge.version
        for pair in combinations(group, 2)
        if (edge := at.get(pair)) is not None and edge.version is not None
    }
    for texts in cluster(group, found):
        for pair in combinations(texts, 2):
            yield pair, _sure(found.get(pair, 0.0))


def _relation(edge: Edge, where: Mapping[str, str]) -> Relation:
    if edge.a not in where or where.get(edge.a) != where.get(edge.b):
        return "background"
    return "follow_up" if edge.later else "same_story"


def _sure(logit: float) -> float:
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))), 4)
