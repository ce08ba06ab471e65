"""``/pair/KZ/RU/courses``: what the two states held, since when, and what became of it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from elchi.serve.courses import followed
from elchi.serve.over_time import MOST
from elchi.serve.web.pages.pair import asked_for
from elchi.serve.web.view import Page
from elchi.serve.wording import state_name

router = APIRouter()


@router.get("/pair/{a}/{b}/courses")
def show_courses(view: Page, a: str, b: str, known_at: str = "") -> Response:
    """Show the positions and ties of both, with when they were first and last said."""
    account = asked_for(view, (a, b), known_at=known_at)
    names = [state_name(state, view.code) for state in (account.a, account.b)]
    reader = view.reader(account.articles)
    return view.page(
        "courses.html.j2",
        title=view.gettext("{a} and {b}: positions and ties over time").format(
            a=names[0], b=names[1]
        ),
        pair=view.link(f"/pair/{account.a}/{account.b}"),
        sides=followed(view.ledger, account, reader, view.gettext),
        older=max(0, len(account.articles) - MOST),
        known_at=known_at,
    )
