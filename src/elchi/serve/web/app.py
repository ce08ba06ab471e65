"""The application: one ledger, its pages and its API."""

from __future__ import annotations

import gc
import importlib
import pkgutil

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from elchi.model import Figure, Span
from elchi.serve.web import pages
from elchi.serve.web.assets import STATIC
from elchi.serve.web.security import Guard
from elchi.serve.web.view import _view, environment, interface_languages
from elchi.serve.wording import reader as read_in
from elchi.store import Ledger
from elchi.version import VERSION

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})


def create_app(ledger: Ledger, guard: Guard | None = None) -> FastAPI:
    """Return the application over a ledger.

    Args:
        guard: Who may ask; without one, whoever is on this machine.
    """
    app = FastAPI(
        title="Elchi",
        version=VERSION,
        summary="What the press says about relations between states, with the words behind it.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.ledger = ledger
    app.middleware("http")(guard or Guard(LOOPBACK, None))
    for info in pkgutil.iter_modules(pages.__path__):
        module = importlib.import_module(f"{pages.__name__}.{info.name}")
        app.include_router(module.router, include_in_schema=info.name == "api")
    style = STATIC.parent.parent / "templates" / "style.css"

    @app.get("/static/style.css", include_in_schema=False)
    def plain_style() -> Response:
        return FileResponse(style, media_type="text/css")

    if STATIC.is_dir():
        app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_exception_handler(HTTPException, _wrong)
    return app


def warm() -> None:
    """Load what every language's first page needs, so that no reader waits for it."""
    for code in interface_languages():
        reader = read_in(code, {})
        reader.role("minister")
        reader.date("2024-11-27")
        reader.amount(Figure(Span(0, 1), "trade", 1e9, "USD", "=", None, "actual", (), ""))
        templates = environment(code)
        for name in templates.list_templates(extensions=["j2"]):
            templates.get_template(name)
    gc.collect()
    gc.freeze()  # tables and templates stay; the search for garbage passes them by


def _wrong(request: Request, error: Exception) -> Response:
    """Say what is wrong as a page, or as JSON below ``/api``."""
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/api"):
        return JSONResponse({"detail": error.detail}, error.status_code)
    view = _view(request, request.query_params.get("lang"), request.query_params.get("calendar"))
    response = view.page("wrong.html.j2", title=str(error.status_code), detail=error.detail)
    response.status_code = error.status_code
    del response.headers["ETag"]  # a mistake is not kept
    return response
