"""Reasons in the reader's language: why articles, names and facts were joined or rejected.

A reason is kept in the ledger in English, made of a known sentence and of what the
articles say. Here the sentence is found again, said in the reader's language, and what
the articles say is put back as it is. A reason of no known sentence stays English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import regex
from markupsafe import Markup

from elchi.model import Figure, Span
from elchi.serve.reason_sentences import KEPT, LISTED, SENTENCES
from elchi.serve.wording import Reader, month_day
from elchi.serve.write import inert

Say = Callable[[str], str]

_DATE = regex.compile(r"-?\d{4}[-\d~?%/.]*")
_MONTH_DAY = regex.compile(r"(0[1-9]|1[0-2])-([012]\d|3[01])")
_AMOUNT = regex.compile(r"(\d[\d.e+]*) ([A-Z]{3}|[a-z_]+)")
_FIELD = regex.compile(r"\{(\w+)\}")


def in_words(reason: str, reader: Reader, say: Say) -> Markup:
    """Return a reason in the reader's language, safe to be put into a page.

    Args:
        say: Gives a message of the interface in the reader's language.

    >>> from elchi.serve.wording import reader
    >>> str(in_words("the surname alone (Orlov ~ اورلوف), and more", reader("en", {}), str))
    '<bdi lang="en" dir="ltr">the surname alone (Orlov ~ اورلوف), and more</bdi>'
    >>> str(in_words("“12” is missing", reader("en", {}), str))
    '<bdi>“12”</bdi> is missing'
    """
    found = _said(reason, reader, say)
    if found is None:
        return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(inert(reason))
    return found


def known(reason: str) -> bool:
    """Tell whether a reason is made of known sentences."""
    return any(pattern.fullmatch(reason) for _, pattern in _patterns(SENTENCES))


def _said(reason: str, reader: Reader, say: Say) -> Markup | None:
    for message, pattern in _patterns(SENTENCES):
        match = pattern.fullmatch(reason)
        if match is None:
            continue
        values = {name: _value(name, text, reader, say) for name, text in match.groupdict().items()}
        return Markup(say(message)).format(**values)
    return None


def _value(name: str, text: str, reader: Reader, say: Say) -> Markup:
    """Return what stands in a field, by the field's name."""
    if name.startswith("rest"):
        return _said(text, reader, say) or _listed(text, reader, say)
    name = name.rstrip("0123456789")
    labels = reader.labels
    if name == "day":
        shown = reader.date(text) if _DATE.fullmatch(text) else reader.date(None)
    elif name == "count":
        shown = reader.number(float(text.replace(",", "")))
    elif name == "language":
        shown = str(reader.locale.languages.get(text, text))
    elif name == "role":
        shown = reader.role(text)
    elif name == "value":
        for names in (labels.stances, labels.events, labels.ties, labels.status, labels.measures):
            if text in names:
                return Markup("<bdi>{}</bdi>").format(names[text])
        shown = text
    else:
        shown = text
    return Markup("<bdi>{}</bdi>").format(inert(shown))


def _listed(text: str, reader: Reader, say: Say) -> Markup:
    """Return parts that are joined by commas, each said where it is known."""
    parts = []
    for part in text.split(", "):
        for message, pattern in _patterns(LISTED):
            match = pattern.fullmatch(part)
            if match is not None:
                values = {
                    name: _value(name, each, reader, say)
                    for name, each in match.groupdict().items()
                }
                parts.append(Markup(say(message)).format(**values))
                break
        else:
            parts.append(Markup("<bdi>{}</bdi>").format(inert(_sign(part, reader))))
    return Markup(reader.labels.phrases["list"]).join(parts)


def _sign(part: str, reader: Reader) -> str:
    """Return an amount or a day, which articles have in common, as the language writes it."""
    if match := _MONTH_DAY.fullmatch(part):
        return month_day(reader.language.code, int(match[1]), int(match[2]))
    if match := _AMOUNT.fullmatch(part):
        span, value = Span(0, 1), float(match[1])
        figure = Figure(span, "trade", value, match[2], "=", None, "actual", (), "")
        return reader.amount(figure)
    return reader.date(part) if _DATE.fullmatch(part) else part


@cache
def _patterns(messages: Sequence[str]) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """Return, for each message, the pattern of the reasons that are made of it."""
    found = []
    for message in messages:
        pieces = _FIELD.split(KEPT.get(message, message))
        text = "".join(
            regex.escape(piece) if number % 2 == 0 else f"(?P<{piece}>{_form(piece)})"
            for number, piece in enumerate(pieces)
        )
        found.append((message, regex.compile(text, regex.DOTALL)))
    return tuple(found)


def _form(field: str) -> str:
    name = field.rstrip("0123456789")
    forms = {
        "count": r"[\d.,]+",
        "day": r"[^()]+?",
        "value": r"\w+",
        "share": r"[\d.]+%?",
        "language": r"\w+",
    }
    return forms.get(name, ".+" if name == "rest" else ".+?")
