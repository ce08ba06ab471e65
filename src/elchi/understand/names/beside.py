"""The person beside a title: right after it, or before it where it stands in apposition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Title
from elchi.languages import load
from elchi.languages.words.offices import RANKS, Words
from elchi.text.key import key
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, backward, extent, parts_of
from elchi.understand.names.titles import is_title, parts

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))


@dataclass(frozen=True, slots=True)
class Order:
    """Where bodies and names stand round a title, and the words between them."""

    body_before: bool
    body_after: bool
    of: frozenset[str]
    apposition: frozenset[str]
    former: frozenset[str]
    inflected: bool


@cache
def order_of(code: str) -> Order:
    """Return the order of a language's titles."""
    words = load(code).words(Words)
    where = words.before
    title = where.index("title") if "title" in where else len(where)
    return Order(
        body_before="body" in where[:title],
        body_after="body" in where[title:],
        of=frozenset(map(key, words.of)),
        apposition=frozenset(map(key, words.apposition)),
        former=frozenset(map(key, words.former)),
        inflected=bool(words.endings),
    )


@dataclass(frozen=True, slots=True)
class Reach:
    """How a name may stand after a title: `weak` titles want names that tables know."""

    weak: bool
    comma: bool


def person_after(page: Page, last: int, title: Title, reach: Reach) -> Found | None:
    """Return the person named right after a title phrase."""
    at = over_brackets(page, last, 1)
    capitals = parts_of(page.article.language.code).capitals
    titles_first = not order_of(page.article.language.code).body_before
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
        skipped = past_address(page, at)
        if skipped == at:
            break
        at = skipped
    if not page.same_line(last - 1, at):
        return None
    found = page.name(at)
    names = parts_of(page.article.language.code)
    town = last - 1 if last > title.last else last
    if at == last and title.sort == "title" and _called_like_town(page, names, town):
        return enter(page, town, town + 2, "after title")
    if found is not None and found.kind == "person":
        return found
    if found is not None and found.rule == "latin letters" and title.sort == "title":
        size = found.last - found.first
        if 2 <= size <= 3 and not page.raw(found.first).isupper():
            return enter(page, found.first, found.last, "after title")
    if page.key(at) in names.purpose:
        at = _past_purpose(page, names, at)
    end = extent(page, at, not reach.weak or _acts(page, at, title))
    if titles_first and not capitals and _modifies(page, names, at, end):
        return None
    if end == at and title.sort == "honorific" and found is not None:
        plain = found.kind == "place" and (found.first, found.last) == (at, at + 1)
        end = found.last if plain else at
    if end == at or _plain_word(page, names, at, end) or _of_place(page, names, at, end):
        return None
    if at > last and not any(names.known(page.key(i)) for i in range(at, end)) and end - at < 2:
        return None
    if at == last and _body_ahead(page, names, at, end):
        at += 1
    return enter(page, at, end, f"after {title.sort}")


def _body_ahead(page: Page, names: NameParts, first: int, end: int) -> bool:
    """Tell whether the first of three words is the body: «директор Росгеологии Сергей Г.»."""
    if not order_of(page.article.language.code).inflected or end - first != 3:
        return False
    whole = names.known(page.key(first)) or not page.key(first).endswith(_GENITIVE)
    return not whole and names.is_given(page.key(first + 1)) and names.known(page.key(first + 2))


_GENITIVE = ("а", "я", "ы", "и")


_WORD = 34
"""From this frequency (in tenths) a lone unknown word after a title is no name."""


