"""Names that the tables know: states, places, bodies, demonyms; and which of them stand.

The longest form wins. A form that is also another word (چینی Chinese or sugar,
شام Syria or evening) stands only where the article speaks of that state or
place anyway, or where the form is one of several names in a row.
"""

from __future__ import annotations

from collections import defaultdict

from elchi.model import Span
from elchi.text.match import Match
from elchi.understand.names.lexicon import Entry, lexicon
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import parts_of

_RANK = {"country": 0, "organisation": 1, "gathering": 2, "instrument": 3, "system": 4, "place": 5}


def find_listed(page: Page) -> None:
    """Enter all names of the tables that stand in the article."""
    by_span: dict[Span, list[Entry]] = defaultdict(list)
    for hit in _hits(page):
        if _written_as_name(page, hit):
            by_span[hit.span].append(hit.value)
    sure = _sure_countries(by_span)
    chosen: list[Found] = []
    for span, entries in sorted(by_span.items()):
        first, last = page.range(span)
        if first >= last:
            continue
        entry = _choose(entries, sure)
        chosen.append(
            Found(
                first,
                last,
                span,
                entry.entity.kind,
                entry.entity,
                entry.demonym,
                entry.ambiguous and entry.entity.country not in sure,
                entry.ambiguous,
                "table",
            )
        )
    for found in _standing(page, chosen):
        page.put(found)


def _hits(page: Page) -> list[Match[Entry]]:
    """Return the hits of the tables, the longest of each stretch.

    A scheme's ambiguous short name inside a longer form ("Mir" in "Mir cards")
    is the name; the longer form only makes it sure.
    """
    matcher = lexicon(page.article.language.code)
    every = list(matcher.all(page.article.key))
    inner = [hit for hit in every if hit.value.ambiguous and hit.value.entity.kind == "system"]
    longest = matcher.longest(page.article.key)
    shrunk: list[Match[Entry]] = []
    for hit in longest:
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
        return raw[0].isupper() or page.article.language.code != "en"
    if raw[0].isupper() or not raw[0].isalpha():
        return not (len(hit.key) <= 3 and hit.value.ambiguous and not raw.isupper())
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
    def rank(entry: Entry) -> tuple[bool, bool, int]:
        entity = entry.entity
        elsewhere = entity.kind == "place" and entity.country not in sure
        return entry.ambiguous, elsewhere, _RANK.get(entity.kind, 9) + 10 * entry.demonym

    return min(entries, key=rank)


def _standing(page: Page, chosen: list[Found]) -> list[Found]:
    """Return the names that stand: the sure ones, and doubtful ones in their company."""
    sure = [found for found in chosen if not found.ambiguous]
    touched = {found.first for found in sure} | {found.last for found in sure}
    joiners = {",", "-", "–"}
    names = parts_of(page.article.language.code)
    standing = list(sure)
    for found in chosen:
        if not found.ambiguous:
            continue
        before, after = found.first - 1, found.last
        left = before if page.key(before) in joiners or page.key(before) in names.joins else None
        right = after if page.key(after) in joiners or page.key(after) in names.joins else None
        in_row = (left is not None and left in touched) or (
            right is not None and right + 1 in touched
        )
        if in_row or names.capitals:
            standing.append(found)
    return standing


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
