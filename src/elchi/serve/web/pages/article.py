"""``/article/ID``: one article with all its facts marked in the text."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from elchi.serve.show import Run, show
from elchi.serve.web.pages.fact import kind_names
from elchi.serve.web.view import Page, View
from elchi.store import Stored

router = APIRouter()


@router.get("/article/{id_}")
def show_article(view: Page, id_: str) -> Response:
    """Show the article with this id, hash or beginning of a hash."""
    stored = view.ledger.find(id_)
    if stored is None:
        raise HTTPException(404, view.gettext("There is no such article in the ledger."))
    shown = show(stored, view.reader([stored]))
    starts: dict[int, Run] = {}
    for paragraph in shown.paragraphs:
        for run in paragraph:
            for number in run.facts:
                starts.setdefault(number, run)
    return view.page(
        "article.html.j2",
        a=shown,
        url=stored.reading.document.url,
        starts=starts,
        ids={fact.number: fact.id[:12] for fact in shown.facts},
        kinds=kind_names(view),
        pairs=_pairs(view, stored),
    )


def _pairs(view: View, stored: Stored) -> list[dict[str, str]]:
    """Return the articles that this one is a version of, or shares a story with."""
    mine = stored.reading.document.sha256
    found = []
    for one in view.ledger.account.pairings(mine):
        other = one.b if one.a == mine else one.a
        version = one.relation in ("translation", "near_copy")
        path = f"/compare/{one.a[:16]}/{one.b[:16]}" if version else f"/article/{other[:16]}"
        name = view.ledger.find(other)
        if name is not None:
            found.append(
                {
                    "relation": view.term(one.relation),
                    "link": view.link(path),
                    "name": name.reading.document.id,
                }
            )
    return found
