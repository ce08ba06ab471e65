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


def read(script: ModuleType, number: int, right: str) -> object:
    """An article with one sum that is trade or a loan, told as a fact of 2024 or of no year."""
    fact = number % 2 == 0
    return script.Read(
        f"en-{number}",
        "en",
        [
            {
                "measure": script.Example("money", (), [["bias", f"c:{right}"]], right, "other"),
                "status": script.Example(
                    "money",
                    ("actual", "target"),
                    [["bias", "told" if fact else "goal"]],
                    "actual" if fact else "target",
                    "actual",
                ),
                "period": script.Example(
                    "money", ("", "2024"), [["-"], ["h"]], "2024" if fact else "", ""
                ),
            }
        ],
        1,
    )


@pytest.fixture
def articles(script: ModuleType) -> list[object]:
    return [read(script, number, ("trade", "loan")[number % 3 > 0]) for number in range(60)]


def test_what_is_right_again_and_again_gets_weight(
    script: ModuleType, articles: list[object]
) -> None:
    measures = script.train(articles, "measure")
    assert measures["c:loan", "loan"] > 0 > measures["c:loan", "trade"]
    status = script.train(articles, "status")
    assert status["goal", "target"] > 0 > status["told", "target"]


def test_training_twice_gives_the_same_table(script: ModuleType, articles: list[object]) -> None:
    first, second = (script.write(articles) for _ in range(2))
    assert first == second
    assert "may\tmoney\tloan\t1" in first.splitlines()


def test_rare_features_get_no_weight(script: ModuleType, articles: list[object]) -> None:
    assert script.train(articles[: script.RARE - 1], "status") == {}
    assert not script.write(articles[: script.RARE - 1]).count("status\t")


def test_an_unsure_choice_is_that_of_the_rules(script: ModuleType) -> None:
    example = script.Example("money", ("trade", "loan", "aid"), [["bias"]], "aid", "aid")
    assert script.chosen(example, "measure", {}) == "aid"
    assert script.chosen(example, "measure", {("bias", "loan"): 3.0}) == "loan"
