"""A dossier as a page, as Markdown and as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from elchi.serve.dossier import Dossier, Entry
from elchi.serve.show import Run, Shown
from elchi.serve.wording import Reader

#: Marks that change the direction of what follows, and control characters that no
#: page may hold: an article may not bring its own.
_ACTIVE = regex.compile(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


#: Which kind decides the look of a stretch that several cover.
_STYLED = ("event", "figure", "tie", "position", "name", "date", "statement")


def inert(value: object) -> object:
    """Return text without marks of direction and control; what is markup already stays."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _ACTIVE.sub("", value)
    return value


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("elchi.serve", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=inert,
    )


def article_page(article: Shown, reader: Reader) -> str:
    """Return one article with its facts marked as a page that needs nothing else."""
    starts: dict[int, Run] = {}
    for paragraph in article.paragraphs:
        for run in paragraph:
            for number in run.facts:
                starts.setdefault(number, run)
    about = reader.language.about
    return (
        _environment()
        .get_template("article.html.j2")
        .render(a=article, starts=starts, lang=about.code, dir=about.direction, style=style())
    )


def article_text(article: Shown) -> Iterator[tuple[str, str]]:
    """Yield the article for a terminal: pieces of text, each with its style's name.

    The numbers in brackets are those of the facts listed below the text.
    """
    begun: set[int] = set()
    for paragraph in article.paragraphs:
        for run in paragraph:
            for number in run.facts:
                if number not in begun:
                    begun.add(number)
                    yield f"[{number}]", "number"
            kind = next((one for one in _STYLED if one in run.kinds), "")
            yield run.words, kind or ("zone" if run.zone else "")
        yield "\n", ""
    yield "\n", ""
    for fact in article.facts:
        details = ", ".join(one for one in (fact.date, fact.status) if one)
        yield f"[{fact.number}] ", "number"
        yield f"{fact.kind}: ", "zone"
        yield fact.text + (f" ({details})" if details else "") + "\n", ""
        yield f"    {fact.words}\n", "zone"


def style() -> Markup:
    """Return the style sheet of all pages."""
    return Markup(files("elchi.serve").joinpath("templates/style.css").read_text("utf-8"))


def data(dossier: Dossier) -> str:
    """Return the dossier as JSON."""
    return json.dumps(dataclasses.asdict(dossier), ensure_ascii=False, indent=1)


def markdown(dossier: Dossier) -> str:
    """Return the dossier as Markdown."""
    lines = [f"# {dossier.title}", "", dossier.summary, "", dossier.note, ""]
    for section in dossier.sections:
        lines += [f"## {section.title}", ""]
        if not section.entries:
            lines += [dossier.nothing, ""]
        for before, entry in zip((None, *section.entries), section.entries, strict=False):
            if not entry.dated and (before is None or before.dated):
                lines += [f"### {dossier.undated}", ""]
            lines += _entry(entry)
    return "\n".join(lines)


def _entry(entry: Entry) -> list[str]:
    words = "".join(f"**{p.words}**" if p.marked else p.words for p in entry.pieces)
    quote = " ".join(words.split())
    status = f" ({entry.status})" if entry.status else ""
    return [
        f"- {entry.date}: {entry.text}{status}",
        f"  > {quote}",
        f"  — {entry.article}, {entry.start}",
        "",
    ]
