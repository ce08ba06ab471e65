"""The main job, as a user runs it: read a folder, brief a pair, show, check, export."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "examples" / "articles"

# Runs the command line in a process where any attempt to open a socket fails.
OFFLINE = """
import socket, sys
def refuse(*args, **kwargs):
    raise OSError("the network is off limits")
class Refused(socket.socket):
    __init__ = refuse
socket.socket = Refused
socket.create_connection = refuse
socket.getaddrinfo = refuse
from elchi.cli import main
sys.argv = ["elchi", *sys.argv[1:]]
main()
"""


def elchi(ledger: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", OFFLINE, "--ledger", str(ledger), *words]
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, check=False, cwd=ROOT
    )


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "elchi.db"
    done = elchi(path, "read", "--workers", "1", str(ARTICLES))
    assert done.returncode == 0, done.stderr
    return path


def test_reading_again_adds_nothing(ledger: Path) -> None:
    done = elchi(ledger, "read", "--workers", "1", "--json", str(ARTICLES))
    summary = json.loads(done.stdout)
    assert done.returncode == 0
    assert summary["read"] >= 16
    assert (summary["new"], summary["facts"]) == (0, 0)


def test_every_span_is_verified(ledger: Path) -> None:
    done = elchi(ledger, "check")
    assert done.returncode == 0
    assert "0 spans do not match" in done.stdout


def test_every_line_of_the_dossier_has_words_that_stand_in_its_article(ledger: Path) -> None:
    done = elchi(ledger, "brief", "KZ", "RU", "--json")
    dossier = json.loads(done.stdout)
    texts = {record["id"]: record for record in map(json.loads, export(ledger).splitlines())}
    entries = [entry for section in dossier["sections"] for entry in section["entries"]]
    assert len(entries) > 100
    shown = {article["id"]: article for article in dossier["articles"]}
    for entry in entries:
        marked = [piece["words"] for piece in entry["pieces"] if piece["marked"]]
        assert marked, entry
        assert entry["article"] in texts
        text = "".join(
            piece["words"]
            for paragraph in shown[entry["article"]]["paragraphs"]
            for piece in paragraph
        )
        for words in marked:
            assert re.sub(r"\s", "", words) in re.sub(r"\s", "", text)


def export(ledger: Path) -> str:
    done = elchi(ledger, "export", "records")
    assert done.returncode == 0
    return done.stdout


def test_the_records_have_every_kind_in_every_language(ledger: Path) -> None:
    seen: dict[str, set[str]] = {}
    for record in map(json.loads, export(ledger).splitlines()):
        kinds = ("statements", "events", "figures", "ties", "positions", "dates", "entities")
        seen.setdefault(record["language"], set()).update(k for k in kinds if record[k])
    for language in ("ur", "fa", "hi", "en"):
        assert len(seen[language]) == 7, (language, seen[language])


@pytest.mark.parametrize("names", [("KZ", "RU"), ("Kazakhstan", "روس"), ("قازقستان", "रूस")])
def test_a_state_is_known_by_any_of_its_names(ledger: Path, names: tuple[str, str]) -> None:
    done = elchi(ledger, "brief", *names, "--json")
    assert json.loads(done.stdout)["title"] == "Kazakhstan and Russia"


@pytest.mark.parametrize("language", ["en", "ur", "fa", "hi", "ru"])
def test_the_page_needs_nothing_from_outside(ledger: Path, language: str, tmp_path: Path) -> None:
    page = tmp_path / "dossier.html"
    done = elchi(ledger, "brief", "KZ", "RU", "--lang", language, "-o", str(page))
    assert done.returncode == 0, done.stderr
    html = page.read_text(encoding="utf-8")
    direction = "rtl" if language in ("ur", "fa") else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert not re.search(r"""(src|href)=["'](https?:)?//""", html)
    assert "<script" not in html


def test_the_same_ledger_gives_the_same_page(ledger: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    elchi(again, "read", "--workers", "2", str(ARTICLES))
    pages = []
    for number, one in enumerate((ledger, again)):
        page = tmp_path / f"{number}.html"
        elchi(one, "brief", "KZ", "RU", "-o", str(page))
        pages.append(page.read_bytes())
    assert pages[0] == pages[1]


def test_an_article_is_shown_with_its_facts(ledger: Path, tmp_path: Path) -> None:
    record = json.loads(export(ledger).splitlines()[0])
    done = elchi(ledger, "show", record["id"])
    assert done.returncode == 0
    assert "[1]" in done.stdout
    page = tmp_path / "article.html"
    assert elchi(ledger, "show", record["id"], "-o", str(page)).returncode == 0
    assert 'id="fact-1"' in page.read_text(encoding="utf-8")


def test_a_broken_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    good = next(ARTICLES.glob("*ur*.txt"))
    shutil.copy(good, folder / "good.txt")
    (folder / "bad.json").write_text("{ no json", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = elchi(tmp_path / "x.db", "read", "--workers", "1", str(folder))
    assert done.returncode == 1
    assert "1 articles read" in done.stdout
    assert "bad.json" in done.stderr
    assert "empty.txt" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("brief", "KZ", "Atlantis"), "no state is known"),
        (("brief", "KZ", "KZ"), "two states"),
        (("brief", "KZ", "RU", "--since", "last year"), "no date"),
        (("brief", "KZ", "RU", "--lang", "xx"), "no language"),
        (("brief", "KZ", "RU", "-o", "x.docx"), "must end in"),
        (("show", "nothing-like-it"), "no article"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(ledger: Path, words: tuple[str, ...], said: str) -> None:
    done = elchi(ledger, *words)
    assert done.returncode == 2
    assert said in done.stderr


def test_without_a_ledger_it_says_what_to_do(tmp_path: Path) -> None:
    done = elchi(tmp_path / "absent.db", "brief", "KZ", "RU")
    assert done.returncode == 2
    assert "elchi read" in done.stderr


def test_a_pair_without_articles_is_said_plainly(ledger: Path) -> None:
    done = elchi(ledger, "brief", "BR", "FJ")
    assert done.returncode == 0
    assert "Nothing found" in done.stdout
