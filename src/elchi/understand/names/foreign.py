"""Names in Latin letters inside a text of another script: "Halyk Bank", "IPGL".

Such a text keeps Latin letters for names of bodies, media and schemes; a run of
words with capitals that no table knows is taken for an organisation.
"""

from __future__ import annotations

from elchi.model import Entity, EntityKind
from elchi.text.romanise import slug
from elchi.understand.names.bodies import announced
from elchi.understand.names.page import Found, Page
from elchi.understand.names.parts import parts_of

_LONGEST = 6
_OPEN = frozenset(("(", '"'))
_THINGS = frozenset(("instrument", "system", "gathering"))
_NOT_NAMES = frozenset(
    (
        *("http", "https", "www", "com", "org", "html", "php", "photo", "source", "tags"),
        *("pm", "am", "gmt", "utc", "covid", "km", "kg", "gdp", "ai", "it", "live", "video"),
        *(
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "ist",
        ),
        *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"),
        *("fi", "wi", "co", "wi-fi", "by", "pmt", "edt", "est", "utc", "the", "mou", "faq"),
        *("staff", "editorial", "team", "exclusive", "breaking", "update", "updated", "news"),
    )
)


def find_foreign(page: Page) -> None:
    """Enter runs of capitalised Latin words in texts of another script."""
    if page.article.language.about.script == "Latn":
        return
    runs: list[tuple[int, int]] = []
    done = 0
    for index, raw in enumerate(page.raws):
        if index < done or not raw.isascii():
            continue
        end = index
        while end < page.line_end(index) and end - index < _LONGEST and _latin(page, end):
            end += 1
        end = max(end, _past_known(page, index))
        if end > index and page.key(end) == "-" and page.touching(end) and page.touching(end + 1):
            end += 2
        if end > index and _is_name(page, index, end):
            while page.raw(end - 1) in _INSIDE:
                end -= 1
            runs.append((index, end))
        done = end
    kinds = {page.text(*run): kind for run in runs if (kind := _told(page, run[0])) is not None}
    for first, last in runs:
        _enter(page, first, last, kinds.get(page.text(first, last)))


def _told(page: Page, first: int) -> EntityKind | None:
    """Return the kind of thing that the noun before a run tells: "exercise", "missile"."""
    told = announced(page, first - 1 - (page.key(first - 1) in _OPEN)) if first > 1 else None
    return told if told in _THINGS else None


def _enter(page: Page, first: int, last: int, told: EntityKind | None) -> None:
    begin = _surname_of(page, first, last)
    if begin < first:
        page.put(Found(begin, last, page.span(begin, last), "person", rule="latin surname"))
        return
    name, kind = page.text(first, last), told or _kind(page, first, last)
    entity = Entity(f"{'place' if kind == 'place' else 'body'}:{slug(name)}", kind, name, None)
    page.put(Found(first, last, page.span(first, last), kind, entity, rule="latin letters"))


def _past_known(page: Page, index: int) -> int:
    """Return the end of a run that only begins with a known body ("BBC World Service")."""
    found = page.name(index)
    short = found is not None and found.kind == "organisation" and found.last - index == 1
    if not short or found is None or found.first != index or not page.raw(index).isascii():
        return index
    end = found.last
    while end < page.line_end(index) and end - index < _LONGEST and _latin(page, end):
        end += 1
    return end if end > found.last and page.raw(end - 1)[0].isupper() else index


def _latin(page: Page, index: int) -> bool:
    raw = page.raw(index)
    if page.name(index) is not None or not raw[0].isalpha():
        return False
    return raw.isascii() and (raw[0].isupper() or raw in _INSIDE)


_INSIDE = frozenset(
    (
        *("of", "the", "and", "for", "de", "la", "las", "los", "le", "les", "du", "des", "del"),
        *("della", "di", "da", "do", "dos", "van", "y"),
    )
)
"""Words of European names that are written small."""

_PLACES = frozenset(
    (
        *("plaza", "piazza", "casa", "villa", "palazzo", "place", "rue", "via", "praça", "calle"),
        *("tower", "towers", "square", "street", "avenue", "road", "bridge", "park", "airport"),
        *("beach", "island", "marina", "arena", "stadium", "building", "castle", "gate", "hill"),
        *("centre", "center", "mall", "hotel", "palace", "camp", "port", "bay", "valley"),
    )
)
"""Nouns at the beginning or the end of the names of places."""


def _kind(page: Page, first: int, last: int) -> EntityKind:
    """Return what a run of Latin words names: a place where a noun of places opens or ends it."""
    several = last - first > 1
    place = page.key(first) in _PLACES or page.key(last - 1) in _PLACES - {"centre", "center"}
    return "place" if several and place else "organisation"


def _surname_of(page: Page, first: int, last: int) -> int:
    """Return where a person's name begins whose surname only is Latin («Джесси LaBrocca»)."""
    names = parts_of(page.article.language.code)
    before = page.key(first - 1) if page.same_line(first - 1, first) else ""
    alone = last - first == 1 and not page.raw(first).isupper() and page.name(first - 1) is None
    given = alone and bool(before) and names.capitals and page.raw(first - 1)[0].isupper()
    return first - 1 if given and names.is_given(before) else first


def _is_name(page: Page, first: int, last: int) -> bool:
    zone = page.article.sentences[page.line[first]].zone
    if (
        zone in ("source", "boilerplate", "byline")
        or page.key(first) in _NOT_NAMES
        or not page.raw(first)[0].isupper()
    ):
        return False
    around = page.key(first - 1) + page.key(last)
    in_address = "/" in around or page.key(last) == "@" or page.key(first - 1) == "@"
    return len(page.text(first, last)) > 1 and not in_address
