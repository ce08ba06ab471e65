"""Two articles side by side: as data, as a page, and what was known by a day."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.connect.divergence.port import reading

from elchi.serve.compare import Compared, compare
from elchi.serve.questions import pair
from elchi.serve.web.app import create_app
from elchi.serve.web.compared import compare_alone
from elchi.store import Ledger, Stored


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = Ledger(tmp_path / "test.db")
    for code in ("en", "ur", "fa"):
        made.add(reading(code))
    return made


def stored(ledger: Ledger, code: str) -> Stored:
    found = ledger.find(f"port-{code}")
    assert found is not None
    return found


def compared(ledger: Ledger, one: str, other: str) -> Compared:
    return compare(ledger, stored(ledger, one), stored(ledger, other))


def test_every_word_of_both_texts_is_shown_once(ledger: Ledger) -> None:
    shown = compared(ledger, "en", "ur")
    for side, code in ((0, "en"), (1, "ur")):
        pieces = [p.words for row in shown.rows for p in (row.a, row.b)[side]]
        assert "".join("".join(pieces).split()) == "".join(reading(code).document.text.split())


def test_marks_stand_on_the_words_that_diverge(ledger: Ledger) -> None:
    shown = compared(ledger, "en", "ur")
    assert shown.divergences
    for one in shown.divergences:
        for words, side in ((one.a, 0), (one.b, 1)):
            marked = "".join(
                p.words
                for row in shown.rows
                for p in (row.a, row.b)[side]
                if one.number in p.numbers
            )
            assert marked.split() == words.split()


def test_the_other_way_round_the_sides_change(ledger: Ledger) -> None:
    there, back = compared(ledger, "en", "ur"), compared(ledger, "ur", "en")
    assert (there.a, there.b) == (back.b, back.a)
    assert {(one.a, one.b) for one in there.divergences} == {
        (one.b, one.a) for one in back.divergences
    }


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("code", ["en", "ur", "fa", "hi", "ru"])
def test_the_file_stands_alone_and_gives_each_side_its_direction(ledger: Ledger, code: str) -> None:
    html = compare_alone(compared(ledger, "en", "ur"), code)
    page = Page()
    page.feed(html)
    cells = {(a.get("lang"), a.get("dir")) for tag, a in page.found if tag == "td"}
    assert cells == {("en", "ltr"), ("ur", "rtl")}
    assert not [tag for tag, a in page.found if tag in ("script", "link", "img")]
    assert "http:" not in html
    assert "https:" not in html
    assert [a for tag, a in page.found if tag == "mark"]


def test_the_page_of_the_application(ledger: Ledger) -> None:
    client = TestClient(create_app(ledger), base_url="http://127.0.0.1")
    answer = client.get("/compare/port-en/port-fa")
    assert answer.status_code == 200
    assert "diverges" in answer.text
    assert client.get("/compare/port-en/port-en").status_code == 404
    assert client.get("/compare/port-en/nothing").status_code == 404


def test_what_had_been_read_by_a_day(ledger: Ledger) -> None:
    today = date.today()
    assert len(pair(ledger, "OM", "TZ", known_at=today.isoformat()).articles) == 3
    before = (today - timedelta(days=1)).isoformat()
    assert pair(ledger, "OM", "TZ", known_at=before).articles == ()
    with pytest.raises(ValueError, match="no date"):
        pair(ledger, "OM", "TZ", known_at="spring")


def test_quantities_and_offices_come_back_from_the_ledger(ledger: Ledger) -> None:
    kept = stored(ledger, "en").reading
    assert kept.quantities == reading("en").quantities
    assert set(kept.offices) == set(reading("en").offices)
    assert kept.quantities
    assert kept.offices
