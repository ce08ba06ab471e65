"""``/about``: what the ledger holds, which reader read it, and how well it reads."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from elchi.serve.overview import dropped, languages_read
from elchi.serve.quality import quality
from elchi.serve.web.view import Page
from elchi.version import reader_version

router = APIRouter()


@router.get("/about")
def about(view: Page) -> Response:
    """Show the account of the data."""
    names = view.reader().locale.languages
    return view.page(
        "about.html.j2",
        title=view.gettext("About the data"),
        counts=view.ledger.count(),
        read=[(names.get(code, code), count) for code, count in languages_read(view.ledger)],
        dropped=[(view.gettext(what), count) for what, count in dropped(view.ledger)],
        reader_version=reader_version(),
        cards=[(names.get(one.language, one.language), one) for one in quality()],
    )
