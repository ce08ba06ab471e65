"""``/pair/KZ/RU``: everything the ledger holds about two states."""

from __future__ import annotations

from functools import lru_cache

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from elchi.serve.differences import differences
from elchi.serve.pair_page import Wanted, build
from elchi.serve.questions import Account, UnknownStateError, is_date, pair, state_code
from elchi.serve.web.alone import shown_pair
from elchi.serve.web.view import Page, View
from elchi.store import Ledger

router = APIRouter()


@router.get("/pair/{a}/{b}")
def show_pair(
    view: Page,
    a: str,
    b: str,
    since: str = "",
    until: str = "",
    known_at: str = "",
    group: str = "",
    kind: str = "",
    code: str = "",
    side: str = "",
    body: str = "",
    status: str = "",
    language: str = "",
    page: int = 1,
) -> Response:
    """Show the pair; the part alone where the timeline's form asks for it."""
    account = asked_for(view, (a, b), since, until, known_at)
    wanted = Wanted(group, kind, code, side, body, status, language, page)
    reader = view.reader(account.articles)
    built = build(account, reader, wanted, view.gettext)
    differing = differences(view.ledger, account, reader, view.gettext)
    asked = {"since": since, "until": until, "known_at": known_at}
    shown = {
        **shown_pair(account, reader, built, differing),
        **asked,
        "texts": (),
        "states": (account.a, account.b),
    }
    partial = view.request.headers.get("hx-request") == "true"
    return view.page("_timeline.html.j2" if partial else "pair.html.j2", p=shown)


def asked_for(
    view: View, names: tuple[str, str], since: str = "", until: str = "", known_at: str = ""
) -> Account:
    """Return the account of two states that are named in an address.

    Raises:
        HTTPException: If they are no two states, or a date is none.
    """
    try:
        states = state_code(names[0]), state_code(names[1])
    except UnknownStateError as error:
        raise HTTPException(404, str(error)) from error
    if states[0] == states[1]:
        raise HTTPException(404, view.gettext("A pair needs two different states."))
    for value in (since, until, known_at):
        if value and not is_date(value):
            raise HTTPException(400, view.gettext("Dates are written 2022, 2022-05 or 2022-05-31."))
    return _account(
        view.ledger, view.ledger.state(), states, since or None, until or None, known_at or None
    )


@lru_cache(maxsize=64)
def _account(
    ledger: Ledger,
    state: str,
    states: tuple[str, str],
    since: str | None,
    until: str | None,
    known_at: str | None,
) -> Account:
    """Return the account; the same one as long as the ledger stays in the same state."""
    return pair(ledger, *states, since=since, until=until, known_at=known_at)
