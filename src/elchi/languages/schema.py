"""Reading TOML into dataclasses, strictly.

A key that the dataclass does not know, a missing one without default, or a
value of another type is an error that names the file and the key. Nothing is
ever skipped in silence.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import tomli

T = TypeVar("T")


class LanguageError(ValueError):
    """A language folder that is not as it must be; the message says where."""


Inflect = Callable[[str], tuple[str, ...]]


@lru_cache(maxsize=64)
def parsed(path: Path) -> dict[str, Any]:
    """Return what a TOML file says; the files of the last two languages are kept.

    The compiled parser takes a fifth of the time of the one in the standard library,
    which is the same code.

    Raises:
        OSError, UnicodeDecodeError, tomli.TOMLDecodeError: If it cannot be read.
    """
    return tomli.loads(path.read_text(encoding="utf-8"))


def read_toml(path: Path, schema: type[T], inflect: Inflect | None = None) -> T:
    """Read the TOML file at `path` into the dataclass `schema`.

    Understands nested dataclasses, tuples (written as TOML arrays), dicts with
    text keys, optional values, literals, text, numbers and booleans. Where the
    language can inflect, ``~word`` in a text stands for all forms of the word.

    Raises:
        LanguageError: Naming file and key, for anything that does not fit.
    """
    try:
        raw = parsed(path)
    except (OSError, tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguageError(f"{path}: {error}") from error
    value: T = convert(inflected(raw, inflect) if inflect else raw, schema, str(path))
    return value


def inflected(raw: Any, inflect: Inflect) -> Any:
    """Return TOML values in which every ``~word`` is replaced by its forms.

    A word alone in a list becomes so many members, inside a wording they are
    alternatives.

    >>> inflected({"words": ["~go", "~go home"]}, lambda word: (word, word + "es"))
    {'words': ['go', 'goes', 'go|goes home']}
    """
    if isinstance(raw, dict):
        return {name: inflected(value, inflect) for name, value in raw.items()}
    if isinstance(raw, list):
        members: list[Any] = []
        for each in raw:
            alone = isinstance(each, str) and "~" in each and " " not in each
            spelled = inflected(each, inflect)
            members += spelled.split("|") if alone else [spelled]
        return members
    if not isinstance(raw, str) or "~" not in raw:
        return raw
    return " ".join(
        "|".join(
            form
            for part in word.split("|")
            for form in (inflect(part[1:]) if part[0] == "~" else (part,))
        )
        if "~" in word
        else word
        for word in raw.split(" ")
    )


def convert(raw: Any, want: Any, where: str) -> Any:
    """Turn `raw` into a value of type `want`; `where` is named in errors."""
    if dataclasses.is_dataclass(want) and isinstance(want, type):
        return _record(raw, want, where)
    origin, args = get_origin(want), get_args(want)
    if origin is tuple:
        if not isinstance(raw, list):
            raise LanguageError(f"{where}: a list is needed, not {raw!r}")
        if args[0] is str and all(type(item) is str for item in raw):
            return tuple(raw)  # the thousands of wordings are looked at once
        return tuple(convert(item, args[0], f"{where}[{i}]") for i, item in enumerate(raw))
    if origin is dict:
        if not isinstance(raw, dict):
            raise LanguageError(f"{where}: a table is needed, not {raw!r}")
        return {key: convert(item, args[1], f"{where}.{key}") for key, item in raw.items()}
    if origin is Literal:
        if raw not in args:
            raise LanguageError(f"{where}: {raw!r} is none of {', '.join(map(repr, args))}")
        return raw
    if origin in (Union, types.UnionType):
        if raw is None and type(None) in args:
            return None
        inner = [arg for arg in args if arg is not type(None)]
        return convert(raw, inner[0], where)
    if want is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw)
    if not isinstance(raw, want) or (want is int and isinstance(raw, bool)):
        raise LanguageError(f"{where}: {want.__name__} is needed, not {raw!r}")
    return raw


def _record(raw: Any, want: Any, where: str) -> Any:
    if not isinstance(raw, dict):
        raise LanguageError(f"{where}: a table is needed, not {raw!r}")
    fields, types_of = _shape(want)
    unknown = sorted(set(raw) - set(fields))
    if unknown:
        raise LanguageError(f"{where}: unknown key {', '.join(unknown)}")
    values = {}
    for name, field in fields.items():
        if name in raw:
            values[name] = convert(raw[name], types_of[name], f"{where}: {name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise LanguageError(f"{where}: {name} is missing")
    return want(**values)


@cache
def _shape(want: Any) -> tuple[dict[str, dataclasses.Field[Any]], dict[str, Any]]:
    """Return the fields of a dataclass by name, and their types; both are costly to find."""
    return {field.name: field for field in dataclasses.fields(want)}, get_type_hints(want)
