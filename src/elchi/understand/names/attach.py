"""Joining titles to the names beside them: whose title it is, of which body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from elchi.languages import load
from elchi.languages.words.offices import Words
from elchi.text.key import key
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, backward, extent, parts_of
from elchi.understand.names.titles import Title

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))

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


@dataclass(frozen=True, slots=True)
class _Order:
    body_before: bool
    body_after: bool
    of: frozenset[str]
    apposition: frozenset[str]
    former: frozenset[str]


@cache
def _order(code: str) -> _Order:
    words = load(code).words(Words)
    where = words.before
    title = where.index("title") if "title" in where else len(where)
    return _Order(
        body_before="body" in where[:title],
        body_after="body" in where[title:],
        of=frozenset(map(key, words.of)),
        apposition=frozenset(map(key, words.apposition)),
        former=frozenset(map(key, words.former)),
    )


def attach(page: Page, titles: list[Title]) -> list[Held]:
    """Find the persons beside titles, enter them on the page, and return who holds what."""
    order = _order(page.article.language.code)
    held: list[Held] = []
    taken: set[int] = set()
    for index, title in enumerate(titles):
        if index in taken:
            continue
        chain = _chain(page, titles, index)
        phrases = [_phrase(page, each) for each in chain]
        first, last = phrases[0][0], phrases[-1][1]
        beside = page.name(title.first - 1)
        loose = beside is not None and beside.kind == "country" and not beside.demonym
        loose = loose and not parts_of(page.article.language.code).capitals
        bare = loose or (not any(phrase[2] for phrase in phrases) and len(chain) == 1)
        rank = index > 0 and titles[index - 1].last == title.first
        weak = bare and not rank and title.sort == "title" and title.role in _WEAK
        person = (
            _after(page, last, title, _Reach(weak, False))
            or _before(page, first, title)
            or _after(page, last, title, _Reach(weak, True))
        )
        if person is None:
            continue
        for number, (each, phrase) in enumerate(zip(chain, phrases, strict=True)):
            taken.add(index + number)
            start, end, bodies, abroad = phrase
            body = bodies[0] if bodies else None
            if page.key(start - 1) in order.former and page.same_line(start - 1, start):
                each = replace(each, former=True)
            held.append(Held(each, person, body, abroad, start, end))
        held.extend(_others(page, chain[-1], phrases[-1], person))
    return held


def _chain(page: Page, titles: list[Title], index: int) -> list[Title]:
    """Return a title and those joined to it by "and" ("deputy premier and foreign minister")."""
    order = _order(page.article.language.code)
    chain = [titles[index]]
    for after in titles[index + 1 :]:
        _, end, _, _ = _phrase(page, chain[-1])
        joined = page.key(end) in order.apposition and page.key(end) != ","
        if not (joined and after.first == end + 1 and page.same_line(end, after.first)):
            break
        if after.sort not in ("title", "profession"):
            break
        chain.append(after)
    return chain


def _phrase(page: Page, title: Title) -> tuple[int, int, list[Found], Found | None]:
    """Return the words of a title with its bodies: first, last, bodies, state abroad."""
    order = _order(page.article.language.code)
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
    bodies.sort(key=lambda found: found.kind != "organisation")
    if order.body_after:
        after = list(_rightward(page, title.last, order))
        after = [f for f in after if f.kind != "person"]
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


def _leftward(page: Page, first: int, order: _Order) -> Iterator[Found]:
    """Yield the names that stand before a title and qualify it, nearest first."""
    at = first - 1
    for _ in range(3):
        skipped = 0
        while skipped < 3 and at >= 0 and page.same_line(at, first) and _links(page, at, order):
            at -= 1
            skipped += 1
        at = _over_brackets(page, at, -1)
        found = page.name(at) if page.same_line(at, first) else None
        if found is None or found.kind == "person":
            return
        yield found
        at = found.first - 1


def _rightward(page: Page, last: int, order: _Order) -> Iterator[Found]:
    """Yield the names that stand after a title and qualify it."""
    at = last
    for _ in range(4):
        skipped = 0
        while skipped < 3 and page.same_line(last - 1, at) and _links(page, at, order):
            at += 1
            skipped += 1
        at = _over_brackets(page, at, 1)
        found = page.name(at) if page.same_line(last - 1, at) else None
        reach = 7 if parts_of(page.article.language.code).capitals else 0
        if found is None and reach:
            found = _beyond(page, last, at, reach)
        if found is None or found.kind == "person":
            return
        yield found
        at = found.last


def _over_brackets(page: Page, at: int, step: int) -> int:
    """Return the word beyond a short bracket at `at` ("… Commission (EEC) …")."""
    opening, closing = ("(", ")") if step > 0 else (")", "(")
    if page.key(at) != opening:
        return at
    for end in range(at + step, at + 7 * step, step):
        if page.key(end) == closing and page.same_line(at, end):
            return end + step
    return at


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


def _links(page: Page, at: int, order: _Order) -> bool:
    word = page.key(at)
    if word in order.of or word in ("'", "s"):
        return True
    return word == "-" and page.touching(at)


@dataclass(frozen=True, slots=True)
class _Reach:
    """How a name may stand after a title: `weak` titles want names that tables know."""

    weak: bool
    comma: bool


def _after(page: Page, last: int, title: Title, reach: _Reach) -> Found | None:
    """Return the person named right after a title phrase."""
    at = _over_brackets(page, last, 1)
    capitals = parts_of(page.article.language.code).capitals
    titles_first = not _order(page.article.language.code).body_before
    if (
        page.key(at) in (",", "-")
        and (capitals or titles_first)
        and title.sort
        in (
            "title",
            "counterpart",
        )
    ):
        at += 1
    elif reach.comma and capitals and title.sort == "title":
        at = _past_description(page, at)
    while page.same_line(last - 1, at):
        skipped = _skip_address(page, at)
        if skipped == at:
            break
        at = skipped
    if not page.same_line(last - 1, at):
        return None
    found = page.name(at)
    if found is not None and found.kind == "person":
        return found
    names = parts_of(page.article.language.code)
    if found is not None and found.rule == "latin letters" and title.sort == "title":
        size = found.last - found.first
        if 2 <= size <= 3 and not page.raw(found.first).isupper():
            return _enter(page, found.first, found.last, "after title")
    if page.key(at) in names.purpose:
        at = _past_purpose(page, names, at)
    end = extent(page, at, not reach.weak or _acts(page, at, title))
    if titles_first and not capitals and _modifies(page, names, at, end):
        return None
    if end == at and title.sort == "honorific" and found is not None:
        plain = found.kind == "place" and (found.first, found.last) == (at, at + 1)
        end = found.last if plain else at
    if end == at or _plain_word(page, names, at, end):
        return None
    if at > last and not any(names.known(page.key(i)) for i in range(at, end)) and end - at < 2:
        return None
    return _enter(page, at, end, f"after {title.sort}")


_WORD = 34
"""From this frequency (in tenths) a lone unknown word after a title is no name."""


def _plain_word(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether what follows a title is one common word ("ambassador exchange")."""
    if names.capitals or names.clitic or last - first != 1:
        return False
    word = page.key(first)
    return not names.known(word) and not names.rare(word, _WORD)


