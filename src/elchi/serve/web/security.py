"""What keeps the application to its own machine and article text inert.

Every answer forbids scripts and styles other than the application's own files,
frames, and requests elsewhere. On loopback nobody else can ask; where it listens
to others, every request must carry the token. The host name is checked, so that a
page elsewhere cannot reach the application through a name of its own that points
to this machine (DNS rebinding).
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        # Charts set the style of what they draw; no script stands in a style.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

COOKIE = "elchi_token"

Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Guard:
    """Who may ask.

    Attributes:
        hosts: Host names that requests may be addressed to.
        token: What a request must carry (header, query or cookie); None on loopback.
    """

    hosts: frozenset[str]
    token: str | None

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """Refuse what may not ask, and set the headers on every answer."""
        refused = self.refusal(request)
        response = refused if refused is not None else await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        given = request.query_params.get("token")
        if refused is None and self.token is not None and given is not None:
            # The browser keeps it, so that links need not carry it.
            response.set_cookie(COOKIE, given, httponly=True, samesite="strict")
        return response

    def refusal(self, request: Request) -> Response | None:
        """Return the answer to one who may not ask; None for who may."""
        if (request.url.hostname or "") not in self.hosts:
            return PlainTextResponse("this host name is not served here", 421)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("the ledger is read-only", 405, {"Allow": "GET, HEAD"})
        if self.token is None:
            return None
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        given = request.query_params.get("token") or bearer or request.cookies.get(COOKIE, "")
        if hmac.compare_digest(given.encode(), self.token.encode()):
            return None
        return PlainTextResponse(
            "a token is needed: the address that elchi serve printed has it", 401
        )
