"""One request's view: whose language, which ledger, and how a page is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any
from urllib.parse import quote, urlencode

import regex
from fastapi import Depends, Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from elchi.languages import codes, load
from elchi.languages.words.language import Words as About
from elchi.serve.differences import TERMS
from elchi.serve.dossier import direction
from elchi.serve.reasons import in_words
from elchi.serve.surfaces import surfaces
from elchi.serve.web.assets import assets
from elchi.serve.web.messages import LOCALE, translations
from elchi.serve.wording import Calendar, Reader, reader, state_name
from elchi.serve.write import inert
from elchi.store import Ledger, Stored
from elchi.version import VERSION, reader_version

CALENDARS: tuple[Calendar, ...] = ("gregorian", "persian")


def interface_languages() -> tuple[str, ...]:
    """Return the languages that pages can be read in: English and those with a catalogue."""
    return tuple(code for code in codes() if code == "en" or (LOCALE / f"{code}.po").is_file())


@cache
def environment(code: str) -> Environment:
    """Return the templates of the pages, with the messages of a language."""
    environment = Environment(
        loader=PackageLoader("elchi.serve.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=inert,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(translations(code), newstyle=True)  # type: ignore[attr-defined]
    return environment


@dataclass(frozen=True, slots=True)
class View:
    """What a page needs besides its own data.

    Attributes:
        code: BCP 47 tag of the reader's language.
        calendar: The calendar that dates are written in.
        chosen: True if the address names the language; else it is the browser's.
    """

    request: Request
    ledger: Ledger
    code: str
    calendar: Calendar
    chosen: bool

    def reader(self, readings: Iterable[Stored] = ()) -> Reader:
        """Return the reader, who names entities as these articles in his language do."""
        return reader(self.code, surfaces(readings, self.code), self.calendar)

    def gettext(self, message: str) -> str:
        """Return a message in the reader's language."""
        return translations(self.code).gettext(message)

    def term(self, value: str) -> str:
        """Return a closed value (a relation, a class of divergence, a kind) as a message."""
        return self.gettext(TERMS[value])

    def why(self, reason: str) -> Markup:
        """Return a reason in the reader's language."""
        return in_words(reason, self.reader(), self.gettext)

    def link(self, path: str, **wanted: object) -> str:
        """Return the address of a page, with the reader's language where it was chosen.

        None leaves a parameter out.
        """
        kept: dict[str, object] = {}
        if self.chosen:
            kept["lang"] = self.code
        if self.calendar != "gregorian":
            kept["calendar"] = self.calendar
        kept.update(wanted)
        query = urlencode([(k, v) for k, v in kept.items() if v not in (None, "")], doseq=True)
        return quote(path) + (f"?{query}" if query else "")

    def at(self, sha256: str, fact: str | None = None) -> str:
        """Return the address of an article, or of a fact's words in it."""
        path = self.link(f"/article/{sha256[:16]}")
        return f"{path}#f-{fact[:12]}" if fact else path

    def both(self, a: str, b: str) -> str:
        """Return the address of the comparison of two articles."""
        return self.link(f"/compare/{a[:16]}/{b[:16]}")

    def here(self, **wanted: object) -> str:
        """Return the address of this page with some parameters changed."""
        now: dict[str, object] = {
            key: self.request.query_params.getlist(key) for key in self.request.query_params
        }
        now.pop("token", None)
        now.update(wanted)
        query = urlencode([(k, v) for k, v in now.items() if v not in (None, "")], doseq=True)
        return quote(self.request.url.path) + (f"?{query}" if query else "")

    def page(self, template: str, **data: Any) -> Response:
        """Return a page, or 304 where the browser has this very state of the ledger."""
        tag = self.etag()
        headers = {
            "ETag": tag,
            "Cache-Control": "no-cache",
            "Vary": "Accept-Language, HX-Request",
            "Content-Language": self.code,
        }
        if self.request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return HTMLResponse(self.text(template, **data), headers=headers)

    def text(self, template: str, **data: Any) -> str:
        """Return a page as text."""
        about = load(self.code).words(About)
        context: Mapping[str, Any] = {
            "view": self,
            "lang": self.code,
            "dir": about.direction,
            "direction": direction,
            "link": self.link,
            "at": self.at,
            "both": self.both,
            "layout": "base.html.j2",
            "alone": False,
            "here": self.here,
            "assets": assets(),
            "languages": [load(code).words(About) for code in interface_languages()],
            "state_name": lambda state: state_name(state, self.code),
            "number": self.number,
            "term": self.term,
            "version": VERSION,
            "why": self.why,
            **data,
        }
        return environment(self.code).get_template(template).render(context)

    def number(self, value: float) -> str:
        """Return a number in the digits and grouping of the reader's language."""
        return self.reader().number(value)

    def etag(self) -> str:
        """Return the state that a page depends on: ledger, program, language and address."""
        state = (self.ledger.state(), reader_version(), self.code, str(self.request.url))
        fragment = self.request.headers.get("hx-request", "")
        return f'"{hashlib.sha256(repr((state, fragment)).encode()).hexdigest()[:24]}"'


def _view(request: Request, lang: str | None = None, calendar: str | None = None) -> View:
    known = interface_languages()
    accepted = regex.findall(r"[a-zA-Z]{2,3}", request.headers.get("accept-language", ""))
    code = lang if lang in known else next((one for one in accepted if one in known), "en")
    return View(
        request,
        request.app.state.ledger,
        code,
        "persian" if calendar == "persian" else "gregorian",
        lang in known,
    )


Page = Annotated[View, Depends(_view)]
"""The view of this request, as a parameter of a page's function."""
