"""The part of `connect` that puts articles into stories, on one page.

A new article gets its digest and its blocking keys, is compared with the few
articles that share enough of them, and changes only the stories that it touches.
What comes out depends on the articles and not on how often, or in what order,
they were read. Why is told in docs/connect/stories.md.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from elchi.account import Conflict, Divergence, Link, Pairing, Story
from elchi.connect.alignment.align import linked, steps_of
from elchi.connect.alignment.contents import contents
from elchi.connect.conflict import Telling as Versions
from elchi.connect.conflict import conflicts
from elchi.connect.divergence import divergences
from elchi.connect.stories.cluster import Pair, components
from elchi.connect.stories.digest import digest
from elchi.connect.stories.edge import Edge, Text, judge
from elchi.connect.stories.keys import keys
from elchi.connect.stories.resemblance import resemble
from elchi.connect.stories.telling import relation_of, tell
from elchi.connect.versions import origin
from elchi.store import Ledger
from elchi.store.stories import Touched

_AT_ONCE = 200
"""Articles that are taken from the ledger and written to it together."""

_TEXTS = 1000
"""Readings that are kept in memory; an article is compared with its neighbours in turn."""


def connect_stories(ledger: Ledger) -> frozenset[str]:
    """Put the articles that are new, or newly read, into stories.

    Returns:
        The articles whose story or versions may be others now, the new ones among them.
    """
    touched = _digested(ledger)
    changed = set(touched.compare)
    if touched.compare:
        shelf = Shelf(ledger)
        region = compared(ledger, touched, shelf)
        for some in _together(groups(ledger, region)):
            changed |= _settled(ledger, shelf, some, (region, touched.compare))
    return frozenset(changed)


Group: TypeAlias = "tuple[tuple[str, ...], Sequence[Edge]]"
"""Articles that pairs above zero hold together, with all their edges."""


def _settled(
    ledger: Ledger,
    shelf: Shelf,
    some: Sequence[Group],
    news: tuple[frozenset[str], frozenset[str]],
) -> set[str]:
    """Keep what some groups tell; return the articles whose story may be another now.

    A group grows with the ledger, a story does not: what a new article changes is its
    story, and one whose articles, and what it rests on, are what they were is let alone.

    Args:
        news: The articles whose story may change, and those that are new.
    """
    region, touched = news
    articles = [each for group, _ in some for each in group]
    before = ledger.account.stories(articles)
    tellings = [tell(group, edges) for group, edges in some]
    stories = [story for telling in tellings for story in telling.stories]
    as_before = _as_before(articles, before, stories) - region
    changed = [story for story in stories if not as_before.issuperset(story.articles)]
    others = {each for story in changed for each in story.articles}
    others |= {each for each in articles if each not in as_before}

    def concerned(pair: Pair) -> bool:
        return pair[0] in others or pair[1] in others

    versions = {
        pair: score for telling in tellings for pair, score in telling.versions if concerned(pair)
    }
    laid = _laid(ledger, shelf, sorted(others), (versions, touched))
    # A pair of two groups is told by both, alike.
    pairs = {(one.a, one.b): one for telling in tellings for one in telling.pairs}
    told = (
        *(one for pair, one in pairs.items() if concerned(pair)),
        *(_pairing(shelf, pair, score) for pair, score in versions.items()),
    )
    ledger.stories.replace(sorted(others), changed, told)
    found = _conflicts(ledger, shelf, changed, (versions, laid))
    ledger.stories.replace_conflicts(sorted(others), found)
    return others


def _as_before(
    articles: Sequence[str], before: Sequence[Story], now: Sequence[Story]
) -> frozenset[str]:
    """Return the articles that are in the same story as before, or in none still."""
    had = {each: story.id for story in before for each in story.articles}
    has = {each: story.id for story in now for each in story.articles}
    return frozenset(each for each in articles if had.get(each) == has.get(each))


class Shelf:
    """Readings at hand, the most recently used ones."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._texts: OrderedDict[str, Text] = OrderedDict()

    def text(self, article: str) -> Text:
        """Return the text of an article with what its sentences hold.

        Raises:
            KeyError: If the ledger has no reading of it.
        """
        if article not in self._texts:
            self.fetch((article,))
        self._texts.move_to_end(article)
        return self._texts[article]

    def fetch(self, articles: Iterable[str]) -> None:
        """Load several articles at once."""
        missing = [each for each in dict.fromkeys(articles) if each not in self._texts]
        for part in _parts(missing):
            for stored in self._ledger.readings(part):
                reading = stored.reading
                text = Text(reading, contents(reading, {}))
                self._texts[reading.document.sha256] = text
        while len(self._texts) > max(_TEXTS, len(missing)):
            self._texts.popitem(last=False)


def _digested(ledger: Ledger) -> Touched:
    """Give every fresh article its digest; return which articles this touches."""
    compare: set[str] = set()
    thinned: set[str] = set()
    for part in _parts(ledger.stories.fresh()):
        rows = []
        for stored in ledger.readings(part):
            one = digest(stored.reading)
            rows.append((stored.number, one, keys(one)))
        found = ledger.stories.keep(rows)
        compare |= found.compare
        thinned |= found.thinned
    return Touched(frozenset(compare), frozenset(thinned - compare))


