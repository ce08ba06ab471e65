"""``/entity/ID`` and ``/who?name=``: a person, body, place or state."""

from __future__ import annotations

from functools import lru_cache

from fastapi import APIRouter, HTTPException
from starlette.responses import RedirectResponse, Response

from elchi.model import Entity
from elchi.serve.dossier import Entry, entry
from elchi.serve.overview import pairs_of_state
from elchi.serve.questions import line_of, one_identity
from elchi.serve.selection import Selection, select_facts
from elchi.serve.web.view import Page, View
from elchi.serve.who import Who, find, who
from elchi.serve.wording import state_name
from elchi.store import Ledger

router = APIRouter()

_FACTS = 40


@router.get("/who")
def show_found(view: Page, name: str = "") -> Response:
    """Show whom a name may mean; lead on where it can mean one alone."""
    words = name.strip()[:200]
    found = find(view.ledger, words) if words else ()
    if len(found) == 1:
        return RedirectResponse(view.link(f"/entity/{found[0].id}"), 303)
    reader = view.reader()
    return view.page(
        "found.html.j2",
        title=view.gettext("Persons, bodies and places"),
        words=words,
        found=[
            (one, reader.name(Entity(one.id, one.kind, one.name, one.country)))  # type: ignore[arg-type]
            for one in found[:100]
        ],
    )


@router.get("/entity/{id_:path}")
def show_entity(view: Page, id_: str) -> Response:
    """Show what the ledger knows of one entity."""
    try:
        known = _known(view.ledger, view.ledger.state(), id_)
    except KeyError as error:
        raise HTTPException(404, view.gettext("The ledger knows nobody by this id.")) from error
    if known.id != id_:
        return RedirectResponse(view.link(f"/entity/{known.id}"), 303)
    entity = Entity(known.id, known.kind, known.name, next(iter(known.countries), None))  # type: ignore[arg-type]
    entries, total = _facts(view, known.id)
    reader = view.reader()
    named = {one.id: one.name for one in find_names(view, {held.body for held in known.offices})}
    pairs = (
        pairs_of_state(view.ledger, entity.country)
        if entity.kind == "country" and entity.country
        else ()
    )
    return view.page(
        "entity.html.j2",
        title=reader.name(entity),
        one=known,
        states=[state_name(code, view.code) for code in known.countries],
        spellings=[
            (reader.locale.languages.get(code, code), code, names[:12])
            for code, names in known.spellings.items()
        ],
        offices=[
            (
                reader.office(held.role, named.get(held.body, held.body)),
                "" if held.status == "actual" else reader.labels.status[held.status],
                reader.date(held.first),
                reader.date(held.last),
                len(held.sources),
            )
            for held in known.offices
        ],
        entries=entries,
        total=total,
        pairs=pairs,
        state=entity.country if entity.kind == "country" else None,
        undated=reader.labels.phrases["undated"],
        articles=[(article, reader.date(article.published)) for article in known.articles[:60]],
    )


@lru_cache(maxsize=64)
def _known(ledger: Ledger, state: str, id_: str) -> Who:
    """Return what is known of an entity; the same as long as the ledger stays as it is."""
    return who(ledger, id_)


def find_names(view: View, ids: set[str]) -> list[Entity]:
    """Return the entities with these ids, named in the reader's language."""
    reader = view.reader()
    found = []
    for id_ in sorted(ids):
        one = next(iter(find(view.ledger, id_)), None)
        if one is not None:
            entity = Entity(one.id, one.kind, one.name, one.country)  # type: ignore[arg-type]
            found.append(Entity(id_, entity.kind, reader.name(entity), one.country))
    return found


def _facts(view: View, id_: str) -> tuple[list[Entry], int]:
    """Return the first facts that name an entity, in order of time, and how many there are."""
    ids, total = select_facts(view.ledger, Selection(entity=id_), 0, _FACTS)
    identities = view.ledger.identities()
    readings = [
        one_identity(one, identities)
        for one in view.ledger.readings(sorted({article for article, _ in ids}), whole=False)
    ]
    wanted = {fact for _, fact in ids}
    reader = view.reader(readings)
    lines = [
        line_of(stored, fact_id, fact)
        for stored in readings
        for fact_id, fact in stored.facts
        if fact_id in wanted
    ]
    return [entry(line, reader) for line in sorted(lines, key=lambda line: line.order)], total
