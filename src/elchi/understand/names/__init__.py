"""Names in one article: persons, states, places, bodies … and who holds what office.

The tables give what is known; titles, forms of address, the shape of words and
the rest of the article give what is not. Nothing of another article is used.
"""

from __future__ import annotations

from elchi.facts.article import Article, Title
from elchi.model import Entity, Mention, Office
from elchi.understand.names.acronyms import find_acronyms
from elchi.understand.names.allegiance import states_of_titles
from elchi.understand.names.attach import Held, attach
from elchi.understand.names.bodies import find_bodies
from elchi.understand.names.embassies import find_embassies
from elchi.understand.names.foreign import find_foreign
from elchi.understand.names.gatherings import find_gatherings
from elchi.understand.names.governed import merged
from elchi.understand.names.heard import find_heard
from elchi.understand.names.ids import of_this_article
from elchi.understand.names.loaned import find_loaned
from elchi.understand.names.lone import find_lone
from elchi.understand.names.national import find_national, home_state
from elchi.understand.names.official import find_official
from elchi.understand.names.page import Found, Page
from elchi.understand.names.paired import find_paired
from elchi.understand.names.persons import (
    find_bylines,
    find_known,
    find_shaped,
    find_short,
    find_speakers,
    free_given,
)
from elchi.understand.names.predicate import told_offices
from elchi.understand.names.stations import find_stations
from elchi.understand.names.tables import find_listed
from elchi.understand.names.titles import find_titles
from elchi.understand.names.told import find_classed, find_told
from elchi.understand.names.who import Who, entity_of, who_is_who

__all__ = ["find_names"]


def find_names(article: Article) -> None:
    """Fill `article.entities`, `.mentions` (demonyms too), `.titles` and `.offices`."""
    page = Page.of(article)
    find_listed(page)
    find_known(page)
    find_national(page)
    find_embassies(page)
    find_gatherings(page)
    find_bodies(page)
    find_loaned(page)
    find_official(page)
    find_acronyms(page)
    find_foreign(page)
    find_classed(page)
    find_paired(page)
    free_given(page)
    article.titles = find_titles(page)
    titles = merged(page, article.titles)
    _free_titles(page, titles)
    held = attach(page, titles)
    find_bylines(page)
    find_shaped(page)
    find_speakers(page)
    find_heard(page)
    find_stations(page)
    find_lone(page)
    held += attach(page, _left(titles, held))
    held += told_offices(page, _left(titles, held))
    countries = states_of_titles(page, held) | _countries(held)
    everyone = who_is_who(page, countries)
    find_short(page, everyone)
    find_stations(page)
    find_told(page)
    _enter(page, everyone, held)


def _left(titles: list[Title], held: list[Held]) -> list[Title]:
    """Return the titles that nobody is known to hold yet."""
    taken = {each.title.first for each in held}
    return [title for title in titles if title.first not in taken]


def _free_titles(page: Page, titles: list[Title]) -> None:
    """Take away lone places that are words of a title: "وزیر داخلہ" is no Dakhla."""
    for title in titles:
        for index in range(title.first + 1, title.last):
            found = page.name(index)
            lone = found is not None and found.last - found.first == 1
            if found is not None and lone and found.kind == "place" and not found.demonym:
                page.drop(found)


def _countries(held: list[Held]) -> dict[int, str]:
    """Return the state that an office gives its holder, by the name's first word."""
    found: dict[int, str] = {}
    for each in held:
        if each.body is not None and each.body.country is not None:
            found.setdefault(each.person.first, each.body.country)
    return found


def _enter(page: Page, everyone: list[Who], held: list[Held]) -> None:
    article = page.article
    persons: dict[int, Entity] = {}
    for who in everyone:
        entity = entity_of(page, who)
        for found in who.found:
            persons[id(found)] = entity
    mentions: list[Mention] = []
    for found in sorted(page.found, key=lambda f: f.span):
        named = persons.get(id(found)) or found.entity
        if named is None:
            continue
        named = of_this_article(named, article.document.sha256)
        found.entity = named
        article.entities[named.id] = named
        mentions.append(Mention(found.span, named.id, found.demonym))
    article.mentions = tuple(mentions)
    article.offices = tuple(_offices(page, held, home_state(page)))


def _offices(page: Page, held: list[Held], home: str | None) -> list[Office]:
    offices: list[Office] = []
    role = ""
    for each in held:
        title, body = each.title, each.body
        person = _holder(page, each.person)
        if title.sort == "honorific" or person is None or person.id not in page.article.entities:
            continue
        named = title.role
        if title.sort == "counterpart":
            named = role
        elif title.sort == "title":
            role = title.role
        elif body is None or body.kind != "organisation":
            continue
        if not named:
            continue
        if each.abroad is not None and each.abroad.entity is not None and "ambassador" in named:
            named = f"{named} to {each.abroad.entity.name}"
        holds_of = _body_id(body) or _state_of(person, title.role, home)
        if holds_of is not None and holds_of not in page.article.entities:
            holds_of = page.article.state(holds_of.removeprefix("country:"))
        offices.append(
            Office(
                person.id,
                named,
                holds_of,
                title.former,
                page.span(each.first, each.last),
            )
        )
    return offices


def _holder(page: Page, found: Found) -> Entity | None:
    """Return the person who holds an office, by the name that took the place of a shorter one."""
    named = page.name(found.first)
    if named is not None and named.kind == "person":
        return named.entity
    return found.entity


def _body_id(found: Found | None) -> str | None:
    if found is None or found.entity is None:
        return None
    if found.kind == "place" and found.country is not None:
        return f"country:{found.country}"
    return found.entity.id


_STATE_OFFICES = ("president", "minister", "premier", "chancellor", "king", "emir", "sultan")


def _state_of(person: Entity, role: str, home: str | None) -> str | None:
    """Return the state of an office of state where the text leaves it out.

    It is the known holder's own state; for a holder met for the first time, the
    state of the capital in the date line.
    """
    if not any(office in role for office in _STATE_OFFICES):
        return None
    state = person.country or home
    return f"country:{state}" if state else None
