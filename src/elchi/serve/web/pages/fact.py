"""``/fact/ID``: why one fact was read, and which readings were rejected beside it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from elchi.serve.explain import explain
from elchi.serve.reasons import known
from elchi.serve.web.view import Page, View

router = APIRouter()


@router.get("/fact/{id_}")
def show_fact(view: Page, id_: str) -> Response:
    """Show the fact whose id begins so, with its words, its rule and what was rejected."""
    found = explain(view.ledger, id_, view.reader())
    if found is None:
        raise HTTPException(404, view.gettext("There is no such fact in the ledger."))
    return view.page(
        "fact.html.j2", e=found, kinds=kind_names(view), parts=_parts(view), known=known
    )


def kind_names(view: View) -> dict[str, str]:
    """Return what the kinds of fact are called in the reader's language."""
    return {
        "statement": view.gettext("Statement"),
        "event": view.gettext("Event"),
        "figure": view.gettext("Figure"),
        "tie": view.gettext("Tie"),
        "position": view.gettext("Position"),
    }


def _parts(view: View) -> dict[str, str]:
    """Return what the words are to the fact that rests on them."""
    return {
        "words": view.gettext("Words"),
        "trigger": view.gettext("Words"),
        "also": view.gettext("Told again"),
        "cue": view.gettext("Word of saying"),
    }
