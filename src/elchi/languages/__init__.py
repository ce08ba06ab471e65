"""One folder per language, found by its name and checked when it is loaded.

A language is the folder ``languages/<code>/`` with a ``language.toml``. The
shape of every other TOML file in it is declared by one module of
`elchi.languages.words`, which gives the file's path (``PATH``) and a frozen
dataclass (``Words``). Adding a kind of word adds one such module; adding a
language adds one folder. There is no list to edit.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from elchi.languages import words as _words
from elchi.languages.grammar import Grammar
from elchi.languages.schema import LanguageError, read_toml
from elchi.languages.words.language import Words as LanguageWords

__all__ = ["Language", "LanguageError", "codes", "load"]

W = TypeVar("W")

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Language:
    """A language as loaded: its own facts, its grammar, and all its words.

    Attributes:
        code: BCP 47 tag and folder name.
        about: What ``language.toml`` says.
        grammar: The functions of ``grammar.py``.
        folder: Where its files lie.
    """

    code: str
    about: LanguageWords
    grammar: Grammar
    folder: Path
    _words: Mapping[type[object], object]

    def words(self, schema: type[W]) -> W:
        """Return the words of one kind, as its module declares them.

        >>> from elchi.languages.words.language import Words
        >>> load("ur").words(Words).direction
        'rtl'
        """
        return cast(W, self._words[schema])


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all languages that can be loaded, sorted.

    >>> {"fa", "hi", "ur"} <= set(codes())
    True
    """
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/language.toml")))


@cache
def schemas() -> dict[str, type[object]]:
    """Return, per file path inside a language folder, the dataclass of its shape."""
    found: dict[str, type[object]] = {}
    for info in pkgutil.iter_modules(_words.__path__):
        module = importlib.import_module(f"{_words.__name__}.{info.name}")
        found[module.PATH] = module.Words
    return found


@cache
def load(code: str) -> Language:
    """Load and check one language.

    Raises:
        LanguageError: If the folder is absent, a file is missing or unknown,
            or a key does not fit. The message names file and key.
    """
    folder = FOLDER / code
    if not (folder / "language.toml").is_file():
        raise LanguageError(f"no language {code!r}: known are {', '.join(codes())}")
    shapes = schemas()
    strangers = {str(path.relative_to(folder)) for path in folder.rglob("*.toml")} - set(shapes)
    if strangers:
        raise LanguageError(f"{folder}: no schema for {', '.join(sorted(strangers))}")
    inflect = None
    if (folder / "inflection.py").is_file():
        inflect = importlib.import_module(f"elchi.languages.{code}.inflection").inflect
    loaded = {shape: read_toml(folder / name, shape, inflect) for name, shape in shapes.items()}
    grammar = cast(Grammar, importlib.import_module(f"elchi.languages.{code}.grammar"))
    missing = [name for name in vars(Grammar) if name[0] != "_" and not hasattr(grammar, name)]
    if missing:
        raise LanguageError(f"{folder}/grammar.py lacks {', '.join(sorted(missing))}")
    about = cast(LanguageWords, loaded[LanguageWords])
    if about.code != code:
        raise LanguageError(f"{folder}/language.toml: code is {about.code!r}")
    return Language(code, about, grammar, folder, loaded)
