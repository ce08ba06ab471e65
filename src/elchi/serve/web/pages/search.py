"""``/search?q=``: articles and names, typed in any script and spelling."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from elchi.serve.find import find
from elchi.serve.web.view import Page

router = APIRouter()

_SIZE = 20


@router.get("/search")
def show_results(view: Page, q: str = "", page: int = 1) -> Response:
    """Show what was found; nothing is said plainly."""
    words = q[:200]
    found = find(view.ledger, words, view.reader(), max(page, 1), _SIZE)
    return view.page(
        "search.html.j2",
        title=view.gettext("Search"),
        words=words,
        found=found,
        page_number=max(page, 1),
        last=-(-found.total // _SIZE),
    )
