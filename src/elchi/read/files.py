"""Files and folders as documents: text, web pages, JSON and JSON lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from elchi.languages import codes, load
from elchi.model import Document, Zone
from elchi.read.decode import UndecodableError, decode
from elchi.read.html import read_html
from elchi.read.published import find_published
from elchi.read.zones import find_zones
from elchi.text.language import identify

LIMIT = 20_000_000  # bytes of one file that is one article
SUFFIXES = (".txt", ".html", ".htm", ".json", ".jsonl")


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a line of one, that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """An article as it comes in: its text, and what its source says of it.

    `published` is a date as the source writes it; only its day is kept.
    """

    id: str
    text: str
    source: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None


def read(paths: Iterable[str | Path]) -> Iterator[Document | Problem]:
    """Yield a document for every article in `paths`, a `Problem` for every failure.

    Folders are searched through, and files come in order of their paths: the
    same files always give the same documents in the same order. One broken
    file never stops the others.
    """
    for path in sorted({file for given in paths for file in _files(Path(given))}):
        try:
            yield from _read_file(path)
        except (OSError, UndecodableError, ValueError, RecursionError) as error:
            yield Problem(str(path), _reason(error))


def document(given: Given) -> Document:
    """Return the document of one article: language, zones and date are found here.

    >>> found = document(Given("a", "Министр прибыл в столицу и провёл переговоры.", "a.txt"))
    >>> found.language, found.published, found.zones
    ('ru', None, ())
    """
    language = identify(given.text)
    if language == "und" and given.language:
        language = given.language.split("-")[0].lower()
    zones: tuple[Zone, ...] = ()
    published = _day(given.published)
    if language in codes():
        known = load(language)
        zones = find_zones(given.text, known)
        published = find_published(given.text, zones, known, published)
    title = next((zone.span.of(given.text) for zone in zones if zone.kind == "title"), None)
    return Document(
        id=given.id,
        text=given.text,
        sha256=hashlib.sha256(given.text.encode("utf-8")).hexdigest(),
        language=language,
        published=published,
        title=given.title or title,
        url=given.url,
        source=given.source,
        zones=zones,
    )


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in path.rglob("*"):
        if file.suffix.lower() in SUFFIXES and file.is_file() and not _is_hidden(file, path):
            yield file


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read_file(path: Path) -> Iterator[Document | Problem]:
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        yield from _read_lines(path)
        return
    if path.stat().st_size > LIMIT:
        raise ValueError(f"larger than {LIMIT // 1_000_000} MB")
    text = decode(path.read_bytes())
    if suffix == ".json":
        yield document(_given(json.loads(text), path.stem, str(path)))
    elif suffix in (".html", ".htm"):
        page = read_html(text)
        if page is None:
            raise ValueError("no article in the page")
        yield document(
            Given(
                id=path.stem,
                text=_checked(page.text),
                source=str(path),
                title=page.title,
                url=page.url,
                published=page.published,
                language=page.language,
            )
        )
    else:
        yield document(Given(path.stem, _checked(text), str(path)))


def _read_lines(path: Path) -> Iterator[Document | Problem]:
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            where = f"{path}:{number}"
            if not raw.strip():
                continue
            try:
                if len(raw) > LIMIT:
                    raise ValueError(f"larger than {LIMIT // 1_000_000} MB")
                yield document(_given(json.loads(decode(raw)), f"{path.stem}:{number}", where))
            except (UndecodableError, ValueError, RecursionError) as error:
                yield Problem(where, _reason(error))


def _given(raw: object, fallback: str, source: str) -> Given:
    """Take an article from a JSON object with `text`, and perhaps the other fields."""
    if not isinstance(raw, dict):
        raise ValueError("not a JSON object")

    def get(name: str) -> str | None:
        value = raw.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise ValueError(f"{name} is not text")
        return str(value)

    text = raw.get("text")
    if not isinstance(text, str):
        raise ValueError("it has no text" if text is None else "text is not text")
    return Given(
        id=get("id") or fallback,
        text=_checked(text),
        source=source,
        title=get("title"),
        url=get("url"),
        published=get("published"),
        language=get("language"),
    )


def _checked(text: str) -> str:
    if not regex.search(r"[\p{L}\p{N}]", text):
        raise ValueError("no text in it")
    if "\x00" in text:
        raise ValueError("not text: it holds NUL characters")
    if regex.search(r"\p{Cs}", text):
        raise ValueError("not text: it holds half characters")
    return text


def _day(published: str | None) -> str | None:
    """Keep a date that is written as ISO 8601, without its time."""
    match = regex.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])", published or "")
    return str(match.group()) if match else None


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at character {error.pos}"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)
