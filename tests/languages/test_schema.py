from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from elchi.languages import LanguageError, codes, load
from elchi.languages.schema import read_toml
from elchi.languages.words.labels import Words as Labels


@dataclass(frozen=True, slots=True)
class Inner:
    word: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    kind: Literal["a", "b"]
    words: tuple[str, ...]
    table: dict[str, tuple[str, ...]]
    inner: tuple[Inner, ...] = ()
    maybe: str | None = None


GOOD = 'kind = "a"\nwords = ["x"]\n[table]\nto = ["y"]\n[[inner]]\nword = "z"\n'


def test_a_file_that_fits(tmp_path: Path) -> None:
    path = tmp_path / "good.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_toml(path, Shape) == Shape("a", ("x",), {"to": ("y",)}, (Inner("z"),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + 'colour = "red"\n', "unknown key colour"),
        (GOOD.replace('kind = "a"\n', ""), "kind is missing"),
        (GOOD.replace('"a"', '"c"'), "'c' is none of"),
        (GOOD.replace('["x"]', '"x"'), "a list is needed"),
        (GOOD.replace('["x"]', "[1]"), "str is needed"),
        (GOOD.replace('word = "z"', "word = true"), "str is needed"),
        ('kind = "a', "good.toml"),
    ],
)
def test_a_file_that_does_not_names_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "good.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LanguageError, match=said) as error:
        read_toml(path, Shape)
    assert str(path) in str(error.value)


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(LanguageError, match="fa"):
        load("xx")


def test_labels_have_the_same_keys_and_places_in_every_language() -> None:
    english = load("en").words(Labels)
    for code in codes():
        labels = load(code).words(Labels)
        for part in Labels.__dataclass_fields__:
            ours, theirs = getattr(labels, part), getattr(english, part)
            assert set(ours) == set(theirs), (code, part)
            for name, text in theirs.items():
                for place in ("{a}", "{b}", "{date}", "{articles}", "{lines}", "{role}", "{body}"):
                    assert (place in text) == (place in ours[name]), (code, part, name)
