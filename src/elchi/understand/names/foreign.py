"""Names in Latin letters inside a text of another script: "Halyk Bank", "IPGL".

Such a text keeps Latin letters for names of bodies, media and schemes; a run of
words with capitals that no table knows is taken for an organisation.
"""

from __future__ import annotations

from elchi.model import Entity
from elchi.text.romanise import slug
from elchi.understand.names.page import Found, Page

_LONGEST = 6
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
    index = 0
    while index < len(page):
        end = index
        while end < page.line_end(index) and end - index < _LONGEST and _latin(page, end):
            end += 1
        end = max(end, _past_known(page, index))
        if end > index and page.key(end) == "-" and page.touching(end) and page.touching(end + 1):
            end += 2
        if end > index and _is_name(page, index, end):
            name = page.text(index, end)
            entity = Entity(f"body:{slug(name)}", "organisation", name, None)
            span = page.span(index, end)
            page.put(Found(index, end, span, "organisation", entity, rule="latin letters"))
        index = max(end, index + 1)


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
    return raw.isascii() and (raw[0].isupper() or raw in ("of", "the", "and", "for"))


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
