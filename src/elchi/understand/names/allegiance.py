"""The state that a person's title phrase names farther off than the office itself.

"ओमान के वाणिज्य एवं उद्योग मंत्रालय के अवर सचिव X": the ministry is no name of the
tables, so the office has no body, yet the phrase says whose under-secretary it is.
The names of the phrase are tried from the title outwards; the nearest that qualifies
it decides, and a body of many states (the Union's envoy) decides that it is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.text.key import key
from elchi.understand.names.attach import Held
from elchi.understand.names.national import home_state, of_that_country, spoken_of
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import parts_of

_REACH = 10
"""Words between a title and the name that qualifies it."""

_BESIDE = 5
"""The same for an adjective of a state, which no genitive ties to the title."""

_BARE = 3
"""The same where no title is known: "МИД России Илья К.", "his Finnish colleague A B"."""


def states_of_titles(page: Page, held: list[Held]) -> dict[int, str]:
    """Return the state that its title phrase gives a person, by the name's first word.

    Left out are offices of a body that has a state, which the office tells, and of one
    that belongs to none. A name without any title needs the qualifier right before it.
    """
    found: dict[int, str] = {}
    titled: set[int] = set()
    ends = _joining(page.article.language.code)
    # A profession ("Doctor X, deputy minister of Y") says less than an office.
    for each in sorted(held, key=lambda one: one.title.sort == "profession"):
        if each.title.sort == "honorific":
            continue
        titled.add(each.person.first)
        if each.body is not None and not is_local(each.body):
            continue
        if of_that_country(page, each.title.first, each.title.last):
            state = spoken_of(page, min(each.first, each.person.first), home_state(page))
        else:
            state = _state(page, _around(page, each), _BESIDE)
        if state is not None:
            found.setdefault(each.person.first, state)
    for person in page.found:
        if person.kind == "person" and person.first not in titled:
            begin, _ = _clause(page, person.first)
            places = range(person.first - 1, max(begin, person.first - _BARE - 1) - 1, -1)
            near = list(takewhile(lambda at: page.key(at) not in ends, places))
            state = _state(page, _outwards(page, near), _BARE)
            if state is not None:
                found.setdefault(person.first, state)
    return found


@cache
def _joining(code: str) -> frozenset[str]:
    """Return what parts a name from the phrase before it: "and", the comma."""
    return frozenset((",", *map(key, load(code).words(Grammar).marks.joining)))


def is_local(body: Found) -> bool:
    """Tell whether a body is one that only this article knows, of no state yet: "the ministry"."""
    return body.country is None and body.entity is not None and body.rule != "table"


def _state(page: Page, names: Iterator[tuple[Found, int]], beside: int) -> str | None:
    """Return the state of the nearest name that qualifies a title, None for another body's."""
    for name, distance in names:
        if name.demonym:
            if distance <= beside:
                return name.country
        elif name.kind in ("country", "place", "organisation") and "of" in page.roles(name):
            if is_local(name):
                continue
            return name.country
    return None


def _around(page: Page, held: Held) -> Iterator[tuple[Found, int]]:
    """Yield the names before and after a title in its clause, nearest first on each side.

    With each goes the number of words between. Beyond the person begins another phrase.
    """
    begin, end = _clause(page, held.title.first)
    yield from _outwards(page, range(held.first - 1, max(begin, held.first - _REACH) - 1, -1))
    yield from _outwards(page, range(held.last, min(end, held.last + _REACH)))


def _outwards(page: Page, places: Sequence[int]) -> Iterator[tuple[Found, int]]:
    seen: Found | None = None
    says = parts_of(page.article.language.code).says
    for distance, at in enumerate(places):
        if page.key(at) in says:
            return
        name = page.name(at)
        if name is None or name is seen:
            continue
        if name.kind == "person":
            return
        seen = name
        yield name, distance


def _clause(page: Page, at: int) -> tuple[int, int]:
    """Return the first word of the clause that holds a word, and the index after its last."""
    sentence = page.article.sentences[page.line[at]]
    end = page.line_end(at)
    start = end - len(sentence.tokens)
    for first, last in page.article.language.grammar.clauses(sentence.tokens):
        if start + first <= at < start + last:
            return start + first, start + last
    return start, end
