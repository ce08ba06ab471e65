"""The article in a web page: its paragraphs as lines, and what the page says of it.

trafilatura finds the article. It also deletes every zero-width joiner, which
Persian writes inside words (می‌شود) and Hindi and Urdu use too; `_keep_joiners`
puts a cleaner in its place that leaves the two joiners alone.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page gives: text with one paragraph a line, and its metadata."""

    text: str
    title: str | None
    published: str | None
    url: str | None
    language: str | None


def _clean(string: str) -> str:
    """Return `string` without control characters, joiners kept."""
    return "".join(
        char for char in string if char.isprintable() or char.isspace() or char in _JOINERS
    )


@cache
def _keep_joiners() -> Any:
    """Return trafilatura, with its cleaner replaced wherever it was imported."""
    import trafilatura
    import trafilatura.core
    import trafilatura.metadata
    import trafilatura.xml

    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "trafilatura" and hasattr(module, "remove_control_characters"):
            module.remove_control_characters = _clean  # type: ignore[attr-defined]
    return trafilatura


def read_html(html: str) -> Page | None:
    """Return the article in `html`, None if there is none.

    The title comes before the text if the text does not begin with it.
    """
    tool = _keep_joiners()
    text = tool.extract(
        html, include_comments=False, include_tables=False, favor_precision=True, fast=True
    ) or tool.extract(html, include_comments=False, favor_recall=True)
    if not text or not text.strip():
        return None
    about = tool.extract_metadata(html)
    title = regex.sub(r"\s+", " ", about.title).strip() if about and about.title else None
    text = regex.sub(r"\n{2,}", "\n", text).strip()
    if title and not text.startswith(title):
        text = f"{title}\n{text}"
    return Page(
        text=text,
        title=title,
        published=_stated_date(html),
        url=about.url if about else None,
        language=_stated_language(html),
    )


_DATE = r"[\"'](\d{4}-\d\d-\d\d)"
_DATES = (
    regex.compile(r"\"datePublished\"\s*:\s*" + _DATE),
    regex.compile(
        r"<meta[^>]{0,200}(?:article:published_time|datePublished|publish[_-]?date|pubdate"
        r"|DC\.date(?:\.issued)?|og:published_time)[\"'][^>]{0,200}content=" + _DATE,
        regex.I,
    ),
    regex.compile(
        r"<meta[^>]{0,200}content="
        + _DATE
        + r"[^>]{0,200}(?:article:published_time|datePublished)",
        regex.I,
    ),
    regex.compile(r"<time[^>]{0,200}pubdate[^>]{0,200}datetime=" + _DATE, regex.I),
)


def _stated_date(html: str) -> str | None:
    """Return the day of publication that the page states for machines.

    Guesses from footers or addresses are not taken: the text's own date line
    is better than those.
    """
    for pattern in _DATES:
        if match := pattern.search(html):
            return str(match.group(1))
    return None


def _stated_language(html: str) -> str | None:
    match = regex.search(r"<html[^>]{0,300}\blang=[\"']?([A-Za-z]{2,3})", html, regex.I)
    return str(match.group(1)).lower() if match else None
