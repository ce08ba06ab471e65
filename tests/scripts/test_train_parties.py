"""Training the weights of parties: what an example teaches, and that nothing is random."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("scipy")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    import sys

    sys.path.insert(0, str(ROOT / "scripts"))

    spec = importlib.util.spec_from_file_location(
        "train_parties", ROOT / "scripts" / "train_parties.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["train_parties"] = module
    spec.loader.exec_module(module)
    return module


def example(script: ModuleType, right: int) -> object:
    """Two candidates beside nobody; the first acts, the second is spoken to."""
    return script.Example(
        mutual=False,
        case=None,
        unary=[["none"], ["bias", "c:agent"], ["bias", "c:to"]],
        pairs=[(1, 2), (2, 1), (1, 0)],
        joint=[["2:two"], ["2:two"], ["2:10"]],
        right=[right],
        ruled=True,
    )


def test_what_is_right_again_and_again_gets_weight(script: ModuleType) -> None:
    weights = script.train([example(script, 0) for _ in range(40)])
    assert weights["source", "c:agent"] > 0 > weights["source", "c:to"]
    assert weights["target", "c:to"] > weights["target", "c:agent"]
    turned = script.train([example(script, 1) for _ in range(40)])
    assert turned["source", "c:to"] > 0 > turned["source", "c:agent"]


def test_training_twice_gives_the_same_table(script: ModuleType) -> None:
    examples = [example(script, number % 3 // 2) for number in range(30)]
    first, second = (script.write(script.train(examples), 1, 30) for _ in range(2))
    assert first == second
    assert "source\tc:agent\t" in first


def test_rare_features_get_no_weight(script: ModuleType) -> None:
    assert script.train([example(script, 0)] * (script.RARE - 1)) == {}


def test_two_annotated_sources_make_either_right(script: ModuleType) -> None:
    agrees = script._agrees
    assert agrees(({"RU"}, {"KZ"}), ({"RU", "BY"}, {"KZ"}), mutual=False)
    assert not agrees(({"KZ"}, {"RU"}), ({"RU", "BY"}, {"KZ"}), mutual=False)
    assert not agrees(({"RU"}, {"KZ"}), ({"RU"}, set()), mutual=False)
    assert agrees(({"KZ"}, {"RU"}), ({"RU"}, {"KZ"}), mutual=True)


def test_the_locked_part_is_not_among_the_parts(script: ModuleType) -> None:
    assert script.annotated.__globals__["PARTS"] == ("development", "open")