def _plain_word(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether what follows a title is one common word ("ambassador exchange")."""
    if names.capitals or names.clitic or last - first != 1:
        return False
    word = page.key(first)
    return not names.known(word) and not names.rare(word, _WORD)


def _called_like_town(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether a given name that a town has, too, and a surname follow: "President Duma B."."""
    found = page.name(at)
    if not names.capitals or found is None or found.kind != "place" or found.demonym:
        return False
    oblique = names.stems.strips and names.stems(page.key(at)) != page.key(at)
    if oblique or found.last - found.first > 1 or not page.same_line(at, at + 1):
        return False
    raw, after = page.raw(at + 1), page.name(at + 1)
    lone = at + 2 >= page.line_end(at) or not page.raw(at + 2)[0].isupper()
    unknown = after is None and raw[0].isupper() and not raw.isupper() and raw.isalpha()
    word = page.key(at + 1)
    return lone and unknown and names.rare(word, 36) and word not in names.stops and len(raw) > 3


def _of_place(page: Page, names: NameParts, first: int, last: int) -> bool:
    """Tell whether a noun and the place it is of follow («президент Сообщества Мадрида»)."""
    if not order_of(page.article.language.code).inflected or last - first != 2:
        return False
    place, word = page.name(first + 1), page.key(first)
    noun = not names.known(word) and not names.rare(word, _WORD)
    return noun and place is not None and place.kind in ("place", "country")


def _acts(page: Page, at: int, title: Title) -> bool:
    """Tell whether "X's director A B" ends in the mark of one who acts: then A B is a name."""
    names = parts_of(page.article.language.code)
    order = order_of(page.article.language.code)
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
        if past_address(page, ahead) > ahead:
            return past_address(page, ahead)
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


def past_address(page: Page, at: int) -> int:
    """Return the word after a form of address, a profession or a rank, else `at`."""
    words = [page.key(at + ahead) for ahead in range(3)]
    hit = parts(page.article.language.code).at(words, 0, 3)
    sorts = {"rank" if part.english in RANKS else part.sort for part in hit[1]} if hit else set()
    named = parts_of(page.article.language.code).is_given(page.key(at))
    if hit and (sorts & {"honorific", "rank"} or ("profession" in sorts and not named)):
        end = at + hit[0]
        return end + (page.key(end) == ".")
    return at


def person_before(page: Page, first: int, title: Title) -> Found | None:
    """Return the person to whom a title phrase stands in apposition, if any."""
    if title.sort == "honorific":
        return None
    at = first - 1
    former = order_of(page.article.language.code).former
    at -= _owner(page, at)
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
        begin = _longer(page, at)
    if at - begin < 2:
        return None
    return enter(page, begin, at, "before title")


def _owner(page: Page, at: int) -> int:
    """Return the size of a common owner that ends at `at`: "the country's"."""
    for size in (1, 2, 3):
        if at - size < 0 or not page.same_line(at - size, at):
            return 0
        word = page.raw(at - size + 1)
        ends = word in ("'s", "’s") or page.key(at - size + 1).endswith(("'s", "’s"))
        if ends and word[0].islower():
            return size
        if ends:
            return size + 1 if page.raw(at - size)[0].islower() else 0
    return 0


def _longer(page: Page, last: int) -> int:
    """Return where a name of two words begins whose third one no table has: "Nguyen Van Tan,"."""
    names = parts_of(page.article.language.code)
    found = page.name(last - 2)
    if names.capitals or found is None or found.kind != "person" or page.name(last - 1) is not None:
        return last
    word = page.key(last - 1)
    plain = (
        not word[:1].isalpha() or word in names.says or is_title(page.article.language.code, word)
    )
    return last if plain or found.last - found.first < 2 else found.first


def person_ahead(page: Page, first: int, last: int) -> Found | None:
    """Return the person right before a title phrase with its body, without any mark.

    So writes Persian: "A B, minister of C" without the comma. A mark of the object
    behind the phrase says that the two are not one.
    """
    names = parts_of(page.article.language.code)
    if names.capitals or order_of(page.article.language.code).body_before:
        return None
    if not page.same_line(first - 1, first) or page.key(last) in names.marks:
        return None
    found = page.name(first - 1)
    if found is not None:
        return found if found.kind == "person" and found.last - found.first > 1 else None
    begin = backward(page, first, True)
    if first - begin < 2 or not any(names.is_given(page.key(at)) for at in (begin, begin + 1)):
        return None
    return enter(page, begin, first, "before title")


def over_brackets(page: Page, at: int, step: int) -> int:
    """Return the word beyond a short bracket at `at` ("… Commission (EEC) …")."""
    opening, closing = ("(", ")") if step > 0 else (")", "(")
    if page.key(at) != opening:
        return at
    for end in range(at + step, at + 7 * step, step):
        if page.key(end) == closing and page.same_line(at, end):
            return end + step
    return at


def enter(page: Page, first: int, last: int, rule: str) -> Found:
    """Enter a person on the page."""
    return page.put(Found(first, last, page.span(first, last), "person", rule=rule))
