"""``elchi serve``: the ledger in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from elchi.cli._common import fail, open_ledger


def command(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8765,
    host: Annotated[
        str, typer.Option(help="Address to listen on. Any but this machine's own needs a token.")
    ] = "127.0.0.1",
    token: Annotated[
        str | None,
        typer.Option(envvar="ELCHI_TOKEN", help="What requests must carry; at least 16 signs."),
    ] = None,
) -> None:
    """Show the ledger in the browser: pairs, articles, comparisons, search. Nothing is changed."""
    import socket

    import uvicorn

    from elchi.serve.web.app import LOOPBACK, create_app, warm
    from elchi.serve.web.security import Guard

    if host not in LOOPBACK and token is None:
        fail(f"listening on {host} lets others ask: give a token (--token, or ELCHI_TOKEN)")
    if token is not None and len(token) < 16:
        fail("the token is too short: at least 16 signs")
    ledger = open_ledger(context)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        fail(f"cannot listen on {host}:{port}: {error.strerror}")
    guard = Guard(LOOPBACK | {host, socket.gethostname()}, token)
    shown = f"[{host}]" if ":" in host else host
    query = f"?token={token}" if token else ""
    warm()
    listener.listen()  # so that whoever follows the address is heard
    typer.echo(f"http://{shown}:{listener.getsockname()[1]}/{query}  (Ctrl+C ends)")
    server = uvicorn.Server(uvicorn.Config(create_app(ledger, guard), log_level="warning"))
    server.run(sockets=[listener])
