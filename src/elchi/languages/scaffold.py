"""The files of a new language, empty but complete: it loads at once and finds little."""

from __future__ import annotations

import dataclasses
import inspect
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from elchi.languages import FOLDER, schemas
from elchi.languages.schema import LanguageError

_GRAMMAR = '''"""{english}: what a list of words cannot say.

Begins with the plain grammar; replace its functions where the language wants more.
"""

from __future__ import annotations

from pathlib import Path

from elchi.languages.plain import Plain
from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words

_GRAMMAR = Plain(read_toml(Path(__file__).with_name("grammar.toml"), Words), verb_last=False)

roles = _GRAMMAR.roles
clauses = _GRAMMAR.clauses
mood = _GRAMMAR.mood
base = _GRAMMAR.base
'''


@dataclass(frozen=True, slots=True)
class NewLanguage:
    """What must be known of a language before its folder can be made.

    Attributes:
        code: BCP 47 tag, the folder's name.
        name: Its own name.
        english: Its name in English.
        script: ISO 15924 code.
        direction: Writing direction.
        capitals: True if names are told by capital letters.
    """

    code: str
    name: str
    english: str
    script: str
    direction: str
    capitals: bool


def scaffold(new: NewLanguage, folder: Path = FOLDER) -> list[Path]:
    """Write the folder of a new language and return the files that are to be filled.

    Raises:
        LanguageError: If the language is there already, or the code is no tag.
    """
    if not new.code.replace("-", "").isalnum() or not new.code[0].isalpha():
        raise LanguageError(f"{new.code!r} is no language tag")
    home = folder / new.code
    if home.exists():
        raise LanguageError(f"{home} is there already")
    written = []
    model = FOLDER / "en"
    for name, schema in sorted(schemas().items()):
        text = "\n".join(_toml(name, schema, new, model)) + "\n"
        written.append(_write(home / name, text))
    for table in sorted((model / "names").glob("*.tsv")):
        header = next(
            line for line in table.read_text("utf-8").splitlines() if line and line[0] != "#"
        )
        written.append(_write(home / "names" / table.name, header + "\n"))
    written.append(_write(home / "grammar.py", _GRAMMAR.format(english=new.english)))
    _write(home / "__init__.py", f'"""{new.english}."""\n')
    return written


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _toml(name: str, schema: type[Any], new: NewLanguage, model: Path) -> Iterator[str]:
    if name == "language.toml":
        yield from _language(new)
        return
    if name == "labels.toml":
        # Pages need every label: the English ones stand until they are translated.
        yield (model / name).read_text("utf-8").rstrip()
        return
    doc = inspect.getdoc(inspect.getmodule(schema)) or ""
    yield from (f"# {line}".rstrip() for line in doc.splitlines())
    yield ""
    yield from _table(schema, "")


def _language(new: NewLanguage) -> Iterator[str]:
    yield f'code = "{new.code}"'
    yield f'name = "{new.name}"'
    yield f'english_name = "{new.english}"'
    yield f'script = "{new.script}"'
    yield f'direction = "{new.direction}"'
    yield 'status = "new"'
    yield "maintainers = []"
    yield f"capitals = {str(new.capitals).lower()}"
    yield 'sentence_ends = ".?!…"'
    yield 'quotes = [["“", "”"], ["\\"", "\\""], ["«", "»"]]'


def _table(schema: type[Any], prefix: str) -> Iterator[str]:
    """Yield the keys of a dataclass with empty values, its tables last."""
    hints = get_type_hints(schema)
    nested: list[tuple[str, type[Any]]] = []
    for field in dataclasses.fields(schema):
        hint = hints[field.name]
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            nested.append((field.name, hint))
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            yield f"{field.name} = {_empty(hint)}"
    for name, hint in nested:
        yield ""
        yield f"[{prefix}{name}]"
        yield from _table(hint, f"{prefix}{name}.")


def _empty(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return "[]"
    if origin is dict:
        return "{}"
    if origin is Literal:
        return f'"{args[0]}"'
    if origin in (Union, types.UnionType):
        return _empty(args[0])
    return {str: '""', bool: "false", int: "0", float: "0.0"}[hint]
