"""Bodies that every state has: ministries, parliaments, central banks, and whose they are.

The state stands beside the name ("МИД Киргизии", "روسی وزارت خزانہ") or shortly
before it ("in Moscow the foreign ministry …"); else the article has named it
earlier, or it is of the state spoken of just before, of those that of the date line
where it is among them. Where nothing tells, the body has no state.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from elchi.languages import load
from elchi.languages.grammar import Role
from elchi.languages.tables import data
from elchi.languages.words.ministries import Words
from elchi.languages.words.offices import Words as Offices
from elchi.languages.words.references import Words as References
from elchi.model import Entity
from elchi.text.key import key
from elchi.text.match import Matcher
from elchi.text.words import word_keys
from elchi.understand.names.ids import HERE
from elchi.understand.names.lexicon import bodies, capitals, states
from elchi.understand.names.page import Found, Page
from elchi.understand.names.tables import list_again
from elchi.understand.names.titles import parts

_COMMON = frozenset(
    (
        "parliament",
        "senate",
        "national-assembly",
        "supreme-court",
        "constitutional-court",
        "central-bank",
        "presidential-office",
        "prime-minister-office",
        "armed-forces",
        "army",
        "navy",
        "air-force",
        "border-guard",
        "coast-guard",
        "police",
        "customs",
        "security-council",
        "military",
    )
)
"""Bodies whose names are common nouns: they want a state beside them."""

_FORCES = frozenset(("armed-forces", "army", "navy", "air-force", "military", "coast-guard"))
"""Bodies whose name takes the adjective of the state in ("Sri Lankan Navy")."""

_TRIMMED = ("Ministry", "Department", "United States Department", "State Committee", "Parliament")
"""Listed bodies called so leave their state outside the mention."""

_REACH = 5
"""So many words before a ministry a place may stand to say whose it is."""

_ASIDE: frozenset[Role] = frozenset(("object", "to", "from", "with", "against", "about", "in"))
"""Roles of who is no subject of a sentence."""

_BACK = 2
"""So many sentences a state stays the one spoken of."""


@dataclass(frozen=True, slots=True)
class Ministry:
    """A row of ``data/ministries.tsv``: a body that every state has."""

    id: str
    pattern: str


@dataclass(frozen=True, slots=True)
class MinistryName:
    """A row of ``data/ministry_names.tsv``: where a state calls it otherwise."""

    ministry: str
    state: str
    name: str
    body: str | None = None


@cache
def _patterns() -> dict[str, str]:
    return {row.id: row.pattern for row in data("ministries", Ministry)}


@cache
def _own_names() -> dict[tuple[str, str], MinistryName]:
    return {(row.ministry, row.state): row for row in data("ministry_names", MinistryName)}


@cache
def _forms(code: str) -> Matcher[str]:
    forms = load(code).words(Words).forms
    return Matcher((form, ident) for ident, listed in forms.items() for form in listed)


@cache
def _links(code: str) -> frozenset[str]:
    return frozenset(map(key, load(code).words(Offices).of)) | {"'", "s", "federal", "وفاقی"}


@cache
def _described(code: str) -> frozenset[str]:
    return frozenset(load(code).words(Words).described)


def _small(page: Page, first: int, last: int) -> bool:
    """Tell whether words are written small, as all are in a script without capitals."""
    if not page.article.language.about.capitals:
        return True
    single = last - first == 1 or page.raw(last - 1).islower()
    return single and page.raw(first).islower()


def national_body(ministry: str, state: str | None) -> Entity:
    """Return the entity of a body by its id and the state's code.

    >>> national_body("foreign-affairs", "KG").name
    'Ministry of Foreign Affairs of Kyrgyzstan'
    """
    pattern = _patterns()[ministry]
    if state is None:
        name = pattern.replace(" of {state}", "")
        return Entity(f"body:{ministry}{HERE}", "organisation", name, None)
    own = _own_names().get((ministry, state))
    if own is not None and own.body in bodies():
        return bodies()[own.body]
    name = own.name if own else pattern.format(state=states()[state].name)
    return Entity(f"body:{state.lower()}-{ministry}", "organisation", name, state)


def find_national(page: Page) -> None:
    """Enter the ministries and other national bodies of the article."""
    code = page.article.language.code
    told: dict[str, str] = {}
    home = home_state(page)
    named = Counter(found.country for found in page.found if found.country)
    main = {state for state, _ in named.most_common(2)}
    for hit in _forms(code).longest(page.article.key):
        first, last = page.range(hit.span)
        if first >= last or _in_title(page, first, last):
            continue
        if hit.value in _described(code) and _small(page, first, last):
            continue
        _trim(page, first, last)
        if not _open(page, first, last, hit.value):
            continue
        beside = _beside(page, first, last)
        state = beside or _nearby(page, first) or _seated(page, last)
        if hit.value in _COMMON:
            state = beside or told.get(hit.value)
            if state is None:
                continue
        if state is None:
            near = spoken_of(page, first, home)
            known = told.get(hit.value)
            if not _possessed(page, first) and not of_that_country(page, first, last):
                near = known or (home if home and near not in main else near)
            state = near or home
        if state is not None:
            told[hit.value] = state
        adjective = page.name(first - 1)
        if hit.value in _FORCES and adjective is not None and adjective.last == first:
            if not adjective.demonym or not page.same_line(first - 1, first):
                continue
            first = adjective.first
        if hit.value in _FORCES and not page.article.language.about.capitals:
            end = _with_state(page, first, last, last)
            bare = end == last and (adjective is None or first != adjective.first)
            if bare and hit.value != "coast-guard":
                continue  # "the army of X", "their army" is no name
            last = end
        if hit.value == "central-bank" and (not _capitals(page) or page.raw(first)[0].isupper()):
            last = _with_state(page, first, last + (page.key(last) == "of"), last)
        page.put(
            Found(
                first,
                last,
                page.span(first, last),
                "organisation",
                national_body(hit.value, state),
                rule="national body",
            )
        )


def _capitals(page: Page) -> bool:
    return page.article.language.about.capitals


def _with_state(page: Page, first: int, at: int, last: int) -> int:
    """Return the end of a name with its state, where it stands at `at` («ارتش تایلند»)."""
    if page.article.language.about.case_words or not page.same_line(first, at):
        return last
    after = page.name(at)
    follows = after is not None and after.kind == "country" and not after.demonym
    return after.last if after is not None and follows else last


def _in_title(page: Page, first: int, last: int) -> bool:
    """Tell whether the words belong to a longer title ("customs collector")."""
    keys = [page.key(at) for at in range(first, min(last + 3, page.line_end(first)))]
    hit = parts(page.article.language.code).at(keys, 0, len(keys))
    return hit is not None and hit[0] > last - first


def _trim(page: Page, first: int, last: int) -> None:
    """Leave the state outside a listed ministry ("بھارتی وزارت خارجہ")."""
    found = page.name(first)
    if found is None or found.entity is None or not found.entity.name.startswith(_TRIMMED):
        return
    if found.first <= first and last <= found.last and last - first < found.last - found.first:
        entity, begin, end = found.entity, found.first, found.last
        page.put(Found(first, last, page.span(first, last), "organisation", entity, rule="table"))
        for left, right in ((begin, first), (last, end)):
            if left < right:
                list_again(page, left, right)


def _open(page: Page, first: int, last: int, ministry: str) -> bool:
    """Tell whether no longer or surer name covers the words already."""
    for index in range(first, last):
        found = page.name(index)
        if found is None or found.demonym or found.kind in ("country", "place"):
            continue
        if found.last - found.first > last - first or found.entity is not None:
            return False
    if page.article.language.about.capitals and ministry in _COMMON:
        small = page.article.language.words(Words).small
        return small or page.raw(first)[0].isupper()
    return True


def _beside(page: Page, first: int, last: int) -> str | None:
    links = _links(page.article.language.code)
    at = first - 1
    while at >= 0 and page.same_line(at, first) and page.key(at) in links and first - at <= 2:
        at -= 1
    before = page.name(at) if page.same_line(at, first) else None
    if before is not None and before.kind in ("country", "place", "organisation"):
        linked = at == first - 1 or not page.roles(before) & {"in", "to"}
        if before.country and linked and before.kind != "organisation":
            return before.country
        if before.country and at < first - 1:
            return before.country
    at = last
    while page.same_line(at, first) and page.key(at) in links | {"of", "the"} and at - last <= 2:
        at += 1
    after = page.name(at) if page.same_line(at, first) else None
    # "وزارت خارجه طالبان": a body that governs may follow as a state does.
    suits = after is not None and (after.kind in ("country", "organisation") or after.demonym)
    if after is not None and suits and not page.article.language.about.case_words:
        direct = at == last or page.key(last) in ("of", "this")
        return after.country if direct else None
    return None


def _nearby(page: Page, first: int) -> str | None:
    """Return the state of the place named shortly before, in the same clause."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not page.same_line(at, first) or page.key(at) in (",", ";", ":", '"'):
            return None
        found = page.name(at)
        if found is not None and found.kind == "place" and found.country:
            return found.country
    return None


