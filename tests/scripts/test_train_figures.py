"""Training the weights of figures: what an example teaches, and that nothing is random."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("scipy")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    sys.path.insert(0, str(ROOT / "scripts"))
    path = ROOT / "scripts" / "train_figures.py"
    spec = importlib.util.spec_from_file_location("train_figures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["train_figures"] = module
    spec.loader.exec_module(module)
    return module


def example(script: ModuleType, right: str) -> object:
    options = {"": ["none"], "2024": ["bias", "w:c:a"], "2025": ["bias", "w:o:b"]}
    return script.Example(options, right, "2025")


def test_what_is_right_again_and_again_gets_weight(script: ModuleType) -> None:
    weights = script.train([example(script, "2024") for _ in range(40)])
    assert weights["w:c:a"] > 0 > weights["w:o:b"]
    assert script.chosen(weights, example(script, "2024"), 0.5) == "2024"


def test_rules_stay_where_the_weights_are_in_doubt(script: ModuleType) -> None:
    assert script.chosen({}, example(script, "2024"), 0.5) == "2025"


def test_training_twice_gives_the_same_table(script: ModuleType) -> None:
    examples = [example(script, ("", "2024", "2025")[number % 3]) for number in range(30)]
    first, second = (script.write({}, script.train(examples), 1) for _ in range(2))
    assert first == second


def test_a_period_that_is_no_option_teaches_nothing(script: ModuleType) -> None:
    assert script.train([example(script, "1999")] * 10) == {}


def test_a_passage_gives_text_and_figures(script: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    path = folder / "figures.tsv"
    path.write_text("Trade fell to {{$3bn|trade|3e+09 USD|=|2025|actual}} in 2025.\n")
    ((document, gold),) = script.passages(path)
    assert document.text == "Trade fell to $3bn in 2025."
    assert document.text[gold[0]["start"] : gold[0]["end"]] == "$3bn"
