"""The pages as people meet them: in Chromium, five languages, two directions, by keyboard."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
import urllib.request
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from elchi.pipeline import STEPS, connect_all, run, store
from elchi.read import read
from elchi.serve.questions import pair
from elchi.serve.web.alone import pair_alone
from elchi.serve.web.app import create_app
from elchi.serve.web.assets import STATIC
from elchi.serve.web.view import interface_languages
from elchi.serve.wording import reader
from elchi.store import Ledger

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"

ARTICLE = "2022-07-08-en-cpc-court"
PATHS = (
    "/",
    "/pair/KZ/RU",
    "/pair/KZ/RU/courses",
    f"/article/{ARTICLE}",
    "/search?q=Россия",
    "/stories",
    "/entity/country:KZ",
    "/who?name=Tokayev",
    "/compare/2022-07-08-en-cpc-court/2022-09-28-hi-mobilisation",
    "/story/FIRST",
    "/fact/FIRST",
    "/map",
    "/network",
    "/about",
)


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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any error of a script, and any request elsewhere, is an error of the test."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened.on(
        "request",
        lambda asked: (
            None if asked.url.startswith(("http://127.0.0.1", "data:")) else wrong.append(asked.url)
        ),
    )
    yield opened
    context.close()
    assert wrong == []


@cache
def first(address: str, what: str) -> str:
    """The id of the first story, or of the first event, that the application knows."""
    query = "/api/stories" if what == "story" else "/api/facts?kind=event&state=RU&limit=1"
    with urllib.request.urlopen(address + query) as answer:
        found = json.load(answer)
    return str((found if what == "story" else found["items"])[0]["id"])


def go(page: Page, address: str, path: str, language: str = "en") -> None:
    if path.endswith("/FIRST"):
        path = path.replace("FIRST", first(address, path.split("/")[1]))
    mark = "&" if "?" in path else "?"
    page.goto(f"{address}{path}{mark}lang={language}")
    page.evaluate("document.fonts.ready.then(() => true)")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", interface_languages())
def test_no_serious_fault_of_accessibility(
    page: Page, address: str, path: str, language: str
) -> None:
    go(page, address, path, language)
    # The policy of the page forbids scripts of others; axe is put in past it.
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300])
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ur", "rtl"), ("hi", "ltr")])
def test_the_page_is_laid_out_in_its_direction(
    page: Page, address: str, language: str, direction: str
) -> None:
    go(page, address, "/pair/KZ/RU", language)
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    brand = page.locator(".brand").bounding_box()
    assert brand is not None
    assert (brand["x"] > 600) == (direction == "rtl")
    # Quotations keep the direction of their own language.
    for own, expected in (("en", "ltr"), ("ur", "rtl")):
        quote = page.locator(f"blockquote[lang={own}]").first
        assert quote.evaluate("one => getComputedStyle(one).direction") == expected


@pytest.mark.parametrize(
    ("language", "family"),
    [("ur", "Noto Nastaliq Urdu"), ("fa", "Vazirmatn"), ("hi", "Noto Sans Devanagari")],
)
def test_fonts_of_the_build_are_used(page: Page, address: str, language: str, family: str) -> None:
    go(page, address, "/pair/KZ/RU", language)
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate(
        "[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family)"
    )
    assert any(family in one for one in loaded)


def test_the_dossier_in_one_file_brings_its_fonts(page: Page, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "elchi.db")
    store(run(STEPS, read([ROOT / "examples" / "articles"])), ledger)
    page.set_content(pair_alone(ledger, pair(ledger, "KZ", "RU"), reader("ur", {})))
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate(
        "[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family)"
    )
    for family in ("Noto Nastaliq Urdu", "Vazirmatn", "Noto Sans Devanagari", "Noto Sans"):
        assert any(family in one for one in loaded), family


def test_no_page_is_wider_than_a_telephone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    for language in ("en", "ur"):
        for path in PATHS:
            go(opened, address, path, language)
            width = opened.evaluate("document.documentElement.scrollWidth")
            assert width <= 360, (path, language)
    context.close()


def test_a_filter_changes_the_list_and_the_address(page: Page, address: str) -> None:
    go(page, address, "/pair/KZ/RU")
    page.select_option("select[name=kind]", "figure")
    expect(page.locator("#timeline-part > ol > li.event")).to_have_count(0)
    assert page.locator("#timeline-part > ol > li.figure").count() > 0
    assert "kind=figure" in page.url
    page.go_back()
    expect(page.locator("#timeline-part > ol > li.event").first).to_be_visible()


def test_a_source_leads_to_its_words(page: Page, address: str) -> None:
    go(page, address, "/pair/KZ/RU")
    page.locator("#timeline-part .source a").first.click()
    page.wait_for_load_state()
    target = page.url.partition("#")[2]
    assert target.startswith("f-")
    assert page.locator(f"#{target} blockquote").inner_text().strip()


def test_by_keyboard_alone(page: Page, address: str) -> None:
    go(page, address, "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith("#main"))  # a busy machine goes there later


def test_pictures_are_drawn(page: Page, address: str) -> None:
    go(page, address, "/map")
    expect(page.locator(".picture.map svg circle").first).to_be_visible()
    go(page, address, "/network")
    expect(page.locator(".picture.network canvas").first).to_be_visible()
    go(page, address, "/pair/KZ/RU", "ur")
    expect(page.locator(".picture.chart svg").first).to_be_visible()


def test_everything_is_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{address}/pair/KZ/RU?kind=figure")
    assert opened.locator("#timeline-part > ol > li.figure").count() > 0
    assert opened.locator("section details table").count() > 0
    context.close()


@pytest.mark.parametrize("language", interface_languages())
def test_a_story_shows_its_articles_and_leads_to_their_comparison(
    page: Page, address: str, language: str
) -> None:
    go(page, address, "/story/FIRST", language)
    rtl = language in ("ur", "fa")
    assert page.evaluate("getComputedStyle(document.body).direction") == ("rtl" if rtl else "ltr")
    assert page.locator("main ul.cards li").count() >= 2
    for link in page.locator("main ul.cards a").all():
        own = "rtl" if link.get_attribute("lang") in ("ur", "fa") else "ltr"
        assert link.evaluate("one => getComputedStyle(one).direction") == own
    if language != "en":  # reasons are told in the reader's language
        assert page.locator("main bdi[lang=en]").count() == 0
    page.locator("main a[href^='/compare/']").first.click()
    page.wait_for_load_state()
    assert page.locator("table.versions tbody tr").count() > 3


@pytest.mark.parametrize("language", interface_languages())
def test_a_fact_shows_its_words_and_leads_back_to_them(
    page: Page, address: str, language: str
) -> None:
    go(page, address, "/fact/FIRST", language)
    rtl = language in ("ur", "fa")
    assert page.evaluate("getComputedStyle(document.body).direction") == ("rtl" if rtl else "ltr")
    words = page.locator("main blockquote mark").first.inner_text()
    assert words.strip()
    page.locator("main > p.source a").first.click()
    page.wait_for_load_state()
    target = page.url.partition("#")[2]
    assert words in page.locator(f"#{target} blockquote").inner_text()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [1200, 390])
def test_the_first_paint_does_not_shift(page: Page, address: str, path: str, width: int) -> None:
    # On a busy machine a font may come late once; a page that shifts by itself does so each time.
    assert any(shift(page, address, path, width) < 0.1 for _ in range(3))


def shift(page: Page, address: str, path: str, width: int) -> float:
    """Return by how much a page moves while it is painted, opened with nothing in the cache."""
    assert page.context.browser is not None
    fresh = page.context.browser.new_page(viewport={"width": width, "height": 844})
    fresh.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {"
        " if (!one.hadRecentInput) window.shifts += one.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    go(fresh, address, path, "ur" if width == 390 else "en")
    fresh.wait_for_timeout(300)
    moved = float(fresh.evaluate("window.shifts"))
    fresh.close()
    return moved
