"""Joining titles to the names beside them: whose title it is, of which body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from elchi.facts.article import Title
from elchi.understand.names.beside import (
    Order,
    Reach,
    enter,
    order_of,
    over_brackets,
    past_address,
    person_after,
    person_ahead,
    person_before,
)
from elchi.understand.names.complement import person_beyond
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import extent, parts_of

_WEAK = frozenset(
    (
        "head",
        "chief",
        "leader",
        "member",
        "king",
        "emir",
        "minister",
        "director",
        "secretary",
        "chairman",
        "representative",
        "governor",
        "general",
        "deputy",
        "deputy head",
    )
)
"""Titles whose words are also plain words; alone they announce no name."""


_SOLE = frozenset(("president", "prime minister", "king", "emir", "chancellor", "leader"))
"""Offices that are joined to another one by a comma only in a list of several persons."""


@dataclass(slots=True)
class Held:
    """A title with its holder and body, before entities have ids.

    Attributes:
        person: The name beside the title.
        body: What the office belongs to, None if the text names nothing.
        abroad: The state that an ambassador is sent to.
    """

    title: Title
    person: Found
    body: Found | None
    abroad: Found | None
    first: int
    last: int


def attach(page: Page, titles: list[Title]) -> list[Held]:
    """Find the persons beside titles, enter them on the page, and return who holds what."""
    order = order_of(page.article.language.code)
    held: list[Held] = []
    taken: set[int] = set()
    for index, title in enumerate(titles):
        if index in taken or _given_name(page, titles, index):
            continue
        chain = _chain(page, titles, index)
        phrases = [phrase_of(page, each) for each in chain]
        first, last = phrases[0][0], phrases[-1][1]
        beside = page.name(title.first - 1)
        loose = beside is not None and beside.kind == "country" and not beside.demonym
        loose = loose and not parts_of(page.article.language.code).capitals
        bare = loose or (not any(phrase[2] for phrase in phrases) and len(chain) == 1)
        rank = index > 0 and titles[index - 1].last == title.first
        weak = bare and not rank and title.sort == "title" and title.role in _WEAK
        closed = page.same_line(first, last) and page.key(last) in (",", "،")
        person = (
            (person_before(page, first, title) if closed else None)
            or person_after(page, last, title, Reach(weak, False))
            or person_before(page, first, title)
            or person_after(page, last, title, Reach(weak, True))
            or person_beyond(page, last, title)
            or (None if bare else person_ahead(page, first, last))
        )
        if person is None:
            continue
        for number, (each, phrase) in enumerate(zip(chain, phrases, strict=True)):
            taken.add(index + number)
            start, end, bodies, abroad = phrase
            bodies = [one for one in bodies if not _shares(one, person)]
            body = bodies[0] if bodies else None
            if page.key(start - 1) in order.former and page.same_line(start - 1, start):
                each = replace(each, former=True)
            held.append(Held(each, person, body, abroad, start, end))
        if len(chain) == 1 and person.last <= first:
            held.extend(_in_turn(page, held[-1]))
        held.extend(_others(page, chain[-1], phrases[-1], person))
    return held


def _shares(body: Found, person: Found) -> bool:
    """Tell whether a place was taken for a body that is a part of the holder's name."""
    return body.first < person.last and person.first < body.last


def _chain(page: Page, titles: list[Title], index: int) -> list[Title]:
    """Return a title and those joined to it by "and" ("deputy premier and foreign minister")."""
    order = order_of(page.article.language.code)
    chain = [titles[index]]
    for after in titles[index + 1 :]:
        _, end, _, _ = phrase_of(page, chain[-1])
        joined = page.key(end) in order.apposition and page.key(end) != ","
        if order.inflected and chain[-1].role not in _SOLE and not _own_person(page, end):
            joined = joined or page.key(end) in ",-"  # «вице-премьер, министр экономики Х»
        if not (joined and after.first == end + 1 and page.same_line(end, after.first)):
            break
        if after.sort not in ("title", "profession"):
            break
        chain.append(after)
    return chain


def _given_name(page: Page, titles: list[Title], index: int) -> bool:
    """Tell whether a profession right behind a title is the name of its holder ("کرنل ماہر")."""
    title = titles[index]
    after_title = index > 0 and titles[index - 1].last == title.first
    given = parts_of(page.article.language.code).is_given(page.key(title.first))
    return title.sort == "profession" and after_title and given


def _own_person(page: Page, end: int) -> bool:
    found = page.name(end - 1)
    return found is not None and found.kind == "person"


