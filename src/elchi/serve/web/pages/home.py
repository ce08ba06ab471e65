"""``/``: which pairs the ledger speaks of, and a way to ask for any."""

from __future__ import annotations

from functools import lru_cache

from fastapi import APIRouter, HTTPException
from starlette.responses import RedirectResponse, Response

from elchi.languages.tables import State, data
from elchi.serve.dossier import article_cards
from elchi.serve.overview import Covered, covered_pairs, latest_articles
from elchi.serve.questions import UnknownStateError, state_code
from elchi.serve.web.view import Page
from elchi.serve.wording import state_name
from elchi.store import Ledger

router = APIRouter()

_KINDS = ("statement", "event", "figure", "tie", "position")


@router.get("/")
def home(view: Page) -> Response:
    """Show the first page."""
    counts = view.ledger.count()
    kept = list(view.ledger.readings(latest_articles(view.ledger)))
    kept.sort(key=lambda one: (one.reading.document.published or "", one.reading.document.id))
    names = sorted((state_name(row.code, view.code), row.code) for row in data("states", State))
    return view.page(
        "home.html.j2",
        title=view.gettext("How states stand with each other"),
        counts=counts,
        facts=sum(counts.get(kind, 0) for kind in _KINDS),
        pairs=_covered(view.ledger, view.ledger.state()),
        articles=tuple(article_cards(reversed(kept), view.reader(kept))),
        states=[(code, name) for name, code in names],
    )


@router.get("/pair")
def ask(view: Page, a: str, b: str) -> Response:
    """Lead from two names, in any language, to the page of the pair."""
    try:
        codes = state_code(a), state_code(b)
    except UnknownStateError as error:
        raise HTTPException(404, str(error)) from error
    return RedirectResponse(view.link(f"/pair/{codes[0]}/{codes[1]}"), 303)


@lru_cache(maxsize=4)
def _covered(ledger: Ledger, state: str) -> tuple[Covered, ...]:
    """Return the pairs; counted once for each state of the ledger."""
    return covered_pairs(ledger)
