"""The wheel installs on its own and serves its pages where there is no Node."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from elchi.serve.web.assets import STATIC

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "examples" / "articles" / "2022-07-08-en-cpc-court.txt"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a fresh environment with the wheel in it.

    Nothing is downloaded: what Elchi depends on is taken from the environment of the
    tests, by a path that does not lead to this checkout.
    """
    if not (STATIC / "manifest.json").is_file():
        if os.environ.get("CI"):
            pytest.fail("the front end is not built: make web")
        pytest.skip("the front end is not built: make web")
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = ["wheel", "--no-index", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*pip, *build, str(ROOT)], check=True)
    (wheel,) = folder.glob("elchi-*.whl")
    home = folder / "fresh"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    subprocess.run(
        [*pip, "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)],
        check=True,
    )
    (packages,) = home.glob("lib/python*/site-packages")
    # A folder on the path alone: its own .pth files, which lead to the checkout, are not read.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return home / "bin"


def alone(installed: Path) -> dict[str, str]:
    """An environment in which there are the fresh environment's commands and no others."""
    return {"PATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture(scope="module")
def served(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = tmp_path_factory.mktemp("ledger") / "elchi.db"
    command = [str(installed / "elchi"), "--ledger", str(ledger)]
    environment, folder = alone(installed), ledger.parent
    subprocess.run([*command, "read", str(ARTICLE)], check=True, env=environment, cwd=folder)
    with subprocess.Popen(
        [*command, "serve", "--port", "0"],
        env={**environment, "PYTHONUNBUFFERED": "1"},
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        yield address[0].rstrip("/")
        server.terminate()


def test_there_is_no_node_and_no_checkout(installed: Path) -> None:
    assert shutil.which("node", path=str(installed)) is None
    said = subprocess.run(
        [str(installed / "python"), "-c", "import elchi; print(elchi.__file__)"],
        check=True,
        capture_output=True,
        text=True,
        env=alone(installed),
        cwd=installed,
    )
    assert Path(said.stdout.strip()).is_relative_to(installed.parent)


def test_a_page_is_served_with_its_script_style_and_fonts(served: str) -> None:
    with urllib.request.urlopen(f"{served}/pair/KZ/RU?lang=ur") as answer:
        page = answer.read().decode()
    assert '<html lang="ur" dir="rtl">' in page
    assert 'lang="en" dir="ltr" class="words"' in page  # a fact with its words
    files = re.findall(r'(?:src|href)="(/static/[^"]+)"', page)
    assert {file.rpartition(".")[2] for file in files} == {"js", "css", "woff2"}
    for file in files:
        with urllib.request.urlopen(served + file) as answer:
            assert len(answer.read()) > 1000, file