def phrase_of(page: Page, title: Title) -> tuple[int, int, list[Found], Found | None]:
    """Return the words of a title with its bodies: first, last, bodies, state abroad."""
    order = order_of(page.article.language.code)
    first, last = title.first, title.last
    bodies: list[Found] = []
    abroad: Found | None = None
    if title.sort == "honorific":
        return first, last, bodies, abroad
    if order.body_before:
        for found in _leftward(page, title.first, order):
            first = found.first
            if bodies and bodies[0].country != found.country:
                abroad = found
                break
            bodies.append(found)
    inside = (page.name(at) for at in range(title.first, title.last))
    bodies += [one for one in inside if one is not None and one.demonym]
    bodies.sort(key=lambda found: found.kind != "organisation")
    if order.body_after:
        after = list(_rightward(page, title.last, order))
        after = [f for f in after if f.kind != "person"]
        if after and parts_of(page.article.language.code).clitic and not _named(page, after[-1]):
            after = []
        if after and "ambassador" in title.role and bodies:
            abroad, last = after[0], after[-1].last
        elif after:
            last = after[-1].last
            while after[-1].demonym and page.key(last) in order.of and page.same_line(first, last):
                last += 1  # "депутат алжирского | парламента"
            if bodies or "ambassador" not in title.role:
                bodies = sorted([*after, *bodies], key=lambda f: f.kind != "organisation")
            else:
                bodies, abroad = after[:1], after[1] if len(after) > 1 else None
    return first, last, bodies, abroad


def _named(page: Page, body: Found) -> bool:
    """Tell whether a name of two words follows a body: «گورنر اسٹیٹ بینک جمیل احمد»."""
    at = past_address(page, body.last)
    found = page.name(at) if page.same_line(body.first, at) else None
    if found is not None and found.kind == "person":
        return found.last - found.first > 1
    return page.same_line(body.first, at) and extent(page, at, True) >= at + 2


def _leftward(page: Page, first: int, order: Order) -> Iterator[Found]:
    """Yield the names that stand before a title and qualify it, nearest first."""
    at = first - 1
    for _ in range(3):
        skipped = 0
        while skipped < 3 and at >= 0 and page.same_line(at, first) and _links(page, at, order):
            at -= 1
            skipped += 1
        at = over_brackets(page, at, -1)
        found = page.name(at) if page.same_line(at, first) else None
        if found is None or found.kind == "person":
            return
        yield found
        at = found.first - 1


def _rightward(page: Page, last: int, order: Order) -> Iterator[Found]:
    """Yield the names that stand after a title and qualify it."""
    at = last
    for _ in range(4):
        skipped = 0
        while skipped < 3 and page.same_line(last - 1, at) and _links(page, at, order):
            at += 1
            skipped += 1
        at = over_brackets(page, at, 1)
        found = page.name(at) if page.same_line(last - 1, at) else None
        reach = 7 if parts_of(page.article.language.code).capitals else 0
        if found is None and reach:
            found = _beyond(page, last, at, reach)
        if found is None or found.kind == "person":
            return
        yield found
        at = found.last


def _beyond(page: Page, last: int, at: int, reach: int) -> Found | None:
    """Return the body after lower-case words ("director of the press department of …")."""
    for ahead in range(at, min(at + reach, len(page))):
        raw = page.raw(ahead)
        if not page.same_line(last - 1, ahead) or not raw[0].isalpha() or raw[0].isupper():
            found = page.name(ahead) if page.same_line(last - 1, ahead) else None
            if found is None or found.kind == "person" or found.demonym:
                return None
            runs = extent(page, found.last, True) > found.last
            return found if runs or page.key(found.last) in ",)" else None
    return None


def _links(page: Page, at: int, order: Order) -> bool:
    word = page.key(at)
    if word in order.of or word in ("'", "s"):
        return True
    return word == "-" and page.touching(at)


def _in_turn(page: Page, one: Held) -> Iterator[Held]:
    """Yield the first holder of an office told of two in turn: "A and B, ministers of X and Y".

    The office of the one beside the title then is that of the second state.
    """
    joins = order_of(page.article.language.code).apposition
    pair: list[Found] = []
    for first, last, other in (
        (one.person.first - 1, one.person.first - 1, page.name(one.person.first - 2)),
        (one.last, one.last, page.name(one.last + 1)),
    ):
        joined = page.key(first) in joins and page.key(last) != ","
        if other is None or not joined or not page.same_line(first, one.person.first):
            return
        pair.append(other)
    person, second = pair
    if person.kind != "person" or one.body is None or one.body.kind != "country":
        return
    if second.kind != "country" or second.country == one.body.country:
        return
    yield Held(one.title, person, one.body, None, one.first, one.last)
    one.body, one.last = second, second.last


def _others(
    page: Page, title: Title, phrase: tuple[int, int, list[Found], Found | None], person: Found
) -> Iterator[Held]:
    """Yield the same office for a person joined by "and" ("presidents A and B")."""
    order = order_of(page.article.language.code)
    at = person.last
    if page.key(at) not in order.apposition or page.key(at) == "," or title.sort != "title":
        return
    state = page.name(at + 1)
    body = state if state is not None and state.kind == "country" and not state.demonym else None
    first = body.last if body is not None else at + 1
    end = extent(page, first, True)
    if end < first + 2 or not page.free(first, end) or not page.same_line(at, first):
        return
    known = page.name(first)
    other = known if known is not None else enter(page, first, end, "after title, joined")
    if body is not None or title.role in ("president", "prime minister", "foreign minister"):
        yield Held(title, other, body, None, phrase[0], phrase[1])
