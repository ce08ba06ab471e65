from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from elchi.languages import FOLDER, LanguageError, codes, load
from elchi.languages.scaffold import NewLanguage, scaffold
from elchi.model import Document
from elchi.understand.reading import understand

NEW = NewLanguage("qaa", "Sözce", "Made-up", "Latn", "ltr", True)


@pytest.fixture
def folder() -> Iterator[Path]:
    written = scaffold(NEW)
    codes.cache_clear()
    yield written[0].parents[0]
    shutil.rmtree(FOLDER / "qaa")
    codes.cache_clear()
    load.cache_clear()


def test_a_new_language_loads_and_reads_at_once(folder: Path) -> None:
    assert "qaa" in codes()
    assert load("qaa").about.english_name == "Made-up"
    text = "Bir şey oldu. Hiçbir kural yok."
    digest = hashlib.sha256(text.encode()).hexdigest()
    reading = understand(Document("x", text, digest, "qaa", None, None, None, "x", ()))
    assert len(reading.sentences) == 2
    assert reading.facts() == ()


def test_it_never_writes_over_a_language() -> None:
    with pytest.raises(LanguageError, match="there already"):
        scaffold(NewLanguage("ur", "اردو", "Urdu", "Arab", "rtl", False))


def test_a_path_is_no_tag(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no language tag"):
        scaffold(NewLanguage("../evil", "x", "x", "Latn", "ltr", True), tmp_path)
