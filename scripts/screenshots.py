"""Take the pictures of the README: the pair page of the bundled articles in four languages.

    python scripts/screenshots.py

Needs Chromium on the system and a built front end (make web).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.web.app import create_app
from elchi.store import Ledger

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
LANGUAGES = ("en", "ur", "fa", "hi")


def main() -> None:
    """Read the bundled articles, serve them, and take one picture per language."""
    names = ("chromium", "chromium-browser", "google-chrome")
    binary = next((found for name in names if (found := shutil.which(name))), None)
    if binary is None:
        sys.exit("no Chromium on this system")
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "elchi.db")
        store(run(STEPS, read([ROOT / "examples" / "articles"])), ledger)
        connect_all(ledger)
        server = uvicorn.Server(uvicorn.Config(create_app(ledger), port=0, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        port = server.servers[0].sockets[0].getsockname()[1]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1100, "height": 820})
            for language in LANGUAGES:
                page.goto(f"http://127.0.0.1:{port}/pair/KZ/RU?lang={language}")
                page.evaluate("document.fonts.ready.then(() => true)")
                page.screenshot(path=IMAGES / f"pair-{language}.png")
            browser.close()
        server.should_exit = True
        thread.join()
        ledger.close()


if __name__ == "__main__":
    main()
