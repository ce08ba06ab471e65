"""What the documents say is so: commands exist, files are where they are said to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from elchi.cli import build
from elchi.facts.parts import KINDS
from elchi.languages import FOLDER, codes

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def commands() -> set[str]:
    root = get_command(build())
    context = typer.Context(root)
    names = set()
    for name in root.list_commands(context):  # type: ignore[attr-defined]
        one = root.get_command(context, name)  # type: ignore[attr-defined]
        names.add(name)
        for inner in getattr(one, "commands", {}):
            names.add(f"{name} {inner}")
    return names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_is_longer_than_500_lines(page: Path) -> None:
    assert len(page.read_text("utf-8").splitlines()) <= 500


def test_every_command_in_the_documents_exists() -> None:
    known = commands()
    for page in PAGES:
        for words in re.findall(r"`?elchi ([a-z]+(?: [a-z]+)?)", page.read_text("utf-8")):
            if page.name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md") or "`" in words:
                first = words.split()[0]
                assert first in known or words in known, f"{page.name}: elchi {words}"


def test_every_command_has_help_and_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    for name in commands():
        assert name.split()[-1] in readme + changelog, name


def test_every_cell_has_golden_cases() -> None:
    for code in codes():
        for kind in (*KINDS, "name", "date"):
            assert (ROOT / "tests" / "golden" / code / f"{kind}.toml").is_file(), (code, kind)


def test_every_language_is_complete() -> None:
    for code in codes():
        for kind in KINDS:
            assert (FOLDER / code / "facts" / f"{kind}.toml").is_file(), (code, kind)


def test_no_file_names_a_machine() -> None:
    bad = re.compile("/wo" + "rk/|/fa" + r"rm/|\.lib" + "rary")
    for folder in ("src", "tests", "docs", "scripts", "benchmark", "examples"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".md", ".toml", ".sh", ".css", ".j2"):
                assert not bad.search(path.read_text("utf-8")), path
