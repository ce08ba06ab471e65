"""The examples of docs/http-api.md, asked of the application over the bundled articles."""

from __future__ import annotations

import doctest
import re
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.web.app import create_app
from elchi.store import Ledger

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page, with the port of a running application in the place of the usual one."""
    ledger = Ledger(tmp_path_factory.mktemp("api") / "elchi.db")
    store(run(STEPS, read([ROOT / "examples" / "articles"])), ledger)
    connect_all(ledger)
    server = uvicorn.Server(uvicorn.Config(create_app(ledger), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield (
        (ROOT / "docs" / "http-api.md")
        .read_text("utf-8")
        .replace(":8765/", f":{port}/")
        .replace(':8765"', f':{port}"')
    )
    server.should_exit = True
    thread.join()


def test_the_examples_are_so(page: str) -> None:
    examples = doctest.DocTestParser().get_doctest(page, {}, "http-api.md", None, 0)
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(examples)
    assert results.attempted > 10
    assert results.failed == 0


def test_the_commands_are_answered(page: str) -> None:
    addresses = re.findall(r"^curl .*?'(http://[^']+)'$", page, re.MULTILINE)
    assert len(addresses) > 3
    for address in addresses:
        with urllib.request.urlopen(address) as answer:
            assert answer.headers["Content-Type"] == "application/json"
