"""A real Chromium from the system, and the application that it looks at."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.web.app import create_app
from elchi.serve.web.assets import STATIC
from elchi.store import Ledger

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _missing(what: str) -> None:
    """Leave the tests out on a desk, fail where all must run."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    binary = next((found for name in NAMES if (found := shutil.which(name))), None)
    if binary is None:
        _missing("no Chromium on this system: sudo apt-get install chromium")
    if not (STATIC / "manifest.json").is_file() or not AXE.is_file():
        _missing("the front end is not built: make web")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=binary, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application over the bundled articles, on a free port."""
    ledger = Ledger(tmp_path_factory.mktemp("web") / "elchi.db")
    store(run(STEPS, read([ROOT / "examples" / "articles"])), ledger)
    connect_all(ledger)
    server = uvicorn.Server(uvicorn.Config(create_app(ledger), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
