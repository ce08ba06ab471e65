"""The web application without a browser: every page, every language, hostile text, who may ask."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from elchi.account import (
    Change,
    Claim,
    Conflict,
    Divergence,
    Identity,
    Link,
    Pairing,
    Place,
    Story,
)
from elchi.model import Document, Reading, Span
from elchi.serve.web.app import LOOPBACK, create_app
from elchi.serve.web.security import Guard
from elchi.serve.web.view import interface_languages
from elchi.store import Ledger

PAGES = (
    "/",
    "/pair/IR/TR",
    "/pair/IR/DE",
    "/pair/IR/TR/courses",
    "/article/one",
    "/search?q=معاہدے",
    "/search",
    "/stories",
    "/story/told",
    "/compare/one/two",
    "/fact/FIRST",
    "/entity/country:TR",
    "/who?name=Iran",
    "/who",
    "/map",
    "/network",
    "/about",
)
HOSTILE = (
    '</script><script>alert(1)</script> <img src=x onerror="alert(2)"> \u202eevil\u202c \x00 '
    "javascript:alert(3) "
)


def client(ledger: Ledger, guard: Guard | None = None, host: str = "127.0.0.1") -> TestClient:
    return TestClient(create_app(ledger, guard), base_url=f"http://{host}")


@pytest.fixture
def ledger(tmp_path: Path, reading: Reading) -> Ledger:
    made = Ledger(tmp_path / "test.db")
    made.add(reading)
    return made


class Tags(HTMLParser):
    """Counts tags and keeps attributes, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(html)
    return parser.found


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("path", PAGES)
def test_every_page_in_every_language(
    ledger: Ledger, reading: Reading, path: str, language: str
) -> None:
    connect(ledger, reading, "names sound alike")
    path = with_id(ledger, path)
    answer = client(ledger).get(path, params={"lang": language} | dict(_query(path)))
    assert answer.status_code == 200
    found = tags(answer.text)
    root = next(attrs for tag, attrs in found if tag == "html")
    assert root["lang"] == language
    assert root["dir"] == ("rtl" if language in ("ur", "fa") else "ltr")
    assert [tag for tag, _ in found].count("h1") == 1
    assert "{" not in re.sub(r"<script.*?</script>|<meta[^>]*>", "", answer.text, flags=re.DOTALL)


def _query(path: str) -> list[tuple[str, str]]:
    name, _, value = path.partition("?")[2].partition("=")
    return [(name, value)] if name else []


def with_id(ledger: Ledger, path: str) -> str:
    """Put the id of a fact of the ledger into a path that asks for one."""
    stored = next(ledger.readings())
    ids = {"FIRST": stored.facts[0][0]}
    for name, id_ in ids.items():
        path = path.replace(name, id_)
    return path


def connect(ledger: Ledger, reading: Reading, reason: str) -> None:
    """Tell a second article of the same story, with everything found across the two."""
    text = reading.document.text + " (2)"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    second = dataclasses.replace(reading.document, id="two", text=text, sha256=sha256)
    ledger.add(dataclasses.replace(reading, document=second))
    a, b = sorted((reading.document.sha256, sha256))
    words = reading.events[0].trigger
    facts = {stored.reading.document.sha256: stored.facts[0][0] for stored in ledger.readings()}
    places = (Place(a, words, facts[a]), Place(b, words, facts[b]))
    kept = ledger.account
    story, pairing = Story("told", (a, b), 0.9, reason), Pairing(a, b, "translation", 0.9, reason)
    ledger.stories.replace((a, b), [story], [pairing])
    link = Link((Span(0, words.end),), (Span(0, words.end),), 0.9, moved=True)
    divergence = Divergence("change", "act", words, words, 0.8, reason)
    kept.set_versions({(a, b): ([link], [divergence])})
    ledger.stories.replace_conflicts((a, b), [Conflict("number", *places, 0.8, reason)])
    kept.replace_claims((a, b), [Claim("c", tuple(facts.items()), 2, 0.8, reason)])
    change = Change("changed", "country:IR", *places, 0.8, reason)
    kept.replace_changes({("IR", "TR"): [change]})
    ledger.set_identities([Identity("country:TR", "country:IR", 0.9, reason)])


