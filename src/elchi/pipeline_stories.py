"""The part of `connect` that puts articles into stories, on one page.

A new article gets its digest and its blocking keys, is compared with the few
articles that share enough of them, and changes only the stories that it touches.
What comes out depends on the articles and not on how often, or in what order,
they were read. Why is told in docs/connect/stories.md.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence

from elchi.account import Conflict, Link, Pairing
from elchi.connect.alignment.align import linked, steps_of
from elchi.connect.alignment.contents import contents
from elchi.connect.conflict import Telling as Versions
from elchi.connect.conflict import conflicts
from elchi.connect.divergence import divergences
from elchi.connect.stories.cluster import Pair, components
from elchi.connect.stories.digest import digest
from elchi.connect.stories.edge import Edge, Text, judge
from elchi.connect.stories.keys import keys
from elchi.connect.stories.telling import Telling, relation_of, tell
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
        shelf = _Shelf(ledger)
        region = compared(ledger, touched, shelf.text)
        for group, edges in groups(ledger, region):
            telling = tell(group, edges)
            as_before = _as_before(ledger, group, telling, region)
            pairs = tuple(_versions(ledger, shelf, (group, telling), touched.compare))
            ledger.stories.replace(group, telling.stories, (*telling.pairs, *pairs))
            others = [each for each in group if each not in as_before]
            found = _conflicts(ledger, shelf, telling, as_before)
            ledger.stories.replace_conflicts(others, found)
            changed.update(others)
    return frozenset(changed)


def _as_before(
    ledger: Ledger, group: Sequence[str], telling: Telling, region: frozenset[str]
) -> frozenset[str]:
    """Return the articles of a group whose story, and what it rests on, is what it was.

    A group grows with the ledger, a story does not: what a new article changes is its story.
    """
    had = {story.id for story in ledger.account.stories(group)}
    return frozenset(
        each
        for story in telling.stories
        if story.id in had and region.isdisjoint(story.articles)
        for each in story.articles
    )


class _Shelf:
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


def compared(
    ledger: Ledger, touched: Touched, text: Callable[[str], Text] | None
) -> frozenset[str]:
    """Compare the touched articles; return all whose story that may change.

    Args:
        text: Gives the text of an article; None to compare by digests alone.
    """
    book = ledger.stories
    order = sorted(touched.compare)
    region = touched.compare | {each for pair in book.pairs(order) for each in pair}
    book.drop_edges(order)
    region |= book.thin(sorted(touched.thinned))
    for part in _parts(order):
        near = {article: book.near(article) for article in part}
        digests = book.digests(sorted({*part, *(each for row in near.values() for each in row)}))
        found = []
        for article, others in near.items():
            for other in others:
                if other in touched.compare and other < article:
                    continue  # the two were compared when the other had its turn
                edge = judge(digests[article], digests[other], text)
                if edge is not None:
                    found.append(edge)
        book.add_edges(found)
    return region


def groups(
    ledger: Ledger, region: frozenset[str]
) -> Iterator[tuple[tuple[str, ...], Sequence[Edge]]]:
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
    for group in components(known, pairs):
        yield group, book.edges(group)


def _versions(
    ledger: Ledger,
    shelf: _Shelf,
    told_of: tuple[tuple[str, ...], Telling],
    touched: frozenset[str],
) -> Iterator[Pairing]:
    """Keep the links and divergences of each pair of versions; yield how they stand."""
    group, telling = told_of
    had = set(ledger.stories.linked(group))
    now = {pair for pair, _ in telling.versions}
    for pair in sorted(had - now):
        ledger.account.set_version(pair, (), ())
    shelf.fetch(each for pair in sorted(now) for each in pair)
    for (a, b), score in telling.versions:
        one, other = shelf.text(a), shelf.text(b)
        first, second = one.reading, other.reading
        if (a, b) not in had or a in touched or b in touched:
            links = tuple(linked(steps_of(one.contents, other.contents), first, second))
            ledger.account.set_version((a, b), links, divergences(first, second, links))
        told = f"sentence follows sentence, in {first.document.language} and "
        yield Pairing(
            a,
            b,
            relation_of(first.document, second.document),
            score,
            told + second.document.language,
            origin(first.document, second.document),
        )


def _conflicts(
    ledger: Ledger, shelf: _Shelf, telling: Telling, as_before: frozenset[str]
) -> Iterator[Conflict]:
    """Yield where independent texts of one story contradict each other; of changed stories."""
    links: dict[Pair, tuple[Link, ...]] = {
        pair: ledger.account.links(*pair) for pair, _ in telling.versions
    }
    for story in telling.stories:
        if not as_before.isdisjoint(story.articles):
            continue
        inside = {pair: found for pair, found in links.items() if pair[0] in story.articles}
        yield from conflicts(
            Versions(tuple(shelf.text(each).reading for each in group), inside)
            for group in components(story.articles, inside)
        )


def _parts(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(articles), _AT_ONCE):
        yield articles[start : start + _AT_ONCE]