@cache
def _its(code: str) -> frozenset[str]:
    return frozenset(map(key, load(code).words(References).its))


def _possessed(page: Page, first: int) -> bool:
    """Tell whether "its" stands before the body: it is of the state spoken of."""
    return page.same_line(first - 1, first) and page.key(first - 1) in _its(
        page.article.language.code
    )


@cache
def _that_country(code: str) -> frozenset[tuple[str, ...]]:
    wordings = (word_keys(wording) for wording in load(code).words(References).country)
    return frozenset(keys for keys in map(tuple, wordings) if len(keys) > 1)


def of_that_country(page: Page, first: int, last: int) -> bool:
    """Tell whether words belong to "this country": it stands right after or before them."""
    code = page.article.language.code
    linked = page.same_line(first - 1, first) and page.key(first - 1) in _links(code)
    for keys in _that_country(code):
        for start in (last, first - linked - len(keys)):
            if (
                start >= 0
                and page.same_line(start, first)
                and page.same_line(start + len(keys) - 1, first)
                and all(page.key(start + n) == word for n, word in enumerate(keys))
            ):
                return True
    return False


def spoken_of(page: Page, first: int, home: str | None) -> str | None:
    """Return the state that acts in the sentence so far, else in one of the last two.

    Where the state of the date line is named there, it is that one; where none can be
    the subject, the one named first counts.
    """
    at, first_named = first - 1, None
    while at >= 0 and page.line[first] - page.line[at] <= _BACK:
        line, named, acting = page.line[at], list[str](), list[str]()
        while at >= 0 and page.line[at] == line:
            found = page.name(at)
            if found is not None and found.country and found.kind in ("country", "place"):
                named.append(found.country)
                if not found.demonym and not page.roles(found) & _ASIDE:
                    acting.append(found.country)
            at -= 1
        if named and home in named:
            return home
        if acting:
            return acting[-1]
        first_named = first_named or (named[-1] if named else None)
    return first_named


def _seated(page: Page, last: int) -> str | None:
    """Return the state of the place where the body is said to be ("spokesman … in Islamabad")."""
    for at in range(last, min(last + 4, len(page) - 1)):
        found = page.name(at + 1)
        if not page.same_line(last - 1, at + 1) or not page.key(at)[0].isalpha():
            return None
        if found is not None and found.kind == "place" and "in" in page.roles(found):
            return found.country
    return None


def home_state(page: Page) -> str | None:
    """Return the state of the capital that the date line names."""
    for found in sorted(page.found, key=lambda f: f.first):
        zone = page.article.sentences[page.line[found.first]].zone
        if zone == "dateline" and found.entity and found.entity.id in capitals():
            return found.country
    return None