def _acts(page: Page, at: int, title: Title) -> bool:
    """Tell whether "X's director A B" ends in the mark of one who acts: then A B is a name."""
    names = parts_of(page.article.language.code)
    order = _order(page.article.language.code)
    if not names.clitic or page.key(title.first - 1) not in order.of:
        return False
    end = extent(page, at, True)
    words = [page.key(index) for index in range(at, end)]
    sure = any(names.known(word) or names.rare(word, 36) for word in words)
    return len(words) >= 2 and page.key(end) in names.says and sure


def _past_purpose(page: Page, names: NameParts, at: int) -> int:
    """Return the word after "for migration": a given name near by, else the second word.

    Where capitals tell names it is the first capitalised word after small ones.
    """
    if names.capitals:
        ahead = at + 1
        while ahead < min(at + 8, page.line_end(at)) and page.raw(ahead).islower():
            ahead += 1
        found = page.name(ahead) if ahead < page.line_end(at) else None
        return ahead if found is None else at
    for ahead in range(at + 2, min(at + 5, page.line_end(at))):
        if names.is_given(page.key(ahead)):
            return ahead
    return min(at + 2, page.line_end(at) - 1)


def _modifies(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether words between a title and a body only modify the title."""
    body = page.name(last) if page.same_line(first, last) else None
    known = any(names.known(page.key(at)) for at in range(first, last))
    return body is not None and body.kind != "person" and not body.demonym and not known


def _past_description(page: Page, at: int) -> int:
    """Return the word after "for the lender," where a name of two words follows."""
    end = at
    while end - at < 6 and page.key(end)[:1].isalpha() and page.raw(end).islower():
        if not page.same_line(at, end):
            return at
        end += 1
    if end > at and page.key(end) == "," and extent(page, end + 1, True) >= end + 3:
        return end + 1
    return at


def _skip_address(page: Page, at: int) -> int:
    from elchi.understand.names.titles import parts

    hit = parts(page.article.language.code).at([page.key(at), page.key(at + 1)], 0, 2)
    if hit and any(part.sort in ("honorific", "profession") for part in hit[1]):
        end = at + hit[0]
        return end + (page.key(end) == ".")
    return at


def _before(page: Page, first: int, title: Title) -> Found | None:
    """Return the person to whom a title phrase stands in apposition, if any."""
    if title.sort == "honorific":
        return None
    at = first - 1
    former = _order(page.article.language.code).former
    while page.same_line(at, first) and page.key(at) in former | _ARTICLES:
        at -= 1
    if not page.same_line(at, first) or page.key(at) not in (",", "-"):
        return None
    if page.key(at) == "-" and page.touching(at):
        return None
    found = page.name(at - 1)
    if found is not None and found.kind == "person" and found.last == at:
        return found
    begin = backward(page, at, True)
    if at - begin < 2:
        return None
    return _enter(page, begin, at, "before title")


def _others(
    page: Page, title: Title, phrase: tuple[int, int, list[Found], Found | None], person: Found
) -> Iterator[Held]:
    """Yield the same office for a person joined by "and" ("presidents A and B")."""
    order = _order(page.article.language.code)
    at = person.last
    if page.key(at) in order.apposition and page.key(at) != "," and title.sort == "title":
        end = extent(page, at + 1, True)
        if end >= at + 3 and page.free(at + 1, end):
            other = _enter(page, at + 1, end, "after title, joined")
            if title.role in ("president", "prime minister", "foreign minister"):
                yield Held(title, other, None, None, phrase[0], phrase[1])


def _enter(page: Page, first: int, last: int, rule: str) -> Found:
    return page.put(Found(first, last, page.span(first, last), "person", rule=rule))