@pytest.fixture(scope="module")
def hostile(
    tmp_path_factory: pytest.TempPathFactory,
    reading: Reading,
    make_document: Callable[..., Document],
) -> Ledger:
    ledger = Ledger(tmp_path_factory.mktemp("hostile") / "hostile.db")
    text = HOSTILE + reading.document.text + " " + "x" * 1_000_000
    shift = len(HOSTILE)
    document = dataclasses.replace(
        make_document(text, id="one"), title=HOSTILE, url="javascript:alert(4)", zones=()
    )
    moved = dataclasses.replace(
        reading,
        document=document,
        sentences=(),
        mentions=(),
        dates=(),
        statements=(),
        figures=(),
        ties=(),
        positions=(),
        entities=tuple(
            dataclasses.replace(one, name=HOSTILE) if one.id == "country:TR" else one
            for one in reading.entities
        ),
        events=tuple(
            dataclasses.replace(
                one,
                trigger=dataclasses.replace(
                    one.trigger, start=one.trigger.start + shift, end=one.trigger.end + shift
                ),
                also=(),
            )
            for one in reading.events
        ),
    )
    ledger.add(moved)
    connect(ledger, moved, f"“{HOSTILE}” is missing")
    return ledger


@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_is_inert(hostile: Ledger, path: str) -> None:
    answer = client(hostile).get(with_id(hostile, path))
    assert answer.status_code == 200
    scripts = [attrs for tag, attrs in tags(answer.text) if tag == "script"]
    assert all(one.get("src") or one.get("type") == "application/json" for one in scripts)
    assert not [tag for tag, _ in tags(answer.text) if tag == "img"]
    assert not [
        attrs
        for _, attrs in tags(answer.text)
        if any(name.startswith("on") or "javascript:" in (value or "") for name, value in attrs.items()
               if name != "value")
    ]  # fmt: skip
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00]", answer.text)
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "default-src 'none'" in policy


def test_the_article_is_shown_whole(ledger: Ledger, reading: Reading) -> None:
    html = client(ledger).get("/article/one").text
    article = html[html.index("<article>") : html.index("</article>")]
    shown = re.sub(r"<a class=\"number\".*?</a>|<[^>]+>|\s", "", article)
    assert shown.replace("&#34;", '"') == re.sub(r"\s", "", reading.document.text)


def test_a_filter_shows_its_part_alone(ledger: Ledger) -> None:
    part = client(ledger).get(
        "/pair/IR/TR", params={"kind": "figure"}, headers={"HX-Request": "true"}
    )
    assert "<html" not in part.text
    assert part.text.count('<li class="figure"') == 1
    assert '<li class="event"' not in part.text


def test_a_known_page_is_not_sent_again(ledger: Ledger, reading: Reading) -> None:
    asked = client(ledger)
    first = asked.get("/pair/IR/TR")
    tag = {"If-None-Match": first.headers["etag"]}
    assert asked.get("/pair/IR/TR", headers=tag).status_code == 304
    document = dataclasses.replace(
        reading.document, id="two", text="نیا", sha256="0" * 64, zones=()
    )
    ledger.add(Reading(document, "test"))
    assert asked.get("/pair/IR/TR", headers=tag).status_code == 200


def test_the_persian_calendar_is_the_readers_choice(ledger: Ledger) -> None:
    asked = client(ledger)
    assert "۱۱ مارس ۲۰۲۵" in asked.get("/pair/IR/TR", params={"lang": "fa"}).text
    chosen = asked.get("/pair/IR/TR", params={"lang": "fa", "calendar": "persian"}).text
    assert "۲۱ اسفند ۱۴۰۳" in chosen


def test_names_of_states_lead_to_the_pair(ledger: Ledger) -> None:
    answer = client(ledger).get("/pair", params={"a": "ईरान", "b": "ترکی"}, follow_redirects=False)
    assert answer.headers["location"] == "/pair/IR/TR"
    assert client(ledger).get("/pair", params={"a": "Atlantis", "b": "IR"}).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/pair/IR/XX", "/pair/IR/IR", "/article/none", "/story/none", "/entity/none", "/nowhere"],
)
def test_what_is_not_there_is_said_plainly(ledger: Ledger, path: str) -> None:
    answer = client(ledger).get(path)
    assert answer.status_code == 404
    assert "<h1>404</h1>" in answer.text


def test_a_wrong_date_is_refused(ledger: Ledger) -> None:
    assert client(ledger).get("/pair/IR/TR", params={"since": "May"}).status_code == 400


def test_only_this_machine_may_ask(ledger: Ledger) -> None:
    assert client(ledger, host="rebound.example").get("/").status_code == 421


def test_nothing_can_be_written(ledger: Ledger) -> None:
    assert client(ledger).post("/pair/IR/TR").status_code == 405


def test_others_need_the_token(ledger: Ledger) -> None:
    guard = Guard(LOOPBACK | {"desk.example"}, "a-token-of-some-length")
    asked = client(ledger, guard, "desk.example")
    assert asked.get("/").status_code == 401
    assert asked.get("/", params={"token": "another-token-of-it"}).status_code == 401
    bearer = {"Authorization": "Bearer a-token-of-some-length"}
    assert asked.get("/api/facts", headers=bearer).status_code == 200
    assert asked.get("/", params={"token": "a-token-of-some-length"}).status_code == 200
    assert asked.get("/about").status_code == 200  # the cookie is kept
