"""Pages: hostile text stays inert, directions are right, nothing is lost."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from elchi.model import Document, Event, Reading, Span
from elchi.serve.dossier import build
from elchi.serve.questions import Account, UnknownStateError, pair, state_code
from elchi.serve.show import show
from elchi.serve.surfaces import surfaces
from elchi.serve.web.alone import pair_alone
from elchi.serve.web.assets import STATIC
from elchi.serve.wording import reader
from elchi.serve.write import article_page, article_text, markdown
from elchi.store import Ledger

HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror="alert(2)"> \u202eevil\u202c '
    "ایران اور ترکیہ نے معاہدے پر دستخط کیے۔ " + "x" * 100_000
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "test.db")


@pytest.fixture
def hostile(reading: Reading, make_document: Callable[..., Document]) -> Reading:
    start = HOSTILE.index("دستخط")
    event = dataclasses.replace(reading.events[0], trigger=Span(start, start + 10), also=())
    document = make_document(HOSTILE, id='"><script>alert(3)</script>')
    return Reading(
        dataclasses.replace(document, zones=()),
        "test",
        entities=reading.entities,
        events=(event,),
    )


def account(ledger: Ledger, one: Reading) -> Account:
    ledger.add(one)
    return pair(ledger, "IR", "TR")


@pytest.mark.parametrize("language", ["en", "ur", "fa", "hi", "ru"])
def test_hostile_text_is_inert_in_the_dossier(
    ledger: Ledger, hostile: Reading, language: str
) -> None:
    html = pair_alone(ledger, account(ledger, hostile), reader(language, {}))
    assert "<script" not in html
    assert "<img" not in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
    assert "Content-Security-Policy" in html


def test_hostile_text_is_inert_in_the_article(ledger: Ledger, hostile: Reading) -> None:
    ledger.add(hostile)
    stored = next(ledger.readings())
    html = article_page(show(stored, reader("en", {})), reader("en", {}))
    assert "<script" not in html
    assert "<img" not in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)


def test_style_rules_are_not_escaped(ledger: Ledger, reading: Reading) -> None:
    html = pair_alone(ledger, account(ledger, reading), reader("ur", {}))
    style = html[html.index("<style>") : html.index("</style>")]
    assert '"Noto Nastaliq Urdu"' in style
    assert "&#34;" not in style


@pytest.mark.skipif(not (STATIC / "manifest.json").is_file(), reason="make web builds the fonts")
def test_the_dossier_has_the_fonts_of_its_languages(ledger: Ledger, reading: Reading) -> None:
    html = pair_alone(ledger, account(ledger, reading), reader("hi", {}))
    faces = re.findall(r"@font-face\{font-family:([^;]+);[^}]*?url\(([^)]{0,30})", html)
    assert {name for name, _ in faces} == {
        "Noto Nastaliq Urdu Variable",
        "Noto Sans Devanagari Variable",
    }
    assert all(source.startswith("data:font/woff2;base64,") for _, source in faces)
    assert "font-src data:" in html
    assert "url(." not in html


def test_every_fact_of_the_pair_has_its_line(ledger: Ledger, reading: Reading) -> None:
    found = account(ledger, reading)
    assert {type(line.fact).__name__ for line in found.lines} >= {"Event", "Figure", "Tie"}
    dossier = build(found, reader("en", {}))
    shown = {entry.id for section in dossier.sections for entry in section.entries}
    assert shown == {line.id for line in found.lines}
    for section in dossier.sections:
        for entry in section.entries:
            assert any(piece.marked for piece in entry.pieces)
            assert entry.direction == "rtl"


def test_the_article_text_is_shown_whole(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    stored = next(ledger.readings())
    shown = show(stored, reader("en", {}))
    text = "".join(run.words for paragraph in shown.paragraphs for run in paragraph)
    assert text == reading.document.text
    printed = "".join(words for words, _ in article_text(shown))
    assert all(f"[{number}]" in printed for number in range(1, len(shown.facts) + 1))


def test_since_and_until_cut_by_the_date_of_the_fact(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)

    def events(**when: str) -> int:
        return sum(isinstance(one.fact, Event) for one in pair(ledger, "IR", "TR", **when).lines)

    assert events(since="2025-03") == 1
    assert events(since="2025-04") == 0
    assert events(until="2025-03-10") == 0
    assert events(until="2025") == 1


def test_roles_are_said_in_the_language() -> None:
    urdu = reader("ur", {})
    assert urdu.role("president") == "صدر"
    assert urdu.role("deputy foreign minister") == "نائب وزیر خارجہ"
    assert reader("hi", {}).role("foreign minister") == "विदेश मंत्री"
    assert urdu.role("keeper of keys") == "keeper of keys"


@pytest.mark.parametrize(
    ("edtf", "english", "urdu"),
    [
        ("2024-11-27", "November 27, 2024", "27 نومبر، 2024"),
        ("2025-01", "January 2025", "جنوری 2025"),
        ("2023", "2023", "2023"),
        ("2024-23", "autumn 2024", "خزاں 2024"),
        ("2024-11-27/2024-11-28", "November 27, 2024 – November 28, 2024", None),
        (None, "undated", "تاریخ نامعلوم"),
    ],
)
def test_dates_are_said_in_the_language(edtf: str | None, english: str, urdu: str | None) -> None:
    assert reader("en", {}).date(edtf) == english
    if urdu is not None:
        assert reader("ur", {}).date(edtf) == urdu


def test_an_unknown_state_is_an_error_with_a_hint() -> None:
    with pytest.raises(UnknownStateError, match="did you mean"):
        state_code("Kazakhstann")


def test_markdown_quotes_every_line(ledger: Ledger, reading: Reading) -> None:
    text = markdown(build(account(ledger, reading), reader("en", {})))
    assert text.count("\n  > ") == text.count("\n- ")


def test_names_come_from_articles_of_the_language(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    assert surfaces(ledger.readings(), "ur")["country:IR"] == "ایران"
    assert surfaces(ledger.readings(), "hi") == {}
