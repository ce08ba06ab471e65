"""Reading tables of names (TSV) into dataclasses, strictly.

A table is a UTF-8 file of tab-separated columns. Its first line that is no
comment (``#``) names the columns; every column must be a field of the row's
dataclass, and every field without a default must be a column. A generated
table ``<name>.tsv`` and a hand-made one ``<name>_extra.tsv`` are read as one;
they never share a file, so that generating again cannot undo handwork.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from elchi.languages.schema import LanguageError

R = TypeVar("R")
_Reader = tuple[str, type[object], bool]  # column, kind of its values, may they be empty

LANGUAGES = Path(__file__).parent
DATA = LANGUAGES.parent / "data"


@dataclass(frozen=True, slots=True)
class State:
    """A state (``data/states.tsv``).

    Attributes:
        code: ISO 3166-1 alpha-2 (``XK`` for Kosovo).
        alpha3: ISO 3166-1 alpha-3 (``XKX`` for Kosovo).
        name: Common English name, the canonical one in facts.
        capital: Id of its capital in the table of places, None without one.
    """

    code: str
    alpha3: str
    name: str
    capital: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place (``data/places.tsv``, ``data/places_extra.tsv``).

    Attributes:
        id: Lasting id, ``<country>-<name>`` or the name alone, as in ``ru-moscow``.
        name: Canonical English name.
        country: Code of the state that it belongs to; None for seas, regions of
            several states and self-proclaimed states.
        population: Inhabitants, None where that means nothing or is unknown.
        lat: Latitude in degrees, None for what is no point.
        lon: Longitude in degrees.
        geonames: GeoNames id, None for what was entered by hand.
    """

    id: str
    name: str
    country: str | None
    population: int | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class StateForm:
    """A name of a state as one language writes it (``names/states.tsv``).

    Attributes:
        code: The state's code.
        form: The name, in any case or spelling.
        ambiguous: True if the form is also a word or another name (شام: Syria,
            evening), so that it names the state only where the context says so.
    """

    code: str
    form: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Demonym:
    """An adjective or name of people of a state or region (``names/demonyms.tsv``).

    Attributes:
        code: The state's code, or the place's id for a region.
        form: The word, in any case.
        ambiguous: True if the form is also another word (चीनी: Chinese, sugar).
    """

    code: str
    form: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class PlaceForm:
    """A name of a place as one language writes it (``names/places.tsv``).

    Attributes:
        place: The place's id.
        form: The name, in any case or spelling.
        ambiguous: True if the form is also a word or a person's name.
    """

    place: str
    form: str
    ambiguous: bool = False


@cache
def table(language: str, name: str, row: type[R]) -> tuple[R, ...]:
    """Return the rows of a language's table, the generated before the hand-made ones.

    Raises:
        LanguageError: If there is neither file, or one is not as it must be.

    >>> [form.code for form in table("ur", "states", StateForm) if form.form == "قازقستان"]
    ['KZ']
    """
    return _both(LANGUAGES / language / "names", name, row)


@cache
def data(name: str, row: type[R]) -> tuple[R, ...]:
    """Return the rows of a table that belongs to no language.

    Raises:
        LanguageError: As `table` does.

    >>> {state.code: state.name for state in data("states", State)}["KZ"]
    'Kazakhstan'
    """
    return _both(DATA, name, row)


def read_tsv(path: Path, row: type[R]) -> tuple[R, ...]:
    """Read one file into rows of the dataclass `row`.

    Fields may be text, numbers (empty where optional) and booleans, which are
    written ``yes`` or left empty.

    Raises:
        LanguageError: Naming file and line, for an unknown or missing column, a
            wrong number of fields, a value that does not fit, or a row twice.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageError(f"{path}: {error}") from error
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line and line[0] != "#"]
    if not numbered:
        raise LanguageError(f"{path}: no line that names the columns")
    return tuple(_rows(path, numbered, row))


def _both(folder: Path, name: str, row: type[R]) -> tuple[R, ...]:
    paths = [folder / f"{name}.tsv", folder / f"{name}_extra.tsv"]
    found = [path for path in paths if path.is_file()]
    if not found:
        raise LanguageError(f"{paths[0]}: no such table")
    return tuple(each for path in found for each in read_tsv(path, row))


def _rows(path: Path, numbered: list[tuple[int, str]], row: type[R]) -> Iterator[R]:
    first, header = numbered[0]
    columns = header.split("\t")
    fields = {field.name: field for field in dataclasses.fields(row)}  # type: ignore[arg-type]
    unknown = [column for column in columns if column not in fields]
    needed = [name for name, field in fields.items() if field.default is dataclasses.MISSING]
    missing = [name for name in needed if name not in columns]
    if unknown or missing or len(set(columns)) != len(columns):
        wrong = ", ".join(unknown + missing) or header
        raise LanguageError(f"{path}:{first}: unknown, missing or double column: {wrong}")
    kinds = get_type_hints(row)
    readers = [(column, *_kind(kinds[column])) for column in columns]
    whole = _by_column(numbered[1:], readers, row)
    if whole is not None:
        yield from whole
        return
    seen: dict[str, int] = {}
    for number, line in numbered[1:]:
        if line in seen:
            raise LanguageError(f"{path}:{number}: the same row as line {seen[line]}")
        seen[line] = number
        values = line.split("\t")
        if len(values) != len(columns):
            raise LanguageError(f"{path}:{number}: {len(values)} fields, not {len(columns)}")
        try:
            yield row(
                **{
                    column: _value(value, kind, optional)
                    for (column, kind, optional), value in zip(readers, values, strict=True)
                }
            )
        except ValueError as error:
            raise LanguageError(f"{path}:{number}: {error}") from error


def _by_column(
    numbered: list[tuple[int, str]], readers: list[_Reader], row: type[R]
) -> list[R] | None:
    """Return the rows if all is as it must be: a column is looked at once, not field by field.

    None says that something is not; reading line by line then tells what.
    """
    lines = [line for _, line in numbered]
    cells = [line.split("\t") for line in lines]
    if len(set(lines)) != len(lines) or any(len(each) != len(readers) for each in cells):
        return None
    columns: dict[str, Iterable[object]] = {}
    for (name, kind, optional), column in zip(readers, zip(*cells, strict=True), strict=False):
        if kind is str and "" not in column and tuple(map(str.strip, column)) == column:
            columns[name] = column
            continue
        try:
            known = {value: _value(value, kind, optional) for value in set(column)}
        except ValueError:
            return None
        columns[name] = map(known.__getitem__, column)
    fields = dataclasses.fields(row)  # type: ignore[arg-type]
    absent = {field.name: repeat(field.default) for field in fields if field.name not in columns}
    ordered = [columns.get(field.name) or absent[field.name] for field in fields]
    return list(map(row, *ordered)) if lines else []


def _kind(hint: Any) -> tuple[type[object], bool]:
    if get_origin(hint) in (Union, types.UnionType):
        return next(arg for arg in get_args(hint) if arg is not type(None)), True
    return hint, False


def _value(value: str, kind: type[object], optional: bool) -> object:
    if value != value.strip():
        raise ValueError(f"white space around {value!r}")
    if kind is bool:
        if value not in ("", "yes"):
            raise ValueError(f"'yes' or nothing is needed, not {value!r}")
        return value == "yes"
    if not value:
        if optional:
            return None
        raise ValueError("an empty field")
    if kind is int:
        return int(value)
    return float(value) if kind is float else value
