"""Every message of the pages is translated, with its places to fill in."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import get_args

import pytest

from elchi.model import Fact
from elchi.serve.reason_sentences import DROPPED
from elchi.serve.web.messages import LOCALE, catalogue
from elchi.serve.web.view import interface_languages

ROOT = Path(__file__).parents[3]
KINDS = [kind.__name__.lower() for kind in get_args(Fact)]
OTHERS = [code for code in interface_languages() if code != "en"]


def _script() -> object:
    spec = importlib.util.spec_from_file_location("messages", ROOT / "scripts" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_five_languages_are_there() -> None:
    assert set(interface_languages()) >= {"en", "ur", "fa", "hi", "ru"}


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_lacks_a_translation(code: str) -> None:
    assert _script().lacking(code) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", OTHERS)
def test_places_to_fill_in_are_kept(code: str) -> None:
    for message in catalogue(code):
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, (list, tuple)) else [message.string]
        source = message.id[-1] if isinstance(message.id, (list, tuple)) else message.id
        wanted = set(re.findall(r"%\(\w+\)s|\{\w+\}", source))
        for text in texts:
            assert set(re.findall(r"%\(\w+\)s|\{\w+\}", text)) == wanted, text
    assert (LOCALE / f"{code}.po").read_text("utf-8").count("fuzzy") == 0


def test_whatever_reading_drops_has_a_message() -> None:
    source = (ROOT / "src" / "elchi" / "understand" / "reading.py").read_text("utf-8")
    endings = re.findall(r'dropped\[f"\{kind\} ([\w ]+)"\]', source)
    assert endings
    counted = {f"{kind} {ending}" for kind in KINDS for ending in endings}
    assert counted < set(DROPPED)
