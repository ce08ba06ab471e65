"""Names that the tables know: states, places, bodies, demonyms; and which of them stand.

The longest form wins. A form that is also another word (چینی Chinese or sugar,
شام Syria or evening) stands only where the article speaks of that state or
place anyway, or where the form is one of several names in a row.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from elchi.languages import load
from elchi.languages.words.generics import Words as Generics
from elchi.languages.words.ministries import Words as Ministries
from elchi.languages.words.numbers import Words as Numbers
from elchi.languages.words.zones import Words as Zones
from elchi.model import Span
from elchi.text.key import key
from elchi.text.match import Match, longest
from elchi.understand.names.lexicon import Entry, lexicon
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import NameParts, parts_of
from elchi.understand.names.phrases import Phrases, Stems
from elchi.understand.names.titles import parts

_RANK = {"country": 0, "organisation": 1, "gathering": 2, "instrument": 3, "system": 4, "place": 5}


@cache
def national_forms(code: str) -> Phrases[str]:
    """Return the wordings of ministries and embassies of a language."""
    language = load(code)
    forms = [form for listed in language.words(Ministries).forms.values() for form in listed]
    forms += language.words(Generics).embassy
    return Phrases(Stems(()), [(form, form) for form in forms])


def find_listed(page: Page) -> None:
    """Enter all names of the tables that stand in the article."""
    by_span: dict[Span, list[Entry]] = defaultdict(list)
    for hit in _hits(page):
        if _written_as_name(page, hit):
            by_span[hit.span].append(hit.value)
    sure = _sure_countries(by_span)
    chosen: list[Found] = []
    told: set[str] = set()
    for span, entries in sorted(by_span.items()):
        first, last = page.range(span)
        first, last = _bare(page, first, last)
        if first >= last:
            continue
        entry = _choose(entries, sure)
        if _of_money(page, first, last):
            continue
        if entry.ambiguous and _no_name(page, first, last, entry):
            continue
        span = page.span(first, last)
        if not entry.ambiguous:
            told.add(entry.entity.id)
        sure_of = entry.entity.country in sure or _told(page, first, entry, told)
        chosen.append(
            Found(
                first,
                last,
                span,
                entry.entity.kind,
                entry.entity,
                entry.demonym,
                entry.ambiguous and not sure_of,
                entry.ambiguous,
                "table",
            )
        )
    for found in _standing(page, chosen):
        page.put(found)


def _bare(page: Page, first: int, last: int) -> tuple[int, int]:
    """Leave an article before a name, and the quotation marks around it, outside."""
    if last - first > 1 and page.raw(first) == "the":
        first += 1
    marks = page.raw(first) + page.raw(last - 1) if last - first > 2 else ""
    return (first + 1, last - 1) if marks in ("«»", "“”", '""') else (first, last)


def _told(page: Page, first: int, entry: Entry, told: set[str]) -> bool:
    """Tell whether the article has named a body in full before its short form («آژانس»)."""
    zone = page.article.sentences[page.line[first]].zone
    return entry.entity.kind == "organisation" and entry.entity.id in told and zone is None


def _of_money(page: Page, first: int, last: int) -> bool:
    """Tell whether a state's name belongs to a currency («долларов США», "US$")."""
    before = first - 1
    while before > 0 and page.key(before) == "." and page.touching(before):
        before -= 1
    if page.key(last) == "$" and page.touching(last):
        return True
    money = parts_of(page.article.language.code).money
    return page.same_line(before, first) and page.key(before) in money


@cache
def _shifts(code: str) -> frozenset[str]:
    """Return the words that stand before a number and add to it (*paune*, also Pune)."""
    listed = load(code).words(Numbers).shifts
    return frozenset(key(word) for words in listed.values() for word in words)


def _no_name(page: Page, first: int, last: int, entry: Entry) -> bool:
    """Tell whether a doubtful word is a common noun or a part of a date here."""
    names = parts_of(page.article.language.code)
    before = page.key(first - 1) if page.same_line(first - 1, first) else ""
    after = page.key(last) if page.same_line(first, last) else ""
    if before in names.indefinite and not entry.demonym and last - first == 1:
        return True
    if page.key(first) in _shifts(page.article.language.code):
        return True  # "quarter to": a number begins
    dated = before.isdigit() or (after.isdigit() and len(after) == 4)
    return dated and entry.entity.kind != "country" and last - first == 1


