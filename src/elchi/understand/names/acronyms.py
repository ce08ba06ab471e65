"""Acronyms in brackets after a full name: "Ghana Gas Forum (GGF)"."""

from __future__ import annotations

from elchi.model import Entity
from elchi.text.key import key
from elchi.understand.names.page import Found, Page
from elchi.understand.names.phrases import Phrases, Stems


def find_acronyms(page: Page) -> None:
    """Give an acronym in brackets after a full name the same entity, everywhere."""
    known: dict[str, Entity] = {}
    for found in list(page.found):
        at = found.last
        if page.key(at) != "(" or found.kind not in (
            "organisation",
            "system",
            "gathering",
            "instrument",
        ):
            continue
        end = at + 1
        while end < len(page) and end - at <= 5 and page.key(end) != ")":
            end += 1
        if page.key(end) == ")" and 1 <= end - at - 1 <= 5 and found.entity is not None:
            words = page.text(at + 1, end)
            if len(words) <= 22 and all(
                c.isalpha() or c in " .-\u200c" or not c.isascii() for c in words
            ):
                known[key(words)] = found.entity
    if not known:
        return
    phrases: Phrases[Entity] = Phrases(Stems(()), list(known.items()))
    keys = page.keys
    for index in page.starts(phrases):
        hit = phrases.at(keys, index, len(keys))
        if hit is None or not page.free(index, hit[0]):
            continue
        entity = hit[1][0]
        page.put(
            Found(index, hit[0], page.span(index, hit[0]), entity.kind, entity, rule="acronym")
        )
