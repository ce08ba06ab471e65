"""``/api``: the answers of `elchi.serve.answers` as JSON, described at ``/openapi.json``."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.encoders import jsonable_encoder
from starlette.responses import JSONResponse, Response

from elchi.account import Story
from elchi.model import Entity
from elchi.serve.answers import ArticleAnswer, Articles, Comparison, FactAnswer, Facts, Library
from elchi.serve.questions import UnknownStateError, is_date
from elchi.serve.web.view import Page

router = APIRouter(prefix="/api", tags=["ledger"])

Offset = Annotated[int, Query(ge=0, description="How many to leave out.")]
Limit = Annotated[int, Query(ge=1, le=500, description="How many to give at most.")]
Day = Annotated[str | None, Query(description="EDTF: 2022, 2022-05 or 2022-05-31.")]

_MISSING: dict[int | str, dict[str, Any]] = {
    404: {"description": "There is no such thing in the ledger."}
}


def _answer(view: Page, answer: object) -> Response:
    """Return an answer with the state of the ledger as its ETag; 304 where it is known."""
    headers = {"ETag": view.etag(), "Cache-Control": "no-cache"}
    if view.request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return JSONResponse(jsonable_encoder(answer), headers=headers)


def _day(value: str | None) -> str | None:
    if value is not None and not is_date(value):
        raise HTTPException(422, f"{value!r} is no date: write 2022, 2022-05 or 2022-05-31")
    return value


@router.get("/articles", response_model=Articles)
def articles(
    view: Page,
    q: Annotated[str | None, Query(description="Words that the articles hold.")] = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Response:
    """Articles in order of their ids, or those that hold some words, best first."""
    return _answer(view, Library(view.ledger).articles(q, offset=offset, limit=limit))


@router.get("/articles/{id_}", response_model=ArticleAnswer, responses=_MISSING)
def article(view: Page, id_: str) -> Response:
    """One article by id, hash or beginning of a hash."""
    found = Library(view.ledger).article(id_)
    if found is None:
        raise HTTPException(404, f"no article {id_!r}")
    return _answer(view, found)


@router.get("/facts", response_model=Facts)
def facts(
    view: Page,
    kind: Annotated[str | None, Query(pattern="^(statement|event|figure|tie|position)$")] = None,
    state: Annotated[str | None, Query(description="Code or name in any language.")] = None,
    entity: Annotated[str | None, Query(description="Id of an entity.")] = None,
    article: Annotated[str | None, Query(description="Id or hash of an article.")] = None,
    known_at: Day = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Response:
    """Facts with their parties and words, in order of their articles and places."""
    try:
        found = Library(view.ledger).facts(
            kind=kind,
            state=state,
            entity=entity,
            article=article,
            known_at=_day(known_at),
            offset=offset,
            limit=limit,
        )
    except UnknownStateError as error:
        raise HTTPException(404, str(error)) from error
    return _answer(view, found)


@router.get("/facts/{id_}", response_model=FactAnswer, responses=_MISSING)
def fact(view: Page, id_: str) -> Response:
    """One fact by its id or the beginning of it."""
    found = Library(view.ledger).fact(id_)
    if found is None:
        raise HTTPException(404, f"no one fact {id_!r}")
    return _answer(view, found)


@router.get("/pairs/{a}/{b}", response_model=Facts, responses=_MISSING)
def pair(
    view: Page,
    a: str,
    b: str,
    since: Day = None,
    until: Day = None,
    known_at: Day = None,
    offset: Offset = 0,
    limit: Limit = 100,
) -> Response:
    """The facts about two states, in order of time."""
    try:
        found = Library(view.ledger).pair(
            a, b, since=_day(since), until=_day(until), known_at=_day(known_at)
        )
    except UnknownStateError as error:
        raise HTTPException(404, str(error)) from error
    return _answer(view, Facts(found[offset : offset + limit], len(found)))


@router.get("/entities", response_model=list[Entity])
def entities(view: Page, offset: Offset = 0, limit: Limit = 500) -> Response:
    """Persons, states, bodies and places, those that are one under one id."""
    return _answer(view, Library(view.ledger).entities()[offset : offset + limit])


@router.get("/stories", response_model=list[Story])
def stories(view: Page, offset: Offset = 0, limit: Limit = 100) -> Response:
    """Articles on one happening, with score and reason."""
    return _answer(view, Library(view.ledger).stories()[offset : offset + limit])


@router.get("/compare/{a}/{b}", response_model=Comparison, responses=_MISSING)
def compare(view: Page, a: str, b: str) -> Response:
    """Two articles: which sentences go together, where they diverge and conflict."""
    found = Library(view.ledger).compare(a, b)
    if found is None:
        raise HTTPException(404, "these are not two articles of the ledger")
    return _answer(view, found)


@router.get("/state")
def state(view: Page, request: Request) -> dict[str, str]:
    """What changes whenever the ledger does; for clients that keep copies."""
    return {"state": view.ledger.state()}
