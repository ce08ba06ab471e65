"""From bytes to text, whatever encoding they are in."""

from __future__ import annotations

import codecs

import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", regex.I
)


class UndecodableError(ValueError):
    """Bytes that are no text in any encoding known here."""


def decode(raw: bytes) -> str:
    """Return the text of `raw`: nothing is changed but a byte-order mark left out.

    A byte-order mark decides, then UTF-8, then UTF-16 without a mark, then what
    a page declares, then what the bytes look like.

    Raises:
        UndecodableError: If nothing fits.

    >>> decode("пик".encode("utf-16")), decode(b"caf\\xc3\\xa9")
    ('пик', 'café')
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], name)
    wide = _wide(raw)
    if wide is not None:
        return _strict(raw, wide)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(raw[:2048])
    name = declared.group(1).decode("ascii").lower() if declared else _looks_like(raw)
    return _strict(raw, name)


def _strict(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise UndecodableError(f"not text in {name}") from error


def _wide(raw: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the zero bytes of its spaces and line breaks."""
    sample = raw[:4096]
    little, big = sample.count(b" \x00"), sample.count(b"\x00 ")
    if max(little, big) < max(2, len(sample) // 100):
        return None
    return "utf-16-le" if little >= big else "utf-16-be"


def _looks_like(raw: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    name = str(detect_encoding(raw[:65536], max_len=65536, html5_compatible=False)).lower()
    if name in ("none", ""):
        raise UndecodableError("not text in any encoding known here")
    return name
