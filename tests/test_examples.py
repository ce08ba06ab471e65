"""The bundled articles and the example script, as somebody runs them first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from elchi.model import Document
from elchi.read import Problem, read

EXAMPLES = Path(__file__).parent.parent / "examples"
ARTICLES = EXAMPLES / "articles"
NAMED = sorted(path for path in ARTICLES.iterdir() if path.suffix != ".jsonl")
RECORDS = sorted(ARTICLES.glob("*.jsonl"))

#: Runs a script in a Python that can open no connection.
OFFLINE = """
import runpy, socket, sys

class Closed(socket.socket):
    def refuse(self, *arguments, **options):
        raise OSError("the network is closed")

    connect = connect_ex = sendto = sendmsg = bind = refuse


def refuse(*arguments, **options):
    raise OSError("the network is closed")


socket.socket = Closed
socket.create_connection = socket.getaddrinfo = refuse
runpy.run_path(sys.argv[1], run_name="__main__")
"""

ENTRY = regex.compile(r" {4}(?P<words>.+)  \[(?P<language>\w\w), (?P<article>.+), (?P<start>\d+)\]")


def documents(path: Path) -> list[Document]:
    found = list(read([path]))
    assert not [one for one in found if isinstance(one, Problem)]
    return [one for one in found if isinstance(one, Document)]


@pytest.mark.parametrize("path", NAMED, ids=lambda path: path.name)
def test_an_article_is_read_as_its_name_says(path: Path) -> None:
    (document,) = documents(path)
    assert (document.published, document.language) == (path.name[:10], path.name[11:13])
    assert "title" in {zone.kind for zone in document.zones}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_records_keep_what_they_say_of_themselves(path: Path) -> None:
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for document, record in zip(documents(path), records, strict=True):
        assert document.language == record["language"]
        assert document.published == record["published"]
        assert document.url == record["url"]
        assert document.title == record["title"]


def test_all_formats_and_languages_are_there() -> None:
    assert {path.suffix for path in ARTICLES.iterdir()} == {".txt", ".html", ".jsonl"}
    assert {path.name[11:13] for path in NAMED} == {"ur", "fa", "hi", "en", "ru"}


def test_the_readme_lists_every_file() -> None:
    listed = regex.findall(r"^\| `(.+?)`", (EXAMPLES / "README.md").read_text("utf-8"), regex.M)
    assert sorted(listed) == sorted(path.name for path in ARTICLES.iterdir())


def test_the_web_page_loses_its_menu_and_keeps_its_joiners() -> None:
    (document,) = documents(ARTICLES / "2025-02-20-fa-cpc-attack.html")
    assert "درباره ما" not in document.text
    assert "پربازدیدترین" not in document.text
    assert "می\u200cرساند" in document.text
    assert document.url == "https://khazar-daily.example/energy/cpc-kropotkinskaya"


def test_the_script_runs_without_a_network() -> None:
    script = EXAMPLES / "brief.py"
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(script)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(EXAMPLES.parent / "src")},
    )
    assert done.returncode == 0, done.stderr
    first, second, *rest = done.stdout.splitlines()
    assert regex.fullmatch(r"20 articles, [1-9]\d+ facts", first)
    assert regex.match(r"Kazakhstan and Russia: [1-9]\d articles of 20 in the ledger", second)
    entries = [found for line in rest if (found := ENTRY.fullmatch(line))]
    assert len(entries) == 10
    texts = {one.id: one for one in documents(ARTICLES)}
    for entry in entries:
        document = texts[entry["article"]]
        assert entry["language"] == document.language
        for words in entry["words"].split(" … "):
            assert words in " ".join(document.text.split())
