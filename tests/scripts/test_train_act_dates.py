"""Training the weights of dates: what an example teaches, and that nothing is random."""

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
    path = ROOT / "scripts" / "train_act_dates.py"
    spec = importlib.util.spec_from_file_location("train_act_dates", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["train_act_dates"] = module
    spec.loader.exec_module(module)
    return module


def example(script: ModuleType, right: int) -> object:
    """No date, one of the clause, one of another clause."""
    return script.Example(
        features=[["none"], ["bias", "p:c"], ["bias", "p:k1:01"]],
        right=[number == right for number in range(3)],
        ruled=True,
        language="en",
    )


def test_what_is_right_again_and_again_gets_weight(script: ModuleType) -> None:
    weights = script.train([example(script, 1) for _ in range(40)])
    assert weights["p:c"] > 0 > weights["p:k1:01"]
    empty = script.train([example(script, 0) for _ in range(40)])
    assert empty["none"] > 0 > empty["bias"]


def test_training_twice_gives_the_same_table(script: ModuleType) -> None:
    examples = [example(script, number % 3) for number in range(30)]
    first, second = (script.write(script.train(examples), 1, 30) for _ in range(2))
    assert first == second


def test_examples_whose_date_stands_nowhere_teach_nothing(script: ModuleType) -> None:
    assert script.train([example(script, 9)] * 10) == {}