def compared(ledger: Ledger, touched: Touched, shelf: Shelf | None) -> frozenset[str]:
    """Compare the touched articles; return all whose story that may change.

    Args:
        shelf: Gives the texts of articles; None to compare by digests alone.
    """
    text = shelf.text if shelf is not None else None
    book = ledger.stories
    order = sorted(touched.compare)
    region = touched.compare | {each for pair in book.pairs(order) for each in pair}
    book.drop_edges(order)
    region |= book.thin(sorted(touched.thinned))
    for part in _parts(order):
        near = {article: book.near(article) for article in part}
        digests = book.digests(sorted({*part, *(each for row in near.values() for each in row)}))
        pairs = [
            (article, other)
            for article, others in near.items()
            for other in others
            # Of two that are touched, the one with the smaller hash has its turn.
            if other not in touched.compare or other > article
        ]
        alike = [resemble(digests[one], digests[other]) for one, other in pairs]
        if shelf is not None:
            likely = zip(pairs, alike, strict=True)
            shelf.fetch(each for pair, found in likely if found.versions for each in pair)
        edges = [
            judge(digests[one], digests[other], text, found)
            for (one, other), found in zip(pairs, alike, strict=True)
        ]
        book.add_edges([edge for edge in edges if edge is not None])
    return region


def groups(ledger: Ledger, region: frozenset[str]) -> Iterator[Group]:
    """Yield the groups that the region belongs to, with all their edges, those outwards too.

    A group is what pairs above zero hold together; no story reaches beyond it.
    """
    book = ledger.stories
    known, frontier = set(region), region
    pairs: set[Pair] = set()
    while frontier:
        found = set(book.pairs(sorted(frontier), above=0.0))
        pairs |= found
        frontier = frozenset(each for pair in found for each in pair) - known
        known |= frontier
    for some in _together((group, ()) for group in components(known, pairs)):
        of: dict[str, list[Edge]] = {each: [] for group, _ in some for each in group}
        for edge in book.edges(list(of)):
            for end in (edge.a, edge.b):
                if end in of:
                    of[end].append(edge)
        for group, _ in some:
            yield group, list(dict.fromkeys(edge for each in group for edge in of[each]))


def _together(found: Iterable[Group]) -> Iterator[list[Group]]:
    """Yield groups in lots of some hundred articles: what is asked and written at once."""
    some: list[Group] = []
    many = 0
    for one in found:
        if some and many + len(one[0]) > _AT_ONCE:
            yield some
            some, many = [], 0
        some.append(one)
        many += len(one[0])
    if some:
        yield some


def _laid(
    ledger: Ledger,
    shelf: Shelf,
    articles: Sequence[str],
    of: tuple[Mapping[Pair, float], frozenset[str]],
) -> dict[Pair, tuple[Link, ...]]:
    """Keep links and divergences of the new pairs of versions; return the links.

    Args:
        of: All pairs of versions among the articles, and the articles that are new.
    """
    versions, touched = of
    had = set(ledger.stories.linked(articles))
    fresh = [
        pair for pair in versions if pair not in had or pair[0] in touched or pair[1] in touched
    ]
    shelf.fetch(each for pair in versions for each in pair)
    found: dict[Pair, tuple[tuple[Link, ...], tuple[Divergence, ...]]] = {}
    for a, b in fresh:
        one, other = shelf.text(a), shelf.text(b)
        steps = steps_of(one.contents, other.contents)
        links = tuple(linked(steps, one.reading, other.reading))
        found[a, b] = links, tuple(divergences(one.reading, other.reading, links))
    gone = dict.fromkeys(had - versions.keys(), ((), ()))
    ledger.account.set_versions({**gone, **found})
    return {pair: links for pair, (links, _) in found.items()}


def _pairing(shelf: Shelf, pair: Pair, score: float) -> Pairing:
    """Return how two versions of one text stand to each other."""
    first, second = (shelf.text(each).reading.document for each in pair)
    told = f"sentence follows sentence, in {first.language} and {second.language}"
    return Pairing(*pair, relation_of(first, second), score, told, origin(first, second))


def _conflicts(
    ledger: Ledger,
    shelf: Shelf,
    stories: Sequence[Story],
    of: tuple[Mapping[Pair, float], Mapping[Pair, tuple[Link, ...]]],
) -> Iterator[Conflict]:
    """Yield where independent texts of some stories contradict each other.

    Args:
        of: All pairs of versions, and the links of those that are at hand.
    """
    versions, laid = of
    by_article: dict[str, list[Pair]] = {}
    for pair in versions:
        by_article.setdefault(pair[0], []).append(pair)
    shelf.fetch(each for story in stories for each in story.articles)
    for story in stories:
        inside = {
            pair: laid[pair] if pair in laid else ledger.account.links(*pair)
            for each in story.articles
            for pair in by_article.get(each, ())
        }
        yield from conflicts(
            Versions(tuple(shelf.text(each).reading for each in group), inside)
            for group in components(story.articles, inside)
        )


def _parts(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(articles), _AT_ONCE):
        yield articles[start : start + _AT_ONCE]
