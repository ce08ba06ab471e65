"""``/compare/A/B``: two articles sentence by sentence, with what diverges marked."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from elchi.serve.compare import compare
from elchi.serve.web.view import Page

router = APIRouter()


@router.get("/compare/{a}/{b}")
def show_comparison(view: Page, a: str, b: str) -> Response:
    """Show two articles side by side."""
    found = [view.ledger.find(one) for one in (a, b)]
    first, second = found
    if first is None or second is None:
        raise HTTPException(404, view.gettext("There is no such article in the ledger."))
    if first.reading.document.sha256 == second.reading.document.sha256:
        raise HTTPException(404, view.gettext("A comparison needs two different articles."))
    return view.page("compare.html.j2", c=compare(view.ledger, first, second))