def _hits(page: Page) -> list[Match[Entry]]:
    """Return the hits of the tables, the longest of each stretch.

    A scheme's ambiguous short name inside a longer form ("Mir" in "Mir cards")
    is the name; the longer form only makes it sure.
    """
    matcher = lexicon(page.article.language.code)
    every = list(matcher.all(page.article.key))
    inner = [hit for hit in every if hit.value.ambiguous and hit.value.entity.kind == "system"]
    shrunk: list[Match[Entry]] = []
    for hit in longest(every):
        small = next(
            (
                each
                for each in inner
                if each.value.entity.id == hit.value.entity.id
                and hit.span.covers(each.span)
                and each.span != hit.span
            ),
            None,
        )
        shrunk.append(hit if small is None else Match(small.span, small.key, hit.value))
    return shrunk


def _written_as_name(page: Page, hit: Match[Entry]) -> bool:
    """Tell whether the words have the capitals of a name, where the script has them."""
    if not page.article.language.about.capitals:
        return True
    raw = hit.span.of(page.article.document.text)
    if hit.value.demonym and hit.value.entity.kind != "person":
        return raw[0].isupper() or not page.article.language.about.capital_adjectives
    if raw[0].isupper() or not raw[0].isalpha():
        return not (len(hit.key) <= 3 and hit.value.ambiguous and not raw.isupper())
    if hit.value.small:
        return True
    return " " in raw and not hit.value.ambiguous and any(c.isupper() for c in raw)


def _sure_countries(by_span: dict[Span, list[Entry]]) -> set[str]:
    """Return the states that the article names by words that mean nothing else."""
    return {
        entry.entity.country
        for entries in by_span.values()
        for entry in entries
        if not entry.ambiguous and entry.entity.country is not None and len(entries) == 1
    }


def _choose(entries: list[Entry], sure: set[str]) -> Entry:
    near = any(e.entity.kind == "place" and e.entity.country in sure for e in entries)

    def rank(entry: Entry) -> tuple[bool, bool, int]:
        entity = entry.entity
        elsewhere = entity.country not in sure and (near or entity.kind == "place")
        return entry.ambiguous, elsewhere, _RANK.get(entity.kind, 9) + 10 * entry.demonym

    return min(entries, key=rank)


def _standing(page: Page, chosen: list[Found]) -> list[Found]:
    """Return the names that stand: the sure ones, and doubtful ones in their company."""
    names = parts_of(page.article.language.code)
    standing = [found for found in chosen if not found.ambiguous]
    doubtful = [found for found in chosen if found.ambiguous]
    ends = {found.first for found in standing} | {found.last for found in standing}
    grown = True
    while grown:
        grown = False
        for found in list(doubtful):
            office = found.demonym and _before_office(page, found.last)
            sure = office or _in_brackets(page, found) or _in_row(page, names, found, ends)
            if names.capitals or sure:
                doubtful.remove(found)
                standing.append(found)
                ends |= {found.first, found.last}
                grown = True
    return standing


def _in_brackets(page: Page, found: Found) -> bool:
    """Tell whether a body's name fills brackets in a date line, as agencies do ("(एपी)")."""
    zone = page.article.sentences[page.line[found.first]].zone
    bracketed = page.key(found.first - 1) in ("(", "/") and page.key(found.last) in (")", "/")
    desk = page.text(found.first, found.last) in load(page.article.language.code).words(Zones).desks
    return found.kind == "organisation" and zone == "dateline" and bracketed and not desk


def _in_row(page: Page, names: NameParts, found: Found, ends: set[int]) -> bool:
    """Tell whether a comma, a hyphen or "and" joins a name to one that stands."""
    joiners = names.joins | {",", "-"}
    before, after = found.first - 1, found.last
    left = page.key(before) in joiners and before in ends
    right = page.key(after) in joiners and after + 1 in ends
    return left or right


def _before_office(page: Page, at: int) -> bool:
    """Tell whether a title or a ministry follows: what stands before it is a state's adjective."""
    if at >= len(page) or not page.same_line(at - 1, at):
        return False
    code = page.article.language.code
    keys = [page.key(index) for index in range(at, min(at + 5, page.line_end(at)))]
    if parts(code).at(keys, 0, len(keys)) is not None:
        return True
    return national_forms(code).at(keys, 0, len(keys)) is not None


def list_again(page: Page, first: int, last: int) -> None:
    """Enter the state or adjective that just these words name, after a longer name gave way."""
    span = page.span(first, last)
    key = page.article.key
    matcher = lexicon(page.article.language.code)
    for hit in matcher.all(key, key.index(span.start), key.index(span.end - 1) + 1):
        if hit.span == span and hit.value.entity.kind == "country":
            entry = hit.value
            kind = entry.entity.kind
            page.put(Found(first, last, span, kind, entry.entity, entry.demonym, rule="table"))
            return
